"""Events: a closed code for what happened, modelled on the codes of event databases (GDELT/CAMEO, ACLED, UCDP GED).

The lexicon maps stems of participles, verbs and nouns to codes; the codes and their order are the documentation.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

#: code → stems; a word fits if it begins with the stem (a stem with `*` before it: if it contains it).
EVENTS = MappingProxyType(
    {
        "killed": (
            "getötet",
            "töt",
            "tot",
            "tod",
            "todes",
            "gestorben",
            "sterb",
            "starb",
            "verstorb",
            "verstarb",
            "ums leben",
            "leben verloren",
            "leben verlor",
            "gefallen",
            "erschoss",
            "ermord",
            "umgebracht",
            "umkam",
            "umgekommen",
            "ertrunk",
            "ertrank",
            "erstoch",
            "enthaupt",
            "hingericht",
            "*todesopfer",
            "*tote",
            "leiche",
            "opfer gefordert",
            "verbrannt",
        ),
        "wounded": ("verletz", "verwund", "*verletzte", "*verwundete", "*verletzung"),
        "missing": ("vermiss", "verschollen", "verschwund", "*vermisste"),
        "arrested": (
            "festgenommen",
            "verhaft",
            "inhaftier",
            "festnahm",
            "nahm fest",
            "nahmen fest",
            "gefasst",
            "*festnahme",
            "*verhaftung",
            "in gewahrsam",
        ),
        "convicted": ("verurteil", "haft", "gefängnis", "freiheitsstrafe", "geldstrafe", "bewährung"),
        "abducted": ("entführ", "geisel", "verschlepp", "*entführung"),
        "rescued": ("gerettet", "geborgen", "befreit", "rettet", "retteten"),
        "displaced": (
            "geflohen",
            "flüchtet",
            "floh",
            "vertrieb",
            "evakuier",
            "obdachlos",
            "in sicherheit gebracht",
            "*flüchtling",
        ),
        "infected": (
            "infizier",
            "erkrank",
            "angesteckt",
            "*neuinfektion",
            "*infektion",
            "*erkrankung",
            "positiv getestet",
        ),
        "vaccinated": ("geimpft", "*impfung", "impfte"),
        "attack": (
            "angegriffen",
            "angriff",
            "anschlag",
            "überfall",
            "bombardier",
            "beschoss",
            "explodier",
            "gesprengt",
        ),
        "damaged": (
            "beschädig",
            "zerstör",
            "verwüst",
            "*schaden",
            "sachschaden",
            "überflutet",
            "abgebrannt",
            "eingestürzt",
        ),
        "deployed": (
            "geschickt",
            "entsandt",
            "entsend",
            "stationier",
            "im einsatz",
            "eingesetzt",
            "verlegt",
            "mobilisier",
            "aufgebot",
        ),
        "protest": (
            "demonstrier",
            "protestier",
            "*demonstrant",
            "*demonstration",
            "*kundgebung",
            "auf die straße",
            "gingen auf",
        ),
        "strike": ("streik", "gestreikt", "*warnstreik", "arbeit niedergelegt"),
        "jobs_cut": (
            "entlass",
            "stellen gestrichen",
            "stellen strich",
            "abgebaut",
            "*stellenabbau",
            "arbeitsplätze abbau",
            "gestrichen",
            "wegfall",
        ),
        "jobs_created": ("eingestellt", "stellen geschaffen", "neue arbeitsplätze", "neue stellen"),
        "elected": (
            "gewählt",
            "stimmen",
            "*wahlbeteiligung",
            "mandat",
            "sitze",
            "wähler",
            "gewann die wahl",
            "votier",
            "gestimmt",
        ),
        "profit": ("gewinn", "überschuss", "*gewinn", "*ergebnis"),
        "loss": ("verlust", "*verlust", "fehlbetrag", "defizit"),
        "revenue": ("umsatz", "erlös", "einnahmen", "*umsatz"),
        "price": ("kostet", "kosten", "preis", "*preis", "verteuer", "teurer"),
        "investment": ("investier", "*investition"),
        "inflation": ("inflation", "*inflationsrate", "teuerung"),
        "unemployment": ("arbeitslos", "*arbeitslose", "*arbeitslosenquote"),
        "weather": ("regen", "niederschlag", "temperatur", "schnee", "windgeschwindigkeit", "hochwasser", "pegel"),
        "earthquake": ("erdbeben", "beben", "magnitude", "richterskala", "epizentrum"),
        "accident": (
            "unfall",
            "zusammengestoßen",
            "kollision",
            "kollidier",
            "entgleist",
            "abgestürzt",
            "absturz",
            "verunglück",
        ),
        "fine": ("bußgeld", "strafzahlung"),
        "seized": ("beschlagnahm", "sichergestellt"),
        "born": ("geboren", "*geburt"),
    }
)


def event_of(who: str, what: str) -> str:
    """The code of the event that `what` (and the counted noun) names, or "".

    >>> event_of("nordkoreanische Truppen", "gefallen oder verwundet")
    'killed_or_wounded'
    >>> event_of("Tote", "")
    'killed'
    """
    found = _codes(what)
    if "killed" in found and "wounded" in found:
        return "killed_or_wounded"
    if found:
        return found[0]
    from_who = _codes(who)
    return from_who[0] if from_who else ""


@lru_cache(maxsize=4096)
def _codes(text: str) -> tuple[str, ...]:
    lowered = text.lower()
    words = lowered.split()
    return tuple(code for code, stems in EVENTS.items() if any(_fits(stem, lowered, words) for stem in stems))


def _fits(stem: str, text: str, words: list[str]) -> bool:
    if stem.startswith("*"):
        return any(stem[1:] in word for word in words)
    if " " in stem:
        return stem in text
    return any(word.startswith(stem) for word in words)
