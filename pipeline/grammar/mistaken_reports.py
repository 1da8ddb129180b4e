"""Adjectives that are verbs of reported speech: `Die Branche sichere 9 Stellen, betonte sie`, `sagt, das reiche nicht`.

Konjunktiv I looks like a weak adjective; a noun with its article before it, or a pronoun, is complete without one.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.grammar.spans import neighbour
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN
from pipeline.grammar.trees import hang, make_subjunctive


def is_reported(word: Token) -> bool:
    """`sichere` in `Die Branche sichere direkt 9 Stellen, betonte sie`: in a clause without a verb, after its subject.

    A noun with its article is complete, and no adjective follows it.
    """
    if word.dep_ not in ("nk", "ROOT", "sb") or not word.lower_.endswith("e"):
        return False
    before, after, noun = neighbour(word, -1), neighbour(word), word.head
    if before.is_sent_start and before.lower_ in ("das", "dies") and after.tag_ in _BEHIND_VERB:
        return FINITE.isdisjoint(token.tag_ for token in first_clause(word))  # `Das reiche nicht, sagte sie`
    if neighbour(word, -2).text == "," and before.lower_ in ("das", "dies") and after.tag_ == "CARD":
        # `Er koste 9 Millionen, das entspreche 4 Prozent der Ausgaben`
        return word.lower_ in _AMOUNTING and noun.i > word.i and noun.head.i != noun.i
    if before.is_sent_start and before.lower_ in ("das", "dies") and after.tag_ == "CARD":
        clause = first_clause(word)  # `Das entspreche 7 Prozent der Kinder, sagte die Ärztin`
        closed = clause.end < word.sent.end and "," not in [t.text for t in word.doc[clause.end + 1 : word.sent.end]]
        whole = clause.end == word.sent.end and word.sent[-1].text == "." and word.lower_ in _AMOUNTING
        return (closed or whole) and FINITE.isdisjoint(token.tag_ for token in clause)
    if before.tag_ != "NN" or before.dep_ != "sb":
        return False
    if not before.left_edge.is_sent_start or before.left_edge.tag_ not in DETERMINER or after.tag_ in NOUN | {"ADJA"}:
        return False
    clause = first_clause(word)
    return clause.end < word.sent.end and FINITE.isdisjoint(token.tag_ for token in clause)


#: Tags of what follows a verb, and no adjective.
_BEHIND_VERB = frozenset({"ADV", "APPR", "APPRART", "ART", "PIAT", "PPER", "PPOSAT", "PRF", "PTKNEG"})
#: Verbs that say again how much something is.
_AMOUNTING = frozenset({"bedeute", "entspreche", "ergebe", "koste", "mache", "reiche"})


def head_reported(word: Token) -> None:
    """Make the word the verb of the clause that is reported, between its subject and its object."""
    noun, doer, above = word.head, neighbour(word, -1), word.sent.root
    make_subjunctive(word)
    if above.i != word.i:
        hang(word, above, "oc")
    hang(doer, word, "sb")
    if doer.tag_ in ("ART", "PRELS"):
        doer.tag_ = "PDS"
    if noun.tag_ in NOUN:
        hang(noun, word, "oa")


def is_behind_pronoun(word: Token) -> bool:
    """`reiche` in `sagte, das reiche nur für Wochen`: right behind a comma and a pronoun, with no noun behind it."""
    if word.dep_ != "oc" or not word.lower_.endswith("e"):
        return False
    pronoun, above = neighbour(word, -1), word.head
    opens = pronoun.lower_ in ("das", "dies", "es") and neighbour(word, -2).text == ","
    return opens and above.tag_ in FINITE and above.i < pronoun.i and neighbour(word).tag_ not in NOUN | {"ADJA", "$,"}


def take_pronoun(word: Token) -> None:
    """Make the word the verb of reported speech, and the pronoun before it its subject."""
    pronoun = neighbour(word, -1)
    make_subjunctive(word)
    pronoun.tag_ = "PDS" if pronoun.tag_ == "ART" else pronoun.tag_
    hang(pronoun, word, "sb")


def first_clause(word: Token) -> Span:
    """The words of a sentence up to the comma that closes the main clause with the word: `..., sagte die Ärztin`."""
    doc, sentence = word.doc, word.sent
    commas = [i for i in range(sentence.start, sentence.end) if doc[i].text == ","]
    behind = [i for i in commas if i > word.i and i + 1 < sentence.end]
    closing = next((i for i in behind if doc[i + 1].tag_ in FINITE or _opens_counted(doc[i + 1 : sentence.end])), None)
    return doc[sentence.start : closing if closing is not None and commas[0] == closing else sentence.end]


def _opens_counted(words: Span) -> bool:
    """`weitere 300 mussten`: a clause with a number of its own for subject."""
    tags = [token.tag_ for token in words[:_LONGEST_COUNTED]]
    verb = next((i for i, tag in enumerate(tags) if tag in FINITE), 0)
    return "CARD" in tags[:verb] and set(tags[:verb]) <= {"ADJA", "ADV", "CARD", "NN"}


_LONGEST_COUNTED = 5
