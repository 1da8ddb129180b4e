"""What a claim tells to have happened, where its code is silent or tells the cause."""

from __future__ import annotations

import re

from pipeline.claims.events import event_of
from pipeline.stories.deeds import NOUNS, all_stems, deed_stems, is_level, verb_base, verb_deeds
from pipeline.stories.nouns import AUDIENCE, EVENT_OF_CLASS
from pipeline.stories.patterns import (
    AREAS,
    CAUSES,
    EMPLOYED_DEEDS,
    EVENT_OF_ANIMALS,
    EVENT_OF_BUILDINGS,
    EVENT_OF_DEED,
    EVENT_OF_JOBS,
    EVENT_OF_MONEY,
    EVENT_OF_MONEY_NOUN,
    FLOWS,
    FORCES,
    OF_PEOPLE,
    PROTEST_DEEDS,
    VISITING,
)
from pipeline.stories.phrases import (
    BEING_IN,
    BURIED,
    BURNING,
    EMPLOYED,
    EVENT_OF_PHRASE,
    GATHERING,
    IN_HOSPITAL,
    IN_VEHICLE,
    LEFT,
    LYING,
    NUMERALS,
    ON_PROTEST,
    PROTESTING,
    RESCUERS,
    RESCUING,
    SEEING,
    SHELTERED,
    SHOWN,
)
from pipeline.stories.rows import ClaimLike, around
from pipeline.stories.subjects import ANYBODY, Subject
from pipeline.stories.words import FUNCTION, content_stems, stem, words_of

#: Stems of nouns have no umlauts, bases of verbs do: `Kündigung`, `kündigt`.
_PLAIN = str.maketrans("äöü", "aou")
#: Characters behind a figure within which what is counted stands.
_BEHIND = 40
_NUMBER = re.compile(r"\d")
_JOBS = frozenset({"jobs", "staff"})
_BUILDINGS = frozenset({"buildings", "dwellings"})
_ANIMALS = frozenset({"animals"})
_TABLES = (
    (FORCES, EVENT_OF_DEED),
    (_JOBS, EVENT_OF_JOBS),
    (_ANIMALS, EVENT_OF_ANIMALS),
    (_BUILDINGS, EVENT_OF_BUILDINGS),
)
_CASUALTIES = frozenset({"killed", "wounded", "killed_or_wounded", "hospitalised"})
_PEOPLE = frozenset("men women children pupils military police staff rescuers".split())
_PROTESTERS = frozenset({"protesters", "participants"})


def demonstrates(claim: ClaimLike, subject: Subject, named: bool, said_only: bool) -> bool:
    """Whether people of an article on a demonstration take part in it, as their verb or nothing but a number says."""
    verbs = verb_deeds(claim.what)
    if subject.takes_part(""):
        counted = bool(subject.heads) or named or bool(claim.source)
        return counted and (said_only or verbs <= PROTEST_DEEDS)
    if not subject.takes_part("protest"):
        return False
    came = any(verb_base(word) == "komm" for word in words_of(claim.what))
    return subject.classes <= _PROTESTERS or came or (bool(verbs) and verbs <= PROTEST_DEEDS)


def is_employed(claim: ClaimLike, subject: Subject, clause: str) -> bool:
    """Whether a number is how many work somewhere: `zählt 4.900 Beschäftigte`, `Belegschaft von 5.800 Leuten`."""
    if subject.classes and subject.classes <= ANYBODY and verb_deeds(claim.what) == {"arbei"}:
        return True  # `in den Häusern arbeiten 7.400 Schwestern und Pfleger`
    if not subject.heads or not subject.takes_part("employed"):
        return False
    plain = [word for word in words_of(claim.what) if word[0].islower() and not word.endswith("weit")]
    verbs = {verb_base(word) for word in plain if word not in FUNCTION}
    if verbs - EMPLOYED_DEEDS:
        return False
    return bool(EMPLOYED.search(f"{claim.what} {clause}")) or subject.classes == {"staff"}


