"""Random and damaged text must end in claims or in none, never in an exception; and what claims say of places holds."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pipeline.claims.component import process
from pipeline.reading import find, read
from pipeline.records import CLAIM_KINDS, Article

if TYPE_CHECKING:
    from spacy.language import Language

CORPUS = Path(__file__).parent.parent / "corpus"
SENTENCES = sorted({json.loads(line)["sentence"] for line in (CORPUS / "gold.jsonl").open(encoding="utf-8")})
#: Pieces that German figures and sources are made of, to be thrown together.
PIECES = """zwei drei Hundert tausend Millionen 1 12 1.100 2,5 3/4 ½ 10² 1'200 000 . , : ; – - ( ) „ “ » « " ' § % ‰ € $
Euro Prozent km Uhr bis zu von auf um zwischen und oder mindestens etwa knapp über unter rund laut zufolge so
wie nach Angaben der Polizei sagte teilte mit heißt es er sie das die Behörde Menschen Tote verletzt wurden sind
hat soll sollen seien habe 🙂 ! ? … Dr. z. B. am Montag 2024 März 3:2
20-jährige vor der Stadt dass , weil , die""".split()
PIECES += ["\n", "\n\n", "\r\n", "\t", "\u00a0", "\u202f", "\u00ad", "\u200b", "\u0308"]


def check(nlp: Language, text: str) -> int:
    """Run a text through the model and the rules; every claim points into it. Gives the number of claims."""
    ((_, claims),) = process(nlp, [Article("fuzz", text)])
    last = 0
    for claim in claims:
        assert text[claim.start : claim.end] == claim.figure
        assert last <= claim.start < claim.end
        assert claim.evidence_start <= claim.start
        assert claim.end <= claim.evidence_end <= len(text)
        assert " ".join(text[claim.evidence_start : claim.evidence_end].split()) == claim.evidence
        assert claim.kind in CLAIM_KINDS
        assert (claim.source_start is None) == (claim.source_end is None)
        if claim.source_start is not None and claim.source_end is not None:
            assert 0 <= claim.source_start < claim.source_end <= len(text)
        if claim.low is not None and claim.high is not None:
            assert claim.low <= claim.high
        last = claim.end
    assert len({claim.claim_id for claim in claims}) == len(claims)
    return len(claims)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200))
def test_random_letters(nlp: Language, text: str) -> None:
    check(nlp, text)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
@example("\n \n es zwei %")  # a sentence of line breaks alone
@example("Hälfte von bis Million")
@example("Milliarden über - . 2 abwärts")
@example("stillgelegt. Geprüft davon 160 wurden Busse, 29")
def test_words_of_the_field_thrown_together(nlp: Language, text: str) -> None:
    check(nlp, text)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(SENTENCES).flatmap(lambda text: st.integers(1, len(text)).map(lambda end: text[:end])))
@example("Der Preis liegt bei 1,50 oder 2,5 oder")
@example("An Bord arbeiten zehn Instrumente, darunter ein Radar, das")
@example("Die Firma hat 40 Filialen, drei Viertel davon")
@example("Er habe 1.200 Euro und zwei ,")
@example("Das Mandat um ein Jahr verlängern. Im Jahr 2015 ein")
@example("jährlich, womit 61% des italienischen, 28% des spanischen und 11% des – die im Herbst fortgesetzt werd")
def test_texts_that_break_off(nlp: Language, text: str) -> None:
    """Teasers and texts behind a paywall end anywhere."""
    check(nlp, text)


def damage(text: str, chance: random.Random) -> str:
    """Cut, double, swap and replace pieces of a text."""
    for _ in range(chance.randint(3, 12)):
        a, b = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        b = min(b, a + 120)
        piece = text[a:b]
        text = chance.choice(
            [
                text[:a] + text[b:],
                text[:b] + piece + text[b:],
                text[:a] + piece[::-1] + text[b:],
                text[:a] + chance.choice(PIECES) + text[a:],
                text[:a] + text[a:b].upper() + text[b:],
                text[:a] + text[a:b].replace(" ", chance.choice(["", "\n", "  ", "\u00a0"])) + text[b:],
            ]
        )
    return text


@pytest.mark.parametrize("seed", range(3))
def test_damaged_articles(nlp: Language, seed: int) -> None:
    chance = random.Random(seed)
    articles = [item for source in find([str(CORPUS / "*.txt")]) for item in read(source)]
    texts = [article.text for article in articles if isinstance(article, Article)]
    assert len(texts) > 5
    assert sum(check(nlp, damage(text, chance)) for text in texts) > 50
