"""What stands in a document, without a verb of saying: `Im Bericht ist von 20 Toten die Rede`, `In einer Umfrage gaben
30 Prozent an, zu sparen`, `Dem Bericht ist zu entnehmen, dass ...`.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from pipeline.attribution.content import content_end
from pipeline.attribution.patterns import DOCUMENT_NOUNS, REPORTING_NOUNS
from pipeline.attribution.report_nouns import report_source
from pipeline.attribution.scope import Found, clause_stretch, stretches
from pipeline.attribution.speakers import is_one_of, may_speak, names_a_speaker, noun_after
from pipeline.grammar.clauses import clause_head
from pipeline.grammar.phrases import right_edge
from pipeline.grammar.predicates import predicate
from pipeline.grammar.segments import clause_tokens, segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of, tokens_that_are, words_of
from pipeline.grammar.tags import NOUN, PREPOSITION

#: Surveys, whose shares are theirs wherever the clause names them with `in` or `bei`.
_SURVEYS = frozenset(
    {"befragung", "deutschlandtrend", "erhebung", "politbarometer", "sonntagsfrage", "trendbarometer", "umfrage"}
)
#: Verbs of the survey itself: what they count is not what it found.
_SURVEYING = frozenset("befragen beteiligen mitmachen teilnehmen".split())
#: Prepositions by which a clause names where something stands.
INSIDE = frozenset({"in", "im", "bei", "beim"})
_FROM = frozenset({"aus", "in", "im"})
_DOCUMENTS = DOCUMENT_NOUNS | REPORTING_NOUNS
#: What people write or say that is a source only where something is said of it: `In der Anklage ist von ... die Rede`.
_SPOKEN_OF = _DOCUMENTS | {"anklage", "haftbefehl", "klage", "kreis", "mail"}
_SHARES = frozenset({"prozent", "prozentpunkt", "prozentpunkte", "punkte", "%", "hälfte", "drittel", "viertel"})
#: Words by which a sentence may name a document that way.
DOCUMENT_WORDS = frozenset({"bekannt", "entnehmen", "rede"})


def in_surveys(sentence: Span) -> Iterator[Found]:
    """`In einer Umfrage des Instituts gaben 30 Prozent an, zu sparen`; the survey's own size is not its finding."""
    if _SHARES.isdisjoint(words_of(sentence.doc)[sentence.start : sentence.end]):
        return
    for token in tokens_that_are(sentence, INSIDE):
        noun = _survey_after(token)
        if token.i > sentence.start and neighbour(token, -1).lower_ == "als":
            continue  # `neun Punkte weniger als bei der letzten Erhebung`
        if noun is None or noun.lower_.endswith("n"):
            continue  # `in den Umfragen` names none
        if neighbour(token).lower_ in ("meiner", "unserer"):
            continue  # who speaks has made it: `In unserer Umfrage klagte jeder Dritte`
        if predicate(clause_head(token)).lemma in _SURVEYING:
            continue
        own = set(range(token.i, _size_end(noun)))
        yield _found(token, noun, clause_stretch(token) - own, f"survey:{noun.lower_}")


def _survey_after(token: Token) -> Token | None:
    """The survey that a preposition governs, if it does: `in einer Umfrage`, `im RTL/ntv-Trendbarometer`."""
    noun = noun_after(token)
    if noun is not None and noun.i + 2 < len(token.doc) and neighbour(noun).text == "/":
        noun = neighbour(noun, 2)
    return noun if noun is not None and is_one_of(noun, _SURVEYS) else None


def _size_end(survey: Token) -> int:
    """Where the survey's phrase ends, with its size: `Umfrage des Instituts unter 1.000 Bürgern`."""
    doc, end, limit = survey.doc, right_edge(survey), sentence_of(survey).end
    asked = end < limit and doc[end].lower_ in ("unter", "von", "mit")
    ahead = doc[end + 1 : min(end + 5, limit)] if asked else doc[end:end]
    number = next((token for token in ahead if token.tag_ == "CARD"), None)
    return next((t.i + 1 for t in doc[number.i : limit] if t.tag_ in NOUN), end) if number is not None else end


def in_documents(sentence: Span) -> Iterator[Found]:
    """`Im Bericht ist von 20 Toten die Rede`, `Dem Bericht ist zu entnehmen, dass ...`."""
    for token in tokens_that_are(sentence, DOCUMENT_WORDS):
        if token.lower_ == "bekannt":
            noun, scope = _leaking(token)
        elif token.lower_ == "entnehmen":
            if token.i == sentence.start or neighbour(token, -1).lower_ != "zu":
                continue
            noun = _source_noun(token, _FROM) or _dative(token)
            scope = set(range(sentence.start, sentence.end))
        else:
            if token.i == sentence.start or neighbour(token, -1).lower_ != "die":
                continue
            noun, scope = _source_noun(token, INSIDE, _SPOKEN_OF), clause_stretch(token)
            yield from _spoken_of(token) if noun is None else ()
        if noun is not None:
            yield _found(token, noun, scope, f"document:{token.lower_}")


