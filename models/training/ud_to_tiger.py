"""Universal Dependencies trees -> the TIGER-style structure and labels of the news treebank.

What changes: prepositions head their phrase, the finite verb heads its clause and reaches the other verbs through
``oc``, copulas head their predicate (``pd``), conjunctions stand between conjuncts (``cd``, ``cj``), names hang on
their last word (``pnc``), the complementiser hangs on the finite verb (``cp``), reported speech on the verb of saying.

    UD:    sie <-nsubj- gewählt -aux:pass-> wurde        TIGER:  sie <-sb- wurde -oc-> gewählt
    UD:    in <-case- Berlin <-obl- lebte                TIGER:  lebte -mo-> in -nk-> Berlin

Labels that UD does not tell apart (``mo``/``op``/``cvc`` of a verb, ``mnr``/``pg`` of a noun) get the commoner one.
A sentence that cannot be converted into one whole tree gives ``None``.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from sentences_io import Row

_SAYING = frozenset(
    "sagen erklären berichten melden mitteilen betonen fordern meinen kritisieren äußern ergänzen schreiben behaupten "
    "warnen erläutern versichern zitieren hinzufügen bestätigen ankündigen argumentieren fragen antworten "
    "heißen".split()
)
#: ``es`` with these is an expletive: es gibt, es handelt sich um, es kommt zu, es geht um.
_EXPLETIVE = frozenset("geben handeln kommen gehen heißen bedürfen".split())
_DEGREE = frozenset(
    "sehr so zu ganz besonders mehr weniger ziemlich äußerst viel weit fast relativ extrem höchst wenig".split()
)
_VERB_CHAIN = frozenset({"aux", "aux:pass", "cop"})
_ON_FINITE = frozenset(
    "nsubj nsubj:pass nsubj:outer csubj csubj:pass expl mark cc punct parataxis vocative discourse cc:preconj".split()
)
_INSIDE_PHRASE = frozenset(
    "det det:poss amod nummod nmod nmod:poss appos acl acl:relcl case flat flat:name compound fixed".split()
)
_NOMINAL = frozenset({"NN", "NE", "PPER", "PIS", "PDS", "CARD", "PRELS", "PWS", "FM", "PRF", "XY", "TRUNC", "PPOSS"})


class Converter:
    """Converts one sentence; ``rows`` are the merged UD rows, ``tags`` their STTS tags."""

    def __init__(self, rows: list[Row], tags: list[str]) -> None:
        self.rows, self.tags = rows, tags
        self.ud_head = [row.head - 1 for row in rows]
        self.relation = [row.label for row in rows]
        self.children: dict[int, list[int]] = defaultdict(list)
        for place, head in enumerate(self.ud_head):
            self.children[head].append(place)
        self.head: list[int] = [-2] * len(rows)
        self.label: list[str] = ["dep"] * len(rows)
        self._chains: dict[int, list[int]] = {}

    # --- what a UD node looks like from outside and from inside -------------------------------------------------

    def chain(self, node: int) -> list[int]:
        """The verbs of a predicate from the highest to the lowest; for ``wurde gewählt``: [wurde, gewählt]."""
        if node not in self._chains:
            helpers = [c for c in self.children[node] if self.relation[c] in _VERB_CHAIN]
            finite = [c for c in helpers if self.tags[c].endswith("FIN")]
            others = sorted((c for c in helpers if c not in finite), reverse=True)
            if self.tags[node].endswith("FIN") and self.relation[node] not in _VERB_CHAIN:
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
        if self._has_chain(node):
            return self.chain(node)[0]
        return self._nominal_top(node)

    def _has_chain(self, node: int) -> bool:
        return any(self.relation[c] in _VERB_CHAIN for c in self.children[node])

    def _nominal_top(self, node: int) -> int:
        prepositions = self.prepositions(node)
        return self._main_preposition(node, prepositions) if prepositions else self.name_head(node)

    @staticmethod
    def _main_preposition(node: int, prepositions: list[int]) -> int:
        before = [p for p in prepositions if p < node]
        return max(before) if before else min(prepositions)

    # --- names ----------------------------------------------------------------------------------------------------

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

    # --- conversion -------------------------------------------------------------------------------------------------

    def run(self) -> tuple[list[int], list[str]] | None:
        roots = self.children[-1]
        if len(roots) != 1 or any(label in {"orphan", "reparandum", "goeswith"} for label in self.relation):
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
            verb = self.chain(said)
            self._node_without_speech(said, head, label)
            self._node_without_speech(node, verb[-1], "oc")
            return
        self._node_without_speech(node, head, label)

    def _speech_verb(self, node: int) -> int | None:
        """``„...“, sagte er``: the verb of saying that UD hangs on the quotation."""
        for child in self.children[node]:
            says = self.tags[child] == "VVFIN" and self.rows[child].lemma.lower() in _SAYING
            if says and self.relation[child] == "parataxis":
                return child
        return None

    def _node_without_speech(self, node: int, head: int, label: str) -> None:
        if self._has_chain(node):
            chain = self.chain(node)
            top, lowest = chain[0], chain[-1]
            self._set(top, head, label)
            for upper, lower in pairwise(chain):
                self._set(lower, upper, "oc")
            predicate = self.name_head(node)
            if node not in chain:
                self._nominal(node, lowest, self._predicate_label(node))
        else:
            top = lowest = self._nominal(node, head, label)
            predicate = self.name_head(node)
            if self.tags[node][:1] != "V":
                lowest = predicate
        prepositions = sorted(self.prepositions(node))
        skip = set(prepositions) | set(self.name_parts(node)) | {self._speech_verb(node)}
        conjuncts = [c for c in self.children[node] if self.relation[c] == "conj"]
        for child in self.children[node]:
            relation = self.relation[child]
            if child in skip or relation in _VERB_CHAIN or relation in {"conj", "cc", "punct"}:
                continue
            if relation == "mark" and self.tags[child] == "PTKZU":
                self._set(child, node, "pm")
                continue
            if relation in _ON_FINITE:
                target = top
            elif relation == "advmod" and prepositions and child < prepositions[0]:
                target = prepositions[0]  # "nur bei einer Amnestie": the adverb hangs on the preposition
            elif node not in self.chain(node) and self._stays(child, node):
                target = predicate
            else:
                target = lowest if self.tags[node][:1] == "V" or node not in self.chain(node) else predicate
            self._node(child, target, self._label(child, node))
        self._coordination(node, top, predicate if node not in self.chain(node) else self._lexical(node), conjuncts)

    def _lexical(self, node: int) -> int:
        return node if self.tags[node][:1] == "V" else self.name_head(node)

    def _stays(self, child: int, node: int) -> bool:
        """Modifiers of the predicate noun or adjective itself: ``sehr`` in ``ist sehr gut``."""
        relation = self.relation[child]
        if self.tags[node][:2] in {"AD"}:
            return relation not in {"advmod", "obl", "advcl", "obl:tmod", "ccomp"} or (
                relation == "advmod" and child == node - 1 and self.rows[child].form.lower() in _DEGREE
            )
        return relation in _INSIDE_PHRASE

    def _predicate_label(self, node: int) -> str:
        return "mo" if self.prepositions(node) or self.tags[node] in {"ADV", "PROAV", "PWAV"} else "pd"

    def _nominal(self, node: int, head: int, label: str) -> int:
        """Attach preposition, name parts and noun; return the top of the phrase."""
        prepositions = self.prepositions(node)
        inner = self.name_head(node)
        top = inner
        if prepositions:
            top = self._main_preposition(node, prepositions)
            self._set(top, head, label)
            self._set(inner, top, "nk")
            for other in prepositions:
                if other != top:
                    self._set(other, top, "mo" if other < top else "ac")
                self._preposition_children(other)
        else:
            self._set(inner, head, label)
        for other in self.children[node]:
            if self.relation[other] == "case" and other not in prepositions:
                self._set(other, inner, "cm")
        self._name(node, inner)
        return top

    def _preposition_children(self, preposition: int) -> None:
        for child in self.children[preposition]:
            if self.relation[child] != "punct":
                self._node(child, preposition, "nk" if self.relation[child] == "fixed" else "mo")

    def _name(self, node: int, inner: int) -> None:
        parts = self.name_parts(node)
        names = [p for p in parts if p != inner]
        if not names:
            return
        last = names[-1]
        for part in names:
            if self.tags[inner] == "NN":
                direct = part == last or self.tags[part] == "NN"
                self._set(part, inner if direct else last, "nk" if direct else "pnc")
            else:
                self._set(part, inner, "pnc")
        for part in parts:
            if part != node:
                for child in self.children[part]:
                    if self.relation[child] == "case" or self.relation[child] == "det":
                        self._set(child, part, "nk")
                    elif self.relation[child] != "punct":
                        self._node(child, part, self._label(child, part))

    def _coordination(self, node: int, top: int, lexical: int, conjuncts: list[int]) -> None:
        """``A, B und C``: B hangs on A (cj), und on B (cd), C on und (cj)."""
        own = [c for c in self.children[node] if self.relation[c] == "cc"]
        for word in own:
            if word > node and not conjuncts:
                self._set(word, top, "cd")
            else:
                self._set(word, top, "ju")
        previous_top, previous_lexical = top, lexical
        for conjunct in conjuncts:
            links = [c for c in self.children[conjunct] if self.relation[c] == "cc" and c < conjunct]
            self.children[conjunct] = [c for c in self.children[conjunct] if c not in links]
            if not links and self.tags[conjunct] == self.tags[node] == "ADJA" and self.head[node] >= 0:
                self._node(conjunct, self.head[node], "nk")  # "grosse, alte Linden": both hang on the noun
                continue
            finite = self.tags[self.chain(conjunct)[0]].endswith("FIN") or bool(self.prepositions(conjunct))
            anchor = previous_top if finite else previous_lexical
            for link in links[:-1]:
                self._set(link, anchor, "cd")
                for child in self.children[link]:
                    self._node(child, link, "mo")
            if links:
                self._set(links[-1], anchor, "cd")
                for child in self.children[links[-1]]:
                    if self.relation[child] != "punct":
                        self._node(child, links[-1], "mo")
                self._node(conjunct, links[-1], "cj")
            else:
                self._node(conjunct, anchor, "cj")
            previous_top = self.phrase_top(conjunct)
            previous_lexical = conjunct if self.tags[conjunct][:1] == "V" else self.name_head(conjunct)

    def _label(self, child: int, node: int) -> str:
        """The TIGER label of a UD relation between ``child`` and ``node``."""
        relation, tag = self.relation[child], self.tags[child]
        case = self.rows[child].feats
        preposition = bool(self.prepositions(child))
        if tag == "PTKNEG" and relation == "advmod":
            return "ng"
        if tag == "PTKVZ" or relation == "compound:prt":
            return "svp"
        if tag == "PPER" and self.rows[child].form.lower() == "es" and self.rows[node].lemma in _EXPLETIVE:
            return "ep"
        if relation in {"nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer"}:
            return "sb"
        if relation == "expl":
            return "ep"
        if relation in {"obj", "iobj", "expl:pv"}:
            return "da" if relation == "iobj" or ("Case=Dat" in case and relation == "obj") else "oa"
        if relation == "obl:agent":
            return "sbp"
        if relation == "obl:arg":
            return "op" if preposition else "da"
        if relation.startswith("obl"):
            return "mo" if preposition or "Case=Dat" not in case or relation == "obl:tmod" else "da"
        if relation in {"ccomp"}:
            return "oc"
        if relation == "xcomp":
            return "oc" if tag[:1] == "V" or self._has_chain(child) else "pd"
        if relation == "mark":
            return "cp"
        if tag == "CARD" and self.rows[node].form.startswith(("Million", "Milliarde", "Billion", "Dutzend")):
            return "nmc"
        if relation in {"det", "det:poss", "amod", "nummod"}:
            return "nk"
        if self.tags[node] == "PROAV" and (tag[:1] == "V" or self._has_chain(child)):
            return "re"
        if relation.startswith("nmod"):
            return self._noun_modifier(child, preposition, case)
        if relation == "appos":
            return "app" if self._comma_between(child, node) else "nk"
        if relation.startswith("acl"):
            return "rc" if relation == "acl:relcl" or self._has_relative(child) else "oc"
        if relation == "parataxis":
            return "par"
        if relation in {"vocative"}:
            return "vo"
        return "mo"

    def _noun_modifier(self, child: int, preposition: bool, case: str) -> str:
        if preposition:
            first = self._main_preposition(child, self.prepositions(child))
            return "pg" if self.rows[first].form.lower() in {"von", "vom"} else "mnr"
        return "ag" if "Case=Gen" in case or self.tags[child] == "NE" else "nk"

    def _comma_between(self, child: int, node: int) -> bool:
        low, high = sorted((child, node))
        return any(self.rows[k].form in {",", "(", "–", "-"} for k in range(low + 1, high))

    def _has_relative(self, node: int) -> bool:
        stack = [node]
        while stack:
            place = stack.pop()
            if self.tags[place] in {"PRELS", "PRELAT"}:
                return True
            other_clauses = ("acl", "ccomp", "advcl", "conj")
            stack.extend(c for c in self.children[place] if not self.relation[c].startswith(other_clauses))
        return False

    def _punctuation(self) -> None:
        """Punctuation hangs on the finite verb of its clause, the final mark on the root."""
        root = self.head.index(-1)
        last = len(self.rows) - 1
        for place, tag in enumerate(self.tags):
            if self.relation[place] != "punct":
                continue
            target = root
            if place != last and tag != "$.":
                target = self.phrase_top(self.ud_head[place])
                while self.head[target] != -1 and self.tags[target][2:] != "FIN":
                    target = self.head[target]
            self.head[place], self.label[place] = target, "punct"


def convert(rows: list[Row], tags: list[str]) -> tuple[list[int], list[str]] | None:
    """Heads (the root is its own head) and labels in TIGER style, or ``None`` if no tree comes out."""
    for row in rows:
        # PUD has "als Präsident" as a conjunct of the word it goes with
        links = [r.form for r in rows if r.head == row.number and r.label == "cc"]
        if row.label == "conj" and not {"als", "wie"}.isdisjoint(links):
            return None
    converter = Converter(rows, tags)
    for place, relation in enumerate(converter.relation):
        if relation == "punct":
            converter.head[place] = -1 if converter.ud_head[place] == -1 else converter.ud_head[place]
    try:
        return converter.run()
    except RecursionError:
        return None
