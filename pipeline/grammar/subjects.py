"""Subjects: who does what a clause says, also where it is shared, left out, or mistaken by the parser."""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.grammar.agreement import genders, last_joined, nearest_fitting, wanted_genders
from pipeline.grammar.arguments import possessor
from pipeline.grammar.cases import article_of, is_beside, is_oblique, shows_subject
from pipeline.grammar.clauses import (
    first_conjunct,
    has_opener,
    is_clause_head,
    is_infinitive_clause,
    is_relative,
    own_tokens,
    parent_clause,
)
from pipeline.grammar.heads import first_of
from pipeline.grammar.joined import (
    after_colon,
    before_object,
    behind_colon,
    behind_heading,
    demonstrated,
    may_agree,
    opens_anew,
    own_doers,
)
from pipeline.grammar.nominals import bare_nouns, is_time
from pipeline.grammar.outside import is_outside
from pipeline.grammar.predicates import predicate
from pipeline.grammar.segments import segment_at, segments
from pipeline.grammar.spans import root_of, sentence_of, words_of
from pipeline.grammar.tags import DETERMINER, FINITE, NO_NOUNS, NOUN, PREPOSITION, PRONOUN, RELATIVE, SUBJECT, feature

_SUBJECT_TAGS = NOUN | (PRONOUN - {"PRF"}) | {"ADJA", "CARD", "FM", "PRELS", "PWS", "XY"}
#: Words that a sentence begins with, and that taggers take for nouns: `Billiger wurden Kartoffeln`.
_NO_SUBJECTS = NO_NOUNS | {"billiger", "teurer", "größer", "kleiner"}
#: Pronouns that are no nominatives.
_OBLIQUE = frozenset("dem den denen ihm ihn ihnen mich mir".split())
#: Verbs whose object does what the infinitive says; with others the subject does.
DIRECTING = frozenset(
    """
    anweisen auffordern befehlen beschuldigen bezichtigen bitten empfehlen erlauben ermöglichen ermächtigen gestatten
    gelingen helfen misslingen raten untersagen unterstellen verbieten verdächtigen verpflichten vorwerfen zwingen
    """.split()
)


#: Whoever asks for something does not do it.
_ASKING = frozenset({"anregen", "fordern", "verlangen", "vorschlagen"})

#: Nouns of what is to be done; whose they are is to do it.
_AIMS = frozenset("absicht anliegen aufgabe auftrag idee plan vorhaben wunsch ziel zweck".split())

_KEY = "subjects"


def subject(head: Token, apart: Span | None = None, *, lasting: bool = False) -> Token | None:
    """The head word of the clause's subject, or None.

    A coordinated clause without a subject of its own has that of the clause before or, where two verbs share one
    (`liest und spielt Eva Brandt`), of the one after; an infinitive clause that of the clause above, or its object if
    the verb above directs (`forderte den Rat auf, zu zahlen`); a relative pronoun stands for the noun it belongs to.

    Args:
        head: the head of the clause.
        apart: words that are not the subject, such as the phrase of a figure, whatever the parser made of them.
        lasting: whether `apart` is a length of time, which parsers take for the subject where it stands first.
    """
    known: dict[tuple[int, ...], Token | None] = head.doc.user_data.setdefault(_KEY, {})
    key = (head.i,) if apart is None else (head.i, apart.start, apart.end, lasting)
    if key not in known:
        known[key] = _subject(head, apart, lasting)
    return known[key]


def _subject(head: Token, apart: Span | None, lasting: bool) -> Token | None:
    seen: set[int] = set()
    current: Token | None = head
    while current is not None and current.i not in seen:
        seen.add(current.i)
        found = _own_subject(current, apart, lasting) or _possessed(current) or _shared_ahead(current)
        if found is not None:
            owner = demonstrated(found, current)
            if owner is not None:
                return owner
            relative = (found.tag_ in RELATIVE and found.lower_ != "wer") or (
                is_relative(current) and found.tag_ in ("PDS", "ART")
            )
            return antecedent(found) if relative else found
        before = first_conjunct(current)
        if before is None and is_infinitive_clause(current):
            before = parent_clause(current)
            directed = _directed(before) if before is not None else None
            if directed is not None:
                return directed
            if before is not None and predicate(before).lemma in _ASKING:
                return None  # `fordert, 5 Millionen auszugeben`: others are to do it
            aim = _own_subject(before, apart, lasting) if before is not None else None
            if aim is not None and aim.lower_ in _AIMS:
                return possessor(aim)  # `Ziel der Partei ist es, 20 Prozent zu erreichen`
        first = first_of(current)
        if before is not None and ":" in words_of(current.doc)[first.i : current.i]:
            behind = behind_colon(first, current)
            if behind is not None:
                return behind
            before = after_colon(current) if ":" in words_of(current.doc)[before.i : current.i] else before
        shared = _of_relatives(current) if before is None else None
        if shared is not None:
            return shared
        if before is None or opens_anew(before, current):
            return _by_agreement(current, apart) or (_after_verb(current, apart) if apart is not None else None)
        current = before
    return None


