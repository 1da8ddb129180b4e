"""Numbers that are a name or a part of one: roads, laws, models, teams, titles, streets, idioms."""

from __future__ import annotations

import re

from pipeline.figures.counts import is_instead, is_of_places, is_of_some, is_row, is_told, mere_count
from pipeline.figures.lexicon import (
    ALWAYS_NUMBERED,
    CLUBS,
    DAYS_AND_PARTS,
    EMERGENCY_NUMBERS,
    FUNCTION,
    IDIOMS,
    IDIOMS_BEFORE,
    NUMBERED,
    NUMBERED_ENDS,
    REGISTER_LABELS,
    ROADS,
    SENTENCE_STARTS,
    SMALL_NUMBERED,
    STREETS,
    SURNAMES,
    WEEKDAYS,
    WORKS,
)
from pipeline.figures.parallel import PARALLEL, TAKEN_UP
from pipeline.figures.place import Place, counted, part_of, plural_noun
from pipeline.figures.scanner import BREAK, Tokens
from pipeline.figures.years import is_year

#: One digit to either side of a dot: German numbers have a comma there.
_VERSION = re.compile(r"\d\.\d")
_RELEASE = re.compile(r"\d{1,2}\.\d{1,2}")
#: Verbs before a name that has so many of something.
_HAVING = frozenset("hat hatte haben hatten zählt zählte zählen besitzt besaß stellt stellte".split())
#: ... and words before the name of somebody who says so.
_SAYING = frozenset(("laut", "gemäß", "angaben"))
_OF_THEM = frozenset({"denen"})
_CALLING = frozenset("anruf anrufen rufen wähl wähle wählen wählt wählte wählten".split())
_HYPHENS = frozenset(("-", "‑", "‐", "–"))
_JOINTS = frozenset(("/", "*", "^", "×", "\\", "=", "#", "&"))
_OPENING = frozenset('„“"»«‚‘›‹“”')
_CLOSING = frozenset('“”"«»’‘‹›')
_COMPASS = frozenset(
    "nördlicher südlicher östlicher westlicher nördliche südliche östliche westliche ost west nord süd ′ ″".split()
)
_TEAM = frozenset("die der eine einer deutsche deutschen seine seiner ihre ihrer unsere unserer".split())
#: Small words that a title may have; a verb or adverb shows that it is a sentence.
_IN_TITLES = frozenset(
    "der die das den dem des ein eine einen und oder in im am an auf für von zu zum mit um bei aus".split()
)
#: Words that a title in quotation marks may have; twice as many where it is said that it is one (`der Roman „...“`).
_LONGEST_TITLE = 6


def odd(p: Place) -> bool:
    """`030`, `1.2.3`, `von 1.0 auf 1.1`: no number by its form, or a version."""
    if p.amount.number.form == "odd" or (p.bare and not p.counts and _VERSION.fullmatch(p.digits) is not None):
        return True
    t, at = p.tokens, p.amount.first - 1
    dated = p.bare and _RELEASE.fullmatch(p.digits) is not None and t.word(p.amount.last).isupper()
    return dated and t.is_noun(at) and p.word_before not in SENTENCE_STARTS  # `Ubuntu 18.04 LTS`


def glued(p: Place) -> bool:
    """`A320`, `G8`, `H5N1`, `720p`: letters stand right at the digits."""
    t, amount = p.tokens, p.amount
    if not p.digits or amount.prefix:
        return False
    before, behind = t.word(amount.first - 1), t.word(amount.number.last)
    if t.glued(amount.first) and (before[:1].isalpha() or before == "_"):
        return True
    if before == "." and t.glued(amount.first) and t.glued(amount.first - 1):
        name = t.word(amount.first - 2)
        if name.isupper() or not name[1:].islower() or (len(p.digits) == 1 and not p.counts):
            return True  # `BA.5`, `ProSiebenSat.1`, `Sat.1`
    named = p.bare or behind == "Hertz"  # `50Hertz`
    return named and t.glued(amount.number.last) and (behind[:1].isalpha() or behind == "_")


def hyphened(p: Place) -> bool:
    """`U-21`, `Covid-19`, `Shenzhou-7`, `747-8`: a name runs into the number, or the number into another one."""
    t, first, last = p.tokens, p.amount.first, p.amount.last
    before = t.word(first - 1)
    if t.glued(first) and t.glued(first - 1):
        if p.before is not None and p.before.own_unit and p.before.last == first - 1:
            return False  # `110 kW/150 PS`
        if (before in _HYPHENS or before in _JOINTS) and t.word(first - 2)[:1].isalpha():
            return True
        if before in ("-", "&") and t.is_digits(first - 2):
            return True  # what could be a range is one already; `1&1`
    return t.word(last) in ("-", "&") and t.glued(last) and t.glued(last + 1) and t.is_digits(last + 1)


