"""Articles and demonstratives that taggers take for relative pronouns, and those that are taken for subjects.

A relative clause has its finite verb last, so `das` right before one that more follows is a demonstrative (`, das geht
aus dem Bericht hervor`), and `die` before its noun without any verb behind it is an article (`, die Veranstalter von
900`). Word order after Duden, Die Grammatik (2022), on sentence patterns.
"""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.grammar.tags import DETERMINER, FINITE, NON_FINITE, NOUN
from pipeline.grammar.trees import hang

_ARTICLES = frozenset({"das", "dem", "den", "der", "des", "die"})


def mend_relative(pronoun: Token) -> None:
    """Give a word that is tagged as a relative pronoun the tag that the order of its clause shows."""
    doc, after = pronoun.doc, pronoun.i + 1
    if pronoun.lower_ not in _ARTICLES or after + 1 >= len(doc) or not pronoun.i or doc[pronoun.i - 1].text != ",":
        return
    follows = doc[after]
    if follows.tag_ in FINITE and doc[after + 1].is_alpha and doc[after + 1].tag_ not in FINITE:
        pronoun.tag_ = "PDS"
    elif follows.tag_ in NOUN and pronoun.head.i == after and not _has_verb(follows):
        pronoun.tag_ = "ART"
    elif follows.tag_ == "CARD" and pronoun.head.i == after and _goes_on_behind(doc[after + 1]):
        pronoun.tag_ = "ART"  # `sagte, die 30 hätten nichts gewusst`
    elif follows.tag_ in NOUN and (verb := _verb_second(follows)) is not None:
        name = doc[verb.i - 2] if doc[verb.i - 1].tag_ == "CARD" else doc[verb.i - 1]
        if name.i < verb.i - 1:
            hang(doc[verb.i - 1], name, "nk")
        _open_clause(pronoun, name, verb)
    elif (conjunction := _conjunction_of(pronoun)) is not None:
        _close_clause(pronoun, conjunction)
    elif _opens_subject(pronoun):
        pronoun.tag_ = "ART"
        hang(pronoun, follows, "nk")


def _goes_on_behind(verb: Token) -> bool:
    """Whether a finite verb is not the last one of its clause."""
    return (
        verb.tag_ in FINITE and verb.i + 1 < len(verb.doc) and verb.nbor().is_alpha and verb.nbor().tag_ not in FINITE
    )


def _verb_second(first: Token) -> Token | None:
    """`verlor` in `, der Dow Jones verlor 2 Prozent`: behind a name and before an amount no relative clause ends."""
    doc, i, limit = first.doc, first.i + 1, first.sent.end
    while i < limit and doc[i].tag_ == "NE":
        i += 1
    i += i < limit and doc[i].tag_ == "CARD" and doc[i - 1].tag_ == "NE"  # `S&P 500`
    if i + 1 >= limit or doc[i].tag_ not in FINITE:
        return None
    amount = i + 1 + (doc[i + 1].lower_ in _BEFORE_AMOUNT)
    while amount < limit and doc[amount].tag_ in ("ADV", "PTKA"):
        amount += 1
    return doc[i] if amount < limit and doc[amount].tag_ == "CARD" else None


_BEFORE_AMOUNT = frozenset("auf bei mit um".split())


def _open_clause(article: Token, name: Token, verb: Token) -> None:
    """Make a pronoun the article of the name behind it, and the name the subject of its verb."""
    article.tag_ = "ART"
    hang(article, name, "nk")
    hang(name, verb, "sb")
    above = verb.head
    while above.head.i != above.i and above.tag_ not in FINITE:
        above = above.head
    if verb.dep_ == "rc" and above.tag_ in FINITE:
        hang(verb, above, "cj")


def _conjunction_of(pronoun: Token) -> Token | None:
    """`wie` in `stieg auf 192, die der Verletzten auf 235, wie das Amt mitteilte`: what opens the clause that a verb
    closes opens behind the pronoun.
    """
    verb = pronoun.head
    if verb.tag_ not in FINITE or pronoun.dep_ != "sb":
        return None
    return next((c for c in verb.lefts if c.tag_ == "KOUS" and c.i > pronoun.i and c.nbor(-1).text == ","), None)


def _close_clause(pronoun: Token, conjunction: Token) -> None:
    """Make a pronoun the subject of the verb before its comma, which it goes on with, and hang the clause there."""
    verb = pronoun.head
    main = next((t for t in reversed(list(verb.doc[verb.sent.start : pronoun.i])) if t.tag_ in FINITE), None)
    if main is None:
        return
    pronoun.tag_ = "PDS"
    hang(verb, main, "mo")
    hang(pronoun, main, "sb")
    for child in [child for child in verb.lefts if child.i < conjunction.i]:
        hang(child, main)


