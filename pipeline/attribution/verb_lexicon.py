"""Verbs of saying, thinking, showing and asking, with what they report: data only.

A lemma with a separable particle is written with a bar (`mit|teilen`). The classes say how a verb reports: after Duden
grammar (9th ed., on reported speech) and the classes of verbs of communication in Harras et al., Handbuch deutscher
Kommunikationsverben.
"""

from __future__ import annotations

from types import MappingProxyType

#: They take a dass-clause, a verb-second clause, a quotation, or stand inside what is said (`A starb, sagte X.`).
SAYING = frozenset(
    """
    vor|gaukeln vor|halten vor|geben unter|stellen geloben ab|streiten ab|wiegeln an|deuten an|fügen an|führen an|geben
    an|kündigen an|mahnen an|merken an|prangern antworten argumentieren attestieren aus|führen aus|plaudern
    aus|rechnen aus|sagen beanstanden beantworten bedauern begründen beharren behaupten beichten bei|pflichten
    bekannt|geben bekannt|machen bekennen beklagen bekräftigen bekunden bemängeln benachrichtigen berichten
    berichtigen bescheinigen beschuldigen beschweren beschwichtigen bestreiten bestätigen beteuern betonen
    bezeugen bezichtigen beziffern bilanzieren dagegen|halten dar|legen dementieren diagnostizieren drohen durch|geben
    durch|sickern ein|gestehen ein|räumen ein|wenden entgegen|halten entgegen|setzen entgegnen enthüllen
    entkräften ergänzen erklären erläutern erwidern erwähnen erzählen fabulieren fest|stellen folgern
    formulieren fragen frotzeln gestehen heraus|stellen heraus|streichen hervor|heben hin|weisen hinzu|fügen
    hinzu|setzen inserieren insistieren jammern jubeln kabeln klagen klar|machen klar|stellen kolportieren
    kommentieren kommunizieren konkretisieren konstatieren konterkarieren kontern kritisieren kund|tun
    lamentieren leugnen loben mahnen melden mit|teilen monieren murmeln nach|haken nach|legen nach|schieben
    nach|tragen notieren nuscheln offenbaren offen|legen orakeln posten prahlen preis|geben prognostizieren
    prophezeien protestieren präzisieren publizieren rapportieren reden raunen rechtfertigen referieren
    replizieren resümieren rezitieren richtig|stellen rügen rühmen sagen scherzen schildern schimpfen
    schlussfolgern schreiben schwadronieren schwärmen schwören signalisieren sinnieren skizzieren spekulieren
    spotten sprechen stöhnen tadeln telegrafieren texten titeln toben twittern tönen unken unterstreichen
    urteilen verdeutlichen verkünden verkündigen verlautbaren verlauten vermelden vermerken verneinen verraten
    versichern versprechen verweisen voraus|sagen vor|bringen vorher|sagen vor|rechnen vor|werfen warnen
    frohlocken giften grollen knurren maulen mosern murren poltern raunzen seufzen sticheln ätzen
    weiter|geben wettern widersprechen witzeln wüten zetern zitieren zu|geben zu|raunen zurück|melden
    zurück|rudern zu|sagen zu|sichern zürnen äußern
    """.split()
)
#: What somebody thinks, expects or finds out, and the article reports as theirs.
THINKING = frozenset(
    """
    ab|schätzen ahnen analysieren an|zweifeln auf|zeigen aus|gehen befürchten begrüßen bemessen berechnen
    beurteilen bezweifeln ein|schätzen erachten erhoffen ermitteln errechnen erwarten fürchten glauben
    heraus|finden hoch|rechnen hoffen kalkulieren meinen missbilligen mutmaßen nach|rechnen nach|weisen
    quantifizieren rechnen schätzen taxieren untermauern veranschlagen verdächtigen vermuten voraus|sehen
    vorher|sehen weissagen werten wittern zu|trauen zweifeln überschlagen
    """.split()
)
#: What a document, a study or a figure shows; people, too.
SHOWING = frozenset(
    """
    nennen belegen besagen beweisen hervor|gehen protokollieren suggerieren
    """.split()
)
#: What somebody asks for, promises or threatens to do: a zu-infinitive or a dass-clause.
ASKING = frozenset(
    """
    ab|lehnen ab|raten an|drohen appellieren auf|fordern auf|rufen befürworten ein|fordern empfehlen erbitten
    ermahnen ermuntern fordern plädieren postulieren raten reklamieren verlangen vor|schlagen wünschen zu|reden
    """.split()
)
#: Everyday verbs that report only with a clause of content or a quotation: `sieht, dass`, `stellt sich die Frage`.
CAUTIOUS = frozenset(
    """
    sehen ärgern berufen empören fluchen
    ab|leiten an|halten an|nehmen an|regen an|sehen auf|decken auf|führen auf|klären auf|listen auf|tragen
    auf|zählen aus|drücken aus|richten aus|schließen aus|weisen beanspruchen beantragen bedenken befinden
    beobachten bescheiden beschreiben beschwören bestehen bestimmen bewerten bezeichnen beziehen bitten
    dar|stellen denken dokumentieren dringen drängen durch|blicken ein|lenken ein|stufen ein|treten ein|werfen
    erfahren ergeben erinnern erkennen eröffnen finden fort|fahren freuen gratulieren halten
    hin|deuten identifizieren illustrieren informieren interpretieren klären lauten lästern mit|geben
    nach|fragen nahe|legen plaudern pochen registrieren rufen schließen stellen um|schreiben unterrichten
    brüllen brummen donnern feixen flüstern grinsen hauchen höhnen jauchzen keuchen kreischen lachen lächeln pöbeln
    säuseln schäumen schluchzen schnauben stammeln staunen strahlen weinen wimmern zischen
    verbitten verbreiten vermitteln verteidigen vertreten verzeichnen veröffentlichen vor|lesen
    vor|tragen wieder|geben wiederholen wundern zeigen zu|rufen zurück|weisen zusammen|fassen zu|schreiben
    zu|stimmen zurück|führen überlegen überliefern
    korrigieren revidieren
    """.split()
)
#: Verbs that report with a fixed phrase (`gibt zu bedenken`): the noun or adverb -> its verb.
PHRASES = MappingProxyType(
    {
        "abrede": "stellen",
        "alarm": "schlagen",
        "aussicht": "stellen",
        "ausdruck": "bringen",
        "bedenken": "geben",
        "deutlich": "machen",
        "feld": "führen",
        "geltend": "machen",
        "last": "legen",
        "protokoll": "geben",
    }
)
#: Verbs of counting: a report when an authority or an organiser counts (`Die Polizei zählte 3.200 Teilnehmer`).
OBSERVING = frozenset({"dokumentieren", "registrieren", "zählen"})
#: What can be heard somewhere: `Aus Kreisen der Regierung war zu hören`.
HEARD = frozenset({"erfahren", "hören", "lesen", "vernehmen"})
#: Particles that are also written apart from the verb they precede: `bekannt gegeben`.
LOOSE_PARTICLES = frozenset({"bekannt", "dagegen", "klar", "kund", "nahe", "offen", "richtig", "fest", "preis"})
#: Words that German verbs part with; taggers take other words for particles, too.
PARTICLES = LOOSE_PARTICLES | frozenset(
    """
    ab an auf aus bei bereit dar durch ein entgegen fehl fort frei her heran heraus herum hervor hin hinein
    hinzu hoch los mit nach nieder statt teil um unter vor voran voraus vorbei vorher vorweg weg weiter wider
    wieder zu zurück zusammen über
    """.split()
)

