"""The cues that show who says something: data only.

Verb lemmas include their particle (`mitteilen`). Sources: Duden grammar (9th ed.) on reported speech, and the cue
frequencies of German news; false friends stand beside the entries they belong to.
"""

from __future__ import annotations

from types import MappingProxyType

#: Verbs of saying, writing, showing and thinking that take a clause: dass-clause, verb-second clause, quotation.
REPORTING_VERBS = frozenset(
    """
    entgegenhalten ergeben beweisen ablehnen abstreiten ahnen analysieren andeuten anfügen anführen angeben
    ankündigen anmahnen anmerken annehmen anprangern antworten argumentieren attestieren aufdecken auffordern
    aufklären ausführen ausgehen ausrechnen aussagen äußern beanstanden bedauern befürchten begründen behaupten
    beharren beklagen bekanntgeben bekennen bekräftigen bekunden bemängeln bemerken beobachten berechnen
    berichten bescheinigen beschreiben beschuldigen beschweren bestätigen bestehen bestreiten beteuern betonen
    bewerten bezeichnen bezeugen beziffern bezweifeln bilanzieren bitten beurteilen darlegen darstellen
    dementieren diagnostizieren drohen einräumen einschätzen einwenden empfehlen entgegnen enthüllen entnehmen
    ergänzen erinnern erklären erläutern ermahnen ermitteln erwähnen erwarten erwidern erzählen feststellen
    folgern fordern formulieren fragen freuen fürchten gestehen glauben hervorgehen hervorheben herausfinden
    hinweisen hinzufügen hoffen informieren interpretieren jubeln kalkulieren klagen klarstellen kommentieren
    konkretisieren konstatieren kontern kritisieren kundtun lauten leugnen loben mahnen meinen melden mitteilen
    mutmaßen nachweisen nennen notieren offenbaren plädieren präzisieren prognostizieren prophezeien
    protestieren publizieren raten rechnen rechtfertigen referieren resümieren rufen rügen sagen schätzen
    schildern schlussfolgern schreiben schwören sehen signalisieren spekulieren sprechen stellen unterstellen
    unterstreichen urteilen verdeutlichen verkünden verkündigen verlangen verlautbaren verlauten vermelden
    vermerken vermuten verneinen veröffentlichen verraten versichern versprechen vertreten verweisen vorhersagen
    voraussagen vorbringen vorrechnen vorwerfen warnen wiederholen wissen zeigen zitieren zugeben zurückweisen
    zusichern zusammenfassen zustimmen verbreiten beziehen erfahren belegen bekanntmachen durchblicken twittern
    posten protokollieren registrieren erhoffen aufrufen bescheiden verlautbaren ausrufen wünschen
    """.split()
)
#: Verbs that report a figure as their object or in a prepositional phrase: (lemma, preposition or "" for the object).
FIGURE_FRAMES = MappingProxyType(
    {
        "zählen": ("",),
        "angeben": ("", "mit"),
        "annehmen": ("",),
        "ausgehen": ("von",),
        "befürchten": ("",),
        "berechnen": ("",),
        "berichten": ("von", "über", ""),
        "bestätigen": ("",),
        "beziffern": ("auf", "mit", ""),
        "einschätzen": ("auf",),
        "bekanntgeben": ("",),
        "einräumen": ("",),
        "erwarten": ("",),
        "fordern": ("",),
        "fürchten": ("",),
        "melden": ("", "von"),
        "mitteilen": ("",),
        "nennen": ("",),
        "prognostizieren": ("", "auf"),
        "rechnen": ("mit",),
        "reden": ("von",),
        "schätzen": ("auf", ""),
        "sprechen": ("von", "für"),
        "taxieren": ("auf",),
        "vermelden": ("",),
        "vermuten": ("",),
        "vorhersagen": ("",),
        "voraussagen": ("",),
        "warnen": ("vor",),
        "behaupten": ("",),
        "verlautbaren": ("",),
        "veranschlagen": ("mit", "auf", ""),
        "dementieren": ("",),
    }
)
#: Perfect participles of the verbs above in passives that point at a source with `von`: `wurden von ...
#: veröffentlicht`.
PASSIVE_SOURCE = frozenset(
    """
    angeben bekanntgeben berichten bestätigen beziffern melden mitteilen nennen schätzen verbreiten verkünden
    veröffentlichen vorlegen prognostizieren ermitteln errechnen
    """.split()
)

