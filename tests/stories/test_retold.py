"""Short articles that tell of one thing in other words, or of another one in the same: what is joined and what is not.

Each case is a table of articles: day of June, title, and sentences with one figure each; `=` marks the claims that
belong together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from pipeline.stories import tell
from pipeline.stories.rows import Row
from tests.stories.rows import claim

#: Story of a sentence, the sentence, and fields of its claim.
Sentence = tuple[str, str, dict[str, Any]]
Article = tuple[int, str, Sequence[Sentence]]
DEAD = {"event": "killed", "what": "getötet"}
VOTED = {"event": "elected", "what": "kommt"}


def said(story: str, sentence: str, who: str = "", what: str = "", **fields: Any) -> Sentence:
    return story, sentence, {"who": who, "what": what, **fields}


CASES: dict[str, tuple[Article, ...]] = {
    "a second source beside a title that repeats the first": (
        (
            3,
            "Drei Tote bei Brand in Kassel",
            [
                said("a", "Drei Tote bei Brand in Kassel", "Tote", "bei Brand", event="killed", section="title"),
                said(
                    "a",
                    "In Kassel sind nach Angaben der Polizei drei Menschen ums Leben gekommen.",
                    "Menschen",
                    "ums Leben gekommen",
                    event="killed",
                    source="Polizei",
                    place="Kassel",
                ),
                said("a", "Die Feuerwehr sprach von vier Toten.", "Toten", event="killed", source="Feuerwehr"),
            ],
        ),
    ),
    "two quakes in two countries": (
        (3, "Erdbeben in Peru", [said("a", "In Peru starben 23 Menschen.", "Menschen", **DEAD)]),
        (
            5,
            "Beben im Norden Chiles",
            [
                said("b", "Im Beben starben 30 Menschen.", "Menschen", **DEAD),
                said("a", "In Peru waren bei einem Erdbeben am Montag 24 Menschen gestorben.", "Menschen", **DEAD),
            ],
        ),
    ),
    "a title in other words than the text": (
        (
            3,
            "Vier Totgeglaubte in Zwöhlen gefunden",
            [
                said("a", "Vier Totgeglaubte in Zwöhlen gefunden", "Totgeglaubte", "gefunden", section="title"),
                said("a", "Die vier Fischer wurden bei Zwöhlen gefunden.", "Fischer", "gefunden"),
            ],
        ),
    ),
    "soldiers by demonym, side and a bare Mann": (
        (
            3,
            "Gefechte zwischen Armenien und Aserbaidschan",
            [
                said("a", "Baku meldete 90 getötete Armenier.", "Armenier", source="Baku", **DEAD),
                said("a", "Eriwan bezifferte die eigenen Verluste auf 35 Mann.", "Mann", source="Eriwan", **DEAD),
                said("b", "Nach Eriwans Angaben starben 60 aserbaidschanische Kämpfer.", "Kämpfer", **DEAD),
            ],
        ),
        (
            4,
            "Armenien und Aserbaidschan nennen Verluste nach Gefechten",
            [
                said("a", "Aserbaidschans Armee sprach von 90 Toten auf der Gegenseite.", "Toten",
                     source="Aserbaidschans Armee", **DEAD),
                said("b", "Auf aserbaidschanischer Seite starben 22 Soldaten.", "Soldaten", **DEAD),
            ],
        ),
    ),
    "parties, a survey and a candidate": (
        (
            3,
            "Landtagswahl in Hessen: SPD vorn",
            [
                said("s", "Eine Prognose von Forsa sieht in Hessen die Sozialdemokraten bei 33 Prozent.",
                     "Sozialdemokraten", source="Forsa", **VOTED),
                said("u", "In einer Umfrage im Mai lag die SPD in Hessen bei 29 Prozent.", "SPD", time="2024-05",
                     **VOTED),
            ],
        ),
        (
            4,
            "Hessen: Endergebnis der Landtagswahl",
            [said("s", "Die SPD kommt in Hessen auf 33,4 Prozent.", "SPD", source="Landeswahlleiter", **VOTED)],
        ),
        (
            4,
            "Zwöhlen: Stichwahl um das Rathaus",
            [
                said("k", "Uwe Terlinden von der SPD kam auf 33,4 Prozent.", "Uwe Terlinden", **VOTED),
                said("s", "Bei der Landtagswahl erzielte die SPD in ganz Hessen 33,4 Prozent.", "SPD", **VOTED),
            ],
        ),
    ),
    "people who came, and those of another town": (
        (
            3,
            "Demo gegen die Werft in Zwöhlen",
            [
                said("z", "In Zwöhlen zählte die Polizei 6.000 Teilnehmer.", "Teilnehmer", "zählte", source="Polizei"),
                said("v", "Vier Beamte wurden bei der Demo in Zwöhlen verletzt.", "Beamte", event="wounded"),
            ],
        ),
        (
            4,
            "Nach der Demo: Streit um Zahlen",
            [
                said("z", "Zur Zwöhlener Demo seien 11.000 Pendler gekommen.", "Pendler", "gekommen", source="Bündnis"),
                said("z", "Das Institut Elbe ermittelte für Zwöhlen 9.000 Menschen.", "Menschen", "ermittelte",
                     source="Institut Elbe", event="charged"),
            ],
        ),
        (
            4,
            "Goris: 900 protestieren gegen die Werft",
            [said("g", "In Goris demonstrierten 900 Menschen.", "Menschen", event="protest", place="Goris")],
        ),
    ),
    "the rival's jobs and its own": (
        (
            3,
            "Nordfracht streicht 500 Stellen",
            [said("a", "Der Logistiker Nordfracht streicht 500 Stellen.", "Stellen", event="jobs_cut")],
        ),
        (
            4,
            "Spediteur Südlauf baut ab",
            [
                said("b", "In Goris entfallen beim Spediteur Südlauf 500 Stellen.", "Stellen", event="jobs_cut"),
                said("a", "Nordfracht hatte am Montag den Abbau von 500 Stellen angekündigt.", "Stellen", "Abbau",
                     event="jobs_cut"),
            ],
        ),
    ),
    "how many work there": (
        (3, "Spediteur Südlauf wächst", [said("a", "Südlauf beschäftigt 5.200 Menschen.", "Menschen", "beschäftigt")]),
        (
            6,
            "Spediteur Südlauf schrumpft",
            [
                said("a", "Zuletzt zählte Südlauf noch 4.900 Beschäftigte.", "Beschäftigte", "zählte"),
                said("b", "Zu einer Versammlung bei Südlauf kamen 900 Beschäftigte.", "Beschäftigte", "kamen"),
            ],
        ),
    ),
    "an aim and what comes of it": (
        (
            3,
            "Nordfracht wächst",
            [
                said("j", "Im Gesamtjahr peilt Nordfracht 4,2 Milliarden Euro Umsatz an.", "Nordfracht", "peilt an",
                     event="revenue", time="2024"),
                said("q", "Im Quartal setzte der Logistiker Nordfracht 1,1 Milliarden Euro um.", "Nordfracht",
                     event="revenue", time="2024-01/2024-03"),
            ],
        ),
        (
            9,
            "Nordfracht kappt Ziel",
            [said("j", "Nordfracht rechnet nur noch mit einem Umsatz von 3,9 Milliarden Euro.", "Nordfracht", "rechnet",
                  event="revenue", modality="possible")],
        ),
    ),
    "a compound that a place opens, and a robbery by two names": (
        (3, "Überfall auf Geldtransporter am Karnerjoch", [
            said("a", "Am Karnerjoch wurden zwei Wachleute verletzt.", "Wachleute", "verletzt", event="wounded",
                 place="Karnerjoch"),
        ]),
        (4, "Nach Raub an der Karnerjochbahn: drei Verletzte", [
            said("a", "Drei Wachleute wurden verletzt.", "Wachleute", "verletzt", event="wounded"),
        ]),
    ),
    "one thing under a code and without one": (
        (3, "Blackout in Zwöhlen", [
            said("a", "31 Menschen mussten laut Feuerwehr aus Aufzügen befreit werden.", "Menschen", "befreit",
                 event="rescued", source="Feuerwehr"),
        ]),
        (4, "Zwöhlen nach dem Blackout", [
            said("a", "44 Personen steckten nach Angaben der Feuerwehr in Aufzügen fest.", "Personen", "steckten fest",
                 source="Feuerwehr"),
        ]),
    ),
    "a disease in two countries": (
        (3, "Cholera in Sambia", [said("a", "In Sambia erkrankten 410 Menschen.", "Menschen", event="infected")]),
        (
            4,
            "Simbabwe meldet Cholera",
            [
                said("b", "In Harare gab es 21 Fälle.", "Fälle", "gab", event="infected"),
                said("a", "Im Nachbarland Sambia steckten sich 780 Menschen mit Cholera an.", "Menschen", "steckten an",
                     event="infected"),
            ],
        ),
    ),
}  # fmt: skip


def rows_of(articles: Sequence[Article]) -> tuple[list[Row], dict[str, str], dict[str, str]]:
    """The claims, the story of each, and the texts of the articles."""
    rows, stories, texts = [], {}, {}
    for number, (day, title, sentences) in enumerate(articles):
        name, text = f"article-{number}", ""
        for story, sentence, fields in sentences:
            made = claim(sentence, article_id=name, day=day, title=title, evidence_start=len(text), **fields)
            rows.append(made)
            stories[made.claim_id] = story
            text += "" if fields.get("section") == "title" else f"{sentence} "
        texts[name] = text
    return rows, stories, texts


def assert_together(articles: Sequence[Article]) -> None:
    """That the claims of the articles join as their first words say."""
    rows, stories, texts = rows_of(articles)
    told = tell(rows, texts)
    found = {frozenset(c for c in told.by_claim if told.by_claim[c] == story) for story in told.by_claim.values()}
    wanted = {frozenset(c for c in stories if stories[c] == story) for story in stories.values()}
    shown = {row.claim_id: f"{row.figure} {row.who}" for row in rows}
    assert found == wanted, [[shown[one] for one in group] for group in found ^ wanted]


@pytest.mark.parametrize("name", CASES)
def test_what_belongs_together(name: str) -> None:
    assert_together(CASES[name])


def test_a_lowered_aim_falls() -> None:
    rows, stories, texts = rows_of(CASES["an aim and what comes of it"])
    told = tell(rows, texts)
    aims = {told.by_claim[name] for name, story in stories.items() if story == "j"}
    assert [story.verdict for story in told.stories if story.story in aims] == ["falls"]