#: Verbs that report only with a number that somebody gives of something: `hob seine Prognose auf 3 Prozent an`.
CHANGING = frozenset("an|heben erhöhen herab|setzen herauf|setzen kürzen reduzieren senken".split())
#: ... and by which somebody keeps to one: `bleibt bei 27 Verletzten`, `hält an der Schätzung von 27 fest`.
KEEPING = frozenset({"bleiben", "fest|halten"})
#: The ends of nouns for such a number.
ESTIMATES = tuple(
    f"{noun}{ending}"
    for noun, endings in (
        ("schätzung", ("", "en")),
        ("prognose", ("", "n")),
        ("angabe", ("", "n")),
        ("einschätzung", ("", "en")),
        ("erwartung", ("", "en")),
        ("darstellung", ("",)),
        ("zahl", ("", "en")),
        ("zählung", ("", "en")),
        ("bilanz", ("",)),
    )
    for ending in endings
)

REPORTING_VERBS = SAYING | THINKING | SHOWING | ASKING | CAUTIOUS | CHANGING | KEEPING

#: Verbs that report a figure in their object ("") or after a preposition: `sprach von 20 Toten`.
FIGURE_FRAMES = MappingProxyType(
    {
        "ahnen": ("",),
        "angeben": ("", "mit"),
        "anheben": ("von", "auf", "um"),
        "ankündigen": ("",),
        "anprangern": ("",),
        "aufführen": ("",),
        "auflisten": ("",),
        "ausgehen": ("von",),
        "ausrechnen": ("",),
        "ausweisen": ("",),
        "beanstanden": ("",),
        "beantragen": ("",),
        "bedauern": ("",),
        "befürchten": ("",),
        "behaupten": ("",),
        "bekanntgeben": ("",),
        "bekräftigen": ("",),
        "beklagen": ("",),
        "bemängeln": ("",),
        "berechnen": ("", "auf", "mit"),
        "berichten": ("von", "über", ""),
        "berichtigen": ("von", "auf", ""),
        "bescheinigen": ("",),
        "attestieren": ("",),
        "bestätigen": ("",),
        "bestreiten": ("",),
        "beziffern": ("auf", "mit", ""),
        "bleiben": ("bei",),
        "dementieren": ("",),
        "dokumentieren": ("",),
        "drohen": ("mit",),
        "eingestehen": ("",),
        "einräumen": ("",),
        "einschätzen": ("auf",),
        "empfehlen": ("",),
        "enthüllen": ("",),
        "erhöhen": ("von", "auf", "um"),
        "ermitteln": ("",),
        "ergeben": ("",),
        "errechnen": ("",),
        "erwarten": ("",),
        "erwähnen": ("",),
        "erzählen": ("von",),
        "festhalten": ("an",),
        "feststellen": ("",),
        "fordern": ("",),
        "fürchten": ("",),
        "halten": ("",),
        "herabsetzen": ("von", "auf", "um"),
        "heraufsetzen": ("von", "auf", "um"),
        "hinweisen": ("auf",),
        "hochrechnen": ("auf",),
        "hoffen": ("auf",),
        "informieren": ("über",),
        "kalkulieren": ("mit",),
        "klagen": ("über",),
        "kommen": ("auf",),
        "korrigieren": ("von", "auf", ""),
        "kritisieren": ("",),
        "kürzen": ("von", "auf", "um"),
        "last legen": ("",),
        "leugnen": ("",),
        "melden": ("", "von"),
        "mitteilen": ("",),
        "nachweisen": ("",),
        "nennen": ("",),
        "plädieren": ("für", "auf"),
        "pochen": ("auf",),
        "begründen": ("mit",),
        "beharren": ("auf",),
        "aussicht stellen": ("",),
        "prognostizieren": ("", "auf"),
        "prophezeien": ("",),
        "quantifizieren": ("auf", "mit"),
        "rechnen": ("mit",),
        "reden": ("von",),
        "reduzieren": ("von", "auf", "um"),
        "registrieren": ("",),
        "revidieren": ("von", "auf", ""),
        "rügen": ("",),
        "schätzen": ("auf", ""),
        "schildern": ("",),
        "schreiben": ("von",),
        "sehen": ("bei",),
        "senken": ("von", "auf", "um"),
        "sprechen": ("von",),
        "taxieren": ("auf",),
        "veranschlagen": ("mit", "auf", ""),
        "verlangen": ("",),
        "verlautbaren": ("",),
        "vermelden": ("",),
        "vermuten": ("",),
        "verweisen": ("auf",),
        "voraussagen": ("",),
        "vorhersagen": ("",),
        "vorwerfen": ("",),
        "warnen": ("vor",),
        "zeigen": ("",),
        "zugeben": ("",),
        "zutrauen": ("",),
        "zählen": ("",),
        "überschlagen": ("auf",),
    }
)

