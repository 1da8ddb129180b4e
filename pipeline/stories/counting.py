"""Who counts, and whether whoever counts was taken for whom is counted."""

from __future__ import annotations

import re

from pipeline.claims.events import event_of
from pipeline.stories.deeds import NOUNS, deed_stems, is_saying
from pipeline.stories.patterns import SPEAKERS
from pipeline.stories.rows import ClaimLike, around
from pipeline.stories.subjects import Subject, subject_of
from pipeline.stories.words import content_stems, stem, words_of

#: Characters behind a figure within which what is counted stands.
_BEHIND = 40
_NUMBER = re.compile(r"\d")
_STRESSED = re.compile(r" (?:selbst|dagegen|hingegen|indes|aber|nun|sogar)$")
_PREPOSITION = re.compile(r"(?:Für|Bei|Beim|In|Im|An|Am|Auf|Aus|Nach|Von|Vom|Mit|Zu|Zum|Zur|Unter|Über|Es|Er|Sie)\b")
#: Who counts, as a phrase says.
_ACCORDING = re.compile(
    r"\b(?:[Nn]ach|[Ll]aut) (?:[^\W\d]+ )?(?:Rechnung|Berechnung(?:en)?|Zählung|Schätzung(?:en)?|Lesart|Darstellung)"
    r" (?:der|des|von|eines|einer) ([A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?)"
)
#: Who counts, right before the figure: `Der Mieterverein, der dazu aufgerufen hatte, kam auf 3.000`.
_COUNTER = re.compile(
    r"(?:^|[,;:–] |\bund |[^\W\d]\w\. |\d{3}\. )(?:[Dd](?:er|ie|as) |[Ee]ine? )?"
    r"([A-ZÄÖÜ„][^,;:.]{2,50}?)(?:, [^,;]{3,90},)?"
    r"(?: w(?:ies|iesen) [^,;.]{0,30}zurück und)?"
    r" (?:freu(?:t|te|en|ten) sich|bekräftigten?|wiederholten?|hielt(?:en)?|hält|halten|(?:be)?fürchtet(?:e|en)?"
    r"|erwartet(?:e|en)?|geht|rechnet(?:e|en)?|kam(?:en)?|kommt|sprach(?:en)?|spricht|zählten?|registrierten?|verzeichneten?|ermittelten?|meldeten?|nannten?|schätzten?"
    r"|bl(?:ieb|ieben|eibt|eiben)|beharr(?:t|te|ten|en))"
    r"(?: (?!und\b)[^\W\d]+){0,4}(?:, dass(?: (?!und\b)[^\W\d]+){0,4})? ?$"
)
#: ... and with the verb behind it: `während die Beamten bei 640 bleiben`, `will der Verband 1.100 gezählt haben`.
_BEFORE_IT = re.compile(
    r"(?:\b(?:[Ww]ährend|dass|obwohl|wohingegen|will|wollen)|^[Ww]ährend) (?:d(?:er|ie|as) )?([A-ZÄÖÜ][^,;:.\d]{2,40}?)"
    r"(?: (?:weiter|weiterhin|nur))?(?: (?:bei|von|an|auf))? ?$"
)
_SAID_LATER = re.compile(
    r"(?: [A-ZÄÖÜ][^\W\d]+)?"
    r" (?:gezählt|bleib|blieb|spr[aei]ch|ausgeh|ausging|fest(?:ge)?h[aiä]lt|beharr|gekommen|kommt?\b|kam)"
)
_SPEAKERS = tuple(sorted(stem(word) for word in SPEAKERS))


def speaker_in(claim: ClaimLike, subject: Subject, source: str) -> str:
    """Who counts, where it stands in `what`: `Polizei zählte`, `Die Polizei blieb bei 35.000`."""
    if claim.kind != "count":
        return ""
    nouns = [word for word in words_of(claim.what) if word[0].isupper() and stem(word) not in subject.words | NOUNS]
    if is_saying(claim.what) and not source and claim.what[0].isupper():
        return " ".join(nouns)
    counts = nouns and all(stem(word).endswith(_SPEAKERS) for word in nouns)
    return " ".join(nouns) if counts and not deed_stems(claim.what) - content_stems(claim.what) else ""


def speaks_for_itself(claim: ClaimLike, counter: str, source: str) -> bool:
    """Whether who counts stands behind another figure, whose source was taken for this one's, too."""
    if not source:
        return True
    before = around(claim)[0]
    return content_stems(counter).isdisjoint(content_stems(source)) and bool(
        _NUMBER.search(before[: before.rfind(counter)])
    )


def according(claim: ClaimLike) -> str:
    """Who counts, if the sentence begins with that: `Nach Rechnung der IG Metall verlieren 420 ihre Arbeit`."""
    match = _ACCORDING.match(claim.evidence)
    return match.group(1) if match is not None else ""


def counter(claim: ClaimLike) -> str:
    """Who names the number, if the clause begins with them, or ""."""
    before, after = around(claim)
    match = _COUNTER.search(before) or (_SAID_LATER.match(after) and _BEFORE_IT.search(before)) or None
    name = _STRESSED.sub("", match.group(1)) if match is not None and not _PREPOSITION.match(match.group(1)) else ""
    stems = content_stems(name)
    counted = bool(subject_of(name).classes - {"police"})
    return "" if stems & NOUNS or subject_of(name).is_quantity or counted else name


def is_speaker(claim: ClaimLike, subject: Subject, source: str, said_only: bool) -> bool:
    """Whether who does the counting was taken for whom is counted: `die HHK zählte 2.000`."""
    if subject.classes == {"police"} and event_of(claim.who, ""):
        return False  # `ihre verletzten Kräfte`
    if not subject.heads or subject.is_quantity or is_counted(claim):
        return False
    if claim.kind != "count" and said_only and subject.words <= content_stems(source):
        return True  # `Das Rathaus war noch von 285 Millionen Euro ausgegangen`
    if subject.classes - {"police", "agents"}:
        return False
    if ends_in(subject, _SPEAKERS) and not subject.complement:
        return said_only or (claim.kind == "count" and not deed_stems(claim.what) - subject.words)
    counts = claim.kind == "count" and is_saying(claim.what)
    return said_only and (counts or subject.words <= content_stems(source))


def is_counted(claim: ClaimLike) -> bool:
    """Whether who stands right behind the figure: `5.000 Traktoren`."""
    after = around(claim, _BEHIND)[1]
    ends = [after.find(word) for word in words_of(claim.who) if word[0].isupper() and word in after]
    # `Statt der geplanten 2.000 streicht Nordfracht nur 1.400`: behind the verb stands who does it
    return bool(ends) and not set(words_of(after[: min(ends)])) & {
        word for word in words_of(claim.what) if word[0].islower()
    }


def ends_in(subject: Subject, words: tuple[str, ...]) -> bool:
    return bool(subject.heads | subject.names) and any(
        head.endswith(words) for head in (subject.heads | subject.names) if head
    )
