"""What one node of a Universal Dependencies tree looks like: its verbs, its prepositions, the parts of its name.

UD puts the content word on top; TIGER the finite verb, the preposition, the noun of a title. ``UdTree`` tells which
word that is:

    wurde <-aux:pass- gewählt       chain: [wurde, gewählt]
    in <-case- Berlin               phrase_top: in
    Präsident -flat-> Obama         name_head: Präsident
"""

from __future__ import annotations

from collections import defaultdict

from sentences_io import Row

VERB_CHAIN = frozenset({"aux", "aux:pass", "cop"})


class UdTree:
    """One sentence; ``rows`` are the merged UD rows, ``tags`` their STTS tags. Nodes are indices."""

    def __init__(self, rows: list[Row], tags: list[str]) -> None:
        self.rows, self.tags = rows, tags
        self.head = [row.head - 1 for row in rows]
        self.relation = [row.label for row in rows]
        self.children: dict[int, list[int]] = defaultdict(list)
        for place, head in enumerate(self.head):
            self.children[head].append(place)
        self._chains: dict[int, list[int]] = {}

    def chain(self, node: int) -> list[int]:
        """The verbs of a predicate from the highest to the lowest; for ``wurde gewählt``: [wurde, gewählt]."""
        if node not in self._chains:
            helpers = [c for c in self.children[node] if self.relation[c] in VERB_CHAIN]
            finite = [c for c in helpers if self.tags[c].endswith("FIN")]
            others = sorted((c for c in helpers if c not in finite), reverse=True)
            if self.tags[node].endswith("FIN") and self.relation[node] not in VERB_CHAIN:
                finite = [node, *finite]
                own: list[int] = []
            else:
                own = [node] if self.tags[node][:1] == "V" and not self._copula(node) else []
            self._chains[node] = [*finite, *others, *own] or [node]
        return self._chains[node]

    def _copula(self, node: int) -> bool:
        return any(self.relation[c] == "cop" for c in self.children[node])

    def prepositions(self, node: int) -> list[int]:
        found = [c for c in self.children[node] if self.relation[c] == "case" and self.tags[c] != "KOKOM"]
        return [c for c in found if self.tags[c][:2] == "AP" or self.tags[c] in {"APPO", "KOUS", "PTKZU"}] or found

    def phrase_top(self, node: int) -> int:
        """The word that stands for the phrase or clause of ``node`` to the outside."""
        if self.has_chain(node):
            return self.chain(node)[0]
        return self._nominal_top(node)

    def has_chain(self, node: int) -> bool:
        return any(self.relation[c] in VERB_CHAIN for c in self.children[node])

    def _nominal_top(self, node: int) -> int:
        prepositions = self.prepositions(node)
        return self.main_preposition(node, prepositions) if prepositions else self.name_head(node)

    @staticmethod
    def main_preposition(node: int, prepositions: list[int]) -> int:
        before = [p for p in prepositions if p < node]
        return max(before) if before else min(prepositions)

    def name_parts(self, node: int) -> list[int]:
        parts = [
            c
            for c in self.children[node]
            if (self.relation[c] in {"flat", "flat:name", "compound"} and self.tags[c] not in {"APPR", "APPRART"})
            or (self.relation[c] == "dep" and {self.tags[c], self.tags[node]} <= {"NN", "NE"})
        ]
        return sorted([node, *parts]) if parts else [node]

    def name_head(self, node: int) -> int:
        """``Präsident Barack Obama``: Präsident; ``Barack Obama``: Obama."""
        parts = self.name_parts(node)
        nouns = [p for p in parts if self.tags[p] == "NN"]
        return nouns[0] if nouns and len(parts) > 1 else (parts[-1] if len(parts) > 1 else node)

    def has_relative(self, node: int) -> bool:
        stack = [node]
        while stack:
            place = stack.pop()
            if self.tags[place] in {"PRELS", "PRELAT"}:
                return True
            other_clauses = ("acl", "ccomp", "advcl", "conj")
            stack.extend(c for c in self.children[place] if not self.relation[c].startswith(other_clauses))
        return False
