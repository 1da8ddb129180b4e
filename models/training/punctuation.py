"""Punctuation hung so that no arc crosses another.

The news treebank hangs a comma on the finite verb of its clause. The comma before a relative clause then hangs on the
main verb, across the arc from the noun to the clause; the parser, which builds trees without crossings, would have to
learn nearly every relative clause and apposition as an exception. Punctuation counts in no score and no rule.

    der Mann , der lacht , kommt      the first comma moves from ``kommt`` to ``Mann``
"""

from __future__ import annotations

from collections.abc import Sequence


def hang_punctuation(heads: Sequence[int], tags: Sequence[str]) -> list[int]:
    """New heads: each mark hangs on the lowest word to its left whose phrase goes on behind the mark (or
    on the top of what is complete there); at the beginning of a sentence the same from the right.

    ``heads`` are indices, the root is its own head. Marks that something hangs on stay where they are.
    """
    loaded = {head for place, head in enumerate(heads) if head != place}
    marks = {place for place, tag in enumerate(tags) if tag.startswith("$") and place not in loaded}
    marks = {place for place in marks if heads[place] != place}
    last_child, first_child = list(range(len(heads))), list(range(len(heads)))
    for child, head in enumerate(heads):
        if child not in marks:
            last_child[head] = max(last_child[head], child)
            first_child[head] = min(first_child[head], child)
    out = list(heads)
    for place in sorted(marks):
        left = place - 1
        while left in marks:
            left -= 1
        node, steps = left, 0
        if left >= 0:
            while last_child[node] < place and heads[node] != node and heads[node] < place and steps < len(heads):
                node, steps = heads[node], steps + 1
        else:
            node = place + 1
            while node in marks:
                node += 1
            while first_child[node] > place and heads[node] != node and heads[node] > place and steps < len(heads):
                node, steps = heads[node], steps + 1
        out[place] = node
    return out


def crossings(heads: Sequence[int]) -> int:
    """How many words lie under an arc whose head does not dominate them."""
    count = 0
    for child, head in enumerate(heads):
        low, high = sorted((child, head))
        count += any(not _dominated(heads, between, head) for between in range(low + 1, high))
    return count


def _dominated(heads: Sequence[int], node: int, ancestor: int) -> bool:
    for _ in range(len(heads)):
        if node == ancestor:
            return True
        if heads[node] == node:
            return False
        node = heads[node]
    return False
