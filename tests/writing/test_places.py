"""Where the parts of a claim stand in its text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.records import Claim
from pipeline.writing.places import parts_in_evidence, parts_of


def words(text: str, claim: Claim) -> dict[str, str]:
    return {part.label: text[part.start : part.end] for part in parts_of(claim, text)}


def placed(make_claim: Callable[..., Claim], text: str, figure: str, **fields: object) -> Claim:
    start = text.index(figure)
    return make_claim(figure=figure, start=start, end=start + len(figure), evidence_end=len(text), **fields)


def test_the_nearest_words_count(make_claim: Callable[..., Claim]) -> None:
    text = "Menschen sahen, wie 14 Menschen gerettet wurden; andere Menschen flohen."
    claim = placed(make_claim, text, "14", who="Menschen")
    assert [(part.label, part.start) for part in parts_of(claim, text)] == [("figure", 20), ("who", 23)]


def test_words_across_a_line_break(make_claim: Callable[..., Claim]) -> None:
    text = "Verletzt wurden 14 Mitarbeiter des\nkleinen Werks."
    claim = placed(make_claim, text, "14", who="Mitarbeiter des kleinen Werks", evidence=text.replace("\n", " "))
    assert words(text, claim)["who"] == "Mitarbeiter des\nkleinen Werks"
    assert [part.label for part in parts_in_evidence(claim)] == ["figure", "who"]


def test_who_was_named_in_the_sentence_before(make_claim: Callable[..., Claim]) -> None:
    text = "Die Stadt hat gebaut. Die Stadt ist arm. Sie gab 14 Euro aus."
    claim = placed(make_claim, text, "14 Euro", who="Stadt", evidence_start=text.index("Sie"))
    assert text[: parts_of(claim, text)[1].start] == "Die Stadt hat gebaut. Die "


def test_a_cue_stands_near_its_source(make_claim: Callable[..., Claim]) -> None:
    text = "Er sagte nichts. Es waren 14, sagte die Wehr. Sonst sagte keiner etwas."
    at = text.index("Wehr")
    claim = placed(make_claim, text, "14", who="", cue="sagte", source_start=at, source_end=at + 4)
    assert [(part.label, part.start) for part in parts_of(claim, text)][-1] == ("cue", text.index("sagte die"))


def test_a_cue_may_be_a_sign(make_claim: Callable[..., Claim]) -> None:
    text = "Die Wehr: „14 Tote.“"
    claim = placed(make_claim, text, "14", who="Tote", cue=":")
    assert words(text, claim)["cue"] == ":"


@pytest.mark.parametrize("who", ["Häuser", "aus", ".*", "Menschen?"])
def test_what_the_text_says_otherwise_has_no_place(who: str, make_claim: Callable[..., Claim]) -> None:
    text = "14 Baracken brannten."
    assert words(text, placed(make_claim, text, "14", who=who)) == {"figure": "14"}


def test_offsets_that_do_not_fit_the_text_are_left_out(make_claim: Callable[..., Claim]) -> None:
    assert parts_of(make_claim(start=90, who=""), "kurz") == []
