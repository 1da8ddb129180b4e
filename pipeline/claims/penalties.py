"""Penalties: whom the years and fines of a court are for, who is neither the court nor who asks for them; also whose
blood a test finds alcohol in.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.claims.gapped import gapped_noun
from pipeline.claims.labels import is_verbless
from pipeline.claims.patterns import PENALTIES, THREATS, ends_in
from pipeline.claims.sizes import measured_out, size_of
from pipeline.grammar.agreement import genders, wanted_genders
from pipeline.grammar.arguments import governed_noun, objects, prepositional
from pipeline.grammar.clauses import clause_of, clauses, own_tokens
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import predicate
from pipeline.grammar.spans import remembered, sentence_of, sentences_before, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import NOUN
from pipeline.grammar.topics import antecedent_of, subjects
from pipeline.records import Figure

#: Who accuses, defends and judges, as the last part of the word.
_JUSTICE = tuple(
    """
    anklage anklägerin ankläger anwalt anwälte anwaltschaft anwältin gericht kammer nebenklage richter richterin senat
    verteidiger verteidigerin verteidigung
    """.split()
)
_ACCUSED = tuple(
    f"{person}{ending}"
    for person in ("angeklagte", "angeschuldigte", "beschuldigte", "verurteilte")
    for ending in ("", "n", "r")
)
#: What stands for a person already named.
_PERSONS = ("jährige", "jährigen", "jähriger", "fahrer", "fahrerin", "frau", "mann")
#: Verbs of asking for a penalty and of imposing one.
_SENTENCING = frozenset("aussprechen beantragen fordern plädieren verhängen verlangen".split())
_IMPOSING = frozenset({"aussprechen", "verhängen"})
#: ... and those whose object is the convicted.
_CONVICTING = frozenset("belegen bestrafen schicken verdonnern verurteilen".split())
#: How many words and sentences before the figure the accused may be named.
_REACH = 150
_SENTENCES = 6


def is_sentence(figure: Figure, span: Span) -> bool:
    """Whether a figure is a penalty that a court, prosecutor or lawyer names: `Der Staatsanwalt fordert acht Jahre`."""
    if figure.kind not in ("duration", "money"):
        return False
    head = clause_of(span)
    lemma = predicate(head).lemma
    if lemma in _CONVICTING or (lemma not in _IMPOSING and not _names_justice(sentence_of(span))):
        return False
    size, measured = size_of(span), measured_out(span)
    named = [noun for noun in (size.noun if size is not None else None, measured) if noun is not None]
    if lemma in _IMPOSING:
        return any(ends_in(noun.lower_, PENALTIES) for noun in named)  # `Gegen ihn wurde ein Bußgeld verhängt`
    doers = [noun for noun in (gapped_noun(span), subject(head, span)) if noun is not None]
    if not any(noun.lower_.endswith(_JUSTICE) for noun in doers[:1]):
        return False
    if named:
        return any(ends_in(noun.lower_, PENALTIES) for noun in named)
    return figure.kind == "duration" and lemma in _SENTENCING


@remembered
def _names_justice(sentence: Span) -> bool:
    """Whether a court, a prosecutor or a lawyer stands in the sentence or the one before."""
    before = next(sentences_before(sentence), sentence)
    return any(word.endswith(_JUSTICE) for word in words_of(sentence.doc)[before.start : sentence.end])


def sentenced(figure: Figure, span: Span) -> Token | None:
    """`Raser` in `Urteil in Kiel: Fünf Jahre Haft für Raser`: for whom a penalty without a verb is."""
    penalty = measured_out(span) if figure.kind in ("duration", "money") and is_verbless(span) else None
    after = penalty.i + 1 if penalty is not None and ends_in(penalty.lower_, PENALTIES) else len(span.doc)
    return governed_noun(span.doc[after]) if words_of(span.doc)[after : after + 1] == ["für"] else None


def threatened(span: Span) -> Token | None:
    """`Fahrer` in `Ein Fahrer wurde geblitzt. Ihm drohen 600 Euro Bußgeld`: whom a pronoun names for a penalty."""
    size, head = size_of(span), clause_of(span)
    penalty = measured_out(span) or (size.noun if size is not None else None)
    if penalty is None or not ends_in(penalty.lower_, THREATS):
        return None
    if predicate(head).lemma not in _THREATENING:
        return None
    pronoun = next((t for t in own_tokens(head) if t.tag_ == "PPER" and t.lower_ in _UNDERGOING), None)
    if pronoun is None:
        return None
    before = [pair for sentence in sentences_before(span) for h in clauses(sentence) for pair in prepositional(h)]
    accused = [noun for word, noun in before if word.lower_ == "gegen" and genders(noun) & wanted_genders(pronoun)]
    return accused[-1] if accused else antecedent_of(pronoun)


_THREATENING = frozenset({"bevorstehen", "blühen", "drohen", "erwarten"})
_UNDERGOING = frozenset({"ihm", "ihn", "ihnen", "ihr", "sie"})


def accused_before(span: Span) -> Token | None:
    """Whom the penalty is for: whom the clause names with `für` or `gegen`, else the accused or person named before."""
    doc = span.doc
    named = [noun for preposition, noun in prepositional(clause_of(span)) if preposition.lower_ in ("für", "gegen")]
    before = [noun for noun in named if noun.i < span.start]
    after = [noun for noun in named if noun.i > span.end + 1]
    if before or after:
        return before[-1] if before else after[0]
    for token in reversed(doc[max(0, span.start - _REACH) : span.start]):
        if token.tag_ in NOUN and token.lower_.endswith(_ACCUSED):
            return token
    for sentence in (sentence_of(span), *sentences_before(span, _SENTENCES - 1)):
        convicted = [noun for head in clauses(sentence) for noun in _convicted(head) if noun.i < span.start]
        found = convicted[-1] if convicted else _person_in(sentence, span.start)
        if found is not None:
            return found
    return None


def tested_before(span: Span) -> Token | None:
    """`Fahrer` for `Ein Test ergab 2,1 Promille`: the person that the sentences before are about."""
    tested = [noun for preposition, noun in prepositional(clause_of(span)) if preposition.lower_ in ("bei", "beim")]
    person = next((noun for noun in tested if noun.lower_.endswith((*_PERSONS, "jährige", "jährigen"))), None)
    if person is not None:
        return person
    test = subject(clause_of(span))
    beside = next((t for t in test.rights if t.lower_ in ("bei", "beim")), None) if test is not None else None
    if beside is not None and (named := governed_noun(beside)) is not None and not is_time(named):
        return named  # `Ein Test beim Landwirt verlief mit 0 Promille negativ`
    people = (_person_in(sentence, span.start) for sentence in sentences_before(span, _SENTENCES))
    return next((person for person in people if person is not None), None)


def _person_in(sentence: Span, limit: int) -> Token | None:
    """The last subject of a sentence before a place that is a person, but not one of justice."""
    nouns = [noun for head in clauses(sentence) for noun in objects(head)]
    for noun in [*reversed(subjects(sentence)), *reversed(nouns)]:
        person = noun.ent_type_ == "PER" or noun.lower_.endswith(_PERSONS)
        if noun.i < limit and person and not noun.lower_.endswith(_JUSTICE) and not _is_lawyer(noun):
            return noun
    return None


def _convicted(head: Token) -> list[Token]:
    """`Bauleiter` in `Das Gericht verurteilte den Bauleiter`, `Der Bauleiter wurde verurteilt`."""
    verbs = predicate(head)
    if verbs.lemma not in _CONVICTING:
        return []
    doer = subject(head)
    return ([doer] if doer is not None and doer.tag_ in NOUN else []) if verbs.is_passive else objects(head)


def _is_lawyer(name: Token) -> bool:
    """Whether a role of justice stands before the name: `Staatsanwalt Rolf Kern`."""
    around = name.doc[max(0, name.left_edge.i - 1) : name.right_edge.i + 1]
    return any(token.lower_.endswith(_JUSTICE) for token in around)
