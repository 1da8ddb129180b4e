"""Holders with verbs of saying and of doing to, and whom a clause without a usable subject gives something.

`Der Verband beziffert den Schaden auf 3 Millionen`, `Die Anklage fordert zwei Jahre Haft`, `sie` and `die übrigen`.
"""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.attribution.speakers import names_a_speaker
from pipeline.claims.beside import is_amount
from pipeline.claims.beyond import beyond_clause, topic_of
from pipeline.claims.frames import Frame, named_by_phrases, whoever_of, with_preposition
from pipeline.claims.gapping import in_other_gap
from pipeline.claims.patterns import (
    BUSINESS_FIGURES,
    CHANGES,
    DEMANDING,
    DIMENSION_NOUNS,
    ESTIMATING,
    EXPECTING,
    THREATS,
    ends_in,
)
from pipeline.claims.sizes import measured_out
from pipeline.grammar.agreement import genders, wanted_genders
from pipeline.grammar.arguments import dative, objects, possessor
from pipeline.grammar.clauses import clause_head, clauses, is_relative, own_tokens
from pipeline.grammar.nominals import bare_nouns, is_time
from pipeline.grammar.predicates import predicate
from pipeline.grammar.spans import neighbour, sentence_of, sentences_before
from pipeline.grammar.subjects import antecedent
from pipeline.grammar.tags import NOUN, PREPOSITION, PRONOUN, SUBJECT, feature
from pipeline.grammar.topics import antecedent_of, subjects

#: What somebody expects for himself.
_OWN = (*BUSINESS_FIGURES, "anteile", "einbußen", "kosten", "stimmen")

#: Who expects something of others.
_FORECASTERS = tuple(
    "analyst beobachter börsianer expert fachleut forscher forschungsinstitut volkswirt ökonom".split()
)

#: What whoever has to reckon with it suffers.
_SUFFERED = ("ausfall", "ausfälle", "ausfällen", "einbußen", "einbussen", "verlust", "verluste", "verlusten")


def stood_for(token: Token) -> Token | None:
    """What a pronoun or an adjective without noun stands for: `sie`, `keiner der Bewerber`, `die übrigen`."""
    if token.lower_ in ("ich", "wir", "man"):
        return None
    if token.lower_ in ("mir", "uns"):
        return token
    if token.tag_ == "PIS":
        return possessor(token) or token
    if token.tag_ == "ADJA":
        before = [noun for noun in subjects(sentence_of(token)) if noun.i < token.i]
        return before[-1] if before else topic_of(token) or token
    meant = antecedent_of(token)
    lemma = predicate(clause_head(token)).lemma
    if meant is not None and lemma in _OF_THINGS and _can_act(meant):
        return _thing_before(token) or meant
    if meant is None or token.lower_ not in ("er", "sie") or lemma not in _DELIBERATE:
        return meant
    parted = neighbour(sentence_of(token)[0], -1)
    if parted.text == ";" and sentence_of(meant).start == sentence_of(parted).start:
        return meant  # `Ein Ausflügler rief die Retter; er muss 9 Euro zahlen`
    return meant if _can_act(meant) else _actor_before(token) or meant


#: What only people and bodies do.
_DELIBERATE = frozenset(
    """
    anbieten ausgeben bezahlen beziffern fordern investieren kassieren kaufen leihen planen rechnen schulden sparen
    spenden verdienen verkaufen verlangen versprechen zahlen zurückzahlen überweisen
    """.split()
)


#: What only things do.
_OF_THINGS = frozenset("betragen dauern kosten messen umfassen verschlingen".split())


def _thing_before(pronoun: Token) -> Token | None:
    """The last object of the sentence before that is no person or body: `Der Rat billigt den Bau. Er kostet 9 Euro.`"""
    wanted = wanted_genders(pronoun, clause_head(pronoun))
    heads = [head for sentence in sentences_before(pronoun, 1) for head in clauses(sentence)]
    found = [noun for head in heads for noun in objects(head) if noun.tag_ == "NN" and not _can_act(noun)]
    return next((n for n in reversed(found) if genders(n) <= wanted and not is_amount(n) and not is_time(n)), None)


def _can_act(noun: Token) -> bool:
    """Whether a noun names somebody: a person, a body, a role."""
    if noun.ent_type_ in ("ORG", "PER") or noun.tag_ == "NE" or names_a_speaker(noun) or noun.text[:1].isdigit():
        return True
    return any(child.ent_type_ == "PER" for child in noun.rights)  # `Ex-Kicker Toni Krüger`


