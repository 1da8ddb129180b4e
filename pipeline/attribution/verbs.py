"""Reporting verbs: whether a predicate reports, and who speaks.

The speaker is the subject; in the passive the `von` phrase, for `hervorgehen` the `aus` phrase, for `heißt es` a place.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span, Token

from pipeline.attribution.patterns import (
    AUTHORITY_NOUNS,
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    FINDINGS,
)
from pipeline.attribution.report_nouns import holder
from pipeline.attribution.senses import is_act, is_possibility, is_state, takes_victims
from pipeline.attribution.speaker_phrases import speaker_phrase
from pipeline.attribution.speakers import is_one_of, may_speak, names_a_speaker, noun_after
from pipeline.attribution.verb_forms import forms
from pipeline.attribution.verb_lexicon import LOOSE_PARTICLES, OBSERVING, PARTICLES, PHRASES
from pipeline.grammar.cases import is_oblique
from pipeline.grammar.clauses import is_clause_head, own_tokens
from pipeline.grammar.predicates import Predicate
from pipeline.grammar.segments import clause_tokens, interrupts, segment_at, segments
from pipeline.grammar.spans import remembered, sentence_of, tags_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import AUXILIARY, DETERMINER, FINITE, NOUN, PREPOSITION, VERBS, feature

NOT_SPEAKERS = frozenset(
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
        "dem",
        "den",
        "denen",
        "ihnen",
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


def reporting_lemma(verbs: Predicate) -> str | None:
    """The lemma of a reporting verb with its particle or fixed adverb, or None if the predicate does not report."""
    verbs = _in_own_clause(verbs)
    found = dict(forms().get(verbs.main.lower_, ()))
    if not found or _is_attribute(verbs):
        return None
    particle = _particle(verbs)
    wanted = {apart: lemma for lemma, apart in found.items()}
    if particle in wanted:
        return wanted[particle]
    loose = _loose_particle(verbs, wanted)
    if loose is not None:
        return wanted[loose]
    if particle and particle not in _ADVERBS and verbs.main.tag_ in FINITE:
        return None  # another verb: `sagte ... ab`
    return wanted.get("") or _with_phrase(verbs)


def _with_phrase(verbs: Predicate) -> str | None:
    """A verb with its fixed phrase: `gab zu bedenken`, `legte ihm zur Last`."""
    known = dict(forms().get(verbs.main.lower_, ()))
    for i in clause_tokens(verbs.head):
        word = words_of(verbs.head.doc)[i]
        if word in PHRASES and any(lemma.endswith(PHRASES[word]) for lemma in known):
            return f"{word} {PHRASES[word]}"
    return None


def _in_own_clause(verbs: Predicate) -> Predicate:
    """The predicate without verbs of another clause: `hatte acht Jahre gefordert, die Abwehr auf vier plädiert`."""
    if len(verbs.verbs) < 3:
        return verbs
    part = segments(sentence_of(verbs.head))[segment_at(verbs.head.i, verbs.head.doc)]
    own = set(range(part.start, part.end))
    here = tuple(verb for verb in verbs.verbs if verb.i in own)
    return replace(verbs, verbs=here) if any(verb.tag_ not in AUXILIARY for verb in here) else verbs


def _is_attribute(verbs: Predicate) -> bool:
    """A participle without an auxiliary (`auch „Bonus“ genannt`); `berichtet` alone may be a finite form."""
    main = verbs.main
    if main.tag_ != "VVPP" or any(verb.tag_ in AUXILIARY for verb in verbs.verbs):
        return False
    return main.lower_.startswith("ge") or not main.lower_.endswith("t")


def _particle(verbs: Predicate) -> str:
    """The separated particle in the verb's own segment; what is none, or stands elsewhere, was tagged wrongly."""
    token = verbs.particle
    if token is None or token.lower_ not in PARTICLES or token.i == verbs.main.i:
        return ""
    return str(token.lower_) if token.i in clause_tokens(verbs.main) else ""


def _loose_particle(verbs: Predicate, wanted: dict[str, str]) -> str | None:
    """The particle at the end of a segment, whatever its tag: `gab die Firma bekannt`, `wies er darauf hin, dass`."""
    before = verbs.main.nbor(-1).lower_ if verbs.main.i > sentence_of(verbs.main).start else ""
    if before in wanted and before in LOOSE_PARTICLES:
        return str(before)  # `bekannt gaben`, `bekannt gegeben`
    if verbs.main.tag_ not in FINITE:
        return None
    doc, part = verbs.main.doc, segments(sentence_of(verbs.main))[segment_at(verbs.main.i, verbs.main.doc)]
    last = doc[part.end - 1]
    while last.i > verbs.main.i and (last.is_punct or last.is_space):
        last = last.nbor(-1)
    if last.i > verbs.main.i and last.lower_ in wanted:
        return str(last.lower_)
    return next((t.lower_ for t in doc[verbs.main.i + 1 : part.end] if t.tag_ == "PTKVZ" and t.lower_ in wanted), None)


