"""Events: a closed code for what happened, modelled on the codes of event databases.

Violence and protest follow ACLED and UCDP GED, arrests, courts and aid CAMEO (the codes of GDELT), disasters EM-DAT;
the codes of the economy are those of business news. `docs/events.md` describes each.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

#: code → stems, the more special code first. A stem fits a word that begins with it, `*stem` one that holds it,
#: `*stem.` one that ends with it, `stem.` that word alone, a stem of several words the text, and `a & b` if both fit.
#: Known false alarms: `gefallen` of prices and soldiers (only with people it is `killed`), `Opfer` of fraud.
_LEXICON = {
    # violence
    "killed": """
        getötet, töte, tötung, tot., totge, tote, *tote, *toter, *toten, todes, *todesopfer, *todesfälle, gestorben,
        sterb, stirb, starb, *gestorben, verstorb, verstarb, verstirb, ums leben, leben verlor, leben gekostet, leben
        kost, kostet leben, kostete leben, kosteten leben, kostet das leben, kostete das leben, kosteten das leben,
        ermord, erschoss, umgebracht, umkam, umgekommen, gefallene, fielen & soldat, fielen & kämpfer, verlor &
        leben., ertrunk, ertrank, erstoch, erfror, erstick, verbrannt, verhunger, verendet, verendete, enthaupt,
        hingericht, gelyncht, leiche, leichen, leichnam, opfer gefordert, *verkehrstote, *drogentote, *soldat &
        gefallen, *truppen & gefallen, *kämpfer & gefallen, tod., in den tod, in den tode, kamen um, kam um,
        menschenleben, verunglückte tödlich, selbstmord begangen, *soldat & verlust, *kämpfer & verlust, *isten &
        gefallen, zu tode, zum opfer gefallen, *kämpfer & ausgeschaltet, mensch & zum opfer, person & zum opfer,
        *bewohner & zum opfer, kinder & zum opfer, frauen & zum opfer, männer & zum opfer, zivilist & zum opfer
        """,
    "wounded": """
        verletz, *verletz, verwund, *verwund, *verbrennung, angeschossen, *vergiftung, bisswund, verstümmel
        """,
    "missing": """
        vermiss, *vermisst, verschollen, verschwund, verschwand, verschütt, suchten nach, bergleute & eingeschlossen,
        trümmern & vermutet, schutt & vermutet
        """,
    "abducted": """
        entführ, *entführ, geisel, *geisel, verschlepp, festgehalten, halten fest, hielten fest, hält fest
        """,
    "rescued": """
        gerettet, rette., retten., rettet, rettung., rettungsaktion, befreit, geborgen, in sicherheit, evakuierung
        gerettet, lebend gefunden, aus den trümmern gezogen
        """,
    # police and courts
    "arrested": """
        festgenommen, *festgenommen, verhaft, inhaftier, *festnahme, *verhaftung, festnahm, nahm fest, nahmen fest,
        nimmt fest, nehmen fest, gefasst, gewahrsam, festnehm, gefangen genommen, nahm gefangen, nahmen gefangen,
        haftbefehl, untersuchungshaft, in haft, abgeführt
        """,
    "released": """
        freigelassen, ließ & frei., ließen & frei., lässt & frei., lassen & frei., auf freien fuß, freigesproch,
        sprach frei, sprachen frei, spricht frei, freispruch, begnadig, amnest, aus der haft entlass
        """,
    "charged": """
        angeklagt, *anklage, ermittelt, ermittelte, *ermittlungsverfahren, anzeige, *anzeigen, angezeigt, beschuldig,
        verdächtig, *verdächtig, wirft vor, warf vor, werfen vor, wirft & vor, warf & vor, werfen & vor, vorgeworfen,
        vorwerfen
        """,
    "fine": """
        bußgeld, *bußgeld, *geldbuße, geldstrafe, *geldstrafe, ordnungsgeld, strafzahlung, schmerzensgeld, zahlung &
        eingestellt, tagessätz, *einzelstrafe, aufgebrummt, brummt & auf., strafe & verhäng
        """,
    "convicted": """
        verurteil, haft., *haftstrafe, gefängnishaft, *freiheitsstrafe, gefängnis, *gefängnis, *bewährung, schuldig,
        *todesstrafe, hinter gitter, zuchthaus
        """,
    "seized": """
        beschlagnahm, sichergestellt, stellte sicher, stellten sicher, stellt sicher, konfisz, kokain, heroin,
        marihuana, cannabis, drogen., *drogen., *drogenfund
        """,
    "stolen": """
        gestohlen, stahl., stahlen., stehlen, stiehlt, *diebstahl, klau, geklaut, erbeut, beute, *beute, geraubt,
        raubte, *bankraub, *raubüberfall, *raubüberfälle, *einbruch, *einbrüch, einbrech, *aufbrüche, betrog, *betrug,
        veruntreu, unterschlag, ergaunert, erpress, hinterzog, hinterzieh, daten & abgeflossen, daten & kopiert, daten
        & abgegriffen, *konto & abgeflossen, entwendet, diebesgut, abhandengekommen
        """,
    "attack": """
        angegriffen, angriff, *angriff, *anschlag, *anschläge, attack, *attacke, bombardier, *beschuss, beschoss,
        explodier, *explosion, *detonation, gesprengt, abgefeuert, abgeschossen, feuerte, niedergestoch, eingestochen,
        stach ein, einschläg, *drohnen
        """,
    "deployed": """
        entsandt, entsend, stationier, im einsatz, kräft & vor ort, eingesetzt, einsatzkräft, verlegt & soldat,
        verlegt & panzer, verlegt & truppen, geschickt & soldat, geschickt & truppen, geschickt & polizist, truppen,
        mobilisier, aufgebot, aufgeboten, mandat verläng, feuerwehrleute & kämpf, feuerwehrleute & einsatz, beamte &
        einsatz, beamten & einsatz, polizisten & einsatz, helfer & einsatz
        """,
    # people
    "displaced": """
        geflohen, geflücht, flüchte, flüchtling, geflüchtete, floh, flieh, vertrieben, vertreib, evakuier, obdachlos,
        auf der flucht, *flüchtlinge, häuser verlassen, unterkünfte verlassen, heimat verlassen, *bewohner &
        verlassen, einwohner & verlassen, anwohner & verlassen, familien & verlassen, wohnungen verlassen, verließen &
        wohnung, verließen & häuser, *notunterk, *notquartier, zuflucht, ausquartiert, dach über dem kopf, *bewohner &
        in sicherheit, einwohner & in sicherheit, anwohner & in sicherheit
        """,
    "migrated": """
        *asyl, eingewandert, *zuwander, *einwander, *migrant, eingereist, abgeschob, *abschiebung, ausgewandert,
        eingebürgert, *einbürgerung, erstantr
        """,
    "infected": """
        infizier, *infiziert, erkrank, *erkrankt, *erkrankung, angesteckt, *ansteckung, *infektion, *infektionen,
        *inzidenz, positiv getestet, *fälle registriert, verdachtsfälle, *seuche, masern, *masernfälle, *cholerafälle,
        salmonell, legionell
        """,
    "hospitalised": """
        im krankenhaus, ins krankenhaus, krankenhaus, in kliniken, in klinik, im spital, ins spital, *intensivstation,
        eingeliefert, patienten & klinik, patienten & behandel, patienten & lieg, patienten & beatm, *krankenhausbett,
        stationär behandel, stationär versorg, in krankenhäusern, im klinikum, ins klinikum
        """,
    "vaccinated": "geimpft, immunisiert, impf, *impfung, *impfquote, *impfdosen",
    "born": "geboren, *geburt, *geburten, zur welt, kaiserschnitt",
    # disasters
    "accident": """
        *unfall, *unfälle, zusammengestoßen, *zusammenstoß, *kollision, kollidier, entgleis, abgestürzt, *absturz,
        verunglück, *havarie, überschlug, *karambolage, *unglück, stoßen zusammen, stießen zusammen, stieß & zusammen
        """,
    "fire": """
        brand., brands., brandes., *brände, *waldbrand, *moorbrand, *großbrand, *stuhlbrand, *wohnungsbrand,
        *hausbrand, *hallenbrand, *buschbrand, *flächenbrand, *kabelbrand, *zimmerbrand, *fahrzeugbrand, *kellerbrand,
        *schwelbrand, brandstift, brandfläche, *gebrannt, brannte, brennt, in flammen, *feuer gefangen, ausgebrannt,
        hektar & vernichtet, hektar & verbrannt, *waldbr, fläche & verbrannt, wald & verbrannt, wald & vernichtet,
        verkohlt, *großfeuer
        """,
    "earthquake": "erdbeben, beben, *beben, *nachbeben, magnitude, richterskala, epizentrum, erdstöße, *erdstöße",
    "damaged": """
        beschädig, *beschädigt, zerstör, verwüst, schaden, *schaden, schäden, *schäden, überflutet, eingestürzt,
        *einsturz, einsturz, dächer, vernichtet, abgedeckt, entwurzel, unbewohnbar, dem erdboden, stürzten ein,
        stürzte ein, häuser & trümmer
        """,
    "outage": "ohne strom, ohne wasser, *stromausfall, vom netz, ohne elektrizität, gesperrt & strecke",
    "weather": """
        regen., *dauerregen, *starkregen, *eisregen, *regenfälle, *regenmenge, niederschlag, *temperatur, *schnee,
        *windgeschwindigkeit, orkan, *spitzengeschwindigkeit, böen, *böen, sturm, *sturm, *hochwasser, pegel,
        *wasserpegel, *wasserstand, *hitze, unwetter, *gewitter., *gewittern., *frost., *fröste, frostnächte,
        frosttage, grad & gemessen, wärmste, kälteste, heißeste, sonnenstunden
        """,
    # politics
    "strike": """
        streik, *streik, gestreikt, *ausstand, arbeit niedergelegt, legten arbeit nieder, legen arbeit nieder
        """,
    "protest": """
        demonstrier, *demonstr, protestier, *protest, *kundgebung, ging auf die straße, gehen auf die straße, auf die
        straße geg, geht auf die straße, gingen auf die straße, auf der straße, marschiert, blockier, *blockade,
        besetzt & aktivisten, marsch., *protestmarsch, *protestmärsch, *sternmarsch, *schweigemarsch, mahnwache,
        *aktivisten blockier, auf die straße & mensch, demo., *demo.
        """,
    "polled": """
        *umfrage, befragt, *befragten, *befragt, sonntagsfrage, gaben an, sprachen sich für, sprachen sich gegen,
        sprachen für, sprachen gegen
        """,
    "elected": """
        gewählt, wahl, *wahl, *wahlen, *stichwahl, wähler, *wähler, *wahlbeteiligung, *stimmen, stimmen, stimmten,
        stimmte, *stimmten, votier, gestimmt, abgestimmt, *abstimmung, mandat, *mandate, sitze, sitzen,
        parlamentssitze, ratssitze, abgeordnetensitze, *wahlbezirk, *enthaltung, auszählung, *stimmberechtigte,
        *delegierte, *volksentscheid, gutgeheissen, angenommen & stimmen, *endergebnis, *wahlergebnis
        """,
    # economy
    "jobs_cut": """
        *stellenabbau, stellen & streich, stellen & gestrich, stellen & strich, stellen & abbau, stellen & abgebaut,
        stellen & baut, stellen & weg, stellen & kürz, jobs & streich, jobs & gestrich, jobs & weg, jobs & abbau,
        arbeitsplätze & weg, arbeitsplätze & abbau, arbeitsplätze & streich, arbeitsplätze & gestrich, arbeitsplätze &
        verlor, arbeitsplätze & abgebaut, beschäftigte & arbeit verl, verlieren arbeit, verloren arbeit, verlieren
        job, beschäftigte & entlass, mitarbeiter & entlass, entlass, *entlassung, *kündigungen, *stellenstreich,
        stellen & verlust, jobs & verlust, jobs & verloren, jobs & strich, jobs & baut,
        arbeitsplätze & verlust, arbeitsplätze & verschw, arbeitsplätze & baut, arbeitsplatz & abbau, verlieren
        stelle, verlieren ihre arbeit, verlieren ihren job, entläss
        """,
    "jobs_created": """
        stellen & schaff, stellen & geschaff, arbeitsplätze & geschaff, arbeitsplätze & schaff, arbeitsplätze &
        entsteh, jobs & schaff, jobs & geschaff, jobs & entsteh, neue stellen, neue arbeitsplätze, mitarbeiter &
        einstell, mitarbeiter & eingestellt, beschäftigte & eingestellt
        """,
    "unemployment": "arbeitslos, *arbeitslos, erwerbslos, *kurzarbeit",
    "pay": """
        lohn, *lohn., *lohns., *lohnes., *löhne, gehalt., gehalts, *gehälter, *monatsgehalt, *jahresgehalt,
        *einstiegsgehalt, *grundgehalt, *bruttogehalt, tarif, *tarif, bonus, *bonus, prämie & beschäftigte, rente,
        *drente, *errente, *nrente, *srente, *trente, abfindung, *abfindung, vollzeitbeschäft, beschäftigte & verdien,
        vollzeitbeschäft & verdien, arbeitnehmer & verdien
        """,
    "inflation": "inflation, *inflation, teuerung, *teuerung, verbraucherpreis, *verbraucherpreis",
    "share_price": """
        aktie, *aktie, aktien, papiere, kurs., kurse., kurses., kursziel, kursgewinn, kursverlust, *aktienkurs,
        *börsenkurs, *schlusskurs, *eröffnungskurs, *aktienkurse, dax., leitindex, notierte, *index & punkte,
        börsenwert
        """,
    "debt": """
        schulden, *schulden., schuldenstand, *verschuldung, *neuverschuldung, *kreditaufnahme, verbindlichkeiten,
        kredit., kredite, kredits, kreditsumme, kreditvolumen, *kredit., *kredite
        """,
    "loss": "verlust, *verlust, *fehlbetrag, defizit, *defizit, rote zahlen, minus & gemacht",
    "profit": """
        gewinn., gewinne., gewinns., gewinnein, gewinns, gewinnw, gewinnz, gewinnp, *gewinn., *gewinne., *gewinns.,
        überschuss, *überschuss, ergebnis., *betriebsergebnis, *jahresergebnis, *konzernergebnis, *nettoergebnis,
        *quartalsergebnis, *rekordergebnis, *steuerergebnis, ebit, *ebit, ebitda, konzern & verdien, bank & verdien,
        hersteller & verdien, unternehmen & verdien, firma & verdien, millionen verdien, verdiente, dividende,
        *dividende
        """,
    "revenue": """
        umsatz, *umsatz, *umsätze, erlös, *erlös, einnahmen, *einnahmen, setzte um, setzten um, umgesetzt, nahm ein,
        nahmen ein, nahm & ein, nahmen & ein, eingenommen
        """,
    "trade": """
        ausfuhr, *ausfuhr, export, *export, einfuhr, *einfuhr, import, *importe, handelsbilanz, zoll, zölle, *zölle
        """,
    "growth": """
        bruttoinlandsprodukt, *bruttoinlandsprodukt, wirtschaftsleistung, wirtschaftswachstum, bip, konjunktur
        """,
    "price": """
        kostet, *kosten, kosten, preis, *preis, *preise, *preisen, verteuer, verbillig, teurer, billiger, *kaltmiete,
        *mietpreis, miete & steig, miete & stieg, miete & verteuer, mieten & steig, mieten & stieg, mieter & zahl,
        gebühr, *gebühr, *gebühren, eintritt, *prämie, *prämien, *beitrag & steig, je liter, je quadratmeter, verlangt
        & butter, zahlen drauf, ermäßigt
        """,
    "investment": """
        investier, *investition, *investitionen, sammelte ein, sammelte & ein, sammelten & ein, beteilig & konzern,
        finanzierungsrunde
        """,
    "funding": """
        gefördert, fördert, förderte, *förderung, bewillig, bereitgestellt, stellt bereit, stellte bereit, stellen
        bereit, hilfe, *hilfe, *hilfen, paket., *hilfspaket, *konjunkturpaket, *entlastungspaket, *rettungspaket,
        *förderpaket, zuschuss, *zuschuss, zuschüsse, subvention, *subvention, spende, *spende, gespendet,
        haushaltsplan, *haushaltsentwurf, zugesagt, *fonds, unterstützt & millionen
        """,
    "sold": "verkauf, *verkauf, abgesetzt, absatz, *absatz, *zulassungen, ausgeliefert, *auslieferung",
}
_BOTH = " & "


def _compiled(stems: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(stem.split(_BOTH)) for stem in (s.strip() for s in stems.replace("\n", " ").split(",")) if stem)


def _by_first_stem(events: Mapping[str, tuple[tuple[str, ...], ...]]) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """The patterns of several stems, with their codes, under the first stem."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for code, patterns in events.items():
        for stems in patterns:
            if len(stems) > 1:
                found.setdefault(stems[0], []).append((code, stems))
    return found