def _actor_before(pronoun: Token) -> Token | None:
    """The last person or body before a pronoun that agrees with it: `sagte Kern. Dafür habe er 9 Euro bezahlt`."""
    wanted = wanted_genders(pronoun, clause_head(pronoun))
    first = [sentence_of(pronoun), *sentences_before(pronoun, 2)][-1].start
    before = (t for t in reversed(pronoun.doc[first : pronoun.i]) if t.tag_ in NOUN and t.dep_ == "sb")
    return next((t for t in before if _can_act(t) and genders(t) & wanted), None)


def searched(frame: Frame) -> Token | None:
    """`Mann` in `Bei dem Mann fanden die Beamten 5.000 Euro`, also for `Bei ihm`: who had what was found."""
    if frame.verbs.is_passive:
        return None
    for token in own_tokens(frame.head):
        if token.lower_ in ("bei", "beim") and token.tag_ in PREPOSITION and neighbour(token).tag_ == "PPER":
            return antecedent_of(neighbour(token))
    noun = with_preposition(frame, (("bei", "beim"),))
    return None if noun is None or noun.lower_.endswith(_SEARCHES) else noun


#: Ends of nouns for what leads to a find.
_SEARCHES = tuple("aktion arbeiten einsatz einsätzen fahrt kontrolle kontrollen razzia razzien suche ung ungen".split())


def _expects_for_itself(frame: Frame) -> bool:
    """Whether who expects a figure of a business, or its change, is that: `rechnet mit einem Umsatzplus von`."""
    noun = frame.size.noun.lower_ if frame.size is not None else ""
    change = next((ending for ending in CHANGES if noun.endswith(ending)), "")
    return noun.removesuffix(change).removesuffix("s").endswith(_OWN)


def given(frame: Frame) -> Token | None:
    """`Enkeln` in `will sie ihren Enkeln 50.000 Euro schenken`, where nothing tells who `sie` is; `für den Tee`."""
    receiver = dative(frame.head)
    if receiver is not None and receiver.tag_ in NOUN and not frame.is_own(receiver):
        return receiver
    spent = frame.figure.kind == "money" and frame.verbs.lemma != "haben"  # `obwohl wir für Werbung 20 Euro hatten`
    return with_preposition(frame, (("für",),)) if spent else None


def given_to(frame: Frame) -> Token | None:
    """`Mitarbeiter` in `Mitarbeiter, denen Abfindungen von 8.000 Euro angeboten werden`."""
    opener = next(iter(own_tokens(frame.head)), frame.head)
    return antecedent(opener) if opener.tag_ == "PRELS" and opener.lower_ == "denen" else None


def follows_from_clause(frame: Frame) -> bool:
    """`was dem Haushalt 4 Millionen bringt`: what the clause before tells holds nothing."""
    opener = next(iter(own_tokens(frame.head)), frame.head)
    told = opener.lower_ == "was" and opener.tag_ == "PRELS" and is_relative(frame.head)
    return told and frame.verbs.lemma not in _EQUALLING


_EQUALLING = frozenset({"entsprechen", "gleichen", "gleichkommen"})


#: With these the object has the figure: `entlastet Familien um 490 Euro`, `prellte Kunden um 3 Millionen`.
RELIEVING = frozenset("belasten betrogen betrügen bringen entlasten erleichtern prellen".split())


