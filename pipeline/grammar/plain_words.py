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

import numpy as np
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, ORTH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.figures.spelling import lacks_umlauts, spelled, with_umlauts, without_gender_marks
from pipeline.grammar.spans import WORDS, text_of

#: Under which a copy keeps the document as it is written.
_WRITTEN = "written"
#: What the model finds.
_FOUND = [TAG, POS, MORPH, LEMMA, HEAD, DEP, ENT_IOB, ENT_TYPE]
_SCALES = MappingProxyType(
    {"Mio": "Millionen", "Mio.": "Millionen", "Mrd": "Milliarden", "Mrd.": "Milliarden", "Tsd.": "Tausend"}
)
#: What is written behind a number or its scale, and in words.
_UNITS = MappingProxyType(
    {
        **_SCALES,
        **{"%": "Prozent", "€": "Euro", "EUR": "Euro", "$": "Dollar", "USD": "Dollar", "£": "Pfund", "GBP": "Pfund"},
        **{"CHF": "Franken", "Fr.": "Franken", "g": "Gramm", "kg": "Kilogramm", "t": "Tonnen", "l": "Liter"},
        **{"mm": "Millimeter", "cm": "Zentimeter", "m": "Meter", "km": "Kilometer", "ha": "Hektar"},
        **{"m²": "Quadratmeter", "km²": "Quadratkilometer", "m³": "Kubikmeter", "Std.": "Stunden", "Min.": "Minuten"},
        **{"km/h": "Stundenkilometer", "kWh": "Kilowattstunden", "MW": "Megawatt", "GW": "Gigawatt"},
    }
)
#: Months behind their day.
_MONTHS = MappingProxyType(
    {"Jan.": "Januar", "Feb.": "Februar", "Aug.": "August", "Sep.": "September", "Sept.": "September"}
    | {"Okt.": "Oktober", "Nov.": "November", "Dez.": "Dezember"}
)
_DAY = re.compile(r"\d{1,2}\.")
#: Words that are written short, many of them in reports on business.
_SHORT = MappingProxyType(
    {
        "—": "–",
        "ca.": "etwa",
        "mind.": "mindestens",
        "ggü.": "gegenüber",
        "VJ": "Vorjahr",
        "Vj": "Vorjahr",
        "Vj.": "Vorjahr",
        "Vq.": "Vorquartal",
        "Vm.": "Vormonat",
        "Gj.": "Jahr",
        "innert": "binnen",
        "Innert": "Binnen",
    }
)
#: Quarters, in `Q3/2024`, `im Q3` and `(Q3: 10 %)`; elsewhere they may be names: `ein Audi Q3`.
_QUARTERS = frozenset({"Q1", "Q2", "Q3", "Q4"})
#: Before an age these are no prepositions: `bei den über 60-Jährigen`.
_AGED = frozenset({"über", "unter"})
_OLD = ("-Jährige", "-Jährigen", "-jährige", "-jährigen")
_YEARS_OLD = re.compile(r"\d+-[Jj]ährigen?")
_BEFORE_QUARTER = frozenset({"im", "(", "Im"})
_NUMBERS = frozenset({*_SCALES, "Million", "Millionen", "Milliarde", "Milliarden", "Billion", "Billionen", "tausend"})
#: Marks within a word that names women and men, at which tokenizers part it.
_PARTED = re.compile(r"[:*_·/](?<=[^\W\d_].)(?:(?=innen|(?:in|e|er|en|r|n)\b)|(?<=\d km/|.\dkm/)(?=h\b))")
#: Short words from which tokenizers part their full stop.
_STOPPED = re.compile(r"\b[VG][jqm](\.)")
#: A number with a full stop, at the end of a text or before a blank.
_NUMBER_STOPPED = re.compile(r"\d[\d.,]*\.(?=\s|$)")
_GROUPED = re.compile(r"\d{1,3}(?:['’]\d{3})+")


@lru_cache(maxsize=1 << 15)
def plain_word(word: str) -> str:
    """A word as the model knows it, whatever stands before it.

    >>> plain_word("1'360"), plain_word("Strassen"), plain_word("Ärzt:innen")
    ('1.360', 'Straßen', 'Ärztinnen')
    """
    if _GROUPED.fullmatch(word):
        return re.sub("['’]", ".", word)
    return _SHORT.get(word) or spelled(without_gender_marks(word))


