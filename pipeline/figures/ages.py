"""Ages: `34-Jährige`, `34 Jahre alt`, `im Alter von 17 Jahren`, `Kinder unter 6 Jahren`, `Peter Meier (46)`."""

from __future__ import annotations

from pipeline.figures.amounts import Amount
from pipeline.figures.lexicon import AGE_AFTER, AGE_WORDS, FUNCTION, PEOPLE_WITH_AGE, PERSON, SENTENCE_STARTS
from pipeline.figures.numerals import plain, small_number
from pipeline.figures.place import Place
from pipeline.figures.scanner import BREAK, SENTENCE_ENDS, Tokens

_HYPHENS = frozenset(("-", "‑", "‐", "–"))
_BETWEEN_AGES = _HYPHENS | frozenset(
    "und bis oder beziehungsweise bzw zirka etwa rund circa ein eine einen einem einer".split()
)
_ALLOWED = frozenset("eintritt führerschein fsk wahlalter wahlen wahlrecht wählen".split())
_BOUNDS = frozenset(("unter", "über", "ab", "bis"))
_TERMS = frozenset(("haft", "gefängnis", "freiheitsstrafe", "garantie", "laufzeit"))
#: Ends of nouns that last some years.
_LASTING = ("haft", "strafe", "strafen", "laufzeit", "laufzeiten", "dauer", "verträge", "verträgen", "vertrag")
#: One person in the singular: `der Rentner (78)`; not `in der Schweiz (12)`.
_ONE_PERSON = frozenset(
    "der ein eine einen einem dem sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer".split()
)
#: Words and marks inside a name: `André van de Velde`.
_IN_NAMES = frozenset(("von", "de", "van", "der", "den", "st", ".", "-"))
_IN = frozenset(("in", "aus", "mit", "von"))
#: Words before the number that are searched for `Alter`.
_REACH = 5


def age(p: Place) -> bool:
    """`34-Jährige`, `34 Jahre alt`, `im Alter von 17 Jahren`, `Kinder unter 6 Jahren`, `Peter Meier (46)`."""
    tokens, amount = p.tokens, p.amount
    if "," in p.digits:
        return False  # a mean: `werden im Schnitt 78,9 Jahre alt`
    if amount.number.form == "age" or _years_old(tokens, amount.number.last):
        return True
    if amount.code in ("year", "month", "week", "day") and p.word_after in AGE_AFTER:
        return True
    if amount.code in ("1", "year", "month", "week", "day") and _age_before(tokens, amount.first):
        return True
    if amount.code == "year":
        before, people = p.word_before, tokens.low(amount.first - 2) in PEOPLE_WITH_AGE
        if people and (before in _BOUNDS or (before in ("zwischen", "von") and amount.form == "range")):
            return True
        if before == "von" and _is_person(tokens.low(amount.first - 2)):
            return True  # `ein Mann von 40 Jahren`
        if before == "ab" and not p.counts:  # `ab 18 Jahren freigegeben`; not `Strafen ab zwei Jahren`
            near = tokens.lower[max(0, amount.first - _REACH) : amount.first]
            return not any(word.endswith(_LASTING) for word in near)
        return before == "mit" and _old(p) and p.word_after not in _TERMS and not p.counts
    if amount.code == "1" and p.bare and not p.counts and _old(p) and _without_unit(p):
        return True
    if p.word_after == "plus" and p.bare and _old(p) and not tokens.is_digits(amount.last + 1):
        return True  # `Arbeitslose (50 plus)`, `die Generation 60 plus`
    if amount.code == "1" and p.digits and (_listed(p) or _as_the_other(p) or _is_so_old(p)):
        return True
    around = tokens.word(amount.first - 1), tokens.word(amount.last)
    if around in (("(", ")"), (",", ","), ("(", ",")) and amount.code == "1" and p.digits:
        # `seine Tochter Marie (7)`
        named = _is_person(tokens.low(amount.first - 3)) and tokens.is_noun(amount.first - 2)
        if named or _is_person(tokens.low(amount.first - 2)):
            return (amount.value or 0) < _OLDEST
        return _old(p) and not _counts_on(p) and (_person(tokens, amount.first - 2) or _surname(tokens, amount))
    return False


def _is_person(word: str) -> bool:
    """Whether a word names one person by what he or she is: `Rentner`, `Großmutter`, `Schwiegersohn`."""
    return word in PERSON or word.endswith(_KIN)


#: Ends of words for kin, one of them and several.
_KIN = ("bruder", "mutter", "schwester", "sohn", "tante", "tochter", "vater")
_KINS = ("brüder", "brüdern", "schwestern", "söhne", "söhnen", "töchter", "töchtern")


