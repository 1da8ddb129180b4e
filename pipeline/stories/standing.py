"""How far a matter has come that goes by several numbers at a time, which are never one: cases that are suspected and
those that are confirmed, pay that is asked for, offered and agreed on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from pipeline.stories.deeds import deed_stems, is_saying
from pipeline.stories.patterns import HAPPENINGS, PROTEST_DEEDS
from pipeline.stories.rows import ClaimLike, around

_SUSPECTED = re.compile(r"verdacht", re.IGNORECASE)
_CONFIRMED = re.compile(r"\blabor|nachgewiesen|\bbestätigt(?:e[nr]?)?\b", re.IGNORECASE)
#: What stands of pay, by the words of the clause.
_PAY: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "agreed": re.compile(
            r"\beinig(?:t|en sich)|einigung|geeinigt|verständig|abschluss|vereinbar|kompromiss|schlichterspruch",
            re.IGNORECASE,
        ),
        "offered": re.compile(r"\bbiete[nt]|\bboten?\b|geboten|angebot", re.IGNORECASE),
        "asked": re.compile(
            r"forder|verlang|\bpoch|beharr|angetreten|in (?:die|den) (?:\w+ )?(?:\w*verhandlung|\w*runde|gespräch)",
            re.IGNORECASE,
        ),
    }
)
_BOUND = re.compile(r"[;,:]\s|\d|\b(?:und|aber|doch|während)\b")
#: How badly people are hurt, which part of all who are.
_SEVERE = re.compile(
    r"\b(?:lebensgefährlich|schwer|schwerst|kritisch)(?:e[nr]?)?\b|schwer(?:st)?verletz|lebensgefahr"
    r"|\bum (?:ihr|das|sein) Leben\b",
    re.IGNORECASE,
)
_SLIGHT = re.compile(r"\bleicht(?:e[nr]?)?\b|leichtverletz", re.IGNORECASE)
_VOTE = re.compile(
    r"\b(?:Nein|Ja|dagegen|dafür|abgelehnt|angenommen|Ablehnung|Zustimmung"
    r"|befürwort\w+|(?:votier|stimm)\w+ (?:für|gegen)"
    r"|lehn\w+|ablehn\w+|verw(?:arf|erf|orf)\w*|zu(?:ge)?stimm\w*"
    r"|(?:sprach|sprech|spricht)\w* sich (?:für|gegen)"
    r"|(?:für|gegen)(?= [^,.;]* aus\b))\b"
)
_NO = re.compile(r"Nein|dagegen|abgelehnt|Ablehnung|lehn|ablehn|verw|.*gegen$")
#: `stimmten 51 Prozent für das Begehren`
_FOR_OR_AGAINST = re.compile(r" (für|gegen) (?:das|die|den|eine?n?) [A-ZÄÖÜ]")
#: The other one of two numbers: `49,5 statt 49,4 Prozent`.
_INSTEAD = re.compile(r"\d[\d.,]*(?: Prozent)? statt $")
_VOTER = re.compile(
    r"[Ss]timm(?:end|berechtigt|bürger)|[Ww]ähler|[Bb]efragt|[Bb]ürger|^Deutsche|(?:Ja|Nein)-(?:Anteil|Stimmen)|^Urne"
    r"|^(?:Volks|Bürger)?(?:[Bb]egehren|[Ii]nitiative|[Vv]orlage)$"
)
TURNOUT = re.compile(
    r"(?:wahl|stimm)?beteiligung\b|\b(?:abstimmung|entscheid|wahl) beteilig"
    r"|\ban die urnen?\b|\bzur (?:wahl|urne)\b gingen",
    re.IGNORECASE,
)
_TO_VOTE = re.compile(
    r"(?:wahl|stimm)berechtigt|(?:\bWahl|[Ss]timmabgabe|\bUrnen?|[Aa]bstimmung)\b[^,;.]*\b(?:aufgerufen|gerufen|geladen)"
    r"|\b(?:aufgerufen|gerufen)\b[^,;.]*(?:\bWahl|[Ss]timmabgabe|\bUrnen?|[Aa]bstimmung)\b"
)
_OFFERED = re.compile(r"\bbiet(?:et|en)|\bbot(?:en)?\b|geboten|gebot\b|offert", re.IGNORECASE)
_RAISED = re.compile(r"\blegte? nach\b|\blegte? .*\bdrauf\b|\bbesserte? .*\bnach\b")
#: What a share is said to be worth, and what it is traded at.
_VALUED = re.compile(r"\bfair|kursziel|angemessen|bewertet|\bwert\b", re.IGNORECASE)
_TRADED = re.compile(
    r"notier|schloss|schlie(?:ß|ss)t|kletter|spr[aiu]ng|st(?:ie|ei)g|fiel|fäll|gab .*\bnach\b|zog .*\ban\b|koste|brach"
    r"|sank"
)
_TERMS = frozenset({"year", "month"})
_ASKED = re.compile(r"forder|verlang|beantrag|pl[äa]dier", re.IGNORECASE)
_COURT = re.compile(r"anklage|staatsanw|verteidig|anwalt|anwält|nebenklage|\bHaft\b|gefängnis", re.IGNORECASE)
_DEFENCE = re.compile(r"verteidig|(?<!staats)(?<!bundes)anw[aä]lt", re.IGNORECASE)
_GIVEN = re.compile(r"verurteil|verhäng|erh[ia]elt|bekam|bekommt|urteil|\bmuss\b|\bmüssen\b|\bfür\b", re.IGNORECASE)
_PER_SHARE = re.compile(r"\b(?:je|pro) (?:[a-zäöü]+ )?(?:Aktie|Anteil|Anteilsschein|Papier|Titel)\b", re.IGNORECASE)
_EARNED = re.compile(r"dividende|ausschütt|gewinn|ergebnis", re.IGNORECASE)
_BOUGHT = frozenset("biet bewert kauf ubernehm übernehm zahl kost kaufpreis offert angebot gebot kaufsumm".split())
_OFFER = re.compile(r"\b(?:Offerte|Gebot|Kaufpreis|Übernahme(?:angebot|offerte)?|Angebot)\b")
_WAGES = re.compile(r"lohn|löhne|gehalt|gehält|entgelt|tarif|\bverdienst\b", re.IGNORECASE)
#: What is paid once, or as a sum: asked for, offered and agreed on as percentages are.
_EXTRA_PAY = re.compile(
    r"einmalzahlung|sonderzahlung|prämie|inflationsausgleich|ausgleichszahlung|festbetrag|sockelbetrag|mindestbetrag",
    re.IGNORECASE,
)
_MORE = re.compile(r" mehr (?:Geld|Lohn|Gehalt)\b")
_RANSOM = re.compile(r"lösegeld", re.IGNORECASE)
_EXTORTING = re.compile(r"erpress|entführer|geiselnehmer|kidnapper", re.IGNORECASE)

#: Whoever is to come: `zum Streik aufgerufen`, `erwartet 40.000 Teilnehmer`.
_CALLED = re.compile(r"\b(?:angemeldet|aufgerufen|aufgefordert|aufzurufen|erwartet?e?n?|r(?:ie|u)f\w* .*\bauf)\b")
#: `wollen Daten von 64.000 Kunden haben`: they say so.
_CLAIMING = re.compile(r"\bw(?:ill|ollen)\b[^,;]* (?:haben|wissen)\b")


def standing_of(claim: ClaimLike, event: str, clause: str) -> str:
    """How far that has come which a claim counts, or "".

    >>> from pipeline.stories.rows import Row
    >>> row = Row("c", "a", "118", "count", 118, who="Fälle", evidence="118 Fälle sind im Labor bestätigt.")
    >>> standing_of(row, "infected", row.evidence)
    'confirmed'
    """
    if event == "infected":
        if _SUSPECTED.search(claim.who) and claim.who in around(claim, 40)[1]:
            return "suspected"
        if _SUSPECTED.search(claim.what) and not _CONFIRMED.search(claim.what):
            return "suspected"  # `in 14 Fällen bestehe ein Verdacht, die Ergebnisse aus dem Labor stünden aus`
        confirmed = _CONFIRMED.search(f"{claim.who} {claim.what} {clause}")
        return "confirmed" if confirmed else "suspected" if _SUSPECTED.search(claim.who) else ""
    if event == "wounded" and claim.kind == "count":
        words = f"{claim.who} {claim.what}"
        severe, slight = _SEVERE.search(words), _SLIGHT.search(words)
        return "" if bool(severe) == bool(slight) else "badly" if severe else "slightly"
    if event in ("elected", "polled") and (vote := yes_or_no(claim)):
        return vote
    if event == "share_price":
        words = f"{claim.who} {claim.what} {clause}"
        if _OFFERED.search(words) or _RAISED.search(claim.evidence):
            return "offered"
        return "valued" if _VALUED.search(words) else "traded" if _TRADED.search(words) else ""
    if claim.kind == "duration" and claim.unit in _TERMS:
        return _of_sentence(claim, event, clause)
    return _of_pay(claim) if event == "pay" else ""


def _of_sentence(claim: ClaimLike, event: str, clause: str) -> str:
    """Whether a term in prison is asked for, by whom, or given: `die Verteidigung plädierte auf vier Jahre`."""
    words = f"{claim.what} {clause}"
    if _ASKED.search(words) and (event == "convicted" or _COURT.search(f"{claim.source} {words}")):
        return "asked by the defence" if _DEFENCE.search(f"{claim.source} {words}") else "asked by the prosecution"
    return "given" if event == "convicted" and _GIVEN.search(words) else ""


def _of_pay(claim: ClaimLike) -> str:
    """The last word before the figure that tells how pay stands, back to another figure, else the first behind it."""
    if claim.section == "title":
        return _last_of_pay(claim.evidence)
    before, after = around(claim)
    told = _last_of_pay(_BOUND.split(before)[-1]) or _last_of_pay(_BOUND.split(after)[0]) or _last_of_pay(claim.what)
    return told or ("agreed" if claim.kind == "money" and _last_of_pay(claim.title) == "agreed" else "")


def _last_of_pay(words: str) -> str:
    ends = {name: match.start() for name, pattern in _PAY.items() for match in pattern.finditer(words)}
    return max(ends, key=lambda name: ends[name]) if ends else ""


def is_pay(claim: ClaimLike, topics: frozenset[str] = frozenset()) -> bool:
    """Whether a share is one of pay that is bargained for: `die Gegenseite hatte 5 Prozent geboten`."""
    if claim.kind == "money" and "pay" in topics:
        return _EXTRA_PAY.search(f"{claim.who} {claim.what} {around(claim, 40)[0]}") is not None
    if claim.kind != "share":
        return False
    on_pay = "pay" in topics or _WAGES.search(f"{claim.title} {claim.evidence}") is not None
    return on_pay and (bool(_of_pay(claim)) or _MORE.match(around(claim)[1]) is not None)


def yes_or_no(claim: ClaimLike) -> str:
    """Which votes of a referendum a share counts: the word behind it, else the last one before it.

    >>> from pipeline.stories.rows import Row
    >>> row = Row("c", "a", "53 Prozent", "share", 53, evidence="53 Prozent stimmten mit Nein.")
    >>> yes_or_no(row)
    'no'
    """
    if claim.kind != "share":
        return ""
    before, after = around(claim)
    if match := _FOR_OR_AGAINST.match(after):
        return "yes" if match.group(1) == "für" else "no"
    before = _INSTEAD.sub("", before)
    behind = _VOTE.search(_BOUND.split(after)[0])
    found = behind or next(reversed([*_VOTE.finditer(_BOUND.split(before)[-1])]), None)
    return ("no" if _NO.match(found.group()) else "yes") if found is not None else ""


def is_called_to_vote(claim: ClaimLike, clause: str) -> bool:
    """Whether people are all who may vote: `zur Wahl aufgerufen sind 2,3 Millionen Bürger`."""
    words = f"{claim.who} {claim.what} {clause}"
    said = any(word in words for word in ("berechtigt", "gerufen", "geladen"))  # which costs less
    return said and _TO_VOTE.search(words) is not None


def is_voter(who: str) -> bool:
    """Whether whoever is named only says that votes are counted: `Stimmende`, `Nein-Anteil`."""
    return bool(_VOTER.search(who)) or bool(_VOTE.fullmatch(who))


def share_or_firm(claim: ClaimLike, clause: str, deeds: frozenset[str], topics: frozenset[str]) -> str:
    """What money of a takeover buys: one share or the firm, whoever pays it, or ""."""
    if _PER_SHARE.search(clause) or _PER_SHARE.match(claim.evidence):
        return "" if _EARNED.search(claim.evidence) else "Aktie"
    return "Übernahme" if "takeover" in topics and (deeds & _BOUGHT or _OFFER.search(clause)) else ""


def is_ransom(claim: ClaimLike) -> bool:
    """Whether money is what extortionists ask for, whatever they are called."""
    return claim.kind == "money" and bool(
        _RANSOM.search(f"{claim.what} {claim.evidence}") or _EXTORTING.search(claim.who)
    )


def happened_of(claim: ClaimLike, event: str) -> str:
    """`maybe` for what may or is to happen, where that is another thing than what did; else "".

    A damage in euros is never more than an estimate.

    >>> from pipeline.stories.rows import Row
    >>> row = Row("c", "a", "80", "count", 80, who="Tote", modality="possible", evidence="Bis zu 80 Tote befürchtet.")
    >>> happened_of(row, "killed")
    'maybe'
    """
    if event in ("strike", "protest") and _CALLED.search(claim.what):
        return "maybe"  # `hat 2.300 Beschäftigte zum Streik aufgerufen`
    unsure = claim.kind == "count" and claim.modality in ("possible", "planned")
    unsure = unsure and not _CLAIMING.search(claim.evidence)
    unsure = unsure and not is_saying(claim.what)  # `will 45.000 Teilnehmer gezählt haben`
    if event in ("protest", "killed", "wounded") and deed_stems(claim.what) & PROTEST_DEEDS:
        return ""  # `Zehntausende fordern mehr Klimaschutz`, `das Unglück forderte acht Todesopfer`
    return "maybe" if unsure and event in HAPPENINGS and event != "missing" else ""