#: Adverbs that taggers take for verb particles: `meldete ... 21 mehr als eine Woche zuvor`.
_ADVERBS = frozenset({"dagegen", "daraufhin", "weiter", "wieder", "zusammen", "zuvor", "hinzu", "fort"})


def speaker_of(verbs: Predicate, lemma: str) -> Span | None:
    """The speaker of a reporting verb: its subject; in the passive the `von` phrase; for `hervorgehen` the `aus`
    phrase.
    """
    if lemma == "stehen":
        return _document(verbs)
    if lemma == "zitieren":
        return _quoted_person(verbs)
    words = words_of(verbs.head.doc)
    own_words = {words[i] for i in clause_tokens(verbs.head)}
    if lemma == "halten" and "für" not in own_words:
        return None
    if (lemma == "melden" and "sich" in own_words) or (lemma == "kommen" and own_words.isdisjoint(CONCLUSIONS)):
        return _counting(verbs) if lemma == "kommen" else None  # `drei haben sich gemeldet`, `hinzu kommen Winde`
    if (lemma == "ermitteln" and "gegen" in own_words) or (lemma == "ergeben" and "sich" in own_words):
        return _document(verbs, ("aus",)) if lemma == "ergeben" else None
    wanted = {
        "hervorgehen": ("aus",),
        "heißen": ("in", "im", "bei", "beim", "aus", "von", "vom", "vonseiten", "seitens", "auf"),
        "verlauten": ("aus", "von"),
    }.get(lemma)
    if wanted is None and (verbs.is_passive or is_state(verbs, lemma)):
        wanted = ("von", "vom", "vonseiten", "seitens", "durch")
    if wanted is not None:
        if lemma == "heißen" and not any(t.lower_ == "es" for t in own_tokens(verbs.head)):
            return None
        agent = governed(verbs, wanted, anywhere=not verbs.is_passive)
        return agent if agent is not None or not verbs.is_passive else _document_of_passive(verbs)
    if (lemma == "fordern" and takes_victims(verbs)) or is_possibility(verbs, lemma) or is_act(verbs, lemma):
        return None
    found = best_speaker(verbs)
    if found is None:
        return None
    if (
        lemma in _LISTING
        and "sich" not in own_words
        and not (is_one_of(found, _FINDING) or found.lower_.endswith(AUTHORITY_NOUNS))
    ):
        return None  # a firm shows its loss; only a document or an office says it
    if lemma in OBSERVING and found.ent_type_ != "ORG" and not found.lower_.endswith((*AUTHORITY_NOUNS, *BODY_NOUNS)):
        return None
    return speaker_phrase(found)


#: Verbs of what a document or an office gives in lists: `Die Umfrage ergab ein Minus von 40 Prozent`.
_LISTING = frozenset({"aufführen", "auflisten", "ausweisen", "ergeben", "zeigen"})


_FINDING = DOCUMENT_NOUNS | FINDINGS | {"zahl", "messung", "aufstellung", "unterlage"}


def _counting(verbs: Predicate) -> Span | None:
    """`Die Polizei kam auf 2.000`: who counts, with a bare number."""
    tokens = [verbs.head.doc[i] for i in clause_tokens(verbs.head)]
    at = next((k for k, t in enumerate(tokens) if t.tag_ == "CARD" and any(b.lower_ == "auf" for b in tokens[:k])), -1)
    if at < 0:
        return None
    contrasted = _follows_estimate(verbs.head)
    bare = at + 1 == len(tokens) or tokens[at + 1].tag_ not in NOUN | {"ADJA"}
    found = best_speaker(verbs) if bare or contrasted else None
    return speaker_phrase(found) if found is not None and (contrasted or found.lower_.endswith(_COUNTERS)) else None


def _follows_estimate(head: Token) -> bool:
    """Whether somebody else gives a number before: `Die Bahn beziffert A auf 2 Euro, das Amt kommt auf 3 Euro`."""
    doc, words, tags, known = head.doc, words_of(head.doc), tags_of(head.doc), forms()
    for i in range(sentence_of(head).start, head.i):
        estimates = tags[i] in FINITE and not _ESTIMATES.isdisjoint(lemma for lemma, _ in known.get(words[i], ()))
        if estimates and is_clause_head(doc[i]):
            return True
    return False


#: Verbs by which somebody gives a number of their own.
_ESTIMATES = frozenset("ausgehen beziffern erwarten rechnen schätzen sprechen vorhersagen voraussagen zählen".split())


