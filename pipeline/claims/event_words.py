"""The words of event codes, data only: what a claim must say for `events` to give it a code.

Violence and protest follow ACLED and UCDP GED, arrests, courts and aid CAMEO (the codes of GDELT), disasters EM-DAT;
the codes of the economy are those of business news. `docs/events.md` describes each.
"""

from __future__ import annotations

from types import MappingProxyType

#: code → stems, the more special code first. A stem fits a word that begins with it, `*stem` one that holds it,
#: `*stem.` one that ends with it, `stem.` that word alone, a stem of several words the text, and `a & b` if both fit.
#: `!stem` takes the code away from a word that it fits (`!todesurteil`), `!a & b` from the claim if both fit.
#: Known false alarms: `gefallen` of prices and soldiers (only with people it is `killed`), `Opfer` of fraud.
LEXICON = MappingProxyType(
    {
        # violence
        "killed": """
            getötet, töte, tötung, tot., totge, tote, *tote, *toter, *toten, todes, *todesopfer, *todesfälle,
            gestorben, sterb, stirb, starb, *gestorben, verstorb, verstarb, verstirb, ums leben, leben verlor, leben
            gekostet, leben kost, kostet leben, kostete leben, kosteten leben, kostet das leben, kostete das leben,
            kosteten das leben, ermord, erschoss, umgebracht, umkam, umgekommen, gefallene, fielen & soldat, fielen
            & kämpfer, verlor & leben., ertrunk, ertrank, erstoch, erfror, erstick, verbrannt, verhunger, verendet,
            verendete, enthaupt, hingericht, *hinrichtung, exekutier, exekution, gelyncht, leiche, leichen,
            leichnam, opfer gefordert, *verkehrstote, *drogentote, *soldat & gefallen, *truppen & gefallen, *kämpfer
            & gefallen, tod., in den tod, in den tode, kamen um, kam um, menschenleben, verunglückte tödlich,
            selbstmord begangen, *soldat & verlust, *kämpfer & verlust, *isten & gefallen, *rebellen & gefallen,
            *guerilleros & gefallen, zu tode, zum opfer gefallen, *kämpfer & ausgeschaltet, mensch & zum opfer,
            person & zum opfer, *bewohner & zum opfer, kinder & zum opfer, frauen & zum opfer, männer & zum opfer,
            zivilist & zum opfer, erschieß, erschlagen., erschlug, !todeszone, !todesanzeige, !todestag,
            !todesurteil, !todesstraf, !todeszelle, !todesraser, !todes-raser, !todesfahr, !todes-fahr, !todesschütz,
            !abgestorben, !totenkopf, !totenmesse,
            !töte & *keim, !töte & *erreger, !töte & *bakteri, !töte & *viren.
            """,
        "wounded": """
            verletz, *verletz, verwund, *verwund, *verbrennung, angeschossen, *vergiftung, bisswund, verstümmel,
            *schnittwunde, *platzwunde, *stichwunde, *schusswunde, *prellung, erlitt & *knochenbr, !unverletzt,
            !*rechtsverletz, !*vertragsverletz, !*pflichtverletz, !*regelverletz, !*grenzverletz, !*raumverletz,
            !*schutzverletz, !verletzlich,
            !*müllverbrennung, !verbrennungs, !verletz & *recht., !verletz & *rechte, !verletz &
            vorgabe, !verletz & *regel, !verletz & *gesetz, !verletz & *pflicht, !verletz & *vertrag, !verletz &
            luftraum, !verletz & vereinbarung, !verletz & abkommen
            """,
        "missing": """
            vermiss, *vermisst, verschollen, verschwund, verschwand, verschütt, suchten nach, bergleute &
            eingeschlossen, trümmern & vermutet, schutt & vermutet
            """,
        "abducted": """
            entführ, *entführ, geisel, *geisel, verschlepp, festgehalten, halten fest, hielten fest, hält fest
            """,
        "rescued": """
            gerettet, rette., retten., rettet, rettung., rettungsaktion, befreit, geborgen, in sicherheit,
            evakuierung gerettet, lebend gefunden, aus den trümmern gezogen
            """,
        # police and courts
        "arrested": """
            festgenommen, *festgenommen, verhaft, inhaftier, *festnahme, *verhaftung, festnahm, nahm fest, nahmen
            fest, nimmt fest, nehmen fest, gefasst, gewahrsam, festnehm, gefangen genommen, nahm gefangen, nahmen
            gefangen, haftbefehl, untersuchungshaft, in haft, mann & abgeführt, männer & abgeführt, frau &
            abgeführt, frauen & abgeführt, person & abgeführt, täter & abgeführt, *verdächtige & abgeführt,
            demonstrant & abgeführt, aktivist & abgeführt, polizei & abgeführt, !gefasst & beschl, !gefasst &
            entschl, !gefasst & s&p, !gefasst & *index
            """,
        "released": """
            freigelassen, ließ & frei., ließen & frei., kam & frei., kamen & frei., kommen & frei.,
            lässt & frei., lassen & frei., auf freien fuß, freigesproch,
            sprach frei, sprachen frei, spricht frei, freispruch, begnadig, amnest, aus der haft entlass, *häftling
            & entlass, gefangene & entlass, !amnesty
            """,
        "charged": """
            angeklagt, *anklage, ermittelt, ermittelte, *ermittlungsverfahren, anzeige, *anzeigen, angezeigt,
            beschuldig, verdächtig, *verdächtig, wirft vor, warf vor, werfen vor, wirft & vor, warf & vor, werfen &
            vor, vorgeworfen, vorwerfen, !angezeigt & verspätung, !angezeigt & arbeitszeit, !angezeigt & kurzarbeit,
            !ermittelt & quote, !ermittelt & wert, !ermittelt & anteil, !ermittelt & durchschnitt
            """,
        "fine": """
            bußgeld, *bußgeld, *geldbuße, geldstrafe, *geldstrafe, ordnungsgeld, strafzahlung, schmerzensgeld,
            zahlung & eingestellt, tagessätz, *einzelstrafe, aufgebrummt, brummt & auf., strafe & verhäng,
            *schadenersatz, *schadensersatz
            """,
        "convicted": """
            verurteil, haft., *haftstrafe, gefängnishaft, *freiheitsstrafe, gefängnis, *gefängnis, *bewährung,
            schuldig, hinter gitter, zuchthaus, *todesstraf, *todesurteil
            """,
        "seized": """
            beschlagnahm, sichergestellt, stellte sicher, stellten sicher, stellt sicher, konfisz, kokain, heroin,
            marihuana, cannabis, drogen., *drogen., *drogenfund
            """,
        "stolen": """
            gestohlen, stahl., stahlen., stehlen, stiehlt, *diebstahl, klau, geklaut, erbeut, beute, *beute,
            geraubt, raubte, *bankraub, *raubüberfall, *raubüberfälle, *einbruch, *einbrüch, einbrech, *aufbrüche,
            betrog, *betrug, veruntreu, unterschlag, ergaunert, erpress, hinterzog, hinterzieh, daten & abgeflossen,
            daten & kopiert, daten & abgegriffen, *konto & abgeflossen, entwendet, diebesgut, abhandengekommen,
            !ausbeut, !klaus, !*auftragseinbr, !*exporteinbr, !gewinneinbr, !*kurseinbr, !*markteinbr,
            !nachfrageeinbr, !*preiseinbr, !*wintereinbr, !umsatzeinbr, !wassereinbr, !wirtschaftseinbr
            """,
        "attack": """
            angegriffen, angriff, *angriff, *anschlag, *anschläge, attack, *attacke, *beschuss, beschoss, explodier,
            *explosion, *detonation, gesprengt, abgefeuert, abfeuer, abgeschossen, feuerte, niedergestoch, eingestochen,
            stach ein, einschläg, *drohnen, bombardiert, bombardieren, bombardierung, !*veranschlag, !*voranschlag
            """,
        "deployed": """
            entsandt, entsend, stationier, im einsatz, kräft & vor ort, eingesetzt, einsatzkräft, verlegt & soldat,
            verlegt & panzer, verlegt & truppen, geschickt & soldat, geschickt & truppen, geschickt & polizist,
            schick & soldat, schick & truppen, truppen, mobilisier, aufgebot, aufgeboten, mandat & verläng,
            feuerwehrleute & kämpf, feuerwehrleute & einsatz, beamte & einsatz, beamten & einsatz, polizisten &
            einsatz, helfer & einsatz
            """,
        # people
        "displaced": """
            geflohen, geflücht, flüchte, flüchtling, geflüchtete, floh, flieh, vertrieben, vertreib, evakuier,
            obdachlos, obdach & verlor, auf der flucht, *flüchtlinge, häuser verlassen, unterkünfte verlassen, heimat
            verlassen, *bewohner & verlassen, einwohner & verlassen, anwohner & verlassen, familien & verlassen,
            wohnungen verlassen, verließen & wohnung, verließen & häuser, *notunterk, *notquartier, zuflucht,
            ausquartiert, dach über dem kopf, *bewohner & in sicherheit, einwohner & in sicherheit, anwohner & in
            sicherheit, !flüchte & *täter, !flüchte & *verdächtig, !flüchte & *räuber, !flüchte & *einbrecher,
            !flüchte & dieb, !flüchte & *fahrer, !flüchte & unbekannte, !floh & *täter, !floh & *fahrer, !flohen &
            *täter, !geflüchtet & *täter, !geflüchtet & *fahrer, !geflohen & *täter, !geflohen & *fahrer
            """,
        "migrated": """
            *asyl, eingewandert, *zuwander, *einwander, *migrant, eingereist, abgeschob, *abschiebung, ausgewandert,
            eingebürgert, *einbürgerung, erstantr
            """,
        "infected": """
            infizier, *infiziert, erkrank, *erkrankt, *erkrankung, angesteckt, *ansteckung, *infektion,
            *infektionen, *inzidenz, positiv getestet, *fälle registriert, verdachtsfälle, *seuche, masern,
            *masernfälle, *cholerafälle, salmonell, legionell
            """,
        "hospitalised": """
            im krankenhaus, ins krankenhaus, krankenhaus, in kliniken, in klinik, im spital, ins spital,
            *intensivstation, eingeliefert, patienten & klinik, patienten & lieg, patienten & beatm,
            *krankenhausbett, stationär behandel, stationär versorg, in krankenhäusern, im klinikum, ins klinikum,
            patienten & behandelt, patienten & behandeln., *spital & gebracht, *spital & geflogen, *spital &
            überführt, *klinik & gebracht, *klinik & geflogen, *klinik & überführt, *krankenhaus & gebracht,
            *krankenhäuser & gebracht, *krankenhäuser & eingeliefert
            """,
        "vaccinated": "geimpft, immunisiert, impf, *impfung, *impfquote, *impfdosen",
        "born": """
            geboren, *geburt, *geburten, zur welt, kaiserschnitt, !*geburtstag, !geburtsort, !geburtsdat,
            !geburtsname, !geburtsjahr
            """,
        # disasters
        "accident": """
            *unfall, *unfälle, zusammengestoßen, *zusammenstoß, *kollision, kollidier, entgleis, abgestürzt,
            *absturz, verunglück, *havarie, überschlug, *karambolage, *unglück, stoßen zusammen, stießen zusammen,
            stieß & zusammen, !*kurs-absturz, !*kursabsturz, !*preis-absturz, !*preisabsturz, !*aktien-absturz,
            !*aktie & abgestürzt, !*kurs & abgestürzt, !*preis & abgestürzt
            """,
        "fire": """
            brand., brands., brandes., *brände, *waldbrand, *moorbrand, *großbrand, *stuhlbrand, *wohnungsbrand,
            *hausbrand, *hallenbrand, *buschbrand, *flächenbrand, *kabelbrand, *zimmerbrand, *fahrzeugbrand,
            *kellerbrand, *schwelbrand, brandstift, brandfläche, *gebrannt, brannte, in flammen, *feuer gefangen,
            ausgebrannt, hektar & vernichtet, hektar & verbrannt, *waldbr, fläche & verbrannt, wald & verbrannt,
            wald & vernichtet, verkohlt, *großfeuer, brennt.
            """,
        "earthquake": """
            erdbeben, beben, *beben, *nachbeben, magnitude, richterskala, epizentrum, erdstöße, *erdstöße
            """,
        "damaged": """
            beschädig, *beschädigt, zerstör, verwüst, schaden, *schaden, schäden, *schäden, überflutet, eingestürzt,
            *einsturz, einsturz, dächer, vernichtet, abgedeckt, entwurzel, unbewohnbar, dem erdboden, stürzten ein,
            stürzte ein, häuser & trümmer, !*schadenersatz, !*schadensersatz, !schaden-kosten, !kosten & abgedeckt,
            !bedarf & abgedeckt
            """,
        "outage": "ohne strom, ohne wasser, *stromausfall, vom netz, ohne elektrizität, gesperrt & strecke",
        "weather": """
            thermometer,
            regen., *dauerregen, *starkregen, *eisregen, *regenfälle, *regenmenge, niederschlag, *temperatur,
            *schnee, *windgeschwindigkeit, orkan, *spitzengeschwindigkeit, böen, *böen, sturm, *sturm, *hochwasser,
            pegel, *wasserpegel, *wasserstand, *hitze, unwetter, *gewitter., *gewittern., *frost., *fröste,
            frostnächte, frosttage, grad & gemessen, wärmste, kälteste, heißeste, sonnenstunden, !hitzebest, !erhitz,
            !*körpertemperatur, !*temperaturbereich, !*temperatur-profil, !*brenntemperatur, !*betriebstemperatur,
            !*kerntemperatur, !*raumtemperatur, !*vorlauftemperatur, !*sturmgewehr, !*ansturm, !sturm & graz
            """,
        # politics
        "strike": """
            streik, *streik, gestreikt, *ausstand, arbeit niedergelegt, legten arbeit nieder, legen arbeit nieder
            """,
        "protest": """
            demonstrier, *demonstr, protestier, *protest, *kundgebung, ging auf die straße, gehen auf die straße,
            auf die straße geg, geht auf die straße, gingen auf die straße, auf der straße, marschiert, *blockade,
            besetzt & aktivisten, marsch., *protestmarsch, *protestmärsch, *sternmarsch, *schweigemarsch, mahnwache,
            *aktivisten blockier, auf die straße & mensch, demo., *demo., blockier & *aktivist, blockier &
            *demonstrant, blockier & *landwirt, blockier & bauern, blockier & *traktor, blockier & streikende,
            blockier & anhänger, !*protestant
            """,
        "polled": """
            *umfrage, befragt, *befragten, *befragt, sonntagsfrage, gaben an, sprachen sich für, sprachen sich
            gegen, sprachen für, sprachen gegen
            """,
        "elected": """
            gewählt, wahl, *wahl, *wahlen, *stichwahl, wähler, *wähler, *wahlbeteiligung, *stimmen, stimmen,
            stimmten, stimmte, *stimmten, votier, gestimmt, abgestimmt, *abstimmung, mandat, *mandate, sitze,
            sitzen, parlamentssitze, ratssitze, abgeordnetensitze, *wahlbezirk, *enthaltung, auszählung,
            *stimmberechtigte, *delegierte, *volksentscheid, gutgeheißen, angenommen & stimmen, *endergebnis,
            *wahlergebnis, !bestimmen, !*auswahl, !*auswähl, !zuzustimmen, !zustimmen, !*übereinstimm, !sitze &
            *bus., !sitze & *kino, !sitze & *saal, !sitze & *theater, !sitze & *flugzeug, !sitze & *maschine, !sitze
            & *stadion, !sitze & *arena, !sitze & *auto., !sitze & *zug.
            """,
        # economy
        "jobs_cut": """
            *stellenabbau, stellen & streich, stellen & gestrich, stellen & strich, stellen & abbau, stellen &
            abgebaut, stellen & baut, stellen & weg, stellen & kürz, jobs & streich, jobs & gestrich, jobs & weg,
            jobs & abbau, arbeitsplätze & weg, arbeitsplätze & abbau, arbeitsplätze & streich, arbeitsplätze &
            gestrich, arbeitsplätze & verlor, arbeitsplätze & abgebaut, beschäftigte & arbeit verl, verlieren
            arbeit, verloren arbeit, verlieren job, beschäftigte & entlass, mitarbeiter & entlass, entlass,
            *entlassung, *kündigungen, *stellenstreich, stellen & verlust, jobs & verlust, jobs & verloren, jobs &
            strich, jobs & baut, arbeitsplätze & verlust, arbeitsplätze & verschw, arbeitsplätze & baut,
            arbeitsplatz & abbau, verlieren stelle, verlieren ihre arbeit, verlieren ihren job, entläss, !entlass &
            *patient, !entlass & *klinik, !entlass & krankenh, !entlass & *häftling, !entlass & gefangene, !entlass
            & spital
            """,
        "jobs_created": """
            stellen & schaff, stellen & geschaff, arbeitsplätze & geschaff, arbeitsplätze & schaff, arbeitsplätze &
            entsteh, jobs & schaff, jobs & geschaff, jobs & entsteh, neue stellen, neue arbeitsplätze, mitarbeiter &
            einstell, mitarbeiter & eingestellt, beschäftigte & eingestellt
            """,
        "unemployment": "arbeitslos, *arbeitslos, erwerbslos, *kurzarbeit",
        "pay": """
            lohn, *lohn., *lohns., *lohnes., *löhne, gehalt., gehalts, *gehälter, *monatsgehalt, *jahresgehalt,
            *mindestgehalt,
            *einstiegsgehalt, *grundgehalt, *bruttogehalt, tarif, *tarif, bonus, *bonus, prämie & beschäftigte,
            rente, *drente, *errente, *nrente, *srente, *trente, abfindung, *abfindung, vollzeitbeschäft,
            beschäftigte & verdien, vollzeitbeschäft & verdien, arbeitnehmer & verdien, !finderlohn, !tagelöhner,
            !kinderbonus
            """,
        "inflation": """
            inflation, *inflation, teuerung, *teuerung, verbraucherpreis, *verbraucherpreis, preisauftrieb, !*steuerung
            """,
        "share_price": """
            aktie, *aktie, aktien, papiere, kurs., kurse., kurses., kursziel, kursgewinn, kursverlust, *aktienkurs,
            *börsenkurs, *schlusskurs, *eröffnungskurs, *aktienkurse, dax., leitindex, notierte, *index & punkte,
            börsenwert, mdax., tecdax., sdax., smi., spi., atx., dow jones, nikkei, nasdaq, *stoxx, ftse., s&p.,
            !dow jones & newswires, !notierte & *unternehmen,
            !notierte & *konzern, !notierte & firma, !*kontaktier, !je & aktie, !pro & aktie,
            !*aktie & dividende, !*aktie & gewinn., !*aktie & *ergebnis,
            !*aktie & rückkauf, !*aktienrückkauf, !*aktie & übern, !*aktie & erworben, !*aktie & erwarb, !*aktie &
            *beteilig, !*aktie & halten., !*aktie & hält., !*aktie & hielt., !*aktie & besitz, !*aktienkapital
            """,
        "debt": """
            schulden, *schulden., schuldenstand, *verschuldung, *neuverschuldung, *kreditaufnahme,
            verbindlichkeiten, kredit., kredite, kredits, kreditsumme, kreditvolumen, *kredit., *kredite
            """,
        "loss": """
            verlust, *verlust, *fehlbetrag, defizit, *defizit, rote zahlen, minus & gemacht, roten zahlen,
            *aufwandüberschuss, *ausgabenüberschuss,
            !zeitverlust, !*gewichtsverlust, !*blutverlust, !*datenverlust, !*stimmenverlust, !*wärmeverlust,
            !*arbeitsplatzverlust, !*arbeitsplatzdefizit, !*gedächtnisverlust, !*vertrauensverlust, !*verlustig
            """,
        "profit": """
            gewinn., gewinne., gewinns., gewinnein, gewinns, gewinnz, gewinnp, *gewinn., *gewinne., *gewinns.,
            überschuss, *überschuss, ergebnis., *betriebsergebnis, *jahresergebnis, *konzernergebnis,
            *nettoergebnis, *quartalsergebnis, *rekordergebnis, *steuerergebnis, ebit, *ebit, ebitda, konzern &
            verdien, bank & verdien, hersteller & verdien, unternehmen & verdien, firma & verdien, millionen
            verdien, verdiente., unter dem strich,
            dividende, *dividende, gewinnwarn, !ergebnis & *stimmen, !ergebnis & wahl, !ergebnis
            & warten, !*aufwandüberschuss, !*ausgabenüberschuss
            """,
        "revenue": """
            umsatz, *umsatz, *umsätze, erlös, *erlös, einnahmen, *einnahmen, setzte um, setzten um, umgesetzt, nahm
            ein, nahmen ein, nahm & ein, nahmen & ein, eingenommen
            """,
        "trade": """
            ausfuhr, *ausfuhr, export, *export, einfuhr, *einfuhr, import, *importe, handelsbilanz, zölle, *zölle,
            zoll., zolls., zolleinnahmen, zollfrei, zollsatz, zollsätze, *strafzoll, *importzoll, *schutzzoll
            """,
        "growth": """
            bruttoinlandsprodukt, *bruttoinlandsprodukt, wirtschaftsleistung, wirtschaftswachstum, bip, konjunktur,
            wachstum & *wirtschaft, wachstum & *institut, wachstum & *regierung, wachstum & iwf, wachstum &
            *notenbank, wachstum & bundesbank, wachstum & weltbank, !konjunkturp
            """,
        "price": """
            kostet, koste., gekostet, *kosten, kosten, preis, *preis, *preise, *preisen, verteuer, verbillig, teurer,
            billiger, *kaltmiete, *mietpreis, miete & steig, miete & stieg, miete & verteuer, mieten & steig, mieten &
            stieg,
            mieter & zahl, gebühr, *gebühr, *gebühren, eintritt, *beitrag & steig, je liter, je quadratmeter,
            verlangt & butter, zahlen drauf, ermäßigt, prämien, *versicherungsprämie, *krankenkassenprämie,
            *monatsprämie, *grundprämie, prämie & steig, prämie & stieg, prämie & sink, !*zuschuss, !*zuschüsse,
            !*preisbremse, !*preisbindung, !kostenfrei, !eintritte, !kostendeckung,
            !*kosten-quote, !kosten-ertrags, !*ehrenpreis,
            !preisträger, !*preisverleih,
            !*literaturpreis, !*filmpreis, !*förderpreis, !*sonderpreis, !*friedenspreis, !*nobelpreis,
            !*publikumspreis, !*medienpreis, !*buchpreis, !*kulturpreis, !prämienzu, !preis & dotiert, !preise &
            dotiert, !preise & jury, !preise & erste., !preise & vergab, !preise & vergeben, !preise & verlieh,
            !preise & gewonnen, !preise & gewann
            """,
        "investment": """
            investier, *investition, *investitionen, sammelte ein, sammelte & ein, sammelten & ein, beteilig &
            konzern, finanzierungsrunde
            """,
        "funding": """
            gefördert, fördert, förderte, *förderung, bewillig, bereitgestellt, stellt bereit, stellte bereit,
            stellen bereit, hilfe, *hilfe, *hilfen, paket., *hilfspaket, *konjunkturpaket, *entlastungspaket,
            *rettungspaket, *förderpaket, zuschuss, *zuschuss, zuschüsse, subvention, *subvention, spende, *spende,
            gespendet, sagte zu, sagten zu, sagt zu, sagen zu, haushaltsplan, *haushaltsentwurf, zugesagt, *fonds,
            unterstützt & millionen, *konjunkturprogramm, *zuschüsse, !*hilfe & angewiesen, !*hilfe & benötig,
            !*hilfe & brauch, !*hilfe & kam., !*blutspende, !*hedgefonds, !*schiffsfonds, !*aktienfonds,
            !*investmentfonds, !*rentenfonds, !*tagesförderung, !*ölförderung, !*gasförderung, !*kohleförderung,
            !fördert & *kohle, !fördert & öl., !fördert & *erz., !fördert & gas., !fördert & *gold., !*abhilfe,
            !*aushilfe, !*hilfeleistung
            """,
        "sold": """
            verkauf, *verkauf, absatz, *absatz, *zulassungen, ausgeliefert, *auslieferung, abgesetzt,
            !*straßenverkaufswert, !abgesetzt & richter, !abgesetzt & *minister, !abgesetzt & *präsident, !abgesetzt
            & *regierung, !abgesetzt & *trainer, !abgesetzt & *chef, !verkaufsfläche
            """,
    }
)