def _leaking(token: Token) -> tuple[Token | None, set[int]]:
    """From whom it has become known, with the clause of content: `Aus dem Amt wurde bekannt, dass 20 Akten fehlen`."""
    sentence, parts = sentence_of(token), segments(sentence_of(token))
    at = segment_at(token.i, token.doc)
    words = words_of(token.doc)[parts[at].start : parts[at].end]
    if at + 1 == len(parts) or parts[at + 1].kind != "dass" or _BECOMING.isdisjoint(words):
        return None, set()
    from_ = next((i for i in range(parts[at].start, token.i) if words_of(token.doc)[i] == "aus"), None)
    noun = noun_after(token.doc[from_]) if from_ is not None else None
    named = noun is not None and noun.ent_type_ != "LOC" and may_speak(noun)
    return noun if named else None, set(range(parts[at + 1].start, content_end(sentence, parts, at + 1, at)))


_BECOMING = frozenset({"ist", "wird", "wurde", "geworden"})


def believed(sentence: Span) -> Iterator[Found]:
    """`Glaubt man den Veranstaltern, kamen 20.000`, `Geht es nach der Gewerkschaft, gibt es 20 Euro mehr`, `Wenn die
    Schätzungen des Amts stimmen, sterben 20`: the condition names who says what follows it.
    """
    doc, parts = sentence.doc, segments(sentence)
    if len(parts) < 2 or parts[0].start != sentence.start:
        return
    words = words_of(doc)[parts[0].start : parts[0].end]
    cue = doc[sentence.start]
    if words[:2] in (["glaubt", "man"], ["folgt", "man"]):
        noun = next((t for t in doc[sentence.start + 2 : parts[0].end] if t.tag_ in NOUN), None)
    elif words[:3] == ["geht", "es", "nach"]:
        noun = noun_after(doc[sentence.start + 2])
    elif words[0] == "für" and words[-1] == "fest" and parts[1].kind == "dass":
        noun = noun_after(cue)  # `Für das Gericht steht fest, dass ...`
    elif words[0] in ("wenn", "falls", "sofern") and words[-1] in _PROVE_TRUE:
        noun = next((t for t in doc[sentence.start : parts[0].end] if is_one_of(t, REPORTING_NOUNS)), None)
    else:
        return
    if noun is not None and noun.i < parts[0].end:
        yield _found(cue, noun, set(range(parts[1].start, sentence.end)), f"condition:{words[0]}")


#: Words that open such a condition.
CONDITIONS = frozenset({"glaubt", "folgt", "für", "geht", "wenn", "falls", "sofern"})
_PROVE_TRUE = frozenset({"stimmen", "stimmt", "zutreffen", "zutrifft"})


def _found(cue: Token, noun: Token, scope: set[int], rule: str) -> Found:
    source = report_source(noun)
    at = (cue.idx, cue.idx + len(cue))
    return Found(stretches(cue.doc, scope), source.speaker, at, source.kind, rule, source.words)


def _source_noun(token: Token, prepositions: frozenset[str], known: frozenset[str] = _DOCUMENTS) -> Token | None:
    """The document that a phrase with one of these prepositions names in the clause of a word."""
    for i in clause_tokens(token):
        word = token.doc[i]
        if word.tag_ in PREPOSITION and word.lower_ in prepositions:
            noun = noun_after(word)
            if noun is not None and is_one_of(noun, known):
                return noun
    return None


def _spoken_of(rede: Token) -> Iterator[Found]:
    """`Von 450 Toten ist die Rede`: somebody says so; with `bei den Aktivisten` they do."""
    whose = list(_talking(rede))
    yield from whose
    own = clause_tokens(rede)
    words = {words_of(rede.doc)[i] for i in own}
    if not whose and not words.isdisjoint(_IS) and not words.isdisjoint(("von", "vom", "davon")):
        cue = (rede.idx, rede.idx + len(rede))
        yield Found(stretches(rede.doc, own), None, cue, "hearsay", "document:rede")


_IS = frozenset({"ist", "sei", "war"})


def _talking(rede: Token) -> Iterator[Found]:
    """`Aktivisten` in `Von 450 Toten ist bei den Aktivisten die Rede, bei der Polizei von 40`: whose talk it is."""
    scope = clause_stretch(rede)
    parts = [part for part in segments(sentence_of(rede)) if part.start in scope]
    for part in parts:
        own = scope & set(range(part.start, part.end))
        for preposition in tokens_that_are(rede.doc[part.start : part.end], _WITH):
            noun = noun_after(preposition)
            if noun is not None and (names_a_speaker(noun) or noun.ent_type_ in ("ORG", "PER")):
                yield _found(rede, noun, own, "document:rede")
                break


_WITH = frozenset({"bei", "beim"})


def _dative(token: Token) -> Token | None:
    """`Bericht` in `Dem Bericht ist zu entnehmen`: the document that opens the sentence."""
    opening = (t for t in token.doc[sentence_of(token).start : token.i] if t.tag_ in NOUN)
    first = next(opening, None)
    return first if first is not None and is_one_of(first, _DOCUMENTS) else None
