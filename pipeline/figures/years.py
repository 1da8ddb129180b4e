"""Whether four digits are a year or a count: `1996`, `2022/23`, `des 2009 verstorbenen`, but `1300 Radfahrer`.

No single word decides; the evidence for a year is weighed against the evidence for a count.
"""

from __future__ import annotations

from pipeline.figures.lexicon import MONTHS, YEAR_BEFORE
from pipeline.figures.place import Place, counted, plural_noun
from pipeline.figures.scanner import BREAK, Tokens
from pipeline.figures.sums import SUMS

#: Years that news speaks of most; a round one may as well be a count.
_MODERN = range(1900, 2061)
_HINTS = frozenset("im ab bis von vor nach zwischen und erst seither ( , in der des schon bereits noch".split())
_OPENERS = frozenset((".", BREAK, ":", "!", "?", ";", ",", "„", "(", "–", "-"))
_AMOUNT_BEFORE = frozenset(
    "rund etwa mindestens über knapp fast circa ca zirka ungefähr gut höchstens maximal nahezu beinahe wenigstens "
    "insgesamt".split()
)
_COUNT_BEFORE = frozenset(
    "mit insgesamt weitere weiteren alle allen aller die den diese diesen jeweils je seine ihre".split()
)
_SINGULAR = frozenset(("der", "die", "das"))
#: Verbs in the singular, which no count of a thousand has.
_HAPPENED = frozenset("hatte kam starb trat war wurde".split())
#: Verbs in the singular that take no object: `Leiter wird 2007 Roger Kern`.
_BECOMING = frozenset("ist sei war wird wurde".split())
_AUXILIARY = frozenset("hat hatte hatten haben werden wird wurde wurden".split())
#: Years that news tell of without saying that they are years.
_RECENT = range(1990, 2036)
#: Participles of what chronicles and charters tell of a year, and how many words later they stand.
_CHRONICLED = frozenset("beurkundet erbaut errichtet erwähnt genannt gestiftet geweiht urkundlich".split())
_CHRONICLE_REACH = 7
#: ... and those behind `um 1330`, which elsewhere have a count before them.
_BUILT = frozenset("angelegt begonnen entstand entstanden gebaut geboren gegründet geschaffen gestorben".split())
_INSTEAD = frozenset(("statt", "anstatt", "x", "×"))


def is_year(tokens: Tokens, at: int) -> bool:
    """Whether token `at` has the form of a year: four digits from 1000 to 2199."""
    word = tokens.word(at)
    return len(word) == 4 and word.isdecimal() and 1000 <= int(word) <= 2199


def year(p: Place) -> bool:
    """`2007`, `2022/23`, `1996–2002`, `im Jahr 1300`, `des 2009 verstorbenen`; not `1300 Radfahrer`."""
    tokens, number = p.tokens, p.amount.number
    at, behind = number.first, number.last
    if not p.bare or number.form != "digits" or p.amount.also == "of":
        return False
    if p.amount.also == "unit shared" and (tokens.low(at - 1), tokens.low(behind)) == ("von", "auf"):
        return False  # `sinkt von 1400 auf 800 Meter`
    christ = tokens.low(behind + 1 + (tokens.word(behind + 1) == "."))
    if tokens.low(behind) in ("v", "n", "vor", "nach") and christ in ("chr", "christus", "christi"):
        return True
    if "." in tokens.words[at]:
        return False
    if p.amount.form == "range":
        if not is_year(tokens, p.amount.first) or not _short_year(tokens, at):
            return False
        modern = (
            is_year(tokens, at) and int(tokens.words[p.amount.first]) in _MODERN and int(tokens.words[at]) in _MODERN
        )
        return (modern and p.word_before in ("von", "zwischen", "seit")) or not plural_noun(tokens, behind)
    before = tokens.low(at - 1)
    lasts = p.before is not None and p.before.own_unit and p.before.last == at and before.startswith("jahr")
    if lasts and p.before is not None and p.before.first < at - 1:
        return False  # `ab sechs Jahren 554 Euro`
    if before == "†" or (before == "*" and tokens.word(at - 2) == "("):
        return True
    if before == "/" and tokens.glued(at) and is_year(tokens, at - 2):
        return True
    if not is_year(tokens, at):
        if before in ("-", "–", "/") and is_year(tokens, at - 2) and _short_year(tokens, at):
            return tokens.glued(at) or not counted(tokens, behind)  # `im Jahr 1860 – 20 Leute kamen mit`
        named = before in ("jahr", "jahre", "jahren", "jahres", "anno") and not _says_when(tokens, at - 1)
        return named and not (counted(tokens, behind) and _plural_ahead(tokens, behind))
    if before not in YEAR_BEFORE and _part_of_more(tokens, at, behind):
        return False
    joined = tokens.word(behind) in ("/", "-", "–") and tokens.glued(behind) and tokens.glued(behind + 1)
    if joined and _short_year(tokens, behind + 1):
        return True
    if before in ("'", "’", "©"):
        return True
    return _for_a_year(tokens, at, behind) > _for_a_count(tokens, at, behind)


def _part_of_more(tokens: Tokens, at: int, behind: int) -> bool:
    """`2000` in `2000 der weltweit 23.000 Stellen`: a part of a number that is larger."""
    if tokens.low(behind) not in ("der", "ihrer", "seiner"):
        return False
    whole = next((i for i in (behind + 1, behind + 2) if tokens.is_digits(i)), 0)
    digits = tokens.word(whole).replace(".", "").replace("'", "") if whole else ""
    return digits.isdecimal() and int(digits) > int(tokens.words[at]) and not is_year(tokens, whole)


