"""Who says so, cue by cue: passages of news of many registers with the source of each figure.

`source=""` says that the article speaks itself; with `kind=hearsay` somebody says it whom nobody names. `a/b` are
answers that are both right. `missed=yes` marks what is known to go wrong, mostly where the model misreads the sentence;
once it goes right, the mark must go.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.attribution import attribution_at, find_attributions
from pipeline.attribution.names import clean
from tests.annotated import parse

if TYPE_CHECKING:
    from spacy.language import Language

ARTICLES = frozenset("der die das des dem den ein eine einer eines einem einen".split())


def _passages() -> dict[str, list[str]]:
    """The passages of `sources.txt` by the headings over them."""
    groups: dict[str, list[str]] = {}
    first, *lines = Path(__file__).with_name("sources.txt").read_text(encoding="utf-8").splitlines()
    assert first.startswith("# ")
    for line in filter(None, lines):
        if line.startswith("# "):
            passages = groups.setdefault(line.removeprefix("# "), [])
        else:
            passages.append(line)
    return groups


PASSAGES = _passages()


@pytest.mark.parametrize("group", PASSAGES)
def test_sources(nlp: Language, group: str) -> None:
    texts, figures = zip(*(parse(passage) for passage in PASSAGES[group]), strict=True)
    unexpected = []
    for doc, expected in zip(nlp.pipe(texts), figures, strict=True):
        attributions = find_attributions(doc)
        for figure in expected:
            said = attribution_at(attributions, figure.start)
            kind, source = (said.kind, said.source) if said is not None else ("none", "")
            if _is_right(kind, source, figure.fields) == ("missed" in figure.fields):
                unexpected.append(f"{doc.text} | {doc.text[figure.start : figure.end]}: {kind} {source!r}")
    assert not unexpected, "\n".join(unexpected)


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        ("„Neuer Zürcher Zeitung“", "media"),
        ("ARD", "media"),
        ("Polizei", "authority"),
        ("Innenministerium", "authority"),
        ("Jens Uhl", "person"),
        ("Lungenfachärztin Meyer", "person"),
        ("der Sprecherin", "person"),
        ("einer Studie", "document"),
        ("der Bildungspsychologin", "person"),
        ("Meteorologen", "person"),
        ("des Insolvenzverwalters", "person"),
        ("Augenzeugen", "anonymous"),
        ("dem Statistikamt", "authority"),
        ("dem Netzbetreiber", "organisation"),
        ("Insidern", "anonymous"),
        ("Greenpeace", "organisation"),
        ("dem Bundesverband", "organisation"),
    ],
)
def test_the_type_of_a_source(nlp: Language, speaker: str, kind: str) -> None:
    [attribution] = find_attributions(nlp(f"Laut {speaker} fehlen 40 Betten."))
    assert attribution.type == kind


def test_a_pronoun_is_a_person_and_nobody_has_no_type(nlp: Language) -> None:
    assert [a.type for a in find_attributions(nlp("Es fehlten 40 Betten, sagte er."))] == ["person"]
    assert [a.type for a in find_attributions(nlp("Angeblich fehlen 40 Betten."))] == [""]


def _is_right(kind: str, source: str, wanted: dict[str, str]) -> bool:
    if wanted["source"] == "" and "kind" not in wanted:
        return kind == "none"
    if kind == "none" or wanted.get("kind", kind) != kind:
        return False
    return any(_words(answer) == _words(source) for answer in wanted["source"].split("/"))


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[\w-]+", text.lower()) if word not in ARTICLES]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Magazin „Stern“", "Magazin „Stern“"),
        ("Magazin »Stern«", "Magazin »Stern«"),
        ("Magazin «Stern»", "Magazin «Stern»"),
        ("Verein “Hilfe”", "Verein “Hilfe”"),
        ("„Bild“ und „Welt", "„Bild“ und Welt"),
        ("Chef „Kalle", "Chef Kalle"),
        ("Uhl“", "Uhl"),
        ("Fritz' Verein", "Fritz' Verein"),
        (" , Polizei\nBonn –", "Polizei Bonn"),
    ],
)
def test_names_keep_only_paired_quotation_marks(text: str, name: str) -> None:
    assert clean(text) == name
