"""The verb as what: with its particle, its object or place where the sense needs them, and its negation."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.framed import is_numeral
from pipeline.attribution.speakers import names_a_speaker
from pipeline.claims.beside import is_amount
from pipeline.claims.complements import (
    complement_of,
    is_inside,
    object_phrase,
    short_phrase,
)
from pipeline.claims.gapping import adjective_of_other
from pipeline.claims.light_verbs import held_in
from pipeline.claims.patterns import (
    COPULAS,
    EXISTENCE,
    NO_PREDICATE,
    POSSESSING,
    VOTES,
)
from pipeline.claims.predicatives import placed, predicative
from pipeline.claims.sizes import is_listed_with
from pipeline.claims.verb_words import clustered, in_order, joined, nearest_verb
from pipeline.grammar.clauses import own_tokens
from pipeline.grammar.negation import negation
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import Predicate, coordinated
from pipeline.grammar.premodifiers import left_edge
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import FINITE, NOUN, PREPOSITION

_LONGEST_SUBJECT = 3


def verbal_what(verbs: Predicate, span: Span, counted: Token | None, who: str, *, counting: bool = True) -> str:
    """What the clause says of the figure, as verb and complement: `nach Hause gebracht`, `nahmen teil`, `an Bord`.

    Args:
        verbs: the predicate of the figure's clause.
        span: the tokens of the figure.
        counted: the noun that a count counts.
        who: whom the figure is about; these words are not said again.
        counting: whether the figure is a count; an amount is itself what a copula says (`liegt bei 3 Prozent`).
    """
    lemma = verbs.lemma
    only_auxiliaries = all(verb.tag_.startswith(("VA", "VM")) for verb in verbs.verbs)
    if lemma in COPULAS and (only_auxiliaries or not lemma.startswith(("sein", "werden"))):
        found = predicative(verbs, span, counted, who, counting)
        if found:
            return _negated(verbs, found, span)
    doer = subject(verbs.head) if lemma == "kommen" and words_of(span.doc)[span.start - 1] == "auf" else None
    reached = who.lower().endswith(VOTES) or (doer is not None and not names_a_speaker(doer))
    if lemma in POSSESSING or (lemma == "kommen" and counting and reached):
        return _negated(verbs, _possessed(verbs, span, counted, who), span)
    return _negated(verbs, _with_complement(verbs, span, counted, who), span)


def _negated(verbs: Predicate, text: str, span: Span) -> str:
    denial = negation(verbs.head)
    if denial is not None and denial.lower_.startswith("kein"):
        return _with_denied(denial, verbs, text, span)
    if denial is not None and "sondern" in words_of(span.doc)[denial.i : span.start]:
        return text  # the 150 in `Nicht 500, sondern nur 150 kamen`
    if denial is not None and _is_of_phrase(denial, verbs, span):
        return text
    if denial is None or denial.lower_ not in ("nicht", "nie") or denial.lower_ in text.split():
        return text
    if denial.i > 0 and neighbour(denial, -1).lower_ in ("noch", "wie", "als") and denial.i > verbs.main.i:
        return text  # `so viele wie noch nie`
    if denial.i > verbs.main.i and any(t.tag_ == "KOKOM" for t in span.doc[verbs.main.i : denial.i]):
        return text  # `so gering wie seit Jahren nicht`
    no_more = " mehr" if neighbour(denial).lower_ == "mehr" else ""
    return f"{denial.lower_}{no_more} {text}"


def _is_of_phrase(denial: Token, verbs: Predicate, span: Span) -> bool:
    """Whether only a phrase is denied: `wurden nicht in Kurse, sondern in Arbeit vermittelt`, `ist für Lager bestimmt,
    also nicht für Straßen`.
    """
    words, last = words_of(denial.doc), verbs.main.i
    if denial.i < last and "sondern" in words[denial.i : last]:
        return not denial.i < span.start < words.index("sondern", denial.i)
    part = segments(sentence_of(denial))[segment_at(denial.i, denial.doc)]
    added = part.mark == "," and part.kind == "phrase" and part.start > max(last, span.end)
    return added and neighbour(denial).tag_ in PREPOSITION


def _with_denied(denial: Token, verbs: Predicate, text: str, span: Span) -> str:
    """`leben keine Mieter`, `keinen Abschluss haben`: what there is none of belongs to what is said."""
    noun, said = denial.head, text.split()
    if denial.lower_ in said or noun.tag_ not in NOUN or noun.i < denial.i or is_amount(noun):
        return text
    if any(is_numeral(t) or span.start <= t.i < span.end for t in span.doc[denial.i : noun.i + 1]):
        return text
    if noun.text in said:
        at = next((i for i, word in enumerate(said) if word == span.doc[left_edge(noun)].text), said.index(noun.text))
        return " ".join([*said[:at], denial.lower_, *said[at:]])
    phrase = object_phrase(noun)
    return f"{text} {phrase}" if verbs.main.i < denial.i else f"{phrase} {text}"


def _possessed(verbs: Predicate, span: Span, counted: Token | None, who: str) -> str:
    """With `haben`, `umfassen`, `geben` the figure is the object: who has it, or where it is, says more."""
    main = nearest_verb(verbs, span)
    own = own_tokens(verbs.head)
    if verbs.lemma in EXISTENCE and any(token.lower_ == "es" for token in own):
        listed = next((t.i for t in span.doc[span.end : sentence_of(span).end] if t.text == ":"), len(span.doc))
        event = [t for t in own if t.lower_ in ("bei", "beim", "nach", "in", "im") and t.i < listed]
        place = placed([t for t in event if t.lower_ not in NO_PREDICATE], span, counted, verbs.head)
        return in_order(f"{main.text} es", place, main) if main.i == verbs.head.i else f"{place} {main.text}".strip()
    other = [c for verb in verbs.verbs for c in verb.children if c.dep_ == "oa" and c.tag_ in NOUN | {"PRF"}]
    doer = subject(verbs.head)
    if counted is not None and doer == counted and len(other) == 1 and other[0].tag_ == "NN":
        return f"{short_phrase(other[0])} {main.text}"  # `Die 68 Pakete hätten einen Wert von 120 Millionen`
    if counted is not None and main.lemma_ == "haben" and (state := held_in(counted)) is not None:
        return state
    owner = _short_subject(verbs, span, counted, who)
    before = neighbour(main, -1)
    how = before.tag_ == "ADJD" and before.head.i == main.i and main.tag_ == "VVPP" and before.i >= span.end
    other = [c for c in other if not is_inside(c, span, counted) and not is_time(c)]
    if counted is not None:
        other = [c for c in other if not is_listed_with(counted, c)]  # `hat 30 Betten, 20 Ärzte und einen Garten`
    if how or not owner or other or verbs.is_passive:  # `Es wurden 20 Tote und 300 Obdachlose gezählt`
        return _with_complement(verbs, span, counted, who)
    particle = f" {verbs.particle.lower_}" if verbs.particle is not None else ""
    if main.i == verbs.head.i:
        return f"{owner} {main.text}{particle}"
    return f"{owner} {verbs.head.text} {main.text}" if verbs.head.tag_ in FINITE else f"{owner} {main.text}"


def _short_subject(verbs: Predicate, span: Span, counted: Token | None, who: str) -> str:
    token = subject(verbs.head)
    if token is None or token.tag_ not in NOUN or is_inside(token, span, counted) or token.text in who.split():
        return ""
    if any(child.tag_ == "KON" for child in token.rights) and set(who.split()) & set(_subtree_words(token)):
        return ""  # one of two holders: `A und B erhielten 9 und 8 Prozent`
    phrase, after = short_phrase(token), neighbour(token)
    if after.tag_ == "NE" and after.head.i == token.i and not is_inside(after, span, counted):
        phrase = f"{phrase} {after.text}"  # `Flughafen Frankfurt`
    return phrase if len(phrase.split()) <= _LONGEST_SUBJECT else str(token.text)


def _subtree_words(token: Token) -> list[str]:
    return [below.text for below in token.subtree]


def _with_complement(verbs: Predicate, span: Span, counted: Token | None, who: str) -> str:
    main = nearest_verb(verbs, span)
    text = joined(coordinated(main)) if main.i == verbs.main.i else str(main.text)
    text = clustered(main) or text
    complement = complement_of(verbs, main, span, counted, who)
    if main.i == verbs.head.i and any(not t.is_punct for t in own_tokens(main) if t.i > main.i):
        # the verb stands second: what it needs follows it
        own = [t for t in own_tokens(main) if t.tag_ == "PRF" and t.lower_ == "sich"]
        reflexive = " sich" if own else ""
        if own and neighbour(own[0], -1).tag_ in PREPOSITION:
            reflexive = f" {neighbour(own[0], -1).text} sich"  # `hatte 31 Besichtigungen hinter sich`
        particle = f" {verbs.particle.lower_}" if verbs.particle is not None else ""
        particle = particle if complement.lower() != particle.strip() else ""  # `war vor drei Jahren drin`
        return in_order(f"{text}{reflexive}", complement, main) + particle
    before = neighbour(main, -1)
    if (
        not complement
        and not text.startswith(f"{before.text} ")  # `lahm gelegt`
        and before.tag_ == "ADJD"
        and before.head.i == main.i
        and not is_inside(before, span, counted)
    ):
        how = adjective_of_other(before, span)
        too = how.i > 0 and neighbour(how, -1).tag_ == "PTKA"
        complement = main.doc[how.i - too : how.i + 1].text  # `schwer verletzt`, `tot geborgen`, `zu spät gekommen`
    if complement and main.i == sentence_of(main).start and main.tag_ not in NOUN:
        text = text[0].lower() + text[1:]  # `Importiert wurden 40 Tonnen, davon 34 Prozent aus Brasilien`
    return f"{complement} {text}".strip()
