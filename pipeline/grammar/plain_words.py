"""What the model reads: the words of a text in the one way of writing that it has seen most.

`12 Mio. €`, `1'360 Strassen` and `12 Millionen Euro`, `1.360 Straßen` are the same to a reader, but not to a model that
has hardly seen the first ones. So it reads a copy in plain words, one for each word, and what it finds is copied back
to the words as they are written. They and their places in the text stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, ORTH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.figures.spelling import spelled, without_gender_marks
from pipeline.grammar.spans import WORDS, text_of

#: Under which a copy keeps the document as it is written.
_WRITTEN = "written"
#: What the model finds.
_FOUND = [TAG, POS, MORPH, LEMMA, HEAD, DEP, ENT_IOB, ENT_TYPE]
_SCALES = MappingProxyType(
    {"Mio": "Millionen", "Mio.": "Millionen", "Mrd": "Milliarden", "Mrd.": "Milliarden", "Tsd.": "Tausend"}
)
#: What is written behind a number or its scale, and in words.
_UNITS = MappingProxyType({**_SCALES, "%": "Prozent", "€": "Euro", "EUR": "Euro", "$": "Dollar", "£": "Pfund"})
_NUMBERS = frozenset({*_SCALES, "Million", "Millionen", "Milliarde", "Milliarden", "Billion", "Billionen", "tausend"})
#: Marks within a word that names women and men, at which tokenizers part it.
_PARTED = re.compile(r"[:*_·/](?<=[^\W\d_].)(?=innen|(?:in|e|er|en|r|n)\b)")
_GROUPED = re.compile(r"\d{1,3}(?:['’]\d{3})+")


@lru_cache(maxsize=1 << 15)
def plain_word(word: str) -> str:
    """A word as the model knows it, whatever stands before it.

    >>> plain_word("1'360"), plain_word("Strassen"), plain_word("Ärzt:innen")
    ('1.360', 'Straßen', 'Ärztinnen')
    """
    if word == "—":
        return "–"
    if _GROUPED.fullmatch(word):
        return re.sub("['’]", ".", word)
    return spelled(without_gender_marks(word))


def plain_words(words: Sequence[str]) -> list[str]:
    """The words as the model knows them, one for each.

    >>> plain_words(["12", "Mio.", "EUR", "für", "1'360", "Strassen"])
    ['12', 'Millionen', 'Euro', 'für', '1.360', 'Straßen']
    """
    found = [plain_word(word) for word in words]
    for i, word in enumerate(words):
        if word in _UNITS and i and (words[i - 1][-1].isdigit() or words[i - 1] in _NUMBERS):
            found[i] = _UNITS[word]
    return found


@Language.component("plain_words")
def write_plainly(doc: Doc) -> Doc:
    """A copy in plain words with the sentences of the document, or the document itself if its words are plain."""
    _join_gendered(doc)
    known = {key: doc.vocab.strings[key] for key in set(doc.to_array(ORTH).tolist())}
    if all(word not in _UNITS and plain_word(word) == word for word in known.values()):
        return doc
    plain = plain_words([token.text for token in doc])
    copy = Doc(doc.vocab, words=plain, spaces=[bool(token.whitespace_) for token in doc])
    sentences: Any = doc.to_array([SENT_START])
    copy.from_array([SENT_START], sentences)
    copy.user_data[_WRITTEN] = doc
    doc.user_data[WORDS] = [word.lower() for word in plain]
    return copy


def _join_gendered(doc: Doc) -> None:
    """Make one word of each that a tokenizer parted at its mark: `Schüler`, `:`, `innen`."""
    places = [mark.start() for mark in _PARTED.finditer(text_of(doc))]
    marks = [mark.start for at in places if (mark := doc.char_span(at, at + 1)) is not None]
    if marks:
        with doc.retokenize() as retokenizer:
            for i in marks:
                retokenizer.merge(doc[i - 1 : i + 2])


@Language.component("written_words")
def write_back(doc: Doc) -> Doc:
    """The document as it is written, with what was found in its copy in plain words."""
    written: Doc | None = doc.user_data.get(_WRITTEN)
    if written is None:
        return doc
    found: Any = doc.to_array(_FOUND)
    return written.from_array(_FOUND, found)