#: Who counts people and damage; a government or party that comes to a number has it.
_COUNTERS = tuple(
    "amt armee behörde behörden bündnis feuerwehr gewerkschaft initiative innenministerium ministerium organisatoren "
    "polizei präsidium veranstalter verband verwaltung".split()
)


#: To what one comes who says something: `kommt zu dem Schluss, dass`.
CONCLUSIONS = frozenset(
    "schluss schluß schlüssen ergebnis ergebnissen erkenntnis einschätzung urteil fazit befund auffassung wort".split()
)


def _quoted_person(verbs: Predicate) -> Span | None:
    """Whom somebody quotes is the one who speaks: `zitierte einen Offizier`, `wird der Chef zitiert`."""
    if verbs.is_passive:
        found = subject(verbs.head)
    else:
        objects = [c for v in verbs.verbs for c in v.children if c.dep_ == "oa" and c.tag_ in NOUN]
        found = next((c for c in objects if may_speak(c)), None) or best_speaker(verbs)
    return speaker_phrase(found) if found is not None and found.lower_ not in NOT_SPEAKERS else None


def _document_of_passive(verbs: Predicate) -> Span | None:
    """`In dem Bericht wurde festgestellt, dass ...`: the document that a passive names with `in`."""
    for i in clause_tokens(verbs.head):
        token = verbs.head.doc[i]
        if token.tag_ in PREPOSITION and token.lower_ in ("in", "im"):
            noun = noun_after(token)
            if noun is not None and is_one_of(noun, DOCUMENT_NOUNS):
                return speaker_phrase(noun)
    return None


def best_speaker(verbs: Predicate) -> Token | None:
    """The head of the phrase that may be the subject and may speak, by case, name, role and place; None if none does.

    The tree has a say among others, because an object put first, or a name it does not know, misleads it.
    """
    doc, head = verbs.head.doc, verbs.head
    by_tree, inserted = subject(head), interrupts(head)
    if inserted and by_tree is not None and by_tree.i < head.i:
        by_tree = None  # `Die Bahn, sagte der Minister, habe ...`
    if by_tree is not None and any("\n" in t.text for t in doc[min(by_tree.i, head.i) : max(by_tree.i, head.i)]):
        by_tree = None  # a heading
    if by_tree is not None and by_tree.lower_ in NOT_SPEAKERS and by_tree.lower_ != "es":
        return None
    if by_tree is not None and by_tree.lower_ == "prozent":
        return None  # `44 Prozent nannten die Ministerin`
    numbers = (feature(by_tree, "Number"), feature(head, "Number")) if by_tree is not None else ("", "")
    if by_tree is not None and by_tree.tag_ == "NN" and numbers == ("Plur", "Sing") and is_one_of(by_tree, _AMOUNTS):
        by_tree = None  # `Die Kosten gab der Palast mit 28 Millionen an`
    if by_tree is not None and by_tree.tag_ == "PIS" and by_tree.lower_ in ("eine", "einer", "eines"):
        by_tree = next((child for child in by_tree.rights if child.tag_ == "NN"), by_tree)
        if may_speak(by_tree):
            return by_tree  # `Eine der größten Gruppen behauptete, dass ...`
    candidates: dict[int, int] = {}
    own = [i for i in clause_tokens(head) if not inserted or i > head.i]
    if any(words_of(doc)[i] == "man" for i in own):
        return None
    tags, ruled = tags_of(doc), by_tree.i if by_tree is not None else -1
    for i in own:
        if tags[i] in _MAY_SPEAK or i == ruled:
            points = _points(doc[i], verbs, by_tree)
            if points is not None:
                candidates[i] = points
    if by_tree is not None and by_tree.i not in candidates and by_tree.i not in own and may_speak(by_tree):
        # a subject shared with the clause before, unless this one has its own: `..., das Bündnis sprach von 7.000`
        candidates[by_tree.i] = 6 if max(candidates.values(), default=0) <= _ENOUGH else 1
    if not candidates:
        return None
    best = max(candidates, key=lambda i: (candidates[i], -abs(i - head.i)))
    return doc[best] if candidates[best] >= _ENOUGH else None


_AMOUNTS = frozenset({"kosten", "schaden", "schulden", "ausgabe", "einnahme", "verlust", "verluste", "preis", "zahl"})


#: Points that a phrase needs to be taken for a speaker.
_ENOUGH = 2


_SPEAKING_PRONOUNS = frozenset({"PPER", "PDS", "PIS"})


_MAY_SPEAK = NOUN | _SPEAKING_PRONOUNS


