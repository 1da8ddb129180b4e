"""The stretch of a clause before and behind a figure, by its tokens alone."""

from __future__ import annotations

from pipeline.figures.again import AGAIN
from pipeline.figures.lexicon import FUNCTION, MONTHS
from pipeline.figures.modifiers import BEFORE
from pipeline.figures.scanner import BREAK, Tokens

#: How many tokens of the clause are searched for the verb, on each side.
REACH = 25
_ENDS = frozenset((".", "!", "?", ";", ":", BREAK))
_ABBREVIATED = frozenset("bzw mio mrd mill bio tsd ca rd nr st dr prof ggü vj vq vm".split())


def ends_clause(tokens: Tokens, at: int) -> bool:
    """Whether a clause ends at token `at`; not at the dots of `10. Dezember` and `3 Mio. Euro`."""
    if tokens.words[at] != ".":
        return tokens.words[at] in _ENDS
    following = tokens.word(at + 1)
    return not (following[:1].islower() or tokens.low(at + 1) in MONTHS or tokens.low(at - 1) in _ABBREVIATED)


def clause_before(tokens: Tokens, first: int) -> list[str]:
    """The words of the clause before token `first`, the last one first."""
    clause: list[str] = []
    for i in range(first - 1, max(-1, first - 1 - REACH), -1):
        if ends_clause(tokens, i) or tokens.words[i] in (",", "("):
            break
        clause.append(tokens.lower[i])
    return clause


def last_word(tokens: Tokens, at: int) -> str:
    """The last word of the clause that goes on at token `at`."""
    for end in range(at, min(at + REACH, len(tokens))):
        inserted = tokens.words[end] == "(" and end > at and tokens.word(end - 1).islower()
        if inserted or ends_clause(tokens, end) or tokens.words[end] == "," or _opens_another(tokens, end):
            return tokens.low(end - 1) if end > at else ""  # also `zu` in `legte um 5 Prozent zu (Vorjahr: 3)`
    closes = at < len(tokens) <= at + REACH  # a headline has no full stop: `Gewinn bricht um 40 Prozent ein`
    return tokens.low(len(tokens) - 1) if closes else ""


def _opens_another(tokens: Tokens, at: int) -> bool:
    """Whether a clause with a verb and a change of its own follows: `stieg um 9 % und der Verlust nahm um 2 % ab`."""
    if tokens.words[at] not in ("und", "aber", "doch"):
        return False
    for i in range(at + 1, min(at + _LONGEST_SUBJECT, len(tokens))):
        if ends_clause(tokens, i) or tokens.words[i] == "," or tokens.lower[i] == "um":
            return False
        if tokens.words[i].startswith(_SEPARABLE) and tokens.words[i].islower():
            return True
    return False


#: Words between `und` and the verb of the clause that it opens.
_LONGEST_SUBJECT = 8
#: Starts of verbs that have their particle at the end.
_SEPARABLE = ("brach", "brech", "bricht", "gab", "geben", "gibt", "ging", "geht", "leg", "nahm", "nehm", "nimmt", "zog")


def no_verb(tokens: Tokens, at: int) -> bool:
    """Whether a word is a noun or a small word, or stands as an adjective between an article and a noun."""
    word, low = tokens.words[at], tokens.lower[at]
    if word[0].isupper() or word[0].isdecimal() or low in _GAP or low in AGAIN or low in _MODIFYING:
        return True
    if is_dimension(low, plain=True) or low in _OTHERS or low in _ADVERBS or word == "-":
        return True  # `auf dem 912 Meter hohen Berg`, `die letzte nur 116`, `bei den über 60-Jährigen zwölf`
    if tokens.low(at - 1) in _ARTICLES and low.endswith(("ste", "sten", "ere", "eren")):
        return True  # `das günstigste nur 229`
    opens = tokens.word(at - 1) == "," and low.endswith(("e", "er", "es", "ein"))  # `, junge Erwachsene 339`
    return word.isalpha() and (tokens.low(at - 1) in _GAP or opens) and tokens.word(at + 1)[:1].isupper()


def is_dimension(low: str, *, plain: bool = False) -> bool:
    """Whether a word is the inflected adjective of a dimension: `hohen`, `schwerer`; with `plain` also `hoch`."""
    return (plain and low in _PLAIN) or (low.startswith(DIMENSIONS) and low.endswith(_INFLECTED))


#: Words that are no verb, between a comma and a bare number: `..., auf den vorderen Plätzen sogar 140`.
_GAP = FUNCTION - frozenset(
    "dass ob wenn weil wie wo was wer bis als ist sind war waren sei seien wäre wird werden wurde wurden worden würde "
    "hat haben hatte hatten habe hätten hätte kann können konnte konnten könnte könnten soll sollen sollte sollten "
    "will wollen wollte wollten muss müssen musste mussten darf dürfen durfte gab gibt kam kamen stieg sank fiel lag "
    "liegt".split()
) | frozenset(f"{stem}{ending}" for stem in ("ihr", "sein", "unser") for ending in ("e", "em", "en", "er", "es"))
#: Adjectives that stand for one of several things: `die zweite 40`.
_OTHERS = frozenset(
    f"{stem}{ending}"
    for stem in (
        "ander dritt erst ganz groß größer größt jünger klein kleiner kleinst letzt neu nächst zweit älter".split()
    )
    for ending in ("e", "en", "er", "es")
)
_ARTICLES = frozenset({"das", "dem", "den", "der", "die"})
_PLAIN = frozenset("breit dick groß hoch lang schwer tief weit".split())
_ADVERBS = frozenset(
    "abends abermals anschließend bundesweit danach darauf darüber erneut insgesamt landesweit meist meistens mittags "
    "morgens nachmittags nachts nochmals später tagsüber vormittags weltweit zusätzlich zuvor".split()
)
_MODIFYING = frozenset(word for words in BEFORE for word in words)
DIMENSIONS = ("alt", "breit", "dick", "entfernt", "groß", "hoh", "lang", "schnell", "schwer", "stark", "teur", "tief")
_INFLECTED = ("e", "em", "en", "er", "es")
