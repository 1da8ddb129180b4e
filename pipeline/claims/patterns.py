"""The words that decide whom a figure belongs to: data only."""

from __future__ import annotations

#: Adjectives that a measure or a duration goes with: `2.800 Meter lang`, `drei Tage alt`.
DIMENSIONS = tuple(
    "alt breit dick entfernt groß gross hoch hoh lang schnell schwer stark teuer teur tief weit wert".split()
)
#: Parts of a vote or a firm are not the holder of a share (`55 Prozent der Stimmen`); that is the subject.
VOTES = tuple("stimme stimmen sitze sitzen mandate anteile anteilen aktien kapitals stimmrechte bausumme".split())
#: Nouns of a dimension: what has this height is somebody else.
DIMENSION_NOUNS = tuple(
    """
    höhe tiefe länge breite luftlinie entfernung fläche geschwindigkeit gewicht durchmesser dauer hitze kälte
    leistung reichweite stärke temperatur
    """.split()
)
#: Changes that name nothing: `das Minus liegt bei 41 Prozent` is about what fell.
CHANGE_NOUNS = ("minus", "plus", "problem", "rekord", "überschuss", "fehlbetrag", "defizit")
#: Nouns of a share; whose share it is stands in their genitive.
SHARE_NOUNS = tuple("drittel viertel fünftel sechstel achtel zehntel hälfte prozent mehrheit anteil".split())
#: Words that open a genitive or `von` phrase after a number.
PARTITIVES = frozenset("aller der des dieser ihrer seiner jener unserer sämtlicher deren dessen von vom".split())
EXPLETIVES = frozenset({"es", "das", "dies", "man", "was", "wer", "dieses"})
#: With these verbs the figure belongs to the object, the subject only says so: `schätzt den Schaden auf 10 Millionen`.
ESTIMATING = frozenset(
    """
    beziffern schätzen taxieren veranschlagen berichten sprechen melden angeben ausgehen rechnen erwarten
    fordern verlangen verurteilen kürzen erhöhen senken anheben
    """.split()
)
#: Verbs that say a number of their subject: `die Zahl stieg auf 20`, `der Etat umfasst 41 Millionen`.
PREDICATING = frozenset(
    """
    anwachsen ansteigen belaufen betragen erhöhen erreichen fallen gehen klettern kommen liegen schrumpfen sein
    sinken stehen steigen summieren umfassen wachsen werden zunehmen abnehmen
    """.split()
)
#: Nouns that only carry a number; what they count is their genitive: `die Zahl der Toten`.
NUMBER_NOUNS = frozenset(
    """
    anteil anzahl gesamtzahl hälfte höhe mehrheit opferzahl quote rest reihe summe teil totenzahl wert zahl
    """.split()
)