def _points(token: Token, verbs: Predicate, by_tree: Token | None) -> int | None:
    """How much speaks for a word as the speaker of the clause; None if it can't be."""
    word, tag = token.lower_, token.tag_
    if word in NOT_SPEAKERS or (tag in _SPEAKING_PRONOUNS and word not in _PRONOUNS) or after_preposition(token):
        return None
    if tag in NOUN and not may_speak(token):
        return None
    points = 6 if by_tree is not None and by_tree.i == token.i else 0
    if token.i in (verbs.head.i, verbs.main.i) or (not points and (is_oblique(token) or _is_part(token))):
        return None
    if tag in _SPEAKING_PRONOUNS:
        return points + (8 if word in ("er", "dieser", "jener") else 3)
    if token.ent_type_ in ("PER", "ORG") or names_a_speaker(token):
        points += 3
    if _opens_next_to(token, verbs.head):
        points += 2
    case = feature(token, "Case")
    points += 1 if case == "Nom" else -1 if case in ("Acc", "Dat", "Gen") else 0
    if feature(verbs.head, "Number") == "Sing" and tag == "NN":
        counted = any(child.tag_ == "CARD" for child in token.lefts)
        points -= 4 if counted else 2 if feature(token, "Number") == "Plur" else 0
    return points


_PRONOUNS = frozenset({"er", "sie", "dieser", "diese", "beide", "viele", "manche", "einige", "andere", "jener"})


def _is_part(token: Token) -> bool:
    """Whether the noun belongs to another one: a genitive, a name after its role, an apposition."""
    before = token.nbor(-1) if token.i else None
    if token.ent_iob_ == "I":
        return True
    if token.ent_iob_ == "B" and token.ent_type_ == "PER":
        return before is not None and before.tag_ == "NN"  # the name after a role
    if token.head.tag_ in NOUN and token.dep_ in ("ag", "pg", "nk", "pnc", "app", "cj", "nmc"):
        first, last = sorted((token.i, token.head.i))
        return first != last and ":" not in words_of(token.doc)[first:last]  # `Unfall auf der A3: Polizei meldet`
    article = next((child for child in token.lefts if child.tag_ in DETERMINER), None)
    return article is not None and article.lower_ == "des"


def _opens_next_to(token: Token, head: Token) -> bool:
    """Whether only the article and adjectives stand between the finite verb and the noun."""
    doc = token.doc
    if token.i > head.i:
        return all(t.tag_ in DETERMINER | {"ADJA", "CARD", "ADV", "PRF", "NN", "NE"} for t in doc[head.i + 1 : token.i])
    return token.right_edge.i + 1 == head.i or token.i + 1 == head.i


def _document(verbs: Predicate, prepositions: tuple[str, ...] = ("in", "im", "auf")) -> Span | None:
    """`In dem Bericht steht, dass ...`: a document that says something in a dass-clause."""
    content = any(child.lower_ == "dass" for clause in verbs.head.children for child in clause.children)
    if not content and prepositions != ("aus",):
        return None
    for token in own_tokens(verbs.head):
        if token.tag_ in PREPOSITION and token.lower_ in prepositions:
            noun = noun_after(token)
            if noun is not None and is_one_of(noun, _FINDING if prepositions == ("aus",) else DOCUMENT_NOUNS):
                return speaker_phrase(noun)
    return None


_BEFORE_NOUN = DETERMINER | {"ADJA", "CARD", "TRUNC"}


@remembered
def after_preposition(token: Token) -> bool:
    """Whether a preposition governs the noun, by the words before it or by the tree."""
    tags, i = tags_of(token.doc), token.i - 1
    first = sentence_of(token).start
    while i >= first and tags[i] in _BEFORE_NOUN:
        i -= 1
    if i >= first and tags[i] in PREPOSITION:
        return True
    while token.head.i != token.i and not is_clause_head(token):
        if token.head.tag_ in PREPOSITION:
            return True
        token = token.head
    return False


#: Prepositions that taggers take for something else.
_ONLY_PREPOSITIONS = frozenset({"seitens", "vonseiten"})


def governed(verbs: Predicate, prepositions: tuple[str, ...], *, anywhere: bool = False) -> Span | None:
    for token in own_tokens(verbs.head):
        if (
            (token.tag_ in PREPOSITION or token.lower_ in _ONLY_PREPOSITIONS)
            and token.lower_ in prepositions
            and (token.head.tag_ in VERBS or token.dep_ == "sbp" or anywhere)
        ):
            noun = noun_after(token)
            if noun is not None and noun.lower_ == "seiten":
                noun = holder(noun) or noun  # `von Seiten der Stadt`
            if noun is not None and not any(t.tag_ == "CARD" for t in noun.doc[token.i : noun.i + 1]):
                return speaker_phrase(noun)
    return None