def is_aboard(claim: ClaimLike, subject: Subject, clause: str) -> bool:
    """Whether a number is how many travel in something: `an Bord waren`, `in der Kabine saßen laut Betreiber zwölf`."""
    if not subject.takes_part("aboard"):
        return False
    words = f"{claim.what} {clause}"
    return "an bord" in words.lower() or bool(IN_VEHICLE.search(words) and BEING_IN.search(words))


def is_visiting(claim: ClaimLike, subject: Subject) -> bool:
    """Whether people come to see something: `312.000 Menschen haben die Schau gesehen`, `45.000 Gäste`."""
    if not subject.classes or not subject.classes <= AUDIENCE | {"people"}:
        return False
    verbs = verb_deeds(claim.what)
    came = subject.classes <= AUDIENCE or (SEEING.search(claim.what) and SHOWN.search(claim.evidence))
    return verbs <= VISITING and bool(came)


_OF_THE = re.compile(r"\b[Vv]on den (?:[a-zäöü]+ ){0,2}$")
_COUNTED = re.compile(rf"^[^.;:]{{0,60}}(?:\d|\b(?:{NUMERALS})\b)")
_SOME_OF = re.compile(
    rf"(?:\d|\b(?:{NUMERALS})) (?:der|ihrer|seiner|unserer|dieser) (?:[a-zäöü]+ ){{0,2}}$", re.IGNORECASE
)
_OF_ALL = re.compile(r"\d (?:der|von) (?:[^\W\d]+ ){0,2}$")
#: `98 Mädchen sind wieder frei`, also where the article is about how they were abducted.
_FREE = re.compile(r"\b(?:frei|freigekommen|freigelassen|auf freiem Fuß|in Freiheit)\b")
#: Whom firefighters get out of somewhere.
_GOT_OUT = re.compile(r"\b(?:hol|befrei|zog|rette)\w*\b.* aus ")
_COMMA = re.compile(r"[,;:]\s")
#: Jobs that nobody has, and staff that has to leave.
_VACANT = re.compile(r"\b(?:unbesetzt|vakant|offene?n?|frei)\b(?! erfunden)|\bnicht (?:nach)?besetz", re.IGNORECASE)
#: `fürchtet um 2.500 Arbeitsplätze`
_FEARED_FOR = re.compile(r"\b(?:f[uü]rcht|bang|zitter|sorg)\w*\b[^,;]*\bum\b")
_SHORT_TIME = re.compile(r"kurzarbeit", re.IGNORECASE)
_LACKING = re.compile(r"\bfehl(?:en|ten|t|te)\b")
_SIGNING = re.compile(r"unterschr(?:ieb|eib)\w*|unterzeichn|eingetragen|trugen sich\b.*\bein\b", re.IGNORECASE)
#: `1,02 Millionen Bayern für Volksbegehren`
_SUPPORTED = re.compile(r"\bfür (?:das |ein |eine )?(?:[^\W\d]+-)?(?:[Vv]olks|[Bb]ürger)?(?:begehren|petition)\b")
_NEEDED = re.compile(
    r"\b(?:nötig|notwendig|erforderlich|gebraucht|braucht|brauchen|benötig\w+|müss\w+|bedarf)\b", re.IGNORECASE
)
_HAVE_TO_GO = re.compile(r"\bm[uü]ss\w*\b[^,;]*\bgehen\b|\bgehen m[uü]ss")
#: Who is held, which others than those who were caught may be: `sitzen noch in Untersuchungshaft`.
_DETAINED = re.compile(
    r"\b(?:sitz\w*|saß(?:en)?|befind\w*|befanden|noch|weiter)\b[^,;]*"
    r"(?:(?:\b|s|-)[Hh]aft|Gittern|Gewahrsam|im Gefängnis)\b"
    r"|(?:(?:\b|s|-)[Hh]aft|Gittern|Gewahrsam|[Ii]m Gefängnis)\b[^,;]*\b(?:sitz\w*|saß(?:en)?|befind\w*|befanden)\b"
)
_HOLDING = re.compile(r"\bh[aäi]e?lt|gehör|besitz|\bAnteil|\bPaket")
_CASE = re.compile(r"\bF(?:all|älle)\b")
_BUT = re.compile(r"\bbis auf (?:[^\W\d]+ ){0,2}$")
#: By how long something takes longer than planned, whatever it is.
_LATER = re.compile(r"verzöger|\bverzug\b|verspät|verschieb\w*\b.*\bum\b|verschoben|\bspäter als\b", re.IGNORECASE)
_STICKING_TO = re.compile(r"\ban (?:[^\W\d]+ ){0,3}$")
#: How many work at a site that is hit: `das Werk mit derzeit 5.600 Beschäftigten`, `mit bundesweit 6.200`.
_WITH = re.compile(
    r"\bmit (?:(?:derzeit|aktuell|rund|etwa|knapp|zuletzt|insgesamt|heute|[a-zäöü]+weit|seinen|ihren) )*$"
)


