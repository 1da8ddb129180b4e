"""An amount where it stands, and the questions that every rule of the verdict asks about the words around it."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.figures.amounts import Amount
from pipeline.figures.lexicon import FUNCTION, MONTHS, SENTENCE_STARTS
from pipeline.figures.scanner import Tokens

#: How far a line is looked at for whether a number has it for itself.
_LINE = 200
#: Adjectives that a counted noun may have before it (`1300 frisch geimpfte junge Tiere`).
_MOST_ADJECTIVES = 3
#: Adverbs before those adjectives.
_MOSTLY = frozenset("fast meist meistens sehr teils teilweise zumeist weitgehend besonders".split())
#: How adjectives end where they stand before a participle: `zwei lebensgefährlich verletzte Fahrer`.
_ADVERB_ENDINGS = ("lich", "ig", "isch", "weise")
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
#: Prepositions that open the phrase of a participle, and how such participles end in the plural.
_OPENING = frozenset("an am auf aus bei durch in im mit nach von vom zu zum zur".split())
_PARTICIPLES = ("ende", "enden", "ene", "enen", "lte", "lten", "rte", "rten", "tete", "teten")
_PLURAL_ENDINGS = ("e", "er", "s", "n")


@dataclass(slots=True)
class Place:
    """An amount, the tokens it stands in, the first token of its modifier words, and the amounts around it."""

    tokens: Tokens
    amount: Amount
    first: int
    before: Amount | None = None
    after: Amount | None = None

    @property
    def word_before(self) -> str:
        """The word before the figure, in small letters."""
        return self.tokens.low(self.amount.first - 1)

    @property
    def word_after(self) -> str:
        """The word behind the figure and its unit, in small letters."""
        return self.tokens.low(self.amount.last)

    @property
    def digits(self) -> str:
        """The number as written if it is in digits, else an empty string."""
        word = self.tokens.words[self.amount.number.first]
        return word if word[0].isdecimal() else ""

    @property
    def bare(self) -> bool:
        """Whether the number has neither unit nor scale word."""
        return not self.amount.own_unit and not self.amount.number.scaled

    @property
    def counts(self) -> bool:
        """Whether a noun that can be counted stands behind the figure."""
        return counted(self.tokens, self.amount.last)


def counted(tokens: Tokens, at: int) -> bool:
    """Whether a noun that can be counted stands at token `at`, adjectives before it left out."""
    for i in range(at, min(at + _MOST_ADJECTIVES + 1, len(tokens))):
        word, low = tokens.words[i], tokens.lower[i]
        if word[0].isupper():
            return low not in MONTHS and low not in _POLITE
        mostly = low in _MOSTLY or (len(low) > 4 and low.endswith(_ADVERB_ENDINGS))
        if mostly and tokens.low(i + 1).endswith(_ADJECTIVE_ENDINGS) and tokens.word(i + 1).islower():
            continue  # `31 meist bürogenutzte Immobilien`
        if low in FUNCTION or len(low) < 4 or not low.endswith(_ADJECTIVE_ENDINGS):
            return (word == "-" and i > at) or (i == at and _attributed(tokens, at))
    return False


def _attributed(tokens: Tokens, at: int) -> bool:
    """Whether a participle with its phrase stands before the noun: `12 zum Tode verurteilte Menschen`."""
    if tokens.low(at) not in _OPENING:
        return False
    nouns = (tokens.is_noun(i) for i in (at + 1, at + 2))
    participle = next((i + 1 for i, noun in enumerate(nouns, at + 1) if noun), at)
    return tokens.low(participle).endswith(_PARTICIPLES) and tokens.word(participle + 1)[:1].isupper()


def plural_noun(tokens: Tokens, at: int) -> bool:
    """Whether a noun that looks like a plural stands at token `at`."""
    low = tokens.low(at)
    if not tokens.is_noun(at) or low.endswith("in") or not low.endswith(_PLURAL_ENDINGS):
        return False
    return low not in MONTHS and low not in SENTENCE_STARTS


#: Pronouns with a capital, which nothing counts: `Teil 1 und 2 lesen Sie online`.
_POLITE = frozenset({"ihnen", "sie"})
_WHOLE_OPENERS = frozenset("aus der ihrer seiner unserer von".split())


def part_of(tokens: Tokens, at: int) -> bool:
    """Whether `der 250 Lose`, `ihrer 51`, `von 51` stands at token `at`: what is before counts a part of it."""
    if tokens.low(at) not in _WHOLE_OPENERS:
        return False
    whole = next((i for i in range(at + 1, at + 5) if tokens.is_digits(i)), 0)
    return whole > 0 and not any(tokens.is_noun(i) for i in range(at + 1, whole))


def line_before(tokens: Tokens, at: int) -> str:
    """The words of the line before token `at`."""
    start = tokens.starts[at]
    return tokens.text[max(0, start - _LINE) : start].rpartition("\n")[2].strip()


def line_after(tokens: Tokens, at: int) -> str:
    """The words of the line from token `at` on."""
    end = tokens.ends[at - 1]
    return tokens.text[end : end + _LINE].partition("\n")[0].strip()
