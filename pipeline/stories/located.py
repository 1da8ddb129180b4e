"""Where an article plays: the names behind prepositions of place in its text and its title.

Behind `auf`, `um` and `in` stand other nouns as well (`Überfall auf Geldtransporter`, `im Zollstreit`), so what a list
has as a noun for something else is no place.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from pipeline.stories.nouns import PLACES_BY_CLASS
from pipeline.stories.thesaurus import class_of

_NAME = r"([A-ZÄÖÜ][^\W\d_]+(?:[- ][A-ZÄÖÜ][^\W\d_]+)?)"
#: The place of an earlier event that an article begins with: `Zwei Tage nach dem Anschlag in Quetta`.
_LOOKED_BACK = re.compile(rf"(?:Tage?|Wochen?|Monate?|Jahre?) nach (?:[^\W\d]+ ){{1,6}}?(?:in|von|bei) {_NAME}")
#: ... and that of a title that goes on to another place: `Nach Sturm an der Müritz: Weinfest in Landau`.
_LOOKED_BACK_IN_TITLE = re.compile(r"^Nach [^:–]{3,60}(?:[:–] )")
#: Nouns that stand behind `auf` and `um` and are no places: `Zugriff auf Kundendaten`, `auf Anfrage`.
ABSTRACT = re.compile(
    r"-(?:Gelände|Areal)|\w{3}(?:daten|frage|igung|lung|rung|heit|keit|tion|streit|krise|abbau|ablauf|zahlen|ziel|plan)$"
    r"|^(?:Ablauf|Schnitt|Ziel|Streit|Ende|Anfang|Ergebnis|Haaresbreite|Parlament|Landtag|Bundestag|Eier|Ufer)$"
    r"|(?i:festival|wahl|werk|gebiet|lager|posten|mine|flammen|schlag|kreisen)$"
)
#: Names of places that look like other nouns.
_NAMED = re.compile(r"\w(?:hausen|kirchen|brücken|leben|mann)$|^(?:Hof|Zug|Forst)$")
#: In running text what follows an article is mostly a common noun (`an der Krankheit`), in a title a river or a region.
_LOCATED = re.compile(rf"\b(?i:in|aus|bei|vor|nahe|auf|um) {_NAME}")
_ARTICLED = re.compile(rf"\b(?i:an der|am|im|durch) {_NAME}")
#: `Iserlohn: Täter gefasst`; other words stand there, too, so the text must show that it is a place.
_DATELINE = re.compile(r"^([A-ZÄÖÜ][^\W\d_]+(?:[- /][A-ZÄÖÜ][^\W\d_]+)*): ")


def names_in(text: str) -> set[str]:
    """The names behind a preposition of place.

    >>> sorted(names_in("Überfall auf Geldtransporter bei Hagen, Brand vor Ablauf der Frist"))
    ['Hagen']
    """
    return set(filter(_may_be_place, _LOCATED.findall(text)))


def names_in_title(title: str) -> set[str]:
    """The same of a title, where an article may stand before it; of two places the one that it goes on to.

    >>> sorted(names_in_title("Nach Sturm an der Müritz: Weinfest in Landau"))
    ['Landau']
    """
    return _all_in_title(_LOOKED_BACK_IN_TITLE.sub("", title)) or _all_in_title(title)


def _all_in_title(title: str) -> set[str]:
    return set(filter(_may_be_place, _ARTICLED.findall(title))) | names_in(title)


def names_of_titles(title: str, named: Set[str], text: str) -> set[str]:
    """The place that a title opens with, if the text has it as one: `Iserlohn: Täter gefasst`, `Augsburger Zoo`."""
    return {name for name in _DATELINE.findall(title) if name in named or f" {name}er " in text}


def before_place(sentence: str) -> str:
    """A sentence without the place of an earlier event: `Zwei Tage nach dem Anschlag in Quetta`."""
    return _LOOKED_BACK.sub(" ", sentence)


def looked_back_to(text: str) -> list[str]:
    """The places of earlier events."""
    return _LOOKED_BACK.findall(text)


@lru_cache(maxsize=65_536)
def _may_be_place(name: str) -> bool:
    """Whether a name behind `auf`, `vor` or `im` may be a place: no list has it as a noun for something else.

    >>> [_may_be_place(name) for name in ("Zwöhlen", "Saarbrücken", "Maschinen", "Ablauf", "Zollstreit")]
    [True, True, False, False, False]
    """
    last = name.split()[-1]
    return bool(_NAMED.search(last)) or (class_of(last) in PLACES_BY_CLASS and not ABSTRACT.search(last))
