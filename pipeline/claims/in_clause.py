"""Holders in the clause: its subject, or an object, a dative, a phrase where the subject does not hold the amount."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.patterns import AUTHORITY_NOUNS
from pipeline.claims.beside import (
    is_amount,
    substance_of,
    whole_of,
)
from pipeline.claims.beyond import beyond_clause, firm_before, topic_of, who_of_relative
from pipeline.claims.counting import partitive_pronoun
from pipeline.claims.directed import RELIEVING, directed, follows_from_clause, given, given_to, searched, stood_for
from pipeline.claims.elsewhere import fallen_to, whole_meant
from pipeline.claims.frames import (
    ADDRESSING,
    Frame,
    estimates,
    is_divided,
    named_by_phrases,
    receiving,
    whoever_of,
    with_preposition,
)
from pipeline.claims.gapping import gap_of
from pipeline.claims.patterns import (
    BUSINESS_FIGURES,
    CHANGE_NOUNS,
    CHANGES,
    COUNTING,
    DIMENSION_NOUNS,
    DIRECTED,
    EXISTENCE,
    EXPECTING,
    EXPLETIVES,
    LIGHT,
    POSSESSING,
    SHARE_NOUNS,
)
from pipeline.claims.penalties import tested_before
from pipeline.claims.sizes import is_beside, is_listed_with, measured_out
from pipeline.claims.undergone import covered_thing
from pipeline.grammar.agreement import genders
from pipeline.grammar.arguments import dative, objects, possessor, prepositional
from pipeline.grammar.cases import is_oblique
from pipeline.grammar.clauses import first_conjunct, is_relative, own_tokens, parent_clause
from pipeline.grammar.nominals import is_time
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import NOUN, PRONOUN, SUBJECT, feature
from pipeline.grammar.topics import antecedent_of, place_of_relative, relative_place, subjects

#: Verbs whose subject holds or makes the substance.
_HOLDING_VERBS = frozenset(
    "aufnehmen ausstoßen brauchen bringen emittieren enthalten entsprechen erzeugen essen fassen produzieren tragen "
    "trinken umfassen verbrauchen verursachen wiegen".split()
)
#: Verbs that say that something comes in: `18 Prozent weniger Aufträge gingen ein`.
_ARRIVING = frozenset("ankommen auslaufen eingehen eintreffen entstehen hinzukommen zusammenkommen".split())
#: Verbs with which `es` stands for a thing of some size: `Es erstreckt sich über 190 Kilometer`.
_REACHING = frozenset(
    "aufragen aufsteigen dehnen emporragen erreichen erstrecken fassen messen ragen reichen umfassen wiegen".split()
)
#: Who finds or takes money does not have it: `fanden 5.000 Euro Bargeld`.
_SEIZING = frozenset("beschlagnahmen entdecken finden konfiszieren sicherstellen".split())
#: What these say or bring is the figure of whoever stands in the dative.
_GIVING = frozenset(
    "attestieren bescheinigen bescheren einbringen ersparen verordnen verschreiben zubilligen zusprechen "
    "zutrauen".split()
)
#: What finds the alcohol in somebody's blood.
TESTS = ("ergebnis", "kontrolle", "messung", "probe", "test", "untersuchung", "wert")
#: Units of what is moved, found or used up, which is then what the amount is of.
_MASSES = frozenset({"t", "kg", "g", "mg", "l", "hl", "ml", "dt"})


def of_clause(frame: Frame) -> Token | None:
    """The holder that the clause names: its subject, an object, a prepositional phrase; else one from beyond it."""
    verbs, token = frame.verbs, frame.subject
    if verbs.lemma in _GIVING or follows_from_clause(frame):
        receiver = dative(frame.head)
        if receiver is not None and not frame.is_own(receiver):
            return receiving(receiver, token)
        if verbs.lemma in _GIVING:
            return frame.named
    if (verbs.lemma == "entfallen" or is_divided(frame)) and "von" in words_of(frame.span.doc)[
        max(0, frame.span.start - 2) : frame.span.start
    ]:
        return who_of_relative(frame)  # nobody in `Von den 3 Millionen Euro Kosten entfallen 2 auf den Bund`
    if verbs.lemma == "entfallen":
        part = gap_of(frame.span)
        opened = part.start if part is not None else 0
        before = [t for t in own_tokens(frame.head) if t.lower_ == "auf" and opened <= t.i < frame.span.start - 1]
        whole = possessor(token) if token is not None and is_amount(token) and not frame.is_own(token) else None
        if opened and not before and whole is not None and frame.figure.kind == "share":
            return whole  # `Ein Viertel der Anträge entfiel auf Berlin, 20 Prozent auf Hamburg`
        owed = neighbour(before[-1]) if before else None
        if owed is not None and owed.tag_ == "PPER":
            return antecedent_of(owed)
        named = next((t for t in owed.doc[owed.i : owed.i + 4] if t.tag_ in NOUN), None) if owed is not None else None
        return named or fallen_to(frame.span) or with_preposition(frame, (("auf",),)) or frame.named
    itself = verbs.lemma in DIRECTED | {"rechnen"} and any(
        t.tag_ == "PRF" and "," not in words_of(t.doc)[frame.head.i : t.i] for t in own_tokens(frame.head)
    )  # `rechnet sich`
    sees = verbs.lemma == "sehen" and frame.figure.kind == "share"  # `Die Umfrage sieht die Grünen bei 14 Prozent`
    relieved = verbs.lemma in RELIEVING and frame.span.doc[frame.span.start - 1].lower_ == "um"
    parted = frame.figure.kind == "share" and token is None and _does_itself(frame)
    if (sees or relieved or estimates(verbs) or verbs.lemma in DIRECTED | EXPECTING) and not (
        verbs.is_passive or verbs.is_stative or itself or parted
    ):
        return directed(frame)
    if frame.figure.unit in _MASSES and verbs.lemma not in LIGHT | _HOLDING_VERBS:
        substance = substance_of(frame.figure, frame.span)
        if substance is not None:
            return substance  # `Zöllner haben 1,7 Tonnen Kokain sichergestellt`
    if frame.figure.kind == "money" and verbs.lemma in _SEIZING:
        found = measured_out(frame.span) or searched(frame)
        if found is not None:
            return found
    if frame.figure.unit == "‰" and verbs.lemma in COUNTING and not verbs.is_passive:
        return tested_before(frame.span) or frame.named  # `stellten die Beamten bei dem Fahrer 1,8 Promille fest`
    if verbs.lemma == "halten" and frame.size is None and _is_judged(frame.head):
        return None  # `hält 3 Millionen Euro für realistisch`
    if verbs.lemma == "halten" and frame.size is not None and any(t.lower_ == "für" for t in own_tokens(frame.head)):
        return frame.size.noun  # `hält eine Quote von 95 Prozent für nötig`
    told = measured_out(frame.span) or (frame.size.noun if frame.size is not None else None)
    earned = told if token is not None and token.lower_ in ("man", "wir") else None
    if (
        earned is not None
        and earned.lower_.endswith(BUSINESS_FIGURES)
        and (firm := firm_before(frame.span)) is not None
    ):
        return firm  # `Im Vorjahr habe man 9 Millionen Euro Verlust gemacht`
    if token is not None and token.tag_ in PRONOUN | {"ADJA"} and token.lower_ not in EXPLETIVES:
        meant = stood_for(token)
        group = _changed_group(frame, meant)  # `Bei den Bussen stieg der Absatz, bei den Autos lag er unter 3 Prozent`
        return group or meant or whoever_of(frame) or substance_of(frame.figure, frame.span) or given(frame)
    sized = frame.size is not None and frame.size.noun.lower_.endswith(BUSINESS_FIGURES)
    if frame.named is not None and sized and frame.named.lower_.endswith(BUSINESS_FIGURES):
        # `Der Umsatz sank, unter dem Strich stand ein Verlust von 62 Millionen`
        return firm_before(frame.span) or frame.named
    if _is_bottom_line(frame):  # `Der Umsatz der AG stieg, unter dem Strich blieben 4 Millionen`
        firm = (possessor(frame.named) if frame.named is not None else None) or firm_before(frame.span)
        if firm is not None:
            return firm
    counted = measured_out(frame.span) if verbs.lemma in COUNTING and not verbs.is_passive else None
    if counted is not None and frame.figure.kind == "share":
        return counted  # `Das Amt verzeichnete 12 Prozent mehr Anträge`
    if verbs.lemma == "gegenüberstehen" and frame.size is not None:
        return frame.size.noun  # `Einnahmen von 84 Millionen stehen Ausgaben von 91 Millionen gegenüber`
    if frame.figure.unit == "‰" and frame.named is not None and frame.named.lower_.endswith(TESTS):
        return tested_before(frame.span) or frame.named
    if (counter := _counted_by_office(frame)) is not None:
        return counter
    named = frame.named if frame.figure.unit in _MASSES | {"ha"} else None
    if named is not None and (is_listed_with(frame.span[-1], named) or is_beside(frame.span, named)):
        return substance_of(frame.figure, frame.span) or frame.named  # `lagen vier Waffen und 500 Gramm Kokain`
    if (covered := covered_thing(frame)) is not None:
        return covered
    if frame.named is not None:
        group = _changed_group(frame, frame.named)
        return _respective(frame.span, frame.named) or group or _owner_of_subject(frame.named)
    first = own_tokens(frame.head)[0]
    if first.tag_ == "CARD" and token in (None, first) and first.i < frame.span.start:
        of_them = partitive_pronoun(first.doc[first.i : first.i + 1])
        whole = whole_meant(of_them) if of_them is not None else None
        if whole is not None:
            return whole  # `Zwei von ihnen wurden 600 Meter mitgerissen`
    some = token is not None and (is_amount(token) or token.tag_ == "CARD")
    if token is not None and some and not frame.is_own(token) and token.i < frame.span.start:
        whole = possessor(token)
        if whole is not None:
            return whole  # `54 Prozent der Gäste bleiben drei Tage`
    substance = substance_of(frame.figure, frame.span)
    if substance is not None:
        return substance
    whoever = whoever_of(frame)
    if whoever is not None:
        return whoever
    if is_relative(frame.head) and token is None and (meant := relative_place(frame.head)) is not None:
        return meant  # `der Haushalt, in dem 28 Millionen fehlen`
    if is_relative(frame.head) and (token is None or frame.is_own(token)) and (whom := given_to(frame)) is not None:
        return whom
    paid = measured_out(frame.span) if frame.figure.kind == "money" and verbs.is_passive and token is None else None
    if paid is not None and with_preposition(frame, (("für",),)) is None:
        return paid  # `Beschlagnahmt wurden 27.000 Euro Bargeld`
    unnamed = token is None or frame.is_own(token) or is_amount(token) or token.lower_ == "es"
    arriving = verbs.lemma in _ARRIVING or verbs.is_passive or _is_difference(frame.span)
    more = measured_out(frame.span) if arriving and unnamed and frame.figure.kind == "share" else None
    if more is not None and (verbs.is_passive or not more.lower_.endswith((*BUSINESS_FIGURES, "ausgaben", "geld"))):
        return more  # `Verlangt werden 7,5 Prozent mehr Lohn`
    agent = with_preposition(frame, (("von", "vom"),)) if verbs.is_passive and token is None else None
    if agent is not None and frame.figure.kind == "money":
        return agent  # `100 Millionen werden von Migranten überwiesen`
    awaited = [noun for noun in objects(frame.head) if is_oblique(noun) and not frame.is_own(noun)]
    if awaited and verbs.lemma not in ADDRESSING | {"sein"}:  # `sind der Meinung` has no object
        return awaited[0]  # `Den Fahrer erwartet eine Strafe von 300 Euro`
    if frame.figure.kind == "measure" and verbs.is_passive and verbs.lemma in COUNTING and _is_sized_subject(frame):
        return frame.size.noun if frame.size is not None else None  # `Eine Böe von 136 km/h wurde in Bern gemessen`
    thing = _thing_of_size(frame) if token is None else None
    if thing is not None:
        return thing
    has_size = frame.size is not None and verbs.lemma in POSSESSING - EXISTENCE
    passed = (t for t in own_tokens(frame.head) if t.lower_ == "es" and has_size and t.i < frame.span.start)
    it = token if token is not None else next(passed, None)  # parsers pass over `Es` here
    if it is not None and it.lower_ == "es":
        neuter = [noun for noun in subjects(sentence_of(it)) if noun.i < it.i and genders(noun) == {"n"}]
        if (meant := neuter[-1] if neuter else antecedent_of(it) if has_size else None) is not None:
            return meant  # `Es hat einen Wert von 126 Milliarden`
    if is_relative(frame.head) and own_tokens(frame.head)[0].lower_ == "was":
        above = parent_clause(frame.head)
        told = subject(above) if above is not None else None
        if told is not None and told.tag_ in NOUN and not is_amount(told):
            return told  # `Der Gewinn stieg auf 290 Millionen, was 21 Cent je Aktie entspricht`
    promised = who_of_relative(frame)
    if promised is not None:
        return promised
    after = frame.span.doc[frame.span.end] if frame.span.end < sentence_of(frame.span).end else None
    own = any(t.dep_ in SUBJECT and frame.is_own(t) for t in frame.verbs.head.children)
    votes = whole_of(frame.figure, after, votes=True) if token is None and own else None
    return votes or _offered(frame) or named_by_phrases(frame) or beyond_clause(frame)


def _offered(frame: Frame) -> Token | None:
    """`Karten` in `Karten gibt es zu 12 und 15 Euro im Vorverkauf`: what has the price, not where it is sold."""
    before = words_of(frame.span.doc)[max(0, frame.span.start - 4) : frame.span.start]
    if frame.figure.kind != "money" or frame.verbs.lemma != "geben" or {"ab", "für", "zu"}.isdisjoint(before):
        return None
    return next((n for n in objects(frame.head) if not (frame.is_own(n) or is_amount(n) or is_time(n))), None)


def _is_difference(span: Span) -> bool:
    """`Es kamen 8 Prozent mehr Gäste`, `gab es 5 Prozent weniger Unfälle`: those of whom there are more or fewer."""
    return words_of(span.doc)[span.end : span.end + 1] in (["mehr"], ["weniger"])


def _counted_by_office(frame: Frame) -> Token | None:
    """`Monatsmittel` in `Der Wetterdienst registrierte ein Monatsmittel von 16 Grad`: who measures does not have it."""
    size, doer = frame.size, frame.named
    if doer is None or frame.verbs.is_passive or frame.verbs.lemma not in _MEASURED:
        return None
    if size is None:  # `Der Wetterdienst maß 214 Millimeter Niederschlag`
        return substance_of(frame.figure, frame.span) if doer.lower_.endswith(_OFFICES) else None
    if not doer.lower_.endswith(_OFFICES) or size.noun.lower_.endswith((*BUSINESS_FIGURES, *CHANGES)):
        return None
    return size.owner or size.noun


#: Verbs with which the number is of what is found; an office may have losses, too (`verzeichnete Verluste`).
_MEASURED = COUNTING - {"erfassen", "finden", "verzeichnen"} | {"ermitteln", "errechnen"}
_OFFICES = (*AUTHORITY_NOUNS, "wetterdienst", "messstelle", "observatorium", "sternwarte", "station")


def _does_itself(frame: Frame) -> bool:
    """Whether the share is the subject: `38 Prozent wollen ihre Ausgaben kürzen`."""
    return any(c.dep_ in SUBJECT and frame.is_own(c) for verb in frame.verbs.verbs for c in verb.children)


def _is_judged(head: Token) -> bool:
    """`für realistisch`: what somebody holds an amount for."""
    return any(t.lower_ == "für" and neighbour(t).tag_ == "ADJD" for t in own_tokens(head))


def _is_sized_subject(frame: Frame) -> bool:
    """Whether the noun whose size it is does or undergoes what the clause says; a height is that of something else."""
    noun = frame.size.noun if frame.size is not None else None
    return (
        noun is not None
        and noun.dep_ in SUBJECT
        and not noun.lower_.endswith((*DIMENSION_NOUNS, *CHANGES, "gehalt", "wert", "werte"))
    )


def _thing_of_size(frame: Frame) -> Token | None:
    """What `es` stands for in `Es erstreckt sich über 190 Kilometer und ragt 85 Meter auf`, which parsers pass over."""
    opener = sentence_of(frame.head)[0]
    if opener.lower_ != "es" or frame.figure.kind != "measure" or frame.verbs.lemma not in _REACHING:
        return None
    before = first_conjunct(frame.head)
    own = frame.head in (opener.head, *opener.ancestors) or (before is not None and before == opener.head)
    return antecedent_of(opener) if own else None


def _is_bottom_line(frame: Frame) -> bool:
    """`unter dem Strich blieben 4 Millionen Euro`: what is left is somebody's, not what was spoken of before."""
    sized = frame.size is not None and frame.size.noun.lower_.endswith(BUSINESS_FIGURES)
    if frame.figure.kind == "money" and frame.verbs.lemma == "resultieren" and sized:
        return True  # `Bei einem Umsatz von 9 Millionen resultierte ein Verlust von 2 Millionen`
    if frame.figure.kind != "money" or frame.verbs.lemma not in ("bleiben", "stehen", "übrigbleiben"):
        return False
    words = words_of(frame.span.doc)
    lines = (t.i for t in own_tokens(frame.head) if t.i > 1 and t.lower_ == "strich")
    return any(words[i - 2 : i] == ["unter", "dem"] or words[i - 1] == "unterm" for i in lines)


