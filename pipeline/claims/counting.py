"""What a count counts: the noun of `1.100 nordkoreanische Soldaten`, `14 der Häftlinge`, `Hunderte von Menschen`."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.framed import is_numeral
from pipeline.claims.attributes import after_attribute, behind_attribute
from pipeline.claims.patterns import NUMBER_NOUNS, NUMERALS, PARTITIVES, UNITS, VIEWS
from pipeline.grammar.arguments import governed_noun
from pipeline.grammar.next_phrase import opens_dateline
from pipeline.grammar.spans import neighbour, remembered, sentence_of, tags_of, words_of
from pipeline.grammar.tags import AUXILIARY, DETERMINER, FINITE, NOUN, PREPOSITION, PRONOUN, SUBJECT, VERBS, feature
from pipeline.grammar.truncated import completed

#: Tags that may stand between a number and its noun.
_BETWEEN = frozenset({"ADJA", "ADJD", "ADV", "CARD", "PIAT", "PIDAT", "PTKA", "TRUNC"})
_REACH = 12
#: Words between two numbers of a list by places: `und in Bad Neustadt an der Saale`.
_LONGEST_PLACE = 10
_PARTLY = (["zum", "teil"], ["zur", "hälfte"], ["vor", "allem"])
#: Words of a bracket between a number and what it counts.
_LONGEST_BRACKET = 8
_ONE = frozenset({"ein", "eine", "einen", "einem", "einer"})


#: Further ones of what was counted before, which taggers take for nouns: `drei weitere wurden verletzt`.
OTHERS = frozenset(
    "andere anderen neue neuen übrige übrigen weitere weiteren weiterer zusätzliche zusätzlichen".split()
)
#: Units of another figure, which no count counts: `sank um 2.400 oder 3,5 Prozent`.
_SHARES = frozenset({"%", "prozent", "prozentpunkte", "prozentpunkten", "promille"})


@remembered
def counted_noun(figure: Span) -> Token | None:
    """The noun that the number counts, or None if it stands alone (`35 wurden verletzt`).

    The parser's noun is taken if nothing but its attributes lies between; else the words after the number are read.
    """
    ahead = [token.lower_ for token in figure.doc[figure.end : figure.end + 2]]
    if ahead in (["mehr", "als"], ["weniger", "als"]) or ahead[:1] == ["platz"]:
        return None  # `21 mehr als eine Woche zuvor`, `wo 26 Platz haben`
    for token in figure:
        noun = token.head
        near = (
            token.dep_ == "nk"
            and noun.tag_ in NOUN
            and not (noun.lower_ in OTHERS | _SHARES or noun.lower_ == "stück")
            and figure.end <= noun.i < figure.end + _REACH
        )
        if near and not _has_barrier(figure.doc[figure.end : noun.i], noun) and not noun.lower_.startswith(NUMERALS):
            return None if _is_of_another(noun, figure) else _before_dateline(behind_attribute(noun, figure), figure)
    after = _noun_after(figure)
    if after is None or _is_of_another(after, figure):
        return None
    return _before_dateline(behind_attribute(after, figure), figure)


def is_piece(noun: Token, figure: Span) -> bool:
    """Whether a number with `Stück` is of what was counted before: `2010 sollen es 350.000 Stück sein`."""
    words, tags, first = words_of(figure.doc), tags_of(figure.doc), sentence_of(figure).start
    before = range(max(first, figure.start - _NEAR), figure.start)
    them = (words[i] in ("darunter", "davon") or (words[i] == "es" and tags[i - 1] in AUXILIARY) for i in before)
    return noun.lower_ == "stück" and any(them)


#: How many words before a number `es` and `darunter` may stand.
_NEAR = 5


def _before_dateline(noun: Token, figure: Span) -> Token | None:
    """`Toten` in the headline `Unfall mit zwei Toten`, to which the text is glued: `Toten Bonn (dpa) - Bei einem`."""
    if not opens_dateline(noun):
        return noun
    before = neighbour(noun, -1)
    return before if before.i >= figure.end and before.is_title else None


def _is_of_another(noun: Token, figure: Span) -> bool:
    """Whether the noun behind a number is the label of the next one, or whose they are of whom it counts some.

    `Stimmende` in `Berechtigte: 39 Stimmende: 15`, `Bundeswehr` in `2.000 Soldaten, davon 780 der Bundeswehr`.
    """
    words, before = words_of(figure.doc), figure.start - 1
    if before < 0:
        return False
    if words[before] == "davon" and words[figure.end : figure.end + 1] == ["von"]:
        return True  # `30 Flüge, davon 18 von Amazon`
    if noun.lower_ in ("ja", "nein") and words[before] in (",", "und"):
        return True  # `20 Kantone sagten Ja, drei Nein`
    labels = words[before] == ":" and words[noun.i + 1 : noun.i + 2] == [":"]
    if noun.tag_ == "NE" and noun.dep_ == "oa" and figure[-1].dep_ in SUBJECT:
        return True  # `während 37.000 Italien erreichten`
    owned = words[figure.end : figure.end + 1] == ["der"] and feature(noun, "Number") == "Sing"
    return labels or (owned and follows_whole(figure))


def follows_whole(figure: Span) -> bool:
    """Whether the whole stands before the number: `davon dürften 14 der Wissenschaft unbekannt sein`, `Von den 48
    Brücken gehören 31 der Bahn`.
    """
    words, first = words_of(figure.doc), sentence_of(figure).start
    opened = next((i for i in range(figure.start - 1, first, -1) if words[i] in (",", ";", ":", "–")), first - 1) + 1
    whole = words[opened : opened + 2] == ["von", "den"] and opened + 2 < figure.start
    return whole or not {"darunter", "davon"}.isdisjoint(words[max(first, figure.start - 4) : figure.start])


def _has_barrier(between: Span, noun: Token) -> bool:
    """Whether the words before a noun part it from the number: `236 vom | Unterricht ausgeschlossenen Schülern`."""
    return any(
        token.tag_ in FINITE
        or _opens_next(token)
        or token.text in (",", ";", ":", ".")
        or (token.text == "(" and ")" not in words_of(token.doc)[token.i : noun.i])
        or (token.tag_ == "ART" and token.lower_.startswith(_NO_GENITIVES))
        or (token.tag_ in PREPOSITION and governed_noun(token) == noun)
        for token in between
    )


#: Starts of articles that open no genitive: `Von 22 Tagen waren acht | den Zeugen gewidmet`.
_NO_GENITIVES = ("das", "dem", "den", "die", "ein")


def _opens_next(token: Token) -> bool:
    """Whether a word opens the next phrase: `Von den Bewerbern sprachen 14 | kein Deutsch`."""
    return token.tag_ in ("PIAT", "PIDAT") and token.lower_.startswith(("jede", "kein"))


def _noun_after(figure: Span) -> Token | None:
    doc, i, limit, words = figure.doc, figure.end, sentence_of(figure[-1]).end, words_of(figure.doc)
    if i + 1 < limit and doc[i].lower_ in PARTITIVES:
        if (described := after_attribute(doc[i])) is not None:
            return described  # `236 vom Unterricht ausgeschlossenen Schülern`
        if doc[i + 1].tag_ in PRONOUN or words[i] == "vom":
            return None  # `acht Tore, davon fünf vom Kreis`
        i += 1
        while i < limit and doc[i].tag_ in DETERMINER:
            i += 1
    while i < limit:
        token = doc[i]
        if token.is_space:
            i += 1
            continue
        if words[i : i + 2] in _PARTLY:
            i += 2  # `60 zum Teil schwer verletzte Menschen`
            continue
        if i == figure.end and token.text == "(" and (behind := _behind_bracket(token, limit)) is not None:
            i = behind  # `500 (Vorjahr: 450) Menschen`
            continue
        if token.lower_ == "stück" and i + 1 < limit and doc[i + 1].tag_ in NOUN:
            return doc[i + 1]  # `20 Stück Vieh`
        if token.tag_ in NOUN | {"FM", "XY"} and (token.lower_ in OTHERS | _SHARES or is_piece(token, figure)):
            return None
        if _opens_next(token):
            return None  # `Von sechs weiteren fehlt jede Spur`
        if token.lower_.startswith(NUMERALS) and doc[i - 1].tag_ == "CARD" and i - 1 > figure.end:
            i += 1  # `16 Millionen der 29 Millionen Einwohner`
            continue
        if token.tag_ in NOUN | {"FM", "XY"}:
            return token if token.text[-1].isalpha() or token.text[0].isalpha() else None  # not the `+2` of `28 (+2)`
        if i + 2 < limit and token.lower_ == "mehr" and doc[i + 1].lower_ == "oder":
            i += 3  # `mehr oder weniger gut erhaltene Skelette`
            continue
        bound = i + 2 < limit and token.lower_ in ("mehr", "weniger") and doc[i + 1].lower_ == "als"
        if bound and doc[i - 1].tag_ == "KON" and doc[i + 2].tag_ == "CARD":
            i += 3  # `43 internationale und mehr als 1.200 nationale Mitarbeiter`
            continue
        other = i + 2 < limit and token.tag_ == "KON" and doc[i + 1].lower_ in _ONE and doc[i + 2].tag_ == "ADJA"
        if other and doc[i - 1].tag_ == "ADJA":
            i += 2  # `zwei französische und ein deutscher Soldat`
            continue
        if token.tag_ in PREPOSITION or token.lower_ == "als":
            described = after_attribute(token)
            if described is not None:
                return described
        if token.tag_ not in _BETWEEN and token.text not in ("„", "»", '"') and not _joins_adjectives(token, limit):
            return None
        i += 1
    return None


def _behind_bracket(opening: Token, limit: int) -> int | None:
    """Where the words go on behind a bracket with a number in it: at a noun or its adjective, else None."""
    doc = opening.doc
    closing = next((t for t in doc[opening.i : min(opening.i + _LONGEST_BRACKET, limit - 1)] if t.text == ")"), None)
    if closing is None or not any(is_numeral(t) for t in doc[opening.i : closing.i]):
        return None
    return closing.i + 1 if doc[closing.i + 1].tag_ in {"NN", "ADJA"} else None


def _joins_adjectives(token: Token, limit: int) -> bool:
    """`stationäre und über 60.000 ambulante Patienten`, `kleine, rote Autos`."""
    if token.i + 1 >= limit or token.i == 0:
        return False
    before, after = neighbour(token, -1), neighbour(token)
    if before.tag_ not in ("ADJA", "TRUNC", "CARD") and token.tag_ not in ("APPR",):
        return False
    if token.tag_ == "KON" or token.text == ",":
        if before.tag_ == "TRUNC" and after.tag_ == "NN":
            return True  # `44 Stadt- und Landkreise`
        return before.tag_ in ("ADJA", "TRUNC") and (
            after.tag_ in ("ADJA", "TRUNC", "CARD", "ADV", "APPR") or after.lower_ in ("mehr", "weniger")
        )
    if token.lower_ == "zu" and before.tag_ == "CARD" and after.tag_ == "ADJA" and after.lower_.endswith("e"):
        return True  # `90 zu schnelle Fahrer`
    return token.lower_ in ("über", "unter", "bis", "zu") and (after.tag_ == "CARD" or after.lower_ == "zu")


def own_attributes(noun: Token, span: Span) -> Span:
    """The words between a number and its noun that are not another number's: `getötete` for zwei in `zwei getötete und
    drei verletzte Soldaten`.
    """
    tags = tags_of(span.doc)
    joined = next((i for i in range(span.end + 1, noun.i) if tags[i] == "KON" and tags[i - 1] == "ADJA"), noun.i)
    return span.doc[span.end : joined if "CARD" in tags[joined : noun.i] else noun.i]


def shared_noun(span: Span) -> Token | None:
    """The noun of the next number in `von 144 auf 100 Sitze`, `acht oder neun Fälle`, `dafür 60, dagegen 40 Leute`."""
    doc, i = span.doc, span.end
    if (placed := _of_next_place(span)) is not None:
        return placed
    if i < len(doc) and doc[i].tag_ == "TRUNC" and completed(doc[i]):
        return doc[i]  # `mit 98 Ja- gegen 67 Nein-Stimmen`
    if i + 3 < sentence_of(span).end and doc[i].text == "," and doc[i + 1].lower_ in VIEWS:
        return counted_noun(doc[i + 2 : i + 3]) if doc[i + 2].tag_ == "CARD" else None
    if (other := _of_other_account(span)) is not None:
        return other
    if i + 2 >= sentence_of(span).end or doc[i].lower_ not in ("auf", "bis", "gegen", "oder", "statt", "und", "von"):
        return None
    while i + 1 < sentence_of(span).end and doc[i + 1].tag_ in ("ADV", "APPR", "PTKA", "ADJD"):
        i += 1
    if i + 1 >= sentence_of(span).end or doc[i + 1].tag_ != "CARD":
        return None
    scaled = i + 2 < len(doc) and doc[i + 2].lower_.startswith(NUMERALS)  # `um 24.000 auf 3 Millionen`
    return counted_noun(doc[i + 1 : i + 3 if scaled else i + 2])


def _of_other_account(span: Span) -> Token | None:
    """`Gästen` for 300 in `Der Wirt sprach von 300, die Polizei von 100 Gästen`: of the same preposition, without a
    verb between.
    """
    doc, words, tags, i = span.doc, words_of(span.doc), tags_of(span.doc), span.end
    end = min(i + _LONGEST_PLACE, sentence_of(span).end - 2)
    opener = words[span.start - 1] if span.start else ""
    if i >= end or words[i] not in (",", "und") or opener not in ("mit", "von"):
        return None
    while i < end and tags[i] not in VERBS | {"CARD"} and words[i] not in (".", ";", ":", "(", opener):
        i += 1
    while i < end and tags[i + 1] in ("ADV", "PTKA"):
        i += 1
    found = i < end and tags[i + 1] == "CARD" and opener in words[span.end : i + 1]
    noun = counted_noun(doc[i + 1 : i + 2]) if found else None
    return noun if noun is not None and noun.lower_ not in UNITS and not noun.lower_.startswith(NUMERALS) else None


def _of_next_place(span: Span) -> Token | None:
    """`Lehrer` for 20 in `In Bonn fehlen 20, in Köln 30 und in Bad Ems 40 Lehrer`: what the last number counts."""
    doc, words, end = span.doc, words_of(span.doc), sentence_of(span).end
    i = span.end + (words[span.end : span.end + 2] in ([",", "und"], [",", "sowie"]))
    if i + 3 >= end or words[i] not in (",", "und", "sowie") or words[i + 1] not in ("am", "im", "in"):
        return None
    number = next((t for t in doc[i + 2 : min(i + _LONGEST_PLACE, end)] if t.tag_ == "CARD"), None)
    if number is None or number.i == i + 2 or any(t.tag_ in VERBS for t in doc[i + 2 : number.i]):
        return None
    if words[number.i - 1] in ("jahr", "jahre"):
        return None
    noun = counted_noun(doc[number.i : number.i + 1])
    if noun is None:
        return _of_next_place(doc[number.i : number.i + 1])
    return noun if noun.lower_ not in UNITS and noun.text[0].isupper() else None


def counted_by(noun: Token) -> Token | None:
    """What a noun of number counts: `Toten` for `die Zahl der Toten`, else None."""
    base = noun.lemma_.lower()
    if base not in NUMBER_NOUNS and noun.lower_ not in NUMBER_NOUNS and not base.endswith("zahl"):
        return None
    genitive = next((c for c in noun.rights if c.dep_ == "ag" and c.tag_ in NOUN), None)
    if genitive is not None and noun.lower_.startswith(_WITH_COUNTED) and feature(genitive, "Number") == "Sing":
        return None  # `die Mitgliederzahl der Partei`: what is counted stands in the noun itself
    if genitive is not None:
        return genitive
    return next((n for c in noun.rights if c.lower_ in ("von", "an") for n in c.children if n.tag_ in NOUN), None)


#: How nouns of number begin that name what is counted.
_WITH_COUNTED = ("bevölkerungs", "beschäftigten", "einwohner", "mitglieder", "mitarbeiter", "schüler", "studenten")


def partitive_pronoun(span: Span) -> Token | None:
    """`ihnen` in `drei von ihnen`."""
    after = span.doc[span.end : span.end + 2]
    return after[1] if len(after) == 2 and after[0].lower_ == "von" and after[1].tag_ in PRONOUN else None
