"""Attribution by a verb of saying: `teilte mit, dass ...`, `sprach von 20 Toten`, `„...“, sagte X`, `Das teilte X
mit.`
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from pipeline.attribution.patterns import (
    CLAUSE_ONLY,
    DOCUMENT_NOUNS,
    FIGURE_FRAMES,
    PASSIVE_SOURCE,
    POINTING_NOUNS,
    POINTING_PRONOUNS,
    REPORTING_VERBS,
    VICTIM_OBJECTS,
)
from pipeline.attribution.scope import Found, Stretch, stretches
from pipeline.attribution.speakers import is_one_of, may_speak, noun_after, speaker_phrase
from pipeline.grammar.clauses import clauses, is_clause_head, is_relative, own_tokens, parent_clause, subordinator
from pipeline.grammar.predicates import Predicate, is_subjunctive, predicate, subject
from pipeline.grammar.tags import FINITE, NOUN, PREPOSITION, PRONOUN, RELATIVE, SUBORDINATOR, VERBS, feature

_NOT_SPEAKERS = frozenset(
    {
        "es",
        "das",
        "dies",
        "man",
        "was",
        "wer",
        "etwas",
        "nichts",
        "alles",
        "niemand",
        "ich",
        "wir",
        "du",
        "ihr",
        "sich",
        "dieses",
        "ihn",
        "ihm",
    }
)


def reporting(sentence: Span, quotes: list[Stretch]) -> Iterator[Found]:
    """Reporting verbs of the sentence with their speakers; a quotation that the sentence touches is in scope whole."""
    for head in clauses(sentence):
        verbs = predicate(head)
        if not verbs.verbs:
            continue
        lemma = reporting_lemma(verbs)
        if lemma is None:
            continue
        speaker = _speaker(verbs, lemma)
        if speaker is None:
            continue
        scope = _content(verbs, speaker, lemma, sentence)
        touched = [q for q in quotes if _touches(q, sentence) and _outside(q, verbs)]
        main = verbs.main
        cue = (main.idx, main.idx + len(main))
        if touched:
            yield Found(tuple(touched), speaker, cue, "direct", f"quote:{lemma}")
        if scope:
            yield Found(stretches(sentence.doc, scope), speaker, cue, "indirect", f"verb:{lemma}")


def reporting_lemma(verbs: Predicate) -> str | None:
    """The lemma of a reporting verb with its particle or fixed adverb, or None if the predicate does not report."""
    lemma = verbs.lemma
    if verbs.particle is None:
        for token in own_tokens(verbs.head):
            if token.lower_ in ("bekannt", "mit", "fest", "an", "hin", "ein", "aus", "zu", "hervor") and token.tag_ in (
                "ADJD",
                "PTKVZ",
            ):
                joined = token.lower_ + lemma
                if joined in REPORTING_VERBS:
                    return joined
    if lemma in REPORTING_VERBS or lemma in FIGURE_FRAMES:
        return lemma
    for guess in regular_lemmas(verbs.main.lower_):
        joined = (verbs.particle.lower_ if verbs.particle is not None else "") + guess
        if joined in REPORTING_VERBS or joined in FIGURE_FRAMES:
            return joined
    if lemma == "bekannt" or lemma == "bekanntgegeben":
        return "bekanntgeben"
    return lemma if lemma in ("heißen", "stehen") else None


def regular_lemmas(form: str) -> Iterator[str]:
    """The infinitives a regular verb form may belong to, where a model's lemma is none (`bezifferte` → `beziffern`).

    >>> "beziffern" in regular_lemmas("bezifferte"), "ausrechnen" in regular_lemmas("ausgerechnet")
    (True, True)
    """
    for ending in ("ete", "eten", "et", "te", "ten", "t", "en", "e"):
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            for base in (stem, stem.replace("ge", "", 1)):
                yield base + "en"
                yield base + "n"


def _speaker(verbs: Predicate, lemma: str) -> Span | None:
    """The speaker of a reporting verb: its subject; in the passive the `von` phrase; for `hervorgehen` the `aus`
    phrase.
    """
    if lemma == "stehen":
        return _document(verbs)
    wanted = {
        "hervorgehen": ("aus",),
        "heißen": ("in", "im", "bei", "beim", "aus", "von", "vom", "auf"),
        "verlauten": ("aus", "von"),
    }.get(lemma)
    if wanted is None and verbs.is_passive:
        wanted = ("von", "vom", "durch")
    if wanted is not None:
        if lemma == "heißen" and not any(t.lower_ == "es" for t in own_tokens(verbs.head)):
            return None
        return _governed(verbs, wanted, anywhere=not verbs.is_passive)
    found = subject(verbs.head)
    if found is None:
        found = _nominative_neighbour(verbs)
    if (
        found is None
        or found.lower_ in _NOT_SPEAKERS
        or found.tag_ not in NOUN | PRONOUN | {"FM", "XY", "ADJA", "CARD"}
    ):
        return None
    if found.tag_ in PRONOUN and found.lower_ in ("sich", "uns", "mich", "mir"):
        return None
    if not may_speak(found) or (lemma == "fordern" and _takes_victims(verbs)):
        return None
    return speaker_phrase(found)


def _takes_victims(verbs: Predicate) -> bool:
    """`Die Flut forderte 92 Menschenleben.`"""
    return any(c.dep_ == "oa" and c.lower_ in VICTIM_OBJECTS for v in verbs.verbs for c in v.children)


def _document(verbs: Predicate) -> Span | None:
    """`In dem Bericht steht, dass ...`: a document that says something in a dass-clause."""
    if not any(child.lower_ == "dass" for clause in verbs.head.children for child in clause.children):
        return None
    for token in own_tokens(verbs.head):
        if token.tag_ in PREPOSITION and token.lower_ in ("in", "im", "auf"):
            noun = noun_after(token)
            if noun is not None and is_one_of(noun, DOCUMENT_NOUNS):
                return speaker_phrase(noun)
    return None


def _nominative_neighbour(verbs: Predicate) -> Token | None:
    """The noun next to a verb without a subject: after it (`, sagte Minister Weber`), else before it."""
    doc, head = verbs.head.doc, verbs.head
    if head.tag_ not in FINITE:
        return None
    named = _named_neighbour(head)
    if named is not None:
        return named
    own = own_tokens(head)
    after = [t for t in own if t.i > head.i and t.tag_ in NOUN and not _after_preposition(t)]
    before = [t for t in own if t.i < head.i and t.tag_ in NOUN and not _after_preposition(t)]
    if head.i > head.sent.start and doc[head.i - 1].text in (",", "“", "”", '"', "«") and after:
        return after[0]
    return before[0] if before else None


def _named_neighbour(head: Token) -> Token | None:
    """The person or body whose name stands right before or after the verb: `..., sagte Eva Brandt`, `Ärzte ohne
    Grenzen sagte`.
    """
    doc = head.doc
    after = head.i + 1
    if after < head.sent.end and doc[after].ent_type_ in ("PER", "ORG"):
        return next(
            (t for t in doc[after : head.sent.end] if t.ent_iob_ == "B" and t.ent_type_ in ("PER", "ORG")), None
        )
    i = head.i - 1
    if i >= head.sent.start and doc[i].ent_type_ in ("PER", "ORG"):
        while i > head.sent.start and doc[i].ent_iob_ == "I":
            i -= 1
        governed = i > head.sent.start and (
            doc[i - 1].tag_ in PREPOSITION or doc[i - 1].lower_ in ("der", "des", "dem", "den")
        )
        return None if governed else doc[i]
    return None


def _after_preposition(token: Token) -> bool:
    while token.head.i != token.i and not is_clause_head(token):
        if token.head.tag_ in PREPOSITION:
            return True
        token = token.head
    return False


def _governed(verbs: Predicate, prepositions: tuple[str, ...], *, anywhere: bool = False) -> Span | None:
    for token in own_tokens(verbs.head):
        if (
            token.tag_ in PREPOSITION
            and token.lower_ in prepositions
            and (token.head.tag_ in VERBS or token.dep_ == "sbp" or anywhere)
        ):
            noun = noun_after(token)
            if noun is not None and not any(t.tag_ == "CARD" for t in noun.doc[token.i : noun.i + 1]):
                return speaker_phrase(noun)
    return None


def _content(verbs: Predicate, speaker: Span, lemma: str, sentence: Span) -> set[int]:
    """Token indices of what is reported: the clauses under the verb, or around it, and the figure of its frame."""
    head = verbs.head
    own = {token.i for token in own_tokens(head)}
    speaker_tokens = set(range(speaker.start, speaker.end))
    below = {t.i for t in head.subtree} - own
    below -= _later_conjuncts(head)
    below -= {
        t.i for i in speaker_tokens for child in sentence.doc[i].children if is_relative(child) for t in child.subtree
    }
    if _is_parenthetical(head, sentence):
        below |= set(range(sentence.start, sentence.end)) - {t.i for t in head.subtree}
    elif head.head.i == head.i:
        # a main clause: what the parser did not put under the verb may still be its content, if it follows a dass
        # or colon
        below |= _after_colon(head, sentence) or _after_comma(verbs, sentence)
    below -= _adverbial_clauses(head)
    frames = FIGURE_FRAMES.get(lemma, ())
    if frames and (lemma not in CLAUSE_ONLY or lemma in FIGURE_FRAMES):
        below |= _framed(verbs, frames, own) - speaker_tokens
    return below - speaker_tokens


def _later_conjuncts(head: Token) -> set[int]:
    """Clauses joined to the reporting clause (`X sagte A, und Y wurde festgenommen`) are not what is said."""
    found: set[int] = set()
    stack = [child for child in head.children if child.dep_ in ("cd", "cj")]
    while stack:
        token = stack.pop()
        if is_clause_head(token) and token.tag_ in FINITE:
            if feature(token, "Mood") != "Sub" and subordinator(token) is None:
                found |= {t.i for t in token.subtree}
        else:
            stack.extend(child for child in token.children if child.dep_ in ("cd", "cj"))
    return found


def _adverbial_clauses(head: Token) -> set[int]:
    """Clauses of time and reason around the report (`als er ankam`, `nachdem ...`) are the article's own."""
    found: set[int] = set()
    for child in head.children:
        if is_clause_head(child):
            opening = subordinator(child)
            if opening is not None and opening.lower_ in (
                "als",
                "nachdem",
                "während",
                "bevor",
                "ehe",
                "seit",
                "seitdem",
                "sobald",
                "obwohl",
                "da",
                "nach",
            ):
                found |= {t.i for t in child.subtree}
    return found