def event_told(claim: ClaimLike, who: str, subject: Subject, clause: str) -> str:
    """The event: the claim's code, unless it is the cause of what happened to people; else what its words tell."""
    event = claim.event
    if claim.kind == "duration" and event in ("", "price") and _LATER.search(f"{who} {claim.what} {clause}"):
        return "delay"
    if event in ("", "jobs_cut") and subject.classes & _JOBS and _OF_ALL.search(around(claim)[0]):
        return "employed"  # `2.000 der 11.200 Stellen`
    if not event and subject.classes == {"staff"} and _WITH.search(around(claim)[0]):
        return "employed"
    if event and (is_level(claim.what) or NOUNS & content_stems(claim.what)):
        plain = " ".join(word for word in words_of(claim.what) if not is_level(word) and stem(word) not in NOUNS)
        event = event_of(who, plain) if plain != claim.what else event
    if event == "price" and any(head.endswith("akti") for head in subject.heads):
        event = "share_price"
    if event == "share_price" and claim.kind == "share" and _HOLDING.search(f"{claim.what} {clause}"):
        return "held"  # `die Familie, die knapp ein Drittel der Aktien hält`
    if event == "missing" and claim.kind == "money":
        event = "stolen"  # `vermisst Ware im Wert von 1,3 Millionen Euro`
    if event == "sold" and subject.is_quantity:
        event = ""  # `Straßenverkaufswert`
    if event == "strike" and PROTESTING.search(f"{who} {claim.what}"):
        event = "protest"
    if claim.kind == "count" and (event == "loss" or (event == "price" and subject.classes & _JOBS)):
        event = "killed" if subject.classes & FORCES else "jobs_cut" if subject.classes & {"jobs", "staff"} else ""
    if not event and claim.kind == "count" and _LACKING.search(claim.what) and subject.takes_part("vacant"):
        return "vacant"
    if claim.kind == "count" and event in ("", "hospitalised") and (signed := _signatures(claim, subject, clause)):
        return signed
    if claim.kind == "count" and event in ("", "unemployment") and _SHORT_TIME.search(f"{who} {claim.what} {clause}"):
        return "short_time"
    if event in ("", "released") and subject.classes & _JOBS:
        if _FEARED_FOR.search(clause):
            return "jobs_cut"
        if _VACANT.search(f"{claim.what} {clause}") or _LACKING.search(claim.what):
            return "vacant"
        event = "jobs_cut" if subject.classes == {"staff"} and _HAVE_TO_GO.search(clause) else ""
    if event in ("damaged", "fire") and subject.classes and subject.takes_part("displaced"):
        event = ""  # `die Häuser sind zerstört, 120 Menschen können nicht zurück`
    if event in ("", "rescued") and subject.takes_part("deployed") and "im einsatz" in clause.lower():
        return "deployed"
    if event in ("", "jobs_cut") and subject.takes_part("hospitalised") and IN_HOSPITAL.search(claim.what):
        event = "hospitalised" if _BUT.search(around(claim)[0]) else ""
    if (not event or event in CAUSES) and claim.kind == "count" and is_aboard(claim, subject, clause):
        return "aboard"
    if event in ("", "abducted") and claim.kind == "count" and not subject.classes & _JOBS and _FREE.search(claim.what):
        return "released"
    if event == "abducted" and (_STICKING_TO.search(around(claim)[0]) or claim.kind != "count"):
        return event_of(who, "")  # `hält an ihren 11.000 fest`
    travels = subject.classes & {"travellers", "injured"} and RESCUING.search(f"{claim.title} {claim.evidence}")
    if event in ("", "rescued") and (LEFT.search(clause) or (SHELTERED.search(clause) and not travels)):
        return "displaced" if claim.kind == "count" else event
    if not event and subject.takes_part("") and _GOT_OUT.search(claim.evidence) and RESCUERS.search(claim.evidence):
        return "rescued"
    if subject.classes == {"victims"} and event not in OF_PEOPLE - {"charged", "convicted"}:
        return "killed"
    if subject.classes == {"missing"} and event in ("killed", "rescued"):
        return "missing"  # whatever became of them
    if subject.classes == {"protesters"} and event not in OF_PEOPLE:
        return "protest"
    if claim.kind == "measure" and claim.unit in AREAS and BURNING.search(f"{claim.title} {claim.evidence}"):
        return "fire"
    if claim.kind == "money" and event not in FLOWS and (phrased := _event_of_phrase(claim, clause)):
        return phrased
    if event in ("", "infected") and subject.takes_part("hospitalised") and IN_HOSPITAL.search(clause):
        return "hospitalised"
    if event in ("", "arrested", "convicted") and claim.kind == "count" and _is_detained(f"{claim.what} {clause}"):
        return "detained"
    if event in ("", "wounded") and (subject.classes == {"injured"} or "verletzt" in who) and _lie_in_hospital(claim):
        return "hospitalised"
    if event and event not in CAUSES:
        return event
    people = subject.takes_part("killed") or bool(subject.classes & _PEOPLE)
    if event and people and (phrased := _event_of_phrase(claim, clause)):
        return phrased  # `haben das Unglück nicht überlebt`
    if subject.classes == {"patients"} and IN_HOSPITAL.search(claim.evidence):
        return "hospitalised"
    deeds = all_stems(claim.what) | subject.heads | deed_stems(clause)
    if _CASE.search(f"{claim.what} {clause}"):
        deeds -= {"fall"}  # officers who work on a `Fall` have not fallen
    told = event_of_deeds(subject, deeds)
    if told == "protest" and GATHERING.search(f"{claim.title} {claim.evidence}"):
        told = ""
    if told:
        return told
    if claim.kind == "money" and not event:
        event = next((EVENT_OF_MONEY[deed] for deed in sorted(all_stems(claim.what)) if deed in EVENT_OF_MONEY), "")
        event = event or _event_of_noun(claim)
    if claim.kind == "count" and subject.takes_part("") and ON_PROTEST.search(claim.what):
        return "protest"
    if claim.kind == "count" and not event:
        alone = claim.section == "title" or not _NUMBER.search(claim.evidence.replace(claim.figure, "", 1))
        event = event_of(who, clause) or (event_of(who, claim.evidence) if alone else "")
        event = event if event in OF_PEOPLE or event == event_of(who, "") else ""
        event = "protest" if event == "strike" and PROTESTING.search(claim.evidence) else event
    if not event and claim.kind == "count" and _is_buried(claim, clause):
        return "missing"
    if not event and subject.classes & _JOBS and "zum opfer" in clause.lower():
        return "jobs_cut"  # `fallen dem Rotstift zum Opfer`
    if not event and claim.kind == "count" and subject.takes_part("killed") and "zum opfer" in clause.lower():
        return "killed"  # but `Arbeitsplätze fallen dem Rotstift zum Opfer`
    event = event or _event_of_phrase(claim, clause)
    if subject.classes == {"rescuers"} and event not in _CASUALTIES and claim.event in ("", "rescued"):
        return "deployed"  # also if they `suchten nach Vermissten`
    return event or claim.event


