"""The heaviest tree over the scores of all possible arcs (Chu-Liu/Edmonds), with one word on the root."""

from __future__ import annotations


def spanning_tree(scores: list[list[float]]) -> list[int]:
    """The head of each word, out of ``scores[child][head]``; place 0 is the root and its own head.

    >>> spanning_tree([[0, 0, 0], [-1, 0, -2], [-1, -1, 0]])  # both would rather be the root
    [0, 0, 1]
    """
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
