"""Rates that an office publishes for a month or a year: inflation, unemployment, growth.

News vary how they say them (`die Verbraucherpreise lagen um 2,1 Prozent höher`, `die Rate sank auf 2,1 Prozent`), and
no two articles need a rare word in common, since there is one rate of a country and a month.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from pipeline.stories.rows import ClaimLike
from pipeline.stories.subjects import Subject

RATES = frozenset({"inflation", "unemployment", "growth"})
#: By how much something gets dearer: no rate of a month, but also told by whatever noun is at hand.
DEARER = "dearer"
#: The name under which a rate is compared, whatever it is called.
NAMES: Mapping[str, str] = MappingProxyType(
    {
        "inflation": "Inflationsrate",
        "unemployment": "Arbeitslosenquote",
        "growth": "Wirtschaftswachstum",
        DEARER: "Preiserhöhung",
    }
)
#: Whole rates by the nouns that stand for them (stems); what they are of else is another one: `Nahrungsmittel`.
_OF_ALL: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "inflation": frozenset(
            """
            inflation inflationsrat teuerung teuerungsrat rat jahresrat preis verbraucherpreis leb lebenshaltungskost
            war dienstleist jahresteuer jahresinflation preisauftrieb
            """.split()
        ),
        "unemployment": frozenset("quot arbeitslosenquot arbeitslosenrat erwerbslosenquot rat".split()),
        "growth": frozenset(
            """
            wirtschaft wirtschaftsleist bruttoinlandsprodukt bip konjunktur wachstum wirtschaftswachstum plus minus
            """.split()
        ),
        DEARER: frozenset(
            """
            preis fahrpreis tarif gebuhr beitrag erhoh preiserhoh tariferhoh gebuhrenerhoh preissprung preisanstieg
            preisplus aufschlag anheb verteuer plus
            """.split()
        ),
    }
)
#: What somebody would find right is not what is asked.
_FAIR = re.compile(r"angemessen|gerechtfertigt|vertretbar|\bmaßvoll", re.IGNORECASE)


def rate_told(claim: ClaimLike, event: str, subject: Subject, topics: frozenset[str]) -> str:
    """The rate that a share is, in an article on one, or "".

    Args:
        claim: the claim.
        event: its event as far as that is known.
        subject: whom it is about; nobody, if whoever names the number was taken for that.
        topics: what the article is about.

    >>> from pipeline.stories.rows import Row
    >>> from pipeline.stories.subjects import subject_of
    >>> row, topics = Row("c", "a", "2,1 Prozent", "share", 2.1, unit="%"), frozenset({"inflation"})
    >>> rate_told(row, "", subject_of("Rate"), topics), rate_told(row, "", subject_of("Nahrungsmittel"), topics)
    ('inflation', '')
    """
    if claim.kind != "share" or claim.unit != "%" or event not in RATES | {"", "price", "pay"}:
        return ""
    about = sorted(topics & RATES)
    rate = next((name for name in about if event in ("", "price", name) and subject.heads <= _OF_ALL[name]), "")
    dearer = not rate and DEARER in topics and bool(subject.heads) and subject.heads <= _OF_ALL[DEARER]
    return DEARER if dearer and not _FAIR.search(claim.evidence) else rate
