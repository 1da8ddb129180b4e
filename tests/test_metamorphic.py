"""What must not matter: the same article written in another way makes the same claims.

The corpus and sentences of our own are changed in ways that a reader would not notice (quotation marks, spaces,
spelling, a paragraph before, a date more), and the claims of both are compared.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.claims.component import process
from pipeline.figures import find_figures
from pipeline.reading import find, read
from pipeline.records import Article, Claim

if TYPE_CHECKING:
    from spacy.language import Language

CORPUS = Path(__file__).parent.parent / "corpus"
SIGNS = {"Prozent": "%", "Euro": "€", "Millionen": "Mio.", "Milliarden": "Mrd."}
#: Not at the end of a sentence, where an abbreviation takes its full stop along.
SHORT = re.compile(r"(?<=\d )(?:Prozent|Millionen(?= Euro)|Milliarden(?= Euro)|Euro)\b(?! und)")
WORDS = {sign: word for word, sign in SIGNS.items()}
LONG = re.compile("|".join(map(re.escape, WORDS)))
OPENING, CLOSING = "\x01", "\x02"


def quotes(opening: str, closing: str) -> Callable[[str], str]:
    """Another style of quotation marks; which marks open is told by the space before them."""

    def change(text: str) -> str:
        text = re.sub(r"(?<![^\s(–])[„»«“\"](?=\S)", OPENING, text)
        return re.sub(r"[“”«»\"]", CLOSING, text).replace(OPENING, opening).replace(CLOSING, closing)

    return change


CHANGES: dict[str, Callable[[str], str]] = {
    "guillemets": quotes("»", "«"),
    "Swiss guillemets": quotes("«", "»"),
    "German quotation marks": quotes("„", "“"),
    "straight quotation marks": quotes('"', '"'),
    "English quotation marks": quotes("“", "”"),
    "Swiss spelling": lambda text: text.replace("ß", "ss"),
    "thousands parted in the Swiss way": lambda text: re.sub(r"(?<=\d)\.(?=\d{3}\b)", "'", text),
    "signs and abbreviations": lambda text: SHORT.sub(lambda found: SIGNS[found.group()], text),
    "no-break space after a number": lambda text: re.sub(r"(?<=\d) (?=\w)", "\u00a0", text),
    "a paragraph before": lambda text: "Das Wetter bleibt trüb und kühl.\n\n" + text,
}


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    """The plain texts of the corpus."""
    sources = find([str(path) for path in sorted(CORPUS.glob("*.txt"))])
    found = [article for source in sources for article in read(source)]
    assert all(isinstance(article, Article) for article in found)
    return found


@pytest.fixture(scope="module")
def unchanged(nlp: Language, articles: list[Article]) -> list[Sequence[Claim]]:
    return [_body(claims) for _, claims in process(nlp, articles)]


@pytest.mark.parametrize("name", CHANGES)
def test_writing_it_in_another_way_makes_the_same_claims(
    nlp: Language, articles: list[Article], unchanged: list[Sequence[Claim]], name: str
) -> None:
    changed = [Article(article.article_id, CHANGES[name](article.text)) for article in articles]
    assert [article.text for article in changed] != [article.text for article in articles]
    after = [_body(claims) for _, claims in process(nlp, changed)]
    pairs = [
        (one, other)
        for before, now in zip(unchanged, after, strict=True)
        for one, other in zip(before, now, strict=True)
    ]
    assert len(pairs) > 100
    assert [_figure(one) for one, _ in pairs] == [_figure(other) for _, other in pairs]
    # the model's view of a sentence may change with a quotation mark, but seldom
    differing = [(one, other) for one, other in pairs if _words(one) != _words(other)]
    assert len(differing) <= 0.02 * len(pairs), differing


def _body(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.section != "title"]


def _figure(claim: Claim) -> tuple[object, ...]:
    words = LONG.sub(lambda found: WORDS[found.group()], re.sub(r"\s+", " ", claim.figure).replace("'", "."))
    return (words, claim.kind, claim.value, claim.low, claim.high, claim.modifier, claim.unit, claim.change)


def _words(claim: Claim) -> tuple[str, ...]:
    return tuple(
        re.sub(r"[„“”»«\"]", "", LONG.sub(lambda found: WORDS[found.group()], text.replace("ß", "ss")))
        .replace("\u00a0", " ")
        .replace("'", ".")
        for text in (claim.who, claim.what, claim.source, claim.source_kind)
    )


INSERTED = [
    "am Dienstag",
    "am 12. März 2024",
    "gegen 20.15 Uhr",
    "nach 30 Minuten",
    "im Jahr 2019",
    "auf der A 7",
    "vor zwei Wochen",
]
SENTENCES = [
    "Bei dem Brand wurden {} zwölf Menschen verletzt.",
    "Die Polizei nahm {} vier Verdächtige fest.",
    "In Hamburg demonstrierten {} rund 3.000 Schüler.",
    "Der Konzern machte {} 5 Milliarden Euro Gewinn.",
    "Laut Polizei sind {} mindestens 14 Häftlinge geflohen.",
]


@pytest.mark.parametrize("inserted", INSERTED)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_saying_when_and_where_changes_no_claim(nlp: Language, sentence: str, inserted: str) -> None:
    bare, dated = (Article(name, sentence.replace("{} ", gap)) for name, gap in (("a", ""), ("b", f"{inserted} ")))
    (_, (plain,)), (_, (claim,)) = process(nlp, [bare, dated])
    assert (_figure(claim), _words(claim)) == (_figure(plain), _words(plain))


@pytest.mark.parametrize(
    "headline",
    [
        "Zwölf Tote bei Busunglück",
        "Mindestens 100 Verletzte nach Explosion",
        "Inflation steigt auf 2,4 Prozent",
        "Konzern streicht dreitausend Stellen",
        "Rund 5 Millionen Euro Schaden",
        "Knapp ein Drittel der Wähler unentschlossen",
    ],
)
def test_a_headline_in_capitals_has_the_same_figures(headline: str) -> None:
    plain = [(f.kind, f.value, f.low, f.high, f.unit, f.modifier) for f in find_figures(headline)]
    capitals = [(f.kind, f.value, f.low, f.high, f.unit, f.modifier) for f in find_figures(headline.upper())]
    assert len(plain) == 1
    assert capitals == plain