def _respective(span: Span, named: Token) -> Token | None:
    """`Meier` for 8 in `Müller und Meier erhielten 9 bzw. 8 Prozent`: the second of two holders."""
    doc, before = span.doc, span.start - 1
    if before < 1 or doc[before].lower_ not in ("bzw.", "bzw", "beziehungsweise", "respektive"):
        return None
    conjunction = next((child for child in named.rights if child.tag_ == "KON"), None)
    joined = conjunction.rights if conjunction is not None else named.rights
    return next((child for child in joined if child.dep_ == "cj" and child.tag_ in NOUN), None)


def _changed_group(frame: Frame, change: Token | None) -> Token | None:
    """`Bussen` in `Bei den Bussen betrug der Zuwachs 5 Prozent`: the subject only says that something changed."""
    if change is None or possessor(change) is not None:
        return None
    if change.lower_ in ("anteil", "quote") and frame.figure.kind == "share":
        groups = _groups(frame, ("an", "bei", "beim", "in", "unter"))
        return next((noun for noun in groups if feature(noun, "Number") == "Plur"), None)
    if change.lower_ not in _UNNAMED:
        return None
    field = next((n for n in _groups(frame, ("in", "im")) if n.lower_.endswith(_FIELDS)), None)
    group = next(iter(_groups(frame, ("bei", "beim", "für", "unter"))), None)
    return group or field or place_of_relative(frame.head)


