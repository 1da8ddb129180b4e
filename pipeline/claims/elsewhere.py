"""Counted elsewhere: what a number is of that no counted noun follows.

`Von 15.300 Tankstellen bieten nur 1.900 Benzin an`, `Statt 180 kamen 90 Gäste`, `Sie behandelten drei Kinder, zwei von
ihnen starben`, `Das Lied wurde 600.000 Mal gehört`.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.framed import is_numeral
from pipeline.claims.beside import is_amount
from pipeline.claims.counting import OTHERS, counted_noun
from pipeline.claims.gapping import gap_of
from pipeline.claims.patterns import NUMBER_NOUNS, NUMERALS
from pipeline.figures.numerals import small_number
from pipeline.grammar.arguments import governed_noun, objects, prepositional
from pipeline.grammar.clauses import clause_head, clause_of, clauses
from pipeline.grammar.nominals import before_adverbs, is_time
from pipeline.grammar.predicates import predicate
from pipeline.grammar.premodifiers import left_edge
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of, sentences_before, tags_of, words_of
from pipeline.grammar.subjects import antecedent, subject
from pipeline.grammar.tags import DETERMINER, NOUN, PREPOSITION, feature
from pipeline.grammar.topics import antecedent_of, subjects

#: Words between two numbers of one noun: `Hunderte und am späten Nachmittag Tausende Fans`.
_LONGEST_ADVERBIAL = 6


def whole_counted(span: Span) -> Token | None:
    """`Tankstellen` for 1.900 in `Von 15.300 Tankstellen bieten nur 1.900 Benzin an`: a mass noun is not counted.

    Nor is what people suffer: `Von den 54 Insassen erlitten 13 Prellungen`.
    """
    doc, sentence = span.doc, sentence_of(span)
    after = next((t for t in doc[span.end : sentence.end] if t.tag_ != "ADJA"), None)  # `erlitten drei leichte Brüche`
    if after is None or "von" not in words_of(doc)[sentence.start : span.start]:
        return None
    if after.tag_ != "NN" or span.text in ("ein", "eine"):
        return None
    if feature(after, "Number") != "Sing" and predicate(clause_of(span)).lemma not in _SUFFERING:
        return None
    openers = (t for t in doc[sentence.start : span.start] if t.lower_ == "von")
    for opener in openers:
        words = doc[opener.i + 1 : min(opener.i + 6, span.start)]
        noun = next((t for t in words if t.tag_ == "NN"), None)
        if opener.dep_ == "pg" and opener.head.tag_ in NOUN:
            continue  # `Der Ausfall von 25 Flügen traf 3.000 Reisende`
        if noun is None or is_amount(noun) or clause_head(opener).i != clause_of(span).i:
            continue  # `bewilligte einen Kredit von 2 Millionen, 40 Stimmberechtigte waren da`
        if any(t.tag_ == "CARD" for t in words) and feature(noun, "Number") == "Plur":
            return noun
    return None


_SUFFERING = frozenset({"davontragen", "erleiden"})


def whole_before(span: Span) -> Token | None:
    """`Bussen` in `von den Bussen fuhr nur jeder fünfte`, `Unter den Bussen waren 20 aus Wien`: the whole that opens
    the clause.
    """
    tags, part = tags_of(span.doc), segments(sentence_of(span))[segment_at(span.start, span.doc)]
    phrases = ((word, noun) for word, noun in prepositional(clause_of(span)) if word.lower_ in ("unter", "von"))
    before = [
        noun
        for word, noun in phrases
        if part.start <= word.i and noun.i < span.start and "CARD" not in tags[word.i : noun.i]
        if tags[word.i + 1] in DETERMINER and neighbour(word, -1).tag_ not in NOUN  # not `Angaben von Helfern`
    ]
    whole = before[-1] if before and feature(before[-1], "Number") == "Plur" else None
    return whole if whole is not None and not is_amount(whole) and not is_time(whole) else None


def relative_whole(span: Span) -> Token | None:
    """`Verletzte` in `Verletzte, von denen zwei schwere Brüche erlitten`: the number stands alone before its object."""
    doc, i = span.doc, before_adverbs(span)
    if counted_noun(span) is None:
        part = segments(sentence_of(span))[segment_at(span.start, doc)]
        if doc[part.start + 1 : part.start + 2].text.lower() == "denen":
            i = part.start + 1  # `von denen im Winter lediglich 137 geöffnet hatten`
    if i < 1 or doc[i].lower_ != "denen" or doc[i - 1].lower_ != "von":
        return None
    if predicate(clause_of(span)).lemma == "sein" and counted_noun(span) is not None:
        return None
    return antecedent(doc[i])


def whose_number(noun: Token) -> Token | None:
    """`Ranger` for `Deren Zahl` in `Der Park hat Ranger eingestellt. Deren Zahl stieg auf 190`: the last ones named."""
    owner = next((child for child in noun.lefts if child.lower_ == "deren"), None)
    if owner is None or noun.lower_ not in NUMBER_NOUNS:
        return None
    before = (t for sentence in sentences_before(owner, 1) for t in reversed(list(sentence)))
    bare = (t for t in before if t.tag_ == "NN" and not is_amount(t) and not is_time(t))
    plural = (t for t in bare if feature(t, "Number") == "Plur" or t.head.tag_ not in PREPOSITION)
    return next((t for t in plural if not any(child.tag_ == "ART" for child in t.lefts)), None)


def whole_of_share_behind(span: Span) -> Token | None:
    """`Rentner` in `Betroffen sind 710.000, also 29 Prozent aller Rentner`: the same as a share says of whom it is."""
    doc, words, i, end = span.doc, words_of(span.doc), span.end, sentence_of(span).end
    if words[i : i + 1] != [","] or words[i + 1 : i + 2] not in (["also"], ["mithin"], ["sprich"]):
        return None
    reach = range(i + 2, min(i + _LONGEST_SHARE, end - 1))
    unit = next((k for k in reach if words[k].endswith(_SHARES)), -1)
    if unit < 0 or words[unit + 1] not in ("aller", "der"):
        return None
    noun = next((t for t in doc[unit + 2 : min(unit + _LONGEST_SHARE, end)] if t.tag_ in NOUN), None)
    return noun if noun is not None and feature(noun, "Number") == "Plur" else None


#: Words of such a share: `, also rund ein gutes Drittel`.
_LONGEST_SHARE = 7
_SHARES = ("prozent", "%", "drittel", "viertel", "fünftel", "hälfte")


def follows_amount_of(span: Span) -> bool:
    """`beziffern die Schäden auf 9 Milliarden Euro, von denen die Hälfte gedeckt war`: a part of the amount before."""
    doc, part = span.doc, segments(sentence_of(span))[segment_at(span.start, span.doc)]
    opened = part.mark == "," and words_of(doc)[part.start : part.start + 2] == ["von", "denen"]
    return opened and is_amount(doc[part.start - 2])


def noun_instead(span: Span) -> Token | None:
    """`Dosen` for 180 Millionen in `Statt 180 Millionen kamen 90 Millionen Dosen`."""
    doc, sentence = span.doc, sentence_of(span)
    first = span.start - 1
    while first > sentence.start and doc[first].tag_ in DETERMINER | {"ADJA", "ADV"}:
        first -= 1  # `Statt der geplanten 500 pflanzte die Stadt 300 Bäume`
    if span.start == sentence.start or doc[first].lower_ not in ("statt", "anstatt") or counted_noun(span) is not None:
        return None
    number = next((t.i for t in doc[span.end : sentence.end] if t.tag_ == "CARD"), None)
    if number is None:
        return None
    end = number + 1
    while end < sentence.end and doc[end].lower_.startswith(NUMERALS):
        end += 1  # `90 Millionen Dosen`
    return counted_noun(doc[number:end])


def fronted_before_es(span: Span) -> Token | None:
    """`Stellen` in `Offene Stellen gibt es noch 604.000`: what there is stands first; `Karten sind 5.400 verkauft`,
    `Tore erzielte der Stürmer 14`.
    """
    words, first = words_of(span.doc), sentence_of(span).start
    head = clause_of(span)
    there = head.lower_ in ("gab", "gibt", "gebe") and words[head.i + 1 : head.i + 2] == ["es"]
    main = predicate(head).main
    done = head.lower_ in ("sind", "waren", "wurden") and main.tag_ == "VVPP" and main.i == span.end
    behind = _closes_behind_doer(span, head)
    if head.i == first or not (there or done or behind):
        return None
    noun = span.doc[head.i - 1]
    fronted = noun.tag_ == "NN" and left_edge(noun) == first and (behind or feature(noun, "Number") != "Sing")
    return noun if fronted and head.i < span.start else None


def _closes_behind_doer(span: Span, head: Token) -> bool:
    """Whether a number that ends the sentence follows a subject in the singular: `Tore erzielte der Stürmer 14`."""
    doc, article = span.doc, neighbour(head)
    if (
        not neighbour(span[-1]).is_punct
        or head.tag_ != "VVFIN"
        or head.i + 1 >= span.start
        or feature(head, "Number") != "Sing"
    ):
        return False
    between = doc[head.i + 1 : span.start]
    named = article.tag_ in DETERMINER and article.lower_ in _NOMINATIVES and between[-1].tag_ in NOUN | {"ADV"}
    return named and all(token.tag_ in DETERMINER | NOUN | {"ADJA", "ADV"} for token in between)


_NOMINATIVES = frozenset("das der die ein eine".split())


def in_great_numbers(span: Span) -> Token | None:
    """`Bauern` in `die Bauern, die zu Hunderten in die Stadt zogen`: who does so by hundreds."""
    if span.start == 0 or words_of(span.doc)[span.start - 1] != "zu":
        return None
    return _subject_meant(span)


def of_next_number(span: Span) -> Token | None:
    """`Fans` for Hunderte in `Es kamen Hunderte und später Tausende Fans`."""
    doc, tags, i, end = span.doc, tags_of(span.doc), span.end, min(span.end + _LONGEST_ADVERBIAL, sentence_of(span).end)
    if i >= end or tags[i] != "KON":
        return None
    hundreds = (t for t in doc[i + 1 : end] if is_numeral(t) and t.lower_.endswith(("de", "den", "te", "ten")))
    number = next(hundreds, None)
    between = () if number is None else doc[i + 1 : number.i]
    if number is None or any(t.tag_ not in (*PREPOSITION, "ADV", "ADJD") and not is_time(t) for t in between):
        return None
    return counted_noun(doc[number.i : number.i + 1])


def one_before(span: Span) -> Token | None:
    """`Bewohner` in `Ein Bewohner starb. Sechs weitere wurden verletzt`: of whom those are others."""
    if span.end >= len(span.doc) or span.doc[span.end].lower_ not in OTHERS or counted_noun(span) is not None:
        return None
    sentences = (sentence_of(span), *sentences_before(span, 1))
    before = (noun for sentence in sentences for noun in reversed(subjects(sentence)) if noun.i < span.start)
    single = (noun for noun in before if any(child.lower_ in ("ein", "eine") for child in noun.lefts))
    return next((noun for noun in single if noun.tag_ == "NN" and not is_time(noun) and not is_amount(noun)), None)


def of_times(span: Span) -> Token | None:
    """`Buch` in `Das Buch verkaufte sich 600.000 Mal`: what happens so many times."""
    noun = counted_noun(span)
    if noun is None or noun.lower_ not in ("mal", "male"):
        return None
    return _subject_meant(span)


def _subject_meant(span: Span) -> Token | None:
    """The noun that is the subject of the figure's clause, or for which its pronoun stands."""
    doer = subject(clause_of(span), span)
    if doer is not None and doer.tag_ == "PPER" and doer.lower_ in ("er", "sie", "es"):
        doer = antecedent_of(doer)
    return doer if doer is not None and doer.tag_ in NOUN else None


