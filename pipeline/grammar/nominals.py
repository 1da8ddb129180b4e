"""Nominals: the noun phrases of a clause that no preposition governs, by tags, articles and case alone."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.grammar.clauses import own_tokens
from pipeline.grammar.spans import remembered, sentence_of, tags_of
from pipeline.grammar.tags import DETERMINER, NOUN, PREPOSITION, feature

_INSIDE = frozenset({"ADJA", "ADV", "CARD", "TRUNC", "$("})
_GENITIVE_ARTICLES = frozenset({"des", "eines", "dieses", "seines", "ihres", "deren", "dessen"})

#: Nouns of time: a phrase with one says when, whatever its preposition.
TIME_NOUNS = frozenset(
    """
    abend anfang augenblick beginn dekade dienstag donnerstag ende freitag früh frühe frühjahr frühling geschäftsjahr
    halbjahr
    handelsbeginn handelsende handelsschluss handelsstart herbst heute jahr jahrbeginn jahresauftakt jahresbeginn
    jahresfrist jahreswechsel jahrzehnt jahresende mitternacht mittag
    mitte mittwoch moment monat monatsende montag morgen nachmittag semester sommersemester wintersemester
    nacht quartal samstag saison schnitt durchschnitt sekunde sommer sonnabend sonntag stunde tag minute mittel
    verlauf vergleich vergleichszeitraum vorabend vorjahr vorjahresmonat vorjahresperiode vorjahreszeitraum vormittag
    vormonat vortag vorwoche
    vorquartal winter woche wochenende zeit zeitpunkt zeitraum januar februar märz april mai juni juli august september
    oktober november dezember jänner uhr mez mesz ortszeit ostern pfingsten weihnachten silvester
    """.split()
)


@remembered
def is_time(noun: Token) -> bool:
    """Whether the noun says when: `Montag`, `Jahres`, `Vorquartal`, `Montagabend`."""
    if noun.lower_ in ("mais", "uhren") or _is_title(noun):
        return False  # `20 Prozent weniger Uhren`, `eine Tonne Mais`, `wie die „Zeit“ schreibt`
    if noun.lemma_.lower() in TIME_NOUNS or noun.lower_ in TIME_NOUNS:
        return True
    word = noun.lower_.rstrip("sne")
    ends = ("abend", "morgen", "nacht", "quartal", "halbjahr", "tages", "jahr")
    return word in TIME_NOUNS or word.endswith(ends) or noun.lower_.endswith("morgen")


def _is_title(noun: Token) -> bool:
    """Whether the noun stands in quotation marks alone."""
    doc, i = noun.doc, noun.i
    return 0 < i < len(doc) - 1 and doc[i - 1].is_quote and doc[i + 1].is_quote


def is_year(number: Token) -> bool:
    """Whether a number looks like a year of the last or this century: `1998`, `2025`."""
    return number.shape_ == "dddd" and number.text.startswith(("19", "20"))


@remembered
def bare_nouns(head: Token) -> list[Token]:
    """The heads of the clause's noun phrases that are subject, object or predicate, in text order.

    Left out are nouns after a preposition, genitives, and the later parts of names and coordinations.
    """
    found = []
    for token in own_tokens(head):
        if token.tag_ in NOUN and token.text[0].isalpha() and _ends_phrase(token) and not _is_dependent(token):
            found.append(token)
    return found


def _ends_phrase(noun: Token) -> bool:
    """Whether no further noun of the same phrase follows (`Eva` in `Eva Brandt`)."""
    after = noun.i + 1
    if after >= sentence_of(noun).end:
        return True
    following = noun.doc[after]
    return following.tag_ not in NOUN or (following.head.i != noun.i and noun.head.i != following.i)


def _is_dependent(noun: Token) -> bool:
    """Whether a preposition or another noun governs the phrase."""
    doc, first, i = noun.doc, sentence_of(noun).start, noun.i - 1
    while i >= first and doc[i].tag_ in NOUN:
        i -= 1
    names = i
    while i >= first and doc[i].tag_ in _INSIDE:
        i -= 1
    if i < first or (doc[i].tag_ in NOUN and i < names):
        return False  # `an den Schulen 20 Helfer`: a phrase of its own after another
    opener = doc[i]
    if opener.tag_ in DETERMINER or opener.tag_ == "PRELAT":
        if opener.lower_ in _GENITIVE_ARTICLES and opener.tag_ != "PRELAT":
            return True
        genitive = opener.lower_ in ("der", "einer") and feature(noun, "Case") == "Gen"
        before = doc[i - 1] if i > first else None
        return genitive or (before is not None and (before.tag_ in PREPOSITION - {"APPO"} or before.tag_ == "KON"))
    return opener.tag_ in PREPOSITION - {"APPO"} or opener.tag_ in ("KON", "KOKOM")


def before_adverbs(span: Span) -> int:
    """Index of the word before a phrase in its sentence, adverbs apart: of `von` in `von nur noch | zwölf`.

    At the start of a sentence the index of its first word, or the one before it if the phrase opens the sentence.
    """
    tags, start, i = tags_of(span.doc), sentence_of(span).start, span.start - 1
    while i > start and tags[i] in _ADVERBS:
        i -= 1
    return i


_ADVERBS = frozenset({"ADJD", "ADV", "PTKA"})
