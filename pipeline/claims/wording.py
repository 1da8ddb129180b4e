"""Wording: phrases as they go into a cell, on one line, without dangling marks."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.phrases import noun_phrase, with_second_genitive


def phrase_of(noun: Token) -> str:
    """The words of the phrase around a noun, without article and numeral."""
    phrase = noun_phrase(noun)
    return clean_phrase(noun.doc[phrase.start : with_second_genitive(noun, phrase.end)].text)


def clean_phrase(text: str) -> str:
    """A phrase on one line without dangling punctuation or an unpaired quotation mark."""
    text = " ".join(text.split()).strip(" ,;:–-").lstrip("%+/,;: ")
    for opening, closing in (("„", "“"), ("»", "«"), ("(", ")")):
        if (opening in text) != (closing in text):
            text = text.replace(opening, "").replace(closing, "")
    return text.strip()