def _signatures(claim: ClaimLike, subject: Subject, clause: str) -> str:
    """Whether signatures are collected, needed or lacking, by their noun or by what people do, or ""."""
    words = f"{claim.what} {clause}"
    signing = subject.takes_part("signed") and _SIGNING.search(words) is not None
    signing |= subject.takes_part("signed") and _SUPPORTED.search(f"{words} {claim.title}") is not None
    if subject.classes != {"signatures"} and not signing:
        return ""
    return "signatures needed" if _NEEDED.search(words) else "lacking" if _LACKING.search(words) else "signed"


def _lie_in_hospital(claim: ClaimLike) -> bool:
    """Whether its words say where the hurt are, and not that they were hurt: `In den Kliniken liegen 43 Verletzte`."""
    before, after = around(claim)
    clause = f"{_COMMA.split(before)[-1]} {_COMMA.split(after)[0]}"
    return bool(IN_HOSPITAL.search(clause) and LYING.search(clause))


def _is_detained(words: str) -> bool:
    held = any(word in words for word in ("aft", "Gittern", "Gewahrsam", "Gefängnis"))  # which costs less
    return held and _DETAINED.search(words) is not None


def whole_of(claim: ClaimLike, subject: Subject) -> str | None:
    """The event of all of whom the clause tells a part, by their noun alone, or None: `von den 46 Verletzten sind 19`.

    >>> from pipeline.stories.rows import Row
    >>> from pipeline.stories.subjects import subject_of
    >>> row = Row("c", "a", "46", "count", 46, evidence="Von den 46 Verletzten sind 19 in der Klinik.", start=8)
    >>> whole_of(row, subject_of("Verletzte"))
    'wounded'
    """
    if claim.kind != "count" or not subject.classes:
        return None
    before, after = around(claim)
    if not (_OF_THE.search(before) and _COUNTED.search(after)) and not _SOME_OF.search(before):
        return None
    if subject.classes <= _JOBS | {"workers"}:
        return "employed"
    return next((EVENT_OF_CLASS[name] for name in sorted(subject.classes) if name in EVENT_OF_CLASS), "")