#: Prepositions of a source: before its phrase, after it, or both.
BEFORE = frozenset({"laut", "gemäß", "lt"})
AFTER = frozenset({"zufolge", "gemäß"})
#: Nouns with `nach`, `laut`, `zufolge`, ... that report; their holder (genitive or `von`) is the source.
REPORTING_NOUNS = frozenset(
    """
    gerücht ankündigung zusage analyse angabe annahme ansicht auffassung aufzeichnung auskunft aussage äußerung
    befragung behauptung bekanntgabe bekunden berechnung bericht beschreibung darlegung darstellung daten
    einschätzung ergebnis erhebung erkenntnis erklärung erläuterung ermessen ermittlung expertise feststellung
    gutachten hochrechnung information kalkulation lesart meinung meldung mitteilung prognose protokoll quelle
    rechnung recherche schätzung schilderung statistik stellungnahme studie überzeugung umfrage untersuchung
    urteil verlautbarung vermutung version vorhersage wort wissen zählung zahl auswertung planung vorüberlegung
    plan entwurf schätzwert zensus befund messung
    """.split()
)
#: Reporting nouns that are a document one can name: `einer norwegischen Studie zufolge` has the study as its source.
DOCUMENT_NOUNS = frozenset(
    """
    analyse auswertung befragung bericht erhebung expertise gutachten hochrechnung meldung planung prognose
    protokoll statistik studie umfrage untersuchung urteil vorüberlegung plan entwurf zählung zensus dokument
    papier pressemitteilung presseerklärung
    """.split()
)
#: With these adjectives and no holder a reporting noun names nobody: hearsay (`ersten Angaben zufolge`).
NAMELESS = frozenset(
    """
    erst ander bisherig neu neust aktuell vorläufig jüngst letzt unbestätigt verschieden unterschiedlich mehrere
    eigen
    """.split()
)
#: Holders that name nobody.
ANONYMOUS_NOUNS = frozenset(
    """
    augenzeuge beobachter experte fachmann insider kreis quelle zeuge medienbericht zeitungsbericht
    pressebericht bericht medium
    """.split()
)

#: Adverbs and adjectives of hearsay. `offenbar`, `wohl`, `vermutlich` are the writer's own guess, not hearsay.
HEARSAY_ADVERBS = frozenset({"angeblich", "mutmaßlich", "gerüchteweise", "dem vernehmen nach"})
#: Adverbs that point back at the source of the sentence before.
POINTING_ADVERBS = frozenset({"demnach", "demzufolge", "danach", "hiernach", "wonach", "demgemäß"})
#: Pronouns and demonstratives that, with a reporting verb, attribute the sentence before: `Das teilte die Polizei mit.`
POINTING_PRONOUNS = frozenset({"das", "dies", "dieses", "davon", "darüber", "daraus", "hiervon"})
POINTING_NOUNS = frozenset(
    """
    zahl angabe information ergebnis daten wert summe betrag schätzung statistik aussage einschätzung
    """.split()
)

#: Opening to closing quotation marks; straight and reversed marks open and close alike.
QUOTATION_MARKS = MappingProxyType(
    {"„": '“”"‟', "“": '”"', "»": "«", "«": "»", '"': '"“”', "”": "”", "‚": "‘’'", "›": "‹", "‹": "›"}
)

