"""What a claim says where its own fields are silent: what its clause and the claim before it tell.

News leave out what has just been said: `12.000 Menschen demonstrierten, sagte die Polizei. Die Veranstalter sprachen
von 25.000.` The second number is of the same people doing the same, and whoever counts is its source.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.claims.events import event_of
from pipeline.stories.counting import according, counter, ends_in, is_counted, is_speaker, speaker_in, speaks_for_itself
from pipeline.stories.countries import country_of
from pipeline.stories.deeds import deed_stems, is_level, is_saying, said_otherwise, verb_deeds
from pipeline.stories.happening import demonstrates, event_told, is_aboard, is_employed, is_visiting, whole_of
from pipeline.stories.nouns import EVENT_OF_CLASS
from pipeline.stories.patterns import (
    DATA_DEEDS,
    FEARING,
    OUTAGE_DEEDS,
    PERSONS,
    PROTEST_DEEDS,
    RECALL_DEEDS,
    TIMES,
    VAGUE_NUMBERS,
)
from pipeline.stories.phrases import FORECAST, ON_PROTEST, TARIFF
from pipeline.stories.rates import DEARER, NAMES, rate_told
from pipeline.stories.rows import ClaimLike, around
from pipeline.stories.standing import TURNOUT, is_called_to_vote, is_pay, is_ransom, is_voter, share_or_firm, yes_or_no
from pipeline.stories.subjects import Subject, quantities_in, subject_of
from pipeline.stories.thesaurus import class_of
from pipeline.stories.votes import (
    Votes,
    counts_votes,
    institute_in,
    is_generic,
    is_party,
    only_party,
    party_of,
    party_with_seats,
    vote_event,
    voted,
)
from pipeline.stories.words import content_stems, stem, words_of

NO_VOTES = Votes()
#: Characters behind a figure within which what is counted stands.
_BEHIND = 40
#: Characters that may lie between the sentences of a claim and of the one that it goes on from.
NEXT = 60
_BOUND = re.compile(r"[,;:.!?–](?=\s|$)|\b(?:und|sowie|während|aber|doch)\b")
_EVERYBODY = re.compile(r" (?:Männer, Frauen|Frauen, Männer|Männer|Frauen) und (?:Kinder|Männer|Frauen)\b")
_RELATIVE = re.compile(r"^[^,;.]{0,60}, (?:die|der|das|denen|deren) ")
_NUMBER_OF = re.compile(r"\b[Zz]ahl der ((?:[a-zäöüß]+en )?[A-ZÄÖÜ][^\W\d]+)\b[^.]*$")
_NUMBER = re.compile(r"\d")
_JOBS = frozenset({"jobs", "staff"})
_SEATS = frozenset({"seats"})
#: A number that is given beside another one: `nach Angaben der Polizei waren es 800`.
_AGAIN = re.compile(r"\b(?:waren|sind|seien|wären) es\b|\bes (?:waren|seien|sind)\b")
#: Who points back to those of whom something was said.
_THOSE = frozenset(map(stem, ("Betroffene", "Betroffenen")))
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
    #: Whether all are counted of whom the clause tells a part.
    whole: bool = False
    #: The party whose seats are counted.
    party: str = ""


def told_of(
    claim: ClaimLike,
    before: tuple[ClaimLike, Told] | None = None,
    beside: ClaimLike | None = None,
    votes: Votes = NO_VOTES,
    topics: frozenset[str] = frozenset(),
) -> Told:
    """What a claim says.

    Args:
        claim: the claim.
        before: the claim before it in the article, if there is one.
        beside: the claim behind it in the same sentence, if there is one.
        votes: which articles are about an election.
        topics: what the article is about: `protest`, `strike`, `data theft`.
    """
    source = claim.source or claim.source_text or according(claim)
    if _measures(claim.what) and _measures(claim.who):
        claim = replace(claim, who=claim.what)  # `auch der Umsatz von 3,04 Milliarden`, behind a sentence on profit
    who = "" if _says_nobody(claim) or _is_foreign(claim, before[0] if before is not None else None) else claim.who
    counted = _counted(claim, who)
    if who and counted != who:
        claim = replace(claim, event=event_of(counted, claim.what))
    if country_of(counted) and {"verlier", "verlor"} & deed_stems(claim.what):
        counted = f"Soldaten aus {counted}"  # `Chile verlor zwölf`
    subject = subject_of(counted)
    clause = clause_of(claim)
    deeds = (deed_stems(claim.what) | _participles(claim.who)) - subject.words
    if subject.classes & _JOBS:
        deeds -= FEARING
    continues = before is not None and goes_on(claim, before[0])
    said_only = not deeds - content_stems(source) and (is_saying(claim.what) or not claim.what or who == claim.what)
    speaks = claim.kind != "count" and not claim.event and bool(who) and content_stems(who) <= content_stems(source)
    said_only |= speaks and not deeds - content_stems(source)  # `Immel blieb bei 380 Millionen Euro`
    named = is_saying(claim.what) or bool((verb_deeds(claim.what) | verb_deeds(clause)) & FEARING)
    named = named or bool(source and _AGAIN.search(clause))
    speaker = speaker_in(claim, subject, source)
    if is_speaker(claim, subject, source, said_only):
        source = source if subject.words & content_stems(source) else who
        who, subject, named = "", Subject(), True
    elif (
        claim.kind in ("count", "money") and (counting := counter(claim)) and speaks_for_itself(claim, counting, source)
    ):
        source, named, said_only = counting, True, said_only or not deeds - content_stems(counting)
        if who and who in counting and (claim.kind == "count" or said_only) and not is_counted(claim):
            who, subject = "", Subject()  # `die Exekutive kam auf 14.000`
    elif speaker:
        said_only = said_only or not deeds - content_stems(speaker)
        source, named = source or speaker, True
        if subject.words and not is_counted(claim) and not subject.classes - {"agents"}:
            who, subject = "", Subject()
    elif claim.kind == "money" and ends_in(subject, _PERSONS):
        source, who, subject = source or who, "", Subject()
        if before is not None and not ends_in(before[1].subject, _PERSONS):
            who, subject = before[1].who, before[1].subject
    on_votes = claim.kind == "share" and claim.unit == "%" and claim.article_id in votes.elections
    if on_votes:
        source = source or (claim.who if counts_votes(claim.who) else institute_in(claim))
        who = voted(claim)
        subject = subject_of(party_of(who))
        if is_generic(who):
            who, subject = "", Subject()
        said_only = said_only or not who
    shares = beside is not None and beside.what == claim.what and beside.who != claim.who
    if beside is not None and shares and (not who or _is_agent(claim, subject)):
        who, subject = beside.who, subject_of(beside.who)
    if not subject.heads and claim.kind == "count" and (of := _NUMBER_OF.search(around(claim)[0])):
        who, subject = (
            of.group(1),
            subject_of(of.group(1)),
        )  # `Strittig ist die Zahl der Schlepper: Der Verband zählt 640`
    if claim.kind == "money":
        deeds |= quantities_in(deeds | subject.heads)  # a `Sachschaden` is a `Schaden`
    if claim.kind == "count":
        deeds |= said_otherwise(deeds)
    if claim.kind == "count" and is_called_to_vote(claim, clause):
        who, subject = "Wahlberechtigte", subject_of("Wahlberechtigte")
    whole = whole_of(claim, subject)
    if whole is not None:
        deeds = _participles(claim.who)
    event = event_told(claim, who, subject, clause) if whole is None else whole
    if event in ("displaced", "convicted") and subject.classes == {"prisoners"}:
        event = ""  # they `entkamen`
    if event == "charged" and is_saying(claim.what) and "gegen" not in claim.evidence.lower():
        event = ""  # `ermittelte anhand von Luftbildern 16.000`
    if on_votes and event != "share_price":
        event = vote_event(claim, votes)
    if claim.kind == "count" and claim.article_id in votes.elections and is_party(claim.who) and not is_counted(claim):
        who, subject, deeds = "", Subject(), frozenset()  # `die Grünen kommen auf neun`
    left_out = continues and (on_votes or not deeds - content_stems(source))
    voted_on = on_votes and bool(topics & {"referendum"}) and bool(yes_or_no(claim))  # and not the turnout before
    if not subject.heads and left_out and not voted_on and before is not None and event in ("", before[1].event):
        last = before[1]
        who, subject, event, deeds = last.who, last.subject, last.event, last.deeds
    elif not event and said_only and left_out and before is not None and _same_people(subject, before[1].subject):
        event, deeds = before[1].event, deeds | before[1].deeds
    if not event and continues and before is not None and claim.kind == "money" and FORECAST.search(clause):
        event = before[1].event  # `zuvor hatte das Unternehmen 4,1 Milliarden in Aussicht gestellt`
    if on_votes and not subject.heads and (party := only_party(claim.title)):
        who, subject = party, subject_of(party_of(party))  # `weist für sie 34,5 Prozent aus`
    # where an article is about a demonstration, people who are only counted take part in it
    on_protest = "protest" in topics or bool(ON_PROTEST.search(f"{claim.title} {claim.evidence}"))
    if not event and "strike" in topics and claim.kind == "count" and subject.classes == {"staff"}:
        event = "strike" if deeds and deeds <= PROTEST_DEEDS else ""
    if not event and on_protest and claim.kind == "count" and demonstrates(claim, subject, named, said_only):
        event = "protest"
    people = claim.kind == "count" and bool(subject.heads)
    if "data theft" in topics and subject.classes == {"patients"} and not claim.event:
        event = ""  # they are not said to have fallen ill
    if not event and "data theft" in topics and people and subject.takes_part("stolen"):
        event = "stolen" if said_only or deeds & DATA_DEEDS else ""
    if not event and "layoffs" in topics and people and subject.takes_part("jobs_cut"):
        # `In Salzgitter trifft es 1.150 Leute, eigentlich hatten 1.400 gehen sollen`
        event = "jobs_cut" if deeds & OUTAGE_DEEDS or " gehen" in clause else ""
    if not event and "outage" in topics and people and subject.takes_part("outage"):
        event = "outage" if said_only or deeds & OUTAGE_DEEDS or "strom" in clause.lower() else ""
    if not event and "recall" in topics and deeds & RECALL_DEEDS:
        deeds |= {"zurückruf"}
    if claim.kind == "money" and event in ("", "price") and (part := share_or_firm(claim, clause, deeds, topics)):
        who, subject, deeds = part, subject_of(part), deeds | {stem(part)}
        event = "share_price" if part == "Aktie" else ""
    if claim.kind == "share" and TURNOUT.search(f"{claim.who} {claim.what} {clause}"):
        who, subject, deeds = "Wahlbeteiligung", subject_of("Wahlbeteiligung"), frozenset({"wahlbeteilig"})
    elif claim.kind == "share" and topics & {"referendum", "survey"} and (vote := yes_or_no(claim)):
        asked = "survey" in topics and event in ("", "elected")
        event, deeds = "polled" if asked else event or "elected", deeds | {vote}
        if is_voter(claim.who):
            who, subject = "", Subject()
    if rate := rate_told(claim, event, subject, topics):
        event, who, subject = rate, NAMES[rate], subject_of(NAMES[rate])
    if not event and is_pay(claim, topics) and (DEARER not in topics or "pay" in topics):
        event = "pay"
    if claim.kind == "share" and event in ("", "trade") and TARIFF.search(f"{claim.who} {claim.what} {clause}"):
        event, who, subject = "tariff", "Zoll", subject_of("Zoll")  # whoever levies it on whatever
    if event == "delay":
        who, subject = "", Subject()
    if is_ransom(claim):
        event = ""  # may be asked for again, and then for less
        who, subject, deeds = "Lösegeld", subject_of("Lösegeld"), deeds | {"losegeld"}
    if not event and claim.kind == "count" and is_employed(claim, subject, clause):
        event = "employed"
    if not event and claim.kind == "count" and subject.takes_part("aboard"):
        alone = subject.classes == {"travellers"} and not deeds - content_stems(source)
        event = "aboard" if alone or is_aboard(claim, subject, clause) else ""
    if not event and not on_protest and claim.kind == "count" and is_visiting(claim, subject):
        event = "visited"
    event = event if whole is None or whole else ""
    party = ""
    if subject.classes == _SEATS and claim.kind == "count":
        party = party_with_seats(claim) if whole is None else ""
        event = event or ("elected" if claim.article_id in votes.elections else "")
    return Told(
        who, subject, event, deeds, source, deed_stems(clause) - subject.words, named, clause, whole is not None, party
    )


def clause_of(claim: ClaimLike) -> str:
    """The words of the evidence around the figure, up to the next comma, `und` or other number."""
    before, after = around(claim, 200)
    start = max((match.end() for match in _BOUND.finditer(before)), default=0)
    start = max(start, max((match.end() for match in _NUMBER.finditer(before)), default=0))
    relative = _RELATIVE.search(after)
    first = relative.end() if relative is not None and not _NUMBER.search(after[: relative.end()]) else 0
    stops = [match.start() for pattern in (_BOUND, _NUMBER) if (match := pattern.search(after, first))]
    return f"{before[start:]} {after[: min(stops, default=len(after))]}"


def _measures(words: str) -> bool:
    """Whether a word is a quantity, `Umsatz`, and nothing else."""
    return bool(words) and words[0].isupper() and " " not in words and subject_of(words).is_quantity


def _says_nobody(claim: ClaimLike) -> bool:
    """Whether `who` is a number, a word in small letters beside money, or a time: `im ersten Quartal`."""
    words = words_of(claim.who)
    if _is_number(claim.who) or not words or words == ["Rede"]:
        return True  # `zunächst war von 60.000 die Rede`
    if claim.kind == "count" and len(words) == 1 and words[0].islower() and is_level(words[0]):
        return True  # `neun gälten als vermisst`
    if words[0].islower() and claim.what == words[0] and not subject_of(claim.who).classes:
        return True  # `mehr als 200 erlitten Verletzungen`
    if claim.kind == "count" and words[-1] in ("Menge", "Menschenmenge"):
        return True
    if claim.kind != "money":
        return False
    nouns = [word for word in words if word[0].isupper()]
    return not nouns or all(stem(word) in _TIMES for word in nouns)


def _is_foreign(claim: ClaimLike, before: ClaimLike | None) -> bool:
    """Whether `who` names a person of another sentence who is none of those counted: `Die Polizei zählte 450`."""
    if claim.kind == "count" and claim.who and around(claim)[1].startswith(f". {claim.who}"):
        return True
    if claim.kind != "count" or not claim.who or claim.who in claim.evidence or (before and before.who == claim.who):
        return False
    subject = subject_of(claim.who)
    return not subject.classes - {"agents"} and ends_in(subject, _PERSONS)


def _is_agent(claim: ClaimLike, subject: Subject) -> bool:
    """Whether who does it was taken for what is counted: `Die Bank baut 1.500 statt 1.900 Stellen ab`."""
    return claim.kind == "count" and bool(subject.heads) and not subject.classes and not is_counted(claim)


def _counted(claim: ClaimLike, who: str) -> str:
    """Whom a figure counts: `Zehntausende` are people, and `35 Mann` without an ending are troops."""
    if who == "Mann" and claim.value != 1 and not around(claim, _BEHIND)[1].startswith(" Besatzung"):
        return "Soldaten"
    if claim.kind == "count" and _EVERYBODY.match(around(claim, _BEHIND)[1]):
        return "Menschen"
    if claim.kind == "count" and who and who not in claim.evidence:
        if noun := _noun_before(claim):
            return noun
        words = words_of(who)
        told = EVENT_OF_CLASS.get(class_of(words[0]), "") if len(words) == 1 else ""
        if told and event_of("", claim.what) not in ("", told):
            return "Menschen"  # `Vermisst würden noch zwölf`, behind a sentence on the dead
    return who or ("Menschen" if _is_number(claim.figure) else "")


def _noun_before(claim: ClaimLike) -> str:
    """The last noun before the figure that tells an event: `Zu den Festnahmen heißt es: Die Polizei zählte 17`."""
    nouns = [word for word in words_of(around(claim)[0]) if word[0].isupper()]
    return next((noun for noun in reversed(nouns) if class_of(noun) in EVENT_OF_CLASS), "")


def _is_number(who: str) -> bool:
    return who.lower() in VAGUE_NUMBERS


def _participles(who: str) -> frozenset[str]:
    """What a `who` tells of what was done: `auf El Hierro angekommenen Flüchtlinge`."""
    words = (word for word in words_of(who) if word[0].islower() and "ge" in word and word.endswith(("en", "e", "er")))
    return deed_stems(" ".join(re.sub(r"(?<=[nt])e[nr]?$", "", word) for word in words))


def goes_on(claim: ClaimLike, before: ClaimLike) -> bool:
    """Whether a claim stands next to another one and counts in the same unit."""
    same = (claim.kind, claim.unit, claim.change) == (before.kind, before.unit, before.change)
    near = claim.evidence_start - before.evidence_start - len(before.evidence) < NEXT
    return same and near and (claim.section == "title") == (before.section == "title")


def _same_people(subject: Subject, other: Subject) -> bool:
    if subject.heads <= _THOSE:
        return True
    return subject.heads == other.heads or (subject.takes_part("") and other.takes_part(""))
