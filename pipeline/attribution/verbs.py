"""Reporting verbs: whether a predicate reports, and who speaks.

The speaker is the subject; in the passive the `von` phrase, for `hervorgehen` the `aus` phrase, for `heißt es` a place.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span, Token

from pipeline.attribution.candidates import NOT_SPEAKERS, best_speaker, is_so_told
from pipeline.attribution.counters import among_whom, counting, counts_cases, keeps_to_number
from pipeline.attribution.patterns import (
    ANONYMOUS_NOUNS,
    AUTHORITY_NOUNS,
    CONTENT_NOUNS,
    DOCUMENT_NOUNS,
    FINDINGS,
    REPORTING_NOUNS,
)
from pipeline.attribution.report_nouns import holder, publisher
from pipeline.attribution.senses import is_act, is_possibility, is_state, takes_victims
from pipeline.attribution.speaker_phrases import speaker_phrase
from pipeline.attribution.speakers import is_one_of, is_surely_speaker, may_speak, names_a_speaker, noun_after
from pipeline.attribution.verb_forms import forms
from pipeline.attribution.verb_lexicon import (
    CHANGING,
    ESTIMATES,
    HEARD,
    KEEPING,
    LOOSE_PARTICLES,
    OBSERVING,
    PARTICLES,
    PHRASES,
)
from pipeline.grammar.agreement import genders, wanted_genders
from pipeline.grammar.clauses import is_relative, opens_with_dass, own_tokens
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import Predicate
from pipeline.grammar.segments import clause_tokens, segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of, sentences_before, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import AUXILIARY, FINITE, NOUN, PREPOSITION, VERBS


def reporting_lemma(verbs: Predicate) -> str | None:
    """The lemma of a reporting verb with its particle or fixed adverb, or None if the predicate does not report."""
    verbs = _in_own_clause(verbs)
    if verbs.main.lower_ in HEARD and verbs.head.lower_ in ("ist", "war") and verbs.main.tag_ == "VVINF":
        return "verlauten"  # `Aus Kreisen der Investoren war zu hören`
    found = dict(forms().get(verbs.main.lower_, ()))
    if not found or _is_attribute(verbs) or words_of(verbs.main.doc)[verbs.main.i - 1] == "wie":
        return None  # `stieg wie befürchtet auf 20 Prozent`
    particle = _particle(verbs)
    wanted = {apart: lemma for lemma, apart in found.items()}
    loose = _loose_particle(verbs, wanted) if not particle or particle not in wanted else None
    if loose is not None:
        return wanted[loose]  # `hält die Chefin dagegen`, where `halten` alone reports, too
    phrase = _with_phrase(verbs)
    if phrase is not None or particle in wanted:
        return phrase or wanted[particle]
    if particle and particle not in _ADVERBS and verbs.main.tag_ in FINITE:
        return None  # another verb: `sagte ... ab`
    return wanted.get("")


def _with_phrase(verbs: Predicate) -> str | None:
    """A verb with its fixed phrase: `gab zu bedenken`, `legte ihm zur Last`."""
    known = [lemma for lemma, _ in forms().get(verbs.main.lower_, ()) if lemma.endswith(_IN_PHRASES)]
    if not known:
        return None
    for i in clause_tokens(verbs.head):
        word = words_of(verbs.head.doc)[i]
        if word in PHRASES and any(lemma.endswith(PHRASES[word]) for lemma in known):
            return f"{word} {PHRASES[word]}"
    return None


_IN_PHRASES = tuple(sorted(set(PHRASES.values())))


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
    before = neighbour(verbs.main, -1).lower_ if verbs.main.i > sentence_of(verbs.main).start else ""
    if before in wanted and before in LOOSE_PARTICLES:
        return str(before)  # `bekannt gaben`, `bekannt gegeben`
    if verbs.main.tag_ not in FINITE:
        return None
    doc, part = verbs.main.doc, segments(sentence_of(verbs.main))[segment_at(verbs.main.i, verbs.main.doc)]
    last = doc[part.end - 1]
    while last.i > verbs.main.i and (last.is_punct or last.is_space):
        last = neighbour(last, -1)
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
        return counting(verbs) if lemma == "kommen" else None  # `drei haben sich gemeldet`, `hinzu kommen Winde`
    if lemma == "zählen" and is_relative(verbs.head) and verbs.main.lower_ in ("zählen", "zählt"):
        return None  # `im Parlament, das 101 Abgeordnete zählt`
    if lemma == "bestätigen" and "sich" in own_words:
        return None  # `Der Verdacht hat sich bestätigt`
    if lemma in _KEEPING and not is_so_told(verbs.head) and not keeps_to_number(verbs, own_words):
        return None
    if lemma in _CHANGING and (verbs.is_passive or not any(word.endswith(ESTIMATES) for word in own_words)):
        return None  # `hob seine Prognose auf 3 Prozent an`, but not `hob den Preis auf 3 Euro an`
    if lemma in _CHANGING and (verbs.modal is not None or "sich" in own_words):
        return None  # `will die Zahl der Stellen auf 300 senken`
    if lemma == "ausgehen" and own_words.isdisjoint(("davon", "hiervon", "von", "wovon")):
        return None  # `Glimpflicher ging es in Bonn aus`, `Die Stimmzettel sind ausgegangen`
    looks_into = lemma == "ermitteln" and not own_words.isdisjoint(("in", "nach", "wegen"))
    if looks_into and not any(child.dep_ == "oa" for verb in verbs.verbs for child in verb.children):
        return None  # `Nach dem Fund von 20 Waffen ermittelt die Polizei`, `In 20 Fällen wird ermittelt`
    if (lemma == "ermitteln" and "gegen" in own_words) or (lemma == "ergeben" and "sich" in own_words):
        return _document(verbs, ("aus",)) if lemma == "ergeben" else None
    wanted = {
        "hervorgehen": ("aus",),
        "heißen": ("in", "im", "bei", "beim", "aus", "von", "vom", "vonseiten", "seitens", "auf"),
        "verlauten": ("in", "im") if verbs.main.lower_ == "lesen" else ("aus", "von"),
    }.get(lemma)
    if wanted is None and (verbs.is_passive or is_state(verbs, lemma)):  # `Von einem Verbrauch von 20 wird ausgegangen`
        reckoned = lemma == "ausgehen" and "davon" not in own_words
        wanted = ("vonseiten", "seitens") + (() if reckoned else ("von", "vom", "durch"))
    if wanted is not None:
        if lemma == "heißen" and not any(t.lower_ == "es" for t in own_tokens(verbs.head)):
            return None
        agent = governed(verbs, wanted, anywhere=not verbs.is_passive)
        if agent is None and lemma == "hervorgehen":
            agent = _document_before(verbs)
        if agent is None and lemma == "heißen" and "dort" in own_words:
            agent = _place_before(verbs.head)
        if lemma == "heißen" and agent is not None and not _may_be_told_by(agent):
            return None  # `Tiefer in die Tasche greifen hieß es`
        return agent if agent is not None or not verbs.is_passive else _document_of_passive(verbs)
    if (lemma == "fordern" and takes_victims(verbs)) or is_possibility(verbs, lemma) or is_act(verbs, lemma):
        return None
    if "man" in own_words:
        return among_whom(verbs.head)
    found = evidence(verbs, lemma) or best_speaker(verbs)
    if found is None:
        return None
    if lemma == "lauten":  # `Der Vorwurf der Opposition lautet, 20 Millionen seien weg`
        whose = holder(found) if is_one_of(found, CONTENT_NOUNS) else None
        found = whose if whose is not None and may_speak(whose) else found
    if lemma == "ausweisen" and found.lower_.endswith("bilanz"):
        return None  # the balance of a firm or a trade is not what somebody says
    if (
        lemma in _LISTING
        and "sich" not in own_words
        and not (is_one_of(found, _FINDING) or found.lower_.endswith(AUTHORITY_NOUNS))
    ):
        return None  # a firm shows its loss; only a document or an office says it
    awaits = lemma == "erwarten" and any(word.endswith(_PENALTIES) for word in own_words)
    if (lemma == "drohen" or awaits) and not is_surely_speaker(speaker_phrase(found)):
        return None  # `Dazu droht ein Bußgeld`, `Die Männer erwarten lange Haftstrafen`
    if lemma in OBSERVING and not counts_cases(verbs, lemma, found):
        return None
    return speaker_phrase(found)


#: Ends of nouns of what awaits somebody.
_PENALTIES = ("bußgeld", "fahrverbot", "geldstrafe", "geldstrafen", "haft", "haftstrafe", "haftstrafen", "strafe")


def _place_before(head: Token) -> Span | None:
    """`Ministerium` for `dort` in `Im Ministerium winkt man ab, mehr sei nicht zu holen, heißt es dort`."""
    for i in range(head.i - 1, max(-1, head.i - _THERE), -1):
        noun = noun_after(head.doc[i]) if words_of(head.doc)[i] in ("bei", "beim", "im", "in") else None
        if noun is None or noun.i >= head.i or is_one_of(noun, ANONYMOUS_NOUNS):
            continue  # `im Kreis`
        if names_a_speaker(noun):
            return speaker_phrase(noun)
    return None


def _document_before(verbs: Predicate) -> Span | None:
    """`Bericht` for `daraus` and `ihm` in `Die Stadt legte einen Bericht vor. Aus ihm geht hervor, dass ...`."""
    doc, words = verbs.head.doc, words_of(verbs.head.doc)
    at = next((i for i in clause_tokens(verbs.head) if words[i] in ("daraus", "aus")), None)
    at = at + 1 if at is not None and words[at] == "aus" else at
    pronoun = doc[at] if at is not None and at < len(doc) else None
    if pronoun is None or pronoun.tag_ not in {"PPER", "PDS", "PROAV", "PAV"}:
        return None
    said = (t for sentence in sentences_before(pronoun) for t in reversed(list(sentence)) if t.tag_ == "NN")
    wanted = wanted_genders(pronoun)
    noun = next((t for t in said if is_one_of(t, DOCUMENT_NOUNS) and genders(t) & wanted), None)
    return speaker_phrase(noun) if noun is not None else None


#: How many words before `dort` its place may stand.
_THERE = 30


_KEEPING, _CHANGING = (frozenset(entry.replace("|", "") for entry in verbs) for verbs in (KEEPING, CHANGING))
#: Verbs of what a document or an office gives in lists: `Die Umfrage ergab ein Minus von 40 Prozent`.
_LISTING = frozenset({"aufführen", "auflisten", "ausweisen", "ergeben", "zeigen"})


def evidence(verbs: Predicate, lemma: str) -> Token | None:
    """`Zahlen der Bank zeigen, dass`, `Satellitenbilder belegen, dass`: what shows something and says nothing else."""
    if lemma not in _PROVING or not any(opens_with_dass(child) for verb in verbs.verbs for child in verb.children):
        return None
    doer = subject(verbs.head)
    return doer if doer is not None and doer.tag_ == "NN" and is_one_of(doer, _FINDING) else None


_PROVING = frozenset({"belegen", "beweisen", "ergeben", "zeigen"})
_EVIDENCE = frozenset(
    "aufnahme bild foto luftbild messung modell recherche satellitenbild satellitenaufnahme video zahl".split()
)
_FINDING = DOCUMENT_NOUNS | FINDINGS | _EVIDENCE | {"aufstellung", "unterlage"}


def _may_be_told_by(agent: Span) -> bool:
    """Whether `heißt es in` may name it: one who can speak, or what somebody gives out."""
    before = agent.doc[max(0, agent.start - 2) : agent.start]
    if not any(token.lower_ in ("in", "im", "auf") for token in before):
        return True  # `hieß es bei der Bergwacht`
    return is_surely_speaker(agent) or any(is_one_of(token, REPORTING_NOUNS) for token in agent)


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


def _document(verbs: Predicate, prepositions: tuple[str, ...] = ("in", "im", "auf")) -> Span | None:
    """`In dem Bericht steht, dass ...`: a document that says something in a dass-clause."""
    content = any(child.lower_ == "dass" for clause in verbs.head.children for child in clause.children)
    if not content and prepositions != ("aus",):
        parts, at = segments(sentence_of(verbs.head)), segment_at(verbs.head.i, verbs.head.doc)
        closes = at + 1 < len(parts) and parts[at].end == verbs.head.i + 1  # `Im Gutachten steht, die Ampel habe ...`
        content = closes and (parts[at + 1].mark == ":" or parts[at + 1].kind == "main")
    if not content and prepositions != ("aus",):
        return None
    for token in own_tokens(verbs.head):
        if token.tag_ in PREPOSITION and token.lower_ in prepositions:
            noun = noun_after(token)
            if noun is not None and is_one_of(noun, _FINDING if prepositions == ("aus",) else DOCUMENT_NOUNS):
                return speaker_phrase(noun)
    return None


#: Prepositions that taggers take for something else.
_ONLY_PREPOSITIONS = frozenset({"seitens", "vonseiten"})
#: Reports that are nothing by themselves: `aus Zahlen`, not `aus einem Bericht`.
_GIVEN_OUT = REPORTING_NOUNS - DOCUMENT_NOUNS
#: What is only named for the person that it is of.
_SURROUNDINGS = frozenset({"büro", "haus", "hause"})


def governed(verbs: Predicate, prepositions: tuple[str, ...], *, anywhere: bool = False) -> Span | None:
    for token in own_tokens(verbs.head):
        if (
            (token.tag_ in PREPOSITION or token.lower_ in _ONLY_PREPOSITIONS)
            and token.lower_ in prepositions
            and (token.head.tag_ in VERBS or token.dep_ == "sbp" or anywhere)
        ):
            noun = noun_after(token)
            if noun is not None and is_time(noun):
                continue  # `Von November bis April wurden 70 gezählt`
            if noun is not None and noun.lower_ == "seiten":
                noun = holder(noun) or noun  # `von Seiten der Stadt`
            if noun is not None and is_one_of(noun, _GIVEN_OUT):
                noun = publisher(noun) or noun  # `aus Zahlen hervor, die das Ministerium veröffentlichte`
            if noun is not None and neighbour(noun, -1).tag_ == "PPOSAT" and noun.lower_ in _SURROUNDINGS:
                return noun.doc[noun.i - 1 : noun.i]  # `hieß es aus seinem Haus`
            if noun is not None and not any(t.tag_ == "CARD" for t in noun.doc[token.i : noun.i + 1]):
                return speaker_phrase(noun)
    return None
