"""German words for what the columns hold as codes: for the report, the spreadsheet and notebooks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: column -> code -> word
WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "kind": MappingProxyType(
            {"count": "Anzahl", "money": "Geld", "share": "Anteil", "measure": "Maß", "duration": "Dauer"}
        ),
        "modifier": MappingProxyType(
            {
                "exact": "genau",
                "about": "ungefähr",
                "at_least": "mindestens",
                "more_than": "mehr als",
                "at_most": "höchstens",
                "less_than": "weniger als",
                "range": "Spanne",
                "vague": "unbestimmt",
            }
        ),
        "change": MappingProxyType({"none": "keine Veränderung", "increase": "Zunahme", "decrease": "Abnahme"}),
        "source_kind": MappingProxyType(
            {
                "direct": "wörtlich zitiert",
                "indirect": "indirekte Rede",
                "according_to": "laut, nach Angaben",
                "hearsay": "Hörensagen",
                "none": "ohne Quelle",
            }
        ),
        "source_type": MappingProxyType(
            {
                "person": "Person",
                "organisation": "Organisation",
                "authority": "Behörde",
                "media": "Medium",
                "document": "Dokument",
                "anonymous": "ungenannt",
            }
        ),
        "modality": MappingProxyType(
            {"stated": "ausgesagt", "possible": "möglich", "planned": "geplant", "denied": "bestritten"}
        ),
        "verdict": MappingProxyType(
            {
                "single": "einzeln",
                "agree": "stimmen überein",
                "differ": "widersprechen sich",
                "grows": "steigt",
                "falls": "sinkt",
                "corrected": "korrigiert",
            }
        ),
        "section": MappingProxyType({"title": "Titel", "lead": "Vorspann", "body": "Text"}),
        "event": MappingProxyType(
            {
                "killed": "getötet",
                "wounded": "verletzt",
                "killed_or_wounded": "getötet oder verletzt",
                "missing": "vermisst",
                "arrested": "festgenommen",
                "convicted": "verurteilt",
                "abducted": "entführt",
                "rescued": "gerettet",
                "displaced": "vertrieben",
                "infected": "erkrankt",
                "vaccinated": "geimpft",
                "attack": "Angriff",
                "damaged": "Schaden",
                "deployed": "im Einsatz",
                "protest": "Protest",
                "strike": "Streik",
                "jobs_cut": "Stellenabbau",
                "jobs_created": "neue Stellen",
                "elected": "Wahl",
                "profit": "Gewinn",
                "loss": "Verlust",
                "revenue": "Umsatz",
                "price": "Preis",
                "investment": "Investition",
                "inflation": "Inflation",
                "unemployment": "Arbeitslosigkeit",
                "weather": "Wetter",
                "earthquake": "Erdbeben",
                "accident": "Unfall",
                "fine": "Strafe",
                "seized": "sichergestellt",
                "born": "geboren",
                "charged": "beschuldigt",
                "debt": "Schulden",
                "fire": "Brand",
                "funding": "Förderung",
                "growth": "Wachstum",
                "hospitalised": "im Krankenhaus",
                "migrated": "Zuwanderung",
                "outage": "Ausfall",
                "pay": "Lohn",
                "polled": "Umfrage",
                "released": "freigelassen",
                "share_price": "Aktienkurs",
                "sold": "verkauft",
                "stolen": "gestohlen",
                "trade": "Handel",
            }
        ),
        "unit": MappingProxyType(
            {
                "1": "Anzahl",
                "EUR": "Euro",
                "USD": "US-Dollar",
                "CHF": "Franken",
                "%": "Prozent",
                "pp": "Prozentpunkte",
                "year": "Jahre",
                "month": "Monate",
                "week": "Wochen",
                "day": "Tage",
                "h": "Stunden",
                "min": "Minuten",
                "s": "Sekunden",
                "Mw": "Magnitude",
            }
        ),
    }
)


def word(column: str, code: str) -> str:
    """The German word for a code, or the code itself where there is none (as for most units).

    >>> word("event", "killed"), word("unit", "km"), word("source_kind", "none")
    ('getötet', 'km', 'ohne Quelle')
    """
    return WORDS[column].get(code, code)
