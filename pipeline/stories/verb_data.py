"""Verb forms that decide what is done: data only."""

from __future__ import annotations

#: Forms of strong verbs of the news, their base first.
STRONG: tuple[str, ...] = (
    "ruf rief riefen gerufen rufen ruft",
    "bring bringt bringen brachte brachten gebracht",
    "steig steigt steigen stieg stiegen gestiegen",
    "sink sinkt sinken sank sanken gesunken",
    "fall fällt fallen fiel fielen gefallen",
    "lieg liegt liegen lag lagen gelegen liege läge lägen",
    "komm kommt kommen kam kamen gekommen käme kämen",
    "geh geht gehen ging gingen gegangen gehe ginge",
    "steh steht stehen stand standen gestanden stünde stünden",
    "geb gibt geben gab gaben gegeben gebe gäbe gäben",
    "nehm nimmt nehmen nahm nahmen genommen nähme nähmen",
    "streich streicht streichen strich strichen gestrichen",
    "verlier verliert verlieren verlor verloren verlöre verlören",
    "verlass verlässt verlassen verließ verließen",
    "entlass entlässt entlassen entließ entließen",
    "sterb stirbt sterben starb starben gestorben",
    "sprech spricht sprechen sprach sprachen gesprochen",
    "nenn nennt nennen nannte nannten genannt",
    "seh sieht sehen sah sahen gesehen",
    "find findet finden fand fanden gefunden",
    "wachs wächst wachsen wuchs wuchsen gewachsen",
    "bleib bleibt bleiben blieb blieben geblieben",
    "betrag beträgt betragen betrug betrugen betrage",
    "gelt gilt gelten galt galten gegolten gälte gälten",
    "zieh zieht ziehen zog zogen gezogen",
    "treff trifft treffen traf trafen getroffen",
    "brech bricht brechen brach brachen gebrochen",
    "schreib schreibt schreiben schrieb schrieben geschrieben",
    "schließ schließt schließen schloss schlossen geschlossen",
    "flieh flieht fliehen floh flohen geflohen",
    "schlag schlägt schlagen schlug schlugen geschlagen",
    "trag trägt tragen trug trugen getragen",
    "halt hält halten hielt hielten gehalten",
    "lass lässt lassen ließ ließen gelassen",
    "erhalt erhält erhalten erhielt erhielten",
    "gewinn gewinnt gewinnen gewann gewannen gewonnen",
    "wend wendet wenden wandte gewandt",
    "schieß schießt schießen schoss schossen geschossen",
    "sitz sitzt sitzen saß saßen gesessen",
    "belauf beläuft belaufen belief beliefen",
    "lauf läuft laufen lief liefen gelaufen",
    "denk denkt denken dachte dachten gedacht",
    "heiß heißt heißen hieß hießen geheißen",
    "greif greift greifen griff griffen gegriffen",
    "biet bietet bieten bot boten geboten",
    "schwimm schwimmt schwimmen schwamm geschwommen",
    "trink trinkt trinken trank tranken getrunken",
    "brenn brennt brennen brannte brannten gebrannt",
    "fahr fährt fahren fuhr fuhren gefahren",
    "flieg fliegt fliegen flog flogen geflogen",
    "lad lädt laden lud luden geladen",
    "miss misst messen maß maßen gemessen",
    "verschwind verschwindet verschwinden verschwand verschwanden verschwunden verschwände verschwänden",
    "ess isst essen aß aßen gegessen",
    "werb wirbt werben warb geworben",
    "unterzeichn unterzeichnet unterzeichnen unterzeichnete",
    "schieb schiebt schieben schob schoben geschoben",
    "schneid schneidet schneiden schnitt schnitten geschnitten",
    "werf wirft werfen warf warfen geworfen",
    "weis weist weisen wies wiesen gewiesen",
    "tret tritt treten trat traten getreten",
    "treib treibt treiben trieb trieben getrieben",
    "stehl stiehlt stehlen stahl stahlen gestohlen",
    "heb hebt heben hob hoben gehoben",
    "fang fängt fangen fing fingen gefangen",
    "häng hängt hängen hing hingen gehangen",
    "stoß stößt stoßen stieß stießen gestoßen",
    "helf hilft helfen half halfen geholfen",
    "spring springt springen sprang sprangen gesprungen",
    "dring dringt dringen drang drangen gedrungen",
    "zwing zwingt zwingen zwang zwangen gezwungen",
    "bind bindet binden band banden gebunden",
    "reiß reißt reißen riss rissen gerissen",
    "streit streitet streiten stritt stritten gestritten",
    "les liest lesen las lasen gelesen",
    "beginn beginnt beginnen begann begannen begonnen",
    "frier friert frieren fror froren gefroren",
    "gieß gießt gießen goss gossen gegossen",
    "grab gräbt graben grub gruben gegraben",
    "schmelz schmilzt schmelzen schmolz schmolzen geschmolzen",
    "wieg wiegt wiegen wog wogen gewogen",
    "weich weicht weichen wich wichen gewichen",
    "send sendet senden sandte sandten gesandt",
    "leid leidet leiden litt litten gelitten",
)
#: Particles that may stand apart from their verb, the longer ones first.
PARTICLES: tuple[str, ...] = (
    *"zurück zusammen nieder weiter bereit heraus hinzu wieder frei fest fort nach teil".split(),
    *"auf aus bei ein her hin los mit vor weg ab an um zu".split(),
)
#: Prefixes that never stand apart, which take the place of `ge-`: `unterschrieben`, `übernommen`.
PREFIXES: tuple[str, ...] = tuple("unter über hinter wider miss be ent er ver zer".split())
#: Bases of verbs that say where a number stands or goes.
LEVEL = frozenset(
    """
    steig ansteig sink absink lieg betrag erhöh kletter wachs anwachs erreich komm belauf geh zurückgeh gelt bleib
    verbleib steh geb hab werd wär sei seien beläuft fall zunehm abnehm verringer reduzier verdoppel halbier nehm
    gewes gewesen dabei war waren
    soll könn konnt konn woll will müss musst muss dürf durf durft lag
    """.split()
)
#: Nouns that stand with these verbs and say no more: `gab die Zahl mit 182 an`, `war von vier Toten die Rede`.
NUMBER_NOUNS = frozenset(
    "zahl anzahl menge angabe angaben rede anfrage bilanz höhe schätzung darstellung zählung".split()
)
#: Bases of verbs by which somebody counts or names a number.
SAYING = frozenset(
    """
    zähl sprech sag nenn schätz meld mitteil angeb bericht beziffer bestätig ausgeh rechn erwart seh registrier
    verzeichn einräum zugeb festhalt erklär behaupt korrigier hochrechn ermitt ermittel aufführ sprich bezifferte vermut
    beharr freu erfind
    beibleib poch aufpoch aufbeharr verteidig
    berichtig revidier bekräftig taxier weis vorseh angekündig ankündig beteuer
    """.split()
)
