"""Units that the words at a number do not give: a bare `Krone`, `3 Milliarden` of money, `5,8` on a scale."""

from __future__ import annotations

from pipeline.figures.amounts import Amount, unit_at
from pipeline.figures.currencies import by_country
from pipeline.figures.place import counted
from pipeline.figures.scanner import BREAK, SENTENCE_ENDS, Tokens

#: Words before a number of millions that make it money: `Kosten in Höhe von 3 Milliarden`.
_SUMS = tuple(
    (
        "höhe schaden kosten umsatz gewinn verlust zahlung schuld investition ausgabe einnahme kredit preis ertrag "
        "etat haushalt budget erlös hilfe spende defizit darlehen vermögen überschuss wert"
    ).split()
)
_WEIGH = ("wieg", "wog", "gewog", "gewicht", "schwer", "abgenommen", "zugenommen")
#: How many tokens before the number are searched for such a word.
_REACH = 8
#: How many tokens back the number with the unit may stand.
_FAR = 20
#: `waren es noch 380`, `es sind sogar 94`.
_ARE = frozenset(("sind", "waren", "war", "ist", "seien"))
_AGAIN = frozenset("noch nur sogar erst schon bereits gerade mal einmal dagegen rund etwa fast knapp gut gar".split())


def resolve_units(tokens: Tokens, amounts: list[Amount]) -> None:
    """Set the currencies that a country tells, and the units that bare numbers have from the numbers before them."""
    _by_country(tokens, amounts)
    _behind_brackets(tokens, amounts)
    money = next((amount.code for amount in amounts if amount.kind == "money"), "")
    last: Amount | None = None
    level: Amount | None = None  # what a number without any word may take up
    for before, amount in zip([None, *amounts], amounts, strict=False):
        if amount.kind == "money":
            money = amount.code
        if amount.own_unit:
            last = amount
        elif amount.code == "1" and amount.number.form == "digits" and not _things(tokens, amount.last):
            near = last if last is not None and amount.first - last.last <= _FAR else None
            if amount.number.scale >= 10**6:
                if money and (_is_sum(tokens, amount) or _same_sentence(tokens, near, amount)):
                    amount.code, amount.kind, amount.also = money, "money", "currency of the sum before"
                    if before is not None and _leads_to(tokens, before, amount):
                        before.code, before.kind, before.also = money, "money", amount.also
            elif near is not None and _one_scale(tokens, near, amount):
                amount.set_unit(near.code, near.kind, near.factor)
                amount.also = "unit of the number before"
            elif level is not None and amount.first - level.last <= _FAR and _says_again(tokens, amount):
                amount.set_unit(level.code, level.kind, level.factor)
                amount.also = "unit of the number before"
        if amount.kind in ("money", "measure", "share"):
            level = amount
        elif counted(tokens, amount.last):
            level = None


def _things(tokens: Tokens, at: int) -> bool:
    """Whether things are counted at token `at`; `45,6 Mrd. Kredite` are money."""
    return counted(tokens, at) and not tokens.low(at).startswith(_SUMS)


def _behind_brackets(tokens: Tokens, amounts: list[Amount]) -> None:
    """`64,3 (2019: 61,1) Prozent`: the unit behind the brackets holds for the number before and the one in them."""
    ends = {amount.last: amount for amount in amounts if not amount.own_unit and amount.code == "1"}
    for inner in tuple(ends.values()):
        unit = unit_at(tokens, inner.last + 1, True) if tokens.word(inner.last) == ")" else None
        if unit is None or inner.number.form != "digits":
            continue
        opening = next((i for i in range(inner.first - 1, inner.first - 5, -1) if tokens.word(i) == "("), -1)
        outer = ends.get(opening)
        if outer is not None and outer.number.form == "digits":
            for amount in (outer, inner):
                amount.set_unit(unit.code, unit.kind, unit.factor)
                amount.also = "unit behind the brackets"


def _by_country(tokens: Tokens, amounts: list[Amount]) -> None:
    resolved: dict[str, str | None] = {}
    for amount in amounts:
        name = amount.ambiguous
        if name:
            if name not in resolved:
                resolved[name] = by_country(name, tokens.lower)
            if name == "pfund" and resolved[name] is None and _weighs(tokens, amount):
                amount.code, amount.kind = "Pfd", "measure"
            else:
                amount.code = resolved[name] or amount.code


def _weighs(tokens: Tokens, amount: Amount) -> bool:
    """`wog zwölf Pfund`, `ein Pfund Butter`: the old pound of 500 grams, where no country with such money is named."""
    if amount.number.scaled or tokens.word(amount.last - 1) != "Pfund":
        return False
    near = tokens.lower[max(0, amount.first - 6) : amount.first + 6]
    if any(word.startswith(_WEIGH) for word in near):
        return True
    mass = tokens.is_noun(amount.last) and not tokens.low(amount.last).startswith(_SUMS)
    return mass and amount.number.value <= 100


def _one_scale(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Whether both have a decimal comma, which counts no things: `eine Stärke von 5,2 ... ein Höchstwert von 5,8`."""
    between = tokens.words[before.last : amount.first]
    if "," not in tokens.words[amount.number.first] or BREAK in between or before.kind not in ("measure", "share"):
        return False
    in_brackets = "(" in between[:1] and ")" not in between  # `56 Prozent (2022: 54,9)`
    return in_brackets or "," in tokens.words[before.number.first]


def _says_again(tokens: Tokens, amount: Amount) -> bool:
    """Whether the number takes up what was measured before: `650 Hektar. Am Vorabend waren es noch 380.`"""
    at = amount.first - 1
    while tokens.low(at) in _AGAIN:
        at -= 1
    pair = {tokens.low(at), tokens.low(at - 1)}
    return "es" in pair and not _ARE.isdisjoint(pair)


def _leads_to(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Whether `von 655 auf 641 Millionen` names two sums, the scale of which is said once."""
    linked = tokens.lower[before.last : amount.first] in (["auf"], ["bis"], ["und"], ["oder"])
    return linked and before.code == "1" and before.number.form == "digits" and (before.value or 0) >= 10**6


def _same_sentence(tokens: Tokens, before: Amount | None, amount: Amount) -> bool:
    """Whether `amount` stands in the sentence of a sum: `2 Milliarden Euro nach 1,5 Milliarden im Vorjahr`."""
    if before is None or before.kind != "money" or not before.number.scaled:
        return False
    return SENTENCE_ENDS.isdisjoint(tokens.words[before.last : amount.first])


def _is_sum(tokens: Tokens, amount: Amount) -> bool:
    for at in range(amount.first - 1, max(-1, amount.first - _REACH), -1):
        if tokens.words[at] in SENTENCE_ENDS and not (tokens.words[at] == ":" and at == amount.first - 1):
            return False  # but `Kosten: 3 Millionen`
        if tokens.is_noun(at) and any(part in tokens.lower[at] for part in _SUMS):
            return True
    return False


def same_sum(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Whether `amount` is the sum before it in another currency, in brackets: `3 Mrd. Dollar (2,5 Mrd. Euro)`."""
    if tokens.word(before.last) != "(" or before.last + 1 != amount.first or tokens.word(amount.last) != ")":
        return False
    return before.own_unit and amount.own_unit and before.code != amount.code and before.kind == amount.kind
