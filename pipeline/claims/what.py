"""What: the event or property that the article states of a figure, in its own words, short.

The candidates, the surest first: the dimension, comparison or direction next to the figure; the noun that the figure
measures out or is the size of; for a list or headline without a verb of its own the words beside it; the noun that the
figure's phrase hangs on; the verb with what it needs.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.framed import is_numeral
from pipeline.claims.adjuncts import doer_beside, in_adjunct, in_placed_attribute
from pipeline.claims.attached import (
    STATES,
    attached_noun,
    described,
    is_poll,
    opened_by,
    placed_noun,
    relative_after,
)
from pipeline.claims.beside import carrier_of
from pipeline.claims.bracketed import broken_down
from pipeline.claims.complements import short_phrase
from pipeline.claims.concerned import said_to_them
from pipeline.claims.contrasted import answer_named, as_replaced, other_extreme, purpose_of, said_of_list, what_changes
from pipeline.claims.counted import listed_unit
from pipeline.claims.counting import counted_by, counted_noun, own_attributes, shared_noun
from pipeline.claims.differences import adds_change
from pipeline.claims.gapping import has_own_noun, said_without_verb, side_of, voted
from pipeline.claims.headlines import is_apart
from pipeline.claims.light_verbs import SAYING_NOTHING, filled, told_by
from pipeline.claims.manners import kind_of, manner_of
from pipeline.claims.measured import noun_estimated, noun_measured, sized_by
from pipeline.claims.nearby import FULL_VERBS, told_beside
from pipeline.claims.participles import opening_participle
from pipeline.claims.patterns import (
    CHANGES,
    CHANGING,
    COMPLEMENT_PREPOSITIONS,
    COPULAS,
    ESTIMATING,
    LIGHT,
    MEASURING,
    PREDICATING,
    SAYING_SO,
    VIEWS,
)
from pipeline.claims.previous import is_elliptic
from pipeline.claims.sizes import change_of, jam_of, size_in_relative, size_of
from pipeline.claims.verb_words import bare_verb, own_predicate
from pipeline.claims.verbal import verbal_what
from pipeline.claims.verbless import verbless_what
from pipeline.claims.wholes import (
    is_apart_whole,
    is_one_of_many,
    is_partitive,
    is_von_whole,
    is_whole,
    said_of_number,
    whole_left_out,
)
from pipeline.claims.wording import clean_phrase
from pipeline.grammar.arguments import INSTEAD, governed_noun, objects, prepositional
from pipeline.grammar.clauses import clause_of, own_tokens
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import Predicate, predicate
from pipeline.grammar.spans import neighbour, root_of, sentence_of, tags_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import FINITE, NOUN, PREPOSITION, SUBJECT, VERBS
from pipeline.records import Figure

#: Counted nouns that say what happened by themselves.
_TELLING = tuple(
    "erkrankte erkrankten evakuierte evakuierten fälle fällen infizierte infizierten ionen opfer opfern schläge "
    "schlägen tote toten ungen verletzte verletzten vermisste vermissten".split()
)


def what_of(figure: Figure, span: Span, who: str) -> str:
    """What the article says of the figure: verb or participle with what it needs, or the noun of the event.

    Args:
        figure: the figure.
        span: its tokens.
        who: whom it is about; these words are not said again.
    """
    jam = jam_of(figure, span)
    words = _what(figure, span, who) if jam is None else str(jam.text)
    if words.lower() in SAYING_NOTHING:
        words = filled(words, figure, span, who)
    purpose = purpose_of(figure, span)
    if purpose and purpose.split()[-1] not in f"{who} {words}".split():
        words = f"{words} {purpose}".strip()
    if words and any(opened_by(span, word) for word in INSTEAD):
        words = as_replaced(words, span)
    whole = whole_left_out(figure, span, f"{who} {words}") if words else ""
    if whole:
        words = f"{whole} {words}" if clause_of(span).i > span.start else f"{words} {whole}"
    if figure.per and figure.per not in words:
        words = f"{words} {figure.per}".strip()
    return clean_phrase(words)


def _what(figure: Figure, span: Span, who: str) -> str:
    if figure.kind == "count" and (said := manner_of(span) or kind_of(span)):
        return said
    whole = broken_down(span) if figure.kind == "count" else None
    if whole is not None:
        return _what(figure, whole, who)
    head = clause_of(span)
    verbs = own_predicate(predicate(head), span)
    noun = counted_noun(span) if figure.kind == "count" else None
    said = opening_participle(span, verbs.head) if figure.kind == "count" else ""
    said = said or other_extreme(span) or told_beside(figure, span, verbs) or _listed(figure, span, who, verbs, noun)
    if said:
        return said
    if not verbs.verbs:
        return verbless_what(figure, span, noun, who)
    if is_apart(head, span):
        return _apart(verbless_what(figure, span, noun, who), figure, span, noun, verbs)
    of_whole = _of_whole(noun, span, verbs) if noun is not None else None
    if of_whole is not None:
        return of_whole
    alone = span[-1] if noun is None and figure.kind == "count" and opened_by(span, "für") else noun
    if alone is not None and (said := said_to_them(alone, span, verbs)):
        return said  # also `für acht kam jede Hilfe zu spät`
    estimated = noun_estimated(verbs, span) if noun is not None and opened_by(span, "auf") else ""
    if estimated:
        return estimated  # `Die Verluste beziffert das Militär auf 28 Soldaten`
    attached = attached_noun(figure, noun, span, verbs) if noun is not None else noun_measured(figure, span, verbs, who)
    if noun is not None and attached and verbs.lemma in COPULAS and _is_counted(attached, span):
        attached = ""  # `Im Einsatz waren 85 Helfer mit 17 Fahrzeugen`
    if noun is not None and attached and verbs.lemma in ESTIMATING and opened_by(span, "von") and has_own_noun(span):
        attached = ""  # `Die Polizei sprach von 18 Toten, Anwohner von 40 Toten`: that is who says so
    said = _of_light_verb(noun, span, verbs) if noun is not None and not attached else ""
    said = said or (_of_numbered(span, verbs) if noun is None and figure.kind == "count" else "")
    if said:
        return said
    level = noun is None and figure.kind == "count" and (opened_by(span, "auf") or adds_change(span))
    if level and (change := change_of(span)) is not None:
        return short_phrase(change.noun)  # `geplant war eine Anhebung auf 22`
    sized = sized_by(noun or shared_noun(span), span, verbs, who) if figure.kind == "count" else ""
    if sized:
        return sized
    if noun is not None and verbs.lemma in CHANGING and (opened_by(span, "auf") or opened_by(span, "um")):
        return f"{what_changes(head, noun, who)} {verbal_what(verbs, span, noun, who)}".strip()
    if not attached or (noun is None and _is_who(attached, who, verbs)):
        said = verbal_what(verbs, span, noun, who, counting=figure.kind == "count" or _is_subject(span, verbs))
        part = words_of(span.doc)[span.end : span.end + 1] == ["der"] or span[0].lower_.startswith("jede")
        # `Bei einem Prozent der Fälle fand ein Prozess statt`
        inner = span[-1] if part and figure.kind == "share" else noun
        if noun is None and verbs.lemma in CHANGING and said and (changed := size_in_relative(head)) is not None:
            return said if changed.text in f"{who} {said}".split() else f"{changed.text} {said}"
        holder = root_of(span) if noun is None or figure.kind == "share" else noun
        plain = said.replace(" sich", "") == bare_verb(verbs, span)
        if figure.kind in ("count", "share") and plain and (told := told_by(holder, verbs)):
            return f"{said}, {told}"
        if inner is None or not plain:
            return said
        return f"{doer_beside(inner, span, verbs, who)} {said}".strip()
    return _attached(attached, span, noun, verbs)


def _apart(said: str, figure: Figure, span: Span, noun: Token | None, verbs: Predicate) -> str:
    """What a part without a verb says, with the verb before it where that is said of both: `baut 90 Stellen ab - 40 in
    Ulm`, `Inflation steigt - 2,5 Prozent im Mai`.
    """
    doc, tags = span.doc, tags_of(span.doc)
    if noun is not None or verbs.head.i > span.start or "(" in words_of(doc)[verbs.head.i : span.start]:
        return said
    if figure.kind != "count":
        parted = any(tag in FINITE for tag in tags[verbs.head.i + 1 : span.start])
        return said if said or parted else bare_verb(verbs, span)
    placed = (
        span.end < len(doc) and said != "" and (doc[span.end].tag_ in PREPOSITION or doc[span.end].lower_ == "davon")
    )
    placed = placed and said.split()[0].lower() in COMPLEMENT_PREPOSITIONS and "CARD" in tags[verbs.head.i : span.start]
    particle = f" {verbs.particle.lower_}" if verbs.particle is not None else ""
    return f"{bare_verb(verbs, span).removesuffix(particle)} {said}{particle}" if placed else said


def _listed(figure: Figure, span: Span, who: str, verbs: Predicate, noun: Token | None) -> str:
    """What is said of a figure in a list, an answer, or a part of the sentence without a verb; else ""."""
    after = span.doc[span.end] if span.end < sentence_of(span).end else None
    listed = listed_unit(span) if figure.kind == "count" and noun is None else ""
    if listed:
        return listed
    if noun is None and verbs.lemma in COPULAS and (side := side_of(span)):
        return side  # `14 Räte waren dafür, zwölf dagegen`
    if noun is None and (side := voted(span, verbs.main)):
        return side
    telling = after is not None and (after.tag_ in ("ADJD", "VVPP") or after.lower_ in VIEWS)
    if noun is None and after is not None and telling and is_elliptic(span):
        votes = after.lower_ in VIEWS and verbs.main.tag_ in FULL_VERBS  # `stimmten dagegen`
        how = after.tag_ == "ADJD" and span.end + 1 < len(span.doc) and neighbour(after).tag_ == "VVPP"
        said = span.doc[after.i : after.i + 1 + how].text  # `64 Prozent landwirtschaftlich genutzt`
        return f"{bare_verb(verbs, span)} {said}" if votes else str(said)
    if figure.kind == "count" and noun is None and after is not None and after.lower_ in ("aus", "ohne"):
        inner = governed_noun(after)
        verbal = inner is not None and neighbour(inner).tag_ in VERBS  # `sind 60 aus Afrika angereist`
        if inner is not None and not verbal and not is_time(inner):
            return str(span.doc[after.i : inner.i + 1].text)  # `23 aus Europa und 52 aus den USA`
    parted = figure.kind == "share" and words_of(span.doc)[span.end : span.end + 1] in (["davon"], ["von"])
    gapped = said_without_verb(span, noun, verbs.head) if figure.kind == "count" or parted else ""
    concerned = _concerned(span, verbs) if figure.kind == "count" and not gapped else ""
    return gapped or concerned or said_of_list(span, who) or answer_named(figure, span, verbs)


def _concerned(span: Span, verbs: Predicate) -> str:
    """`Opfern` in `Bei den Opfern handelt es sich um sechs Männer`."""
    head = verbs.head
    if verbs.lemma != "handeln":
        return ""
    joined = opened_by(span, "und") or opened_by(span, "sowie") or opened_by(span, ",")
    coordinated = joined and any(t.lower_ == "um" and head.i < t.i < span.start for t in own_tokens(head))
    noun = next((n for p, n in prepositional(head) if p.lower_ in ("bei", "beim")), None)
    return short_phrase(noun) if noun is not None and (coordinated or opened_by(span, "um")) else ""


def _of_whole(noun: Token, span: Span, verbs: Predicate) -> str | None:
    """What a whole is described by, whose parts the clause is about; None for other counts."""
    hung = verbs.lemma in COPULAS | {"folgen"} and opened_by(span, "mit")
    hung = hung or is_one_of_many(span)
    if (hung or is_whole(span)) and (said := described(noun, span)):
        return said  # `der Irak mit 15 getöteten Journalisten`, `einer der 13 beteiligten Männer`
    if is_partitive(noun, verbs, span):
        return described(noun, span) or str(noun.text)  # `Unter den 298 Insassen waren 196 Niederländer`
    if is_von_whole(noun, verbs.head) and (said := described(noun, span) or placed_noun(noun)):
        return said  # `Von den 180 Flüchtlingen an Bord stammen 90 aus Eritrea`
    if is_apart_whole(noun, verbs.head):
        return described(noun, span)  # `Von den 312 Beschäftigten, die das Werk noch hatte, bleiben 80`
    return None


def _of_light_verb(noun: Token, span: Span, verbs: Predicate) -> str:
    """What describes the counted noun where the verb says little or only that somebody says so; else ""."""
    head, lemma = verbs.head, verbs.lemma
    if lemma not in LIGHT and lemma not in SAYING_SO:
        return ""
    if lemma == "aussprechen" and any(t.tag_ == "PRF" for t in own_tokens(head)):
        return ""  # `1.000 anwesende Angestellte sprachen sich dafür aus`
    if lemma == "sein" and opened_by(span, "von") and any(t.lower_ == "rede" for t in own_tokens(head)):
        return (
            described(noun, span) or placed_noun(noun) or str(noun.text)
        )  # `In dem Bericht ist von 13 Toten die Rede`
    of_whole = any(is_numeral(token) for token in own_attributes(noun, span))  # `204 von 389 abgegebenen Stimmen`
    said = "" if of_whole or _says_more(verbs, noun, span) else described(noun, span)
    named = lemma in ("sein", "gelten") and noun.i > head.i > sentence_of(span).start
    if said and (not named or any(t.lower_ == "es" for t in own_tokens(head))):
        return said  # also `Es waren 40 Gäste, die den Saal verließen`
    # not `hat vier Männer schuldig gesprochen`; also `sprach von 20 Drohnen und 9 Raketen`
    guessed = lemma != "sprechen" or opened_by(span, "von") or (opened_by(span, "und") and noun.dep_ == "cj")
    # not `verhängte gegen 20 Wirte Bußgelder`, `sieben sprachen sich für den Kauf aus`
    guessed = guessed and not opened_by(span, "gegen") and not any(t.tag_ == "PRF" for t in own_tokens(head))
    if lemma not in ESTIMATING or not guessed or _is_done(verbs):
        return ""
    # `meldete 19 Tote`, `sprach von 20 Gästen`; else `rechnet mit 2.500 Gästen`
    telling = noun.lower_.endswith(_TELLING) or lemma in ("berichten", "sprechen")
    return placed_noun(noun) or (str(noun.text) if telling else bare_verb(verbs, span))


def _of_numbered(span: Span, verbs: Predicate) -> str:
    """What is said of those whose number the clause gives: `stieg die Zahl derer, die flohen, auf 300`; else ""."""
    head, lemma = verbs.head, verbs.lemma
    measured = subject(head) if lemma in MEASURING | PREDICATING | ESTIMATING else None
    numbered = counted_by(measured) if measured is not None else None
    if measured is not None and numbered is not None:
        levelled = lemma in PREDICATING and opened_by(span, "auf") and relative_after(numbered) is not None
        if lemma in MEASURING - {"sein"} or levelled:
            return said_of_number(measured, numbered, span)
    if lemma in ESTIMATING:
        named = [*objects(head), *([measured] if measured is not None else [])]
        numbered = next((c for o in named if (c := counted_by(o)) is not None), None)
        relative = relative_after(numbered) if numbered is not None else None
        if numbered is not None and relative is not None:  # `bezifferte die Zahl derer, die starben, auf 20`
            return verbal_what(predicate(relative), span, numbered, numbered.text)
    return ""


def _is_who(attached: str, who: str, verbs: Predicate) -> bool:
    """Whether it is said of the noun itself: `500 kg schwere Teile erreichen die Erde`."""
    full = verbs.lemma not in LIGHT and verbs.lemma not in SAYING_SO
    return full and attached in who and not attached.lower().endswith(CHANGES)


def _attached(attached: str, span: Span, noun: Token | None, verbs: Predicate) -> str:
    """What the figure hangs on, with the verb where the noun alone does not say it."""
    if noun is not None and (_is_deep(span, attached) or attached.lower().split() in STATES or is_poll(attached)):
        return attached
    doer = subject(verbs.head) if noun is not None else None
    # not `Das Verfahren gegen drei Wirte wurde eingestellt`
    happened = doer is not None and doer.text == attached.split()[-1] and not verbs.is_passive
    if verbs.lemma in LIGHT or verbs.lemma in SAYING_SO or happened or (verbs.main.tag_ != "VVPP" and noun is None):
        return attached
    if noun is not None and (in_adjunct(attached, span) or in_placed_attribute(attached, noun)):
        return attached
    its_own = span.doc[span.start - 1].tag_ == "PPOSAT" or not verbs.is_passive
    if noun is not None and noun.lower_.startswith("einwohner") and its_own:
        return attached  # `die Stadt mit ihren 50.000 Einwohnern wurde zerstört`, `der Ort mit 200 Einwohnern gilt als`
    size = size_of(span) if noun is None else None
    if size is not None and carrier_of(size.noun) is not None:
        return attached  # `Der Satellit mit einer Masse von 490 Kilogramm ist für Jahre ausgelegt`
    return f"{attached} {bare_verb(verbs, span)}"


def _is_subject(span: Span, verbs: Predicate) -> bool:
    """Whether the amount is what the clause is about: `Jeder Dritte ist ohne Strom`, `An Bord sind 30 Tonnen Öl`."""
    above = root_of(span)
    while above.tag_ in _NOMINAL and above.dep_ not in SUBJECT and above.head.i != above.i:
        above = above.head
    is_or_stands = verbs.lemma in ("befinden", "sein")
    return is_or_stands and above.dep_ in SUBJECT and above.head in verbs.verbs and above.tag_ in _NOMINAL


_NOMINAL = NOUN | {"ADJA", "CARD", "PIAT", "PIS"}


def _says_more(verbs: Predicate, noun: Token, span: Span) -> bool:
    """Whether the verb says more than an attribute of the noun: `verurteilte 14 der beschuldigten Fans`, `hielt sie für
    Fälschungen`, `zwei Notrufe, die eingingen, waren keine Notfälle`.
    """
    if verbs.lemma == "halten":
        return any(t.lower_ == "für" and t.i > verbs.head.i for t in own_tokens(verbs.head))
    if verbs.lemma != "sein" or noun.i > verbs.head.i:
        return verbs.lemma == "verurteilen"
    after = [t for t in own_tokens(verbs.head) if t.i > max(verbs.head.i, span.end)]
    return relative_after(noun) is not None and any(t.lower_ in ("kein", "keine", "keinen") for t in after)


def _is_deep(span: Span, attached: str) -> bool:
    """Whether what the figure hangs on stands after a preposition: `Preis für die Weitergabe von 20 Daten`."""
    last = attached.split()[-1]
    noun = next((t for t in reversed(span.doc[sentence_of(span).start : span.start]) if t.text == last), None)
    while noun is not None and noun.dep_ in ("ag", "pg", "nk") and noun.head.tag_ in NOUN:
        noun = noun.head
    return noun is not None and noun.head.tag_ in PREPOSITION and noun.head.head.tag_ in NOUN


def _is_counted(attached: str, span: Span) -> bool:
    """Whether the noun that the phrase hangs on has a number of its own."""
    before = span.doc[max(sentence_of(span).start, span.start - 8) : span.start]
    return any(token.tag_ == "CARD" for token in before) and attached.split()[-1] in before.text


def _is_done(verbs: Predicate) -> bool:
    """Whether a participle with `werden` or `sein` says what was done to the figure (`sind gemeldet`)."""
    return verbs.main.tag_ == "VVPP" and any(verb.lemma_.lower() in ("sein", "werden") for verb in verbs.verbs)