#: Sizes and changes that do not say of what they are.
_UNNAMED = frozenset(CHANGES) | {"auslastung", "einbuße", "einbußen", "verlust", "zahl"}


#: Ends of nouns for fields of business, which have changes of their own: `In der Autobranche betrug der Rückgang 3 %`.
_FIELDS = ("bau", "bereich", "branche", "gewerbe", "geschäft", "handel", "industrie", "segment", "sektor", "sparte")


def _groups(frame: Frame, prepositions: tuple[str, ...]) -> list[Token]:
    """What these prepositions govern before the figure: `Gymnasien` in `An den Gymnasien liegt der Anteil bei 11`, and
    `Schulen` in `..., in den Schulen bei 70`.
    """
    sentence = sentence_of(frame.head)
    part = gap_of(frame.span) or segments(sentence)[segment_at(frame.head.i, frame.head.doc)]
    start = sentence.start if part.finite == part.start else part.start  # `Bei Häusern, der größten Art, stieg`
    phrases = [(p, n) for p, n in prepositional(frame.head) if p.lower_ in prepositions]
    found = [n for p, n in phrases if start <= p.i < frame.span.start - 2]
    return [n for n in found if not is_time(n) and not is_amount(n) and not frame.is_own(n)]


def _owner_of_subject(token: Token) -> Token:
    """The subject; for a share its whole, for a change what changes."""
    if token.lower_.endswith(SHARE_NOUNS):
        return possessor(token) or token
    if token.lower_ in CHANGE_NOUNS and possessor(token) is None:
        before = [noun for noun in subjects(sentence_of(token)) if noun.i < token.i and not is_amount(noun)]
        return (before[-1] if before else topic_of(token)) or token
    return token
