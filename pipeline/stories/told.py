"""What a claim says where its own fields are silent: what its clause and the claim before it tell.

News leave out what has just been said: `12.000 Menschen demonstrierten, sagte die Polizei. Die Veranstalter sprachen
von 25.000.` The second number is of the same people doing the same, and whoever counts is its source.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.claims.events import event_of
from pipeline.stories.deeds import NOUNS, all_stems, deed_stems, is_level, is_saying, verb_deeds
from pipeline.stories.patterns import (
    AREAS,
    BURNING,
    CAUSES,
    EVENT_OF_CLASS,
    EVENT_OF_DEED,
    EVENT_OF_JOBS,
    EVENT_OF_MONEY,
    EVENT_OF_MONEY_NOUN,
    EVENT_OF_PHRASE,
    FORCES,
    OF_PEOPLE,
    ON_PROTEST,
    PERSONS,
    PROTEST_DEEDS,
    PROTESTING,
    SHELTERED,
    SPEAKERS,
    TIMES,
    VAGUE_NUMBERS,
)
from pipeline.stories.rows import ClaimLike, around
from pipeline.stories.subjects import Subject, subject_of
from pipeline.stories.votes import Votes, voted
from pipeline.stories.words import content_stems, stem, words_of

NO_VOTES = Votes()
#: Characters behind a figure within which what is counted stands.
_BEHIND = 40
#: Characters that may lie between the sentences of a claim and of the one that it goes on from.
NEXT = 60
_BOUND = re.compile(r"[,;:.!?–](?=\s|$)|\b(?:und|sowie|während|aber|doch)\b")
_RELATIVE = re.compile(r"^[^,;.]{0,60}, (?:die|der|das|denen|deren) ")
_NUMBER = re.compile(r"\d")
_SPEAKERS = tuple(sorted(stem(word) for word in SPEAKERS))
_CASUALTIES = frozenset({"killed", "wounded", "killed_or_wounded", "hospitalised"})
_JOBS = frozenset({"jobs", "staff"})
_TIMES = frozenset(stem(word) for word in TIMES)
_PERSONS = tuple(sorted(stem(word) for word in PERSONS))


@dataclass(frozen=True, slots=True)
class Told:
    """What comparing takes a claim to say."""

    who: str
    subject: Subject
    event: str
    deeds: frozenset[str]
    source: str
    #: What is done by the words of the clause, for claims of which nothing else is known.
    clause: frozenset[str] = frozenset()
    #: Whether the clause says that somebody counts or names a number: `die HHK zählte 2.000`.
    named: bool = False
    #: The words of the clause around the figure.
    words: str = ""


def told_of(
    claim: ClaimLike,
    before: tuple[ClaimLike, Told] | None = None,
    beside: ClaimLike | None = None,
    votes: Votes = NO_VOTES,
    on_protest: bool = False,
) -> Told:
    """What a claim says.

    Args:
        claim: the claim.
        before: the claim before it in the article, if there is one.
        beside: the claim behind it in the same sentence, if there is one.
        votes: which articles are about an election.
        on_protest: whether the article is about a demonstration.
    """
    source = claim.source or claim.source_text
    who = "" if _says_nobody(claim) else claim.who
    subject = subject_of(who or ("Menschen" if _is_number(claim.figure) else ""))
    clause = clause_of(claim)
    deeds = (deed_stems(claim.what) | _participles(claim.who)) - subject.words
    goes_on = before is not None and _goes_on(claim, before[0])
    said_only = not deeds - content_stems(source) and (is_saying(claim.what) or not claim.what or who == claim.what)
    named = is_saying(claim.what)
    speaker = _speaker(claim, subject, source)
    if _is_speaker(claim, subject, source, said_only):
        source = source if subject.words & content_stems(source) else who
        who, subject, named = "", Subject(), True
    elif speaker:
        said_only = said_only or not deeds - content_stems(speaker)
        source, named = source or speaker, True
        if subject.words and not _is_counted(claim) and not subject.classes:
            who, subject = "", Subject()
    elif claim.kind == "money" and _ends_in(subject, _PERSONS):
        who, subject = "", Subject()
        if before is not None and not _ends_in(before[1].subject, _PERSONS):
            who, subject = before[1].who, before[1].subject
    on_votes = claim.kind == "share" and claim.unit == "%" and claim.article_id in votes.elections
    if on_votes:
        who = voted(claim)
        subject = subject_of(who)
        said_only = said_only or not who
    shares = beside is not None and beside.what == claim.what and beside.who != claim.who
    if beside is not None and shares and (not who or _is_agent(claim, subject)):
        who, subject = beside.who, subject_of(beside.who)
    event = _event(claim, who, subject, clause)
    if on_votes and event not in ("polled", "share_price"):
        event = "polled" if claim.article_id in votes.polls else "elected"
    left_out = goes_on and (on_votes or not deeds - content_stems(source))
    if not subject.heads and left_out and before is not None and event in ("", before[1].event):
        last = before[1]
        who, subject, event, deeds = last.who, last.subject, last.event, last.deeds
    elif not event and said_only and left_out and before is not None and _same_people(subject, before[1].subject):
        event = before[1].event
    # where an article is about a demonstration, people who are only counted take part in it
    on_protest = on_protest or bool(ON_PROTEST.search(f"{claim.title} {claim.evidence}"))
    if not event and on_protest and claim.kind == "count" and subject.takes_part(""):
        takes_part = bool(subject.heads) or named
        event = "protest" if takes_part and (said_only or verb_deeds(claim.what) <= PROTEST_DEEDS) else ""
    return Told(who, subject, event, deeds, source, deed_stems(clause) - subject.words, named, clause)


def clause_of(claim: ClaimLike) -> str:
    """The words of the evidence around the figure, up to the next comma, `und` or other number."""
    before, after = around(claim, 200)
    start = max((match.end() for match in _BOUND.finditer(before)), default=0)
    start = max(start, max((match.end() for match in _NUMBER.finditer(before)), default=0))
    relative = _RELATIVE.search(after)
    first = relative.end() if relative is not None and not _NUMBER.search(after[: relative.end()]) else 0
    stops = [match.start() for pattern in (_BOUND, _NUMBER) if (match := pattern.search(after, first))]
    return f"{before[start:]} {after[: min(stops, default=len(after))]}"


def _says_nobody(claim: ClaimLike) -> bool:
    """Whether `who` is a number, a word in small letters beside money, or a time: `im ersten Quartal`."""
    words = words_of(claim.who)
    if _is_number(claim.who) or not words:
        return True
    if claim.kind != "money":
        return False
    nouns = [word for word in words if word[0].isupper()]
    return not nouns or all(stem(word) in _TIMES for word in nouns)


def _speaker(claim: ClaimLike, subject: Subject, source: str) -> str:
    """Who counts, where it stands in `what`: `Polizei zählte`, `Die Polizei blieb bei 35.000`."""
    if claim.kind != "count":
        return ""
    nouns = [word for word in words_of(claim.what) if word[0].isupper() and stem(word) not in subject.words | NOUNS]
    if is_saying(claim.what) and not source and claim.what[0].isupper():
        return " ".join(nouns)
    counts = nouns and all(stem(word).endswith(_SPEAKERS) for word in nouns)
    return " ".join(nouns) if counts and not deed_stems(claim.what) - content_stems(claim.what) else ""


def _is_agent(claim: ClaimLike, subject: Subject) -> bool:
    """Whether who does it was taken for what is counted: `Die Bank baut 1.500 statt 1.900 Stellen ab`."""
    return claim.kind == "count" and bool(subject.heads) and not subject.classes and not _is_counted(claim)


def _is_number(who: str) -> bool:
    return who.lower() in VAGUE_NUMBERS


def _participles(who: str) -> frozenset[str]:
    """What a `who` tells of what was done: `auf El Hierro angekommenen Flüchtlinge`."""
    words = (word for word in words_of(who) if word[0].islower() and "ge" in word and word.endswith(("en", "e", "er")))
    return deed_stems(" ".join(re.sub(r"(?<=[nt])e[nr]?$", "", word) for word in words))


def _goes_on(claim: ClaimLike, before: ClaimLike) -> bool:
    """Whether a claim stands next to another one and counts in the same unit."""
    same = (claim.kind, claim.unit, claim.change) == (before.kind, before.unit, before.change)
    near = claim.evidence_start - before.evidence_start - len(before.evidence) < NEXT
    return same and near and (claim.section == "title") == (before.section == "title")


def _is_speaker(claim: ClaimLike, subject: Subject, source: str, said_only: bool) -> bool:
    """Whether who does the counting was taken for whom is counted: `die HHK zählte 2.000`."""
    if not subject.heads or subject.classes - {"police"} or subject.is_quantity or _is_counted(claim):
        return False
    if _ends_in(subject, _SPEAKERS) and not subject.complement:
        return said_only or (claim.kind == "count" and not deed_stems(claim.what) - subject.words)
    counts = claim.kind == "count" and is_saying(claim.what)
    return said_only and (counts or subject.words <= content_stems(source))


def _is_counted(claim: ClaimLike) -> bool:
    """Whether who stands right behind the figure: `5.000 Traktoren`."""
    after = around(claim, _BEHIND)[1]
    return any(word in after for word in words_of(claim.who) if word[0].isupper())


def _ends_in(subject: Subject, words: tuple[str, ...]) -> bool:
    return bool(subject.heads | subject.names) and any(
        head.endswith(words) for head in (subject.heads | subject.names) if head
    )


def _same_people(subject: Subject, other: Subject) -> bool:
    return subject.heads == other.heads or (subject.takes_part("") and other.takes_part(""))


def _event(claim: ClaimLike, who: str, subject: Subject, clause: str) -> str:
    """The event: the claim's code, unless it is the cause of what happened to people; else what its words tell."""
    event = claim.event
    if event and (is_level(claim.what) or NOUNS & content_stems(claim.what)):
        plain = " ".join(word for word in words_of(claim.what) if not is_level(word) and stem(word) not in NOUNS)
        event = event_of(who, plain) if plain != claim.what else event
    if event == "strike" and PROTESTING.search(f"{who} {claim.what}"):
        event = "protest"
    if claim.kind == "count" and (event == "loss" or (event == "price" and subject.classes & _JOBS)):
        event = "killed" if subject.classes & FORCES else "jobs_cut" if subject.classes & {"jobs", "staff"} else ""
    if event == "abducted" and around(claim, 4)[0] == " an ":
        event = ""  # `hält an 11.000 fest`
    if event in ("", "rescued") and SHELTERED.search(clause) and not subject.classes & {"travellers", "injured"}:
        return "displaced" if claim.kind == "count" else event
    if subject.classes == {"victims"} and event not in OF_PEOPLE - {"charged", "convicted"}:
        return "killed"
    if claim.kind == "measure" and claim.unit in AREAS and BURNING.search(f"{claim.title} {claim.evidence}"):
        return "fire"
    if event and event not in CAUSES:
        return event
    if told := _event_told(subject, all_stems(claim.what) | subject.heads | deed_stems(clause)):
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
    if not event:
        low = f"{clause} {claim.what}".lower()
        event = next(
            (code for words, (kind, code) in EVENT_OF_PHRASE.items() if kind == claim.kind and words in low), ""
        )
    if not claim.event and subject.classes == {"rescuers"} and event not in _CASUALTIES:
        return "deployed"  # also if they `suchten nach Vermissten`
    return event or claim.event


def _event_of_noun(claim: ClaimLike) -> str:
    """The event of the last noun of money before the figure: `hat seinen Gewinn auf 305 Millionen Euro revidiert`."""
    for word in reversed(words_of(around(claim, _BEHIND * 3)[0])):
        for noun, event in EVENT_OF_MONEY_NOUN.items():
            if stem(word).endswith(noun):
                return event
    return ""


def _event_told(subject: Subject, deeds: frozenset[str]) -> str:
    """The event that the words tell without a code: `Teilnehmer`, `85 Soldaten fielen`."""
    for name in sorted(subject.classes):
        if name in EVENT_OF_CLASS:
            return EVENT_OF_CLASS[name]
    for classes, table in ((FORCES, EVENT_OF_DEED), (_JOBS, EVENT_OF_JOBS)):
        if subject.classes & classes:
            return next((table[deed] for deed in sorted(deeds) if deed in table), "")
    return ""
