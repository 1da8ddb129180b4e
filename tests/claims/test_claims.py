"""Claims of single sentences: figure, who, what and source, as a reader would write them down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.claims.component import process
from pipeline.records import Article
from tests.annotated import parse

if TYPE_CHECKING:
    from spacy.language import Language

COUNTS = [
    "Am Dienstag wurden <figure value=14>14</figure> <who>flüchtige Häftlinge</who> <what>gefasst</what>.",
    "Bei dem Brand wurden mindestens <figure value=3 low=3 modifier=at_least>drei</figure> <who>Bewohner</who> "
    "<what>verletzt</what>.",
    "Nach dem Sturm sind rund <figure value=4500 modifier=about>4.500</figure> <who>Haushalte</who> ohne Strom.",
    "<figure value=12>Zwölf</figure> <who>Männer und Frauen</who> wurden <what>festgenommen</what>.",
    "<figure value=7>Sieben</figure> der <who>verletzten Fahrgäste</who> wurden in Kliniken <what>gebracht</what>.",
    "Die Zahl der <who>Toten</who> stieg auf <figure value=20>20</figure>.",
    "Die Regierung hat <figure low=1000 modifier=vague>Tausende</figure> <who>Helfer</who> in das Hochwassergebiet "
    "<what>geschickt</what>.",
    "<figure value=300>300</figure> <who>Panzer</who> wurden an die Grenze <what>verlegt</what>.",
    # the verb of the clause comes after a relative clause
    "Der Verband meldet, dass etwa <figure value=90 modifier=about>90</figure> <who>Schafe</who>, die auf der Weide "
    "gestanden hatten, <what>getötet oder verletzt</what> wurden.",
    "Der Einsturz von <figure value=2>zwei</figure> <who>Häusern</who> weckte die Nachbarn.",
]
HOLDERS = [
    "<who>Der Konzern</who> machte <figure value=5000000000 unit=EUR>5 Milliarden Euro</figure> <what>Gewinn</what>.",
    "<figure value=30 unit=%>30 Prozent</figure> aller <who>Befragten</who> lehnen den Plan <what>ab</what>.",
    "<who>Die Inflation</who> lag im Mai bei <figure value=2.1>2,1 Prozent</figure>.",
    "<who>Die Aktie</who> fiel um <figure value=3 change=decrease>3 Prozent</figure>.",
    "Die <figure value=2400 unit=m>2.400 Meter</figure> <what>lange</what> <who>Brücke</who> wurde gesperrt.",
    "<who>Der Umsatz des Händlers</who> betrug <figure value=80000000>80 Millionen Euro</figure>.",
]
SOURCES = [
    "Laut <source>Polizei</source> wurden <figure value=14 source_kind=according_to>14</figure> <who>Häftlinge</who> "
    "<what>gefasst</what>.",
    "Nach Angaben der <source>Feuerwehr</source> starben <figure value=2 source_kind=according_to>zwei</figure> "
    "<who>Menschen</who>.",
    "Der <source>Behörde</source> zufolge sind <figure value=60 source_kind=according_to>60</figure> <who>Häuser</who> "
    "<what>zerstört</what>.",
    "Der <source>Minister</source> sagte, dass <figure value=500 source_kind=indirect>500</figure> <who>Stellen</who> "
    "<what>gestrichen</what> werden.",
    "Die <source>Gewerkschaft</source> teilte mit, es seien <figure value=900 source_kind=indirect>900</figure> "
    "<who>Beschäftigte</who> betroffen.",
    "„Wir haben <figure value=40 source_kind=direct>40</figure> <who>Anzeigen</who> <what>aufgenommen</what>“, sagte "
    "<source>Polizeisprecherin Eva Brandt</source>.",
    "<figure value=8 source_kind=according_to>Acht</figure> <who>Schüler</who> wurden <what>verletzt</what>, wie die "
    "<source>Schulleitung</source> mitteilte.",
    "<figure value=8 source_kind=according_to>Acht</figure> <who>Schüler</who> wurden <what>verletzt</what>, so die "
    "<source>Schulleitung</source>.",
    # a plan, not hearsay
    'Die neue Halle soll <figure value=12000000 source_kind=none source="" modality=planned>12 Millionen Euro</figure> '
    "kosten.",
    # a verb that looks like a participle
    "Wie der <source>Sender</source> berichtet, wurden <figure value=5 source_kind=according_to>fünf</figure> "
    "<who>Personen</who> <what>verurteilt</what>.",
    "Der <source>Veranstalter</source> sprach von <figure value=20000 source_kind=indirect>20.000</figure> "
    "<who>Teilnehmern</who>.",
    'Dort sollen sich <figure value=900 source_kind=hearsay source="">900</figure> <who>Menschen</who> befinden.',
    "<figure value=3 source_kind=according_to>Drei</figure> <who>Kinder</who> wurden <what>gerettet</what>. Das teilte "
    "die <source>Feuerwehr</source> mit.",
    "<figure value=3 source_kind=according_to>Drei</figure> <who>Kinder</who> wurden <what>gerettet</what>. Diese "
    "Zahl wurde von der <source>Feuerwehr</source> veröffentlicht.",
    'Die Brücke kostet <figure value=9000000 source="" source_kind=none>neun Millionen Euro</figure>. Der Minister '
    "sagte, er freue sich.",
]


@pytest.mark.parametrize("annotated", COUNTS + HOLDERS + SOURCES)
def test_claim_of_a_sentence(nlp: Language, annotated: str) -> None:
    text, expected = parse(annotated)
    ((_, claims),) = process(nlp, [Article("a1", text)])
    assert [(c.start, c.end) for c in claims] == [(e.start, e.end) for e in expected]
    for claim, gold in zip(claims, expected, strict=True):
        assert text[claim.start : claim.end] == claim.figure
        for name, want in gold.fields.items():
            got = getattr(claim, name)
            if name in ("value", "low", "high"):
                assert got == float(want), name
            elif name in ("who", "what", "source") and want:
                assert _same(got, want), f"{name}: {got!r}, wanted {want!r} in {claim}"
            else:
                assert got == want, f"{name}: {got!r}, wanted {want!r} in {claim}"


def _same(got: str, want: str) -> bool:
    """Whether the phrase is the wanted one, but for an article and for a complement of the verb."""
    words = [w for w in want.split() if w.lower() not in ("der", "die", "das", "den", "dem")]
    return bool(got) and (got.split() == words or got.split()[-len(words) :] == words)