def _is_parenthetical(head: Token, sentence: Span) -> bool:
    """Whether the reporting clause follows or interrupts what is said: `A starb, sagte X.`"""
    doc = head.doc
    if head.tag_ not in FINITE:
        return False
    i = head.i - 1
    if i < sentence.start:
        return False
    return doc[i].text in (",", "“", "”", '"', "«", "–", "-") and not is_relative(head) and subordinator(head) is None


def _after_colon(head: Token, sentence: Span) -> set[int]:
    colon = next((t.i for t in sentence if t.text == ":" and t.i > head.i), None)
    return set() if colon is None else set(range(colon + 1, sentence.end))


def _after_comma(verbs: Predicate, sentence: Span) -> set[int]:
    """What follows `X sagte, dass` or `X sagte, A sei`, wherever the parser attached it."""
    doc = sentence.doc
    for i in range(verbs.main.i if verbs.main.i > verbs.head.i else verbs.head.i, sentence.end - 1):
        if doc[i].text != ",":
            continue
        if doc[i + 1].lower_ in _CONTENT_OPENERS:
            return set(range(i + 1, sentence.end))
        verb = next((doc[j] for j in range(i + 1, sentence.end) if doc[j].tag_ in FINITE or doc[j].text == ","), None)
        if verb is not None and is_subjunctive(verb) and doc[i + 1].tag_ not in RELATIVE | SUBORDINATOR:
            return set(range(i + 1, sentence.end))
    return set()