def _of_relatives(head: Token) -> Token | None:
    """`Streik` for `soll` in `der Streik, der um zwei begann und 36 Stunden dauern soll`: both clauses hang on it."""
    return head.head if head.dep_ == "rc" and head.head.tag_ in NOUN and not has_opener(head) else None


def _possessed(head: Token) -> Token | None:
    """`Partei` in `Brandt, deren Partei mit 34 Prozent gewann`, where the tree names no subject."""
    opening = own_tokens(head)[:2] if is_relative(head) else []
    possessed = len(opening) == 2 and opening[0].tag_ == "PRELAT" and opening[1].tag_ in NOUN
    return opening[1] if possessed and may_agree(opening[1], head) else None


def _by_agreement(head: Token, apart: Span | None) -> Token | None:
    """The bare noun whose case and number fit the finite verb, where the parser names no subject."""
    if head.tag_ not in FINITE:
        return None
    number = feature(head, "Number")
    for noun in bare_nouns(head):
        inside = apart is not None and apart.start <= noun.i < apart.end
        if inside or feature(noun, "Case") != "Nom" or is_time(noun) or is_oblique(noun) or is_outside(noun, head):
            continue
        plural = feature(noun, "Number") == "Plur" or any(child.dep_ == "cd" for child in noun.children)
        if not number or (number == "Plur") == plural:
            return noun
    return None


def _after_verb(head: Token, apart: Span) -> Token | None:
    """`Firma` in `So habe die Firma 75.000 Euro sparen wollen`, where the tree makes two objects and no subject."""
    if head.tag_ not in FINITE or any(child.dep_ in SUBJECT for child in head.children):
        return None
    noun = next((noun for noun in bare_nouns(head) if noun.i > head.i), None)
    if noun is None or noun.i >= apart.start or noun.dep_ != "oa" or is_oblique(noun) or is_time(noun):
        return None
    between = noun.doc[head.i + 1 : noun.i]
    beside = all(token.tag_ in DETERMINER | {"ADJA"} for token in between)
    rises = head.tag_ == "VMFIN" and predicate(head).lemma in ("sinken", "steigen")  # `Sollte die Pacht steigen`
    return noun if beside and (apart.root.dep_ == "oa" or rises) and may_agree(noun, head) else None


