"""Where a phrase ends although the parser hangs on it what follows: the next phrase of the clause.

`12 Arten | vom Aussterben bedroht`, `18 Einwohner der Stadt | von Milizen getötet`, `das Papier | Schlusslicht im Dax`.
"""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.premodifiers import is_plural
from pipeline.grammar.spans import neighbour, sentence_of, tags_of, words_of
from pipeline.grammar.tags import DETERMINER, NOUN, PARTICIPLE, PREPOSITION, VERBS, feature

#: Participles of a state that need `von`: `von Insolvenz bedroht`.
_NEEDING_VON = frozenset(
    "abgeschnitten abhängig ausgeschlossen bedroht befallen betroffen heimgesucht überzeugt umgeben umzingelt".split()
)
#: Whoever does what passives say: `von Unbekannten erschossen`.
_DOERS = frozenset(
    """
    armee attentätern aufständischen behörden dieben einbrechern einsatzkräften feuerwehr heckenschützen helfern
    islamisten kämpfern militär milizen nachbarn ordnungskräften passanten polizei polizisten räubern rebellen
    rettungskräften sanitätern sicherheitskräften soldaten streitkräften taliban tätern terroristen unbekannten
    """.split()
)
#: Longest phrase with `von` before its participle.
_LONGEST = 6
_COPULAS = frozenset("ist sind war waren wurde wurden wird werden bleibt blieb bleiben blieben sei seien".split())
#: What somebody is at the head or the end of a list, whatever follows: `Schlusslicht im Dax`.
_RANKS = (
    "favorit",
    "führer",
    "gewinner",
    "letzter",
    "meister",
    "mitglied",
    "schlusslicht",
    "sieger",
    "spitzenreiter",
    "verlierer",
)
#: Nouns that say when, which no name ends with.
TIMES = frozenset(
    """
    jahr jahre jahres jahren monat monats woche tag tages stunde uhr montag dienstag mittwoch donnerstag freitag
    samstag sonntag januar februar märz april mai juni juli august september oktober november dezember quartal
    jahresbeginn jahresende jahreswechsel vorjahr vorjahresmonat vormonat
    """.split()
)


def opens_complement(preposition: Token, end: int) -> bool:
    """Whether a phrase with `von` behind a noun belongs to the participle that follows it.

    Args:
        preposition: the word that opens the phrase.
        end: index after the phrase.
    """
    doc, words, tags = preposition.doc, words_of(preposition.doc), tags_of(preposition.doc)
    if (
        words[preposition.i] not in ("von", "vom")
        or end >= sentence_of(preposition).end
        or end - preposition.i > _LONGEST
    ):
        return False
    if words[end] in _NEEDING_VON:
        return True
    if tags[end] not in PARTICIPLE or not _is_passive(doc[end]):
        return False
    before = preposition.i - 1  # `Einwohner der Stadt`: one of whom is named already
    named = tags[before] in NOUN and doc[before].dep_ == "ag" and tags[before - 1] in DETERMINER
    return named or words[end - 1] in _DOERS


def _is_passive(participle: Token) -> bool:
    """Whether a form of `werden` goes with the participle."""
    above, after = participle.head, neighbour(participle)
    return above.lemma_ == "werden" or after.lower_ in ("werden", "worden", "wird", "wurde", "wurden")


def is_predicate_noun(token: Token, noun: Token) -> bool:
    """`Christen` in `waren 70 Prozent der Bürger Christen`: what somebody is, behind who it is, without an article."""
    doc, words, tags, end = token.doc, words_of(token.doc), tags_of(token.doc), token.i + 1
    if token.tag_ not in NOUN or noun.tag_ != "NN" or noun.i != token.i - 1:
        return False
    first, limit = sentence_of(noun).start, sentence_of(noun).end
    i = noun.i - 1
    while i > first and tags[i] not in VERBS and words[i] not in (",", ";", ":", "–"):
        i -= 1
    if tags[i] not in ("VAFIN", "VVFIN") or words[i] not in _COPULAS:
        return False
    if token.lower_.endswith(_RANKS):
        return end >= limit or tags[end] in PREPOSITION or doc[end].is_punct
    whole = (
        feature(noun, "Case") == "Gen" and token.tag_ == "NN" and tags[noun.i - 1] in DETERMINER and is_plural(token)
    )
    return whole and (end >= limit or doc[end].is_punct)


def follows_counted(name: Token, noun: Token) -> bool:
    """`Stefan Mugosa` in `traf vor 700 Zuschauern Stefan Mugosa`: many have not one name."""
    doc, end = name.doc, name.i + 1
    counted = is_plural(noun) and any(child.tag_ == "CARD" and child.i < noun.i for child in noun.lefts)
    if not counted or name.ent_type_ != "PER" or name.ent_iob_ != "B" or name.i != noun.i + 1:
        return False
    while end < sentence_of(name).end and doc[end].ent_iob_ == "I":
        end += 1
    joined = end < len(doc) and (doc[end].lower_ in ("oder", "sowie", "und") or doc[end].text == ",")
    return end - name.i > 1 and not joined


def opens_dateline(place: Token) -> bool:
    """`Bonn` in `Unfall mit zwei Toten Bonn (dpa) - Bei einem Unfall`: the text, glued to its headline, begins."""
    doc, words = place.doc, words_of(place.doc)
    after = words[place.i + 1 : place.i + 3]
    if place.ent_type_ != "LOC" or place.i == 0 or len(after) < 2:
        return False
    before = neighbour(place, -1)
    apart = before.tag_ in ("ADJA", "CARD", "VVPP") or is_plural(before)  # not `die Stadt Bonn - Sitz der Firma`
    return (after[0] == "(" and "dpa" in after[1]) or (
        after[0] in _DASHES and apart and bool(doc[place.i + 2].is_title)
    )


_DASHES = frozenset({"-", "–", "—"})


def names_field(preposition: Token, noun: Token) -> bool:
    """Whether `für` and a bare noun right behind an office say of what: `das Staatssekretariat | für Wirtschaft`."""
    if preposition.lower_ != "für" or preposition.i != noun.i + 1 or not noun.lower_.endswith(_OFFICES):
        return False
    field = neighbour(preposition)
    return field.tag_ == "NN" and field.ent_type_ != "LOC" and "Sing" in field.morph.get("Number", [])


#: Ends of nouns of offices that are named after their field.
_OFFICES = tuple("amt amts amtes institut instituts ministerium ministeriums sekretariat sekretariats".split())