_CONTENT_OPENERS = frozenset({"dass", "daß", "ob", "wie", "warum", "wieviel", "wo", "wann"})


def _framed(verbs: Predicate, frames: tuple[str, ...], own: set[int]) -> set[int]:
    """Token indices of the object or prepositional phrase that reports a figure: `sprach von 20 Toten`."""
    found: set[int] = set()
    doc = verbs.head.doc
    for i in own:
        token = doc[i]
        if token.tag_ in PREPOSITION and token.lower_ in frames:
            found |= {t.i for t in token.subtree} | _run(token)
    if "" in frames and not verbs.is_passive:
        reported = {
            t.i
            for verb in verbs.verbs
            for child in verb.children
            if child.dep_ in ("oa", "nk", "oc", "mo")
            for t in child.subtree
        }
        found |= reported & own
        found |= {t for t in own if doc[t].tag_ == "CARD" or doc[t].like_num}
    elif "" in frames:
        agent = _governed(verbs, ("von", "vom", "durch"))
        inside = own - (set(range(agent.start, agent.end)) if agent is not None else set())
        found |= inside
    return found


def _touches(quote: Stretch, sentence: Span) -> bool:
    return quote[0] < sentence.end_char and sentence.start_char < quote[1]


def _run(preposition: Token) -> set[int]:
    """The words from a preposition to the next comma or verb: `von zwischen 1.000 und 3.000 Stücken`."""
    doc = preposition.doc
    end = preposition.i + 1
    while end < preposition.sent.end and doc[end].tag_ not in VERBS | {"$,", "$.", "PTKVZ"}:
        end += 1
    return set(range(preposition.i, end))