def directed(frame: Frame) -> Token | None:
    """With verbs of saying and of doing to: the object, else for whom it is said or done."""
    token, verbs = frame.subject, frame.verbs
    speaker = token.i if token is not None else -1
    found = [noun for noun in objects(frame.head) if not frame.is_own(noun) and noun.i != speaker]
    found = [noun for noun in found if not in_other_gap(noun, frame.span)]
    opener = next(iter(own_tokens(frame.head)), frame.head)
    if not found and opener.tag_ == "PRELS" and opener.dep_ == "oa" and (meant := antecedent(opener)) is not None:
        return meant  # `die Kosten, die der Bericht auf 3 Millionen beziffert`
    if verbs.lemma in DEMANDING and frame.size is not None:
        found = [noun for noun in found if noun.dep_ != "da"]  # `beantragt dem Rat einen Kredit von 3 Millionen`
    found = [noun for noun in found if not is_amount(noun)]  # `fordert 6 Prozent mehr Geld, mindestens 220 Euro`
    if not found and any(c.tag_ == "PPER" and c.lower_ in ("er", "sie") for v in verbs.verbs for c in v.children):
        found = [noun for noun in bare_nouns(frame.head) if not frame.is_own(noun) and not is_time(noun)]
    if verbs.lemma == "verurteilen" and all(names_a_speaker(noun) for noun in found):
        convicted = [
            c for v in verbs.verbs for c in v.children if c.lower_ == "ihn" or (c.tag_ == "PPER" and c.dep_ == "oa")
        ]
        meant = antecedent_of(convicted[0]) if convicted else None
        if meant is not None:
            return meant  # `Im Mai verurteilte ihn das Gericht zu 18 Monaten Haft`
    if not found and verbs.lemma in ESTIMATING | {"verurteilen"} and token is not None:
        # `Die Kosten gab der Palast mit 28 Millionen an`, where the tree has two subjects
        bare = [noun for noun in bare_nouns(frame.head) if not frame.is_own(noun) and noun.i != speaker]
        found = [noun for noun in bare if noun.dep_ in SUBJECT and not is_time(noun)]
    threat = frame.size.noun if frame.size is not None else measured_out(frame.span)
    threatened = threat is not None and (
        ends_in(threat.lower_, THREATS) or ends_in(threat.lemma_.lower(), THREATS) or threat.lower_.endswith(_SUFFERED)
    )
    must = verbs.modal is not None and verbs.modal.lemma_.lower() == "müssen" and frame.figure.kind != "measure"
    if verbs.lemma == "rechnen" and (whoever := whoever_of(frame)) is not None:
        return whoever  # `Wer dagegen verstößt, muss mit 1.000 Euro Bußgeld rechnen`
    if verbs.lemma == "rechnen" and (threatened or must) and frame.named is not None and verbs.modal is not None:
        return frame.named  # `Der Fahrer muss mit einem Bußgeld von 300 Euro rechnen`
    able = verbs.modal is not None and verbs.modal.lemma_.lower() in ("dürfen", "können")
    if verbs.lemma == "rechnen" and able and frame.named is not None and frame.figure.kind == "share":
        return frame.named  # `SPD und Grüne könnten mit 43 Prozent rechnen`
    if verbs.lemma == "rechnen" and frame.size is not None and not _expects_for_itself(frame):
        return frame.size.owner or frame.size.noun  # `rechnet mit einem Ausfall und mit Kosten von 3 Millionen`
    other = token is not None and token.tag_ == "NN" and not frame.is_own(token)
    numbers = [feature(t, "Number") for t in (token, frame.head, *found[:1]) if t is not None]
    speaks = bool(found) and token is not None and names_a_speaker(found[0]) and not names_a_speaker(token)
    turned = speaks or (verbs.lemma in ESTIMATING and numbers == ["Plur", "Sing", "Sing"])
    if token is not None and other and turned and verbs.lemma not in DEMANDING | RELIEVING | {"verurteilen"}:
        found = [token]  # `Die Forderungen bezifferten die Gerichte auf 42 Milliarden`: an object put first
    if found:
        own = next((c for c in found[0].lefts if c.tag_ == "PPOSAT"), None)
        if own is not None and token is not None and found[0].lower_.endswith(BUSINESS_FIGURES):
            return stood_for(token) if token.tag_ in PRONOUN else token  # `Seinen Verlust schätzt er auf 3 Millionen`
        owner = possessor(found[0]) if found[0].lower_.endswith(BUSINESS_FIGURES) else None
        joined = frame.size is not None and frame.size.noun.dep_ == "cj" and found[0].i < frame.size.noun.i
        if joined and frame.size is not None and found[0] in frame.size.noun.ancestors:
            return frame.size.noun  # `forderte sechs Jahre Haft und die Einziehung von 2 Millionen`
        return owner or found[0]
    if frame.size is not None and verbs.lemma in EXPECTING and not _expects_for_itself(frame):
        return frame.size.noun  # `erwartet einen Ertrag von 8 Tonnen`: whoever expects it does not have it
    measured = measured_out(frame.span)
    sized = frame.figure.kind == "measure" and measured is not None and not measured.lower_.endswith(DIMENSION_NOUNS)
    if measured is not None and (verbs.lemma in EXPECTING or sized):
        return measured  # `rechnet mit 2 Millionen Tonnen Getreide`
    if verbs.lemma in ESTIMATING and not _expects_for_itself(frame):
        return named_by_phrases(frame) or beyond_clause(frame)
    alone = frame.figure.kind in ("share", "money") and frame.size is None and measured is None
    if verbs.lemma in EXPECTING and alone and (told := beyond_clause(frame)) is not None:
        return (
            None if names_a_speaker(told) else told
        )  # `Der Umsatz wuchs um 2 Prozent, Analysten hatten 3 Prozent erwartet`
    meant = with_preposition(frame, (("für",), ("gegen",)))
    if meant is None and verbs.lemma in DEMANDING and (frame.size is not None or frame.figure.kind == "duration"):
        return beyond_clause(frame)
    asked = measured if verbs.lemma in DEMANDING and frame.figure.kind == "share" else None
    if meant is None and frame.named is not None and any(word in frame.named.lower_ for word in _FORECASTERS):
        return beyond_clause(frame)  # `Analysten erwarten einen Gewinn von 3 Millionen`
    return meant or frame.named or asked or beyond_clause(frame)  # `Sie fordert 12 Prozent mehr Lohn`
