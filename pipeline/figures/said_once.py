"""Whether a unit is said once for two numbers: of two holders, times or places, behind the same preposition.

`Männer verdienen 4.000, Frauen 3.300 Euro`, `dauert zwei bis drei, im Winter bis zu fünf Stunden`.
"""

from __future__ import annotations

from pipeline.figures.again import AGAIN
from pipeline.figures.amounts import Amount
from pipeline.figures.lexicon import FUNCTION, MONTHS, NUMBERED, NUMBERED_ENDS
from pipeline.figures.place import counted
from pipeline.figures.scanner import SENTENCE_ENDS, Tokens
from pipeline.figures.stretches import is_dimension, no_verb

LISTED = frozenset((",", "und", "sowie"))
#: Adverbs of a time that is set against another one.
_THEN = frozenset(
    "abends anschließend damals danach dann früher heute jetzt künftig morgens mittags nachts nun schließlich später "
    "tags tagsüber zuletzt zuvor".split()
)
#: Words of a clause without verb between two numbers: `, die SPD auf`.
ELLIPSIS = 5
#: ... where the number before is a level: `von 320 auf 350, für die Grundsteuer B von 380 auf 420 Prozent`.
LEVELS = 7


def said_once(tokens: Tokens, left: Amount, right: Amount, between: list[str]) -> bool:
    """`Männer verdienen 4.000, Frauen 3.300 Euro`, `kommt auf 30, die SPD auf 25 Prozent`: the unit is said once."""
    if not between or between[0] not in LISTED:
        return False
    if between[-1] in _THEN and len(between) == len(", dann".split()) and left.code == "1" and left.form == "digits":
        return not (no_percentage(left, right) or year_like(tokens, left))  # `erst 180, dann 185 und zuletzt 190 Kilo`
    # `im Norden 14 bis 17, im Süden bis 22 Grad`
    warm = left.form == "range" or (left.form == "digits" and abs(left.number.value) <= WARMEST)
    if warm and right.code == "°C" and left.code == "1":
        return len(between) <= ELLIPSIS
    if left.code == "1" and (
        (right.kind in ("duration", "measure", "share") and _in_other_case(tokens, left, right, between))
        or _elsewhere(tokens, left, right, between)
    ):
        return True
    at, opener = _before_bound(tokens, left), _before_bound(tokens, right)
    between = tokens.lower[left.last : opener + 1]
    told_again = tokens.low(at) == "um" and not _AGAIN.isdisjoint(between)  # `um 4, bei Frauen sank sie um 2 Prozent`
    longest = LEVELS if told_again or tokens.low(at) in ("auf", "bei", "von") else ELLIPSIS
    lasts = left.form == "word" and right.kind == "duration"  # `dauert elfeinhalb, der Rückflug zehn Stunden`
    if not between or len(between) > longest or not (left.form == "digits" or lasts):
        return False
    if no_percentage(left, right) or year_like(tokens, left) or any(word.isdecimal() for word in between):
        return False
    same = (between[-1] in _OPENERS and tokens.low(at) == between[-1]) or of_next_phrase(tokens, left, opener)
    if between[-1] in MONTHS:  # `im Mai 3,1 und im Juni 2,8 Prozent`, `Ab Januar zahlt man 120, ab Juli 140 Euro`
        earlier = tokens.lower[max(0, left.first - (ELLIPSIS if right.kind == "money" else 1)) : left.first]
        return not MONTHS.isdisjoint(earlier)
    if same:
        return True
    if between[-1] in _PERIODS and between[-2] in ("im", "pro"):
        return True  # `im Monat 28,90 und im Jahr 96,40 Euro`
    verbless = between[0] == "," and all(no_verb(tokens, i) for i in range(left.last + 1, right.first))
    fractions = "," in tokens.words[left.number.first] and "," in tokens.words[right.number.first]
    levels = fractions or tokens.low(at) in ("auf", "bei", "von")
    levels = levels or tokens.low(at).startswith(_AMOUNTING)
    levels = levels or (right.kind == "money" and tokens.low(at).startswith(_PRICING))  # `kostet 20, im Netz 15 Euro`
    sized = is_dimension(tokens.low(right.last), plain=True) and tokens.word(left.first - 1) != ","
    if verbless and (levels or sized):
        return True  # `sind 2,8, für den Bau 0,6 Millionen Euro`, `Der Turm ist 42, mit Antenne 51 Meter hoch`
    if (len(between) > NEXT_HOLDER and not verbless) or not tokens.is_noun(opener) or between[0] == "sowie":
        return False
    if between[1] in ("in", "im"):  # `mit 60, in Böen 90 Kilometern pro Stunde`, `kostet 12, in Berlin 15 Euro`
        return between[0] == "," and (tokens.low(at) in _OPENERS or tokens.low(at).startswith(_PRICING))
    plain = len(between) == NEXT_HOLDER - 1 or between[1] in _ARTICLES
    return (between[0] == "," and len(between) == 2) or (plain and _has_holder(tokens, at))


_AGAIN = frozenset({"er", "es", "sie"})


def _before_bound(tokens: Tokens, amount: Amount) -> int:
    """Index of the token before a number and its bound: of `um` in `um mindestens 3`, `um bis zu 3`, `um gut 3`."""
    at = amount.first - 1
    while at > 0:
        if tokens.low(at) in _BOUNDS:
            at -= 1
        elif (tokens.low(at - 1), tokens.low(at)) in _BOUND_PAIRS:
            at -= 2
        else:
            break
    return at


