"""Frames: a figure in its clause, and whom the phrases of the clause name.

`Dem Verein fehlen 3 Millionen`, `Auf die Linke entfielen 9 Prozent`, `der Haushalt, in dem 28 Millionen fehlen`.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span, Token

from pipeline.claims.beside import is_amount
from pipeline.claims.gapping import contrasting
from pipeline.claims.patterns import BUSINESS_FIGURES, DIMENSION_NOUNS, ESTIMATING, GOVERNED, IN_CASES, NOBODY, POLLS
from pipeline.claims.sizes import IN_SIZE, Size, figure_phrase
from pipeline.claims.verb_words import nearest_verb
from pipeline.grammar.agreement import genders
from pipeline.grammar.arguments import dative, governed_noun, possessor, prepositional
from pipeline.grammar.cases import article_of, shows_object
from pipeline.grammar.clauses import clause_head, clause_of, is_infinitive_clause, own_tokens
from pipeline.grammar.joined import may_agree
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import Predicate, predicate
from pipeline.grammar.premodifiers import left_edge
from pipeline.grammar.segments import Segment, segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import NO_NOUNS, NOUN, PREPOSITION, PRONOUN, SUBJECT, VERBS, feature
from pipeline.grammar.topics import antecedent_of, place_of_relative, subjects
from pipeline.records import Figure

#: Subjects that name nobody: `von dem Geld fehlt jede Spur`.
_IDLE = NO_NOUNS | {"fall", "spur"}
#: Prepositions that name the holder where no subject does, the surest first.
_HOLDING = (
    ("für",),
    ("bei", "beim"),
    ("pro", "je"),
    ("an", "am"),
    ("in", "im", "ins"),
    ("auf",),
    ("mit",),
    ("durch",),
)
#: ... where a part of them is the subject: not `60 Prozent sind mit der Arbeit zufrieden`, `gehen ins Kino`.
_HOLDING_PART = (("für",), ("bei", "beim"), ("pro", "je"), ("an", "am"), ("in", "im"), ("auf",), ("durch",))


@dataclass(frozen=True, slots=True)
class Frame:
    """The figure in its clause."""

    figure: Figure
    span: Span
    #: The figure with the noun that it measures out.
    phrase: Span
    #: The noun whose size it is.
    size: Size | None
    head: Token
    verbs: Predicate
    #: The clause's subject, the figure's own phrase apart.
    subject: Token | None

    def is_own(self, token: Token) -> bool:
        """Whether the word belongs to the figure: to its phrase, or as the noun whose size it is."""
        sized = self.size is not None and token.i == self.size.noun.i
        return sized or bool(self.phrase.start <= token.i < self.phrase.end)

    def _restates(self, token: Token) -> bool:
        """`Betrag` in `stehen 400.000 Euro bereit, ein Betrag, den ...`: the figure again."""
        done = self.verbs.main.tag_ == "VVPP" and self.head.i < self.verbs.main.i < token.i
        after = self.verbs.main.i + 1
        if done and words_of(token.doc)[after : after + 1] == [","] and left_edge(token) <= after + 2:
            return True  # `In Rom wurden 44 Grad gemessen, der höchste Wert seit Jahren`
        opens = token.i > 1 and neighbour(token, -1).lower_ in ("ein", "eine") and neighbour(token, -2).text == ","
        return opens and token.i > self.span.end and token.lower_ in ("betrag", "summe")

    def _is_joined(self, token: Token) -> bool:
        """`Pistolen` in `Gefunden wurden 4.000 Euro sowie neun Pistolen`: another thing with a number of its own."""
        if token.i < self.span.end or self.figure.kind == "count" or not any(c.tag_ == "CARD" for c in token.lefts):
            return False
        between = self.span.doc[self.span.end : token.i]
        return any(t.tag_ == "KON" or t.text == "," for t in between) and not any(t.tag_ in VERBS for t in between)

    def _is_other_size(self, token: Token) -> bool:
        """`Länge` for 900 in `Für die Art werden eine Länge von 13 m und ein Gewicht von 900 kg angenommen`."""
        noun = self.size.noun if self.size is not None else None
        joined = noun is not None and noun.dep_ == "cj" and token in noun.ancestors
        both = joined and noun is not None and noun.lower_.endswith(DIMENSION_NOUNS)
        return both and token.lower_.endswith(DIMENSION_NOUNS)

    @property
    def named(self) -> Token | None:
        """The subject if it is a noun that can hold a figure."""
        token = self.subject
        if token is not None and is_amount(token) and token.i + 1 < self.span.start:
            after = neighbour(token)  # `Ein Pfund Butter kostet 3 Euro`
            substance = after.tag_ == "NN" or (after.tag_ == "NE" and after.head.i == token.i)  # `Olivenöl`
            token = after if substance and not is_time(after) else token
        if token is None or self.is_own(token) or is_amount(token) or self._restates(token) or self._is_joined(token):
            return None
        if self._is_other_size(token):
            return None
        return token if (token.tag_ in NOUN or token.ent_type_) and token.lower_ not in _IDLE else None


def frame_of(figure: Figure, span: Span, size: Size | None) -> Frame:
    head, phrase = clause_of(span), figure_phrase(figure, span)
    apart = phrase
    if size is not None and size.noun.i < phrase.start:
        apart = phrase.doc[left_edge(size.noun) : phrase.end]
    found = subject(head, apart, lasting=figure.kind == "duration")
    if found is not None and found.tag_ == "ADJA" and neighbour(found, -1).lower_.startswith("jede"):
        found = None  # `Im Handel plant jeder fünfte Entlassungen, im Bau jeder zehnte`: a share is nobody
    if found is not None and figure.kind == "share" and is_content(found) and clause_head(found).i != head.i:
        found = None  # `Dass die Lage sich bessert, glauben 17 Prozent`
    if found is not None and figure.kind == "share" and found.i > span.end > head.i + 1 and _is_one(found, head):
        found = None  # `Von den Orten haben 64 Prozent kein Bad`
    if found is not None and found.dep_ == "oa" and phrase.root.dep_ in SUBJECT and _is_one(found, head):
        found = None  # `Ein Pflichtjahr können sich 54 Prozent vorstellen`
    shared = found is None or clause_head(found).i != head.i
    if size is not None and shared and _is_subject(size.noun, head):
        # `Bestellungen im Wert von 802 Millionen gingen ein`: the subject of the clause before is not shared
        found = None
    if size is not None and size.noun.dep_ in SUBJECT and size.noun.head.i == head.i and _is_nominative(size.noun):
        found = None  # `Der Leitzins von 4 Prozent belastet die Baufirmen`: the object
    return Frame(figure, span, phrase, size, head, _own_verbs(predicate(head), span), found)


def _own_verbs(verbs: Predicate, span: Span) -> Predicate:
    """`verursacht` for 8 in `hat 17 Opfer gefordert und 8 Millionen Euro Schaden verursacht`: the verb behind it.

    Also `einnehmen` in `will die Steuer anheben und damit 5 Millionen einnehmen`.
    """
    main = nearest_verb(verbs, span)
    so = main.tag_ == "VVINF" and "damit" in words_of(span.doc)[verbs.main.i : span.start]
    if main.i == verbs.main.i or not (main.tag_ == "VVPP" or so) or not verbs.main.i < span.start < main.i:
        return verbs
    return Predicate(verbs.head, (*(verb for verb in verbs.verbs if verb.i != verbs.main.i), main), None)


def is_content(noun: Token) -> bool:
    """Whether a noun stands in a clause with `dass` or `ob`: what somebody thinks, not who does."""
    return segments(sentence_of(noun))[segment_at(noun.i, noun.doc)].kind in ("dass", "ob")


def _is_one(noun: Token, verb: Token) -> bool:
    """Whether a single noun stands beside a verb in the plural, which is said of others."""
    joined = any(child.dep_ == "cd" for child in noun.children)
    return noun.tag_ == "NN" and feature(verb, "Number") == "Plur" and not joined and not may_agree(noun, verb)


def _is_nominative(noun: Token) -> bool:
    """Whether the article shows that a noun is the subject: a masculine `der`."""
    return article_of(noun) == "der" and not shows_object(noun)


def _is_subject(noun: Token, head: Token) -> bool:
    """Whether the sized noun is the subject: of the verb, or of a participle whose auxiliary is left out."""
    if noun.lower_.endswith((*BUSINESS_FIGURES, *DIMENSION_NOUNS)):
        return False
    if noun.dep_ in SUBJECT and noun.head.i == head.i:
        return True
    part = segments(sentence_of(noun))[segment_at(noun.i, noun.doc)]
    last = noun.doc[part.end - 1] if noun.doc[part.end - 1].tag_ != "$." else noun.doc[part.end - 2]
    return part.finite < 0 and part.mark == "," and last.tag_ == "VVPP" and left_edge(noun) <= part.start + 1


def named_by_phrases(frame: Frame) -> Token | None:
    """Whom a clause without a usable subject names: `Dem Verein fehlen 3 Millionen`, `Auf die Linke entfielen 9 %`."""
    addressed = frame.verbs.lemma in ADDRESSING  # `12 Prozent vertrauen dem Rat` are not his
    receiver = None if addressed or is_infinitive_clause(frame.head) else dative(frame.head)
    if receiver is not None and receiver.lower_ in ("uns", "mir"):
        return receiver
    if receiver is not None and receiver.tag_ in PRONOUN:
        return antecedent_of(receiver)
    if receiver is not None and not frame.is_own(receiver):
        return receiver
    if frame.figure.kind == "share":
        whole = with_preposition(frame, (("von", "vom", "unter"),)) or _those(frame)
        if whole is not None:
            return whole  # `Von den Befragten gaben 30 Prozent an, ...`
    if frame.figure.kind == "measure" and frame.verbs.is_passive and frame.head.i < frame.span.start:
        whole = with_preposition(frame, (("von", "vom"),))
        if whole is not None and whole.i < frame.head.i:
            return whole  # `Vom Raps wurden 260.000 Tonnen geerntet`
    if frame.size is not None and frame.size.noun.lower_.endswith(("schaden", "schäden")):
        return with_preposition(frame, (("an", "am"), *_HOLDING))  # `Bei dem Brand entstand am Haus ein Schaden von`
    if frame.size is not None and (place := place_of_relative(frame.head)) is not None:
        return place  # `die Campingplätze, wo ein Minus von 11 Prozent zu Buche stand`
    if frame.verbs.lemma in _COMING_TO and frame.head.tag_ == "VVFIN":
        owed = next((noun for word, noun in prepositional(frame.head) if word.lower_ == "auf"), None)
        if owed is not None and owed.i < frame.head.i:
            return owed
    own = any(child.dep_ in SUBJECT and frame.is_own(child) for verb in frame.verbs.verbs for child in verb.children)
    giver = with_preposition(frame, (("von", "vom", "aus"),)) if own and frame.verbs.lemma in _COMING else None
    if giver is not None and (giver.ent_type_ or giver.tag_ == "NE") and giver.i < frame.head.i:
        return giver
    if frame.figure.kind == "share" and own and frame.verbs.lemma not in _STATES:
        return with_preposition(frame, _AMONG)  # `Mit der Arbeit der Regierung zeigen sich 51 Prozent zufrieden`
    if frame.figure.kind == "share" and own:
        return with_preposition(frame, _HOLDING_PART)
    return with_preposition(frame, _HOLDING)


#: Verbs whose dative is what others say or think something to.
ADDRESSING = frozenset("angehören glauben helfen misstrauen vertrauen widersprechen zustimmen".split())
#: Verbs of what comes to somebody: `Auf den Fahrer warten 15 Jahre Haft`.
_COMING_TO = frozenset({"warten", "zukommen"})
#: Verbs of what comes from somebody: `Von Berlin kommen 114 Millionen Euro`.
_COMING = frozenset({"eingehen", "fließen", "kommen", "stammen", "strömen"})
#: What a share that does something may be of: `Bei den Frauen stimmten 60 Prozent zu`.
_AMONG = (("bei", "beim"), ("unter",), ("in", "im"))
_STATES = frozenset("befinden bleiben entfallen fehlen gehen geben gehören liegen sein stammen".split())


def _those(frame: Frame) -> Token | None:
    """`jenen` in `Von jenen, die pendeln, schliefen 43 Prozent schlecht`."""
    own = own_tokens(frame.head)
    found = (t for t in own if t.lower_ in ("jenen", "denjenigen") and t.tag_ in PRONOUN and t.i > 0)
    return next((t for t in found if neighbour(t, -1).lower_ in ("von", "unter", "bei")), None)


def with_preposition(frame: Frame, prepositions: tuple[tuple[str, ...], ...]) -> Token | None:
    """The noun of the first of these prepositions in the clause, times and the figure itself left out."""
    found = [(preposition, _measured_noun(noun)) for preposition, noun in prepositional(frame.head)]
    before = [pair for pair in found if pair[0].i < frame.span.start]
    found = [*reversed(before), *(pair for pair in found if pair not in before)]  # the nearest before the figure first
    for words in prepositions:
        for preposition, noun in found:
            near = preposition.i in range(frame.phrase.start - 3, frame.phrase.start)
            own = frame.is_own(noun) or (near and noun.i > frame.phrase.start)
            figures = frame.size is not None and frame.size.noun.lower_.endswith(BUSINESS_FIGURES)
            own = own or (figures and noun.lower_.endswith(BUSINESS_FIGURES))  # `bei Erlösen von 9 ein Verlust von 2`
            unfit = own or is_time(noun) or is_amount(noun) or noun.lower_ in IN_SIZE | IN_CASES | NOBODY
            governed = preposition.lower_ in GOVERNED.get(frame.verbs.lemma, ()) and frame.verbs.lemma != "entfallen"
            fronted = frame.verbs.lemma == "liegen" and preposition.i < frame.head.i  # `Im Fonds liegen 25 Millionen`
            governed = (governed and not fronted) or _is_view(frame, preposition)
            size = frame.size.noun if frame.size is not None else None
            unfit = unfit or _is_goal(preposition, noun) or _is_inside_phrase(preposition)
            compared = neighbour(preposition, -1).lower_ in ("als", "wie")  # `so viel wie für die Justiz`
            governed = governed or compared or _is_of_poll(preposition, noun)
            hung = preposition.i >= frame.phrase.end and preposition.head in (size, *frame.phrase)
            if preposition.lower_ in words and not unfit and not governed and not (hung and size is not None):
                other = contrasting(preposition, frame.span)  # `9 Euro gehen an die Länder, 3 an die Städte`
                own_noun = governed_noun(other) if other is not None and other.tag_ in PREPOSITION else None
                return own_noun or noun  # not `Hinzu kamen Kosten von 3 Millionen für den Rückruf`
    return None


def _is_inside_phrase(preposition: Token) -> bool:
    """`am See` in `3 Euro flossen in ein Haus am See`: it only says where that is which another phrase names."""
    noun = preposition.head
    return preposition.lower_ == "am" and noun.i == preposition.i - 1 and noun.head.tag_ in PREPOSITION


def _is_goal(preposition: Token, noun: Token) -> bool:
    """`In die USA wurden 25 Prozent weniger Uhren geliefert`: whither, in the accusative, is nobody."""
    return preposition.lower_ == "in" and noun.ent_type_ == "LOC" and article_of(noun) in ("das", "die")


def _is_of_poll(preposition: Token, noun: Token) -> bool:
    """`Umfrage`, `Forsa`, `Auftrag` in `In einer Umfrage von Forsa im Auftrag des Klubs waren 57 Prozent dafür`."""
    if noun.lower_.endswith(POLLS):
        return preposition.lower_ in ("bei", "in")
    if preposition.lower_ not in _ASKING:
        return False
    doc, first, i = noun.doc, sentence_of(noun).start, preposition.i - 1
    while i > first and doc[i].tag_ not in VERBS and not doc[i].is_punct and not doc[i].lower_.endswith(POLLS):
        i -= 1
    return bool(doc[i].lower_.endswith(POLLS))


#: What opens the phrase of who has people asked.
_ASKING = frozenset({"durch", "für", "im", "von", "vom"})


def _is_view(frame: Frame, preposition: Token) -> bool:
    """`für ein Verbot` in `60 Prozent sind für ein Verbot`: what a part of the people say, not who they are."""
    if frame.verbs.lemma != "sein" or preposition.lower_ not in ("für", "gegen") or preposition.i < frame.head.i:
        return False
    return any(child.dep_ in SUBJECT and is_amount(child) for child in frame.head.children)


def estimates(verbs: Predicate) -> bool:
    """Whether the subject only says how much it may be; `von 20 Toten ausgehen` does, `die Lichter gingen aus` not."""
    if verbs.lemma == "ausgehen":
        return any(token.lower_ in ("von", "davon") for token in own_tokens(verbs.head))
    return verbs.lemma in ESTIMATING


def is_divided(frame: Frame) -> bool:
    """Whether an amount before the verb is the whole of one after it: `Von den 9 Millionen zahlt das Land 6`."""
    after = (t.i for t in own_tokens(frame.head) if t.tag_ == "CARD" and t.i > frame.head.i)
    if words_of(frame.span.doc)[max(0, frame.span.start - 2) : frame.span.start] not in (
        ["von", "den"],
        ["von", "der"],
    ):
        return False
    return frame.figure.kind == "money" and frame.span.end <= frame.head.i and next(after, -1) > 0


def receiving(receiver: Token | None, giver: Token | None) -> Token | None:
    """Who gets something; for `ihm` whom it stands for: `Der Kläger verlangt 20, das Gericht sprach ihm 8 Euro zu`."""
    if receiver is None or receiver.tag_ not in PRONOUN:
        return receiver
    meant = antecedent_of(receiver)
    if meant is not None and meant != giver:
        return meant
    others = [noun for noun in subjects(sentence_of(receiver)) if noun.i < receiver.i and noun != giver]
    return others[-1] if others and genders(others[-1]) & {"m", "n"} else receiver


def _measured_noun(noun: Token) -> Token:
    """`Benzin` for the unit in `für den Liter Benzin`."""
    after = noun.i + 1
    measured = is_amount(noun) and after < sentence_of(noun).end and noun.doc[after].tag_ in NOUN
    if measured:
        return noun.doc[after]
    return (possessor(noun) or noun) if is_amount(noun) else noun  # `von den 100 Milliarden des Fonds`


def _segment_before(head: Token) -> Segment | None:
    """The segment that ends with the comma right before a verb."""
    if head.i < 2 or words_of(head.doc)[head.i - 1] != "," or head.i - 2 < sentence_of(head).start:
        return None
    return segments(sentence_of(head))[segment_at(head.i - 2, head.doc)]


def whoever_of(frame: Frame) -> Token | None:
    """`Wer` in `Wer zur Miete wohnt, musste 3 Euro mehr aufbringen`, also where `dem` takes it up."""
    opener = next((t for t in sentence_of(frame.head) if t.is_alpha), frame.head)
    part = _segment_before(frame.head)
    opens = part is not None and words_of(frame.span.doc)[part.start + part.joined] in ("was", "wer")
    if part is not None and opens and frame.subject is None:
        return frame.span.doc[part.start + part.joined]  # `Die Tour ist abgesagt, wer zahlte, bekommt 69 Euro zurück`
    if opener.lower_ != "wer":
        return None
    named = (
        frame.subject is not None
        and frame.subject != opener
        and not frame.is_own(frame.subject)
        and not is_amount(frame.subject)
    )
    words, at = words_of(opener.doc), frame.head.i - 1
    taken_up = at > 0 and words[at] == "dem" and words[at - 1] == ","
    return opener if not named or taken_up else None
