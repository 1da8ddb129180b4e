"""What the names of rules in the column `rule` mean, in English and German."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: name -> (English, German); a name with a colon is `name:word`, and its sentence ends in that word.
MEANINGS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # Figures: what makes the number.
        "digits": ("a number in digits", "eine Zahl in Ziffern"),
        "word": ("a number in words", "eine Zahl in Worten"),
        "one": ("`ein` that counts", "„ein“, das zählt"),
        "vague": ("a vague numeral", "ein unbestimmtes Zahlwort"),
        "half": ("a half", "eine Hälfte"),
        "part": ("a fraction, a part of a whole", "ein Bruch, ein Teil eines Ganzen"),
        "every": ("every so manieth, a share", "jeder Soundsovielte, ein Anteil"),
        "of": ("so many of so many, a share", "soundso viele von soundso vielen, ein Anteil"),
        "range": ("two numbers that bound a range", "zwei Zahlen, die eine Spanne begrenzen"),
        "sum": ("a number and a fraction added up", "eine Zahl und ein Bruch zusammen"),
        "hundredths": ("whole and hundredths of a currency", "Ganze und Hundertstel einer Währung"),
        "magnitude": ("a magnitude of an earthquake", "die Stärke eines Erdbebens"),
        "tempo": ("a speed after `Tempo`", "eine Geschwindigkeit nach „Tempo“"),
        "quota": ("a percentage of a quota", "der Prozentsatz einer Quote"),
        "schnell": ("a speed before `schnell`", "eine Geschwindigkeit vor „schnell“"),
        "unit shared": ("its unit stands at the number beside it", "die Einheit steht bei der Zahl daneben"),
        "unit of the number before": ("the unit of the number before it", "die Einheit der Zahl davor"),
        "as the numbers before": ("its place is that of a number before", "sie steht, wie eine Zahl davor steht"),
        "scale shared": ("its scale stands at the next number", "die Größenordnung steht bei der nächsten Zahl"),
        "currency of the sum before": ("the currency of the sum before it", "die Währung des Betrags davor"),
        # Attributions: what shows the source.
        "preposition": ("a source after a preposition", "eine Quelle nach einer Präposition"),
        "verb": ("reported by a verb of saying", "berichtet mit einem Verb des Sagens"),
        "participle": ("a participle of saying with `von`", "ein Partizip des Sagens mit „von“"),
        "wie": ("a clause `wie X mitteilt`", "ein Nebensatz „wie X mitteilt“"),
        "so": ("`so X` beside what is said", "„so X“ neben dem Gesagten"),
        "wonach": ("a clause with `wonach`", "ein Nebensatz mit „wonach“"),
        "quote": ("words in quotation marks", "Worte in Anführungszeichen"),
        "quote_goes_on": ("a quotation that goes on", "ein Zitat, das weitergeht"),
        "noun": ("announced by a noun or an attitude", "angekündigt von einem Nomen oder einer Haltung"),
        "passive": ("a passive of estimating", "ein Passiv des Schätzens"),
        "header": ("a name at the head of a paragraph", "ein Name am Anfang eines Absatzes"),
        "colon": ("a speaker before a colon", "jemand vor einem Doppelpunkt"),
        "goes_on": (
            "reported speech that goes on: Konjunktiv, or a word that points back",
            "die indirekte Rede geht weiter: Konjunktiv, oder ein Wort, das zurückweist",
        ),
        "pointing_back": ("a sentence that points back to what it attributes", "ein Satz weist auf das Gesagte zurück"),
        "sollen": ("`sollen` of hearsay", "„sollen“ vom Hörensagen"),
        "wollen": ("`wollen` of an own account", "„wollen“ nach eigener Aussage"),
        "adverb": ("an adverb of hearsay", "ein Adverb vom Hörensagen"),
    }
)


def meaning(rule: str, language: str = "en") -> str:
    """What one name in the column `rule` means; the name itself where nothing more is known.

    >>> meaning("preposition:laut"), meaning("digits", "de"), meaning("brand_new")
    ('a source after a preposition: laut', 'eine Zahl in Ziffern', 'brand_new')
    """
    name, _, word = rule.partition(":")
    if name not in MEANINGS:
        return rule
    said = MEANINGS[name][language == "de"]
    return f"{said}: {word}" if word else said
