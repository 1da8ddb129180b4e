"""Who may be the speaker of a clause: its noun phrases, weighed by case, name, role and place."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.attribution.speakers import is_one_of, may_speak, names_a_speaker
from pipeline.grammar.agreement import genders
from pipeline.grammar.arguments import BEFORE_NOUN, after_preposition
from pipeline.grammar.cases import is_oblique
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import Predicate
from pipeline.grammar.segments import clause_tokens, interrupts, segment_at, segments
from pipeline.grammar.spans import neighbour, sentence_of, tags_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, PREPOSITION, feature
from pipeline.grammar.topics import antecedent_of

NOT_SPEAKERS = frozenset(
    """
    es das dies man was wer etwas nichts alles niemand dem den denen ihnen
    ich jemand ähnliches folgendes näheres weiteres wir du ihr sich dieses ihn ihm alarm
    """.split()
)


def best_speaker(verbs: Predicate) -> Token | None:
    """The head of the phrase that may be the subject and may speak, by case, name, role and place; None if none does.

    The tree has a say among others, because an object put first, or a name it does not know, misleads it.
    """
    doc, head = verbs.head.doc, verbs.head
    if is_so_told(head):
        told_by = (doc[i] for i in clause_tokens(head) if i > head.i + 1)
        tellers = (t for t in told_by if t.tag_ in NOUN | {"PIS"} and neighbour(t, -1).tag_ not in PREPOSITION)
        return next(tellers, None)
    by_tree, inserted = subject(head), interrupts(head) or _follows_quoted(head) or _follows_fragment(head)
    if by_tree is not None and _is_greeted(by_tree):
        by_tree = None
    if by_tree is not None and (by_tree.lower_.endswith("weit") or _is_elsewhere(by_tree, head, inserted=inserted)):
        by_tree = None  # `Landesweit registrierte das Amt 20 Fälle`
    if by_tree is not None and by_tree.lower_ in _SHARES | NOT_SPEAKERS - {"es"}:
        return None  # `Das teilte sie mit`, `44 Prozent nannten die Ministerin`
    if by_tree is not None and any(child.lower_ in ("jede", "jeder", "jedes") for child in by_tree.lefts):
        return None  # `Jedes fünfte Kind gab an`
    if by_tree is not None and by_tree.tag_ == "NN" and _is_amount_of(by_tree, head):
        by_tree = None
    if by_tree is not None and by_tree.lower_ in ("anderer", "zweiter", "dritter"):
        by_tree = _who_one_is(by_tree) or by_tree
    if by_tree is not None and by_tree.tag_ == "PIS" and by_tree.lower_ in ("eine", "einer", "eines"):
        known = _who_one_is(by_tree) or next((child for child in by_tree.rights if child.tag_ == "NN"), by_tree)
        if may_speak(known):
            return known  # `Eine der größten Gruppen behauptete, dass ...`
        by_tree = known
    own = [i for i in clause_tokens(head) if not inserted or i > head.i]
    if any(words_of(doc)[i] == "man" for i in own):
        return None
    body = neuter_speaker(head, own)
    if body is not None:
        return body
    particle = _name_with_particle(verbs)
    if particle is not None:
        return particle
    candidates = _candidates(verbs, by_tree, own)
    named = _name_before(by_tree, head) if by_tree is not None else None
    if named is not None:
        return named
    behind = _known_behind(by_tree, head, candidates) if by_tree is not None else None
    if behind is not None or not candidates:
        return behind
    best = max(candidates, key=lambda i: (candidates[i], -abs(i - head.i)))
    return doc[best] if candidates[best] >= _ENOUGH and doc[best].lower_ not in _SHARES else None


def _who_one_is(one: Token) -> Token | None:
    """`Pfleger` in `Einer von ihnen, ein Pfleger, schilderte`: whom an apposition says that one of several is."""
    doc, parts = one.doc, segments(sentence_of(one))
    at = segment_at(one.i, doc) + 1
    if at >= len(parts) or parts[at].mark != "," or parts[at].kind != "phrase" or one.i + _FAR < parts[at].start:
        return None
    words = doc[parts[at].start : parts[at].end]
    noun = next((t for t in words if t.tag_ not in DETERMINER | {"ADJA"}), None)
    opened = words[0].tag_ in DETERMINER or (noun is not None and noun.ent_type_ == "PER")
    return noun if opened and noun is not None and noun.tag_ in NOUN and not is_oblique(noun) else None


#: Tokens from `einer` to the comma behind it: `einer der beiden Beschuldigten,`.
_FAR = 5


#: Parts of those asked, of whom a survey says what they say.
_SHARES = frozenset({"%", "prozent", "hälfte", "drittel", "viertel", "fünftel"})


def is_so_told(head: Token) -> bool:
    """`so erzählten es Mitreisende`, `so hält es der Bericht fest`, inserted into what is told."""
    words = words_of(head.doc)
    return words[head.i - 2 : head.i] == [",", "so"] and words[head.i + 1 : head.i + 2] == ["es"]


def _is_elsewhere(by_tree: Token, head: Token, *, inserted: bool) -> bool:
    """Whether a subject belongs to another clause: `Die Bahn, sagte der Minister, habe ...`, or to a heading."""
    between = words_of(head.doc)[min(by_tree.i, head.i) : max(by_tree.i, head.i)]
    return (inserted and by_tree.i < head.i) or any("\n" in word or word == ":" for word in between)


def _follows_quoted(head: Token) -> bool:
    """Whether quoted words that open the clause end right before the verb: `„Und die Bank“, sagt sie, „zahlt nicht“`"""
    words = words_of(head.doc)
    ends = words[head.i - 2 : head.i] in (["“", ","], ["”", ","], ["«", ","])
    return ends and words[clause_tokens(head)[0]] in ("„", "“", "»")


def _follows_fragment(head: Token) -> bool:
    """Whether a phrase that is all that is told stands before the verb: `Ein Unding, meint Direktor Kern`."""
    parts = segments(sentence_of(head))
    opens = len(parts) > 1 and parts[1].start == head.i and parts[1].mark == ","
    return opens and parts[0].kind == "phrase" and head.tag_ in FINITE


def _is_greeted(noun: Token) -> bool:
    """Whether a salutation greets somebody before a comma: `Sehr geehrter Herr Minister, die Stadt meldet 20 Fälle`."""
    doc, start = noun.doc, sentence_of(noun).start
    words = words_of(doc)[start : start + 3]
    greets = words[:2] == ["meine", "damen"] or any(word.startswith(("geehrte", "verehrte")) for word in words[:2])
    return greets and "," not in words_of(doc)[start : noun.i]


def _is_amount_of(noun: Token, head: Token) -> bool:
    """`Kosten` in `Die Kosten gab der Palast mit 28 Millionen an`: a plural beside a verb in the singular."""
    numbers = feature(noun, "Number"), feature(head, "Number")
    if numbers == ("Sing", "Plur") and noun.i < head.i:  # `Ein Fass Öl veranschlagen die Essener mit 112 Dollar`
        behind = any(token.tag_ in NOUN for token in head.doc[head.i + 1 : head.i + 3])
        return behind and _estimates(head) and not any(child.dep_ == "cd" for child in noun.children)
    return numbers == ("Plur", "Sing") and is_one_of(noun, _AMOUNTS)


def _candidates(verbs: Predicate, by_tree: Token | None, own: list[int]) -> dict[int, int]:
    """The words of the clause that may speak, with their points, and a subject shared with the clause before."""
    doc, tags = verbs.head.doc, tags_of(verbs.head.doc)
    ruled = by_tree.i if by_tree is not None else -1
    weighed = ((i, _points(doc[i], verbs, by_tree)) for i in own if tags[i] in _MAY_SPEAK or i == ruled)
    found = {i: points for i, points in weighed if points is not None}
    if by_tree is not None and by_tree.i not in found and by_tree.i not in own and may_speak(by_tree):
        # unless this one has its own: `..., das Bündnis sprach von 7.000`
        found[by_tree.i] = 6 if max(found.values(), default=0) <= _ENOUGH else 1
    return found


def _known_behind(by_tree: Token, head: Token, candidates: dict[int, int]) -> Token | None:
    """A known speaker behind a fronted object: `Ein Programm von 3 Milliarden verlangte die Gewerkschaft`, `deren Wert
    die Behörde mit 20 Euro angibt`.
    """
    if by_tree.tag_ != "NN" or by_tree.i >= head.i or _is_known(by_tree):
        return None
    doc = head.doc
    behind = [
        i for i in candidates if i > by_tree.i and (_is_known(doc[i]) or (doc[i].tag_ == "NE" and not doc[i].ent_type_))
    ]
    if behind and _estimates(head):
        return doc[behind[0]]  # `Die Quote beziffert das Amt auf 49 Prozent`
    numbered = any(t.tag_ == "CARD" for t in by_tree.subtree if t.i < head.i)
    opens = by_tree.i > 0 and doc[by_tree.i - 1].tag_ == "PRELAT"
    return doc[behind[0]] if behind and (opens or (numbered and behind[0] > head.i)) else None


def _name_before(role: Token, head: Token) -> Token | None:
    """`Marc Simon` for the role behind it, if a time parts name and verb: `sagte am Montag Marc Simon, Chef der ...`"""
    doc, comma = head.doc, role.left_edge.i - 1
    if not head.i < comma or doc[comma].text != "," or doc[comma - 1].ent_type_ != "PER":
        return None
    first = comma - 1
    while doc[first].ent_iob_ == "I":
        first -= 1
    between = doc[head.i + 1 : first]
    timed = all(t.tag_ in BEFORE_NOUN | PREPOSITION | {"ADV"} or is_time(t) for t in between)
    return doc[first] if timed else None


def _name_with_particle(verbs: Predicate) -> Token | None:
    """`Leyen` in `..., sagte von der Leyen`, `Von der Leyen sagte, ...`, whose particle looks like a preposition."""
    doc, head = verbs.head.doc, verbs.head
    first, words = sentence_of(head).start, words_of(head.doc)
    if verbs.is_passive or head.tag_ not in FINITE or subject(head) is not None:
        return None
    behind = head.i + 1 < len(doc) and words[head.i + 1] == "von"
    i = head.i + 2 if behind else first + 1
    i += i < len(doc) and words[i] in ("der", "den", "dem")
    named = i < len(doc) and doc[i].tag_ == "NE" and not doc[i].is_upper
    opens = words[first] == "von" and i + 1 == head.i
    closes = i + 1 >= len(doc) or doc[i + 1].is_punct or doc[i + 1].tag_ in PREPOSITION | {"ADV"}
    return doc[i] if named and (opens or (behind and closes)) else None


def neuter_speaker(head: Token, own: list[int]) -> Token | None:
    """`es` next to the verb, where the body before it is meant: `Das Ministerium zögert. Es erwartet 20 Fälle.`"""
    doc, words = head.doc, words_of(head.doc)
    at = next((i for i in own if words[i] == "es" and abs(i - head.i) == 1), None)
    if at is None or doc[at].tag_ != "PPER" or any(_is_known(doc[i]) and not after_preposition(doc[i]) for i in own):
        return None
    meant = antecedent_of(doc[at])
    if meant is None or meant.ent_type_ == "PER":
        return None
    body = meant.ent_type_ == "ORG" or names_a_speaker(meant)
    return doc[at] if body and "n" in genders(meant) else None


def _estimates(head: Token) -> bool:
    """Whether a clause says on how much somebody puts something, which often stands first."""
    words = [words_of(head.doc)[i] for i in clause_tokens(head)]
    gives = head.lower_ in ("gab", "gaben", "gibt", "geben") and "an" in words
    estimates = gives or head.lower_.startswith(("beziffer", "schätz", "taxier", "veranschlag"))
    return estimates and not {"auf", "mit"}.isdisjoint(words)


_AMOUNTS = frozenset({"kosten", "schaden", "schulden", "ausgabe", "einnahme", "verlust", "verluste", "preis", "zahl"})
#: Points that a phrase needs to be taken for a speaker.
_ENOUGH = 2
_SPEAKING_PRONOUNS = frozenset({"PPER", "PDS", "PIS"})
_MAY_SPEAK = NOUN | _SPEAKING_PRONOUNS


def _is_known(token: Token) -> bool:
    """Whether the noun is a name, or known for one who speaks."""
    return token.ent_type_ in ("PER", "ORG") or names_a_speaker(token)


def _points(token: Token, verbs: Predicate, by_tree: Token | None) -> int | None:
    """How much speaks for a word as the speaker of the clause; None if it can't be."""
    word, tag = token.lower_, token.tag_
    if (
        _is_greeted(token)
        or word in NOT_SPEAKERS
        or _is_bidden(token, verbs.head)
        or (tag in _SPEAKING_PRONOUNS and word not in _PRONOUNS and not _is_pointed_at(token, verbs.head))
        or after_preposition(token)
    ):
        return None
    if tag in NOUN and (not may_speak(token) or _is_addressed(token, verbs.head)):
        return None
    if verbs.head.tag_ not in FINITE and _is_in_infinitive(token, verbs.head):
        return None
    points = 6 if by_tree is not None and by_tree.i == token.i else 0
    if token.i in (verbs.head.i, verbs.main.i) or (not points and (is_oblique(token) or _is_part(token))):
        return None
    if tag in _SPEAKING_PRONOUNS:
        return points + (8 if word in ("er", "dieser", "jener") else 3)
    points += 3 if _is_known(token) else 0
    if _opens_next_to(token, verbs.head):
        points += 2
    case = feature(token, "Case")
    points += 1 if case == "Nom" else -1 if case in ("Acc", "Dat", "Gen") else 0
    if feature(verbs.head, "Number") == "Sing" and tag == "NN":
        counted = any(child.tag_ == "CARD" for child in token.lefts)
        points -= 4 if counted else 2 if feature(token, "Number") == "Plur" else 0
    return points


