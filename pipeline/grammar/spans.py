"""Text, sentences and entities of a document, each worked out once.

spaCy puts `doc.text` together from all tokens each time, looks through the document for each `token.sent`, and builds
all entities anew for each `span.ents`; over an article that is the larger part of the time.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

from spacy.tokens import Doc, Span, Token

_At = TypeVar("_At", bound=Token | Span)
_Found = TypeVar("_Found")
if TYPE_CHECKING:
    from spacy.language import Language

_KEY = "sentence_bounds"
_TEXT = "text"
WORDS = "words"
_TAGS = "tags"
_FEATURES = "features"
_ENTITIES = "entities"
#: What other modules of this room work out once.
_OF_OTHERS = ("clause_heads", "clause_tokens", "segments", "subjects")
#: Where the remembered functions keep what they found.
_MEMORIES: list[str] = []
#: Spaces that hold a number and its unit together. To a model they are tokens of their own, which it has hardly seen.
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2008\u2009\u202f", " "))


def make_doc(nlp: Language, text: str) -> Doc:
    """The tokens of a text, for which narrow and no-break spaces are plain ones; `text_of` gives the text as it is.

    >>> import spacy
    >>> doc = make_doc(spacy.blank("de"), "5\u00a0000\u202fEuro")
    >>> [token.text for token in doc], text_of(doc) == "5\u00a0000\u202fEuro"
    (['5', '000', 'Euro'], True)
    """
    doc = nlp.make_doc(text.translate(_SPACES))
    doc.user_data[_TEXT] = text
    return doc


def text_of(doc: Doc) -> str:
    """The text of the document, which all offsets refer to."""
    text = doc.user_data.get(_TEXT)
    if text is None:
        text = doc.user_data[_TEXT] = doc.text
    return str(text)


def words_of(doc: Doc) -> list[str]:
    """The words of the document in lower case, in plain words (`plain_words`) where it has others, worked out once.

    Looking a token up costs more than looking at it.
    """
    words: list[str] | None = doc.user_data.get(WORDS)
    if words is None:
        words = doc.user_data[WORDS] = _strings(doc, "LOWER")
    return words


def _strings(doc: Doc, attribute: str) -> list[str]:
    keys: list[int] = doc.to_array(attribute).tolist()
    known = {key: doc.vocab.strings[key] for key in set(keys)}
    return [known[key] for key in keys]


def tags_of(doc: Doc) -> list[str]:
    """The tags of the document's words, worked out once."""
    tags: list[str] | None = doc.user_data.get(_TAGS)
    if tags is None:
        tags = doc.user_data[_TAGS] = _strings(doc, "TAG")
    return tags


def features_of(doc: Doc) -> list[str]:
    """The morphological features of the document's words, as spaCy writes them, worked out once."""
    features: list[str] | None = doc.user_data.get(_FEATURES)
    if features is None:
        features = doc.user_data[_FEATURES] = _strings(doc, "MORPH")
    return features


def sentence_of(at: Token | Span) -> Span:
    """The sentence that the token, or the first token of the span, stands in."""
    return sentence_at(at.i if isinstance(at, Token) else at.start, at.doc)


def sentence_at(i: int, doc: Doc) -> Span:
    """The sentence that the token of this number stands in."""
    sentences: list[Span] | None = doc.user_data.get(_KEY)
    if sentences is None:
        starts = [i for i, start in enumerate(doc.to_array("SENT_START").tolist()) if start == 1 or i == 0]
        sentences = []
        for start, end in zip(starts, [*starts[1:], len(doc)], strict=True):
            sentences += [doc[start:end]] * (end - start)
        doc.user_data[_KEY] = sentences
    return sentences[i]


def neighbour(at: Token, by: int = 1) -> Token:
    """The token so many places behind another one (before it, if negative), or that one itself at the edge of the text.

    `Token.nbor` raises an error there, which would cost the article: texts are cut off anywhere (`2,5 oder`).
    """
    doc, i = at.doc, at.i + by
    return doc[i] if 0 <= i < len(doc) else at


def sentences_before(at: Token | Span, reach: int = 1) -> Iterator[Span]:
    """Up to so many sentences before the one that a word or span stands in, the nearest first."""
    sentence = sentence_of(at)
    for _ in range(reach):
        if sentence.start == 0:
            return
        sentence = sentence_of(sentence.doc[sentence.start - 1])
        yield sentence


def remembered(function: Callable[[_At], _Found]) -> Callable[[_At], _Found]:
    """Works out a function of a token or span once for each, as long as `forget` is not called.

    For functions that depend on nothing but the document; their results must not be changed.
    """
    name = f"{function.__module__}.{function.__qualname__}"
    _MEMORIES.append(name)

    @wraps(function)
    def wrapper(at: _At) -> _Found:
        key = at.i if isinstance(at, Token) else (at.start, at.end)
        data = at.doc.user_data
        try:  # it is there far more often than not
            found: _Found = data[name][key]
        except KeyError:
            found = data.setdefault(name, {})[key] = function(at)
        return found

    return wrapper


def forget(doc: Doc) -> None:
    """Drops what was worked out about a document: tokens that refer to it, which would keep its memory."""
    for key in (*_MEMORIES, _KEY, _TEXT, WORDS, _TAGS, _FEATURES, _ENTITIES, *_OF_OTHERS):
        doc.user_data.pop(key, None)


def tokens_that_are(sentence: Span, words: frozenset[str]) -> list[Token]:
    """The tokens of the sentence that are one of these words, in lower case."""
    doc, known = sentence.doc, words_of(sentence.doc)
    return [doc[i] for i in range(sentence.start, sentence.end) if known[i] in words]


def root_of(span: Span) -> Token:
    """The word of the span that the others hang on: the first whose head lies outside."""
    for token in span:
        if token.head.i == token.i or not span.start <= token.head.i < span.end:
            return token
    return span[0]


def entities(span: Span, *labels: str) -> list[Span]:
    """The entities with one of these labels (any, if none is given) that lie in the span, in text order.

    An entity that the span cuts through is left out, and an adjective that the model took for a person.
    """
    known = span.doc.user_data.get(_ENTITIES)
    if known is None:
        named = (e for e in span.doc.ents if e.label_ != "PER" or e[-1].tag_ != "ADJA")  # `Kleinere Orte trifft es`
        known = span.doc.user_data[_ENTITIES] = [(e.start, e.end, e.label_) for e in named]
    return [
        span.doc[start:end]
        for start, end, label in known[bisect_left(known, (span.start,)) : bisect_left(known, (span.end,))]
        if end <= span.end and (not labels or label in labels)
    ]
