"""The verb as what: with its particle, its object or place where the sense needs them, and its negation."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.content import is_numeral
from pipeline.attribution.speakers import names_a_speaker
from pipeline.claims.beside import is_amount
from pipeline.claims.complements import (
    ACCOUNTS,
    ADVERBIAL_NOUNS,
    LONGEST_PREDICATIVE,
    complement_of,
    holds_figure,
    is_inside,
    object_phrase,
    short_phrase,
)
from pipeline.claims.counting import after_attribute
from pipeline.claims.gapping import adjective_of_other, gap_of, has_own_noun, in_other_gap
from pipeline.claims.light_verbs import held_in
from pipeline.claims.patterns import (
    COPULAS,
    EXISTENCE,
    NO_PREDICATE,
    POSSESSING,
    STATIVE_PREPOSITIONS,
    VOTES,
)
from pipeline.claims.sizes import is_listed_with
from pipeline.claims.verb_words import clustered, in_order, joined, nearest_verb
from pipeline.grammar.arguments import INSTEAD, governed_noun, possessor
from pipeline.grammar.cases import is_oblique
from pipeline.grammar.clauses import own_tokens
from pipeline.grammar.nominals import is_time
from pipeline.grammar.outside import is_inserted
from pipeline.grammar.predicates import Predicate, coordinated, negation
from pipeline.grammar.premodifiers import left_edge
from pipeline.grammar.spans import neighbour, sentence_of, words_of
from pipeline.grammar.subjects import antecedent, subject
from pipeline.grammar.tags import DETERMINER, FINITE, NO_NOUNS, NOUN, PREPOSITION, VERBS, feature

_LONGEST_SUBJECT = 3
#: Adverbs that a copula needs for its sense.
_PREDICATIVE_ADVERBS = frozenset("anwesend da dabei dafür dagegen daheim dort unterwegs weg zurück zusammen".split())


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
        found = _predicative(verbs, span, counted, who, counting)
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
    if denial is None or denial.lower_ not in ("nicht", "nie") or denial.lower_ in text.split():
        return text
    if denial.i > 0 and neighbour(denial, -1).lower_ in ("noch", "wie", "als") and denial.i > verbs.main.i:
        return text  # `so viele wie noch nie`
    if denial.i > verbs.main.i and any(t.tag_ == "KOKOM" for t in span.doc[verbs.main.i : denial.i]):
        return text  # `so gering wie seit Jahren nicht`
    no_more = " mehr" if neighbour(denial).lower_ == "mehr" else ""
    return f"{denial.lower_}{no_more} {text}"


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


def _predicative(verbs: Predicate, span: Span, counted: Token | None, who: str, counting: bool) -> str:
    """What a copula says: adjective, participle, noun or place (`wahlberechtigt`, `Mitglieder der Bank`, `an Bord`)."""
    doc, head = span.doc, verbs.head
    own = [t for t in own_tokens(head) if not is_inside(t, span, counted) and not in_other_gap(t, span)]
    own = [t for t in own if not is_inserted(t, head)]  # `bleiben dem Händler 2 Euro“, so der Wirt`
    part = gap_of(span)
    mine = [t for t in own if part is not None and part.start <= t.i < part.end]
    own = (
        mine if any(t.tag_ in ("ADJD", "VVPP") and t.i >= span.end for t in mine) else own
    )  # `60 sind zufrieden und 20 unzufrieden`
    for token in sorted(own, key=lambda t: t.lower_ in _PREDICATIVE_ADVERBS):  # `Dafür sind 150 Stellen nötig`
        joined = token.i + 1 < len(doc) and doc[token.i + 1].tag_ in NOUN | {"ADJA", "CARD"}
        last = token.i + 1 >= len(doc) or doc[token.i + 1].is_punct or doc[token.i + 1].tag_ == "KOKOM"
        where = token.i < head.i and token.lower_.endswith("weit") and not token.lower_.startswith("weit")
        predicate_like = token.tag_ in ("ADJD", "VVPP") and (token.dep_ != "mo" or last) and not joined and not where
        much = token.lower_ in ("viel", "wenig") and token.i > head.i and doc[token.i - 1].lower_ == "zu"
        if much and not joined:
            return f"zu {_adjective_phrase(token, span, counted).removeprefix('zu ')}"  # `waren zu viel für die Seite`
        adverb = token.lower_ in _PREDICATIVE_ADVERBS and token.i > head.i - 2 and (last or token.i < head.i)
        apart = token.tag_ == "VVPP" and token.i > head.i and doc[token.i - 1].text == ","  # `..., gefolgt von`
        if (predicate_like or adverb) and (token.head.tag_ in VERBS or last) and not apart:
            return _adjective_phrase(token, span, counted)
    fronted = doc[head.i - 1] if own and own[0].i < head.i else None
    bounds = own[0].i + 1 == span.start if own else False  # `Gut jeder Dritte`
    where = fronted is not None and fronted.lower_.endswith("weit") and len(fronted) > len("soweit")
    where = where or (fronted is not None and fronted.lower_ == "lang")  # `Sieben Stunden lang stand der Wagen dort`
    if fronted is not None and fronted.tag_ in ("ADJD", "VVPP") and fronted.i - own[0].i < 2 and not bounds | where:
        return str(doc[own[0].i : head.i].text)
    holder = subject(head)
    inverted = holder is None or holder.i > head.i
    gap = part if has_own_noun(span) else None
    nominals = [
        token
        for token in (own if gap is None else [token for token in own if token.i >= gap.start])
        if token.tag_ in NOUN and token.dep_ in ("pd", "sb", "nk") and token.head.tag_ in VERBS
        and not is_time(token) and not is_oblique(token) and token.text not in who.split()
        and (counted is None or not token.is_ancestor(counted))  # `zehn Deutsche und zwei Peruaner`
        and token.lower_ not in NO_NOUNS and not is_amount(token)
    ]  # fmt: skip
    if inverted and nominals and nominals[0].i < head.i:
        first = nominals[0]
        participle = first.is_sent_start and first.lower_.endswith(_PARTICIPLE_ENDS) and first.i + 3 == head.i
        return str(doc[first.i : head.i].text) if participle else short_phrase(first)  # `Aufgerufen zur Wahl`
    said = next((token for token in nominals if token.dep_ == "pd"), None)
    if said is not None:
        words = doc[said.left_edge.i : said.right_edge.i + 1]
        whole = len(words) <= LONGEST_PREDICATIVE and not holds_figure(words, span, counted)
        return str(words.text) if whole else _with_joined(said)
    place = _placed(own, span, counted, head) if counting else ""
    if not counting:
        nominals = [token for token in nominals if not any(c.tag_ == "CARD" for c in token.lefts)]
    return place or (_with_joined(nominals[0]) if nominals else "")


def _with_joined(noun: Token) -> str:
    """`Studenten und Lehrer`: the noun with a bare one right after a conjunction."""
    doc, i = noun.doc, noun.i + 1
    joined = i + 1 < sentence_of(noun).end and doc[i].tag_ == "KON" and doc[i + 1].tag_ == "NN"
    words = object_phrase(noun)
    return f"{words} {doc[i : i + 2].text}" if joined and doc[i + 1].dep_ == "cj" else words


#: How participles end: as the first word of a sentence they look like nouns.
_PARTICIPLE_ENDS = ("t", "en")


def _adjective_phrase(token: Token, span: Span, counted: Token | None) -> str:
    """The adjective with a phrase that it governs: `betroffen von dem Gesetz`, `zu schnell`."""
    doc, start, end = token.doc, token.i, token.i + 1
    if end < len(doc) and doc[end].tag_ == "APPR" and doc[end].head.i == token.i:
        noun = governed_noun(doc[end])
        if noun is not None and not is_time(noun) and not holds_figure(doc[end : noun.i + 1], span, counted):
            end = noun.i + 1
    if token.tag_ != "ADJD" and start > 0 and doc[start - 1].tag_ == "ADJD":
        start -= 1  # `schnell unterwegs`
    before = doc[start - 1] if start > 0 else token
    if before.tag_ == "PTKA" or (before.lower_ in ("zu", "noch", "schwer", "leicht") and before.head.i == token.i):
        start -= before.i < start
    return str(doc[start:end].text)


def _placed(own: list[Token], span: Span, counted: Token | None, head: Token) -> str:
    """The prepositional phrase that a copula needs: the last one of a state, else another; one that opens the clause
    only if no other does.
    """
    doc, found = span.doc, []
    for token in own:
        if token.tag_ not in PREPOSITION or token.lower_ in NO_PREDICATE | INSTEAD:
            continue
        if token.i > 0 and (doc[token.i - 1].lower_ in INSTEAD or doc[token.i - 1].lower_.endswith(ACCOUNTS)):
            continue  # `nach Angaben von Aktivisten`
        if (
            token.lower_ == "unter"
            and neighbour(token).lower_ in ("denen", "ihnen")
            and not is_inside(token, span, counted)
        ):
            return str(doc[token.i : token.i + 2].text)
        if token.i and neighbour(token, -1).tag_ in DETERMINER | {"CARD"} and after_attribute(token) is not None:
            continue  # `keine der vier in Betrieb befindlichen Anlagen`
        noun = governed_noun(token)
        meant = _relative_place(token) if noun is None else ""
        if meant:
            return meant
        if noun is None or is_time(noun) or noun.lower_ in ADVERBIAL_NOUNS:
            continue
        words = doc[token.i : noun.i + 1]
        if holds_figure(words, span, counted) or (token.lower_ == "von" and any(t.tag_ == "CARD" for t in words)):
            continue  # `Von den 312 Stellen bleiben 80`
        rank = 2 if token.i < head.i and noun.ent_type_ == "LOC" else 1
        if token.i > head.i or head.i > span.start:
            rank = 0 if token.lower_ in STATIVE_PREPOSITIONS and noun.ent_type_ != "LOC" else 1
        if any(t.tag_ == "CARD" for t in words):
            rank = 3  # `Im Rat sitzen 40 Leute aus neun Parteien`
        if token.lower_ == "unter" and token.i < head.i:
            rank = -1  # `Unter den Opfern sind vier Kinder`
        found.append((rank, -token.i, noun))
    if not found:
        return ""
    _, start, noun = min(found, key=lambda item: item[:2])
    owner = possessor(noun) if noun.lower_ in _BESIDE else None
    whole = owner is not None and not holds_figure(doc[-start : owner.i + 1], span, counted)
    return str(doc[-start : (owner if owner is not None and whole else noun).i + 1].text)


#: Nouns that say nothing without what they are beside: `in der Nähe des Bahnhofs`.
_BESIDE = frozenset("bereich mitte nähe rand rande umgebung umkreis".split())


def _relative_place(preposition: Token) -> str:
    """`in dem Zug` in `der Zug, in dem sich 214 Gäste befanden`: the place that a relative pronoun stands for."""
    pronoun = neighbour(preposition)
    noun = antecedent(pronoun) if pronoun.tag_ == "PRELS" and pronoun.lower_ in ("dem", "der") else None
    fits = noun is not None and preposition.lower_ in STATIVE_PREPOSITIONS and not is_time(noun)
    if noun is None or not fits:
        return ""
    genitive = feature(noun, "Case") == "Gen" and feature(noun, "Number") == "Sing"
    return f"{preposition.text} {pronoun.text} {noun.lemma_ if genitive else noun.text}"


def _possessed(verbs: Predicate, span: Span, counted: Token | None, who: str) -> str:
    """With `haben`, `umfassen`, `geben` the figure is the object: who has it, or where it is, says more."""
    main = nearest_verb(verbs, span)
    own = own_tokens(verbs.head)
    if verbs.lemma in EXISTENCE and any(token.lower_ == "es" for token in own):
        listed = next((t.i for t in span.doc[span.end : sentence_of(span).end] if t.text == ":"), len(span.doc))
        event = [t for t in own if t.lower_ in ("bei", "beim", "nach", "in", "im") and t.i < listed]
        place = _placed([t for t in event if t.lower_ not in NO_PREDICATE], span, counted, verbs.head)
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
    if how or not owner or other:
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
        return in_order(f"{text}{reflexive}", complement, main) + particle
    before = neighbour(main, -1)
    if not complement and before.tag_ == "ADJD" and before.head.i == main.i and not is_inside(before, span, counted):
        how = adjective_of_other(before, span)
        too = how.i > 0 and neighbour(how, -1).tag_ == "PTKA"
        complement = main.doc[how.i - too : how.i + 1].text  # `schwer verletzt`, `tot geborgen`, `zu spät gekommen`
    return f"{complement} {text}".strip()