def _own_subject(head: Token, apart: Span | None = None, lasting: bool = False) -> Token | None:
    verbs = predicate(head).verbs or (head,)
    children = [child for verb in verbs for child in verb.children]
    candidates = [child for child in children if child.tag_ in _SUBJECT_TAGS and child.lower_ not in _NO_SUBJECTS]
    candidates = [child for child in candidates if child.tag_ not in PRONOUN or child.lower_ not in _OBLIQUE]
    if (behind := behind_heading(candidates, head)) is not None:
        return behind
    described = next((noun for child in children if (noun := _after_participle(child)) is not None), None)
    if described is not None:
        return described
    left_out = [child for child in candidates if apart is not None and apart.start <= child.i < apart.end]
    candidates = [child for child in candidates if child not in left_out and not is_outside(child, head)]
    if (rest := _nominalised(head)) is not None:
        return rest
    for child in candidates:
        if child.lower_ in ("er", "wir", "ich") and child.dep_ in ("sb", "oa", "da"):
            return child  # these pronouns are nominative, whatever the parser says
    named = _of_copula(head, candidates)
    if named is not None:
        return named
    relative = _nominative_relative(head, candidates, any(child.dep_ in SUBJECT for child in left_out))
    if relative is not None:
        return relative
    nominative = own_doers([child for child in candidates if child.dep_ in SUBJECT and not is_oblique(child)], head)
    if any(child.dep_ in SUBJECT for child in left_out):  # `9 Prozent waren dagegen, die übrigen Zettel ungültig`
        nominative = [child for child in nominative if "," not in words_of(head.doc)[head.i : child.i]]
    nominative = [child for child in nominative if not is_time(child)] or nominative  # `Ein Jahr zuvor hatte X ...`
    if nominative:
        agreeing = [child for child in nominative if may_agree(child, head)]
        bare_name = nominative[0].tag_ == "NE" and not article_of(nominative[0])
        if not agreeing and bare_name and feature(head, "Number") == "Plur" and _opens_clause(left_out, head):
            return None  # `44 Prozent nennen Brandt`
        shown = [child for child in agreeing if shows_subject(child) and is_beside(head, child)]
        agreeing = shown or agreeing  # `Abhilfe verspricht sich der Rat`
        return before_object(agreeing[0] if agreeing and head.tag_ in FINITE else nominative[0])
    fronted = None if any(c.dep_ in SUBJECT for c in (*candidates, *left_out)) else _fronted(head)
    if fronted is not None:
        return fronted
    # an object put first (`Den Wert beziffert der Fachverband auf ...`) misleads parsers: the article shows the case
    if any(child.dep_ in SUBJECT for child in candidates):
        return next(
            (
                child
                for child in candidates
                if child.dep_ in ("oa", "da", "nk")
                and not is_oblique(child)
                and (shows_subject(child) or (child.tag_ == "NN" and not article_of(child) and _bare(child, head)))
            ),
            None,
        )
    # where the parser took the words that are kept apart for the subject, another bare noun phrase is it
    if any(child.dep_ in SUBJECT for child in left_out):
        return next(
            (
                c
                for c in candidates
                if (lasting or c.i < left_out[0].i) and c.dep_ in ("oa", "da", "pd", "nk") and not is_oblique(c)
            ),
            None,
        )
    two = [c for c in candidates if c.dep_ == "oa" and c.tag_ in NOUN and not is_oblique(c) and not is_time(c)]
    if len(two) > 1 and head.tag_ in FINITE and two[0].left_edge.i == head.i + 1 and may_agree(two[0], head):
        return two[0]  # two objects and no subject: `In Leer will Frisia ein Werk errichten`
    if any(child.dep_ == "oa" for child in left_out) and head.tag_ in FINITE and first_conjunct(head) is None:
        # two objects and no subject: `An der Börse kostete die Tonne 221 Euro`
        bare = [c for c in candidates if c.dep_ == "oa" and c.tag_ in NOUN and not is_oblique(c) and not is_time(c)]
        return next((c for c in bare if article_of(c) and may_agree(c, head)), None)
    return None


def _opens_clause(left_out: list[Token], head: Token) -> bool:
    """Whether the words kept apart are the subject right before the verb in the plural."""
    return any(c.dep_ in SUBJECT and c.i == head.i - 1 for c in left_out) and head.tag_ in FINITE


def _bare(noun: Token, verb: Token) -> bool:
    """Whether a noun in the plural without article may be the subject of a verb in the plural."""
    alone = noun.i == noun.left_edge.i and not is_oblique(noun) and not is_time(noun)
    return alone and feature(verb, "Number") == "Plur" and may_agree(noun, verb)


def _after_participle(article: Token) -> Token | None:
    """`Laster` in `Ein mit Stahl beladener Laster`, where the parser takes the article for the subject."""
    if article.tag_ != "ART" or article.dep_ not in SUBJECT:
        return None
    doc, limit = article.doc, sentence_of(article).end
    if article.i + 1 >= limit or doc[article.i + 1].tag_ != "APPR":
        return None
    ahead = next((i for i in range(article.i + 2, min(article.i + 9, limit)) if doc[i].tag_ == "ADJA"), limit)
    return next((t for t in doc[ahead : min(ahead + 4, limit)] if t.tag_ in NOUN), None)


def _fronted(head: Token) -> Token | None:
    """`Romney` in `..., – Mitt Romney erhielt 25 Prozent`: a phrase alone before a verb, hung elsewhere."""
    if head.tag_ not in FINITE:
        return None
    doc, part = head.doc, segments(sentence_of(head))[segment_at(head.i, head.doc)]
    before = doc[part.start : head.i]
    if part.kind != "main" or not len(before) or before[-1].tag_ not in NOUN:
        return None
    noun = root_of(before)
    own = [t for t in before if t.i <= noun.i or t.tag_ not in PREPOSITION]  # `der Nikkei in Tokio`
    if any(t.tag_ not in NOUN | DETERMINER | {"ADJA", "CARD", "KON"} for t in own):
        return None
    bare = noun.i == part.start and feature(noun, "Number") == "Plur"  # all cases of a bare plural look alike
    alike = bare or (feature(noun, "Number") == "Plur" and feature(noun, "Case") == "Acc")
    fits = noun.tag_ in NOUN and not is_oblique(noun) and not is_time(noun)
    fits = fits and (alike or feature(noun, "Case") in ("", "Nom"))
    return noun if fits and feature(noun, "Number") == feature(head, "Number") else None