def _says_when(tokens: Tokens, year: int) -> bool:
    """Whether the word for a year says when by itself: `kostet nächstes Jahr 8 Euro`, `fällt pro Jahr 40`."""
    before = tokens.low(year - 1)
    return before in _EACH or (before.endswith(("en", "es")) and before not in _DETERMINERS)


_EACH = frozenset({"je", "pro", "per"})
_DETERMINERS = frozenset("den des ersten".split())


def _plural_ahead(tokens: Tokens, at: int) -> bool:
    """Whether the next noun looks like a plural, or nothing stands before it: not `im Jahr 337 erklärte König ...`."""
    return tokens.is_noun(at) or next((plural_noun(tokens, i) for i in range(at, at + 4) if tokens.is_noun(i)), False)


def _short_year(tokens: Tokens, at: int) -> bool:
    word = tokens.word(at)
    return is_year(tokens, at) or (len(word) == 2 and word.isdecimal())


def _for_a_year(tokens: Tokens, at: int, behind: int) -> int:
    before, value = tokens.low(at - 1), int(tokens.words[at])
    weight = 0
    if value in _MODERN:
        weight = 2 if value % 50 == 0 else 3
    elif 1500 <= value < 1900:
        weight = 1
    told = before.startswith("jahr") and _says_when(tokens, at - 1)  # `im vergangenen Jahr 1870 Diebstähle`
    if before in YEAR_BEFORE and not told:
        weight += 4
    elif before in _HINTS | _BECOMING or tokens.is_noun(at - 1) or at == 0 or tokens.words[at - 1] in _OPENERS:
        weight += 1
    elif before in _AMOUNT_BEFORE and tokens.low(at - 2) in ("ab", "bis", "seit", "um"):
        weight += 5  # `ab etwa 1571`
    following = tokens.word(behind)
    if following.lower().startswith(SUMS) and value in _MODERN and tokens.low(behind + 1) in ("von", "in"):
        weight += 5  # `umfasste 2016 Ausgaben von 3 Milliarden`
    if before in _AUXILIARY and value in _RECENT and value % 50:
        weight += 2  # `Davon wurden 2014 Anzeigen geprüft`: in speeches and articles this is never a count
    if before in ("er", "sie") and not _BECOMING.isdisjoint(tokens.lower[behind : behind + _CHRONICLE_REACH]):
        weight += 1  # `als er 1984 Minister des Landes wurde`
    if before == "um" and tokens.low(at - 2) in _SINGULAR and tokens.word(behind)[:1].islower():
        weight += 5  # `die um 1900 errichtete Villa`
    if before == "für" and value in _MODERN and following.lower().startswith(SUMS):
        weight += 5  # `sieht für 2032 Ausgaben von 3 Milliarden vor`
    if before in _SINGULAR and following.endswith(("te", "ene")) and following[:1].islower():
        weight += 5  # `die 1860 entdeckte Feder`: a count would need the plural
    nothing_counted = not following[:1].isalnum() or (following[0].islower() and not counted(tokens, behind))
    dated = value >= 1400 or (before in _HAPPENED and following[:1].islower())  # `war 1294 nach fünf Monaten gegangen`
    near = tokens.lower[max(0, at - 2) : behind + _CHRONICLE_REACH]
    dated = dated or not _CHRONICLED.isdisjoint(near)  # `das 1162 zum ersten Mal erwähnt wurde`
    dated = dated or (before == "um" and not _BUILT.isdisjoint(near))
    return weight + 2 if nothing_counted and dated else weight


def counts_after_month(tokens: Tokens, at: int) -> bool:
    """`seit Januar 1073 Anzeigen`: few articles name a month of the Middle Ages."""
    after_month = tokens.low(at - 1) in MONTHS and int(tokens.words[at]) not in _MODERN
    return after_month and plural_noun(tokens, at + 1)


def _for_a_count(tokens: Tokens, at: int, behind: int) -> int:
    before, value, weight = tokens.low(at - 1), int(tokens.words[at]), 0
    if before in _INSTEAD or tokens.low(behind) in _INSTEAD:
        weight += 3
    if before in ("noch", "nur", "schon") and is_year(tokens, at - 2):
        weight += 4  # `2020 noch 1200`
    if before in ("betrug", "beträgt", "betrage") and tokens.word(behind) in (".", ",", ";", "", BREAK):
        weight += 6
    if before in _AMOUNT_BEFORE or (tokens.low(at - 2), before) in (("mehr", "als"), ("weniger", "als"), ("bis", "zu")):
        weight += 4
    elif before in _COUNT_BEFORE:
        weight += 2
    if plural_noun(tokens, behind):
        weight += 3
        if counts_after_month(tokens, at):
            weight += 3
    elif counted(tokens, behind) and not tokens.is_noun(behind) and (value not in _MODERN or value % 50 == 0):
        # `1300 gemeldete Radfahrer`, but `der 2009 verstorbene Wirt`
        noun = next(i for i in range(behind, behind + 4) if tokens.is_noun(i))
        weight += 3 if plural_noun(tokens, noun) and before not in ("der", "des", "dem", "das") else 0
    if value % 100 == 0 and counted(tokens, behind):
        weight += 2
    return weight
