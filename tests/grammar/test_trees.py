"""Trees stay trees, whatever is mended in them: a circle would keep whoever walks up to the root for ever."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from pipeline.grammar.heads import heads_of
from pipeline.grammar.mending import mend_verbs
from pipeline.grammar.tags import FINITE, NON_FINITE, NOUN
from pipeline.grammar.trees import hang
from tests.grammar.docs import build

# The tree of a text that never came to an end: `bis` hangs on the number, and the number is mended to hang on `bis`.
UNTIL = """
überweise VVFIN 0 ROOT überweisen Mood=Sub|Number=Sing|VerbForm=Fin
er PPER 1 sb er
bis APPR 4 mo bis
2029. CARD 1 punct 2029.
"""
_WORDS = (
    "bis 2029. 5.300. und dass die zwei Häuser weitere satte an einer rissen zerstörte Müller kosten hin übrig Tier- "
    "links- , : “"
).split()
_TAGS = sorted(
    {"APPR", "CARD", "KON", "KOUS", "ART", "ADJA", "ADJD", "ADV", "PTKVZ", "$,"} | FINITE | NON_FINITE | NOUN
)
_LABELS = "sb oa da cj cd nk mo punct dep oc svp app pd ag".split()


@st.composite
def trees(draw: st.DrawFn) -> Doc:
    """A document of any words, tags and labels: each word hangs on one that comes before it in a drawn order."""
    size = draw(st.integers(2, 9))
    order = draw(st.permutations(range(size)))
    heads = list(range(size))
    for rank, word in enumerate(order[1:], 1):
        heads[word] = order[draw(st.integers(0, rank - 1))]
    words, tags, labels = (
        draw(st.lists(st.sampled_from(values), min_size=size, max_size=size)) for values in (_WORDS, _TAGS, _LABELS)
    )
    rows = zip(words, tags, heads, labels, strict=True)
    lines = [f"{w} {t} {'0 ROOT' if h == i else f'{h + 1} {d}'} {w}" for i, (w, t, h, d) in enumerate(rows)]
    return build("\n".join(lines))


def is_forest(doc: Doc) -> bool:
    """Whether the way up from each word ends at a root, and roots, no others, have the label of one."""
    for token in doc:
        for _ in doc:
            token = token.head
        if token.head.i != token.i:
            return False
    return all((token.dep_ == "ROOT") == (token.head.i == token.i) for token in doc)


def test_a_number_and_its_preposition_do_not_hang_on_each_other() -> None:
    doc = mend_verbs(build(UNTIL))
    assert [token.head.text for token in doc] == ["überweise", "überweise", "überweise", "bis"]


@settings(max_examples=300, deadline=None)
@given(trees())
def test_mending_leaves_a_tree(doc: Doc) -> None:
    assert is_forest(doc)
    assert is_forest(mend_verbs(doc))


@settings(max_examples=100, deadline=None)
@given(trees(), st.data())
def test_a_word_can_hang_on_any_other(doc: Doc, data: st.DataObject) -> None:
    word, head = (data.draw(st.integers(0, len(doc) - 1)) for _ in range(2))
    if word != head:
        hang(doc[word], doc[head], "mo")
        assert is_forest(doc)
        assert (doc[word].head.i, doc[word].dep_) == (head, "mo")


@settings(max_examples=100, deadline=None)
@given(trees())
def test_each_word_has_the_head_of_its_clause(doc: Doc) -> None:
    assert all(0 <= head < len(doc) for head in heads_of(doc))
