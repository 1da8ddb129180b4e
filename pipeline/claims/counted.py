"""Counted: whom or what a count is about, the noun that it counts with what narrows it, or one from before.

`1.100 nordkoreanische Soldaten`, `20 weitere wurden verletzt`, `Tote: 12`, `Die Zahl der Toten stieg auf 20`.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.speakers import names_a_speaker
from pipeline.attribution.verb_forms import is_reporting
from pipeline.claims.attributes import after_attribute, attribute_end
from pipeline.claims.beside import is_amount
from pipeline.claims.bracketed import (
    in_brackets,
    listed_before_bracket,
)
from pipeline.claims.counting import (
    OTHERS,
    counted_by,
    counted_noun,
    follows_whole,
    is_piece,
    own_attributes,
    partitive_pronoun,
    shared_noun,
)
from pipeline.claims.differences import adds_change, compares_previous
from pipeline.claims.elsewhere import (
    fronted_before_es,
    in_great_numbers,
    noun_instead,
    of_next_number,
    of_times,
    one_before,
    relative_whole,
    whole_before,
    whole_counted,
    whole_meant,
    whole_of_share_behind,
    whose_number,
)
from pipeline.claims.gapped import gapped_noun
from pipeline.claims.labels import label_before_colon
from pipeline.claims.patterns import ESTIMATING, GOVERNED, NUMBER_NOUNS, NUMERALS, PREDICATING, SHARE_NOUNS
from pipeline.claims.previous import (
    contrasts_phrase,
    is_rest,
    opened_by_part,
)
from pipeline.claims.restating import is_of_people
from pipeline.claims.sizes import IN_SIZE, change_of
from pipeline.claims.wording import clean_phrase, phrase_of
from pipeline.grammar.arguments import objects
from pipeline.grammar.cases import article_of
from pipeline.grammar.clauses import clause_head, clause_of
from pipeline.grammar.nominals import bare_nouns, is_time
from pipeline.grammar.phrases import NARROWING, right_edge
from pipeline.grammar.predicates import predicate
from pipeline.grammar.premodifiers import left_edge
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import neighbour, root_of, sentence_of, tags_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, NOUN, PREPOSITION, SUBJECT, VERBS, feature
from pipeline.grammar.topics import antecedent_of
from pipeline.grammar.truncated import completed
from pipeline.records import Figure


def who_counted(figure: Figure, span: Span, previous: str) -> str:
    whole = whole_counted(span) or relative_whole(span)
    if whole is not None:
        return phrase_of(whole)
    instead = noun_instead(span)
    if instead is not None:
        return phrase_of(instead)
    after = span.doc[span.end] if span.end < len(span.doc) else None
    other = after is not None and (after.lower_ in OTHERS or is_piece(after, span))
    if previous and other and counted_noun(span) is None:
        return previous  # `und die Strafen von 1.500 weiteren umgewandelt`
    some = words_of(span.doc)[span.start - 1] == "davon" and words_of(span.doc)[span.end : span.end + 1] == ["von"]
    if previous and (some or is_rest(span)) and counted_noun(span) is None:
        return previous  # `Elf von 62 Gästen überlebten, die restlichen 51 starben`
    alone = counted_noun(span) is None and shared_noun(span) is None
    if previous and alone and _is_of_these(span):
        return previous
    whole = (whole_of_share_behind(span) or whole_before(span)) if alone and figure.modifier != "vague" else None
    if whole is not None:
        return phrase_of(whole)
    if previous and alone and words_of(span.doc)[span.end : span.end + 1] == ["der"] and follows_whole(span):
        return previous  # `davon dürften 14 der Wissenschaft unbekannt sein`
    times = of_times(span)
    if times is not None:
        return phrase_of(times)
    noun = counted_noun(span) or (None if figure.modifier == "vague" else shared_noun(span))
    if noun is not None:
        return counted_phrase(noun, span)
    many = in_great_numbers(span) or of_next_number(span) if figure.modifier == "vague" else None
    meant = many or (one_before(span) if not previous else None)
    if meant is not None:
        return phrase_of(meant)
    if figure.modifier == "vague" and previous and span.start and span.doc[span.start - 1].lower_ in ("und", "sowie"):
        return previous  # `27 Menschen getötet und Hunderte verletzt`
    passive = span.end < len(span.doc) and span.doc[span.end].lower_ in ("wurden", "werden", "worden", "sind")
    if figure.modifier == "vague" and passive and is_of_people(previous) and _opens_clause(span):
        return previous  # `Hunderte wurden verletzt` after `starben 73 Menschen`
    if figure.modifier == "vague":
        measured = subject(clause_of(span))
        named = counted_by(measured) if measured is not None else None
        if [t.lower_ for t in span.doc[max(0, span.start - 2) : span.start]] == ["in", "die"]:
            named = named or measured  # `Der Schaden geht in die Millionen`
        return phrase_of(named) if named is not None and named.tag_ in NOUN else ""
    there = fronted_before_es(span)
    if there is not None:
        return phrase_of(there)
    doer = subject(clause_of(span)) if compares_previous(span) else None
    if (
        doer is not None
        and doer.i < span.start
        and not is_amount(doer)
        and any(child.tag_ == "CARD" for child in doer.lefts)
    ):
        return phrase_of(doer)  # `300 Gäste aus 20 Orten kamen, 40 mehr als im Vorjahr`
    pointing = compares_previous(span) or opened_by_part(span) or contrasts_phrase(span, previous)
    if previous and (pointing or (alone and adds_change(span))):
        return previous  # also `139.500 Pendler – ein Zuwachs um 4.100`
    listed = listed_before_bracket(span)
    if listed is not None:
        return phrase_of(listed)
    gapped = gapped_noun(span)
    if (
        gapped is not None
        and not is_amount(gapped)
        and not any(t.lower_ in ("davon", "darunter") for t in span.doc[gapped.i - 1 : span.start])
    ):
        if previous and (_is_next_doer(gapped, span) or _is_where(gapped)):
            return previous
        return phrase_of(counted_by(gapped) or gapped)  # `die Zahl der Höfe auf 5.300`
    labelled = label_before_colon(span)
    if labelled is not None:
        return phrase_of(labelled)
    pronoun = partitive_pronoun(span)
    if pronoun is not None:
        meant = whole_meant(pronoun)
        return phrase_of(meant) if meant is not None and meant.lower_ not in OTHERS else previous
    if previous and span.end < len(span.doc) and span.doc[span.end].lower_ == "davon":
        return previous  # `sechs davon sind Lehrer`
    head = clause_of(span)
    if not previous and span.end < len(span.doc) and span.doc[span.end].lower_ == "davon":
        objects_before = (t for t in reversed(span.doc[sentence_of(span).start : span.start]) if t.dep_ == "oa")
        plural = next((t for t in objects_before if feature(t, "Number") == "Plur" and not is_time(t)), None)
        if plural is not None:
            return phrase_of(plural)  # `will Panzer liefern, 30 davon noch in diesem Jahr`
    token = subject(head)
    changed = token is not None and token.lower_ == "sie" and head.i == span.end < token.i
    if previous and changed and feature(head, "Number") == "Plur":
        return previous  # `19 haben ihre Steuern gesenkt, nur drei haben sie erhöht`
    if previous and token is not None and _there_were(head) and _is_of_other(token, head):
        return previous  # `Der Verein zählt 640 Mitglieder, im Jahr 2010 waren es noch 212`
    estimated = [noun for noun in bare_nouns(head) if predicate(head).lemma in ESTIMATING and noun.dep_ in SUBJECT]
    numbered = [found for noun in (*objects(head), *estimated) if (found := counted_by(noun)) is not None]
    if numbered and numbered[0].i < span.start:
        return phrase_of(numbered[0])  # `korrigierte die Zahl der Toten auf zwölf`
    if previous and _is_second_level(span):
        return previous  # `ging von 80.000 Behandlungen auf 40.000 zurück`
    named = next((noun for noun in objects(head) if noun.lower_.endswith("zahl") and noun.i < span.start), None)
    if named is not None and named.lower_ not in _PLAIN_NUMBERS:
        return phrase_of(named)  # `Polizei korrigiert Opferzahl auf 36`
    change = change_of(span)
    if change is not None and change.owner is not None:
        return phrase_of(counted_by(change.owner) or change.owner)  # `Rückgang der Zahl der Erwerbsfähigen um 300`
    if change is not None and previous:
        return previous  # `produzierte zehn Modelle, geplant war eine Anhebung auf 22`
    if token is not None and token.tag_ == "PPER" and token.lower_ in ("er", "sie"):
        token = antecedent_of(token) or token  # `Sie sank um 24.000.`
    if token is None or token.tag_ not in NOUN or span.start <= token.i < span.end or token.lower_ == "rede":
        return previous  # also `von 800 ist die Rede`
    if not _OF_PART.isdisjoint(words_of(span.doc)[min(span.end, max(0, token.i - 3)) : token.i]):
        return previous  # `Verletzt wurden 34, darunter elf Beamte, und 12 festgenommen`: only a part
    counted = counted_by(token) or whose_number(token)
    if counted is not None:
        return phrase_of(counted)
    if previous and token.lower_ in NUMBER_NOUNS:
        return previous  # `im Jahr 2013 waren es 466 Schüler, jetzt ist die Zahl auf 533 gestiegen`
    lemma = predicate(head).lemma
    placed = token.ent_type_ == "LOC" and words_of(span.doc)[span.start - 1] == "auf"  # `Bayern kommt auf fünf`
    counts = lemma in ESTIMATING | {"zählen"} or (lemma == "kommen" and (names_a_speaker(token) or placed))
    if is_reporting(lemma) or counts:
        return previous  # `die Polizei zählte 2.000`: who says so is not who was counted
    if previous and token.lower_.endswith(SHARE_NOUNS) and counted_noun(span) is None:
        return previous  # `Drei Viertel der 48 Schüler bestanden, zwölf fielen durch`
    if _is_predicated(span) or in_brackets(span):
        return phrase_of(token)
    return previous or phrase_of(token)


def _is_of_these(span: Span) -> bool:
    """`Von diesen kamen 74 aus dem Ausland`: the whole of a number stands at the head of its part of the sentence."""
    doc, parts = span.doc, segments(sentence_of(span))
    start = parts[segment_at(span.start, doc)].start
    return words_of(doc)[start : start + 2] in (["von", "diesen"], ["von", "ihnen"]) and start + 1 < span.start


def _is_where(noun: Token) -> bool:
    """`Bonn` in `1.400 Häuser brannten, allein in Bonn 98`."""
    return noun.ent_type_ == "LOC" and neighbour(noun.doc[left_edge(noun)], -1).lower_ in ("im", "in")


def _is_next_doer(noun: Token, span: Span) -> bool:
    """`Kern` in `Weber hat 500 Anzeigen gestellt, Kern mehr als 800`: who else does so, not what is counted."""
    head = clause_of(span)
    doer = subject(head, span)
    if doer is None or doer.i >= noun.i or counted_by(noun) is not None:
        return False
    named = all(t.tag_ == "NE" or t.ent_type_ in ("ORG", "PER") for t in (doer, noun))
    named = named or (noun.i + 1 == span.start and article_of(noun) in _DEFINITE)  # `die Rebellen 22`
    numbered = (t for t in objects(head) if doer.i < t.i < noun.i and any(c.tag_ == "CARD" for c in t.lefts))
    before = neighbour(noun.doc[left_edge(noun)], -1)
    if before.tag_ in PREPOSITION:
        return False
    opener = neighbour(noun)  # `Bonn ist mit 80 Soldaten vertreten, Prag mit 50`, `verfügt über 59 Sitze, B über 40`
    alike = opener.lower_ in ("mit", "über") and opener.i == span.start - 1
    words, tags, first = words_of(span.doc), tags_of(span.doc), sentence_of(span).start
    alike = alike and any(words[k] == opener.lower_ and tags[k + 1] == "CARD" for k in range(first, noun.i))
    alike = alike and not any(t.tag_ in NOUN and is_amount(t) for t in span.doc[first : noun.i])
    return alike or (named and next(numbered, None) is not None)


_DEFINITE = frozenset({"das", "der", "die"})
_OF_PART = frozenset({"darunter", "davon", "ihnen"})


def _opens_clause(span: Span) -> bool:
    """Whether the words of a number are the first of their clause: `starben 73 Menschen, weitere Hunderte ...`"""
    words, first = words_of(span.doc), sentence_of(span).start
    start = span.start - (span.start > first and words[span.start - 1] in OTHERS)
    return start == first or words[start - 1] in (",", ";", "–")


def _is_second_level(span: Span) -> bool:
    """Whether a number without noun is the second level of what `von` and a number with its noun gives first."""
    words, tags, first = words_of(span.doc), tags_of(span.doc), max(sentence_of(span).start, span.start - _LEVELS)
    if span.start <= first or words[span.start - 1] != "auf":
        return False
    opener = next((i for i in range(span.start - 2, first, -1) if words[i] == "von"), None)
    if opener is None or tags[opener + 1] != "CARD" or any(tags[i] in VERBS for i in range(opener, span.start)):
        return False
    return counted_noun(span.doc[opener + 1 : opener + 2]) is not None


#: Words in which a first level and its noun stand before the second one.
_LEVELS = 9
#: Nouns of number that do not name what is counted, as `Opferzahl` does.
_PLAIN_NUMBERS = frozenset({"anzahl", "gesamtzahl", "zahl"})


_THERE_WERE = frozenset("ist sind war waren wären".split())


def _there_were(head: Token) -> bool:
    """`waren`, also `sollen es 450.000 sein`, `könnten es 90 werden`."""
    to_be = predicate(head).main.lower_ in ("sein", "werden") and words_of(head.doc)[head.i + 1 : head.i + 2] == ["es"]
    return head.lower_ in _THERE_WERE or to_be


def _is_of_other(token: Token, head: Token) -> bool:
    """Whether a subject comes from another clause of the sentence, and is not what that one counts."""
    same = sentence_of(token).start == sentence_of(head).start
    return same and clause_head(token).i != head.i and not any(child.tag_ == "CARD" for child in token.lefts)


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


def counted_phrase(noun: Token, span: Span) -> str:
    """The counted noun with its adjectives, genitives and conjuncts: `Frauen und Männer`, `Teilnehmer der Feier`."""
    governed = frozenset(GOVERNED.get(predicate(clause_of(span)).lemma, ()))
    doc, end = noun.doc, right_edge(noun, prepositions=NARROWING - governed)
    start = left_edge(noun)
    if (own := _own_adjectives(noun, span)) is not None:
        return clean_phrase(f"{own.text} {doc[noun.i : end].text}")
    if (whole := completed(noun)) != "":
        return clean_phrase(f"{doc[max(start, span.end) : noun.i].text} {whole}")
    if noun.i >= span.end:
        start = max(start, span.end)
    skipped = DETERMINER | {"ADV", "CARD", "PTKA", "ADJD", "KON"}
    while start < noun.i and doc[start].tag_ in ("ADJD", "ADV"):
        start += 1
    if noun.i > span.end <= start and doc[start].tag_ in PREPOSITION and after_attribute(doc[start]) == noun:
        start = attribute_end(doc[start])  # `236 vom Amt gefasste Männer`
    while start < noun.i and (
        doc[start].tag_ in skipped or doc[start].is_punct or doc[start].lower_ in ("von", "vom", "über")
    ):
        start += 1
    if span.end < start < noun.i and doc[start].tag_ == "ADJA":
        how = doc[start - 1]  # `leicht verletzte Kinder`, `zu schnelle Fahrer`, `Waffen tragende Männer`
        start -= how.tag_ == "ADJD" or how.lower_ == "zu" or (how.tag_ in NOUN and how.i == span.end)
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


def _own_adjectives(noun: Token, span: Span) -> Span | None:
    """`griechische` for 12 in `12 griechische und etwa 30 römische Münzen`: the others are those of another number."""
    own = own_attributes(noun, span)
    plain = all(token.tag_ in ("ADJA", "ADV", "ADJD") for token in own)
    return own if plain and span.end < own.end < noun.i else None


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
