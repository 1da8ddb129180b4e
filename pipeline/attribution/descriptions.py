"""Descriptions: who is meant by a trade or a party in place of a name (`Minister Kern lehnte ab. Der Jurist ...`).

German news names a person once and then describes them. What a description says (`Ökonom`, `Politiker`) goes with any
office, so that it may mean whoever was named last; an office (`der Landrat`) does not go with another one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from spacy.tokens import Span

from pipeline.attribution.candidates import after_preposition
from pipeline.attribution.fitting import may_be
from pipeline.attribution.patterns import DESCRIBING, NATIONALS
from pipeline.grammar.spans import entities, sentences_before, text_of, words_of
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


def described(speaker: Span, earlier: list[tuple[Span, str]], roles: Mapping[int, str]) -> str | None:
    """The person that the description means, if it is safe: named last, of its gender, of no other party.

    Args:
        speaker: the description, one noun after `der` or `die`.
        earlier: the speakers named before, with their names.
        roles: place of a role -> role and name (`Minister Bernd Kern`).
    """
    doc, word = speaker.doc, speaker[0].lower_
    article = doc[speaker.start - 1].lower_ if speaker.start else ""
    party = _PARTY.match(word)
    offices = _OFFICES.get(word.removesuffix("in"), ())
    known = word.endswith(DESCRIBING) or word in NATIONALS or party or offices
    if article not in ("der", "die") or not known:
        return None
    if feature(speaker[0], "Number") == "Plur" or _is_somebody_else(speaker):
        return None
    wanted = "f" if article == "die" else "m"
    first = min((s.start for s in sentences_before(speaker, _REACH)), default=speaker.start)
    people = [e for e in entities(doc[first : speaker.start - 1], "PER") if may_be(e, wanted)]
    if offices:
        people = [e for e in people if e.start and doc[e.start - 1].lower_.removesuffix("in").endswith(offices)]
    if not people:
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
    words, word = words_of(speaker.doc), speaker[0].lower_
    return any(words[i] == word and words[i - 1].startswith("ein") for i in range(1, speaker.start))
