"""Place and time of a claim, for an article published on Wednesday, 12 June 2024."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.claims.component import process
from pipeline.records import Article

if TYPE_CHECKING:
    from spacy.language import Language

TIMES = [
    ("Die Zahl der Hörer stieg von 4,2 Millionen (1932) auf 12,5 Millionen (1939).", ["1932", "1939"]),
    ("Gezählt wurden 300 Gäste (2022: 280).", ["", "2022"]),
    ("Das Ergebnis stieg um 12 Prozent auf 45 (i. V. 40) Mio. Euro.", ["", "", "2023"]),
    ("Das Ergebnis stieg um 12 Prozent auf 45 (Vorjahr: 40) Mio. Euro.", ["", "", "2023"]),
    ("Der Bund gab 300 Millionen Euro (2023) aus.", ["2023"]),
    ("2023 will die Firma 180.000 Autos verkaufen, 2025 sollen es dann 350.000 Stück sein.", ["2023", "2025"]),
    ("Am Montag kamen 20 Gäste, im Mai waren es 400.", ["2024-06-10", "2024-05"]),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_the_time_of_a_claim_is_that_of_its_own_clause(nlp: Language, text: str, expected: list[str]) -> None:
    (_, claims), *_ = process(nlp, [Article("a", text, published="2024-06-12")])
    assert [claim.time for claim in claims] == expected