#: code → its patterns, each one or two stems.
EVENTS = MappingProxyType({code: _compiled(" ".join(stems.split())) for code, stems in _LEXICON.items()})
_OF_ONE = {code: {stems[0] for stems in patterns if len(stems) == 1} for code, patterns in EVENTS.items()}
_PAIRED = _by_first_stem(EVENTS)
_ORDER = {code: place for place, code in enumerate(EVENTS)}
_STEMS = frozenset(stem for patterns in EVENTS.values() for stems in patterns for stem in stems)
_CLOSING = frozenset(stem for stem in _STEMS if stem.startswith("*") and stem.endswith("."))
_WITHIN = frozenset(stem for stem in _STEMS if stem.startswith("*")) - _CLOSING
_ANY_WITHIN = re.compile("|".join(re.escape(stem[1:]) for stem in sorted(_WITHIN)))
_WHOLE = frozenset(stem for stem in _STEMS if stem.endswith(".")) - _CLOSING
_PHRASES = frozenset(stem for stem in _STEMS if " " in stem) - _WITHIN - _WHOLE
_BEGINNINGS = _STEMS - _CLOSING - _WITHIN - _WHOLE - _PHRASES
#: Codes of output; `killed_or_wounded` joins two.
CODES = ("killed_or_wounded", *EVENTS)
#: Words that hold the noun of an event and are none (`Auswahl`, `Voranschlag`), verbs that look like one (`Betrug`,
#: `Anschlag`, `Gehalt`, `Sitze`), and a noun like a form of `stehlen`.
_OTHERWISE = frozenset(
    """
    Abhilfe Aushilfe Aushilfen Auswahl Beförderung Beutel Desinfektion Gehalten Händedesinfektion Kostenvoranschlag
    Mitverschulden Preisgeld Preisgelder Stahl Verkaufsfläche Verkaufsflächen Verkaufsraum Verkaufsstand Verkaufsstelle
    Verkaufsstellen Verschulden Vorauswahl Voranschlag Voranschlags anzeigen anzeigt anzeigte betrug betrugen
    erlösende gehalten kostenlos lohnen lohnt lohnte lohnten sitzen sitzt veranschlagen veranschlagt veranschlagte
    veranschlagten verdächtige verdächtigen verdächtiger verdächtiges zustimmen zustimmte zustimmten
    """.split()
)
#: Whoever `erliegt seinen Verletzungen` is dead, not hurt.
_DIED_OF = re.compile(r"Verletzung\w* (?:\w+ )?erl(?:eg|ag|ieg)\w*|erl(?:ag|ieg)\w* (?:\w+ )*Verletzung\w*")
#: What happened, which says less than the victims that `who` names: `Verletzte nach Explosion`.
_CAUSES = frozenset("accident attack damaged displaced earthquake fire protest weather".split())
_VICTIMS = frozenset({"killed", "wounded", "missing", "infected", "displaced", "arrested"})
#: event in `what` -> with this one in `who` the people are dead, whatever is done with them.
_OUTWEIGHS = MappingProxyType({"rescued": "killed", "missing": "killed"})


