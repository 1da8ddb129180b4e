"""What is kept apart for measuring, how sentences are varied, and features in one scheme."""

from __future__ import annotations

import lzma
import random
from pathlib import Path

import pytest
import spacy
from augment import documents, vary_quotes, with_blank, without_full_stop
from corpora import write
from raw_text import _from_text, _news_like, _usable
from sentences_io import Sentence
from spacy.tokens import DocBin
from split import TEST_PERCENT, is_test
from treebanks import features_for


def sentence(text: str, sent_id: str = "s") -> Sentence:
    words = text.split()
    root = [0] * len(words)
    return Sentence(sent_id, words, [True] * len(words), tags=["NN"] * len(words), heads=root, lemmas=list(words))


def test_articles_are_kept_apart_whole() -> None:
    ids = [f"wikinews-{article}-{number}" for article in range(400) for number in range(3)]
    test = {i for i in ids if is_test(sentence("Ja", i))}
    articles = {i.split("-")[1] for i in test}
    assert len(test) == 3 * len(articles)
    assert abs(len(articles) / 400 - TEST_PERCENT / 100) < 0.05
    assert not is_test(sentence("Ja", "germeval-17"))


def test_the_split_never_moves() -> None:
    """Another split would measure the model on what an earlier one was trained on."""
    found = [article for article in range(60) if is_test(sentence("Ja", f"wikinews-{article}-1"))]
    assert found == [1, 4, 8, 15, 23, 31, 32]


@pytest.mark.parametrize(
    ("tag", "given", "expected"),
    [
        ("VVINF", "VerbForm=Fin", "VerbForm=Inf"),
        ("VVPP", "", "VerbForm=Part"),
        ("VVFIN", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", "Mood=Ind|Number=Sing|VerbForm=Fin"),
        ("VAFIN", "Mood=Sub|Number=Sing|Tense=Past", "Mood=Sub|Number=Sing|Tense=Past|VerbForm=Fin"),
        ("VVIMP", "Number=Sing", "Mood=Imp|Number=Sing|VerbForm=Fin"),
        ("NN", "Case=Acc|Gender=Fem|Number=Sing", "Case=Acc|Number=Sing"),
        ("ADV", "Degree=Pos", ""),
        ("CARD", "_", ""),
    ],
)
def test_features_in_one_scheme(tag: str, given: str, expected: str) -> None:
    assert features_for(tag, given) == expected
    assert features_for(tag, expected) == expected


def test_quotation_marks_vary_in_pairs_and_lemmas_follow() -> None:
    given = sentence("Er sagte : `` Ja ''")
    for seed in range(20):
        new = vary_quotes(given, random.Random(seed))
        assert new.words[4] == "Ja"
        assert new.words[3] != "``"
        assert new.lemmas == new.words
    assert given.words[3] == "``"


def test_a_blank_line_hangs_on_the_last_word() -> None:
    new = with_blank(sentence("Es regnet ."), random.Random(1))
    assert new.words[-1].isspace()
    assert new.heads == [0, 0, 0, 2]
    assert new.tags == ["NN", "NN", "NN", "_SP"]


def test_headlines_lose_the_full_stop_only() -> None:
    assert without_full_stop(sentence("Es regnet in Köln .")).words == ["Es", "regnet", "in", "Köln"]
    assert without_full_stop(sentence("Es regnet in Köln !")).words[-1] == "!"


def test_documents_hold_every_sentence_once_and_repeat_with_the_seed() -> None:
    given = [sentence(f"Satz{k} endet hier", str(k)) for k in range(30)]
    made = [doc.words for doc in documents(given, random.Random(3))]
    assert made == [doc.words for doc in documents(given, random.Random(3))]
    heads = [word.lower() for doc in made for word in doc if word.lower().startswith("satz")]
    assert sorted(heads) == sorted(f"satz{k}" for k in range(30))


@pytest.mark.parametrize(
    ("text", "usable"),
    [
        ("Am Montag kamen viele Leute zum Fest .", True),
        ("Am Montag kamen viele Leute zum Fest", False),
        ("Zu kurz .", False),
        ("12 13 14 15 16 17 18 19 20 .", False),
        ("NUR GROSSE BUCHSTABEN STEHEN IN DIESEM SATZ .", False),
    ],
)
def test_usable_raw_sentences(text: str, usable: bool) -> None:
    assert _usable(sentence(text)) is usable


def test_raw_text_is_split_by_the_sentence_rules() -> None:
    from pipeline.grammar.sentences import sentence_starts

    found = list(_from_text(["Am 3. Mai kam Dr. Berg. Er blieb."], "raw", sentence_starts))
    assert [s.id for s in found] == ["raw-0-0", "raw-0-1"]
    assert found[1].words == ["Er", "blieb", "."]


def test_a_sentence_without_a_tree_costs_no_other_its_tree(tmp_path: Path) -> None:
    parts = [sentence("Am Montag kamen viele Leute", f"s{number}") for number in range(40)]
    for number, part in enumerate(parts):
        part.heads, part.labels = (None, None) if number % 2 else (part.heads, ["nk"] * len(part))
    write(tmp_path / "corpus.spacy", [(parts, 1)], seed=1)
    docs = list(DocBin().from_disk(tmp_path / "corpus.spacy").get_docs(spacy.blank("de").vocab))
    with_trees = sum(word.text == "Montag" for doc in docs if doc.has_annotation("DEP") for word in doc)
    assert with_trees == 20


def test_raw_sentences_are_chosen_for_words_of_the_news(tmp_path: Path) -> None:
    news = ["Die Polizei teilte am Montag mit, der Minister habe gelogen."] * 5
    own = "Der Vogel brütet im Frühling in Felsspalten, das Weibchen legt vier Eier."
    like = "Die Polizei teilte am Montag mit, der Vogel habe im Frühling gelogen."
    path = tmp_path / "raw.txt.xz"
    path.write_bytes(lzma.compress("\n".join([own] * 30 + [like] * 10).encode()))
    assert {line.strip() for line in _news_like(path, 5, news, random.Random(1))} == {like}