def of_next_phrase(tokens: Tokens, left: Amount, noun: int) -> bool:
    """`für die Halle` in `Für den Platz zahlt er 12.000, für die Halle 8.000 Euro`: the same preposition again."""
    preposition = _apart(tokens.low(left.last + 1))
    if tokens.low(left.last) != "," or preposition not in _PARALLEL or not tokens.is_noun(noun):
        return False
    first = left.last + 2 + (tokens.low(left.last + 2) in _ARTICLES)
    first += first < noun and tokens.word(first).islower() and tokens.low(first).endswith(_INFLECTED)
    plain = first == noun or (first == noun - 2 and tokens.word(noun - 1) == "-")  # `in Sachsen-Anhalt`
    for i in range(left.first - 1, max(-1, left.first - _CLAUSE), -1):
        if tokens.words[i] in SENTENCE_ENDS or tokens.words[i] == ",":
            return False
        if _apart(tokens.lower[i]) == preposition:
            return plain
    return False


def _apart(word: str) -> str:
    """A preposition without the article that it ends in: `im` is `in`, `fürs` is `für`."""
    return _CONTRACTED.get(word, word)


_CONTRACTED = {"am": "an", "beim": "bei", "fürs": "für", "im": "in", "vom": "von", "zum": "zu", "zur": "zu"}


_INFLECTED = ("e", "em", "en", "er", "es")
_PARALLEL = frozenset("ab an auf aus bei für in mit nach unter von zu".split())
#: How far back the first of two such phrases may stand.
_CLAUSE = 10
_OPENERS = frozenset("ab auf bei mit um unter von zu über".split())
_BOUNDS = AGAIN | frozenset(
    "beinahe durchschnittlich höchstens je jeweils lediglich maximal mindestens nahezu ungefähr weitere weiteren "
    "wenigstens".split()
)
_BOUND_PAIRS = frozenset({("bis", "zu"), ("mehr", "als"), ("weniger", "als")})
#: Starts of verbs of prices.
_PRICING = ("betrag", "betrug", "beträg", "kost", "zahl")
#: ... and of any amount: `Die Wahrscheinlichkeit beträgt 70, am Sonntag nur 20 Prozent`.
_AMOUNTING = ("betrug", "beträg")


#: No air is warmer: `zeigte 39, am Abend noch 30 Grad`.
WARMEST = 60
_PERIODS = frozenset({"jahr", "monat", "vorjahr", "vormonat"})


def _in_other_case(tokens: Tokens, left: Amount, right: Amount, between: list[str]) -> bool:
    """`dauert zwei bis drei, im Winter bis zu fünf Stunden`: what it is at another time or place."""
    if len(between) < _CASE or between[0] != "," or between[1] not in _WHERE:
        return False
    last = right.first - 1
    while last > left.last and tokens.low(last) in _UP_TO:
        last -= 1
    bounded = left.form == "range" or last < right.first - 1
    if right.kind == "share" and (tokens.low(right.last) in ("mehr", "weniger") or no_percentage(left, right)):
        return False
    bounded = bounded or (right.kind != "share" and not counted(tokens, right.last))
    return bounded and last - left.last < ELLIPSIS and tokens.is_noun(last) and not year_like(tokens, left)


def _elsewhere(tokens: Tokens, left: Amount, right: Amount, between: list[str]) -> bool:
    """`In Hof betrug die Quote 8 und in Passau 9 Prozent`: `und` with the preposition that opens the part before."""
    if len(between) < _CASE or between[0] != "und" or between[1] not in _WHERE or len(between) > ELLIPSIS:
        return False
    before = set(tokens.lower[max(left.first - _REACH, 0) : left.first])
    opened = not _WHERE.isdisjoint(before) and left.form == "digits" and tokens.is_noun(_before_bound(tokens, right))
    return opened and not (no_percentage(left, right) or year_like(tokens, left))


#: Tokens from the preposition to the first number: `In Hof betrug die Quote 8`.
_REACH = 8
#: `, im Winter`: a comma, a preposition, a noun.
_CASE = 3
_WHERE = frozenset("ab am an auf bei beim für fürs im in je nach pro ohne unter vor".split())
_UP_TO = frozenset("auch bis etwa höchstens mindestens rund sogar über zu".split())


#: `, die SPD`, `und Frauen` before a number: who has it.
NEXT_HOLDER = 3
_ARTICLES = frozenset("das dem den der die ein eine ihr ihre sein seine".split())


def _has_holder(tokens: Tokens, at: int) -> bool:
    """`dass der Bund 30 und die Länder 70 Prozent zahlen`, `die CDU holte 30 und die SPD 15 Prozent`."""
    before = tokens.low(at)
    if tokens.is_noun(at):
        return before not in NUMBERED | MONTHS and not before.endswith(NUMBERED_ENDS)
    if before.endswith(("t", "te", "en")):
        return before not in FUNCTION - {"gibt", "hat", "hatte", "haben", "hatten"}
    strong = tokens.word(at).isalpha() and tokens.is_noun(at - 1)  # `Der Mann hob 500, seine Frau 300 Euro ab.`
    return strong and before not in FUNCTION and not before.endswith(("lich", "ig"))


def no_percentage(bare: Amount, share: Amount) -> bool:
    """`22.300 oder 2,9 % mehr`, `2,9 % weniger. Zuvor waren es 22.300`: a number without unit that is too large."""
    return share.kind == "share" and max(bare.number.value, bare.value or 0) / share.factor >= 1000


def year_like(tokens: Tokens, amount: Amount) -> bool:
    word = tokens.words[amount.number.first]
    return word.isdecimal() and len(word) == 4 and "16" <= word[:2] <= "21" and not amount.number.scaled
