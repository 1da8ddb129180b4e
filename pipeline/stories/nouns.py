"""Nouns for the same kind of people or things, and what their kind tells: data only."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: Nouns that name the same kind of people or things. A noun belongs to a class if it ends in one of its words
#: (singular, small letters), so compounds do, too: `Bundeswehrsoldaten`, `Masernfälle`.
CLASSES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "people": tuple("mensch person leute betroffene geschädigte überlebende".split()),
        "victims": tuple(
            """
            tote todesopfer opfer leiche todesfall verstorbene gestorbene leben menschenleben leichnam getötete
            umgekommene ertrunkene
            """.split()
        ),
        "injured": tuple("verletzte verwundete schwerverletzte leichtverletzte".split()),
        "missing": tuple("vermisste verschollene verschüttete eingeschlossene".split()),
        "arrested": tuple(
            """
            festgenommene verhaftete gefasste inhaftierte festnahme verhaftung ingewahrsamnahme
            """.split()
        ),
        "abducted": tuple("entführte verschleppte geisel".split()),
        "suspects": tuple("verdächtige tatverdächtige beschuldigte".split()),
        "military": tuple(
            """
            soldat soldatin truppe streitkraft streitkräfte militärangehörige armeeangehörige gefallene gardist
            """.split()
        ),
        "police": tuple(
            """
            polizist polizistin ordnungshüter gendarm beamte beamtin polizeikraft polizeikräfte kraft
            """.split()
        ),
        "rebels": tuple(
            """
            rebell aufständische kämpfer dschihadist guerillero bewaffnete paramilitär extremist milizionär islamist
            terrorist separatist
            """.split()
        ),
        "civilians": tuple("zivilist zivilistin zivilperson".split()),
        "children": tuple("kind minderjährige jugendliche mädchen kleinkind baby säugling".split()),
        "pupils": tuple("schüler schülerin schulkind".split()),
        "women": ("frau",),
        "men": ("mann", "männer"),
        "protesters": tuple(
            """
            demonstrant demonstrantin protestierende demonstrierende demonstrierender kundgebungsteilnehmer
            """.split()
        ),
        "participants": tuple("teilnehmer teilnehmerin teilnehmende".split()),
        "spectators": tuple("zuschauer schaulustige".split()),
        "strikers": ("streikende",),
        "staff": tuple(
            """
            beschäftigte mitarbeiter mitarbeiterin mitarbeitende arbeitnehmer angestellte bedienstete arbeitskraft
            arbeitskräfte vollzeitkraft vollzeitkräfte kollege kollegin
            """.split()
        ),
        "jobs": tuple(
            """
            stelle vollzeitstelle planstelle arbeitsstelle arbeitsplatz arbeitsplätze job posten stellenstreichung
            kündigung entlassung
            """.split()
        ),
        "migrants": tuple(
            """
            flüchtling migrant migrantin geflüchtete asylbewerber asylsuchende schutzsuchende zuwanderer einwanderer
            ankömmling vertriebene obdachlose
            """.split()
        ),
        "evacuated": ("evakuierte",),
        "residents": tuple("bewohner einwohner anwohner bürger bewohnerin einheimische dorfbewohner".split()),
        "travellers": tuple(
            """
            passagier insasse fahrgast fluggast mitreisende badegast ausflügler mitfahrer reisende tourist
            touristin urlauber wanderer skifahrer bergsteiger
            """.split()
        ),
        "workers": tuple("arbeiter bergmann bergleute kumpel".split()),
        "rescuers": tuple(
            """
            feuerwehrmann feuerwehrleute feuerwehrkraft einsatzkraft einsatzkräfte retter helfer sanitäter
            rettungskraft rettungskräfte bergretter
            """.split()
        ),
        "fans": tuple("fan fußballfan anhänger hooligan".split()),
        "folk": tuple(
            """
            student studierende lehrer lehrkraft lehrkräfte pädagoge erzieher lokführer pilot
            pfleger pflegerin pflegekraft pflegekräfte arzt ärzte landwirt fahrer
            aktivist aktivistin rentner eltern familienvater radfahrer fußgänger
            """.split()
        ),
        "visitors": tuple("besucher besucherin gast gäste zuhörer".split()),
        "prisoners": tuple("häftling gefangene insassin sträfling ausbrecher".split()),
        "guards": tuple("wärter aufseher wachmann wachleute".split()),
        "dwellings": tuple("wohnung wohneinheit".split()),
        "patients": tuple("patient patientin erkrankte infizierte kranke".split()),
        "cases": tuple("fall fälle infektion neuinfektion ansteckung erkrankung".split()),
        "customers": tuple("kunde kundin nutzer nutzerin abonnent versicherte".split()),
        "vehicles": tuple("auto autos fahrzeug wagen pkw kraftfahrzeug".split()),
        "animals": tuple(
            """
            tier rind kuh kühe kalb kälber schwein ferkel schaf ziege pferd vieh huhn hühner pute ente gans gänse
            geflügel legehenne henne truthahn
            """.split()
        ),
        "farms": tuple("hof höfe bauernhof betrieb".split()),
        "flights": tuple("flug flüge verbindung start landung zug züge".split()),
        "buildings": tuple("haus häuser gebäude bauwerk anwesen".split()),
        "households": ("haushalt",),
        "operations": ("einsatz",),
        "crew": tuple("besatzungsmitglied crewmitglied seemann seeleute matrose".split()),
        "ships": tuple("schiff boot kutter jacht yacht trawler".split()),
        "helicopters": tuple("hubschrauber helikopter heli".split()),
        "aircraft": tuple("flugzeug jet".split()),
        "missiles": tuple("rakete marschflugkörper geschoss".split()),
        "bombs": tuple("bombe sprengsatz sprengkörper blindgänger landmine".split()),
        "lorries": tuple("lkw lastwagen lastzug sattelzug lastkraftwagen".split()),
        "bicycles": tuple("fahrrad rad velo".split()),
        "tractors": tuple("traktor trecker".split()),
        "tickets": tuple("ticket eintrittskarte fahrkarte".split()),
        "signatures": tuple("unterschrift unterzeichner".split()),
        "seats": tuple("mandat sitz abgeordnete parlamentarier".split()),
        "branches": tuple("filiale zweigstelle niederlassung geschäftsstelle".split()),
        "investors": tuple("anleger aktionär investor gläubiger".split()),
        "hospitals": tuple("krankenhaus klinik spital".split()),
        "complaints": tuple("beschwerde reklamation".split()),
        "artworks": tuple("gemälde bild kunstwerk exponat".split()),
        "weapons": tuple("waffe gewehr pistole schusswaffe".split()),
        "parcels": tuple("paket sendung".split()),
    }
)
#: Classes that only say who takes part in an event, so that they mean the same in it: `12 Tote`, `12 Menschen starben`.
_HURT = frozenset("people victims injured missing travellers workers residents patients crew".split())
PARTICIPANTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "killed": _HURT,
        "wounded": _HURT,
        "killed_or_wounded": _HURT,
        "missing": _HURT,
        "rescued": _HURT,
        "abducted": frozenset({"people", "victims", "abducted", "children", "pupils"}),
        "displaced": frozenset({"people", "residents", "migrants", "travellers", "civilians", "evacuated"}),
        "migrated": frozenset({"people", "residents", "migrants"}),
        "hospitalised": frozenset({"people", "patients", "injured", "travellers"}),
        "charged": frozenset({"people", "arrested", "suspects"}),
        "convicted": frozenset({"people", "suspects"}),
        "released": frozenset({"people", "arrested", "suspects", "abducted", "children", "pupils"}),
        "outage": frozenset({"people", "households"}),
        "infected": frozenset({"people", "patients", "cases", "residents", "travellers"}),
        "vaccinated": frozenset({"people", "residents"}),
        "arrested": frozenset("people men arrested suspects protesters fans agents folk visitors".split()),
        "protest": frozenset(
            "people protesters participants residents folk visitors staff workers pupils agents".split()
        ),
        "employed": frozenset({"people", "staff", "workers", "jobs"}),
        "aboard": frozenset({"people", "travellers", "crew"}),
        "strike": frozenset({"people", "strikers", "staff", "folk", "workers", "agents"}),
        "jobs_cut": frozenset({"jobs", "staff", "people"}),
        "damaged": frozenset({"buildings"}),
        "stolen": frozenset({"people", "customers", "patients", "residents", "agents"}),
    }
)
#: What befalls people, whatever they are called: `fünf Skitourengänger`, `sechs Leben`.
BEFALLING = frozenset("killed wounded killed_or_wounded missing rescued hospitalised".split())
#: Classes that may mean the same people if their numbers agree: `46 Schüler`, `46 Jugendliche`.
AKIN = (frozenset({"children", "pupils"}), frozenset({"staff", "workers"}))
#: The event that a noun tells by itself, for claims without a code.
EVENT_OF_CLASS: Mapping[str, str] = MappingProxyType(
    {
        "abducted": "abducted",
        "victims": "killed",
        "injured": "wounded",
        "missing": "missing",
        "arrested": "arrested",
        "protesters": "protest",
        "participants": "protest",
        "strikers": "strike",
        "cases": "infected",
        "patients": "infected",
        "operations": "operations",
        "evacuated": "displaced",
    }
)
#: Who comes to see something.
AUDIENCE = frozenset({"fans", "spectators", "visitors"})
#: Classes of things of which two articles seldom give one number by chance.
THINGS = frozenset(
    """
    ships helicopters aircraft missiles bombs lorries bicycles tractors tickets signatures seats branches hospitals
    complaints artworks weapons parcels
    """.split()
)
#: What money is for or comes from, by the nouns that tell it (of four letters and more also as endings).
PURPOSES: tuple[tuple[str, ...], ...] = (
    tuple("Belohnung Finderlohn Kopfgeld".split()),
    tuple("Strafe Bußgeld Geldbuße Geldstrafe Kartellstrafe Strafzahlung".split()),
    tuple("Schaden Sachschaden Schadenssumme Schadenshöhe".split()),
    tuple("Beute Diebesgut".split()),
    tuple("Lösegeld Lösegeldforderung".split()),
    tuple("Dividende Ausschüttung".split()),
    tuple("Entschädigung Schadenersatz Schmerzensgeld Wiedergutmachung".split()),
    tuple("Abfindung Sozialplan".split()),
    tuple("Kaufpreis Kaufsumme Übernahmeangebot Kaufangebot".split()),
    tuple("Ablöse Ablösesumme".split()),
    tuple("Baukosten Gesamtkosten Mehrkosten Sanierungskosten Projektkosten".split()),
    tuple("Soforthilfe Nothilfe Hilfsgelder Finanzhilfe Hilfspaket".split()),
    tuple("Spende Spendensumme Spendengelder".split()),
    tuple("Kredit Darlehen Bürgschaft".split()),
    tuple("Defizit Fehlbetrag Haushaltsloch Finanzlücke".split()),
    tuple("Schulden Schuldenlast Verbindlichkeiten".split()),
    tuple("Rückstellung Rücklage".split()),
    tuple("Jackpot Lottogewinn".split()),
    tuple("Erbe Nachlass Vermögen".split()),
)
