"""Who: whom or what a figure is about.

For a count that is the counted noun with what narrows it down; for any other kind the holder or subject.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from pipeline.attribution.speakers import names_a_speaker
from pipeline.attribution.verb_forms import is_reporting
from pipeline.claims.beside import (
    attributed_noun,
    gapped_noun,
    is_amount,
    is_present_participle,
    participle_after,
    whole_of,
    word_after,
)
from pipeline.claims.bracketed import (
    follows_amount_in_brackets,
    in_brackets,
    listed_before_bracket,
    located_noun,
    named_before_bracket,
    way_of,
)
from pipeline.claims.counting import (
    OTHERS,
    after_attribute,
    counted_by,
    counted_noun,
    partitive_pronoun,
    shared_noun,
)
from pipeline.claims.elsewhere import (
    follows_amount_of,
    noun_instead,
    of_times,
    relative_whole,
    whole_counted,
    whole_meant,
    whose_number,
)
from pipeline.claims.holders import holder_of
from pipeline.claims.patterns import CURRENCIES, DIMENSIONS, ESTIMATING, GOVERNED, NUMBER_NOUNS, NUMERALS, PREDICATING
from pipeline.claims.previous import (
    amounts_to,
    compares_previous,
    contrasted_group,
    contrasts_phrase,
    opened_by_part,
    points_at_previous,
)
from pipeline.claims.restating import is_of_people
from pipeline.claims.sizes import IN_SIZE, change_of, size_of
from pipeline.grammar.arguments import objects, prepositional
from pipeline.grammar.clauses import clause_head, clause_of
from pipeline.grammar.nominals import bare_nouns, is_time
from pipeline.grammar.phrases import NARROWING, left_edge, noun_phrase, right_edge
from pipeline.grammar.predicates import predicate
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import root_of, sentence_of, sentences_before, tags_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, NOUN, PREPOSITION, SUBJECT, VERBS, feature
from pipeline.grammar.topics import antecedent_of
from pipeline.records import Figure


def figure_span(doc: Doc, figure: Figure) -> Span:
    """The tokens of a figure."""
    span = doc.char_span(figure.start, figure.end, alignment_mode="expand")
    assert span is not None, "a figure lies inside its text"
    return span


def who_of(figure: Figure, span: Span, previous: str, speaker: str = "") -> str:
    """Whom or what the figure is about, in the article's words, without article and number; "" if nobody is named.

    Args:
        figure: the figure.
        span: its tokens.
        previous: who the figure before it was about, for `20 weitere wurden verletzt`.
        speaker: who says so in direct speech, for `ich`.
    """
    if figure.kind == "count" and not _is_index(figure, span) and not _is_sum(span):
        return _who_counted(figure, span, previous)
    return _who_held(figure, span, previous, speaker)


def _is_sum(span: Span) -> bool:
    """Whether a large number without noun is a sum, as the one before it: `kostet 9 Millionen Euro, die Stadt zahlt 2
    Millionen`.
    """
    if not span[-1].lower_.startswith(("million", "milliarde")) or counted_noun(span) is not None:
        return False
    doer = subject(clause_of(span), span)
    if doer is None or doer.tag_ != "NN":
        return False
    first = next((sentence.start for sentence in sentences_before(span, 1)), sentence_of(span).start)
    return any(word.rstrip("n") in CURRENCIES for word in words_of(span.doc)[first : span.start])


def _is_index(figure: Figure, span: Span) -> bool:
    """Whether a count is a level or change of an index or rate: `verlor 6,2 Punkte`, `stieg um 1,1 auf 86,5 Punkte`,
    `fiel auf 104 je Dollar`.
    """
    doc, tags = span.doc, tags_of(span.doc)
    after = doc[span.end] if span.end < len(doc) else None
    opened = span.start > 0 and words_of(doc)[span.start - 1] in ("auf", "bei", "um", "über", "unter")
    if after is None or (opened and words_of(doc)[span.end] in ("je", "pro", "per")):
        return after is not None  # `fiel auf 104 je Dollar`
    noun = after if tags[span.end] in NOUN else shared_noun(span)
    if noun is None or noun.lower_ not in _POINTS:
        return False
    if noun.lower_.startswith("punkt") and predicate(clause_of(span)).lemma in _GAINING:
        return True  # `Die Linke verlor 18 Punkte`
    fraction = figure.value is not None and figure.value != int(figure.value)
    large = opened and figure.value is not None and figure.value >= _LEAST_INDEX
    return fraction or large or figure.change != "none" or (opened and noun.lower_.startswith("zähler"))


_GAINING = frozenset("einbüßen gewinnen hinzugewinnen verlieren zulegen".split())
_POINTS = frozenset({"punkt", "punkte", "punkten", "zähler", "zählern"})
#: A level from which on points are those of an index, not of a game.
_LEAST_INDEX = 1000


def _who_counted(figure: Figure, span: Span, previous: str) -> str:
    whole = whole_counted(span) or relative_whole(span)
    if whole is not None:
        return _words(whole)
    instead = noun_instead(span)
    if instead is not None:
        return _words(instead)
    if previous and span.end < len(span.doc) and span.doc[span.end].lower_ in OTHERS and counted_noun(span) is None:
        return previous  # `und die Strafen von 1.500 weiteren umgewandelt`
    times = of_times(span)
    if times is not None:
        return _words(times)
    if previous and _is_dative_after_part(span):
        return previous
    noun = counted_noun(span) or (None if figure.modifier == "vague" else shared_noun(span))
    if noun is not None:
        return counted_phrase(noun, span)
    if figure.modifier == "vague" and previous and span.start and span.doc[span.start - 1].lower_ in ("und", "sowie"):
        return previous  # `27 Menschen getötet und Hunderte verletzt`
    passive = span.end < len(span.doc) and span.doc[span.end].lower_ in ("wurden", "werden", "worden", "sind")
    if figure.modifier == "vague" and passive and is_of_people(previous) and sentence_of(span).start == span.start:
        return previous  # `Hunderte wurden verletzt` after `starben 73 Menschen`
    if figure.modifier == "vague":
        measured = subject(clause_of(span))
        named = counted_by(measured) if measured is not None else None
        if [t.lower_ for t in span.doc[max(0, span.start - 2) : span.start]] == ["in", "die"]:
            named = named or measured  # `Der Schaden geht in die Millionen`
        return _words(named) if named is not None and named.tag_ in NOUN else ""
    there = _fronted_before_es(span)
    if there is not None:
        return _words(there)
    doer = subject(clause_of(span)) if compares_previous(span) else None
    if (
        doer is not None
        and doer.i < span.start
        and not is_amount(doer)
        and any(child.tag_ == "CARD" for child in doer.lefts)
    ):
        return _words(doer)  # `300 Gäste aus 20 Orten kamen, 40 mehr als im Vorjahr`
    if previous and (compares_previous(span) or opened_by_part(span) or contrasts_phrase(span, previous)):
        return previous
    listed = listed_before_bracket(span)
    if listed is not None:
        return _words(listed)
    gapped = gapped_noun(span)
    if (
        gapped is not None
        and not is_amount(gapped)
        and not any(t.lower_ in ("davon", "darunter") for t in span.doc[gapped.i - 1 : span.start])
    ):
        return _words(gapped)
    labelled = _label(span)
    if labelled is not None:
        return _words(labelled)
    pronoun = partitive_pronoun(span)
    if pronoun is not None:
        meant = whole_meant(pronoun)
        return _words(meant) if meant is not None else previous
    if previous and span.end < len(span.doc) and span.doc[span.end].lower_ == "davon":
        return previous  # `sechs davon sind Lehrer`
    head = clause_of(span)
    token = subject(head)
    if previous and token is not None and head.lower_ in _THERE_WERE and _is_of_other(token, head):
        return previous  # `Der Verein zählt 640 Mitglieder, im Jahr 2010 waren es noch 212`
    estimated = [noun for noun in bare_nouns(head) if predicate(head).lemma in ESTIMATING and noun.dep_ in SUBJECT]
    numbered = [found for noun in (*objects(head), *estimated) if (found := counted_by(noun)) is not None]
    if numbered and numbered[0].i < span.start:
        return _words(numbered[0])  # `korrigierte die Zahl der Toten auf zwölf`
    change = change_of(span)
    if change is not None and change.owner is not None:
        return _words(counted_by(change.owner) or change.owner)  # `Rückgang der Zahl der Erwerbsfähigen um 300`
    if token is not None and token.tag_ == "PPER" and token.lower_ in ("er", "sie"):
        token = antecedent_of(token) or token  # `Sie sank um 24.000.`
    if token is None or token.tag_ not in NOUN or span.start <= token.i < span.end or token.lower_ == "rede":
        return previous  # also `von 800 ist die Rede`
    counted = counted_by(token) or whose_number(token)
    if counted is not None:
        return _words(counted)
    if previous and token.lower_ in NUMBER_NOUNS:
        return previous  # `im Jahr 2013 waren es 466 Schüler, jetzt ist die Zahl auf 533 gestiegen`
    lemma = predicate(head).lemma
    counts = lemma in ESTIMATING | {"zählen"} or (lemma == "kommen" and names_a_speaker(token))
    if is_reporting(lemma) or counts:
        return previous  # `die Polizei zählte 2.000`: who says so is not who was counted
    if _is_predicated(span) or in_brackets(span):
        return _words(token)
    return previous or _words(token)


def _fronted_before_es(span: Span) -> Token | None:
    """`Stellen` in `Offene Stellen gibt es noch 604.000`: what there is stands first."""
    words, first = words_of(span.doc), sentence_of(span).start
    head = clause_of(span)
    if head.lower_ not in ("gab", "gibt", "gebe") or words[head.i + 1 : head.i + 2] != ["es"] or head.i == first:
        return None
    noun = span.doc[head.i - 1]
    fronted = noun.tag_ == "NN" and left_edge(noun) == first and feature(noun, "Number") == "Plur"
    return noun if fronted and head.i < span.start else None


def _is_dative_after_part(span: Span) -> bool:
    """`davon dürften 14 der Wissenschaft unbekannt sein`: no part of one thing is counted."""
    words, tags, first = words_of(span.doc), tags_of(span.doc), sentence_of(span).start
    if words[span.end : span.end + 1] != ["der"] or "davon" not in words[max(first, span.start - 4) : span.start]:
        return False
    noun = span.doc[span.end + 1] if tags[span.end + 1 : span.end + 2] == ["NN"] else None
    return noun is not None and feature(noun, "Number") == "Sing"


_THERE_WERE = frozenset("ist sind war waren wären".split())


def _is_of_other(token: Token, head: Token) -> bool:
    """Whether a subject comes from another clause of the sentence, and is not what that one counts."""
    same = sentence_of(token).start == sentence_of(head).start
    return same and clause_head(token).i != head.i and not any(child.tag_ == "CARD" for child in token.lefts)


def _words(noun: Token) -> str:
    return clean_phrase(noun_phrase(noun).text)


def listed_unit(span: Span) -> str:
    """What the first bracket of a list counts: `Fälle` for 85 in `China (132 Fälle), Myanmar (85)`, else ""."""
    doc, sentence = span.doc, sentence_of(span)
    if listed_before_bracket(span) is None:
        return ""
    first = next(
        (t.i for t in sentence if t.text == "(" and t.i + 2 < span.start and doc[t.i + 1].tag_ == "CARD"), None
    )
    number = doc[first + 1 : first + 2] if first is not None else None
    noun = counted_noun(number) if number is not None else None
    if (
        number is None
        or noun is None
        or noun.lower_.startswith(NUMERALS)
        or ")" in [t.text for t in doc[number.end : noun.i]]
    ):
        return ""
    return counted_phrase(noun, number)


def _label(span: Span) -> Token | None:
    """`Tote` in `Tote: 12`."""
    doc, colon = span.doc, span.start - 1
    if colon < 1 or doc[colon].text != ":" or doc[colon - 1].tag_ not in NOUN:
        return None
    return doc[colon - 1] if sentence_of(doc[colon - 1]).start == sentence_of(span).start else None


def counted_phrase(noun: Token, span: Span) -> str:
    """The counted noun with its adjectives, genitives and conjuncts: `Frauen und Männer`, `Teilnehmer der Feier`."""
    governed = frozenset(GOVERNED.get(predicate(clause_of(span)).lemma, ()))
    doc, end = noun.doc, right_edge(noun, prepositions=NARROWING - governed)
    start = left_edge(noun)
    if noun.i >= span.end:
        start = max(start, span.end)
    skipped = DETERMINER | {"ADV", "CARD", "PTKA", "ADJD", "KON"}
    if start == span.end and doc[start].tag_ in PREPOSITION and after_attribute(doc[start]) == noun:
        start = next(i for i in range(start, noun.i) if doc[i].tag_ == "ADJA")  # `236 vom Amt gefasste Männer`
    while start < noun.i and (
        doc[start].tag_ in skipped or doc[start].is_punct or doc[start].lower_ in ("von", "vom", "über")
    ):
        start += 1
    joined = (
        end + 1 < sentence_of(noun).end and doc[end].lower_ in ("und", "oder", "sowie") and doc[end].head.i == noun.i
    )
    apart = joined and doc[end + 1].tag_ == "NN" and feature(doc[end + 1], "Number") == "Sing"
    apart = apart and feature(noun, "Number") == "Plur"  # `Betrug in 20 Fällen und Untreue`
    if joined and not apart and doc[end + 1].tag_ in NOUN and not doc[end + 1].lower_.startswith(NUMERALS):
        after = words_of(doc)[end + 2 : end + 4]
        sized = len(after) > 1 and (
            (after[0] in ("in", "im") and after[1] in IN_SIZE)
            or (after[0] == "von" and tags_of(doc)[end + 3] == "CARD")  # `Mitglieder und Schulden von 2 Millionen`
        )
        end += 0 if sized else 2  # not `20 Telefone sowie Bargeld in Höhe von 600 Euro`
    return clean_phrase(doc[start:end].text)


def _is_predicated(span: Span) -> bool:
    """Whether the figure is said of the subject: `stieg auf 20`, `beträgt 20`, `liegt bei 20`."""
    head = root_of(span).head
    if root_of(span).tag_ != "CARD" and not root_of(span).lower_.startswith(NUMERALS):
        return False
    verbs = predicate(clause_of(span))
    if head.tag_ in VERBS:
        return verbs.main.lemma_.lower() in PREDICATING
    if head.tag_ not in PREPOSITION or verbs.lemma in ESTIMATING:
        return False
    if head.lower_ == "bei":  # not `bei 14 schlug der Test an`
        return verbs.lemma in PREDICATING or span.start > verbs.head.i
    return head.lower_ in ("auf", "von", "um")


def _who_held(figure: Figure, span: Span, previous: str, speaker: str) -> str:
    after = word_after(span)
    listed = listed_before_bracket(span)
    if listed is not None:
        return _words(listed)
    named = named_before_bracket(span)
    if named is not None:
        return _words(located_noun(named) if figure.kind == "share" else way_of(named))
    group = contrasted_group(span)
    if group is not None:
        return _words(group)
    if previous and amounts_to(span):
        return previous
    if previous and points_at_previous(span) and whole_of(figure, after) is None:
        part = _whole_before(span) if figure.kind == "share" else None
        return _words(part) if part is not None else previous
    if previous and (follows_amount_in_brackets(span) or contrasts_phrase(span, previous)):
        return previous
    if previous and figure.kind == "share" and follows_amount_of(span):
        doer = subject(clause_of(span), span)
        if doer is None or is_amount(doer):
            return previous
    pronoun = partitive_pronoun(span) if figure.kind == "share" else None
    meant = whole_meant(pronoun) if pronoun is not None else None
    if pronoun is not None:
        return _words(meant) if meant is not None else previous  # `jeder Dritte von ihnen`
    holder = holder_of(figure, span)
    if holder is not None and holder.lower_ in _NOBODY:
        return ""
    if holder is not None and not is_amount(holder):
        return clean_phrase(_holder_phrase(holder, span))
    token = subject(clause_of(span))
    if token is not None and token.lower_ in ("ich", "wir") and token.tag_ == "PPER":
        return speaker if speaker and token.lower_ == "ich" else str(token.text)
    return ""


def _whole_before(span: Span) -> Token | None:
    """`Bussen` in `von den Bussen fuhr nur jeder fünfte`: the whole that opens the clause."""
    doc, part = span.doc, segments(sentence_of(span))[segment_at(span.start, span.doc)]
    phrases = ((word, noun) for word, noun in prepositional(clause_of(span)) if word.lower_ in ("unter", "von"))
    before = [
        noun
        for word, noun in phrases
        if part.start <= word.i and noun.i < span.start and "CARD" not in tags_of(doc)[word.i : noun.i]
    ]
    whole = before[-1] if before and feature(before[-1], "Number") == "Plur" else None
    return whole if whole is not None and not is_amount(whole) and not is_time(whole) else None


#: Subjects that hold nothing: `war von 5 Millionen die Rede`, `über die 5 Millionen rede niemand`.
_NOBODY = frozenset({"niemand", "nichts", "rede"})


def _holder_phrase(holder: Token, span: Span) -> str:
    """The words of the holder's phrase, clipped where it would run into the figure itself."""
    governed = frozenset(GOVERNED.get(predicate(clause_of(span)).lemma, ()))
    start, end = left_edge(holder), right_edge(holder, prepositions=NARROWING - governed)  # not `Kalb | zur Welt`
    if span.doc[start].tag_ in PREPOSITION:  # `auf der Werft gebaute Schiff`
        start = next(i for i in range(start, holder.i + 1) if span.doc[i].tag_ == "ADJA" or i == holder.i)
    if span.end <= holder.i:
        inside = start <= participle_after(span) and attributed_noun(span) == holder
        start = max(start, participle_after(span) + 1 if inside else span.end)
        while start < holder.i and (
            span.doc[start].lower_.startswith(DIMENSIONS)
            or span.doc[start].tag_ in ("KON", "ART")
            or (start == span.end and is_present_participle(span.doc[start]))
        ):
            start += 1
        if any(t.tag_ in ("CARD", "NN") for t in span.doc[start : holder.i]):
            start = holder.i
    if is_amount(span.doc[start - 1]) and span.doc[start].lower_.startswith(DIMENSIONS) and start < holder.i:
        start += 1  # `die 2 Tonnen schwere Sonde` for another figure
    size = size_of(span)
    if holder.i < span.start < end or (size is not None and holder.i < size.noun.i < end):
        end = noun_phrase(holder, prepositions=frozenset()).end
        end = min(end, span.start) if holder.i < span.start else end
        while end - 1 > holder.i and span.doc[end - 1].tag_ in DETERMINER:
            end -= 1  # `Beben` in `Beben der Stärke 6,4`
    return str(span.doc[start:end].text)


def clean_phrase(text: str) -> str:
    """A phrase on one line without dangling punctuation or an unpaired quotation mark."""
    text = " ".join(text.split()).strip(" ,;:–-")
    for opening, closing in (("„", "“"), ("»", "«"), ("(", ")")):
        if (opening in text) != (closing in text):
            text = text.replace(opening, "").replace(closing, "")
    return text.strip()