#: What opens a cause.
_AFTER = ("bei ", "nach ", "wegen ")


def event_of(who: str, what: str) -> str:
    """The code of the event that `what` (and the counted noun) names, or "".

    >>> event_of("nordkoreanische Truppen", "gefallen oder verwundet")
    'killed_or_wounded'
    >>> event_of("Tote", ""), event_of("Stellen", "streichen"), event_of("Flüge", "gestrichen")
    ('killed', 'jobs_cut', '')
    """
    what = _DIED_OF.sub("gestorben", " ".join(word for word in what.split() if word not in _OTHERWISE))
    who = " ".join(word for word in who.split() if word not in _OTHERWISE)
    who_alone, from_what = _pairs(who.lower()), _codes(what.lower())
    both = _pairs(f"{who} {what}".lower())
    if from_what:  # what people demonstrate against is not what happens: `Menschen gegen steigende Mieten`
        both = tuple(code for code in both if code not in who_alone)
    found = (*both, *(code for code in from_what if code not in both))
    if "killed" in found and "wounded" in found:
        return "killed_or_wounded"
    from_who = _codes(who.lower())
    if "protest" in found and "gegen " in what:
        return "protest"  # `gegen den Anschlag demonstriert`
    if not found:
        return from_who[0] if from_who else ""
    if from_who and what.lower().startswith(_AFTER):
        return from_who[0]  # `Festnahmen: nach Einbruch`
    if found[0] in _CAUSES and from_who and from_who[0] in _VICTIMS:
        return from_who[0]
    outweighing = _OUTWEIGHS.get(found[0])
    if outweighing is not None and outweighing in from_who:
        return outweighing
    return found[0]


