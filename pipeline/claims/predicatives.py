"""Predicatives: what a copula says of a figure: an adjective, a participle, a noun, a place or state.

`sind wahlberechtigt`, `sind Mitglieder der Bank`, `waren an Bord`, `stand sieben Stunden lang im Hof`.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.claims.attributes import after_attribute
from pipeline.claims.beside import is_amount
from pipeline.claims.complements import (
    ACCOUNTS,
    ADVERBIAL_NOUNS,
    LONGEST_PREDICATIVE,
    holds_figure,
    is_inside,
    object_phrase,
    short_phrase,
)
from pipeline.claims.gapping import gap_of, has_own_noun, in_other_gap
from pipeline.claims.patterns import (
    DIMENSIONS,
    NO_PREDICATE,
    STATIVE_PREPOSITIONS,
)
from pipeline.claims.verb_words import nearest_verb
from pipeline.grammar.arguments import INSTEAD, governed_noun, possessor
from pipeline.grammar.cases import is_oblique
from pipeline.grammar.clauses import own_tokens
from pipeline.grammar.nominals import is_time
from pipeline.grammar.outside import is_inserted
from pipeline.grammar.predicates import Predicate
from pipeline.grammar.spans import neighbour, sentence_of, words_of
from pipeline.grammar.subjects import antecedent, subject
from pipeline.grammar.tags import DETERMINER, NO_NOUNS, NOUN, PREPOSITION, VERBS, feature

#: Adverbs that a copula needs for its sense.
_PREDICATIVE_ADVERBS = frozenset(
    "anwesend da dabei dafür dagegen daheim dort draußen unterwegs weg zurück zusammen".split()
)


#: Adverbs of the whole sentence that look like adjectives.
_DOUBTS = frozenset("möglicherweise tatsächlich vermutlich wahrscheinlich".split())


def predicative(verbs: Predicate, span: Span, counted: Token | None, who: str, counting: bool) -> str:
    """What a copula says: adjective, participle, noun or place (`wahlberechtigt`, `Mitglieder der Bank`, `an Bord`)."""
    doc, head = span.doc, verbs.head
    own = [t for t in own_tokens(head) if not is_inside(t, span, counted) and not in_other_gap(t, span)]
    own = [
        t for t in own if t.lower_ not in _DOUBTS and not is_inserted(t, head)
    ]  # `bleiben dem Händler 2 Euro“, so der Wirt`
    part = gap_of(span)
    mine = [t for t in own if part is not None and part.start <= t.i < part.end]
    if any(t.tag_ in ("ADJD", "VVPP") and t.i >= span.end for t in mine):
        own = mine  # `60 sind zufrieden und 20 unzufrieden`
    for token in sorted(own, key=lambda t: t.lower_ in _PREDICATIVE_ADVERBS):  # `Dafür sind 150 Stellen nötig`
        joined = token.i + 1 < len(doc) and doc[token.i + 1].tag_ in NOUN | {"ADJA", "CARD"}
        last = token.i + 1 >= len(doc) or doc[token.i + 1].is_punct or doc[token.i + 1].tag_ == "KOKOM"
        where = token.i < head.i and token.lower_.endswith("weit") and not token.lower_.startswith("weit")
        # `waren fünf Stunden lang ohne Strom`; `Zwei Männer, 29 Jahre alt, sitzen in Haft`
        long = (token.lower_ == "lang" or token.dep_ == "app") and is_time(doc[token.i - 1])
        predicate_like = (
            token.tag_ in ("ADJD", "VVPP") and not long and (token.dep_ != "mo" or last) and not joined and not where
        )
        much = token.lower_ in ("viel", "wenig") and token.i > head.i and doc[token.i - 1].lower_ == "zu"
        if much and not joined:
            return f"zu {_adjective_phrase(token, span, counted).removeprefix('zu ')}"  # `waren zu viel für die Seite`
        adverb = (
            token.lower_ in _PREDICATIVE_ADVERBS
            and token.i > head.i - 2
            and (last or token.i < head.i or token.i + 1 == verbs.main.i)
        )
        apart = token.tag_ == "VVPP" and token.i > head.i and doc[token.i - 1].text == ","  # `..., gefolgt von`
        if (predicate_like or adverb) and (token.head.tag_ in VERBS or last) and not apart:
            state = placed(own, span, counted, head) if token.lower_ == "dort" and token.i < head.i else ""
            if state.split(" ")[0] in STATIVE_PREPOSITIONS:
                return state  # `Dort waren 3.000 Haushalte ohne Strom`
            before = doc[own[0].i : head.i].text if adverb and _opens_with_adjective(own, head, token) else ""
            return f"{before} {_adjective_phrase(token, span, counted)}".strip()
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
        and words_of(doc)[token.i + 1 : token.i + 2] != [":"]  # `Studie: 40 Prozent sind süchtig nach Zucker`
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
    if not counting:
        place = placed(own, span, counted, head) if _lasts(span) else state_behind(own, span, head)
        main = nearest_verb(verbs, span)
        # `stand sieben Stunden lang im Hof`, `saß mit 2,1 Promille am Steuer`
        if place and main.tag_.startswith("VV") and not any(t.tag_ == "PRF" for t in own):
            ahead = any(t.i < main.i and t.text == place.split()[0] for t in own)
            return f"{place} {main.text}" if ahead else f"{main.text} {place}"
    else:
        place = placed(own, span, counted, head)
    if not counting:
        nominals = [token for token in nominals if not any(c.tag_ == "CARD" for c in token.lefts)]
    how = (t for t in own if t.tag_ == "ADJD" and t.i > head.i and t.i >= span.end and t.i + 1 < len(doc))
    loose = next((t for t in how if neighbour(t).lower_ in _GOVERNED_BY_ADJECTIVES), None)
    if loose is not None and verbs.lemma == "sein" and not place and not nominals:
        return _adjective_phrase(loose, span, counted)  # `sind süchtig nach Zucker`
    return place or (_with_joined(nominals[0]) if nominals else "")


def _opens_with_adjective(own: list[Token], head: Token, adverb: Token) -> bool:
    """`Zu schnell waren 90 Fahrer unterwegs`: an adjective before the verb belongs to the adverb behind it."""
    return own[0].i < head.i < adverb.i and own[0].i >= head.i - 2 and neighbour(head, -1).tag_ == "ADJD"


_GOVERNED_BY_ADJECTIVES = frozenset({"auf", "gegen", "mit", "nach", "von", "über"})


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
    measured = before.tag_ == "NN" and (is_amount(before) or is_time(before)) and before.i >= span.end
    if measured and token.lower_.startswith(DIMENSIONS):
        while doc[start - 1].tag_ in _OF_MEASURE or start - 1 == before.i:
            start -= 1  # `300 Brücken sind mehr als 50 Jahre alt`
        return str(doc[start if start > span.end else token.i : end].text)
    if before.tag_ == "PTKA" or (before.lower_ in ("zu", "noch", "schwer", "leicht") and before.head.i == token.i):
        start -= before.i < start
    return str(doc[start:end].text)


#: Tags of words before the unit in `zwischen 18 und 29 Jahre alt`, `mehr als einen Meter lang`.
_OF_MEASURE = frozenset({"ADJD", "ADV", "APPR", "ART", "CARD", "KOKOM", "KON", "PIAT", "PIS", "PTKA"})


def placed(own: list[Token], span: Span, counted: Token | None, head: Token) -> str:
    """The prepositional phrase that a copula needs: the last one of a state, else another; one that opens the clause
    only if no other does.
    """
    doc, found = span.doc, []
    places: set[Token] = set()
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
        if neighbour(token, -1) in places and noun.lower_ not in _HELD and token.dep_ == "mnr":
            places.add(noun)
            continue  # `befanden sich auf einem Flug in die Provinz`
        words = doc[token.i : noun.i + 1]
        if holds_figure(words, span, counted) or (token.lower_ == "von" and any(t.tag_ == "CARD" for t in words)):
            continue  # `Von den 312 Stellen bleiben 80`
        rank = 2 if token.i < head.i and noun.ent_type_ == "LOC" else 1
        if token.i > head.i or head.i > span.start:
            rank = 0 if token.lower_ in STATIVE_PREPOSITIONS and noun.ent_type_ != "LOC" else 1
        road = noun.text[0].isdigit() or (len(noun) == 1 and neighbour(noun).text[0].isdigit())  # `auf der A 9`
        if road or any(t.tag_ == "CARD" for t in words):
            rank = 3  # `Im Rat sitzen 40 Leute aus neun Parteien`
        held = noun.i + 1 == head.i and noun.lower_ in _HELD  # `Zur Verfügung stehen in der Klinik 25 Betten`
        if (token.lower_ == "unter" or held) and token.i < head.i:
            rank = -1  # `Unter den Opfern sind vier Kinder`
        found.append((rank, -token.i, noun))
        places |= {noun} - ({noun} if token.lower_ == "als" else set())
    if not found:
        return ""
    _, start, noun = min(found, key=lambda item: item[:2])
    owner = possessor(noun) if noun.lower_ in _BESIDE else None
    whole = owner is not None and not holds_figure(doc[-start : owner.i + 1], span, counted)
    return str(doc[-start : (owner if owner is not None and whole else noun).i + 1].text)


def _lasts(span: Span) -> bool:
    """`24 Stunden` in `war 24 Stunden lang im Einsatz`: a time, during which something is somewhere."""
    return is_time(span[-1]) and words_of(span.doc)[span.end : span.end + 1] == ["lang"]


def state_behind(own: list[Token], span: Span, head: Token) -> str:
    """`am Steuer` in `Der Mann saß mit 2,3 Promille am Steuer`: the state behind what goes with it."""
    doc, words = span.doc, words_of(span.doc)
    if words[span.start - 1] != "mit" or head.i > span.start:
        return ""
    opener = next((t for t in own if t.i >= span.end and t.tag_ in PREPOSITION), None)
    noun = governed_noun(opener) if opener is not None and opener.lower_ in _OF_STATE else None
    if opener is None or noun is None or is_time(noun) or noun.ent_type_ == "LOC" or noun.lower_ in ADVERBIAL_NOUNS:
        return ""
    closes = noun.i + 1 >= len(doc) or doc[noun.i + 1].is_punct or doc[noun.i + 1].tag_ == "KON"
    return str(doc[opener.i : noun.i + 1].text) if closes and opener.i - span.end < _NEAR else ""


#: Nouns of states in which something is: `zur Verfügung`.
_HELD = frozenset("auswahl betrieb diskussion einsatz haft strom verfügung wahl".split())
_OF_STATE = STATIVE_PREPOSITIONS - {"als", "zu"}
#: Words between an amount and the state that it goes with.
_NEAR = 2
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