def plain_words(words: Sequence[str]) -> list[str]:
    """The words as the model knows them, one for each.

    >>> plain_words(["12", "Mio.", "EUR", "für", "1'360", "Strassen"])
    ['12', 'Millionen', 'Euro', 'für', '1.360', 'Straßen']
    """
    found = [plain_word(word) for word in words]
    for i, word in enumerate(words):
        if word in _UNITS and i and (words[i - 1][-1].isdigit() or words[i - 1] in _NUMBERS):
            found[i] = _UNITS[word]
        elif word in _MONTHS and i and _DAY.fullmatch(words[i - 1]):
            found[i] = _MONTHS[word]
        elif word in _QUARTERS and _is_quarter(words, i):
            found[i] = "Quartal"
        elif word in _AGED and i + 1 < len(words) and _YEARS_OLD.fullmatch(words[i + 1]):
            found[i] = "etwa"
    return found


def _is_quarter(words: Sequence[str], i: int) -> bool:
    before, after = words[i - 1] if i else "", words[i + 1] if i + 1 < len(words) else ""
    return before in _BEFORE_QUARTER or after == "/" or (len(after) == len("2024") and after.startswith("20"))


@Language.component("plain_words")
def write_plainly(doc: Doc) -> Doc:
    """A copy in plain words with the sentences of the document, or the document itself if its words are plain."""
    _join_parted(doc)
    _part_full_stops(doc)
    known = {key: doc.vocab.strings[key] for key in set(doc.to_array(ORTH).tolist())}
    umlauts = lacks_umlauts(text_of(doc))
    plain = all(plain_word(word) == word and word not in _REREAD and not word.endswith(_OLD) for word in known.values())
    if plain and not umlauts:
        return doc
    words = plain_words([token.text for token in doc])
    if umlauts:
        words = [with_umlauts(word) for word in words]
    copy = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
    sentences: Any = doc.to_array([SENT_START])
    copy.from_array([SENT_START], sentences)
    copy.user_data[_WRITTEN] = doc
    doc.user_data[WORDS] = [word.lower() for word in words]
    return copy


#: Words that are others where they stand behind or before certain ones.
_REREAD = frozenset({*_UNITS, *_MONTHS, *_QUARTERS})


def _join_parted(doc: Doc) -> None:
    """Make one word of each that a tokenizer parted at its mark or before its stop: `Schüler`, `:`, `innen`."""
    text = text_of(doc)
    places = [(mark.start(), 1) for mark in _PARTED.finditer(text)]
    places += [(mark.start(1), 0) for mark in _STOPPED.finditer(text)]
    marks = [(mark.start, after) for at, after in places if (mark := doc.char_span(at, at + 1)) is not None]
    if marks:
        with doc.retokenize() as retokenizer:
            for i, after in marks:
                retokenizer.merge(doc[i - 1 : i + 1 + after])


def _part_full_stops(doc: Doc) -> None:
    """Make two words of a number with the full stop that ends its sentence, which is no ordinal: `vermittelte 15.`"""
    if _NUMBER_STOPPED.search(text_of(doc)) is None:
        return
    starts: Any = doc.to_array([SENT_START]).astype(np.int64)
    last = [*(starts[1:] == 1), True]
    ends = [i for i in np.flatnonzero(last).tolist() if _NUMBER_STOPPED.fullmatch(doc[i].text)]
    if not ends:
        return
    with doc.retokenize() as retokenizer:
        for i in ends:
            token = doc[i]
            retokenizer.split(token, [token.text[:-1], "."], heads=[token, token])
    marks: Any = np.insert(starts, [i + 1 for i in ends], -1).view(np.uint64)
    doc.from_array([SENT_START], marks)


@Language.component("written_words")
def write_back(doc: Doc) -> Doc:
    """The document as it is written, with what was found in its copy in plain words."""
    written: Doc | None = doc.user_data.get(_WRITTEN)
    if written is None:
        return doc
    found: Any = doc.to_array(_FOUND)
    return written.from_array(_FOUND, found)