def _outside(quote: Stretch, verbs: Predicate) -> bool:
    """Whether the reporting verb stands outside the quotation."""
    return not quote[0] <= verbs.head.idx < quote[1]


def speaker_before_colon(sentence: Span) -> Span | None:
    """The subject of a sentence that a colon ends, whatever its verb: `Der Trainer zeigt sich zufrieden:`"""
    for head in clauses(sentence):
        if head.tag_ in FINITE and parent_clause(head) is None:
            found = subject(head)
            if found is not None and found.lower_ not in _NOT_SPEAKERS:
                return speaker_phrase(found)
    nouns = [t for t in sentence if t.tag_ in NOUN]
    return speaker_phrase(nouns[0]) if nouns and len(sentence) <= 12 else None


def pointing_back(sentence: Span) -> Span | None:
    """The speaker of a sentence that attributes the one before (`Das teilte die Polizei mit.`), or None."""
    heads = [h for h in clauses(sentence) if h.tag_ in FINITE and parent_clause(h) is None]
    if not heads:
        return None
    verbs = predicate(heads[0])
    lemma = reporting_lemma(verbs)
    if lemma is None and verbs.is_passive and verbs.lemma in PASSIVE_SOURCE:
        lemma = verbs.lemma
    if lemma is None or not _points(sentence):
        return None
    if any(child.lower_ in ("dass", "daß") for clause in verbs.head.children for child in clause.children):
        return None
    if verbs.is_passive or lemma in ("hervorgehen", "heißen"):
        return _governed(verbs, ("von", "vom", "durch") if lemma != "hervorgehen" else ("aus",))
    for token in own_tokens(verbs.head):
        if (
            token.dep_ == "sb"
            and token.tag_ in NOUN | {"PPER"}
            and token.lower_ not in _NOT_SPEAKERS
            and not is_one_of(token, POINTING_NOUNS)
        ):
            return speaker_phrase(token)
    rest = [t for t in own_tokens(verbs.head) if t.tag_ in NOUN and t.i > verbs.head.i and not _after_preposition(t)]
    return speaker_phrase(rest[0]) if rest else None


def _points(sentence: Span) -> bool:
    """Whether the sentence begins with what was said before: `Das`, `Dies`, `Diese Zahlen`."""
    words = [t for t in sentence if not t.is_space][:4]
    if not words:
        return False
    if words[0].lower_ in POINTING_PRONOUNS and words[0].tag_ in ("PDS", "PROAV", "PAV", "ART", "PIS", "PDAT"):
        return len(words) > 1 and words[1].tag_ in FINITE
    if words[0].lower_ in ("diese", "die", "entsprechende", "dieses"):
        return any(t.tag_ in NOUN and is_one_of(t, POINTING_NOUNS) for t in words[1:])
    return False


def main_verb(sentence: Span) -> Token | None:
    """The finite verb of the first main clause of a sentence."""
    return next((h for h in clauses(sentence) if h.tag_ in FINITE and parent_clause(h) is None), None)


def starts_with_pointer(doc: Doc, sentence: Span, words: frozenset[str]) -> Token | None:
    """The first word of the sentence if it is one of these pointers (`demnach`), else None."""
    return next((t for t in doc[sentence.start : min(sentence.start + 6, sentence.end)] if t.lower_ in words), None)
