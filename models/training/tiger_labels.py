"""The TIGER label of an arc, out of the relation that Universal Dependencies has for it.

Labels that UD does not tell apart (``mo``/``op``/``cvc`` of a verb, ``mnr``/``pg`` of a noun) get the commoner one.
"""

from __future__ import annotations

from ud_tree import UdTree

#: ``es`` with these is an expletive: es gibt, es handelt sich um, es kommt zu, es geht um.
_EXPLETIVE = frozenset("geben handeln kommen gehen heißen bedürfen".split())


def label_of(tree: UdTree, child: int, node: int) -> str:
    """The TIGER label of a UD relation between ``child`` and ``node``."""
    relation, tag = tree.relation[child], tree.tags[child]
    case = tree.rows[child].feats
    preposition = bool(tree.prepositions(child))
    if tag == "PTKNEG" and relation == "advmod":
        return "ng"
    if tag == "PTKVZ" or relation == "compound:prt":
        return "svp"
    if tag == "PPER" and tree.rows[child].form.lower() == "es" and tree.rows[node].lemma in _EXPLETIVE:
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
        return "oc" if tag[:1] == "V" or tree.has_chain(child) else "pd"
    if relation == "mark":
        return "cp"
    if tag == "CARD" and tree.rows[node].form.startswith(("Million", "Milliarde", "Billion", "Dutzend")):
        return "nmc"
    if relation in {"det", "det:poss", "amod", "nummod"}:
        return "nk"
    if tree.tags[node] == "PROAV" and (tag[:1] == "V" or tree.has_chain(child)):
        return "re"
    if relation.startswith("nmod"):
        return _noun_modifier(tree, child, preposition, case)
    if relation == "appos":
        return "app" if _comma_between(tree, child, node) else "nk"
    if relation.startswith("acl"):
        return "rc" if relation == "acl:relcl" or tree.has_relative(child) else "oc"
    if relation == "parataxis":
        return "par"
    if relation in {"vocative"}:
        return "vo"
    return "mo"


def _noun_modifier(tree: UdTree, child: int, preposition: bool, case: str) -> str:
    if preposition:
        first = tree.main_preposition(child, tree.prepositions(child))
        return "pg" if tree.rows[first].form.lower() in {"von", "vom"} else "mnr"
    return "ag" if "Case=Gen" in case or tree.tags[child] == "NE" else "nk"


def _comma_between(tree: UdTree, child: int, node: int) -> bool:
    low, high = sorted((child, node))
    return any(tree.rows[k].form in {",", "(", "–", "-"} for k in range(low + 1, high))
