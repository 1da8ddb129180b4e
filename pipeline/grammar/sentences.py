"""Sentence boundaries, set by rule before the parser runs.

A claim hangs on its sentence, so the boundaries are not left to the parser. ``sentence_starts`` reads the tokens from
left to right and asks after each possible end (full stop, number or abbreviation with a dot, blank line) whether the
next word begins a sentence. It needs no model; it works on any German ``Doc``.

    Am 13. Februar kamen ca. 20 Gäste. | „Wir sind froh!“, sagte Dr. Weiß. | Das war 2007. | Er ging.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, IS_SPACE, SENT_START
from spacy.language import Language
from spacy.tokens import Doc

_TERMINALS = frozenset({".", "!", "?", "…", "...", "..", "?!", "!?", "!!", "??", "!!!", "???", "....", "!.", "?."})
_ELLIPSES = frozenset({"…", "...", "..", "...."})
#: Marks that close what is before them when no blank parts them from it; ``“`` and ``«`` can also open.
_CLOSING = frozenset({"“", "”", '"', "''", "«", "»", "‹", "›", "‘", "’", "'", ")", "]"})
_OPENING = frozenset({"„", "“", "”", '"', "``", "«", "»", "‹", "›", "‚", "‘", "'", "(", "["})
_DASHES = frozenset({"-", "–", "—", "--"})
#: Abbreviations after which a sentence practically never ends: titles, and words that announce what follows.
ABBREVIATIONS_BEFORE_MORE = frozenset(
    """
    abb. abs. abt. adm. allg. amtl. anm. art. aufl. az. bd. bde. begr. bes. betr. bez. bspw. bzgl. bzw. ca.
    dipl. dipl.-ing. dr. dres. ebd. ehem. einschl. engl. entspr. erg. etw. ev. evtl. exkl. fr. frz. gall.
    geb. gegr. gem. gen. gest. ggf. ggü. gouv. hg. hl. hptm. hr. hrsg. hrn. inkl. insb. insbes. int. kap. kath. kfm.
    lat. lt. maj. max. mdl. mind. mr. mrs. ms. msgr. mtl. nat. nr. nrn. o.g. oblt. obst. offz. orig.
    pfr. phil. pol. präs. prof. prot. rd. red. rep. s.o. s.u. sen. sgt. sog. sogen. sr. st. ste. stellv. stud. tel.
    tgl. u.g. übers. urspr. verf. vgl. vors. wg. zit. zz. zzgl. z.b. d.h. i.d.r. v.a. z.t. u.u. m.e. i.e. e.g. s.g.
    i.v. b.a. vs. capt. col. gov. lt.-col. brig. feldm.
    """.split()
)
#: Abbreviations that may end a sentence: it ends there only before a word that clearly begins one.
ABBREVIATIONS_ANYWHERE = frozenset(
    """
    a.d. a.m. p.m. bio. brd. bros. co. corp. chr. e.v. etc. fa. ff. ffm. gbr. inc. jan. feb. mär. apr. jun.
    jul. aug. sept. sep. okt. nov. dez. jg. jh. jhd. jhdt. jr. kg. km. ltd. mio. mrd. mia. min. mo. di. mi. do. fr.
    sa. so. n.chr. v.chr. o.ä. o.a. pf. pkt. plc. qm. s. sek. std. stk. str. tsd. u.a. u.ä. u.s.a. u.s. d.c. usf.
    usw. u.s.w. vt. zw. zt. z.zt. p.a. bay. bad. b.w. i.r. i.a. h.c. mwst. jhs. pl. sing. ing. gmbh. sr.
    """.split()
)
_MONTHS = frozenset(
    """
    januar jänner februar märz april mai juni juli august september oktober november dezember jan. feb. febr. mär.
    apr. jun. jul. aug. sep. sept. okt. nov. dez. jan feb apr aug sep sept okt nov dez
    """.split()
)
#: Capitalised, these begin a sentence: articles, pronouns, prepositions, conjunctions, adverbs. Known false positives:
#: names that begin so ("13. Die Linke", "Nr. 5 Am Markt"); a noun is never in this list.
_STARTERS = frozenset(
    """
    der die das den dem des ein eine einen einem einer eines kein keine keinen keiner dieser diese dieses diesen diesem
    jener jene jenes jeder jede jedes alle alles beide einige mehrere viele manche wenige er sie es ich wir ihr ihm ihn
    ihnen man wer was wen wem niemand jemand nichts sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres
    unser unsere mein meine dein deine in im am an auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit
    trotz über um unter vom von vor wegen während zu zum zur zwischen laut gemäß entgegen angesichts aufgrund anhand
    anlässlich außer binnen dank infolge innerhalb außerhalb mithilfe mittels statt anstatt ungeachtet zufolge ins ans
    und oder aber denn sondern doch jedoch sowie weder entweder sowohl als wenn weil da dass daß ob obwohl nachdem bevor
    damit falls sobald solange sofern indem wobei wie wo woher wohin warum weshalb wieso wann womit wodurch wofür worauf
    auch bereits bisher bislang dabei dadurch dafür dagegen daher dahin damals danach daneben dann daran darauf
    daraufhin daraus darin darüber darum darunter davon davor dazu dort dorthin ebenfalls ebenso eigentlich einerseits
    andererseits erst erstmals etwa ferner folglich gestern heute morgen gleichzeitig hier hierbei hierfür hierzu hinzu
    immer immerhin insgesamt inzwischen jetzt kaum künftig letztlich mittlerweile möglicherweise nun nur offenbar
    schließlich schon seitdem seither selbst so sogar somit später stattdessen teilweise trotzdem überdies übrigens
    vielleicht vielmehr vorher weiter weiterhin weitere weiteren wenig wenigstens wieder wirklich zudem zuerst zuletzt
    zunächst zurzeit zusätzlich zuvor zwar außerdem dennoch allerdings also anschließend demnach deshalb deswegen nicht
    noch rund mindestens knapp mehr ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können soll
    sollen muss müssen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig dutzende hunderte
    tausende täglich jährlich monatlich wöchentlich
    andernfalls ansonsten derzeit sonst unterdessen währenddessen zugleich
    """.split()
)
#: After a semicolon these begin a main clause of its own (``...; er war 20``); nouns and numbers go on with a list.
_CLAUSE_STARTERS = frozenset(
    """
    der die das den dem ein eine einem einen dieser diese dieses diesem er sie es ich wir man sein seine ihr ihre
    allerdings außerdem dabei dadurch dafür dagegen daher damit danach dann darauf darin darüber dazu deshalb
    dennoch doch dort hier hierbei im in insgesamt jedoch nach nun so später stattdessen trotzdem umgekehrt
    umgerechnet vielmehr weitere wie zudem zuvor zwar am bei mit für alle viele einige beide
    """.split()
)
#: Before a bare number these say that it counts something, so that ``auf 20. Minister Weiß`` ends a sentence.
_COUNTING = frozenset(
    "auf bei rund etwa ca. circa über mindestens höchstens insgesamt um gegen nur fast knapp nummer nr. platz rang "
    "seite alle allen artikel paragraf paragraph kapitel absatz punkt jahr jahre jahres jahren seit es sind waren "
    "lediglich sogar".split()
)
_BOUNDING = frozenset({"bereits", "erst", "noch", "schon", "zu"})  # before one that is no day: `bereits 510. Rat Weiß`
#: Before a number with a dot these make it an ordinal: ``der 3. Weltkrieg``, ``zum 1000. Mal``.
_ORDINAL_BEFORE = frozenset(
    "der die das den dem des am im zum zur vom beim ein einen einem einer eines ihr ihre ihren ihrem ihrer sein seine "
    "seinen seinem seiner unser jeder jede jedes jeden jedem dieser diese diesem diesen jeweils".split()
)
_NUMBER_DOT = re.compile(r"\d+\.")
_OTHER_NUMBER_DOT = re.compile(r"\d[\d.,:/]*\d\.")
_ROMAN_DOT = re.compile(r"[IVXLC]+\.")
_VOWELS = frozenset("aeiouyäöüAEIOUYÄÖÜ")
#: A bracket that is not closed within so many tokens is a slip, and does not hold a sentence together.
_MAX_BRACKET = 60
_BRACKETS = MappingProxyType({"(": ")", "[": "]"})
_NOTHING, _SPACE, _LINE, _BLANK_LINE = range(4)  # what parts two words
_LINE_BREAKS = (0, 0, 1, 2)
#: Signs of units, which have no dot of their own, and what may stand before one.
_UNITS = frozenset("chf. cm. eur. g. gbp. gw. h. ha. kg. km. kwh. l. m. mm. mw. qm. t. usd.".split())
_SCALES = frozenset("Mio. Mrd. Tsd. Million Millionen Milliarden".split())
_LAST_DAY, _FIRST_YEAR, _MAX_CLOSING = 31, 1000, 5
#: Words from which on a sentence is cut at the next pause, and at any word. The longest of 17,000 sentences has 143.
_LONGEST, _CUT_ANYWHERE = 200, 250
_PAUSES = frozenset({",", ";", ":", "–"})


def sentence_starts(doc: Doc) -> list[bool]:
    """For each token whether a sentence starts there; ``Er kam 2007. Sie ging.`` -> ``[True, False, ..., True, ...]``.

    White-space tokens and closing quotation marks belong to the sentence before them. A blank line always ends a
    sentence. The first token starts one, also in a text of blanks alone; an empty ``Doc`` gives an empty list.
    """
    starts = [False] * len(doc)
    if starts:
        starts[0] = True
    places, words, gaps = _visible(doc)
    partners = _brackets(words)
    held_until = -1
    for k in range(1, len(words)):
        if words[k] in _BRACKETS and k > held_until:
            begins = gaps[k] == _BLANK_LINE or _ends_before(words, gaps, k, held_until)
            # a bracket inside a sentence holds it together: (Foto: dpa. Archiv)
            held_until = held_until if begins else partners.get(k, held_until)
        else:
            begins = gaps[k] == _BLANK_LINE or (k > held_until and _ends_before(words, gaps, k, held_until))
        starts[places[k]] = begins
    for k in _cuts(words, gaps, [starts[place] for place in places]):
        starts[places[k]] = True
    return starts


def _cuts(words: Sequence[str], gaps: Sequence[int], begins: Sequence[bool]) -> Iterator[int]:
    """Where to cut what no sentence of news is long enough for: tables and lists, text that has lost its full stops.

    What follows looks at a sentence as a whole for each of its words and figures, so its length has to be bounded.
    """
    first = 0
    for k in range(1, len(words)):
        if begins[k]:
            first = k
        elif k - first >= _LONGEST and (gaps[k] >= _LINE or words[k - 1] in _PAUSES or k - first >= _CUT_ANYWHERE):
            first = k
            yield k


def _visible(doc: Doc) -> tuple[list[int], list[str], list[int]]:
    """The tokens that are not white space: their places, texts, and what parts each from the one before."""
    places: list[int] = []
    words: list[str] = []
    gaps: list[int] = []
    gap = _NOTHING
    for token in doc:
        text = token.text
        if text.isspace():
            lines = text.count("\n") + (_LINE_BREAKS[gap])
            gap = _BLANK_LINE if lines > 1 else _LINE if lines else max(gap, _SPACE)
            continue
        places.append(token.i)
        words.append(text)
        gaps.append(gap)
        gap = _SPACE if token.whitespace_ else _NOTHING
    return places, words, gaps


def _brackets(words: Sequence[str]) -> dict[int, int]:
    """Opening bracket -> its closing one; brackets that stay open for too long are left out."""
    partners: dict[int, int] = {}
    stack: list[int] = []
    for place, word in enumerate(words):
        if word in _BRACKETS:
            stack.append(place)
        elif word in _BRACKETS.values():
            while stack:
                opened = stack.pop()
                if _BRACKETS[words[opened]] == word:
                    if place - opened <= _MAX_BRACKET:
                        partners[opened] = place
                    break
    return partners


def _ends_before(words: Sequence[str], gaps: Sequence[int], k: int, held_until: int) -> bool:
    """True if the sentence of word ``k - 1`` ends there; a bracket up to ``held_until`` counts as one word."""
    if gaps[k] == _NOTHING and words[k] in _CLOSING:
        return False
    end = k - 1
    while end > 0 and k - end <= _MAX_CLOSING and words[end] in _CLOSING and gaps[end] == _NOTHING:
        if end == held_until:
            return False
        end -= 1
    closed = end < k - 1
    word = words[end]
    if word == ";":
        return words[k].lower() in _CLAUSE_STARTERS
    if word in _TERMINALS:
        return _terminal_ends(words, gaps, end, k, closed)
    if not word.endswith(".") or len(word) == 1:
        return False
    before = words[end - 1] if end else ""
    return _opens(words, gaps, k) and (_dotted_ends(word, before, _first_word(words, k)) or (closed and len(word) > 3))


def _terminal_ends(words: Sequence[str], gaps: Sequence[int], end: int, k: int, closed: bool) -> bool:
    """A full stop, exclamation mark, question mark or ellipsis at ``end``; ``closed``: quotation marks follow it."""
    if not _opens(words, gaps, k):
        return False
    mark, follower = words[end], _first_word(words, k)
    if gaps[k] == _NOTHING and not closed and not _glued(words, end, k):
        return False
    if mark in _ELLIPSES and not closed and gaps[end] != _NOTHING:
        return follower.lower() in _STARTERS or gaps[k] == _LINE
    if mark != "." or end == 0 or gaps[end] != _NOTHING:
        return True
    before, earlier = words[end - 1], words[end - 2] if end > 1 else ""
    if before.isdigit() and not closed:
        # a full stop of its own after a number: the tokenizer saw no ordinal; only dates go on
        return follower.lower() not in _MONTHS
    if closed or not _like_abbreviation(before):
        return True
    return _dotted_ends(before + ".", earlier, follower)


def _like_abbreviation(word: str) -> bool:
    """Words that a tokenizer may have parted from the dot that belongs to them: ``ca`` ``.``, ``J`` ``.``."""
    low = word.lower() + "."
    if low in _MONTHS:
        return word.lower() not in _MONTHS or len(word) < 4
    return (
        low in ABBREVIATIONS_BEFORE_MORE
        or low in ABBREVIATIONS_ANYWHERE
        or (len(word) == 1 and word.isalpha())
        or (1 < len(word) < 5 and word.isalpha() and not word.isupper() and _VOWELS.isdisjoint(word))
        or bool(_ROMAN_DOT.fullmatch(word + "."))
    )


def _dotted_ends(word: str, before: str, follower: str) -> bool:
    """A number, initial or abbreviation with its dot: does it also end the sentence?

    ``2007.`` + ``Die`` does, ``13.`` + ``Februar`` and ``3.`` + ``Liga`` do not, ``Dr.`` never does.
    """
    starter, low = follower.lower() in _STARTERS, word.lower()
    if _NUMBER_DOT.fullmatch(word):
        return _number_ends(int(word[:-1]), before, follower, starter)
    if _OTHER_NUMBER_DOT.fullmatch(word):
        return follower.lower() not in _MONTHS and (starter or before.lower() not in _ORDINAL_BEFORE)
    if low in ABBREVIATIONS_BEFORE_MORE:
        return False
    measured = before == "/" or before[-1:].isdigit() or before in _SCALES
    if low in _UNITS and measured and (len(word) > 2 or word[0].islower()):
        return (
            follower[:1].isupper() or follower[:1].isdigit()
        )  # "412 km/h. Der", "3 Mio. t. Treiber", "12 EUR. Bauherr"
    if len(word) == 2 and word[0].isalpha():
        # initials: "J. F. Kennedy" goes on, "Angela M. Sie" ends; "z. B. Die" goes on
        return starter and (before[-1:].isdigit() if word[0].islower() else len(before) > 2)
    return starter


def _number_ends(value: int, before: str, follower: str, starter: bool) -> bool:
    """Numbers with a dot: ordinals and days go on, years and counts end the sentence."""
    low = before.lower()
    if follower.lower() in _MONTHS:
        return False
    if starter:
        return True
    if low in _ORDINAL_BEFORE:
        return False
    if follower[:1].isdigit():
        return value > _LAST_DAY
    if value >= _FIRST_YEAR:
        return True
    counted = low in _COUNTING or (value > _LAST_DAY and low in _BOUNDING)
    return counted or (before[:1].isupper() and before.isalpha() and low not in _STARTERS)


def _glued(words: Sequence[str], end: int, k: int) -> bool:
    """``gekommen.Der``: the blank after the full stop was forgotten; ``tagesschau.de`` and ``3.5`` are none of it."""
    return (
        words[end - 1][-1:].islower() and len(words[end - 1]) > 2 and words[k][:1].isupper() and words[k][1:2].islower()
    )


def _first_word(words: Sequence[str], k: int) -> str:
    """The first word from ``k`` on that is no opening mark."""
    for word in words[k : k + _MAX_CLOSING]:
        if word not in _OPENING and word not in _DASHES and word not in _ELLIPSES:
            return word
    return ""


def _opens(words: Sequence[str], gaps: Sequence[int], k: int) -> bool:
    """True if a sentence can begin at ``k``: with a capital, a number, or an opening mark before one of them."""
    if words[k] in _DASHES:
        return gaps[k] == _LINE
    first = _first_word(words, k)
    return first[:1].isupper() or first[:1].isdigit() or (gaps[k] == _LINE and not first[:1].islower())


@Language.component("german_sentences", assigns=["token.is_sent_start"])
def german_sentences(doc: Doc) -> Doc:
    """Set ``is_sent_start`` of every token, so that the parser after it keeps to these boundaries.

    Blanks between two sentences are apart until the parser has run: a model has seen too few of them, and takes one in
    ten for the root of its sentence. ``join_blanks`` puts them back.
    """
    starts = np.array(sentence_starts(doc), dtype=bool)
    for first, end in _blank_runs(doc):
        if first == 0 or end == len(doc) or starts[end]:
            starts[[first, *([end] if end < len(doc) else [])]] = True
    # One by one, spaCy would look through the document for each token whether it is parsed.
    marks: Any = np.where(starts, 1, -1).astype(np.int64).view(np.uint64)
    return doc.from_array([SENT_START], marks)


@Language.component("join_blanks", requires=["token.head"], assigns=["token.head", "token.dep", "token.tag"])
def join_blanks(doc: Doc) -> Doc:
    """Hang blanks between sentences on the word before them, so that they belong to its sentence."""
    runs = [run for run in _blank_runs(doc) if run[0] > 0 and doc[run[0]].is_sent_start]
    if not runs:
        return doc
    attributes = doc.to_array([HEAD, DEP]).astype(np.int64)
    for first, end in runs:
        for i in range(first, end):
            attributes[i] = first - 1 - i, doc.vocab.strings.add("dep")
            doc[i].tag_ = "_SP"
    marks: Any = attributes.astype(np.uint64)
    return doc.from_array([HEAD, DEP], marks)


def _blank_runs(doc: Doc) -> list[tuple[int, int]]:
    """Where tokens of white space stand in a row: the first and the one after the last."""
    blank = np.flatnonzero(doc.to_array(IS_SPACE))
    if not len(blank):
        return []
    gaps = np.flatnonzero(np.diff(blank) > 1)
    firsts, lasts = blank[[0, *(gaps + 1)]], blank[[*gaps, len(blank) - 1]]
    return [(int(first), int(last) + 1) for first, last in zip(firsts, lasts, strict=True)]
