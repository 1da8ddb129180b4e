"""Agreement: which nouns a pronoun can stand for, by gender and number.

What the model knows of a noun's gender comes first; articles and contractions tell what it leaves open.
"""

from __future__ import annotations

from types import MappingProxyType

from spacy.tokens import Token

from pipeline.grammar.noun_genders import noun_genders
from pipeline.grammar.spans import neighbour, sentence_of
from pipeline.grammar.tags import NOUN, feature

#: m, f, n, and p for the plural of all three.
_ALL = frozenset("mfnp")
_SINGULAR = frozenset("mfn")
_NOT_FEMININE = frozenset("mn")
_FEMININE = frozenset("f")
#: Contractions hold an article.
_CONTRACTED = MappingProxyType(
    dict.fromkeys(("am", "beim", "im", "vom", "zum"), _NOT_FEMININE) | {"zur": _FEMININE, "ins": frozenset("n")}
)
_ARTICLE_TAGS = frozenset({"ART", "PDAT", "PIAT", "PIDAT", "PPOSAT"})
#: Endings of women's roles; `Termin` and `Benzin` have none of them.
WOMEN = (
    "antin", "chefin", "datin", "entin", "erin", "eurin", "istin", "login", "orin", "rätin", "wältin", "ärztin"
)  # fmt: skip
_PRONOUNS = MappingProxyType(
    {
        "er": frozenset("m"),
        "ihn": frozenset("m"),
        "ihm": _NOT_FEMININE,
        "es": frozenset("n"),
        "ihr": _FEMININE,
        "ihnen": frozenset("p"),
        "denen": frozenset("p"),
        "dem": _NOT_FEMININE,
        "dessen": _NOT_FEMININE,
        "den": frozenset("m"),
        "das": frozenset("n"),
        "dieser": frozenset("m"),
        "dieses": frozenset("n"),
        "jener": frozenset("m"),
    }
)


def genders(noun: Token) -> frozenset[str]:
    """The genders the noun can have (m, f, n; p if it is plural or a coordination), all singular ones if none shows."""
    subject = noun.dep_ == "sb" and noun.lower_.endswith(("e", "er"))
    bare = subject and not any(child.tag_ in _ARTICLE_TAGS for child in noun.lefts)
    plural_verb = bare and feature(noun.head, "Number") == "Plur"  # `Pflegebedürftige müssen zahlen`, `Gegner haben`
    # `ein Dutzend Wettbewerber`, `mit 33 Metern Durchmesser`
    several = noun.tag_ == "NN" and any(child.lower_ in _SEVERAL or _is_several(child) for child in noun.lefts)
    plural = feature(noun, "Number") == "Plur" or plural_verb or several
    if plural or any(child.dep_ == "cd" for child in noun.children):
        return frozenset("p")
    if noun.ent_type_ == "PER" or noun.lower_.endswith(WOMEN):
        role = noun if noun.tag_ == "NN" else neighbour(noun, -1)
        if role.tag_ == "NN":  # `Rechtsanwältin Jutta Hell`, `Obmann Karl Berg`
            return _FEMININE if role.lower_.endswith(WOMEN) else frozenset("m")
        return frozenset("mf")
    known = noun_genders(noun) or _SINGULAR
    if len(known) == 1:
        return known
    opener = _opener(noun)
    if opener is not None:
        shown = _CONTRACTED.get(opener.lower_) if opener.tag_ == "APPRART" else _by_article(opener.lower_, noun)
        if shown is not None:
            return shown & known or shown
    return frozenset("n") if noun.ent_type_ in ("LOC", "ORG") else known


_SEVERAL = frozenset("dutzend hunderte tausende vielzahl".split())


def _is_several(number: Token) -> bool:
    return number.tag_ == "CARD" and number.lower_ not in ("1", "ein", "eine", "einem", "einen", "einer", "eins")