def _is_pointed_at(pronoun: Token, head: Token) -> bool:
    """`Der` in `Er fragte den Arzt. Der nannte 20 Fälle.`"""
    return (
        pronoun.tag_ == "PDS"
        and pronoun.lower_ in ("der", "die")
        and sentence_of(head).start == pronoun.i == head.i - 1
    )


_PRONOUNS = frozenset("er sie eine einer dieser diese beide viele manche einige andere jener".split())


def _is_in_infinitive(noun: Token, head: Token) -> bool:
    """Whether the noun is what an infinitive with `zu` is done to: `Er gab an, die Behörde gewarnt zu haben`."""
    doc = noun.doc
    with_zu = head.tag_ == "VVIZU" or neighbour(head, -1).tag_ == "PTKZU"
    return with_zu and segment_at(noun.i, doc) == segment_at(head.i, doc)


def _is_part(token: Token) -> bool:
    """Whether the noun belongs to another one: a genitive, a name after its role, an apposition."""
    before = neighbour(token, -1) if token.i else None
    if token.ent_iob_ == "I":
        return True
    if token.ent_iob_ == "B" and token.ent_type_ == "PER":
        return before is not None and before.tag_ == "NN" and not is_time(before)  # the name after a role
    if token.head.tag_ in NOUN and token.dep_ in ("ag", "pg", "nk", "pnc", "app", "cj", "nmc"):
        first, last = sorted((token.i, token.head.i))
        return first != last and ":" not in words_of(token.doc)[first:last]  # `Unfall auf der A3: Polizei meldet`
    article = next((child for child in token.lefts if child.tag_ in DETERMINER), None)
    return article is not None and article.lower_ == "des"


