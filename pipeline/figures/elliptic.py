"""Numbers without a unit that go on from an amount: `sind sechs Meter breit, bisher reichten zweieinhalb`.

In the same sentence and the next one a bare number behind a sum or a measure nearly always has its unit; behind a share
it has to close its clause, and nothing may say that things are counted.
"""

from __future__ import annotations

from pipeline.figures.amounts import Amount
from pipeline.figures.lexicon import FUNCTION, MONTHS, ORDINAL_NOUNS
from pipeline.figures.place import counted, plural_noun
from pipeline.figures.scanner import BREAK, SENTENCE_ENDS, Tokens
from pipeline.figures.stretches import no_verb
from pipeline.figures.sums import PAID, SUMS

#: What says behind a number that it counts some of several: `zwei der Angeklagten`, `zehn davon`, `zwei weitere`.
_SOME = frozenset("andere anderen davon der dieser ihnen ihrer seiner unserer von weitere weiteren".split())
_CLOSING = frozenset({"", BREAK, ".", ",", ";", "!", "?", ")", "“", "”", "«", "»", '"'})
_OPENING = frozenset({"", BREAK, ".", ",", ";", ":", "–", "und", "sowie", "„", "“", "»", "«", '"'})
#: How far back the sentence is searched for a `Zahl`, and how far an amount may stand before.
_REACH, _FAR = 15, 30
#: ... where it is only compared with one.
_BESIDE = 8


def ends_sentence(tokens: Tokens, at: int) -> bool:
    """Whether a sentence ends at token `at`; the full stop of an ordinal or a day does not end it."""
    if tokens.words[at] == "." and tokens.words[at - 1].isdecimal():
        return tokens.words[at + 1][:1].isupper() and tokens.low(at + 1) not in ORDINAL_NOUNS | MONTHS
    return tokens.words[at] in SENTENCE_ENDS


def goes_on(tokens: Tokens, before: Amount, amount: Amount, after: Amount | None) -> bool:
    """Whether a bare number has the unit of the amount before it.

    Args:
        tokens: the text.
        before: the last number that is neither an attribute nor a time frame.
        amount: the bare number.
        after: the number behind it, if there is one.
    """
    scaled = before.number.scale >= 10**6 and not counted(tokens, before.last)  # `48 Millionen, davon 3 für Schulen`
    if (before.kind not in ("measure", "money", "share") and not scaled) or amount.first - before.last > _FAR:
        return False
    if before.kind != "money" and is_priced(tokens, amount):
        return False
    if before.kind == "measure" and (is_paid(tokens, amount) or tokens.low(amount.first - 1) == "für"):
        return False  # `1,2 kg reichen für vier`
    if before.kind == "measure" and amount.number.scaled and not before.number.scaled:
        return False  # `480 Quadratmeter, gefordert werden 6,9 Millionen`
    if before.kind == "share" and tokens.lower[before.last : amount.first] == ["auf"]:
        return tokens.low(before.first - 1) != "um"  # `stieg um 4 Prozent auf 52,30`
    if _is_of_measure(tokens, before, amount, scaled):
        return True
    if counted(tokens, amount.last) or tokens.low(amount.last) in _SOME or _is_age(tokens, amount):
        return False
    if tokens.low(amount.last) == "mit" and after is not None and after.first - amount.last <= 1:
        return False  # `vier Rohre mit 533 und vier mit 650 Millimetern`
    if is_doer(tokens, amount) or is_of_count(tokens, amount) or is_of_topic(tokens, amount):
        return False
    if is_of_those(tokens, amount):
        return False
    if tokens.low(amount.last) == "gegen" and after is not None and counted(tokens, after.last):
        return False  # `mit fünf gegen zwei Stimmen`
    if before.kind == "share" and _is_other_bound(tokens, amount) and (amount.value or 0) <= 100:
        return True
    between = range(before.last, amount.first)
    ends = sum(ends_sentence(tokens, i) for i in between)
    if any(tokens.words[i] == BREAK for i in between):
        return False
    if before.kind == "share":
        small = 0 < ((amount.high if amount.form == "range" else amount.value) or 0) <= 100 and not amount.number.scaled
        ended = _closes(tokens, amount) or tokens.low(amount.first - 1) == "nach"  # `3 Prozent, nach 4 im Vorjahr`
        if ends == 1 and tokens.low(amount.first - 1) == "um":
            return small and _closes(tokens, amount)  # `Die Preise stiegen um 2 Prozent. Energie verteuerte sich um 8.`
        return not ends and small and ended and not stands_apart(tokens, before, amount)
    if not ends:
        return not stands_apart(tokens, before, amount)
    told = (ends == 1 and _is_of_amount(tokens, amount)) or (ends == _TOLD_BETWEEN and _is_borne(tokens, amount))
    return told and not _counts_with(tokens, amount, after)