def slashed(p: Place) -> bool:
    """`24/7`, `50/50`, `9/11`: two numbers with a stroke that are no fraction; games like `6 aus 49`."""
    t, first, last = p.tokens, p.amount.first, p.amount.last
    if not p.bare or p.amount.code != "1":
        return False
    if t.word(last) == "aus" and t.word(last + 1).isdecimal() and not counted(t, last + 2):
        return bool(p.digits)
    if p.word_before == "aus" and t.word(first - 2).isdecimal() and not p.counts:
        return bool(p.digits)
    if t.word(last) == "/" and t.glued(last) and t.glued(last + 1) and t.is_digits(last + 1):
        return True
    return t.word(first - 1) == "/" and t.glued(first) and t.glued(first - 1) and t.is_digits(first - 2)


def numbered(p: Place) -> bool:
    """`Artikel 5`, `§ 129a`, `Boeing 737`, `Platz 3`, `Linien 5 und 18`, `Hauptstraße 12`."""
    t, amount = p.tokens, p.amount
    at = amount.first - 1
    if t.word(at) in ("§", "§§"):
        return True  # `§ 651k`, which is no number of thousands
    letter = t.word(amount.number.last)
    lettered = len(letter) == 1 and letter.isalpha() and t.glued(amount.number.last)
    if lettered and p.digits.isdecimal() and t.low(at) in NUMBERED:
        return True  # `iPhone 6s`
    if amount.number.form in ("one", "part") or amount.number.scaled or (amount.own_unit and amount.code != "1"):
        return False
    if _follows_count(p):
        return False
    if t.word(at) == "." and t.glued(at) and (t.low(at - 1) in NUMBERED or t.low(at - 1).endswith("str")):
        at -= 1
    if t.word(at) == ":" and t.low(at - 1) in REGISTER_LABELS and p.digits:
        return True  # `(WKN: 857069)`
    if p.digits in EMERGENCY_NUMBERS and p.word_after in _CALLING:
        return True
    low = t.low(at)
    if low in ("und", "bis", ",", "/", "oder", "statt") and p.before is not None and p.before.last == at:
        ranks = t.low(p.before.first - 1).endswith(("plätzen", "plätze", "rängen", "ränge"))
        alike = amount.number.form != "word" or p.before.number.form == "word"  # not `die Note 1,8, acht sind gut`
        return p.before.also == "name" and alike and (ranks or not p.counts)
    if is_told(p):
        return False  # `die Opposition nennt die Zahl 24`
    if t.word(at) == low and low.isalpha() and low not in SMALL_NUMBERED and p.digits not in EMERGENCY_NUMBERS:
        return False
    ranked = low.endswith(("platz", "rang", "position", "nummer"))
    if not ranked and amount.number.form == "word" and p.counts:
        return False
    if low in CLUBS and (len(p.digits) == 2 or is_year(t, amount.first)):
        return True  # `TSV 1860 München`
    if low == "kilometer" and t.low(at - 1) in ("bei", "höhe", "ab", "nach", "zwischen"):
        return not p.counts  # the place of an accident
    if low == "bündnis":
        return t.word(amount.last) == "/" or not p.counts  # `Bündnis 90/Die Grünen`
    if low == "stärke":
        if any(word.endswith(("beben", "bebens")) for word in t.lower[max(0, at - 3) : at]):
            return False  # `ein Erdbeben der Stärke 6,1 schwere Schäden`
        return not amount.own_unit  # of a storm
    if low == "die" and p.digits in EMERGENCY_NUMBERS:
        return not p.counts
    if low in ALWAYS_NUMBERED or low.endswith(
        ("platz", "nummer", "autobahn", "bundesstraße", "warnstufe", "alarmstufe")
    ):
        return True
    if low in NUMBERED or low.endswith(NUMBERED_ENDS):
        return not mere_count(p)
    return bool(p.digits) and "," not in p.digits and low.endswith(STREETS) and len(low) > 4 and not p.counts


def _follows_count(p: Place) -> bool:
    """`4` in `in zwei Stufen 4 und 3 Prozent mehr`: the noun before it has a number, and the number a unit."""
    counted_before = p.before is not None and p.before.last == p.amount.first - 1
    return counted_before and p.amount.also == "unit shared" and p.amount.kind in ("money", "share")