#: Strong and irregular verbs: third person of the present, of the past, and the participle.
IRREGULAR = MappingProxyType(
    {
        "befehlen": ("befiehlt", "befahl", "befohlen"),
        "bleiben": ("bleibt", "blieb", "geblieben"),
        "binden": ("bindet", "band", "gebunden"),
        "bieten": ("bietet", "bot", "geboten"),
        "bitten": ("bittet", "bat", "gebeten"),
        "bringen": ("bringt", "brachte", "gebracht"),
        "denken": ("denkt", "dachte", "gedacht"),
        "dringen": ("dringt", "drang", "gedrungen"),
        "fahren": ("fährt", "fuhr", "gefahren"),
        "fehlen": ("fiehlt", "fahl", "gefohlen"),
        "finden": ("findet", "fand", "gefunden"),
        "geben": ("gibt", "gab", "gegeben"),
        "gehen": ("geht", "ging", "gegangen"),
        "gleichen": ("gleicht", "glich", "geglichen"),
        "greifen": ("greift", "griff", "gegriffen"),
        "halten": ("hält", "hielt", "gehalten"),
        "heben": ("hebt", "hob", "gehoben"),
        "heißen": ("heißt", "hieß", "geheißen"),
        "kennen": ("kennt", "kannte", "gekannt"),
        "kommen": ("kommt", "kam", "gekommen"),
        "lesen": ("liest", "las", "gelesen"),
        "messen": ("misst", "maß", "gemessen"),
        "nehmen": ("nimmt", "nahm", "genommen"),
        "nennen": ("nennt", "nannte", "genannt"),
        "raten": ("rät", "riet", "geraten"),
        "rufen": ("ruft", "rief", "gerufen"),
        "schlagen": ("schlägt", "schlug", "geschlagen"),
        "schließen": ("schließt", "schloss", "geschlossen"),
        "schreiben": ("schreibt", "schrieb", "geschrieben"),
        "schwören": ("schwört", "schwor", "geschworen"),
        "sehen": ("sieht", "sah", "gesehen"),
        "sprechen": ("spricht", "sprach", "gesprochen"),
        "stehen": ("steht", "stand", "gestanden"),
        "streichen": ("streicht", "strich", "gestrichen"),
        "streiten": ("streitet", "stritt", "gestritten"),
        "tragen": ("trägt", "trug", "getragen"),
        "treten": ("tritt", "trat", "getreten"),
        "tun": ("tut", "tat", "getan"),
        "weisen": ("weist", "wies", "gewiesen"),
        "wenden": ("wendet", "wandte", "gewandt"),
        "werfen": ("wirft", "warf", "geworfen"),
        "wissen": ("weiß", "wusste", "gewusst"),
        "ziehen": ("zieht", "zog", "gezogen"),
    }
)