def _counts_on(p: Place) -> bool:
    """`Die meisten kommen aus Indien (212) und der Türkei (95)`: a count as the one in the brackets before."""
    tokens, before = p.tokens, p.before
    if before is None or before.also == "age" or not p.digits.isdecimal() or p.amount.first - before.last > _REACH:
        return False
    listed = {".", ";", ":", BREAK}.isdisjoint(tokens.words[before.last : p.amount.first])
    return listed and (tokens.word(before.first - 1), tokens.word(before.last)) == ("(", ")")


def _listed(p: Place) -> bool:
    """`drei Insassen (18, 19 und 21)`: as many ages in brackets as there are people, or those of people with an age."""
    tokens, first, last = p.tokens, p.amount.first, p.amount.last
    while p.amount.first - first < _MANY and (tokens.is_digits(first) or tokens.low(first) in (",", "und")):
        first -= 1
    while last - p.amount.last < _MANY and tokens.is_digits(last - 1) and tokens.low(last) in (",", "und"):
        last += 2
    ages = [tokens.words[i] for i in range(first + 1, last) if tokens.is_digits(i)]
    if len(ages) < 2 or not tokens.is_noun(first - 1):
        return False
    if (tokens.word(first), tokens.word(last)) != ("(", ")"):
        return False
    if not all(age.isdecimal() and 0 < int(age) < _OLDEST for age in ages):
        return False
    counted = range(max(0, first - _REACH), first - 1)
    many = any(small_number(tokens.words[i]) == len(ages) for i in counted)
    whose = tokens.low(first - 1)
    return many or whose in PEOPLE_WITH_AGE or _is_person(whose) or whose.endswith(_KINS)


#: Tokens of a list of ages to either side of one of them.
_MANY = 16


def _as_the_other(p: Place) -> bool:
    """`Der jüngste war drei Jahre alt, der älteste 81.`"""
    before, closing = p.before, p.tokens.word(p.amount.last)
    if before is None or before.also != "age" or not p.bare or closing not in (".", ",", ";", ")", "", BREAK):
        return False
    between = p.tokens.words[before.last : p.amount.first]
    return "," in between and len(between) <= _REACH + 2 and not {".", ";", ":", BREAK} & set(between)


def _is_so_old(p: Place) -> bool:
    """`Ich bin 15 und`, `da war ich gerade 18`, `Die Fahrerin war 19`, `hat mit 52 noch einmal geheiratet`."""
    tokens, at = p.tokens, p.amount.first - 1
    if not p.bare or p.counts or not _old(p):
        return False
    if tokens.low(at) == "mit" and tokens.low(p.amount.last + 1) in _WHO and p.word_after not in FUNCTION - {"hatte"}:
        return tokens.word(p.amount.last).islower()  # `Mit 17 zog er aus`
    if tokens.low(at) == "mit":
        return p.word_after in ("noch", "schon", "bereits") and tokens.word(at - 1)[:1].isalpha()
    while tokens.low(at) in ("gerade", "erst", "schon", "noch", "bereits"):
        at -= 1
    told = tokens.low(at - 1) in ("bin", "bist", "war") and tokens.low(at) in _WHO
    closed = p.word_after in ("und", "als") or tokens.word(p.amount.last) in (".", ",", ";", ")", "", BREAK)
    one = tokens.low(at) in ("ist", "war") and tokens.is_noun(at - 1) and closed
    person = one and (_is_person(tokens.low(at - 1)) or tokens.low(at - 1).endswith(_FEMALE))
    return told or person or tokens.low(at) in ("bin", "bist")


#: Ends of nouns for one woman: `Fahrerin`, `Polizistin`, `Studentin`.
_FEMALE = ("antin", "entin", "erin", "istin", "ogin")


_WHO = frozenset(("ich", "du", "er", "sie"))
_OLDEST = 115


def _without_unit(p: Place) -> bool:
    """`Menschen über 65`, `Mitte 40`, `wurde 84`: an age that says neither years nor old."""
    before, closed = p.word_before, p.tokens.low(p.amount.last) in ("", ".", ",", BREAK, "in")
    if before in _BOUNDS and _has_age(p.tokens, p.amount.first - 2):
        return True
    if before in _BOUNDS and p.before is not None and p.before.also == "age":
        return SENTENCE_ENDS.isdisjoint(p.tokens.words[p.before.last : p.amount.first])  # `unter 18 frei, über 65 halb`
    if before == "als" and p.tokens.low(p.amount.first - 2) in ("älter", "jünger"):
        return True  # `Mehr als die Hälfte ist älter als 60.`
    if before == "zwischen" and p.amount.form == "range" and _has_age(p.tokens, p.amount.first - 2):
        return True  # `Männer zwischen 19 und 34`
    if before == "mit" and p.tokens.low(p.amount.first - 2) in _DYING and closed:
        return True  # `Er starb mit 88.`
    if before == "mit" and p.word_after in ("in", "zur"):  # `Er ging mit 14 in die Lehre, mit 63 in Rente.`
        return not _STAGES.isdisjoint(p.tokens.lower[p.amount.last + 1 : p.amount.last + 3])
    at = p.amount.first - 2
    if before == "ab" and p.tokens.low(at - (p.tokens.word(at) == ":")) in _ALLOWED:
        return True  # `Wählen ab 16`
    if before in ("mit", "ab") and p.tokens.low(p.amount.first - 2) == "rente":
        return True
    if before in ("anfang", "mitte", "ende"):
        return p.amount.value is not None and p.amount.value >= 20 and not p.tokens.word(p.amount.last).isdecimal()
    return before in ("wurde", "wird") and closed and p.amount.number.form == "digits"