def paged(p: Place) -> bool:
    """`Foto 3 von 7`, `1 von 1`: which of the pictures or pages it is."""
    t, last = p.tokens, p.amount.last
    for first in (p.amount.first, p.amount.first - 2):
        pair = t.word(first).isdecimal() and t.low(first + 1) == "von" and t.word(first + 2).isdecimal()
        if not pair or last > first + 3:
            continue
        titled = t.low(first - 1) in NUMBERED and t.is_noun(first - 1) and not counted(t, first + 3)
        if titled or t.word(first) == t.word(first + 2) == "1":
            return True
    return False


def ranked(p: Place) -> bool:
    """`kam auf Rang 13; Hamburg (18) und Leipzig (60) fielen zurück`: ranks in brackets behind one that says so."""
    t, at = p.tokens, p.amount.first - 1
    if not p.digits or not p.bare or (t.word(at), t.word(p.amount.last)) != ("(", ")") or not t.is_noun(at - 1):
        return False
    for i in range(at - 1, max(0, at - _RANKED), -1):
        if t.words[i] in (".", "!", "?", BREAK):
            return False
        if t.low(i).endswith(("rang", "platz")) and t.is_digits(i + 1):
            return t.is_noun(i)
    return False


#: How far before a rank in brackets the first one stands.
_RANKED = 25


def road(p: Place) -> bool:
    """`A 7`, `B 27`, `G 8`, `ICE 75`."""
    number = p.amount.number
    one_token = number.last - number.first == 1
    return bool(p.digits) and one_token and not p.amount.own_unit and p.tokens.word(p.amount.first - 1) in ROADS


#: Starts of verbs and words behind what somebody says.
_SAID = ("sag", "so", "erklär", "mein", "antwort", "berichte", "betont", "ruf", "rief", "heißt", "hieß", "schreib")


#: Starts of verbs by which somebody speaks of what follows in quotation marks.
_SPEAKING = ("bericht", "gesprochen", "rede", "sprach", "sprech", "spricht")


def quoted(p: Place) -> bool:
    """A short title in quotation marks: `„5 Freunde“`."""
    t, amount = p.tokens, p.amount
    if amount.form not in ("digits", "word", "one"):
        return False
    before = range(amount.first - 1, max(-1, amount.first - 5), -1)
    start = next((i for i in before if t.words[i] in _OPENING), None)
    if start is None:
        return False
    work = t.low(start - 1) in WORKS
    if (amount.own_unit or amount.number.scale >= 10**6) and not work:
        return False  # `„200 Millionen Euro“`, `„Loch von 1,1 Milliarden“` are somebody's words
    behind = range(amount.last, min(len(t), start + _LONGEST_TITLE * (1 + work) + 1))
    end = next((i for i in behind if t.words[i] in _CLOSING), None)
    if end is None or any(t.words[i] in ".,!?:;" for i in range(start + 1, end)):
        return False
    if t.low(start - 1) == "von" and any(word.startswith(_SPEAKING) for word in t.lower[max(0, start - 6) : start - 1]):
        return False  # `sprach von „20.000 Banditen“`
    if p.first < amount.first or (t.word(end + 1) == "," and t.low(end + 2).startswith(_SAID)):
        return False  # `„Mindestens 150 Flüchtlinge“`, `„150 Flüchtlinge“, sagte er`
    others = (i for i in range(start + 1, end) if not amount.first <= i < amount.last)
    if not work and any(t.words[i][0].islower() and t.lower[i] not in _IN_TITLES for i in others):
        return False
    return t.is_noun(start + 1) or t.is_digits(start + 1)


def idiom(p: Place) -> bool:
    """`in Acht nehmen`, `unter vier Augen`, `Tag Zwei`, the surname `Tausend`, the football team `Elf`."""
    t, amount = p.tokens, p.amount
    at = amount.number.first
    low, before, after = t.low(at), t.low(at - 1), t.low(amount.number.last)
    if (
        (low, after) in IDIOMS
        or (before, low) in IDIOMS_BEFORE
        or (low == "acht" and before in ("in", "außer") and not p.counts and p.word_after not in ("der", "von"))
    ):
        return True
    if low == "null" and p.bare and not p.counts:
        return before in ("auf", "bei", "von", "unter", "über", "gegen")
    if amount.number.form != "word":
        return False
    if before in DAYS_AND_PARTS and (t.is_noun(at) or (p.bare and not p.counts and t.is_noun(at - 1))):
        return True  # `am Tag Zwei`, `Tag zwei des Streiks`
    if p.counts or not t.is_noun(at):
        return False
    if low in SURNAMES and t.is_noun(at - 1) and before not in SENTENCE_STARTS:
        return True
    return low in ("elf", "eins") and before in _TEAM