def _opens_subject(article: Token) -> bool:
    """`die` in `20 Menschen starben, die Armee selbst meldete nur drei`: a verb has one subject, and is not last."""
    noun, verb = article.doc[article.i + 1], article.head
    both = article.dep_ == noun.dep_ == "sb" and noun.tag_ in NOUN and noun.head.i == verb.i and verb.tag_ in FINITE
    return both and verb.i > noun.i and verb.i + 1 < len(verb.doc) and not verb.doc[verb.i + 1].is_punct


def mend_named(article: Token) -> None:
    """Make what stands between a preposition and a name the relative pronoun that it is, and the name the subject.

    `der` in `die Wahl, bei der Rick Kern 55 Prozent erhielt`: names have no article, and no subject is there else. Also
    `die` in `Reisende, für die 250 Betten gebucht wurden`.
    """
    doc, i = article.doc, article.i
    if (
        i < 2
        or i + 1 >= len(doc)
        or doc[i - 2].text != ","
        or doc[i - 1].tag_ != "APPR"
        or doc[i + 1].ent_type_ == "LOC"
    ):
        return
    name, verb = article.head, doc[i - 1].head
    while verb.tag_ in NON_FINITE and verb.head.i > verb.i:
        verb = verb.head
    first = doc[i + 1]
    named = first.tag_ == "NE" and (first == name or first.dep_ == "pnc") and name.head.i == i - 1
    closes = verb.tag_ in FINITE and verb.dep_ == "rc" and verb.i > name.i
    subjects = [child for child in verb.children if child.dep_ == "sb"]
    numbered = first.tag_ == "CARD" and name.tag_ == "NN" and name.head.i == i - 1 and name.i > first.i
    numbered = numbered and not subjects and "Plur" in verb.morph.get("Number", [])
    # `die Brücke, auf der Urlauber im Stau standen`: without a pronoun no relative clause has its verb last
    bare = first.tag_ == "NN" and first == name and name.head.i == i - 1 and not subjects and article.lower_ == "der"
    bare = (
        bare and closes and "Plur" in verb.morph.get("Number", []) and doc[verb.i + 1 : verb.i + 2].text in (",", ".")
    )
    bare = bare and not any(t.tag_ in ("PRELS", "PWAV") for t in doc[i : verb.i])
    if (named or numbered or bare) and closes and all(any(c.tag_ == "CARD" for c in noun.lefts) for noun in subjects):
        article.tag_ = "PRELS"
        hang(article, doc[i - 1], "nk")
        hang(name, verb, "sb")
        for amount in subjects:
            amount.dep_ = "oa"


def subject_beside(pronoun: Token, verb: Token) -> Token | None:
    """The noun that case or number shows to be the subject beside a relative pronoun: `die Kosten, die der Bericht
    auf 3 Millionen beziffert`, `die 3 Millionen, die das Land gegeben hat`.
    """
    if pronoun.lower_ not in ("das", "die"):
        return None
    verbs = [verb, *(child for child in verb.children if child.dep_ == "oc")]
    nouns = [child for above in verbs for child in above.children if child.tag_ in NOUN and child.dep_ in ("oa", "sb")]
    noun = nouns[0] if len(nouns) == 1 else pronoun
    numbers = [word.morph.get("Number", []) for word in (pronoun, noun, verb)]
    article = noun.left_edge
    if noun == pronoun or numbers[1] != numbers[2] or article.lower_.endswith("en"):
        return None
    if article.lower_ == "der":
        return noun if "Nom" in noun.morph.get("Case", []) else None
    owner = verb.head  # `die Liste, die mit 9 Prozent die Fraktion stellt, hatte gewarnt`: one list, as its verb shows
    single = verb.dep_ == "rc" and owner.dep_ == "sb" and owner.head.morph.get("Number", []) == ["Sing"]
    if single and article.i > pronoun.i + 1:
        return None
    named = noun.tag_ == "NE" or article.tag_ in DETERMINER  # not `Urlaub macht`, `3 Millionen ausmacht`
    return noun if named and numbers == [["Plur"], ["Sing"], ["Sing"]] else None


def _has_verb(noun: Token) -> bool:
    """Whether a verb stands between the noun and the next mark."""
    doc, i = noun.doc, noun.i + 1
    while i < len(doc) and not doc[i].is_punct:
        if doc[i].tag_.startswith("V"):
            return True
        i += 1
    return False
