"""Dimensions: what the words right after an amount say of it: `lang`, `mehr als im Vorjahr`, `südlich von Wien`."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.claims.beside import is_present_participle
from pipeline.claims.gapping import gap_of
from pipeline.claims.patterns import COMPARATIVES, DIMENSIONS
from pipeline.claims.sizes import size_of
from pipeline.grammar.arguments import governed_noun
from pipeline.grammar.clauses import clause_of
from pipeline.grammar.nominals import is_time
from pipeline.grammar.phrases import name_end
from pipeline.grammar.predicates import TIME_ADVERBS, Predicate, predicate
from pipeline.grammar.premodifiers import answers_superlative
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of, words_of
from pipeline.grammar.tags import FINITE, NOUN, PREPOSITION, VERBS
from pipeline.records import Figure

_DIRECTIONS = ("nördlich", "südlich", "östlich", "westlich", "oberhalb", "unterhalb", "außerhalb")
_LONGEST_DIRECTION = 7


def dimension(figure: Figure, after: Token, verbs: Predicate) -> str:
    """`lange` in `die 200 Meter lange Brücke`, `lang` in `ist 200 Meter lang`, `zu spät` in `kam 20 Minuten zu spät`;
    not in `sprach zwei Stunden lang`.
    """
    if figure.kind != "count" and after.tag_ == "PTKA" and after.i + 1 < sentence_of(after).end:
        return str(after.doc[after.i : after.i + 2].text) if neighbour(after).tag_ == "ADJD" else ""
    if figure.kind == "count" or after.tag_ not in ("ADJA", "ADJD"):
        return ""
    if not after.lower_.startswith(DIMENSIONS) and not is_present_participle(after):
        return ""
    if after.tag_ == "ADJD" and figure.kind == "duration" and not after.lower_.startswith(("alt", "jünger", "älter")):
        return ""
    closes = after.i + 1 >= sentence_of(after).end or neighbour(after).is_punct or neighbour(after).tag_ == "KON"
    if after.tag_ == "ADJD" and verbs.main.tag_ == "VVPP" and not closes and not after.lower_.startswith("entfernt"):
        return ""
    return str(after.text)


def comparison(after: Token) -> str:
    """`weniger als im Vorjahr`, `mehr Geld`, `länger`: what a difference is of, with what it is compared."""
    doc, end, limit = after.doc, after.i + 1, sentence_of(after).end
    if (multiple := _multiple(after, limit)) is not None:
        return str(multiple.text)  # `mehr als doppelt so laut`
    if not is_comparative(after) or (end < limit and doc[end].tag_ == "KON"):
        return ""  # `neun mehr oder minder erhaltene Skelette`
    if end < limit and doc[end].tag_ in NOUN | {"ADJA"}:
        noun = next((t for t in doc[end : min(end + 3, limit)] if t.tag_ in NOUN), None)
        return str(doc[after.i : noun.i + 1].text) if noun is not None else str(after.text)
    rate = governed_noun(doc[end]) if end < limit and doc[end].lower_ in RATES else None
    if rate is not None and rate.i + 1 < limit and doc[rate.i + 1].lower_ == "als":
        end = rate.i + 1  # `weniger pro Stunde als Männer`
    if end < limit and doc[end].lower_ == "als":
        if end + 1 < limit and doc[end + 1].tag_ == "VVPP" and doc[end + 1].lower_.endswith(_MULTIPLIED):
            return str(doc[after.i : end + 2].text)  # `auf 50 mehr als halbiert worden`
        for i in range(end + 1, min(end + 7, limit)):
            if doc[i].tag_ in NOUN | {"CARD", "ADV"} and not (i + 1 < limit and doc[i + 1].tag_ in NOUN):
                dated = is_time(doc[i]) and i + 1 < limit and doc[i + 1].lower_ in TIME_ADVERBS
                i += dated  # `mehr als ein Jahr zuvor`
                i += i + 1 < limit and _closes_comparison(doc[i + 1])  # `mehr als von Analysten erwartet`
                return str(doc[after.i : i + 1].text).rstrip(".")  # the tokenizer keeps the full stop of `2022.`
            if _closes_comparison(doc[i]):
                if doc[i].dep_ == "oc":
                    return ""  # `haben sich auf 8 Millionen Euro mehr als verdoppelt`
                return str(doc[after.i : i + 1].text)
            if doc[i].tag_ in VERBS or doc[i].is_punct:
                break
    return str(after.text)


def _multiple(after: Token, limit: int) -> Span | None:
    """`mehr als doppelt so laut`, `dreimal so hoch`: how many times as much it is."""
    doc, i = after.doc, after.i
    i += 2 * (after.lower_ in ("mehr", "weniger") and doc[i + 1 : i + 2].text == "als")
    times = i + 3 < limit and doc[i].lower_.endswith(("doppelt", "mal")) and doc[i + 1].lower_ == "so"
    return doc[after.i : i + 3] if times and doc[i + 3].lower_ == "wie" and not doc[i + 2].is_punct else None


_MULTIPLIED = ("doppelt", "facht", "halbiert")


def _closes_comparison(word: Token) -> bool:
    """`geplant` in `mehr als ursprünglich geplant`: a participle at the end of its clause, with no auxiliary."""
    return word.tag_ == "VVPP" and (word.i + 1 >= sentence_of(word).end or neighbour(word).is_punct)


def is_comparative(word: Token) -> bool:
    """`mehr`, `höher`, and any adjective in -er before `als`: `nasser als üblich`."""
    after = word.i + 1
    formed = word.tag_ == "ADJD" and word.lower_.endswith("er") and after < len(word.doc)
    return word.lower_ in COMPARATIVES or (formed and word.doc[after].lower_ == "als")


def after_rate(after: Token) -> Token:
    """`mehr` in `16 Euro im Monat mehr`, `20 oder 3 Prozent mehr`, past what it is per; else the word itself."""
    joined = after.doc[after.i + 1 : min(after.i + 4, sentence_of(after).end)]
    also = after.lower_ in _OR and len(joined) > 1 and joined[0].tag_ == "CARD"
    if also and len(joined) > 2 and is_comparative(joined[2]):
        return joined[2]
    if also and is_comparative(joined[1]):
        return joined[1]  # `4,2 Prozent oder 55 weniger als`
    noun = governed_noun(after) if after.lower_ in RATES else None
    at = noun.i + 1 if noun is not None else after.i
    return after.doc[at] if at < sentence_of(after).end and after.doc[at].lower_ in ("mehr", "weniger") else after


#: What stands between the same difference in two units.
_OR = frozenset({"beziehungsweise", "bzw.", "oder"})


def superlative(span: Span) -> str:
    """`am höchsten` in `In Bremen lag die Quote mit 11 Prozent am höchsten`, "" if no such word stands beside it.

    Also before a bracket: `am niedrigsten war sie in Ulm, am höchsten in Bremen (11 Prozent)`.
    """
    doc, words, end = span.doc, words_of(span.doc), sentence_of(span).end
    parts, at = segments(sentence_of(span)), segment_at(span.start, doc)
    part = parts[at - (at > 0 and parts[at].mark == "(")]
    if "am" not in words[part.start : part.end]:
        return ""
    at = words.index("am", part.start, part.end) + 1
    adverb = at < end and words[at].endswith(("sten", "ßten")) and doc[at].is_lower
    behind = doc[at + 1] if at + 1 < end else None
    attribute = behind is not None and behind.tag_ in NOUN and not behind.ent_type_  # `am wärmsten Tag`
    attribute = attribute and not answers_superlative(doc[at])
    return f"am {words[at]}" if adverb and not attribute else ""


#: What opens what an amount is per.
RATES = frozenset({"im", "pro", "je"})


def direction(figure: Figure, span: Span) -> str:
    """`südlich von Wien`, `vom Ufer entfernt`, `vor der Küste`: where a distance leads."""
    if figure.kind not in ("measure", "money", "share") and not _lies_apart(span):
        return ""
    doc, start, limit = span.doc, span.end, min(span.end + _LONGEST_DIRECTION, sentence_of(span).end)
    if doc[start].lower_ == "luftlinie":
        start += 1
    for i in range(start, limit):
        if doc[i].lower_ == "entfernt":
            return str(doc[span.end : i + 1].text)
        if doc[i].is_punct or doc[i].tag_ in FINITE:
            break
    opener = doc[start] if start < limit else None
    if opener is not None and opener.lower_ in ("darunter", "darüber") and gap_of(span) is not None:
        return str(opener.text)  # `lag 5 Prozent unter Plan, der Gewinn 9 Prozent darüber`
    if opener is not None and opener.lower_ in ("vor", "hinter") and figure.kind != "measure":
        return ""
    if opener is None or not (
        opener.lower_.endswith(_DIRECTIONS) or opener.lower_ in ("vor", "hinter", "unter", "über")
    ):
        return ""
    if opener.tag_ in PREPOSITION and size_of(span) is not None:
        return ""  # `zog mit Winden von 230 Kilometern pro Stunde über die Insel hinweg`
    compared = _pronoun_compared(opener)
    if compared:
        return compared
    if start + 1 < limit and doc[start + 1].tag_ == "KON":
        return str(opener.text)  # `320 Kilometer nördlich und 128 Kilometer südlich der Stadt`
    noun = governed_noun(opener) if opener.tag_ in PREPOSITION else _noun_in(doc[start + 1 : limit])
    if opener.lower_ == "über" and noun is not None and is_time(noun) and doc[start + 1].tag_ == "CARD":
        return ""  # `bieten 5 Prozent über 27 Monate`
    if noun is not None and opener.lower_ == "unter" and is_time(noun) and not noun.lower_.startswith("vor"):
        return ""  # `schliefen 43 Prozent unter der Woche`
    return "" if noun is None else str(doc[start : name_end(noun)].text)


def _lies_apart(span: Span) -> bool:
    """Whether a bare number says how far something lies from another one: `lag 120.000 unter dem Wert von 2019`."""
    behind = words_of(span.doc)[span.end : span.end + 1]
    # also `blieb 24 Sekunden unter der alten Bestmarke`
    return behind in (["unter"], ["über"]) and predicate(clause_of(span)).lemma in ("bleiben", "liegen")


def _pronoun_compared(opener: Token) -> str:
    """`unter der von 2004`, `über dem des Vorjahres`: a pronoun that stands for what is compared."""
    doc, limit = opener.doc, sentence_of(opener).end
    if opener.lower_ not in ("unter", "über") or opener.i + 3 >= limit or doc[opener.i + 1].tag_ not in _POINTING:
        return ""
    after = doc[opener.i + 2]
    if after.lower_ not in ("von", "vom", "des", "der", "eines", "einer"):
        return ""
    of = governed_noun(doc[opener.i + 1]) or doc[opener.i + 3]
    return str(doc[opener.i : of.i + 1].text).rstrip(".") if of.tag_ in NOUN | {"CARD"} else ""


_POINTING = frozenset({"ART", "PDS", "PRELS"})


def _noun_in(words: Span) -> Token | None:
    """The last of the first nouns in a row: `Hafenstadt Chania` in `der Hafenstadt Chania, nahe der Insel`."""
    found: Token | None = None
    for token in words:
        if token.tag_ in NOUN:
            found = token
        elif found is not None or token.is_punct or token.tag_ in VERBS:
            return found
    return found
