"""The claim line: it reads without the article, and keeps the order of the sentence."""

from __future__ import annotations

import pytest

from pipeline.claims.building import readable
from pipeline.figures import find_figures


@pytest.mark.parametrize(
    ("text", "who", "what", "source", "line"),
    [
        ("Etwa 1.100 Soldaten sind gefallen.", "Soldaten", "gefallen", "JCS", "Etwa 1.100 Soldaten: gefallen — JCS"),
        ("Die Aktie fiel um 3 Prozent.", "Aktie", "fiel", "", "Aktie: fiel um 3 Prozent"),
        ("Der Absatz ist um 21 Prozent gesunken.", "Absatz", "gesunken", "", "Absatz: um 21 Prozent gesunken"),
        ("Der Konzern machte 5 Milliarden Euro Gewinn.", "Konzern", "Gewinn", "", "Konzern: 5 Milliarden Euro Gewinn"),
        ("Er erhielt eine Strafe von 300 Euro.", "Er", "Strafe", "", "Er: Strafe von 300 Euro"),
        ("Die Zahl nahm nur um 4 Prozent zu.", "Zahl", "nahm zu", "", "Zahl: nahm um 4 Prozent zu"),
        ("Die Inflation lag bei 2,1 Prozent.", "Inflation", "Inflation lag", "", "Inflation: lag bei 2,1 Prozent"),
        ("Betroffen sind 20 Prozent.", "", "", "", "20 Prozent"),
        ("Genannt wurde eine Summe von 2 Euro.", "Summe", "Genannt", "", "Summe von 2 Euro: Genannt"),
        (
            "Eine Kaution von 20 Euro ist nicht hinterlegt.",
            "Kaution",
            "nicht hinterlegt",
            "",
            "Kaution von 20 Euro: nicht hinterlegt",
        ),
        ("Ein Lauf von 9 Tagen Dauer endet.", "Lauf", "Dauer", "", "Lauf von 9 Tagen Dauer"),
        ("Die Erhöhung der Steuern von 3 Prozent gilt.", "Steuern", "Erhöhung", "", "Steuern: Erhöhung von 3 Prozent"),
        (
            "Ihnen drohen bis zu 10 Prozent des Umsatzes als Buße.",
            "Buße",
            "drohen des Umsatzes",
            "",
            "Buße: drohen bis zu 10 Prozent des Umsatzes",
        ),
        (
            "Er will 3 Prozent des Umsatzes zahlen.",
            "Er",
            "zahlen des Umsatzes",
            "",
            "Er: 3 Prozent des Umsatzes zahlen",
        ),
    ],
)
def test_claim_line(text: str, who: str, what: str, source: str, line: str) -> None:
    (figure,) = find_figures(text)
    assert readable(figure, text, who, what, source) == line
