"""The words that decide whom a figure belongs to: data only."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: Adjectives that a measure or a duration goes with: `2.800 Meter lang`, `drei Tage alt`.
DIMENSIONS = tuple(
    """
    alt älter billiger breit dick entfernt groß größer gross höher hoch hoh jünger kleiner kürzer lang länger leichter
    niedriger schnell schwer stark stärker teuer teur tief weit wert
    """.split()
)
#: Parts of a vote or a firm are not the holder of a share (`55 Prozent der Stimmen`); that is the subject.
VOTES = tuple(
    "stimme stimmen sitze sitzen mandate anteile anteilen aktien kapitals stimmrechte bausumme "
    "marktes weltmarktes bruttoinlandsprodukts bruttoinlandsprodukt bip wirtschaftsleistung umsatzes umsatz ausgaben "
    "einnahmen erlöse kosten "
    "wertes niveaus standes vorkrisenniveaus vorjahreswertes".split()
)
#: Nouns of a dimension: what has this height is somebody else.
DIMENSION_NOUNS = tuple(
    """
    breite breiten dauer durchmesser entfernung entfernungen fläche geschwindigkeit geschwindigkeiten gewicht
    gewichte gewichten hitze höhe höhen kälte leistung luftlinie länge längen reichweite reichweiten stärke temperatur
    temperaturen tiefe tiefen
    """.split()
)
#: `in schweren Fällen`: when something is so, not whose it is.
IN_CASES = frozenset({"ausnahmefällen", "einzelfällen", "extremfällen", "fällen"})
#: Changes that name nothing: `das Minus liegt bei 41 Prozent` is about what fell.
CHANGE_NOUNS = ("minus", "plus", "problem", "rekord", "ziel")
NUMERALS = ("million", "milliarde", "billion", "dutzend", "tausend", "hundert")
#: Nouns of a share; whose share it is stands in their genitive.
SHARE_NOUNS = tuple(
    "drittel viertel fünftel sechstel siebtel achtel neuntel zehntel zwölftel zwanzigstel hundertstel hälfte prozent "
    "mehrheit anteil".split()
)
#: Words that open a genitive or `von` phrase after a number.
PARTITIVES = frozenset(
    "aller der des dieser ihrer seiner jener meiner unserer eurer sämtlicher deren dessen von vom".split()
)
EXPLETIVES = frozenset({"es", "'s", "’s", "das", "dies", "man", "was", "wer", "dieses"})
#: Figures of a business: whose umsatz it is, the sentence before says if this one does not.
BUSINESS_FIGURES = tuple(
    """
    absatz auftragsbestand auftragseingang börsenwert defizit dividende ebit ebitda einnahmen ergebnis erlös
    erlöse erlösen fehlbetrag gewinn nettogewinn rendite schulden umsatz verlust überschuss
    """.split()
)
PENALTIES = ("arrest", "bewährung", "bußgeld", "buße", "gefängnis", "haft", "knast", "strafe")
#: What somebody may have to face: `Fahrverbot`, too.
THREATS = (*PENALTIES, "verbot")
#: What firms are called, where no name stands.
FIRMS = tuple(
    """
    bank bauer börse firma gesellschaft gruppe hersteller holding konzern kette unternehmen werft händler reederei
    versicherer zulieferer -ag gmbh
    """.split()
)
#: Nouns that have a size, which a preposition other than `von` may open: `Kredit über 14 Millionen`.
SIZED = (
    DIMENSION_NOUNS
    + BUSINESS_FIGURES
    + tuple(
        "auftrag belohnung böe böen betrag bußgeld darlehen gebühr gebühren haft kosten kredit".split()
        + "einkommen gehalt lohn preis rechnung schaden strafe summe tempo vermögen wert".split()
    )
)
#: Endings of nouns of a way, whose length `über` may open: `Rennen über 31 Kilometer`.
COURSES = tuple("distanz etappe fahren fahrt flug lauf marsch rennen sprint strecke tour wanderung".split())
#: Endings of nouns of change, whose size `um` or `auf` may open: `Anhebung auf 22 Euro`, `Rückgang um 3 Prozent`.
CHANGES = tuple(
    """
    abbau abschlag abwertung anstieg aufschlag aufwertung ausbau begrenzung beschränkung einbruch erhöhung anhebung
    aufstockung kürzung minderung minus plus reduzierung rückgang senkung schwund sprung steigerung verfall verkürzung
    verlängerung verringerung verteuerung wachstum zunahme zuwachs abnahme verdopplung verdoppelung verdreifachung
    vervierfachung verfünffachung verzehnfachung vervielfachung halbierung
    """.split()
)
#: Number words and ordinals before a genitive, which taggers take for nouns and verbs: `Fünf der sieben Räte`.
NUMBERS = frozenset(
    """
    zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig
    zweite dritte vierte fünfte sechste siebte achte neunte zehnte zwanzigste hundertste
    """.split()
)
#: Units after a number; a noun that is one is nobody.
UNITS = frozenset(
    """
    cent chf dezibel dollar eur euro fr fr. franke franken gigawatt grad gramm hektar jahr kilo kilogramm kilometer
    kilowattstunde krone kubikmeter liter mark megawatt meter milliarde milliarden milligramm millimeter million
    millionen minute mio
    mio. monat mrd mrd. pfund prozent prozentpunkt quadratkilometer quadratmeter rappen rubel sekunde sfr sfr.
    stunde stundenkilometer tag tonne usd volt watt woche yen yuan zentimeter zentner $ % £ €
    cm g gbp gw ha kg km km² kwh l m min. mm mw m² m³ std. t
    """.split()
)
CURRENCIES = frozenset("cent dollar euro franke franken krone pfund rappen rubel yen yuan $ £ €".split())
#: Comparatives between an amount and its noun: `10 Prozent mehr Lohn`.
COMPARATIVES = frozenset(
    "mehr weniger höher niedriger tiefer länger kürzer teurer billiger größer kleiner schneller älter jünger "
    "besser schlechter".split()
)
#: How somebody stands to what is asked: `52 Prozent sind dafür, 40 dagegen`.
VIEWS = frozenset({"dafür", "dagegen"})
TAKING_SIDES = frozenset({"abstimmen", "entscheiden", "stimmen", "votieren"})
#: With these verbs the subject only says so; the figure belongs to the object: `schätzt den Schaden auf 10 Millionen`.
ESTIMATING = frozenset(
    """
    angeben anordnen ausgehen aussprechen berichten beziffern errechnen festlegen festsetzen melden rechnen schätzen
    sprechen taxieren veranschlagen verhängen
    """.split()
)
#: Who counts or finds something does not have it.
COUNTING = frozenset("erfassen feststellen finden messen nachweisen registrieren verzeichnen zählen".split())
#: With these the subject only thinks or says so; an amount with a noun of its own is that noun's.
EXPECTING = frozenset("bestätigen erwarten prognostizieren voraussagen vorhersagen".split())
#: With these it belongs to the object if there is one, else to the subject: `fordert für ihn drei Jahre Haft`.
DIRECTED = frozenset(
    """
    absenken anheben aufstocken ausweiten beantragen begrenzen belassen beschränken deckeln drosseln drücken einfrieren
    erhöhen erwarten festschreiben fordern heben herabsetzen heraufsetzen hochsetzen hochschrauben
    herunterschrauben kappen korrigieren kürzen reduzieren senken verkürzen verlangen verlängern
    verringern verurteilen zurücknehmen
    """.split()
)
#: ... and these ask for something, whose size it is: `fordert einen Mindestlohn von 15 Euro`.
DEMANDING = frozenset("beantragen fordern verlangen".split())
#: Verbs that only say how somebody knows; what happened stands elsewhere.
SAYING_SO = ESTIMATING | DIRECTED
#: Verbs that say a number of their subject: `die Zahl stieg auf 20`, `der Etat umfasst 41 Millionen`.
PREDICATING = frozenset(
    """
    anwachsen ansteigen belaufen betragen erhöhen erreichen fallen gehen klettern kommen liegen schrumpfen sein
    sinken stehen steigen summieren umfassen wachsen werden zunehmen abnehmen
    """.split()
)
#: Verbs of change: what they say is said of the subject, also where the new number has a noun of its own.
CHANGING = frozenset(
    """
    abnehmen ansteigen anwachsen fallen klettern schrumpfen sinken steigen wachsen zulegen zunehmen zurückgehen
    """.split()
)
#: Nouns that only carry a number; what they count is their genitive: `die Zahl der Toten`.
NUMBER_NOUNS = frozenset(
    """
    anteil anzahl gesamtzahl hälfte höhe mehrheit opferzahl quote rest reihe summe teil totenzahl wert zahl
    """.split()
)
#: Verbs that say little without their noun: `machte Gewinn`, `liegt bei`, `gab es`, `handelt sich um`.
LIGHT = frozenset(
    """
    aufweisen befinden belaufen bekommen betragen ergeben erhalten erreichen erzielen geben gehören haben halten handeln
    hinzukommen kommen liegen machen resultieren sein stehen umfassen verfügen werden zählen
    """.split()
)
#: Verbs whose subject is what the figure measures: `der Sachschaden beläuft sich auf`.
MEASURING = frozenset("belaufen betragen liegen sein".split())
#: Verbs that only join a predicate to their subject.
COPULAS = frozenset("befinden bleiben gelten liegen sein sitzen stehen werden".split())
#: Verbs whose object is what somebody has or where it is.
POSSESSING = frozenset(
    """
    aufweisen beherbergen beschäftigen besitzen betreiben bieten enthalten erreichen fassen geben haben hinterlassen
    umfassen verfügen verzeichnen zählen
    """.split()
)
#: Verbs whose subject happens to those in the dative: `20 Mietern droht die Kündigung`.
BEFALLING = frozenset(
    """
    bevorstehen bleiben blühen drohen entgehen fehlen gehören gelingen glücken misslingen unterlaufen widerfahren winken
    zustehen zustoßen
    """.split()
)
#: Verbs of moving and placing: what they need says whence or whither.
MOVING = frozenset(
    """
    befördern bringen drängen eilen fahren fallen fliegen fliehen flüchten führen gehen holen jagen kehren klettern
    kommen krachen laufen legen leiten marschieren prallen rasen reisen reißen rennen retten rutschen schaffen
    schicken schieben schleppen schleusen schneiden schwimmen setzen springen stecken stellen stürmen stürzen tragen
    transportieren treiben treten wandern werfen ziehen
    """.split()
)
#: Verbs that with a preposition and a noun without article say one thing: `in Gewahrsam nehmen`, `in Betrieb gehen`.
LIGHT_WITH_PHRASE = frozenset(
    """
    arbeiten bringen fallen gehen gelangen geraten halten kommen legen nehmen rufen schicken schlagen schweben setzen
    stehen stellen treten versetzen ziehen zwingen
    """.split()
)
#: Words that were phrases once, and that verbs need for their sense: `zugrunde legen`.
FIXED = frozenset("beiseite infrage instand zugrunde zugute zunichte zunutze zustande zuteil".split())
EXISTENCE = frozenset({"geben"})
#: Endings of nouns of what people are asked for and looked into by: who asks is not who answers.
POLLS = tuple(
    "analyse analysen befragung befragungen erhebung erhebungen studie studien umfrage umfragen untersuchung "
    "untersuchungen".split()
)
#: Prepositions of a complement; others say when, why and according to whom.
COMPLEMENT_PREPOSITIONS = frozenset(
    "als an auf aus bei für gegen in ins mit nach ums unter um von vom zu zum zur über".split()
)
#: Prepositions of a state: `ohne Strom`, `im Einsatz`, `an Bord`.
STATIVE_PREPOSITIONS = frozenset("als am an auf außer bei hinter im in ohne unter vor zu zum zur".split())
#: Prepositions that say according to whom, why or since when; never what a copula says.
NO_PREDICATE = frozenset(
    "aufgrund bis dank für gegen gemäß infolge laut mit nach neben seit trotz während wegen zufolge".split()
)
#: Verbs with the prepositions that they govern, which say what it is about: `beteiligten sich an dem Streik`.
GOVERNED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "auffordern": ("zu", "zum", "zur"),
        "aufrufen": ("zu", "zum", "zur"),
        "ausgehen": ("von",),
        "auskommen": ("mit", "ohne"),
        "aussprechen": ("für", "gegen"),
        "bangen": ("um",),
        "befinden": ("an", "auf", "in", "im", "unter"),
        "befreien": ("aus", "von"),
        "beitragen": ("zu", "zum", "zur"),
        "beschweren": ("über",),
        "bestehen": ("aus",),
        "beteiligen": ("an", "am"),
        "bewegen": ("zu", "zum", "zur"),
        "bewerben": ("auf", "für", "um"),
        "bringen": ("um", "zum", "zur"),
        "denken": ("an", "ans"),
        "demonstrieren": ("gegen", "für"),
        "einsetzen": ("für",),
        "entfallen": ("auf",),
        "erkranken": ("an",),
        "erleichtern": ("um",),
        "ermitteln": ("gegen",),
        "fahnden": ("nach",),
        "freigeben": ("für", "zu", "zum", "zur"),
        "führen": ("zu",),
        "halten": ("für",),
        "hoffen": ("auf",),
        "infizieren": ("mit",),
        "kämpfen": ("für", "gegen", "um"),
        "klagen": ("gegen", "über"),
        "kollidieren": ("mit",),
        "kommen": ("zu", "ums", "ins"),
        "landen": ("auf", "in", "im"),
        "leben": ("auf", "in", "im", "unter", "von"),
        "leiden": ("an", "unter"),
        "liegen": ("in", "im", "auf"),
        "mithelfen": ("bei", "beim"),
        "profitieren": ("von", "vom"),
        "protestieren": ("gegen",),
        "retten": ("aus", "vor"),
        "sitzen": ("in", "im"),
        "sorgen": ("für",),
        "stammen": ("aus",),
        "stecken": ("in",),
        "sterben": ("an",),
        "stimmen": ("für", "gegen"),
        "stoßen": ("auf",),
        "streiken": ("für", "gegen"),
        "suchen": ("nach",),
        "teilnehmen": ("an", "am"),
        "trauern": ("um",),
        "verbringen": ("an", "auf", "bei", "in", "im"),
        "verurteilen": ("zu", "zum", "zur"),
        "verzichten": ("auf",),
        "votieren": ("für", "gegen"),
        "warten": ("auf",),
        "wehren": ("gegen",),
        "wohnen": ("in", "im", "auf", "bei"),
        "zurückbleiben": ("ohne",),
        "zurücklassen": ("ohne",),
        "zusammenstoßen": ("mit",),
        "zwingen": ("zu", "zum", "zur"),
    }
)


def ends_in(word: str, endings: tuple[str, ...]) -> bool:
    """Whether a noun in lower case is one of these or a compound of one; `Gewerkschaft` is no kind of `Haft`.

    >>> ends_in("untersuchungshaft", PENALTIES), ends_in("gewerkschaft", PENALTIES)
    (True, False)
    """
    return word.endswith(endings) and not word.endswith("schaft")


#: Nouns of phrases that name nobody: `im Gespräch sein`, `ist von 20 die Rede`, `nach Ansicht`.
NOBODY = frozenset(
    "anschluss ansicht anspruch aussicht "
    "bezug büchern debatte durchschnitt einschätzung folge frage gegensatz gespräch hinblick kampf "
    "konflikt laufzeit linie meinung mittel prozess rahmen realität rede regel schnitt sicht spitze streit summe "
    "tarifstreit tat vergleich waage wahrheit wirklichkeit zuge".split()
)
