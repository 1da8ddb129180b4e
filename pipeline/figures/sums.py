"""Sums: whether bare millions are money: `Kosten in Höhe von 3 Milliarden`, `für 19 Millionen ein Parkhaus`."""

from __future__ import annotations

from pipeline.figures.amounts import Amount
from pipeline.figures.modifiers import BEFORE
from pipeline.figures.place import counted
from pipeline.figures.scanner import SENTENCE_ENDS, Tokens

#: Words before a number of millions that make it money: `Kosten in Höhe von 3 Milliarden`.
SUMS = tuple(
    (
        "aufwand aufwendung höhe schaden kosten umsatz gewinn verlust zahlung schuld investition ausgabe einnahme "
        "kredit preis ertrag etat haushalt budget erlös hilfe spende defizit darlehen vermögen überschuss wert "
        "fehlbetrag"
    ).split()
)
#: Starts of verbs whose object is money: `verdiente 48 Millionen`, `habe 600.000 verspielt`.
PAID = tuple(
    (
        "aufgewend aufwend ausgeb ausgeg ausgib bezahl eingenommen einnehm einspar gekostet gespart gespendet "
        "gezahlt investier kassier kost spar überwies verdien verschlang verschling verschlung verspielt "
        "veruntreut zahlte zahlten"
    ).split()
)
#: ... which is money where it is millions: `fehlen drei Millionen`.
GIVEN = tuple(
    "bekomm bezuschuss eingeplant erhalten erhielt erhält fehlen fehlt finanzier gewann gewinn gewonn knack räumt "
    "schieß schulden spendier steckt zugesagt "
    "zuschieß fließ floss flöss geflossen wende".split()
)
#: How many tokens back the sum that bare millions take up may stand.
_FURTHER = 50
#: ... and that of a text in which there are no other millions.
_ON = 150
#: How many tokens before the number are searched for such a word.
_REACH = 8
_MODIFYING = frozenset(word for words in BEFORE for word in words)


def priced(tokens: Tokens, amount: Amount, paid: Amount | None, people: Amount | None) -> bool:
    """Whether a preposition makes bare millions a price or a level: `für 19 Millionen ein Parkhaus`, after a sum also
    `mit 115 Millionen gerechnet`, `gingen auf 113 Milliarden zurück`.
    """
    if people is not None and SENTENCE_ENDS.isdisjoint(tokens.words[people.last : amount.first]):
        return False  # `stieg von 4,2 Millionen auf 12,5 Millionen`
    at = amount.first - 1
    while tokens.low(at) in _MODIFYING and tokens.low(at) not in ("um", "auf"):
        at -= 1
    if tokens.low(at) == "für":
        return True
    return paid is not None and amount.first - paid.last <= _FURTHER and tokens.low(at) in ("auf", "mit", "um")


def only_sums(tokens: Tokens, amount: Amount, paid: Amount | None, people: Amount | None) -> bool:
    """Whether bare millions stand in a text whose millions were all sums: `Es sind 18 Millionen, nicht mehr`."""
    if people is not None or paid is None or not paid.number.scaled or counted(tokens, amount.last):
        return False
    counting = any(tokens.low(i).endswith("zahl") for i in range(max(0, amount.first - _REACH), amount.first))
    return not counting and amount.first - paid.last <= _ON


def spent(tokens: Tokens, amount: Amount, verbs: tuple[str, ...]) -> bool:
    """Whether a verb of the sentence has money as its object: `hatte der Konzern noch 48 Millionen verdient`."""
    first, last = amount.first, amount.last
    while first > 0 and tokens.words[first - 1] not in _EDGES and amount.first - first < _REACH:
        first -= 1
    while last < len(tokens) and tokens.words[last] not in _EDGES and last - amount.last < _REACH:
        last += 1
    return any(tokens.lower[i].startswith(verbs) and not tokens.is_noun(i) for i in range(first, last))


_EDGES = SENTENCE_ENDS | {","}


def same_sentence(tokens: Tokens, before: Amount | None, amount: Amount) -> bool:
    """Whether `amount` stands in the sentence of a sum: `2 Milliarden Euro nach 1,5 Milliarden im Vorjahr`."""
    if before is None or before.kind != "money" or not before.number.scaled:
        return False
    return SENTENCE_ENDS.isdisjoint(tokens.words[before.last : amount.first])


def is_sum(tokens: Tokens, amount: Amount) -> bool:
    for at in range(amount.first - 1, max(-1, amount.first - _REACH), -1):
        if tokens.words[at] in SENTENCE_ENDS and not (tokens.words[at] == ":" and at == amount.first - 1):
            return False  # but `Kosten: 3 Millionen`
        if tokens.is_noun(at) and any(part in tokens.lower[at] for part in SUMS):
            return True
    return False


def leads_to(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Whether `von 655 auf 641 Millionen` names two sums, the scale of which is said once."""
    linked = tokens.lower[before.last : amount.first] in (["auf"], ["bis"], ["und"], ["oder"], ["beziehungsweise"])
    return linked and before.code == "1" and before.number.form == "digits" and (before.value or 0) >= 10**6


def same_sum(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Whether `amount` is the sum before it in another currency, in brackets: `3 Mrd. Dollar (2,5 Mrd. Euro)`."""
    if tokens.word(before.last) != "(" or before.last + 1 != amount.first or tokens.word(amount.last) != ")":
        return False
    return before.own_unit and amount.own_unit and before.code != amount.code and before.kind == amount.kind
