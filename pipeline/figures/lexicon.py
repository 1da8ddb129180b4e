"""Words around a number that tell what it is: modifiers, calendar, names, ages, changes. Data only.

Every set is sorted by what it is for; false friends stand beside the words that have them.
"""

from __future__ import annotations


def _starts(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MONTHS = _words(
    "januar jänner jan februar feber feb märz mär april apr mai juni jun juli jul august aug september sept sep "
    "oktober okt november nov dezember dez"
)
WEEKDAYS = _words("montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag")
#: Words before a number of four digits that make it a year.
YEAR_BEFORE = (
    _words(
        "jahr jahre jahres jahren anno sommer sommers winter herbst frühjahr frühling frühsommer spätsommer spätherbst "
        "saison anfang mitte ende seit sommersemester wintersemester geschäftsjahr haushaltsjahr wahljahr schuljahr "
        "jahrgang baujahr vorjahr ostern weihnachten pfingsten silvester quartal halbjahr spielzeit legislaturperiode "
        "zeitraum spätestens frühestens"
    )
    | MONTHS
)
#: Nouns that are numbered behind: `Artikel 5`, `Boeing 737`. Plural forms that also count (`Artikel`, `Seiten`) only
#: before the number.
NUMBERED = _words(
    "§ §§ art abs absatz absätze artikel paragraf paragraph paragrafen paragraphen nummer nummern nr ziffer punkt "
    "kapitel seite seiten s band teil folge staffel episode version windows resolution resolutionen boeing airbus "
    "formel flug flugnummer gleis linie bundesstraße autobahn landstraße kreisstraße staatsstraße "
    "landesstraße anschlussstelle zimmer raum block reaktor reaktorblock typ klasse stufe gruppe level phase kanal "
    "sektor agenda top platz rang position startplatz tabellenplatz apollo sojus gemini ariane falcon hartz "
    "saal hausnummer postfach postleitzahl plz tel telefon telefonnummer fax hotline notruf rufnummer aktenzeichen az "
    "drucksache bundesgesetzblatt band halle tor terminal bahnsteig kilometerstand satz vers psalm sure figur "
    "abbildung abb tabelle tab bild foto wahlkreis bezirk zone liga division leopard modell baureihe serie "
    "planquadrat loch etappe runde spieltag kategorie warnstufe alarmstufe pflegestufe pflegegrad steuerklasse "
    "schicht akt szene sinfonie symphonie opus op köchelverzeichnis kv staustufe shenzhou kosmos sputnik mir explorer "
    "voyager pioneer mariner galaxy iphone playstation xbox android ios generation isotop uran cäsium jod plutonium "
    "strontium kanone punkt zug ice intercity regionalexpress paragraf ausgabe heft jahrgang abschnitt zahl ziffer "
    "note titel buchstabe anlage annex protokoll zusatzprotokoll lot los ebene etage stockwerk stock gate startnummer "
    "rückennummer trikotnummer aktenzeichen isbn issn kennzahl kennziffer code pin konto kontonummer blz iban vorwahl "
    "durchwahl schuhgröße kleidergröße konfektionsgröße uefa zeile spalte vol bd bde rn rdnr randnummer kap ipad "
    "documenta grund szenario variante ukw windstärke windstärken"
)
#: What registers number, with a colon before: `WKN: 857069`.
REGISTER_LABELS = _words(
    "wkn valor valoren isin isbn issn pmid az aktenzeichen tel telefon fax hotline fon konto blz plz"
)
#: Ends of nouns that are numbered behind: `Tabellenplatz 3`, `Bundesautobahn 9`, `Straßenbahnlinien 5 und 18`.
NUMBERED_ENDS = _starts(
    "platz plätze plätzen rang ränge rängen nummer nummern stufe stufen linie linien autobahn klasse klassen "
    "kategorie version versionen artikel artikels artikeln resolution reaktor reaktoren flug fluges gleis gleise "
    "gleisen inspektion gruppe zahl modell modells kapitel kapiteln note"
)
#: Of these and the numbered nouns, those that are a name before any number, even with a noun behind it.
ALWAYS_NUMBERED = _words(
    "§ §§ nr art abs resolution boeing airbus artikel nummer platz rang position apollo startnummer paragraf paragraph "
    "iso plz vers windows iphone ipad android ios playstation xbox documenta stream rn rdnr randnummer"
)
#: Of these, those that are written small, or that German would write so.
SMALL_NUMBERED = _words("documenta rn lit kap art abs nr vgl az")
#: Short names of clubs, which have the year of their foundation in their name: `TSV 1860 München`, `FSV Mainz 05`.
CLUBS = _words("fc sc sv tsv fsv vfl vfb tsg spvgg ssv bsc ksc hsv sg tus tv bvb msv bfc vfr rw psv asv esv")
#: Numbers one calls in an emergency in Germany, Austria and Switzerland.
EMERGENCY_NUMBERS = _words("110 112 115 117 118 122 133 140 144 1414 116117")
#: Ends of words that are addresses: `Hauptstraße 12`.
STREETS = (
    "straße",
    "str",
    "weg",
    "platz",
    "allee",
    "gasse",
    "ring",
    "ufer",
    "damm",
    "chaussee",
    "promenade",
    "steig",
)
#: Letters of roads and trains before a number: `A 7`, `B 27`, `S 1`.
ROADS = frozenset(
    (
        "A",
        "B",
        "L",
        "K",
        "E",
        "S",
        "U",
        "G",
        "C",
        "D",
        "F",
        "M",
        "N",
        "P",
        "R",
        "T",
        "X",
        "Z",
        "BAB",
        "RE",
        "RB",
        "ICE",
        "IC",
        "IRE",
        "RJ",
        "RJX",
        "EC",
        "ECE",
        "NJ",
        "TGV",
    )
)
#: Words before `N Jahre`, `N Tage`, ...: they only say when.
WHEN_BEFORE = _words("vor seit nach in innerhalb innert binnen während")
#: Words between one of those (or an article) and the number that make a time frame: `in den letzten zwei Wochen`.
LAST_NEXT = _words(
    "letzten letzte letzter vergangenen vergangene vergangener nächsten nächste nächster kommenden kommende kommender "
    "zurückliegenden vorangegangenen vorigen folgenden darauffolgenden nachfolgenden anstehenden bevorstehenden ersten "
    "anderen künftigen"
)
#: Parts of a day or week that are counted, but in a time frame only say when: `an den nächsten zwei Wochenenden`.
DAY_PARTS = _words("abende abenden morgen nachmittagen nächte nächten vormittagen wochenende wochenenden")
#: Words behind `N Jahre` that make it a point of time: `zwei Jahre später`.
WHEN_AFTER = _words(
    "später zuvor vorher danach nach vor nachdem bevor früher darauf her hindurch vorm zurück davor hinweg"
)
AGE_AFTER = _words("alt alte alter altes alten altem jung junge junger jungen")
AGE_WORDS = _words(
    "alter alters lebensalter altersgruppe altersklasse durchschnittsalter rentenalter renteneintrittsalter "
    "mindestalter höchstalter heiratsalter medianalter eintrittsalter einstiegsalter"
)
PEOPLE_WITH_AGE = _words(
    "kinder kindern kind jugendliche jugendlichen personen menschen frauen männer männern mädchen jungen bürger "
    "erwachsene erwachsenen buben mädchens junge schüler schülern täter opfer verdächtige verdächtigen patienten "
    "versicherte arbeitnehmer jährige spieler"
)
#: One person, by the noun alone: `Oma (84) fällt auf Trick herein`.
PERSON = _words(
    "frau mann bub bube knabe oma opa rentner rentnerin mutter vater sohn tochter junge mädchen schüler schülerin "
    "student studentin "
    "fahrer fahrerin polizist polizistin lehrer lehrerin angeklagter angeklagte täter opfer autofahrer radfahrer "
    "radfahrerin fußgänger fußgängerin urlauber wanderer bergsteiger witwe witwer ehemann ehefrau bruder schwester "
    "enkel enkelin onkel neffe nichte cousin cousine freund freundin nachbar nachbarin verlobte lebensgefährte "
    "lebensgefährtin"
)
#: Nouns behind an ordinal in digits; others are told by the article before it.
ORDINAL_NOUNS = _words(
    "platz mal runde liga bundesliga etage stock stockwerk jahrhundert jahrhunderts wahlgang weltkrieg weltkriegs "
    "jahrestag geburtstag quartal halbjahr spieltag minute klasse auflage aufl akt kongress kongresses internationale "
    "internationalen internationaler deutsche deutschen bezirk armee division etappe rang tag woche monat lebensjahr "
    "parteitag bundestag legislaturperiode jahrgangsstufe schulstufe breitengrad längengrad preis preises viertel "
    "drittel"
)
#: Words with a capital that begin a sentence: after `12.` they show that the dot was its end.
SENTENCE_STARTS = _words(
    "der die das den dem ein eine einen einer im in am an auf aus bei mit nach von vor zu zum zur es er sie wir ich "
    "und aber auch als doch damit dabei dadurch dafür dagegen dazu diese dieser dieses dies insgesamt unter über für "
    "durch gegen ohne um seit während wegen laut nun so da dann dort hier wie was wer wo wenn weil ob man alle viele "
    "mehrere bereits noch nur zudem außerdem weitere weiter ihre ihr ihren sein seine seinen bis zwischen trotz "
    "jedoch allerdings heute gestern morgen später zuvor ebenso anschließend nachdem bevor obwohl sollte hinzu "
    "unterdessen derzeit erst etwa rund mehr mindestens beim vom ins dass daher deshalb neben "
    "davon darunter hiervon jetzt inzwischen abends mittags morgens nachts tags tagsüber"
)
#: Function words: neither a counted noun nor an adjective of it.
FUNCTION = _words(
    "der die das den dem des ein eine einen einem einer eines und oder aber denn sondern in im an am auf aus bei beim "
    "mit nach von vom vor zu zum zur für durch gegen ohne um seit während wegen laut bis zwischen trotz über unter "
    "neben hinter als wie wo was wer wenn weil dass ob da dann dort hier so auch noch nur schon nicht kein keine es "
    "er sie wir ich ihr man sich ist sind war waren sei seien wäre wird werden wurde wurden worden wird würde hat "
    "haben hatte hatten habe hätten hätte kann können konnte konnten könnte könnten soll sollen sollte sollten will "
    "wollen wollte wollten muss müssen musste mussten darf dürfen durfte gab gibt kam kamen stieg sank fiel lag liegt "
    "bzw sowie statt beziehungsweise je pro per"
)
#: Nouns for which a lone `ein` counts; elsewhere it is the article.
VICTIMS = _words(
    "toter tote toten mensch menschen person todesopfer verletzter verletzte schwerverletzter leichtverletzter "
    "vermisster opfer schwerverletzte leichtverletzte gegenstimme enthaltung festnahme"
)
#: Idioms and clubs: a number and the word behind it.
IDIOMS = frozenset(
    (
        ("eines", "tages"),
        ("tausendundeine", "nacht"),
        ("eines", "abends"),
        ("eines", "nachts"),
        ("eines", "morgens"),
        ("zwei", "fliegen"),
        ("tausend", "dank"),
        ("vier", "augen"),
        ("vier", "wände"),
        ("vier", "wänden"),
        ("sieben", "sachen"),
        ("null", "toleranz"),
        ("null", "problem"),
        ("null", "chance"),
        ("null", "bock"),
        ("acht", "geben"),
        ("acht", "gab"),
        ("acht", "gegeben"),
        ("erste", "hilfe"),
        ("hundert", "pro"),
        ("tausend", "mal"),
        ("viere", "von"),
        ("vieren", "von"),
        ("eins", "a"),
        ("zwei", "stühlen"),
        ("drei", "kreuze"),
        ("1846", "ulm"),
        ("1860", "münchen"),
        ("1899", "hoffenheim"),
    )
)
#: Idioms that end in a number word.
IDIOMS_BEFORE = frozenset(
    (
        ("wolke", "sieben"),
        ("wolke", "neun"),
        ("punkt", "zwölf"),
        *((colour + ending, "null") for colour in ("schwarz", "rot") for ending in ("e", "en", "er")),
    )
)
#: Nouns behind `auf` or `pro` and a round number: `4,5 Ärzte auf 1.000 Einwohner`.
PER_NOUNS = _words(
    "einwohner einwohnern menschen personen kilometer kilometern km bewohner geburten bürger quadratmeter "
    "lebendgeburten fälle kinder frauen männer haushalte"
)
#: Whom `zwei von drei` is a share of: groups that stand for a population, not a list of things.
POPULATIONS = _words(
    "deutschen befragten menschen bürgern bürger bundesbürgern frauen männern kindern jugendlichen wählern "
    "amerikanern haushalten unternehmen beschäftigten firmen patienten schülern familien betrieben österreichern "
    "schweizern franzosen briten europäern arbeitnehmern rentnern eltern studenten erwachsenen fällen verbrauchern "
    "einwohnern kliniken krankenhäusern schulen kommunen gemeinden städten ärzten lehrern mädchen jungen bundesbürger "
    "beschäftigte firmen arbeitern mietern fahrern nutzern mitarbeitern angestellten behandelten "
    "teilnehmern mitgliedern kunden probanden lehrkräften bewohnern anwohnern landwirten bauern pflegekräften "
    "autofahrern pendlern auszubildenden azubis berufstätigen erwerbstätigen verbraucherinnen schülerinnen lesern "
    "hausärzten zuschauern pflegebedürftigen alleinerziehenden selbstständigen "
    "betroffenen stimmenden stimmberechtigten wahlberechtigten verträgen"
)

#: Starts of words that show a change upwards or downwards. `um` before the figure is needed for the verbs.
UP = _starts(
    "anstieg zuwachs plus erhöh steiger zunahme wachstum gestieg steig stieg ansteig zugenommen zunehm gewachs wuchs "
    "wächst wachs zugelegt zuleg kletter geklettert angehob anheb anhob aufgestock aufstock ausgeweit ausgebaut "
    "ausbau vergrößer verteuer verlänger verstärk teurer höher mehr länger größer heraufgesetz hochgeschraub "
    "emporgeschnell zugewinn gewinn aufschlag gewonnen besser verbesser schneller hinzu zusätzlich verschärf "
    "angestieg angewachs hinaufgesetz übertr überstieg schnellt schoss schieß sprang spring gesprung "
    "gesteiger angezog anzog anzieh erhol aufgebesser aufbesser hochgesetz hochsetz heraufsetz vorgerück bergauf "
    "aufwärts"
)
DOWN = _starts(
    "rückgang minus gesunken sink sank gefall fällt fallen fiel zurück rückläufig verringer reduzier reduktion gekürz "
    "kürz abgenommen abnehm abnahme geschrumpf schrumpf einbruch eingebroch einbrech brach nachgegeb nachgab nachgeb "
    "verlor verlier verlust gesenk senk absenk abgesenk verminder minderung billiger günstiger niedriger weniger "
    "geringer kleiner kürzer schlechter abgezog abschlag abgebaut abbau eingespart einspar verbillig gedrossel "
    "drossel eingebüß büßt einbuß "
    "langsamer herabgesetz ermäßig gedrückt abgerutsch zurückgefahr abwert abgewert "
    "gestrich verkürz schmäler dezimier sackt rutsch schmolz schmilz abgestürz abstürz eingeknickt einknick abgesackt "
    "absack nachgelass nachließ nachlass zusammengestrich zusammenstreich zusammengeschmolz zusammenschmolz bergab "
    "abwärts weggebroch wegbrech wegbrach"
)
#: Words that begin like one of them and tell no change: `mehrere`, `brachte`.
NO_DIRECTION = _starts("bracht kürzlich mehrer mehrfach mehrheit mehrmal mehrwert übertrag überträg übertrug")
#: Subjects that win in value, not in votes: `Der Dax gewann 0,4 Prozent`.
MARKETS = _starts(
    "dax mdax tecdax sdax dow nikkei nasdaq smi atx ftse stoxx eurostoxx aktie index leitindex kurs papier titel "
    "anteilsschein ölpreis goldpreis rohöl bitcoin euro dollar"
)
#: What indices and rates are counted in.
POINTS = _words("punkt punkte punkten zähler zählern")
#: Nouns behind which `von N` is the size of a change.
CHANGE_NOUNS_UP = _words(
    "anstieg zuwachs plus erhöhung steigerung zunahme wachstum zugewinn aufschlag anhebung zugewinne "
    "kurssprung kursgewinn kursgewinne aufwuchs zuwächse zuwächsen anstiege aufschläge aufschlägen"
)
CHANGE_NOUNS_DOWN = _words(
    "rückgang minus einbruch senkung verringerung reduzierung abnahme kürzung einbuße einbußen "
    "kursverlust "
    "kursverluste kursverlusten abschlag abschläge abschlägen preisnachlass rabatt minderung reduktion rückgänge "
    "rückgängen einbrüche einbrüchen umsatzeinbruch gewinneinbruch kurseinbruch ergebniseinbruch gewichtsabnahme "
    "gewichtsverlust"
)
#: Ends of more such nouns, and nouns that end so and are none.
CHANGE_ENDINGS_UP = tuple(
    "anstieg zuwachs steigerung steigerungen erhöhung erhöhungen anhebung zunahme wachstum plus".split()
)
CHANGE_ENDINGS_DOWN = tuple("rückgang senkung senkungen kürzung kürzungen reduzierung minderung einbußen minus".split())
NO_CHANGE_NOUNS = _words(
    "versteigerung versteigerungen ersteigerung zwangsversteigerung zwangsversteigerungen versenkung abkürzung "
    "abkürzungen"
)
#: What joins two ways to say one change: `um 310 oder 4 Prozent`.
ALTERNATIVES = _words("oder beziehungsweise bzw")
#: Words before a number with a dot that make it an ordinal.
ORDINAL_BEFORE = _words("der die das dem den des im am zum vom beim zur ins ein eine einen einem einer eines")
#: Nouns behind which a number word with a capital numbers a day or a part: `am Tag Zwei`.
DAYS_AND_PARTS = _words("tag woche runde teil stufe phase punkt gleis nummer")
#: Number words that are surnames as well.
SURNAMES = _words("tausend hundert acht sieben elf zwanziger drei")
#: Nouns before a title in quotation marks.
WORKS = _words(
    "film filmen roman buch song lied album serie stück theaterstück oper musical band sendung show titel ausstellung "
    "projekt kampagne programm initiative spiel thriller komödie drama doku dokumentation bestseller hit single"
)