def _opens_next_to(token: Token, head: Token) -> bool:
    """Whether only the article and adjectives stand between the finite verb and the noun."""
    doc = token.doc
    if token.i > head.i:
        return all(t.tag_ in DETERMINER | {"ADJA", "CARD", "ADV", "PRF", "NN", "NE"} for t in doc[head.i + 1 : token.i])
    return token.right_edge.i + 1 == head.i or token.i + 1 == head.i


def _is_bidden(token: Token, head: Token) -> bool:
    """Whether `Sie` is who reads or listens: `Bitte beantworten Sie 20 Fragen`, but not `haben Sie gesagt`."""
    return token.text == "Sie" and token.i == head.i + 1 and head.tag_ != "VAFIN"


def _is_addressed(token: Token, head: Token) -> bool:
    """Whether `der` or `dem` before a name in marks makes it a dative: `Ministerin Kern sagte der „Allgäuer Presse“`,
    where a person stands right before the verb.
    """
    doc, i = token.doc, token.i - 1
    while i > head.i and doc[i].tag_ in NOUN | {"ADJA"}:
        i -= 1
    if i != head.i + 2 or not doc[i].is_quote or doc[i - 1].lower_ not in ("der", "dem"):
        return False
    before = [t for t in doc[max(sentence_of(head).start, head.i - _NEAR) : head.i] if t.ent_type_ == "PER"]
    return bool(before) and not after_preposition(before[-1])


#: Words before a verb among which its subject may be a name.
_NEAR = 6
