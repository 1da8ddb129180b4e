"""Stretches of a text whose numbers are part of a name: addresses of the web, accounts, laws and judgments."""

from __future__ import annotations

import re

_MARKS = re.compile(
    r"https?://[^\s<>\"„“”»«)]+|www\.[^\s<>\"„“”»«)]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|[#@]\w{1,64}"
)
#: International bank account numbers, and the file numbers of courts: `5 StR 123/21`, `9 B 68.14`, `VIII R 42/15`.
_REGISTERED = re.compile(
    r"\b[A-Z]{2}\d\d(?:[^\S\n]?[\dA-Z]{4}){3,7}(?:[^\S\n]?\d{1,3})?\b"
    r"|\b\d{1,3}(?:[^\S\n][A-Z][A-Za-z]{0,4}[^\S\n]\d{1,6}){1,2}/\d\d[a-z]?\b"  # also `3 KLs 812 Js 4471/22`
    r"|\b\d{1,2}[^\S\n](?!CHF|EUR|GBP|USD|Fr\b)[A-Z]{1,3}[^\S\n]\d{1,4}\.\d{2,5}\b"  # not `Menü 1 CHF 12.50`
    r"|\b[IVX]{1,4}[a-z]?[^\S\n][A-Z][A-Za-z]{0,3}[^\S\n]\d{1,4}/\d\d\b"
)
#: Parts of a law or a judgment, each before its number.
_LABEL = (
    r"(?:§§?|Art\.|Artikel[ns]?|Abs\.?|Absatz|Absätzen?|Satz|Sätzen?|Nrn?\.|Nr|R[dD][nN]rn?\.?|Rdn\.|Rnr?\.?|Rz\.|Tz\."
    r"|Halbs\.|Halbsatz|Alt\.|Ziff\.|Buchst\.|lit\.|Bl\.)"
)
#: ... and those that begin a citation by themselves; `der Absatz 500 Tonnen` is none.
_OPENING = r"(?:§§?|Art\.|Artikel[ns]?|Abs\.|R[dD][nN]rn?\.?|Rdn\.|Rnr?\.?|Rz\.|Tz\.|Ziff\.|Buchst\.|lit\.|Bl\.)"
_ITEM = r"\d{1,5}[a-z]?\b(?:[^\S\n]?ff?\.)?"
#: What stands between two of its numbers.
_AND = r"[^\S\n]?(?:[,;/–-]|und|oder|sowie|bis)[^\S\n]?"
#: `§§ 135 Abs. 1, 136 Abs. 1 Satz 3 FGO`, `Art. 22, 23 und 24a`: numbers of a list without a label of their own only
#: where the list ends or a law follows, so that `nach § 34, 20 Zeugen` counts its witnesses.
_LISTED = re.compile(
    rf"{_OPENING}[^\S\n]?{_ITEM}"
    rf"(?:(?:{_AND}|[^\S\n]){_LABEL}[^\S\n]?{_ITEM}"
    rf"|(?:{_AND}{_ITEM}(?=(?:{_AND}{_ITEM}){{0,9}}[^\S\n]?(?:[).;]|[^\S\n]{_LABEL}[^\S\n]?\d|[^\S\n][A-Z]\w{{0,9}}[A-Z]))))"
    r"{0,16}(?:[^\S\n]m\.[^\S\n]?w\.[^\S\n]?N\.)?"
)
#: Journals of law and collections of judgments, which are cited by year or volume and page: `NJW 2014, 523`.
_JOURNALS = (
    "AfP AP AuR BAGE BauR BB BFHE BFH/NV BGBl BGE BGHSt BGHZ BSGE BStBl BVerfGE BVerfGK BVerwGE CR DÖV DStR DStRE DVBl "
    "EFG EuGRZ EuZW EvBl EzA FamRZ GRUR GRUR-RR GVBl GVOBl HFR InfAuslR JBl JMBl JR JURA JuS JZ K&R KTS MDR MMR NJOZ "
    "NJW NJW-RR NStZ NStZ-RR NVwZ NVwZ-RR NZA NZA-RR NZBau NZG NZI NZM NZS NZV RdA RdW RGSt RGZ Slg SozR StraFo "
    "StV SZ UPR VersR WM WRP WuM ZAR ZBR ZEV ZfBR ZInsO ZIP ZMR ZUM wistra"
)
_CITED = re.compile(
    r"\b(?:" + "|".join(re.escape(name) for name in sorted(_JOURNALS.split(), key=len, reverse=True)) + r")\.?"
    r"(?:[^\S\n](?:Bd\.|[IVX]{1,4}|\d-\d{4}))?[^\S\n]\d{1,4}(?:[^\S\n]?[,;][^\S\n]?(?:S\.[^\S\n]?)?\d{1,4}\b"
    r"(?:[^\S\n]?[<(\[][^\S\n]?\d{1,4}(?:[^\S\n]?f?f\.)?[^\S\n]?[>)\]])?){1,12}(?=[^\S\n]?(?:$|[),.;–<\n-]|R[nd]|f|m\.))"
    r"|\bSozR[^\S\n]\d[^\S\n]?-[^\S\n]?\d{4}\b"
)
#: Parties of a case, which have numbers: `die Beklagte zu 2`.
_PARTY = re.compile(
    r"\b(?:Kläger|Beklagte|Beigeladene|Beteiligte|Antragsteller|Antragsgegner|Beschwerdeführer)(?:in|innen|n|r|s)?"
    r"[^\S\n]zu[^\S\n]\d{1,2}\b(?:\)|(?:,|[^\S\n](?:und|bis))[^\S\n](?:zu[^\S\n])?\d{1,2}\b){0,6}"
    r"(?![,.]\d|[^\S\n]?%|[^\S\n][A-ZÄÖÜ])"
)
#: Signs of a text that cites laws or judgments, or names the parties of a case.
_LEGAL = (
    *("§", "Art.", "Artikel", "Abs.", "Ziff.", "Buchst.", "lit.", "Bl.", "Rn", "Rdn", "RdN", "Rz.", "Tz."),
    *(
        "BGH",
        "BV",
        "BSG",
        "BFH",
        "BGBl",
        "BStBl",
        "Kläger",
        "Beklagte",
        "Beigeladene",
        "Beteiligte",
        "Antrag",
        "Beschwerdef",
    ),
    *_JOURNALS.split(),
)


def marked_stretches(text: str) -> list[tuple[int, int]]:
    """Offsets of addresses of the web, of mails, of tags, of citations: the numbers inside are part of a name.

    >>> marked_stretches("Siehe https://example.org/25 dazu.")
    [(6, 28)]
    >>> marked_stretches("Das folgt aus §§ 135 Abs. 1, 136 FGO.")
    [(14, 32)]
    """
    patterns = [_REGISTERED]
    if any(sign in text for sign in ("://", "www.", "@", "#")):
        patterns.append(_MARKS)
    if any(sign in text for sign in _LEGAL):
        patterns += [_LISTED, _CITED, _PARTY]
    marks = [match.span() for pattern in patterns for match in pattern.finditer(text)]
    return _joined(marks) if len(patterns) > 1 else marks


def _joined(marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches in order, those that overlap as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