def _opener(noun: Token) -> Token | None:
    """The article, or the preposition with an article in it, that opens the noun's phrase."""
    first = sentence_of(noun).start
    for i in range(noun.i - 1, max(first, noun.i - 6) - 1, -1):
        token = noun.doc[i]
        if token.tag_ in _ARTICLE_TAGS or token.tag_ == "APPRART":
            return token
        joins = token.tag_ == "KON" and i > first and noun.doc[i - 1].tag_ == "TRUNC"  # `der Städte- und Gemeindebund`
        if not joins and token.tag_ not in ("ADJA", "CARD", "ADV", "NE", "TRUNC", "$("):
            return None
    return None


def _by_article(word: str, noun: Token) -> frozenset[str] | None:
    case = feature(noun, "Case")
    if word in ("das", "dieses", "jenes", "jedes"):
        return frozenset("n")
    if word in ("der", "dieser", "jener", "jeder", "welcher"):
        return frozenset("m") if case == "Nom" else _FEMININE if case in ("Gen", "Dat") else frozenset("mf")
    if word.endswith(("em", "es")):
        return _NOT_FEMININE
    if word.endswith("en"):
        return frozenset("m")
    if word.endswith("er"):
        return _FEMININE
    if word.endswith(("die", "eine", "ese", "ihre", "jede", "unsere")):
        return _FEMININE
    return _NOT_FEMININE if word.endswith(("ein", "ihr", "unser")) else None


def wanted_genders(pronoun: Token, verb: Token | None = None) -> frozenset[str]:
    """The genders of a noun that the personal, demonstrative or relative pronoun can stand for.

    Args:
        pronoun: the pronoun.
        verb: the finite verb of its clause, whose number tells `die` and `sie` apart if the pronoun is its subject.
    """
    word = pronoun.lower_
    if word == "der":
        return _FEMININE if feature(pronoun, "Case") in ("Dat", "Gen") else frozenset("m")
    shown = _PRONOUNS.get(word)
    if shown is not None:
        return shown
    number = feature(verb, "Number") if verb is not None else ""
    number = number or feature(pronoun, "Number")
    if word in ("die", "sie", "diese", "welche", "jene"):
        return frozenset("p") if number == "Plur" else _FEMININE if number == "Sing" else frozenset("fp")
    return frozenset("fp") if word == "deren" else _ALL


def nearest_fitting(pronoun: Token, wanted: frozenset[str]) -> Token | None:
    """The last noun before the pronoun in its sentence that agrees with it."""
    for i in range(pronoun.i - 1, sentence_of(pronoun).start - 1, -1):
        token = pronoun.doc[i]
        if token.tag_ not in NOUN or _is_first_part(token) or _is_substance(token) or _is_infinitive(token):
            continue
        if genders(token) & wanted:
            return token
    return None


def last_joined(above: Token | None, pronoun: Token, wanted: frozenset[str]) -> Token | None:
    """`Linke` for `CDU` in `die CDU und die Linke, die sich verbesserte`: one alone is the last of a list."""
    last = neighbour(pronoun, -2)
    if above is None or "p" in wanted or last.dep_ != "cj" or above not in last.ancestors:
        return above
    if not any(child.tag_ in _ARTICLE_TAGS for child in last.lefts):
        return above  # `ein Konzern wie Kali und Salz, der`
    return last if last.tag_ in NOUN and genders(last) & wanted else above


def _is_infinitive(token: Token) -> bool:
    """`Zulegen` in `Zulegen konnten die Titel, die ...`: an infinitive that opens its sentence before a modal."""
    opens = token.is_sent_start and token.lower_.endswith("n") and token.i + 1 < len(token.doc)
    return bool(opens) and neighbour(token).tag_ == "VMFIN"


def _is_substance(token: Token) -> bool:
    """`TNT` in `ein Kilogramm TNT`, whose gender nothing shows."""
    doc, i = token.doc, token.i
    return i >= 2 and doc[i - 1].tag_ == "NN" and doc[i - 2].tag_ in ("CARD", "ART") and token.tag_ == "NE"


def _is_first_part(token: Token) -> bool:
    """Whether the noun is only part of a name or measure that goes on: `Anja` in `Anja Wirtz`."""
    return token.dep_ in ("pnc", "nmc") and token.head.i > token.i
