"""Which currency a sum is in when its own words do not tell: by the country, the sum before, the noun before it."""

from __future__ import annotations

from pipeline.figures.amounts import Amount
from pipeline.figures.currencies import by_country
from pipeline.figures.place import counted
from pipeline.figures.scanner import BREAK, Tokens

#: Words before a number of millions that make it money: `Zahlungen in Höhe von 6,4 Milliarden`.
_SUMS = tuple(
    (
        "höhe schaden kosten umsatz gewinn verlust zahlung schuld investition ausgabe einnahme kredit preis ertrag "
        "etat haushalt budget erlös hilfe spende defizit darlehen vermögen überschuss wert"
    ).split()
)
#: How many tokens before the number are searched for such a word.
_REACH = 8


def resolve_money(tokens: Tokens, amounts: list[Amount]) -> None:
    """Set the codes of ambiguous currencies (`Kronen`); make bare millions money where the words before them say so."""
    resolved: dict[str, str | None] = {}
    code = ""
    for amount in amounts:
        name = amount.ambiguous
        if name:
            if name not in resolved:
                resolved[name] = by_country(name, tokens.lower)
            amount.code = resolved[name] or amount.code
    for amount in amounts:
        if amount.kind == "money":
            code = amount.code
    for amount in amounts:
        if amount.kind == "money":
            code = amount.code
        elif (
            code
            and not amount.own_unit
            and amount.number.scaled
            and amount.number.scale >= 10**6
            and _is_sum(tokens, amount)
        ):
            amount.code, amount.kind, amount.also = code, "money", "currency of the sum before"


def _is_sum(tokens: Tokens, amount: Amount) -> bool:
    if counted(tokens, amount.last):
        return False
    for at in range(amount.first - 1, max(-1, amount.first - _REACH), -1):
        word = tokens.words[at]
        if word in (".", ";", ":", BREAK, "!", "?"):
            return False
        if word[:1].isupper() and any(part in tokens.lower[at] for part in _SUMS):
            return True
    return False


def same_sum(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Whether `amount` is the sum before it in another currency, in brackets: `1,5 Mrd. Dollar (1,24 Mrd. Euro)`."""
    if tokens.word(before.last) != "(" or before.last + 1 != amount.first or tokens.word(amount.last) != ")":
        return False
    return before.own_unit and amount.own_unit and before.code != amount.code and before.kind == amount.kind
