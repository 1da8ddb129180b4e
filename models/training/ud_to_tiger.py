"""Universal Dependencies trees -> the TIGER-style structure and labels of the news treebank.

What changes: prepositions head their phrase, the finite verb heads its clause and reaches the other verbs through
``oc``, copulas head their predicate (``pd``), conjunctions stand between conjuncts (``cd``, ``cj``), names hang on
their last word (``pnc``), the complementiser hangs on the finite verb (``cp``), reported speech on the verb of saying.

    UD:    sie <-nsubj- gewählt -aux:pass-> wurde        TIGER:  sie <-sb- wurde -oc-> gewählt
    UD:    in <-case- Berlin <-obl- lebte                TIGER:  lebte -mo-> in -nk-> Berlin

Which word stands for a node is asked of ``ud_tree``, its label of ``tiger_labels``; this module moves the arcs. A
sentence that cannot be converted into one whole tree gives ``None``.
"""

from __future__ import annotations

from itertools import pairwise

from sentences_io import Row
from tiger_labels import label_of
from ud_tree import VERB_CHAIN, UdTree

_SAYING = frozenset(
    "sagen erklären berichten melden mitteilen betonen fordern meinen kritisieren äußern ergänzen schreiben behaupten "
    "warnen erläutern versichern zitieren hinzufügen bestätigen ankündigen argumentieren fragen antworten "
    "heißen".split()
)
_DEGREE = frozenset(
    "sehr so zu ganz besonders mehr weniger ziemlich äußerst viel weit fast relativ extrem höchst wenig".split()
)
_ON_FINITE = frozenset(
    "nsubj nsubj:pass nsubj:outer csubj csubj:pass expl mark cc punct parataxis vocative discourse cc:preconj".split()
)
_INSIDE_PHRASE = frozenset(
    "det det:poss amod nummod nmod nmod:poss appos acl acl:relcl case flat flat:name compound fixed".split()
)


