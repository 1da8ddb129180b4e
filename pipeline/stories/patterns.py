"""The words that decide what is comparable: data only."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: Holders that another word of the article names: `der Konzern` is `Nordlicht` in an article on it.
GENERIC_HOLDERS = frozenset(
    """
    konzern unternehmen firma gesellschaft hersteller betreiber bank betrieb gruppe versorger händler anbieter bauer
    gewerkschaft partei verein behörde ministerium regierung land staat stadt gemeinde bund verband angeklagte täter
    mann frau gründer geschäftsführer zulieferer
    """.split()
)
#: Nouns of a quantity: as `who` they say what is measured, not whose it is.
QUANTITIES = frozenset(
    """
    anteil anzahl betrag budget defizit einnahme ergebnis erlös ertrag etat finanzhilfe fläche förderung gesamtschaden
    gewinn hilfe höhe kosten masse menge preis quote rate sachschaden schaden schadenshöhe schadenssumme soforthilfe
    stärke summe pegel pegelstand scheitel wasserstand überschuss umsatz umsatzerlös verlust volumen wert zahl zuschuss
    """.split()
)
#: Events that do something to people: `Erdbebenopfer` are dead people, not an earthquake.
CAUSES = frozenset({"accident", "attack", "earthquake", "fire", "weather"})
#: Verbs (stems) that tell an event of people whom they are said of, though they have no code: `85 Soldaten fielen`.
EVENT_OF_DEED: Mapping[str, str] = MappingProxyType(
    {
        "fall": "killed",
        "vernicht": "killed",
        "eliminier": "killed",
        "gefall": "killed",
        "gefallen": "killed",
        "tod": "killed",
        "verlier": "killed",
        "verlust": "killed",
        "entsend": "deployed",
        "schick": "deployed",
        "mobilisier": "deployed",
    }
)
#: Events that the words around a number of people may tell.
OF_PEOPLE = frozenset(
    """
    killed wounded killed_or_wounded missing abducted rescued arrested released charged convicted displaced migrated
    infected hospitalised vaccinated outage strike protest jobs_cut jobs_created deployed damaged
    """.split()
)
#: What happens to jobs, and to money (bases of verbs and stems of nouns), where there is no code.
EVENT_OF_JOBS: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(
        """
        entfall wegfall abbau streich verlust einspar kürz kapp gefahr bedroh entlass trenn kündig verlier verschwind
        betreff betroff betroffen verloren warn treff
        """.split(),
        "jobs_cut",
    )
    | dict.fromkeys("schaff entsteh".split(), "jobs_created")
)
EVENT_OF_BUILDINGS: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(
        """
        zerstor zerstör mitreiss mitreiß beschadig beschädig einsturz einstürz abbrenn niederbrenn wegspul wegspül
        unbewohnbar unterspul unterspül zusammenbrech trumm schutt asch ruin
        """.split(),
        "damaged",
    )
)
EVENT_OF_ANIMALS: Mapping[str, str] = MappingProxyType(
    dict.fromkeys("keul gekeult verend notschlacht einschläfer tot töt getotet".split(), "killed")
)
EVENT_OF_MONEY: Mapping[str, str] = MappingProxyType(
    {
        "verdien": "profit",
        "verlier": "loss",
        "minus": "loss",
        "fehlbetrag": "loss",
        "umsetz": "revenue",
        "umsatz": "revenue",
    }
)
#: Nouns of money (stems, also as endings) before a figure, for claims whose verb alone is known.
EVENT_OF_MONEY_NOUN: Mapping[str, str] = MappingProxyType(
    {"gewinn": "profit", "uberschuss": "profit", "umsatz": "revenue", "erlos": "revenue", "verlust": "loss"}
)
#: What war does to people.
OF_WAR = frozenset("killed wounded killed_or_wounded displaced migrated missing".split())
#: Units of a burnt area, and words by which it is one.
AREAS = frozenset({"ha", "km2"})
FORCES = frozenset({"military", "police", "rebels"})
#: Who counts and names numbers; as `who` of a bare verb (`die HHK zählte 2.000`) they are the source.
SPEAKERS = frozenset(
    """
    polizei veranstalter organisator initiator gewerkschaft betreiber bündnis ministerium behörde amt verband
    sprecher sprecherin regierung bürgermeister küstenwache armee militär betriebsrat institut hochrechnung umfrage
    prognose unternehmen
    """.split()
)
#: Stems of who speaks for those who work.
STAFF_VOICES = ("betriebsrat", "betriebsratschef", "gewerkschaft", "verdi", "metall")
#: Stems of words that only say what kind of source one is, so that they make no two names one.
OFFICES = frozenset(
    """
    institut meinungsforschungsinstitut forschungsinstitut hochrechn umfrag prognos erheb studi sprech sprecherin
    chef chefin leit leiterin direktor prasident prasidentin minist ministerin vorsitz vorsitzend verband verein
    behord amt organisation bundnis forsch experte expertin analyst universitat professor angab zahl schatz
    """.split()
)
#: Persons, who have no revenue and no profit of their own in the news.
PERSONS = frozenset(
    """
    chef chefin vorstand vorsitzende sprecher sprecherin direktor direktorin präsident präsidentin analyst experte
    expertin fachleute beobachter
    """.split()
)
#: Nouns of time, which as `who` name nobody.
TIMES = frozenset("jahr quartal halbjahr monat woche tag geschäftsjahr vorjahr zeitraum strich".split())
#: What people do in a demonstration (bases of verbs).
PROTEST_DEEDS = frozenset(
    """
    forder versammel beteilig teilnehm zieh marschier blockier folg feier ström erschein lauf mitlauf mitmach
    anschließ protestier demonstrier füll zusammenkomm anreis
    """.split()
)
#: What people do who come to see something (bases of verbs).
VISITING = frozenset(
    "komm seh anseh anschau besuch ström pilger lock anlock erleb verfolg bestaun empfang begrüß dabei".split()
)
#: What is done with the data of people (bases of verbs).
DATA_DEEDS = frozenset(
    """
    betreff betroff betroffen abfließ abgefloss abgreif erbeut entwend kopier stehl gestohl veröffentlich dat angab
    datensatz
    """.split()
)
#: What is said of those whom a power cut or a recall hits.
OUTAGE_DEEDS = frozenset("betroff betreff betroffen treff dunkel sitz versorg abschneid abgeschnitt".split())
RECALL_DEEDS = frozenset("betroff betreff betroffen werkstatt hol zurückhol überprüf".split())
#: What is said of jobs that may go.
FEARING = frozenset("befürcht fürcht droh warn".split())
EMPLOYED_DEEDS = frozenset("beschäftig arbeit arbei zähl hab sink steig wachs schrumpf lieg umfass".split())
#: Numbers that stand in for people: `Zehntausende demonstrierten`.
VAGUE_NUMBERS = frozenset("hunderte tausende zehntausende hunderttausende millionen dutzende".split())
#: Attributes that narrow nothing down.
NEUTRAL = frozenset(
    """
    ander bisherig etlich ganz gesamt gut insgesamt knapp mehrere mindesten nächst neu rund übrig viel weiter
    zahlreich zusätzlich tot lebend
    """.split()
)
#: Words that open a part of a phrase after its noun.
OPENERS = frozenset(
    """
    am an auf aus bei beim dem den der des die durch entlang für gegen im in mit nach ohne seit seiner sowie über um
    und unter vom von vor wegen zu zum zur zwischen ihrer eines einer of de du
    """.split()
)
#: Events that are over within a day: a later count of them is another count, not a later state.
MOMENTARY = frozenset("protest strike arrested attack accident earthquake charged convicted fine seized stolen".split())
#: ... and of which one source gives one number only.
ONCE = frozenset({"protest"})
#: Figures of business that are of a period: those of a quarter are not those of the year.
FLOWS = frozenset("revenue profit loss trade sold investment".split())
#: Figures of which there is first what is expected, and then what it comes to.
RESULTS = FLOWS | {"elected", "growth", "inflation", "unemployment"}
VOTED = frozenset({"elected", "polled"})
#: Elections of a whole country, which need no place to be the same.
NATIONAL = frozenset(
    "bundestagswahl nationalratswahl europawahl präsidentenwahl prasidentenwahl parlamentswahl".split()
)
#: Events that a firm or an authority decides on, so that its name in two titles ties two articles.
DECIDED = frozenset({"jobs_cut", "jobs_created"})
#: Endings of nouns for firms that stand before a name, as a regular expression.
FIRM_ENDINGS = (
    "[Hh]ersteller|[Zz]ulieferer|[Kk]onzern|bauer|[Aa]nbieter|[Hh]ändler|kette|[Vv]ersicherer|[Ll]ogistiker|[Ss]pediteur"
    "|[Bb]rauerei|[Rr]eederei|[Vv]ersorger|[Bb]etreiber|riese|[Ff]irma|[Vv]erlag|[Pp]roduzent|[Uu]nternehmen|[Rr]ivale"
    "|[Kk]onkurrent|gesellschaft|apotheke|[Aa]usrüster|[Hh]ütte|[Ww]erft|[a-zäöüß]gruppe|spezialist|[Dd]ienstleister|[Dd]iscounter"
    "|[Aa]irline|linie|[Gg]eldhaus|kaufhaus|möbelhaus|softwarehaus|[Ff]ertiger|[Ll]ieferant|[Ll]ieferdienst|[Tt]ochter"
    "|[Mm]arke|[Bb]etrieb|bank"
)
#: What firms do in titles, as a regular expression.
FIRM_DEEDS = (
    "will|streicht|baut|kappt|kürzt|schließt|verdient|steigert|senkt|wächst|muss|legt|hebt|plant|trennt|entlässt|rettet"
    "|startet|leidet|profitiert|korrigiert|enttäuscht|meldet|schreibt|rutscht|erhöht|stellt|schafft|verliert|gewinnt"
    "|spart|macht|kündigt|mit"
)
#: Parts of words in titles on business that are no firm's name, as stems.
BUSINESS = tuple(
    """
    abbau aktie anbiet arbeit bauer bilanz branch einbruch entlass ergebnis erlos erlös erwart gewinn halbjahr herstell
    jahr job konzern kundig kündig million milliard minus mitarbeit plus prognos quartal rekord spar stell streich
    streik uberschuss umsatz unternehm verlust werk zahl ziel zulief überschuss
    """.split()
)
#: Events that are told under either code, so that words must decide.
RELATED = (
    frozenset({"displaced", "migrated"}),
    frozenset({"displaced", "rescued"}),
    frozenset({"arrested", "convicted"}),
    frozenset({"arrested", "abducted"}),
    frozenset({"price", "investment"}),
)
#: Stems of what is scored in a match; articles of two days are on two.
SCORED = frozenset({"tor", "treff", "wurf"})
#: Counts that only grow: a lower one later on takes the higher one back.
CUMULATIVE = frozenset(
    "killed wounded killed_or_wounded infected vaccinated rescued damaged arrested convicted born abducted".split()
)
#: Events of which what may happen and what did are different things.
HAPPENINGS = CUMULATIVE | MOMENTARY | {"missing", "displaced"}

#: Capitalised words of news prose that tie no two articles together, as stems or as written, in small letters.
COMMON = frozenset(
    """
    abend abschluss agentur angabe anfang anteil anzahl april art artikel august aussage auskunft bericht beginn
    behörde beispiel bekanntgabe beteiligte betroffene bevölkerung bilanz bundesland bürger chef dezember dienstag
    donnerstag ende entscheidung ereignis erde ergebnis euro dollar fall februar folge frage frau freitag gebiet
    gefahr gegend geld gemeinde grund gruppe hälfte haus herr hilfe hoffnung höhe informationen jahr jahresende
    januar juli juni kind kosten kreis lage land landkreis leben leiter leute mai mal mann märz medien medienbericht
    meldung mensch meter kilometer million milliarde minister ministerium minute mitarbeiter mitteilung mittwoch
    mittag moment monat montag morgen mutter nachmittag nachricht nachrichtenagentur nacht name norden november ort
    oktober opfer osten partei person pflicht platz polizei präsident presse pressekonferenz problem prozent punkt
    quartal rahmen raum recht regierung region reihe richtung sache samstag schaden seite september sicherheit
    situation sonntag sonnabend sprecher sprecherin staat stadt stelle stunde süden tag tausend hundert dutzend teil
    thema tod tote todesopfer tonne uhr umfang unternehmen untersuchung vater vergleich vergangenheit verletzte
    vermisste verfahren verwaltung vorfall vorjahr vormittag wasser weg welt westen woche wochenende wort zahl zeit
    zeitpunkt zeitraum zeitung ziel zukunft zusammenhang zweifel einsatz krankenhaus feuerwehr bundeswehr
    rettungskräfte einsatzkräfte bewohner einwohner soldat truppe armee angriff bundesregierung kommission gericht
    landgericht amtsgericht staatsanwaltschaft schätzung experte umsatz gewinn konzern firma vorstand gewerkschaft
    arbeitsplatz beschäftigte provinz parlament schwer schwere hauptstadt bundesstaat insel behörden opposition
    inselstaat hafenstadt kleinstadt großstadt grenzstadt küstenstadt landeshauptstadt ortschaft dorf stadtteil altstadt
    innenstadt nachbarland nachbarort zentrum port bad sankt teilnehmerzahl
    """.split()
)
#: Disasters by the nouns that name them (stems; of four letters and more also as endings): one of a kind at one place
#: within days is the same.
DISASTERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "flood": tuple("hochwass flut uberschwemm uberflut dammbruch starkreg dauerreg".split()),
        "storm": tuple("sturm orkan sturmtief hurrikan taifun zyklon tornado unwett gewitt".split()),
        "quake": tuple("beb erdbeb seebeb nachbeb".split()),
        "fire": tuple("brand feu großfeu".split()),
        "explosion": tuple("explosion detonation".split()),
        "slide": tuple("erdrutsch felssturz bergsturz lawin mur steinschlag".split()),
        "shipwreck": tuple("fahr fahrungluck boot schiff untergang schiffbruch".split()),
        "crash": tuple("unfall kollision zusammenstoß ungluck".split()),
        "train crash": tuple("zug schnellzug guterzug zugungluck lokfuhr bahnubergang zugkollision".split()),
        "bus crash": tuple("bus reisebus fernbus busungluck busunfall schulbus".split()),
        "air crash": tuple("absturz flugzeug hubschraub".split()),
        "mine": tuple("grub bergwerk stoll zech".split()),
    }
)
#: Other happenings by the classes of the nouns that name them (`nouns.txt`), each of which is one word of a beginning.
HAPPENING_NOUNS: Mapping[str, str] = MappingProxyType(
    {
        name: kind
        for kind, names in {
            "robbery": "robbery burglary theft atm_blast",
            "killing": "murder femicide murder_attempt",
            "attack": "attack bombs explosion air_strike shelling",
            "kidnapping": "kidnapping abducted",
            "riot": "riot brawl",
            "protest": "demonstration protesters",
            "strike": "strike strikers",
            "outage": "outage",
            "drugs": "cocaine cannabis",
            "outbreak": "outbreak cases disease poisoned",
            "fraud": "fraud corruption",
            "coup": "coup",
            "trial": "trial verdict conviction charge",
            "eruption": "eruption volcano",
        }.items()
        for name in names.split()
    }
)
#: Diseases that spread: one of a kind in one country within days is the same.
DISEASES = frozenset(
    """
    cholera masern ebola dengue dengue-fieb vogelgripp mpox typhus malaria polio diphtheri tollwut gelbfieb lassa
    """.split()
)
#: Beginnings of words that name an illness, which is never another one: `Salmonellen-Ausbruch`, `Hepatitis-Fälle`.
ILLNESSES = tuple(
    """
    botulis chikungunya cholera corona covid dengue diphtherie ebola ehec fsme geflügelpest gelbfieber hanta hepatitis
    influenza keuchhusten krätze lassa legionell listeri malaria masern meningokokk milzbrand mpox mumps norovir
    ringelröteln röteln salmonell schweinepest tollwut tuberkulose typhus windpocken zika
    """.split()
)
#: Stems of these that begin other words: `Hochwassertote`, `Flutopfer`.
DISASTER_OPENS = tuple("hochwass flut erdbeb lawin unwett uberschwemm unfall ungluck explosion orkan absturz".split())
#: Words that have a capital only because a sentence begins with them.
OPENING = frozenset(
    """
    acht alle allein allerdings andere anschließend auch außerdem beide beim bereits besonders bis bisher bislang
    dabei dadurch dafür dagegen daher damals damit danach daneben dann daran darauf daraufhin daraus darin darüber
    darum darunter davon davor dazu dem demnach demzufolge dennoch derzeit deshalb deswegen dort drei eben
    eigentlich einige einzig elf erneut erst erstmals etliche etwa fast ferner fünf ganz gegenüber gemäß genau
    gerade gestern gleich gleichzeitig heute hier hierbei hiervon hinter höchstens ihm immer indessen innerhalb
    insbesondere insgesamt inzwischen jede jeder jedes jedoch jetzt keine knapp künftig laut letzte lediglich
    maximal mehrere meist mindestens mittlerweile möglicherweise nachdem nahezu neben nein neue neun neuer neues
    niemand noch nun ob obwohl offenbar rund sechs seit seitdem selbst sieben sobald sodass sogar solche somit sonst
    später statt stattdessen trotz trotzdem unsere vergangen viel viele vielmehr vier voraussichtlich vorerst vorher
    während wegen weil weitere weiterhin wenige weniger wenn wer wie wieder wo wohl zehn zudem zufolge zuerst
    zugleich zuletzt zumindest zunächst zurzeit zusätzlich zuvor zwar zwei zwölf
    """.split()
)
#: Stems of what is no place by itself, whichever it is of.
KINDS_OF_PLACES = frozenset(
    """
    bezirk bundesland bundesstaat departement gemeind insel kanton kreis landkreis provinz region stadt ort dorf land
    hauptstadt landeshauptstadt innenstadt altstadt zentrum stadtzentrum stammsitz firmensitz konzernsitz werk stammwerk
    fabrik standort hof stadion gelande areal hiesig landtag rathaus klinikum kust
    """.split()
)
#: Words after a preposition of place that are no place.
NO_PLACES = frozenset(
    """
    angaben ansicht auffassung auftrag aussicht betrieb brand deutsch englisch erinnerung folge form frage freiheit
    gang gefahr gewahrsam haft hinblick höhe kauf kraft kürze not ordnung panik protest rente ruhe sachen schutt
    sicherheit sicht stand summe teilen umlauf untersuchungshaft verbindung verdacht vorbereitung wahrheit zukunft
    zusammenarbeit anspruch basis dauer druck grund januar februar märz april mai juni juli august september oktober
    november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag kämpfen zwei drei vier millionen
    richtung wert grenze küste nähe umgebung innenstadt region
    """.split()
)