def _event_of_phrase(claim: ClaimLike, clause: str) -> str:
    low = f"{clause} {claim.what}".lower()
    return next((code for words, (kind, code) in EVENT_OF_PHRASE.items() if kind == claim.kind and words in low), "")


def _is_buried(claim: ClaimLike, clause: str) -> bool:
    """Whether people are said to be under rubble, in the clause or before it: `Unter Schutt und Geröll liegen 31`."""
    before = around(claim)[0]
    ends = [match.end() for match in BURIED.finditer(before)]
    return bool(BURIED.search(clause)) or (bool(ends) and not _NUMBER.search(before[ends[-1] :]))


def _event_of_noun(claim: ClaimLike) -> str:
    """The event of the last noun of money before the figure: `hat seinen Gewinn auf 305 Millionen Euro revidiert`."""
    for word in reversed(words_of(around(claim, _BEHIND * 3)[0])):
        if word in ("Verkäufe", "Verkäufen"):
            return "revenue"  # but a `Verkauf` is that of a firm
        for noun, event in EVENT_OF_MONEY_NOUN.items():
            if stem(word).endswith(noun):
                return event
    return ""


def event_of_deeds(subject: Subject, deeds: frozenset[str]) -> str:
    """The event that the words tell without a code: `Teilnehmer`, `85 Soldaten fielen`."""
    for name in sorted(subject.classes):
        if name in EVENT_OF_CLASS:
            return EVENT_OF_CLASS[name]
    for classes, table in _TABLES:
        if subject.classes & classes:
            plain = {verb.translate(_PLAIN): event for verb, event in table.items()}
            return next((plain[deed] for deed in sorted(word.translate(_PLAIN) for word in deeds) if deed in plain), "")
    return ""
