"""Which firm a claim on money or jobs is about, where an article names another one beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from pipeline.stories.patterns import DECIDED, FIRM_DEEDS, FIRM_ENDINGS, FLOWS, GENERIC_HOLDERS
from pipeline.stories.rows import ClaimLike, around
from pipeline.stories.words import content_stems, stem, topic_stems

if TYPE_CHECKING:
    from pipeline.stories.contexts import Context
    from pipeline.stories.told import Told

#: Whom an article names only to compare with: `Anders als Werra Motors hat Isarauto mehr verdient`.
_BESIDE = re.compile(
    r"\b(?i:anders als|ebenso wie|nach|konkurrent(?:en)?|rival(?:e|en)) (?i:(?:der|dem|den|die|das) )?"
    r"[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?"
)
#: A noun for a kind of firm and the name behind it: `Logistiker Nordfracht`.
_NAMED = re.compile(
    rf"\b[A-ZÄÖÜ]?[^\W\d_]*(?:{FIRM_ENDINGS})(?:s|es|n|en)? ([A-ZÄÖÜ][\w-]+)(?: (?:& )?([A-ZÄÖÜ][\w-]+))?"
)

#: A name and the word behind it that makes it one of a firm: `Domus Bank`, `Vogtland Motors AG`.
_NAME_FIRST = re.compile(r"\b([A-ZÄÖÜ][\w-]+) (?:Bank|Werke|Gruppe|Holding|AG|SE|GmbH|KG)\b")
#: Words of names of firms that tell no firm from another.
_KINDS = frozenset(stem(word) for word in (*GENERIC_HOLDERS, "werke", "holding", "ag", "se", "gmbh", "kg"))

_SUBORDINATE = re.compile(r", (?:weil|da|denn|obwohl|nachdem|während|bevor|wenn|damit)\b")
_ACTING = re.compile(rf"([A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ&][\w-]*)?) (?:{FIRM_DEEDS})\b")
#: `Nach der Rheinbank, die 1.200 Jobs streicht`
_WHOSE = re.compile(r"([A-ZÄÖÜ][\w-]+), (?:die|der|das|dem|den) [^,]*$")
_THERE = re.compile(r"\b[Dd]ort\b")
_HIS = re.compile(r"\b(?:[Dd]essen|[Dd]eren)\b")


def firms_named(text: str) -> frozenset[str]:
    """Stems of the names that stand behind a noun for a firm.

    >>> sorted(firms_named("Der Bremer Logistiker Nordfracht und die Bank haben Zahlen vorgelegt."))
    ['nordfracht']
    """
    names = [*(" ".join(match) for match in _NAMED.findall(text)), *_NAME_FIRST.findall(text)]
    return frozenset().union(*(topic_stems(name)[0] for name in names)) - _KINDS


def firm_of_title(title: str) -> frozenset[str]:
    """The stem of the name with which a title on business begins, as the subject of what firms do.

    >>> firm_of_title("Nordfracht streicht 200 Stellen"), firm_of_title("Streit um Stellen")
    (frozenset({'nordfracht'}), frozenset())
    """
    match = _ACTING.match(title)
    return frozenset(topic_stems(match.group(1))[0]) - _KINDS if match is not None else frozenset()


def without_compared(sentence: str) -> str:
    """A sentence without those whom it names only to compare with.

    >>> without_compared("Nach der Rheinbank streicht auch die Alpina 2.300 Stellen.")
    '  streicht auch die Alpina 2.300 Stellen.'
    """
    return _BESIDE.sub(" ", sentence)


#: Ends of stems of nouns for a kind of firm.
_KIND_ENDS = tuple(
    """
    herstell konzern unternehm zulief anbiet versich discount logist spediteur reederei brauerei versorg betreib
    produzent autobau maschinenbau schiffbau flugzeugbau anlagenbau motorenbau fahrzeugbau
    """.split()
)


def known_firms(contexts: Mapping[str, Context]) -> frozenset[str]:
    """All firms that the articles name, without words for what kind of firm one is: `Autobauer`."""
    named = frozenset().union(*(context.firms | context.titled for context in contexts.values()))
    return frozenset(name for name in named if not name.endswith(_KIND_ENDS))


def _own_words(claim: ClaimLike) -> str:
    """The sentence of a claim without the clause behind its figure that tells why or when."""
    before, after = around(claim)
    return f"{before} {_SUBORDINATE.split(after)[0]}" if before or after else claim.evidence


def firms_of(
    claim: ClaimLike, told: Told, context: Context | None, known: frozenset[str], last: frozenset[str]
) -> frozenset[str]:
    """The firm that a claim is about: as whom, in its sentence, or else of the title or the first sentence.

    Args:
        claim: the claim.
        told: what it says.
        context: its article.
        known: all firms that are known.
        last: that of the claim before it.
    """
    about = told.event in DECIDED | FLOWS | {"employed", "stolen"} or (
        not told.event and told.subject.classes & {"jobs", "staff"}
    )
    if context is None or not about:
        return frozenset()
    known = known & context.rare
    if found := told.subject.names & known:
        return found
    if (named := _WHOSE.search(around(claim)[0])) and (found := content_stems(named.group(1)) & known):
        return found
    if last and _HIS.search(claim.evidence):
        return last
    there = _THERE.search(claim.evidence)  # `Beim Konkurrenten Nordfracht lief es besser: Dort blieben 84 Millionen`
    if found := content_stems(claim.evidence if there else without_compared(_own_words(claim))) & known:
        return found
    if last and told.event == "stolen":
        return last
    return frozenset(context.in_title & known or context.lead & known)