#: Nouns of a source by type. Compounds count by their last part (`Landespolizei`).
AUTHORITY_NOUNS = tuple(
    """
    agentur amt armee behörde botschaft bundesamt bundesanstalt bundesregierung bundesbank gericht geheimdienst
    gesundheitsamt innenministerium feuerwehr grenzschutz gouverneur institut kanzleramt kommission küstenwache
    landratsamt leitstelle militär ministerium oberlandesgericht parlament polizei präsidium regierung
    staatsanwaltschaft streitkräfte verwaltung wetterdienst zentralbank zoll justiz kammer führung
    stadtverwaltung rettungsdienst generalstab militärführung warte erdbebenwarte
    """.split()
)
MEDIA_NOUNS = tuple(
    """
    agentur blatt fernsehen magazin medien medium nachrichtenagentur rundfunk sender tageszeitung wochenzeitung
    zeitschrift zeitung portal radio presse
    """.split()
)
MEDIA_NAMES = frozenset(
    """
    afp ap apa ard bbc bild bloomberg cnn dapd ddp dpa epd faz focus kna n24 ntv ndr orf rbb reuters sda spiegel
    srf stern swr sz taz wdr zdf zeit interfax itar-tass tass xinhua
    """.split()
)
PERSON_NOUNS = tuple(
    """
    anwalt augenzeuge arzt außenminister autor beamter beauftragter bürgermeister chef chefin direktor experte
    finanzminister forscher gouverneur innenminister kanzler kanzlerin kommissar leiter leiterin minister
    ministerin ministerpräsident mitarbeiter präsident präsidentin professor richter richterin sekretär senator
    sprecher sprecherin staatsanwalt trainer verteidiger vorsitzender vorsitzende vorstand wissenschaftler zeuge
    vertreter vertreterin manager analyst ökonom mann frau abgeordnete abgeordneter ermittler
    """.split()
)

#: Endings of nouns that say nothing themselves (`Überschwemmung`, `Möglichkeit`), unless a list above knows them.
ABSTRACT_ENDINGS = (
    "ung",
    "ungen",
    "heit",
    "keit",
    "keiten",
    "tion",
    "tionen",
    "ismus",
    "nis",
    "nisse",
    "tum",
    "sal",
    "erei",
)
#: Bodies whose names have such an ending.
BODY_NOUNS = tuple(
    """
    abteilung bewegung bundesvereinigung delegation einrichtung firma fraktion gewerkschaft gesellschaft gruppe
    institution klinik koalition konzern leitung mission opposition organisation partei redaktion sektion stadt
    stiftung union unternehmen verband verein vereinigung versammlung vereinten versicherung vertretung
    werkleitung wirtschaft bank börse hersteller veranstalter händler anbieter betreiber forscher
    """.split()
)
#: What an event, not a speaker, demands: `Die Flut forderte 92 Menschenleben.`
VICTIM_OBJECTS = frozenset({"leben", "menschenleben", "opfer", "todesopfer", "tote", "toten", "tribut", "verletzte"})

#: Verbs of counting: a report when an authority or an organiser counts (`Die Polizei zählte 3.200 Teilnehmer`).
OBSERVING_VERBS = frozenset({"zählen"})
#: Forms of irregular verbs of saying that models often leave as they are.
IRREGULAR_FORMS = MappingProxyType(
    {
        "bestritt": "bestreiten",
        "bestritten": "bestreiten",
        "gab": "geben",
        "gaben": "geben",
        "ging": "gehen",
        "gingen": "gehen",
        "geheißen": "heißen",
        "hieß": "heißen",
        "hiess": "heißen",
        "heisst": "heißen",
        "hielt": "halten",
        "las": "lesen",
        "riet": "raten",
        "rief": "rufen",
        "schrieb": "schreiben",
        "schrieben": "schreiben",
        "sprach": "sprechen",
        "sprachen": "sprechen",
        "wies": "weisen",
        "wiesen": "weisen",
    }
)
