"""Several parses of one sentence -> the tree most of them vote for (maximum spanning tree over the votes)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

Parse = tuple[list[int], list[str]]


def vote(parses: Sequence[Parse], weights: Sequence[float] | None = None) -> tuple[list[int], list[str], list[float]]:
    """Heads (the root is its own head), labels, and for each word the share of votes its head and label got.

    Two of three parsers say ``in`` hangs on ``lebte``: that arc wins, unless it would close a circle.
    """
    if all(parse[0] == parses[0][0] for parse in parses):
        return _same_tree(parses)
    weights = weights or [1.0] * len(parses)
    size = len(parses[0][0])
    scores = [[0.0] * (size + 1) for _ in range(size + 1)]  # scores[child][head], 0 is the artificial root
    labels: list[dict[int, Counter[str]]] = [{} for _ in range(size)]
    for (heads, names), weight in zip(parses, weights, strict=True):
        for child, (head, name) in enumerate(zip(heads, names, strict=True)):
            place = 0 if head == child else head + 1
            scores[child + 1][place] += weight
            labels[child].setdefault(place, Counter())[name] += weight  # type: ignore[assignment]
    heads_with_root = _spanning_tree(scores)
    total = sum(weights)
    out_heads, out_labels, shares = [], [], []
    for child in range(size):
        head = heads_with_root[child + 1]
        options = labels[child].get(head)
        name, count = options.most_common(1)[0] if options else ("dep", 0.0)
        out_heads.append(child if head == 0 else head - 1)
        out_labels.append(name)
        shares.append(count / total)
    return out_heads, out_labels, shares


def _same_tree(parses: Sequence[Parse]) -> tuple[list[int], list[str], list[float]]:
    """All parsers built the same tree; only the labels are left to vote on, ties go to the first."""
    winners = [Counter(names).most_common(1)[0] for names in zip(*(parse[1] for parse in parses), strict=True)]
    return list(parses[0][0]), [name for name, _ in winners], [count / len(parses) for _, count in winners]


def _spanning_tree(scores: list[list[float]]) -> list[int]:
    """Chu-Liu/Edmonds on a dense matrix; only one word may hang on the root."""
    best = _edmonds(scores, list(range(len(scores))))
    roots = [child for child in range(1, len(scores)) if best[child] == 0]
    if len(roots) == 1:
        return best

    # more than one root: try each of them alone and keep the heaviest tree
    def weight(root: int) -> tuple[float, list[int]]:
        cut = [row[:] for row in scores]
        for child in range(1, len(cut)):
            cut[child][0] = 1000.0 if child == root else -1000.0
        tree = _edmonds(cut, list(range(len(cut))))
        return sum(scores[c][tree[c]] for c in range(1, len(cut))), tree

    return max((weight(root) for root in roots), key=lambda item: item[0])[1]


def _edmonds(scores: list[list[float]], nodes: list[int]) -> list[int]:
    head = [0] * len(scores)
    for child in nodes:
        if child:
            head[child] = max((n for n in nodes if n != child), key=lambda n: scores[child][n])
    cycle = _cycle(head, nodes)
    if not cycle:
        return head
    # contract the circle into a new node
    inside = set(cycle)
    rest = [n for n in nodes if n not in inside]
    new = len(scores)
    grown = [[*row, 0.0] for row in scores] + [[0.0] * (new + 1)]
    enters: dict[int, int] = {}
    leaves: dict[int, int] = {}
    for outer in rest:
        child = max(cycle, key=lambda c: scores[c][outer] - scores[c][head[c]])
        grown[new][outer] = scores[child][outer] - scores[child][head[child]]
        enters[outer] = child
        inner = max(cycle, key=lambda c: scores[outer][c])
        grown[outer][new] = scores[outer][inner]
        leaves[outer] = inner
    solved = _edmonds(grown, [*rest, new])
    out = head[:]
    for child in rest:
        if child:
            out[child] = leaves[child] if solved[child] == new else solved[child]
    entry = enters[solved[new]]
    out[entry] = solved[new]
    return out


def _cycle(head: list[int], nodes: list[int]) -> list[int]:
    state: dict[int, int] = {0: 2}
    for start in nodes:
        path = []
        node = start
        while state.get(node, 0) == 0:
            state[node] = 1
            path.append(node)
            node = head[node]
        if state[node] == 1 and node in path:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return []