def _is_borne(tokens: Tokens, amount: Amount) -> bool:
    """`kostet 8 Millionen Euro. Das teilte die Stadt mit. Das Land übernimmt drei`: a part of what something costs."""
    start, end = _clause(tokens, amount)
    return any(tokens.lower[i].startswith(_BEARING) and tokens.words[i].islower() for i in range(start, end))


#: Ends of sentences from a sum to its part where one says who told it.
_TOLD_BETWEEN = 2
_BEARING = ("beigesteuer", "finanzier", "schieß", "steuer", "trag", "trug", "trägt", "übern")


def stands_apart(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Whether a whole number stands in a clause of its own, whose verb is of no amount: `..., an Bord waren 80`.

    Not `..., der Irak 42`, `..., aufs Jahr gerechnet 444`, `..., vor fünf Jahren genügten 6,90`.
    """
    if amount.number.value % 1 or "," in tokens.words[amount.number.first]:
        return False  # things have no fractions
    opens = next((i for i in range(amount.first - 1, before.last - 1, -1) if tokens.words[i] in _LINKING), -1)
    own = [*range(opens + 1, amount.first), *range(amount.last, _clause(tokens, amount)[1])]
    if opens < 0 or _is_of_amount(tokens, amount):
        return False
    own = [i for i in own if tokens.low(i) not in _PARTICLES and not tokens.low(i).endswith(_ADVERBS)]
    verbs = [tokens.low(i) for i in own if tokens.words[i].isalpha() and not no_verb(tokens, i)]
    own_start = next((i for i in range(before.first - 1, -1, -1) if tokens.words[i] in _LINKING | SENTENCE_ENDS), 0)
    again = set(tokens.lower[own_start:opens])  # `In Köln fielen 60 Liter, in Bonn fielen 80`
    return any(verb in FUNCTION or verb not in again for verb in verbs)


_LINKING = frozenset({",", ";", "–", "und", "sowie"})
#: How words end that look like no verb: `lediglich`, `höchstens`, `darüber`.
_ADVERBS = ("lich", "ens", "über", "weise")


def _is_other_bound(tokens: Tokens, amount: Amount) -> bool:
    """`übernimmt bis zu 70 Prozent der Kosten, mindestens aber 30`: the other bound of the same."""
    at = amount.first - 1
    bound = tokens.low(at) in ("aber", "jedoch") and tokens.low(at - 1) in _LEAST_AND_MOST
    return bound and tokens.word(at - 2) == "," and tokens.word(amount.last) in _CLOSING


_LEAST_AND_MOST = frozenset("höchstens maximal mindestens".split())


def _is_of_measure(tokens: Tokens, before: Amount, amount: Amount, scaled: bool) -> bool:
    """`4.500 Hektar Wald, 1.200 davon in Bonn`: no things are named behind the measure or sum that could be meant."""
    if (
        not (scaled or before.kind in ("measure", "money"))
        or tokens.low(amount.last) != "davon"
        or tokens.word(amount.first - 1) != ","
    ):
        return False
    named = any(tokens.is_noun(i) for i in range(before.last + 1, amount.first))
    return not named and SENTENCE_ENDS.isdisjoint(tokens.words[before.last : amount.first])


def is_compared(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Whether a bare number says by how much the amount before it differs: `23 Liter Milch, zwei weniger als sonst`."""
    word = tokens.low(amount.last)
    longer = before.kind == "duration" and word in ("kürzer", "länger")  # `elf Tage, zwei länger als sonst`
    differs = (word in ("mehr", "weniger") or longer) and tokens.low(amount.last + 1) == "als"
    beside = tokens.word(amount.first - 1) == "," and amount.first - before.last <= _BESIDE
    if not differs or not beside or amount.code != "1" or not (longer or before.kind in ("measure", "money")):
        return False
    return SENTENCE_ENDS.isdisjoint(tokens.words[before.last : amount.first])


def _is_age(tokens: Tokens, amount: Amount) -> bool:
    """`Oma (84)`, `Kinder unter 12`, `Jeder Dritte ist über 60`, `jünger als 30`."""
    at, before = amount.first - 1, tokens.low(amount.first - 2)
    if tokens.low(at) in ("unter", "über") and before in _BEING:
        return True
    compared = tokens.low(at) == "als" and before in ("jünger", "älter")
    return compared or tokens.word(at) == "(" or (tokens.low(at) in ("ab", "unter") and tokens.is_noun(at - 1))


_BEING = frozenset({"bereits", "ist", "sind", "schon", "war", "waren"})


def is_priced(tokens: Tokens, amount: Amount) -> bool:
    """`Der Garten misst 800 Quadratmeter und kostet rund 400 je Quadratmeter`: the number is a price."""
    at = amount.first - 1
    while tokens.low(at) in _PARTICLES:
        at -= 1
    return tokens.low(at).startswith("kost") and not tokens.is_noun(at)


def is_paid(tokens: Tokens, amount: Amount) -> bool:
    """`Für 80 Quadratmeter zahlt sie 640`, `zahlen Eltern 120`: no length, area or mass."""
    return any(
        tokens.low(at).startswith("zahl") and tokens.word(at).islower() for at in range(amount.first - 2, amount.first)
    )


def is_doer(tokens: Tokens, amount: Amount) -> bool:
    """`zwei starben`: a number that opens its clause before a verb counts people."""
    after = tokens.word(amount.last)
    plural = after.islower() and after != "den" and (after.endswith("en") or after == "sind")
    return plural and not after.startswith((*PAID, "fehl")) and tokens.low(amount.first - 1) in _OPENING


def is_of_count(tokens: Tokens, amount: Amount, reach: int = _REACH) -> bool:
    """`die Zahl der Ankünfte stieg auf 21`: what is counted has been named."""
    for i in range(amount.first - 1, max(-1, amount.first - reach), -1):
        if tokens.words[i] == BREAK or ends_sentence(tokens, i):
            return False
        if tokens.low(i) in ("anzahl", "zahl") or (tokens.is_noun(i) and tokens.low(i).endswith("zahl")):
            return True
    return False


def is_of_topic(tokens: Tokens, amount: Amount) -> bool:
    """`Lehrer gibt es derzeit 28`, `Schüler hat das Haus 340`: what is counted opens the sentence."""
    start, _ = _clause(tokens, amount)
    named = plural_noun(tokens, start) and not tokens.low(start).startswith(SUMS)
    return named and tokens.low(start + 1) in _HAVING and tokens.low(start + 2) in _HOLDERS


_HAVING = frozenset(
    "gab gebe gibt gäbe hat hatte hatten haben habe hätten sind seien waren zählt zählte zählten".split()
)
_HOLDERS = frozenset("das der die er es ihr man sie unser unsere wir".split())


def _is_of_amount(tokens: Tokens, amount: Amount) -> bool:
    """Whether something in its clause says that a bare number of the next sentence is an amount, too.

    `Im Vorjahr waren es 10`, `Für Kinder kostet es 9`, `Tadsen kam auf 33`; not `An Bord waren 80`.
    """
    if _is_level(tokens, amount):
        return True
    start, end = _clause(tokens, amount)
    words = tokens.lower[start:end]
    usual = any(word.endswith("üblich") for word in words)
    return usual or not _THEN.isdisjoint(words) or any(word.startswith(_AMOUNTING) for word in words)


#: Words that put one amount beside another: when, for whom, how usual.
_THEN = frozenset(
    "bisher bislang bot damals davon dazu einst empfohlen erlaubt ermäßigt früher gefordert gefühlt geplant "
    "gerechnet heute hinzu inzwischen je jetzt künftig letztes normal obendrauf pro sonst statt ursprünglich "
    "vorgeschrieben vorgesehen vorher vorjahr vormonat woche zulässig zuvor üblich übrig".split()
)
#: Starts of verbs of amounts.
_AMOUNTING = tuple(
    "anzeig ausgab ausgeleg ausgib beanspruch bekam bekomm belauf belief benötig betrag betrug beträgt betrüg "
    "bezahl beziffer biet bracht brauch einbring einnahm entf fehl forder geboten gegenüber gekostet kost maß "
    "miss misst reich schätz spar steig steuer stieg summier trag trug trägt verdien verlang verschlang "
    "verschling wieg wog zahl übernahm übernehm übernimm".split()
)


def _is_level(tokens: Tokens, amount: Amount) -> bool:
    """`Tadsen kam auf rund 33`: a preposition stands before the number."""
    at = amount.first - 1
    while tokens.low(at) in _PARTICLES:
        at -= 1
    return tokens.low(at) in _LEVELS


def _clause(tokens: Tokens, amount: Amount) -> tuple[int, int]:
    """Where the words between the marks around a number begin and end."""
    start, end = amount.first, amount.last
    while start > 0 and amount.first - start < _REACH and tokens.words[start - 1] not in _PARTING:
        start -= 1
    while end < len(tokens) and end - amount.last < _BESIDE and tokens.words[end] not in _PARTING:
        end += 1
    return start, end


def is_of_those(tokens: Tokens, amount: Amount) -> bool:
    """`Gekommen sind 200`, `Sie beschäftigt 120`: the verb is one of people or things that are counted."""
    if _is_level(tokens, amount):
        return False
    start, end = _clause(tokens, amount)
    if not _MORE.isdisjoint(tokens.lower[start:end]):
        return False  # `Hinzu kommen 9.000 für die Böschung`
    verbs = (tokens.lower[i] for i in range(start, end) if i == start or tokens.words[i].islower())
    return any(verb.startswith(_OF_THOSE) or verb in _CAME for verb in verbs)


#: Words between a preposition and its number.
_PARTICLES = frozenset(
    "bereits etwa fast gut höchstens insgesamt knapp lediglich maximal mindestens nur rund sogar zuletzt".split()
)
#: Prepositions before a level.
_LEVELS = frozenset("auf bei für gegen mit um unter von zu zwischen über".split())
_PARTING = SENTENCE_ENDS | {",", "–", "(", ")"}
#: Words by which another sum is added.
_MORE = frozenset({"dazu", "hinzu", "obendrauf", "zusammen"})
_CAME = frozenset("kam kamen kommen kommt starb starben streikt streikte streikten".split())
#: Starts of verbs and participles of people and things that are counted.
_OF_THOSE = tuple(
    "abonnier angeklickt angemeldet angesehen anwesend beschäftigt besuch betroffen bewarb beworben demonstrier "
    "eingeladen eingeschaltet eingestellt entlassen erschienen evakuiert festgenommen gebaut geboren gefunden "
    "geimpft gekommen geladen gelebt gelesen geliefert gemeldet gerettet geschlossen gesehen gestorben getötet "
    "gezählt heruntergeladen hunger infiziert installiert leben lebt lebten leiden litten nutzen nutzten "
    "registriert sichergestellt startete streiken teilgenommen teilnahmen teilnehmen verhaftet verkauft "
    "verletzt vermisst versorgen versorgt versorgte wohnen wohnten zugelassen".split()
)


def _closes(tokens: Tokens, amount: Amount) -> bool:
    """Whether a clause ends behind the number, or behind the verb behind it: `nur zwölf anzeigte,`."""
    at = amount.last
    if tokens.low(at) == "am" and tokens.low(at + 1).endswith("sten"):
        at += 2  # `mit 44 am niedrigsten`
    verb = tokens.word(at).islower() and tokens.low(at).endswith(("t", "te", "en"))
    return tokens.word(at) in _CLOSING or (verb and tokens.word(at + 1) in _CLOSING)


def _counts_with(tokens: Tokens, amount: Amount, after: Amount | None) -> bool:
    """`Rom entsandte zwei, Paris vier Flugzeuge`: the number behind it in the sentence says what is counted."""
    if after is None or after.own_unit or not counted(tokens, after.last):
        return False
    return not any(ends_sentence(tokens, i) for i in range(amount.last, after.first))