def _has_age(tokens: Tokens, at: int) -> bool:
    """`Kinder unter 6`, `Von den Befragten über 60`, `jeder zehnte über 60`: whom a word tells has an age."""
    low = tokens.low(at)
    return low in PEOPLE_WITH_AGE or low in _ASKED or (tokens.low(at - 1).startswith("jede") and low in _EACH)


_STAGES = frozenset("lehre pension rente ruhestand schule".split())
_DYING = frozenset("gestorben starb stirbt verstarb verstorben".split())
_ASKED = frozenset(
    "befragte befragten denen deutsche deutschen diejenigen einwohner menschen teilnehmer wer wähler".split()
)
_EACH = frozenset(f"{stem}{ending}" for stem in ("dritt", "fünft", "viert", "zehnt", "zweit") for ending in ("e", "er"))


def _years_old(tokens: Tokens, at: int) -> bool:
    """Whether `-Jährige` or `jährig` follows, other ages before it left out: `20- bis 30-Jährige`."""
    for i in range(at, min(at + 2 * _REACH, len(tokens))):
        if plain(tokens.words[i]).startswith(("jährig", "jaehrig")):
            return True
        if i > at and tokens.lower[i] in ("jahr", "jahre") and tokens.low(i + 1) in AGE_AFTER:
            return True  # `ein 24 und eine 31 Jahre alte Radfahrerin`
        another = tokens.is_digits(i) and i > at  # `20- bis 30-Jährige`; not `zwei 17jährige Schüler`
        listed = _lists(tokens, i) if tokens.words[i] == "," else i > at and _lists(tokens, i - 1)
        if tokens.lower[i] not in _BETWEEN_AGES and not another and not listed:
            return False
    return False


def _age_before(tokens: Tokens, first: int) -> bool:
    """Whether `im Alter von` stands before the number, in the same clause."""
    while _lists(tokens, first - 1):
        first -= 2  # `im Alter von 11, 13 und 15 Jahren`
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if tokens.words[i] in (".", ",", ";") or tokens.is_digits(i):
            return False  # `im Alter von 40 Jahren und zwei Kinder`, `im Alter von 40 zu drei Jahren Haft`
        if tokens.lower[i] in AGE_WORDS:
            return True
    return False


def _lists(tokens: Tokens, at: int) -> bool:
    """Whether a comma or `und` joins two numbers: `im Alter von 11, 13 und 15 Jahren`, `3, 5 und 8 Jahre alt`."""
    joins = tokens.low(at) in (",", "und", "oder", "bis", "auf")
    return joins and small_number(tokens.word(at - 1)) > 0 and small_number(tokens.word(at + 1)) > 0


def _person(tokens: Tokens, at: int) -> bool:
    """Whether a person's name and surname end at token `at`, or one person is meant (`der Rentner`)."""
    at -= tokens.word(at) == "*"  # a name that was changed: `Mustafa S.* (27)`
    initial = tokens.word(at) == "." and len(tokens.word(at - 1)) == 1 and tokens.word(at - 1).isupper()
    if initial and tokens.is_noun(at - 2):
        return True  # `Rentnerin Irmgard L. (83)`
    if not tokens.is_noun(at):
        return False
    before = tokens.low(at - 1)
    if before in _ONE_PERSON or (before == "die" and tokens.low(at).endswith("in")):  # `die Zeugin (24)`
        return tokens.low(at - 2) not in _IN
    if tokens.is_noun(at - 1):
        return before not in SENTENCE_STARTS and before not in FUNCTION
    first = at - 1
    while tokens.low(first) in _IN_NAMES:
        first -= 1
    return first < at - 1 and tokens.is_noun(first)


def _surname(tokens: Tokens, amount: Amount) -> bool:
    """`Meier (35), Lehrer, wurde gewählt`; `Frankreich (12), Spanien (8)` is a list of counts."""
    at = amount.last + 1
    described = tokens.word(at) == "," and tokens.is_noun(at + 1) and tokens.word(at + 2) in (",", "aus", "und")
    return tokens.is_noun(amount.first - 2) and described and tokens.word(at + 3) != "("


def _old(p: Place) -> bool:
    value = p.amount.value if p.amount.value is not None else p.amount.high
    return value is not None and 10 <= value <= 114
