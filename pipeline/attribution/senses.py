"""Other senses of verbs of saying: acts, possibilities and states, which report nothing."""

from __future__ import annotations

from types import MappingProxyType

from pipeline.attribution.patterns import VICTIM_OBJECTS
from pipeline.grammar.predicates import Predicate
from pipeline.grammar.segments import Segment, clause_tokens, segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of, words_of
from pipeline.grammar.tags import NOUN


def is_act(verbs: Predicate, lemma: str) -> bool:
    """Whether a verb of saying names an act: `erklärte sich bereit`, `bestätigte das Urteil`, `zählt 20 Mitglieder`."""
    words = words_of(verbs.head.doc)
    own = [words[i] for i in clause_tokens(verbs.head)]
    if lemma == "erklären":
        objects = any(child.dep_ == "oa" and child.tag_ in NOUN for verb in verbs.verbs for child in verb.children)
        named = not {"zu", "zum", "zur"}.isdisjoint(own) and (objects or _ends_in_a_name(verbs))
        return named or ("bereit" in own and "sich" in own)
    if lemma == "bekennen" and "sich" in own:
        return not {"schuldig", "unschuldig", "zu", "zum", "zur"}.isdisjoint(own)  # a plea, a creed
    if lemma == "aussicht stellen":  # an offer: `stellte den Gemeinden Hilfe in Aussicht`
        return any(child.dep_ == "da" for child in verbs.head.children)
    if lemma == "sprechen" and words[verbs.head.i + 1 : verbs.head.i + 2] in (["für"], ["gegen"], ["mit"]):
        return "von" not in own and "sich" not in own  # `Die Zahlen sprechen für Huber`, `sprach mit Akzent`
    if lemma == "drohen" and "mit" not in own:  # `drohe der Stadt die Insolvenz`
        following = _next_segment(verbs)
        return following is None or following.kind not in ("dass", "infinitive", "main")
    if lemma == "sehen":  # `sehen die Leute, wie sich ihr Geld vermehrt`
        following = _next_segment(verbs)
        return following is not None and words[following.start] == "wie"
    if lemma == "bestreiten" and "aus" in own:
        return True  # `Den Rest wolle er aus dem Verkauf bestreiten`
    if lemma in ("behaupten", "überschlagen") and "sich" in own:  # `konnte sich mit einem Plus von 2 Prozent behaupten`
        following = _next_segment(verbs)
        return following is None or following.kind not in ("dass", "infinitive", "main")
    if lemma == "zurückführen":
        return "darauf" not in own
    if lemma == "berechnen":  # a bill: `berechnete der Reederei für den Platz 4.000 Dollar`
        return "für" in own and any(child.dep_ == "da" for verb in verbs.verbs for child in verb.children)
    if lemma == "verlangen":  # a price: `verlangt für das Bier 4,80 Euro`
        each = [i for i in clause_tokens(verbs.head) if words[i] == "je"]  # but `verlangen je 25.000 Euro`
        counted = any(neighbour(verbs.head.doc[i]).tag_ != "CARD" for i in each)
        return (counted or not {"für", "pro"}.isdisjoint(own)) and not _CURRENCIES.isdisjoint(own)
    if lemma == "ermitteln":  # `ermittelte drei Verdächtige`
        children = (child for verb in verbs.verbs for child in verb.children if child.dep_ in ("oa", "sb"))
        return any(child.lower_.endswith(_CAUGHT) for child in children)
    if lemma == "beklagen" and "zu" in own and verbs.head.lower_ in _HAVE:
        return True  # `hat eine Million Tote zu beklagen`
    return any(word.endswith(_OBJECTS_OF_ACTS.get(lemma, ())) for word in own)


def _next_segment(verbs: Predicate) -> Segment | None:
    parts, at = segments(sentence_of(verbs.head)), segment_at(verbs.main.i, verbs.main.doc)
    return parts[at + 1] if at + 1 < len(parts) else None


def _ends_in_a_name(verbs: Predicate) -> bool:
    """`hat das Amt zu Risikogebieten erklärt`: what something is declared to be stands next to the verb."""
    doc, i = verbs.main.doc, verbs.main.i - 1
    if verbs.main.tag_ != "VVPP" or i < 2 or doc[i].tag_ not in NOUN:
        return False
    before = doc[i - 1] if doc[i - 1].tag_ != "ADJA" else doc[i - 2]
    return before.lower_ in ("zu", "zum", "zur")


_CAUGHT = ("täter", "tätern", "täterin", "verdächtige", "verdächtigen", "beschuldigte", "fahrer", "verursacher")
_HAVE = frozenset({"hat", "haben", "hatte", "hatten", "habe", "hätten"})
_CURRENCIES = frozenset({"$", "cent", "dollar", "euro", "franken", "€"})
#: Verbs of saying -> the ends of words by which they name an act: what courts uphold, what members one has, weapons.
_OBJECTS_OF_ACTS = MappingProxyType(
    {
        "bestreiten": ("spiel", "spiele", "partie", "partien", "rennen", "kampf", "kämpfe", "turniere"),
        "bestätigen": ("kursziel", "urteil", "strafe", "entscheidung", "beschluss", "schuldspruch"),
        "feststellen": ("identität", "personalien"),
        "nennen": ("eigen",),
        "schreiben": ("verlust", "verluste", "gewinn", "gewinne"),
        "drohen": ("messer", "pistole", "pistolen", "waffe", "waffen", "gewehr", "axt", "machete"),
        "zählen": ("mitglieder", "einwohner", "beschäftigte", "mitarbeiter", "kunden", "schüler", "abonnenten"),
    }
)


def is_possibility(verbs: Predicate, lemma: str) -> bool:
    """`sind zu beklagen`, `können erwarten`: nobody says or thinks it."""
    modal = verbs.modal
    if modal is not None and lemma in _POSSIBLE:
        return modal.lemma_.lower() in ("können", "dürfen", "müssen") or modal.lower_.startswith(("kann", "könn"))
    return verbs.head.lemma_.lower() == "sein" and verbs.main.tag_ in ("VVINF", "VVIZU")


#: With `können` or `müssen` these are no report: `kann mit 20 Prozent rechnen`, `müssen keine 20 Prozent fürchten`.
_POSSIBLE = frozenset(
    """
    erwarten rechnen annehmen hoffen schätzen fragen nennen errechnen berechnen ermitteln kalkulieren ausrechnen
    schließen fürchten befürchten begrüßen
    """.split()
)


def is_state(verbs: Predicate, lemma: str) -> bool:
    """`sind 20 Stellen gemeldet`: a state, whose subject was reported and does not report."""
    return lemma != "ausgehen" and verbs.main.tag_ == "VVPP" and verbs.head.lemma_.lower() == "sein"


def takes_victims(verbs: Predicate) -> bool:
    """`Die Flut forderte 92 Menschenleben.`"""
    own = clause_tokens(verbs.main)
    return any(c.lower_ in VICTIM_OBJECTS and (c.dep_ == "oa" or c.i in own) for v in verbs.verbs for c in v.children)