def named(p: Place) -> bool:
    """`Windows 7`, `Schalke 04`, `Profil 1.1`: a name before a bare number, and nothing counted behind it."""
    t, amount = p.tokens, p.amount
    if not p.bare or amount.form != "digits" or not amount.first == amount.number.first == p.first:
        return False
    if amount.also in ("gapped", PARALLEL):
        return False  # `Die SPD bekam 30 Prozent, die CDU 29.`
    if amount.also == TAKEN_UP and amount.kind in ("money", "share") and t.word(amount.last) in _ENDS:
        return False  # `46 Cent, nötig wären nach Ansicht der Bauern 50.`
    shared = amount.also == "unit shared" and amount.kind in ("money", "share")
    if shared and p.word_after in (",", "und"):
        return False  # `Bis 2030 will Ford 80, bis 2035 100 Prozent`
    if shared and p.after is not None and (t.is_noun(p.after.first - 1) or p.after.first == amount.last + 1):
        return False  # `dass der Bund 40 und das Land 60 Prozent zahlt`, `Eintritt 8/6 Euro`
    if _follows_count(p):
        return False
    if is_instead(p) or is_told(p) or p.word_before in WEEKDAYS or is_of_some(p):
        return False
    if amount.number.last - amount.number.first > 1:
        return False  # `8 600` is no name
    before = t.word(amount.first - 1)
    if not before[:1].isupper() or p.word_before in SENTENCE_STARTS or p.word_before in FUNCTION:
        return False
    if p.word_before == "jahr" or p.word_before.startswith(("vorjahr", "vormonat", "vorquartal", "vorwoche")):
        return False  # `kostet pro Jahr 8 statt 7 Euro`, `(Vorjahr 450)`; a year is told before
    if "," in p.digits or ("." in p.digits and amount.value == int(amount.value or 0) and len(p.digits) > 4):
        return False
    if p.counts or part_of(t, amount.last) or p.word_after in ("(", "%", "mehr", "weniger"):
        return False
    ahead = t.lower[max(0, amount.first - 5) : amount.first]
    if p.word_before.endswith(_ACCOUNTS) or _counts_quoted(t, amount.last):
        return False  # `nach Behördenangaben 26 verletzt`, `in Kabul 30 „Terroristen“ getötet`
    if not (_HAVING | _SAYING | _OF_THEM).isdisjoint(ahead):
        return False  # `damit hat der Saturn 145`, `laut Gewerkschaft Verdi 60`, `von denen die Kammer 29 einstellte`
    if is_of_places(p) or is_row(p):
        return False
    return p.after is None or p.after.also != "unit shared"


_ENDS = frozenset({"", ".", ",", ";", BREAK})
#: How nouns end that name who says so, and no thing with a number.
_ACCOUNTS = ("angaben", "berichten", "darstellung", "schätzungen")


#: How plurals of people end: not `„Immelmann“`, `„Wohlfühlfarbe“`.
_PEOPLE = ("en", "er", "ern", "linge")


def _counts_quoted(t: Tokens, at: int) -> bool:
    """Whether nothing but a plural, perhaps with an adjective, stands in quotation marks behind a number."""
    if t.word(at) not in ("„", "»", '"'):
        return False
    noun = at + 1 + t.word(at + 1)[:1].islower()
    return plural_noun(t, noun) and t.low(noun).endswith(_PEOPLE) and t.word(noun + 1) in _CLOSING


def coordinates(p: Place) -> bool:
    """`52° 31′ N`, `50 Grad nördlicher Breite`."""
    t, amount = p.tokens, p.amount
    if p.word_after in _COMPASS and (amount.own_unit or p.word_after in ("′", "″")):
        return True
    if p.word_after == "'" and t.low(amount.last + 1) in _COMPASS:
        return True  # `48° 8' Nord`
    if p.word_before == "°" and p.word_after in ("'", "′"):
        return True  # `7° 53' O`
    return amount.code in ("°C", "°") and (t.word(amount.last) in ("N", "S", "O", "W", "E") or t.is_digits(amount.last))
