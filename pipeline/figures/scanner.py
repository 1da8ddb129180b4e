"""Cut a text into tokens once, so that every later step looks at the words around a number by index.

A token is a number in digits with its inner separators (`1.234,5`), a vulgar fraction (`½`), a word, one punctuation
mark, or a paragraph break. White space is no token; `Tokens.glued` tells whether there was any.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.figures.spelling import lacks_umlauts, spelled, with_umlauts

#: A paragraph break is a token of its own: nothing is read across it.
BREAK = "\n\n"
#: Words after which another clause or sentence begins.
SENTENCE_ENDS = frozenset((".", ";", ":", BREAK, "!", "?"))

_TOKEN = re.compile(
    r"\d{4}-\d{2}-\d{2}(?!\d)"  # a date as ISO 8601 writes it
    r"|\d+ ,\d++(?=[^\S\n]?(?:%|Prozent|Mio|Mrd|Millionen|Milliarden|Euro|€|Franken|CHF))"  # `96 ,9 %`
    r"|\d+(?:[.,'’‘]\d+)*+"  # 1.234.567,89 and 8'700'000; what it is worth is decided later
    r"|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]"
    # A word may hold combining marks (decomposed ü), soft hyphens and letters lost in decoding; nothing is normalised.
    r"|[^\W\d_]+(?:[\u0300-\u036f\u00ad\ufffd]+[^\W\d_]*)*+"
    r"|[\r\n]++"
    r"|[^\w\s]|_"
)


@dataclass(slots=True)
class Tokens:
    """The tokens of a text: their words, in small letters and the spelling of Germany too, and half-open offsets."""

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def word(self, index: int) -> str:
        """The token at `index`, or an empty string outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def low(self, index: int) -> str:
        """The token at `index` in small letters, or an empty string outside the text."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def glued(self, index: int) -> bool:
        """Whether nothing stands between the token at `index` and the one before it."""
        return 0 < index < len(self.words) and self.ends[index - 1] == self.starts[index]

    def gap(self, index: int) -> str:
        """The white space between the token at `index` and the one before it."""
        return self.text[self.ends[index - 1] : self.starts[index]] if 0 < index < len(self.words) else ""

    def is_digits(self, index: int) -> bool:
        """Whether the token at `index` is a number in digits."""
        return self.word(index)[:1].isdigit() and self.word(index)[:1].isdecimal()

    def is_noun(self, index: int) -> bool:
        """Whether the token at `index` is a word with a capital, as German nouns and names are."""
        return self.word(index)[:1].isupper()


def scan(text: str) -> Tokens:
    """Cut `text` into tokens.

    >>> scan("Rund 1.100 Soldaten.").words
    ['Rund', '1.100', 'Soldaten', '.']
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        if word[0] in "\r\n":
            if word.count("\n") < 2 and word.count("\r") < 2:
                continue  # a single line break is white space
            word = BREAK
        words.append(word)
        starts.append(match.start())
        ends.append(match.end())
    lower = [spelled(word.lower()) for word in words]
    return Tokens(text, words, [*map(with_umlauts, lower)] if lacks_umlauts(text) else lower, starts, ends)