@lru_cache(maxsize=4096)
def _pairs(text: str) -> tuple[str, ...]:
    """The codes of which two stems fit."""
    found = _stems_in(text)
    fitting = {code for stem in found for code, stems in _PAIRED.get(stem, ()) if found.issuperset(stems)}
    return tuple(sorted(fitting, key=_ORDER.__getitem__))


@lru_cache(maxsize=4096)
def _codes(text: str) -> tuple[str, ...]:
    """The codes of which one stem fits."""
    found = _stems_in(text)
    return tuple(code for code, stems in _OF_ONE.items() if not found.isdisjoint(stems))


@lru_cache(maxsize=4096)
def _stems_in(text: str) -> frozenset[str]:
    """The stems that fit the text."""
    phrases = frozenset(stem for stem in _PHRASES if stem in text)
    return phrases.union(*map(_stems_of, text.split()))


@lru_cache(maxsize=1 << 14)
def _stems_of(word: str) -> frozenset[str]:
    """The stems that fit a word."""
    beginnings = (word[:end] for end in range(1, len(word) + 1))
    found = {stem for stem in beginnings if stem in _BEGINNINGS}
    if _ANY_WITHIN.search(word):
        found.update(stem for stem in _WITHIN if stem[1:] in word)
    endings = (f"*{word[start:]}." for start in range(len(word)))
    return frozenset(found.union(stem for stem in endings if stem in _CLOSING) | {f"{word}."} & _WHOLE)