class Converter:
    """Moves the arcs of one sentence; ``head`` and ``label`` are the result, the root's head is -1."""

    def __init__(self, tree: UdTree) -> None:
        self.tree = tree
        self.head: list[int] = [-2] * len(tree.rows)
        self.label: list[str] = ["dep"] * len(tree.rows)

    def run(self) -> tuple[list[int], list[str]] | None:
        roots = self.tree.children[-1]
        if len(roots) != 1 or any(label in {"orphan", "reparandum", "goeswith"} for label in self.tree.relation):
            return None
        self._node(roots[0], -1, "ROOT")
        if any(head == -2 for head in self.head) or not self._is_tree():
            return None
        self._punctuation()
        return [place if head == -1 else head for place, head in enumerate(self.head)], self.label

    def _is_tree(self) -> bool:
        for place in range(len(self.head)):
            steps = 0
            while place != -1:
                place, steps = self.head[place], steps + 1
                if steps > len(self.head):
                    return False
        return self.head.count(-1) == 1

    def _set(self, node: int, head: int, label: str) -> None:
        if node != head:
            self.head[node], self.label[node] = head, label

    def _node(self, node: int, head: int, label: str) -> None:
        """Attach the phrase of a UD node to ``head`` and convert what it contains."""
        said = self._speech_verb(node)
        if said is not None:
            verb = self.tree.chain(said)
            self._node_without_speech(said, head, label)
            self._node_without_speech(node, verb[-1], "oc")
            return
        self._node_without_speech(node, head, label)

    def _speech_verb(self, node: int) -> int | None:
        """``„...“, sagte er``: the verb of saying that UD hangs on the quotation."""
        for child in self.tree.children[node]:
            says = self.tree.tags[child] == "VVFIN" and self.tree.rows[child].lemma.lower() in _SAYING
            if says and self.tree.relation[child] == "parataxis":
                return child
        return None

    def _node_without_speech(self, node: int, head: int, label: str) -> None:
        if self.tree.has_chain(node):
            chain = self.tree.chain(node)
            top, lowest = chain[0], chain[-1]
            self._set(top, head, label)
            for upper, lower in pairwise(chain):
                self._set(lower, upper, "oc")
            predicate = self.tree.name_head(node)
            if node not in chain:
                self._nominal(node, lowest, self._predicate_label(node))
        else:
            top = lowest = self._nominal(node, head, label)
            predicate = self.tree.name_head(node)
            if self.tree.tags[node][:1] != "V":
                lowest = predicate
        prepositions = sorted(self.tree.prepositions(node))
        skip = set(prepositions) | set(self.tree.name_parts(node)) | {self._speech_verb(node)}
        conjuncts = [c for c in self.tree.children[node] if self.tree.relation[c] == "conj"]
        for child in self.tree.children[node]:
            relation = self.tree.relation[child]
            if child in skip or relation in VERB_CHAIN or relation in {"conj", "cc", "punct"}:
                continue
            if relation == "mark" and self.tree.tags[child] == "PTKZU":
                self._set(child, node, "pm")
                continue
            if relation in _ON_FINITE:
                target = top
            elif relation == "advmod" and prepositions and child < prepositions[0]:
                target = prepositions[0]  # "nur bei einer Amnestie": the adverb hangs on the preposition
            elif node not in self.tree.chain(node) and self._stays(child, node):
                target = predicate
            else:
                target = lowest if self.tree.tags[node][:1] == "V" or node not in self.tree.chain(node) else predicate
            self._node(child, target, label_of(self.tree, child, node))
        self._coordination(
            node, top, predicate if node not in self.tree.chain(node) else self._lexical(node), conjuncts
        )

    def _lexical(self, node: int) -> int:
        return node if self.tree.tags[node][:1] == "V" else self.tree.name_head(node)

    def _stays(self, child: int, node: int) -> bool:
        """Modifiers of the predicate noun or adjective itself: ``sehr`` in ``ist sehr gut``."""
        relation = self.tree.relation[child]
        if self.tree.tags[node][:2] in {"AD"}:
            return relation not in {"advmod", "obl", "advcl", "obl:tmod", "ccomp"} or (
                relation == "advmod" and child == node - 1 and self.tree.rows[child].form.lower() in _DEGREE
            )
        return relation in _INSIDE_PHRASE

    def _predicate_label(self, node: int) -> str:
        return "mo" if self.tree.prepositions(node) or self.tree.tags[node] in {"ADV", "PROAV", "PWAV"} else "pd"

    def _nominal(self, node: int, head: int, label: str) -> int:
        """Attach preposition, name parts and noun; return the top of the phrase."""
        prepositions = self.tree.prepositions(node)
        inner = self.tree.name_head(node)
        top = inner
        if prepositions:
            top = self.tree.main_preposition(node, prepositions)
            self._set(top, head, label)
            self._set(inner, top, "nk")
            for other in prepositions:
                if other != top:
                    self._set(other, top, "mo" if other < top else "ac")
                self._preposition_children(other)
        else:
            self._set(inner, head, label)
        for other in self.tree.children[node]:
            if self.tree.relation[other] == "case" and other not in prepositions:
                self._set(other, inner, "cm")
        self._name(node, inner)
        return top

    def _preposition_children(self, preposition: int) -> None:
        for child in self.tree.children[preposition]:
            if self.tree.relation[child] != "punct":
                self._node(child, preposition, "nk" if self.tree.relation[child] == "fixed" else "mo")

    def _name(self, node: int, inner: int) -> None:
        parts = self.tree.name_parts(node)
        names = [p for p in parts if p != inner]
        if not names:
            return
        last = names[-1]
        for part in names:
            if self.tree.tags[inner] == "NN":
                direct = part == last or self.tree.tags[part] == "NN"
                self._set(part, inner if direct else last, "nk" if direct else "pnc")
            else:
                self._set(part, inner, "pnc")
        for part in parts:
            if part != node:
                for child in self.tree.children[part]:
                    if self.tree.relation[child] == "case" or self.tree.relation[child] == "det":
                        self._set(child, part, "nk")
                    elif self.tree.relation[child] != "punct":
                        self._node(child, part, label_of(self.tree, child, part))

    def _coordination(self, node: int, top: int, lexical: int, conjuncts: list[int]) -> None:
        """``A, B und C``: B hangs on A (cj), und on B (cd), C on und (cj)."""
        own = [c for c in self.tree.children[node] if self.tree.relation[c] == "cc"]
        for word in own:
            if word > node and not conjuncts:
                self._set(word, top, "cd")
            else:
                self._set(word, top, "ju")
        previous_top, previous_lexical = top, lexical
        for conjunct in conjuncts:
            links = [c for c in self.tree.children[conjunct] if self.tree.relation[c] == "cc" and c < conjunct]
            self.tree.children[conjunct] = [c for c in self.tree.children[conjunct] if c not in links]
            if not links and self.tree.tags[conjunct] == self.tree.tags[node] == "ADJA" and self.head[node] >= 0:
                self._node(conjunct, self.head[node], "nk")  # "grosse, alte Linden": both hang on the noun
                continue
            finite = self.tree.tags[self.tree.chain(conjunct)[0]].endswith("FIN") or bool(
                self.tree.prepositions(conjunct)
            )
            anchor = previous_top if finite else previous_lexical
            for link in links[:-1]:
                self._set(link, anchor, "cd")
                for child in self.tree.children[link]:
                    self._node(child, link, "mo")
            if links:
                self._set(links[-1], anchor, "cd")
                for child in self.tree.children[links[-1]]:
                    if self.tree.relation[child] != "punct":
                        self._node(child, links[-1], "mo")
                self._node(conjunct, links[-1], "cj")
            else:
                self._node(conjunct, anchor, "cj")
            previous_top = self.tree.phrase_top(conjunct)
            previous_lexical = conjunct if self.tree.tags[conjunct][:1] == "V" else self.tree.name_head(conjunct)

    def _punctuation(self) -> None:
        """Punctuation hangs on the finite verb of its clause, the final mark on the root."""
        root = self.head.index(-1)
        last = len(self.tree.rows) - 1
        for place, tag in enumerate(self.tree.tags):
            if self.tree.relation[place] != "punct":
                continue
            target = root
            if place != last and tag != "$.":
                target = self.tree.phrase_top(self.tree.head[place])
                while self.head[target] != -1 and self.tree.tags[target][2:] != "FIN":
                    target = self.head[target]
            self.head[place], self.label[place] = target, "punct"


def convert(rows: list[Row], tags: list[str]) -> tuple[list[int], list[str]] | None:
    """Heads (the root is its own head) and labels in TIGER style, or ``None`` if no tree comes out."""
    for row in rows:
        # PUD has "als Präsident" as a conjunct of the word it goes with
        links = [r.form for r in rows if r.head == row.number and r.label == "cc"]
        if row.label == "conj" and not {"als", "wie"}.isdisjoint(links):
            return None
    converter = Converter(UdTree(rows, tags))
    for place, relation in enumerate(converter.tree.relation):
        if relation == "punct":
            converter.head[place] = -1 if converter.tree.head[place] == -1 else converter.tree.head[place]
    try:
        return converter.run()
    except RecursionError:
        return None