def whole_meant(pronoun: Token) -> Token | None:
    """Those of whom a part is told, who are no fewer: `Menschen` for `ihnen` in `Zwei Boote mit 180 Menschen sanken; 46
    von ihnen ertranken`.
    """
    meant, part = _whole_meant(pronoun), _worth(neighbour(pronoun, -2))
    number = next((c for c in meant.lefts if c.tag_ == "CARD"), None) if meant is not None else None
    if meant is None or number is None or not 0 < _worth(number) < part:
        return meant
    before = (t for t in reversed(pronoun.doc[sentence_of(meant).start : pronoun.i - 2]) if t.tag_ == "NN")
    counted = ((t, next((c for c in t.lefts if c.tag_ == "CARD"), None)) for t in before)
    return next((noun for noun, own in counted if own is not None and _worth(own) >= part), meant)


def _worth(number: Token) -> int:
    """What a number in digits or a small one in words is worth; 0 for anything else."""
    digits = number.text.replace(".", "")
    return int(digits) if digits.isdecimal() else small_number(number.lower_)


def _whole_meant(pronoun: Token) -> Token | None:
    """`Kinder` for `ihnen` in `Die Ärzte behandelten drei Kinder, zwei von ihnen starben`: of those with a number a
    part is told, rather than of a subject without one.
    """
    parts, doer = segments(sentence_of(pronoun)), subject(clause_head(pronoun))
    part = parts[segment_at(pronoun.i, pronoun.doc)]
    if part.finite < 0 and doer is not None and doer.i < part.start and feature(doer, "Number") == "Plur":
        return doer  # `Fünf Menschen wurden verletzt, zwei von ihnen schwer`
    meant = antecedent_of(pronoun)
    if meant is not None and is_amount(meant):
        return None  # the share itself: `Zwei Drittel von ihnen`
    if meant is None or any(child.tag_ == "CARD" for child in meant.lefts):
        return meant
    heads = [head for sentence in (sentence_of(meant), sentence_of(pronoun)) for head in clauses(sentence)]
    found = [noun for head in heads for noun in objects(head) if meant.i < noun.i < pronoun.i]
    doers = [noun for noun in subjects(sentence_of(meant)) if noun.i < meant.i]  # `40 Gäste verließen ihre Zimmer`
    numbered = [noun for noun in (found or doers) if any(child.tag_ == "CARD" for child in noun.lefts)]
    numbered = [noun for noun in numbered if not is_amount(noun) and not is_time(noun)]
    return numbered[-1] if numbered and feature(numbered[-1], "Number") == "Plur" else meant


def fallen_to(span: Span) -> Token | None:
    """`Bahn` in `Davon entfallen 18.000 Euro auf die Bahn`, `die Bahn, auf die 18 Euro entfallen`: whose part it is."""
    doc, part = span.doc, gap_of(span) or segments(sentence_of(span))[segment_at(span.start, span.doc)]
    if predicate(clause_of(span)).lemma != "entfallen" or words_of(doc)[span.start - 1] in ("von", "auf"):
        return None
    places = (i for i in (*range(span.end, part.end), *range(part.start, span.start)) if words_of(doc)[i] == "auf")
    opener = next((i + 1 for i in places if i + 1 < part.end), None)
    if opener is None:
        return None
    if doc[opener].tag_ == "PRELS":
        return antecedent(doc[opener])
    noun = governed_noun(doc[opener - 1])
    return noun if noun is not None and not is_amount(noun) and not is_time(noun) else None