def _of_copula(head: Token, candidates: list[Token]) -> Token | None:
    """Of two nominatives beside `sein` the name, or the definite one: `Verlierer war Bayer`, `Ein Ort ist der See`."""
    if head.lower_ not in _COPULAS or predicate(head).main.i != head.i:
        return None
    nominals = [c for c in candidates if c.tag_ in NOUN and c.dep_ in ("sb", "pd") and not is_oblique(c)]
    if len(nominals) != 2 or candidates[0].tag_ in PRONOUN | RELATIVE:
        return None
    for is_subject in (lambda c: bool(c.ent_type_) or c.tag_ == "NE", lambda c: article_of(c) in ("der", "die", "das")):
        fitting = [c for c in nominals if is_subject(c) and c.lower_ not in _RELATIONS]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            return None
    return None


#: Nouns that say what something is to something else: `Ein Fehler war die Ursache.`
_RELATIONS = frozenset({"anlass", "auslöser", "ergebnis", "folge", "grund", "hintergrund", "ursache", "ziel"})
_COPULAS = frozenset("ist sind war waren sei seien wäre wären bleibt blieb bleiben wird wurde".split())


def _nominalised(head: Token) -> Token | None:
    """`übrigen` in `die übrigen mussten warten`: an adjective without noun as the subject before the verb."""
    doc, i = head.doc, head.i - 1
    if head.tag_ not in FINITE or i < 1 or doc[i].tag_ != "ADJA" or doc[i - 1].lower_ not in ("die", "der", "das"):
        return None
    start = sentence_of(head).start
    return doc[i] if i - 1 == start or doc[i - 2].text in (",", ";", ":", "und") else None


def _nominative_relative(head: Token, candidates: list[Token], is_number: bool) -> Token | None:
    """The relative pronoun that opens the clause, if it can be the subject and no other noun phrase is."""
    if head.tag_ not in FINITE:
        return None
    opener = next((child for child in candidates if child.tag_ == "PRELS"), None)
    if opener is None and is_number:
        opener = next((t for t in own_tokens(head)[:2] if t.tag_ == "PRELS"), None)
    if opener is None or opener.lower_ not in ("der", "die", "das", "welche", "welcher", "welches"):
        return None
    others = [child for child in candidates if child.dep_ in SUBJECT and child.i != opener.i and not is_oblique(child)]
    if opener.lower_ not in ("der", "welcher") and any(child.ent_type_ == "PER" for child in others):
        return None  # `die Marke, die Gerhard Schröder genannt hatte`: a person does it rather than a thing
    return opener if opener.dep_ in SUBJECT or not others else None


def _shared_ahead(head: Token) -> Token | None:
    """The subject of `trägt` for `liest` in `liest und trägt Eva Brandt`: two finite verbs side by side share it."""
    doc, end = head.doc, sentence_of(head).end
    if head.tag_ not in FINITE or head.i + 2 >= end or doc[head.i + 1].tag_ != "KON":
        return None
    ahead = doc[head.i + 2]
    return _own_subject(ahead) if ahead.tag_ in FINITE and is_clause_head(ahead) else None


def _directed(above: Token) -> Token | None:
    """The object of a verb that directs somebody else: `den Rat` in `forderte den Rat auf, zu zahlen`."""
    verbs = predicate(above)
    if verbs.lemma not in DIRECTING:
        return None
    objects = [child for verb in verbs.verbs for child in verb.children if child.tag_ in NOUN | PRONOUN]
    return next((c for c in objects if c.dep_ in ("da", "oa") or is_oblique(c) or c.lower_ in ("ihm", "ihnen")), None)


def antecedent(pronoun: Token) -> Token | None:
    """The noun that a relative pronoun stands for: the nearest before it that agrees with it.

    The noun the parser hung the clause on is it if it agrees, or if none does.
    """
    head = pronoun
    while not is_clause_head(head):
        head = head.head
    wanted = wanted_genders(pronoun, head if pronoun.dep_ in SUBJECT else None)
    above = head.head if head.dep_ == "rc" and head.head.tag_ in NOUN and head.head.lower_ != "uhr" else None
    if above is not None and pronoun.lower_ == "was" and is_time(above):
        return None  # `Ende Mai waren 300 Leute gemeldet, was 3 Prozent entspricht`
    if (above := last_joined(above, pronoun, wanted)) is not None and genders(above) & wanted:
        placed = above.tag_ == "NE" or above.ent_type_ == "LOC"
        outer = above.head.head if above.head.lower_ == "aus" and placed else above
        fits = outer.i < above.i and outer.tag_ in NOUN and genders(outer) & wanted
        return outer if fits else above  # `das Unternehmen aus dem Sauerland, das`
    return nearest_fitting(pronoun, wanted) or above
