"""What sentences say by phrases: data only, regular expressions for the most part."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

#: Words by which a number is denied, and by which soldiers are those of the other side.
DENYING = re.compile(
    r"\bw(?:ies|eist|iesen|eisen)\b.*\bzurück\b|zurückgewiesen|\bbestr(?:itt|eit)|dementier|\bfrei erfunden"
    r"|aus der Luft gegriffen"
)
ENEMY = re.compile(r"[Gg]egner|[Ff]eind|Gegenseite|Angreifer|andere[rn]? Seite|Invasoren|Besatzer")
#: Where people are looked for.
BURIED = re.compile(
    r"\bunter (?:den |dem |der )?(?:trümmer|schutt|geröll|schlamm|erdmass|schnee|lawine)", re.IGNORECASE
)
ON_WAR = re.compile(
    r"krieg|kämpf|gefecht|soldat|truppe|armee|waffen|luftwaffe|gefallene|raketen|artillerie", re.IGNORECASE
)
BURNING = re.compile(r"br[aä]nd|brenn|brann|\bfeuer\b|flammen", re.IGNORECASE)
#: How many work somewhere: no event, but all who count it count the same.
EMPLOYED = re.compile(r"\bbeschäftig(?:t|te|ten|en)\b|belegschaft|\barbeiten? .{0,30}\b(?:für|bei)\b", re.IGNORECASE)
#: Words of a clause on money by which it is a plan or a hope, and no result.
FORECAST = re.compile(
    r"ziel(?:e|en|s)?\b|prognose|anvisier|gepeilt|\bpeilt|\bdürft|\bin Aussicht|rechne\w* .{0,30}\bmit\b"
    r"|\berwart(?!ung)|\bsoll(?:en)?\b|\bplan|\banalyst\w* hatten\b",
    re.IGNORECASE,
)
#: Words of a clause by which people had to leave their homes, also where it is said as a rescue.
SHELTERED = re.compile(
    r"\bin Sicherheit\b|\bSchutz (?:such|gesucht|gefunden)|\bsuch\w*\s+(?:[^\W\d]+\s+){0,3}(?:Schutz|Zuflucht)"
    r"|Not(?:quartier|unterk[uü]nft)",
    re.IGNORECASE,
)
#: ... which travellers do, too, and words of rescues, of which that is said as well.
LEFT = re.compile(
    r"(?:Häuser|Wohnungen|Unterkünfte|Hotels?|Dörfer|Dorf|Stadt|Ort|Gebiet|Höfe|Heimat|Zelte|Campingpl[aä]tze?)"
    r" (?:zu )?verl(?:assen|ieß)",
    re.IGNORECASE,
)
RESCUING = re.compile(r"schiff|boot|fähre|seenot|\bsee\b|seilbahn|gondel|lift\b|\bzug\b|\bbus\b", re.IGNORECASE)
#: Articles about a demonstration.
ON_PROTEST = re.compile(
    r"demonstr|protest|auf die straße|kundgebung|demos?\b|mahnwache|\bCSD\b|Christopher Street Day|\bparade\b"
    r"|\b(?:tausende|hunderte|zehntausende|hunderttausende) (?:[^\W\d]+ ){0,2}gegen ",
    re.IGNORECASE,
)
#: What else people take part in.
GATHERING = re.compile(
    r"lauf\b|marathon|turnier|wettbewerb|rennen\b|kongress|konferenz|messe\b|festival|konzert|umfrage|studie|kurs\b"
    r"|seminar",
    re.IGNORECASE,
)
#: Articles about data that were stolen.
ON_DATA_THEFT = re.compile(
    r"hacker|gehackt|cyber|\bdaten(?:leck|dieb|panne|klau)|(?:kunden|nutzer|patienten)daten\b", re.IGNORECASE
)
#: Kinds of event of which the title or the first sentence says that an article is about one.
TOPICS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "protest": ON_PROTEST,
        "strike": re.compile(r"streik|ausstand\b|arbeitskampf", re.IGNORECASE),
        "data theft": ON_DATA_THEFT,
        "outage": re.compile(r"strom(?:ausfall|panne)|blackout|ohne strom|stromlos", re.IGNORECASE),
        "takeover": re.compile(
            r"übern[ia]hm|übernimm|übernehm|\bkauft?\b|\bkaufen\b|fusion|zusammenschluss|schluckt", re.IGNORECASE
        ),
        "referendum": re.compile(
            r"referendum|volks(?:abstimmung|entscheid|initiative)|bürgerentscheid|stimm(?:volk|berechtigt|ende|bürger)"
            r"|\bNein zu[mr]\b|\bJa zu[mr]\b",
            re.IGNORECASE,
        ),
        "pay": re.compile(
            r"tarif(?:konflikt|streit|runde|verhandlung|abschluss|einigung|vertrag)|warnstreik|lohn(?:streit|runde)",
            re.IGNORECASE,
        ),
        "survey": re.compile(r"umfrage|erhebung\b|befragung|befragt", re.IGNORECASE),
        "layoffs": re.compile(
            r"(?:stellen|job)(?:abbau|streich|kürz)|massenentlass|kahlschlag"
            r"|(?:stellen|jobs?|arbeitspl[aä]tze?|beschäftigte\w*|mitarbeiter\w*)\b.{0,40}"
            r"(?:streich|strich|\bab\b|abbau|\bweg\b|wegfall|verlier|verlor|entl[aä]ss|\bgehen\b|kürz)"
            r"|(?:streich|strich|baut?\b|entl[aä]ss|kürz|wackel)\w*\b.{0,40}(?:stellen|jobs?|arbeitsplätze|mitarbeiter)\b"
            r"|(?:werk|fabrik|standort|betrieb)\w*\b.{0,40}(?:schlie[sß]|\bdicht\b|stillge|\baus für)"
            r"|(?:schlie[sß]|macht|\baus für)\w*\b.{0,40}(?:werk|fabrik|standort|betrieb)",
            re.IGNORECASE,
        ),
        "dearer": re.compile(
            r"(?:preis|tarif|gebühr|beitr[aä]g|fahrkarte|ticket)\w*\b.{0,60}(?:erhöh|steig|anheb|heben|plus|teurer|sprung)"
            r"|(?:erhöh|steig|heb|plus|deckel)\w*\b.{0,40}(?:preis|tarif|gebühr|beitr[aä]g|fahrkarte|ticket)"
            r"|\bteurer\b|(?:preis|tarif|gebühren|beitrags)(?:erhöhung|sprung|anstieg|plus)",
            re.IGNORECASE,
        ),
        "inflation": re.compile(r"inflation|teuerung|verbraucherpreis", re.IGNORECASE),
        "unemployment": re.compile(r"arbeitslos|arbeitsmarkt|erwerbslos", re.IGNORECASE),
        "growth": re.compile(
            r"wirtschaftsleistung|bruttoinlandsprodukt|\bBIP\b|konjunktur|rezession|wirtschaftswachstum"
            r"|wirtschaft (?:[a-zäöü]+ )?(?:wächst|wuchs|schrumpf|stagnier)",
            re.IGNORECASE,
        ),
        "recall": re.compile(r"rückruf|r[iu]e?ft? .*zurück\b|zurückgerufen|zurückrufen", re.IGNORECASE),
    }
)
#: What stands in texts on a referendum.
VOTING = re.compile(r"abgestimmt|abstimmung\b|entscheid\b|begehren\b|initiative\b|referendum", re.IGNORECASE)
YES_OR_NO = re.compile(
    r"\b(?:ein|das|ihr|und|oder|zum|zur|mit) (?:Ja|Nein)\b|\b(?:Ja|Nein) (?:zu|und|oder)\b|\b(?:Ja|Nein)-"
)
#: What travellers are in, and that they are in it and are not said to be stuck.
IN_VEHICLE = re.compile(
    r"\b(?:in|im|aus) (?:[^\W\d]+ ){0,3}?[\w-]*(?:gondel|kabine|maschine|flugzeug|bus|zug|wagen|waggon|boot|schiff"
    r"|fähre|hubschrauber|auto|lift|jet|ballon)(?:e?s|e?n)?\b",
    re.IGNORECASE,
)
BEING_IN = re.compile(
    r"\b(?:saß|sitz|gesessen|befand|befind|befunden|hielt|halten|aufgehalten|gewesen|waren|seien|sind)\w*\b(?!.*\bfest\b)"
)
#: That people come to see something, and what.
SEEING = re.compile(r"\b(?:gesehen|sahen|besuch(?:t|ten)|kamen|gekommen|pilger\w+|ström\w+)\b")
SHOWN = re.compile(
    r"schau\b|ausstellung|museum|festival|messe\b|fest(?:es)?\b|konzert|spiel\b|zoo\b|\bb[aä]d|markt|museen",
    re.IGNORECASE,
)
#: Who gets people out of somewhere, and where the sick lie.
RESCUERS = re.compile(
    r"feuerwehr|retter\b|rettungs|bergwacht|helfer\b|einsatzkräfte|küstenwache|\bTHW\b", re.IGNORECASE
)
IN_HOSPITAL = re.compile(
    r"krankenhaus|krankenhäus|klinik|\bbetten\b|intensivstation|spital\b|spitäler|lazarett|\bstationär", re.IGNORECASE
)
#: ... and that they still lie there, whatever brought them.
LYING = re.compile(r"\b(?:liegen|lagen|liege|behandel|versorg|betreu)\w*|\bin \w+ Behandlung\b")
#: Plurals of things that end as nouns for persons do.
THINGS = re.compile(
    r"(?:räd|häus|büch|wäld|länd|dörf|bänd|blätt|löch|gräb|fäss|güt|körn|schlöss|däch|tüch|hühn|gläs|bäd|ämt|feld|bild"
    r"|schild|kleid|eier|meter|liter|hektar|zimmer|fenster|messer|lager|opfer|container|computer|roller|trecker|bagger"
    r"|panzer)(?:er|ern|n)?$",
    re.IGNORECASE,
)
#: Words that name the whole of a country or of the world as place.
EVERYWHERE = re.compile(
    r"\b(?:bundes|landes|europa|welt|deutschland|österreich|schweiz)weit\w*|\b(?-i:[A-ZÄÖÜ][a-zäöüß]{3,}weit)\b"
    r"|\brund um den Globus\b|\bauf der ganzen Welt\b|\b(?:in|aus) aller Welt\b"
    r"|\bim (?:ganzen|gesamten) (?:Bundes)?land\b(?! (?-i:[A-ZÄÖÜ]))"
    r"|\bin (?:mehreren|vielen|zahlreichen|etlichen|dutzenden|allen|über \d+|mehr als \d+|rund \d+|\d+) "
    r"(?:[a-zäöü]+en )?(?:Städten|Orten|Landesteilen|Bundesländern|Kantonen)\b",
    re.IGNORECASE,
)
#: Strikes that are demonstrations.
PROTESTING = re.compile(r"(?:klima|schul|bildungs|frauen|hunger)streik", re.IGNORECASE)
#: A profit before interest and taxes, which is another number than what is left in the end.
OPERATING = re.compile(r"operativ|betriebs(?:gewinn|ergebnis)|\bebit(?:da)?\b|vor zinsen|vor steuern", re.IGNORECASE)
#: Words right before a figure that make it a part, an addition or a rate, so never the whole (regular expressions).
PARTS: Mapping[str, str] = MappingProxyType(
    {
        "part": r"davon|darunter|(?:unter|von) ihnen|hiervon|allein",
        "addition": r"weitere[nrs]?|zusätzlich(?:e[nr]?)?|noch einmal|nochmals",
        "rate": r"jeweils|je",
    }
)
#: `Allein in Tarnow starben zwölf Menschen`: a sentence that gives one place's part of a whole told elsewhere.
ALONE = r"\b[Aa]llein (?:in|im|an|am|auf|aus|bei|beim) [^.;\d]*$"
#: What is said of a number that is taken back, not stated (regular expressions on `what` and evidence).
RETRACTED = r"(?:doppelt|irrtümlich|fälschlich|versehentlich) (?:mit)?gezählt|zu viel gezählt"
NUMERALS = "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf"
#: Words before a figure that date it before the article (regular expressions).
EARLIER = (
    r"zunächst|zuvor|ursprünglich|anfangs|anfänglich|am vortag|vorher|bis dahin|tags zuvor|zeitweise|zwischenzeitlich"
    r"|auf dem höhepunkt|in der spitze"
    r"|(?:bisher|bislang)\b[^.,;]*\b(?:war|waren|hatten?|galt|galten|lag|lagen|ging|gingen)"
    r"|(?:vorgesehen|geplant|angekündigt|gemeldet|vermutet|befürchtet|angepeilt) (?:worden )?(?:war|waren|hatten?)"
    r"|(?:hatten?|war|waren|lagen?|lag)\b[^.,;]*\bnoch (?:mit|bei|von|auf)"
    r"|vor \w+ (?:tagen?|stunden|wochen?)\b[^.,;]*\b(?:war|waren|hatten?|lag|lagen)"
    r"|(?:anfang|mitte|ende) (?:januar|februar|märz|april|mai|ju[nl]i|august|september|oktober|november|dezember)\b"
    r"[^.,;]*\b(?:war|waren|hatten?)\b"
    r"|(?:vergangene|letzte|vorige)n? (?:woche|tage|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b"
    r"[^.,;]*\b(?:war|waren) (?:[^\W\d]+ )?von"
)
#: Words before a figure that give it for another period, to compare with (regular expressions).
OTHER_PERIOD = r"vorjahr\w*|jahresfrist|vorquartal\w*|vormonat\w*|vorwoche|vor einem jahr|ein jahr zuvor|jahr davor"
#: ... unless the figure is what the comparison is about: `stieg gegenüber dem Vorjahr auf 1,2 Milliarden`.
COMPARING = r"gegenüber|vergleich|verglichen|als"
#: Words of an evidence that take an earlier number back (regular expressions).
CORRECTING = (
    r"korrigier|korrektur|berichtig|revidier|doppelt gezählt|nach unten|nachträglich|irrtümlich|fälschlich"
    r"|zurückgenommen|zurücknahm|nahm\w* .{0,60}zurück\b|verrechnet|verzählt|nach oben"
    r"|(?:rechen|zähl|übertragungs|melde)fehler"
    r"|zu (?:hoch|niedrig) (?:angegeben|angesetzt|gemeldet|beziffert|geschätzt|ausgewiesen)"
    r"|(?:versehentlich|zweimal|doppelt) (?:erfasst|gemeldet|gebucht)"
)
#: Words of a clause by which somebody had reckoned with a number before it was known.
HAD_EXPECTED = re.compile(
    r"\bgerechnet (?:habe|hatten?|worden)\b|\bha(?:tten?|be)\b.*\b(?:gerechnet|erwartet|prognostiziert|vorhergesagt"
    r"|vorausgesagt|veranschlagt|gehofft|kalkuliert|getippt|auf dem Zettel|auf der Rechnung|im Schnitt geschätzt)\b"
)
#: Words by which a sentence sets another view beside the one before, whoever holds it.
CONTRASTING = re.compile(
    r"\b(?:hingegen|dagegen|demgegenüber|wiederum|indes|andere Quellen|(?:nach )?anderen Angaben)\b"
    r"|\bw(?:ill|ollen)\b[^,;]* wissen\b"
)
#: What a share is, whoever levies it.
TARIFF = re.compile(
    r"\b(?:\w*-)?(?:straf|sonder|gegen|import|schutz)?z(?:oll|ölle|öllen)(?:s|satz|sätze|streit)?\b", re.IGNORECASE
)
#: Phrases that tell an event of one kind of figure.
EVENT_OF_PHRASE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "in den tod": ("count", "killed"),
        "in der gewalt": ("count", "abducted"),
        "in ihrer gewalt": ("count", "abducted"),
        "in seiner gewalt": ("count", "abducted"),
        "in gefangenschaft": ("count", "abducted"),
        "über dem kopf": ("count", "displaced"),
        "nicht zurückkehren": ("count", "displaced"),
        "nicht zurück in": ("count", "displaced"),
        "können nicht zurück": ("count", "displaced"),
        "konnten nicht zurück": ("count", "displaced"),
        "ihr obdach": ("count", "displaced"),
        "nicht überlebt": ("count", "killed"),
        "überlebt": ("count", "rescued"),
        "hilfe zu spät": ("count", "killed"),
        "mit dem leben bezahl": ("count", "killed"),
        "jede spur": ("count", "missing"),
        "kein lebenszeichen": ("count", "missing"),
        "handschellen": ("count", "arrested"),
        "hinter gittern": ("count", "arrested"),
        "im dunkeln": ("count", "outage"),
        "alles verloren": ("count", "displaced"),
        "hab und gut": ("count", "displaced"),
        "die arbeit nieder": ("count", "strike"),
        "ausgeschaltet": ("count", "killed"),
        "außer gefecht": ("count", "killed"),
        "auf der kippe": ("count", "jobs_cut"),
        "auf dem spiel": ("count", "jobs_cut"),
        "zur disposition": ("count", "jobs_cut"),
        "ihren job": ("count", "jobs_cut"),
        "ihren arbeitsplatz": ("count", "jobs_cut"),
        "ihre stelle": ("count", "jobs_cut"),
        "vor die tür": ("count", "jobs_cut"),
        "auf die straße gesetzt": ("count", "jobs_cut"),
        "ihre arbeit": ("count", "jobs_cut"),
        "unter dem strich": ("money", "profit"),
        "unterm strich": ("money", "profit"),
        "immunisiert": ("count", "vaccinated"),
        "unter den opfern": ("count", "killed"),
        "unter den toten": ("count", "killed"),
        "unter den verletzten": ("count", "wounded"),
    }
)
