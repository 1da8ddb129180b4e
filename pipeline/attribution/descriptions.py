"""Descriptions: who is meant by a trade or a party in place of a name (`Minister Kern lehnte ab. Der Jurist ...`).

German news names a person once and then describes them. What a description says (`Ökonom`, `Politiker`) goes with any
office, so that it may mean whoever was named last; an office (`der Landrat`) does not go with another one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from spacy.tokens import Span, Token

from pipeline.attribution.fitting import may_be
from pipeline.attribution.patterns import DESCRIBING, NATIONALS
from pipeline.attribution.source_types import source_type
from pipeline.grammar.arguments import after_preposition
from pipeline.grammar.spans import entities, neighbour, sentences_before, text_of, words_of
from pipeline.grammar.tags import feature

#: How many sentences back the person may be named; in another paragraph only if nobody else is.
_REACH = 3
#: `CDU-Chef`, `Grünen-Abgeordnete`: an office in a party, which goes with one in the state.
_PARTY = re.compile(r"(?:afd|bsw|cdu|csu|fdp|fpö|grünen|linken|linke|neos|spd|spö|svp|unions|övp)(?=-)")


#: Names of an office by what it heads -> ends of the roles that it stands for.
_OFFICES = MappingProxyType(
    {
        "amtschef": ("chef", "direktor", "leiter", "präsident"),
        "behördenchef": ("chef", "direktor", "leiter", "präsident"),
        "coach": ("trainer",),
        "firmenchef": ("chef", "geschäftsführer", "vorstandsvorsitzende", "vorstandsvorsitzender"),
        "gewerkschaftschef": ("-chef", "präsident", "vorsitzende", "vorsitzender"),
        "klubchef": ("präsident", "vorsitzende", "vorsitzender"),
        "konzernchef": ("chef", "vorstandsvorsitzende", "vorstandsvorsitzender"),
        "parteichef": ("-chef", "vorsitzende", "vorsitzender"),
        "rathauschef": ("bürgermeister",),
        "regierungschef": ("kanzler", "ministerpräsident", "premier", "premierminister"),
        "ressortchef": ("minister", "senator"),
        "staatschef": ("könig", "machthaber", "präsident"),
        "vereinschef": ("präsident", "vorsitzende", "vorsitzender"),
        "verbandschef": ("präsident", "vorsitzende", "vorsitzender"),
    }
)


#: The end of `die 51-Jährige`, who is the person named last.
_AGED = "-jährige"
#: The articles of one who has been named before.
DEFINITE = frozenset({"der", "die", "dem", "des"})


def nominative(speaker: Span) -> str | None:
    """The noun of a description as it is as a subject: `des Politikers`, `dem Präsidenten`; None for `der Politiker`
    where it is a genitive, of many.
    """
    noun, word = speaker[0], str(speaker[0].lower_)
    article = speaker.doc[speaker.start - 1].lower_ if speaker.start else ""
    if article == "der" and noun.dep_ == "ag" and not word.endswith("in"):
        return None
    if article == "des" and word.endswith("s"):
        return word.removesuffix("s")
    return word.removesuffix("en") if article in ("dem", "des") and word.endswith(("enten", "isten")) else word


def described_gender(speaker: Span) -> str:
    """`f` for `die Managerin` and `laut der Managerin`, else `m`."""
    article = speaker.doc[speaker.start - 1].lower_
    return "f" if article == "die" or (article == "der" and speaker[0].lower_.endswith("in")) else "m"


def described(speaker: Span, earlier: list[tuple[Span, str]], roles: Mapping[int, str]) -> str | None:
    """The person that the description means, if it is safe: named last, of its gender, of no other party.

    Args:
        speaker: the description, one noun after `der` or `die`.
        earlier: the speakers named before, with their names.
        roles: place of a role -> role and name (`Minister Bernd Kern`).
    """
    doc, word = speaker.doc, nominative(speaker)
    if word is None or not speaker.start or doc[speaker.start - 1].lower_ not in DEFINITE:
        return None
    person = source_type(speaker, speaker.text) == "person"  # not `AfD-Fraktion`
    party = _PARTY.match(word) if person else None
    offices = _OFFICES.get(word.removesuffix("in"), ())
    known = word.endswith((*DESCRIBING, _AGED)) or word in NATIONALS or party or offices
    if not known:
        return None
    if feature(speaker[0], "Number") == "Plur" or _is_somebody_else(speaker):
        return None
    wanted = described_gender(speaker)
    first = min((s.start for s in sentences_before(speaker, _REACH)), default=speaker.start)
    people = [e for e in entities(doc[first : speaker.start - 1], "PER") if may_be(e, wanted)]
    if offices:
        people = [e for e in people if e.start and doc[e.start - 1].lower_.removesuffix("in").endswith(offices)]
    if not people or (word.endswith(_AGED) and len({person[-1].text for person in people}) > 1):
        return None
    last = people[-1]
    name = next((name for span, name in reversed(earlier) if span.start <= last.start and last.end <= span.end), None)
    name = name or roles.get(last.start - 1) or ("" if after_preposition(last[0]) else last.text)
    between = text_of(doc)[last.end_char : speaker.start_char]
    if " " not in name:  # `von Atlético Madrid` is none
        return None
    if "\n\n" in between and len({person.text.split()[-1] for person in people}) > 1:
        return None
    other = _PARTY.search(f"{name} {between[:8]}".lower().replace(")", "-"))
    return None if party and other and party[0] != other[0] else name


def _is_somebody_else(speaker: Span) -> bool:
    """Whether the noun has been introduced without a name: `Ein Forscher aus Bonn ... Der Forscher sagte`."""
    words, word = words_of(speaker.doc), nominative(speaker)
    if word is not None and word.endswith(_AGED):
        return any(_is_unnamed(token) or token.lower_.startswith(word) for token in speaker.doc[: speaker.start])
    return any(words[i] == word and words[i - 1].startswith("ein") for i in range(1, speaker.start))


def _is_unnamed(token: Token) -> bool:
    """Whether a noun is a person without a name, who may be `der 45-Jährige`: `Kommissar Kern fasste den Täter`."""
    if token.tag_ != "NN" or neighbour(token).ent_type_ == "PER":
        return False
    return source_type(token.doc[token.i : token.i + 1], token.text) == "person"
