"""The cues that show who says something: data only.

The verbs are in `verb_lexicon`. Sources: Duden grammar (9th ed.) on reported speech, and the cue
frequencies of German news; false friends stand beside the entries they belong to.
"""

from __future__ import annotations

from types import MappingProxyType

#: Verbs whose passives point at a source with `von`: `wurden von ...
#: veröffentlicht`.
PASSIVE_SOURCE = frozenset(
    """
    angeben bekanntgeben berichten bestätigen beziffern melden mitteilen nennen schätzen verbreiten verkünden
    veröffentlichen vorlegen prognostizieren ermitteln errechnen
    """.split()
)

#: Prepositions of a source: before its phrase, after it, or both.
BEFORE = frozenset({"laut", "gemäß", "gemäss", "lt", "lt.", "ausweislich"})
AFTER = frozenset({"zufolge", "gemäß", "gemäss"})
#: Nouns with `nach`, `laut`, `zufolge`, ... that report; their holder (genitive or `von`) is the source.
REPORTING_NOUNS = frozenset(
    """
    dafürhalten
    agenturmeldung beobachtung dokument eingeständnis gerichtsakte insiderangabe mutmaßung nachricht quellenlage
    statement rechenmodell sicht sichtweise standpunkt stand urteilsbegründung veröffentlichung vernehmen verständnis
    wunsch zeitungsbericht medienbericht presseberichte umfrageergebnis unterlage vorstellung wahrnehmung
    zwischenbericht gerücht ankündigung zusage analyse angabe report annahme ansicht auffassung aufzeichnung auskunft
    aussage äußerung befragung behauptung bekanntgabe bekunden berechnung bericht beschreibung darlegung
    darstellung daten einschätzung ergebnis erhebung erkenntnis erklärung erläuterung ermessen ermittlung
    expertise feststellung gutachten hochrechnung information kalkulation lesart meinung meldung mitteilung
    prognose protokoll quelle rechnung recherche schätzung schilderung statistik stellungnahme studie
    überzeugung umfrage untersuchung urteil verlautbarung vermutung version vorhersage wort wissen zählung zahl
    quartalszahl geschäftszahl jahreszahl auswertung planung vorüberlegung plan entwurf schätzwert zensus befund messung
    """.split()
)
#: Nouns of what somebody sums up: `Das Fazit der Ermittler: ...`, `Dies ist das Ergebnis einer Studie.`
SUMMARIES = frozenset(
    "angabe aussage befund berechnung bilanz botschaft daten ergebnis erkenntnis fazit kernaussage "
    "schätzung zahl".split()
)
#: Nouns that announce a clause of content: `der Ansicht, dass`, `der Vorwurf, es fehle`, `die Drohung, zu streiken`.
CONTENT_NOUNS = frozenset(
    """
    angabe ankündigung annahme ansicht antwort appell argument argumentation aufforderung auffassung aufruf
    auskunft aussage äußerung bedenken bedingung befund befürchtung begründung behauptung bekenntnis bemerkung
    bericht beschuldigung beschwerde beteuerung botschaft darstellung drohung eindruck eingeständnis
    einschätzung einwand empfehlung entgegnung ergebnis erkenntnis erklärung erwartung erwägung fazit
    feststellung forderung frage furcht gedanke geständnis glaube gerücht hinweis hoffnung idee information
    klage kommentar konsequenz kritik lesart meinung meldung mitteilung mutmaßung nachricht notiz plädoyer
    position prognose prophezeiung rat ratschlag rechtfertigung schluss schlussfolgerung sorge spekulation
    standpunkt stellungnahme these theorie überlegung überzeugung unterstellung urteil verdacht vermutung
    versicherung versprechen vorhersage vorschlag vorstellung vorwurf warnung weisung widerspruch wort wunsch
    zusage zusicherung zweifel bitte antrag
    """.split()
)
#: What is said itself: who names `vier Gründe` has not said that they are four.
COUNTED_WORDS = frozenset(
    """
    argument bedingung beispiel einwand forderung frage grund möglichkeit name option problem punkt satz
    szenario stichwort thema these vorschlag vorwurf wort ziel kritikpunkt
    """.split()
)
#: Adjectives that announce one: `ist überzeugt, dass`.
ATTITUDES = frozenset(
    """
    ängstlich besorgt bestürzt enttäuscht entsetzt entschlossen erfreut erstaunt gewiss optimistisch
    pessimistisch sicher skeptisch stolz überrascht überzeugt unzufrieden verwundert zufrieden zuversichtlich
    einig empört
    """.split()
)
#: Reporting nouns that are a document one can name: `einer norwegischen Studie zufolge` has the study as its source.
DOCUMENT_NOUNS = frozenset(
    """
    akte anklageschrift artikel aufsatz aushang bekanntmachung beitrag bescheid beschluss bilanz brief buch
    communiqué depesche flugblatt strafbefehl
    entschließung erlass geschäftsbericht gesetzentwurf interview jahresbericht klageschrift kommentar
    kommuniqué memo memorandum mitschrift nachricht petition rechenschaftsbericht resolution rundschreiben
    schlussbericht schreiben strafanzeige tweet unterlage verfügung veröffentlichung vorlage zwischenbericht
    register datenbank erfassung index ranking analyse auswertung befragung bericht erhebung expertise gutachten
    hochrechnung lagebild meldung planung prognose protokoll statistik studie umfrage untersuchung urteil vorüberlegung
    plan entwurf zählung zensus dokument papier pressemitteilung report statement presseerklärung antwort
    """.split()
)
#: What has been found out stands for itself where an adjective says which: `vorläufigen Berechnungen zufolge`.
FINDINGS = frozenset("auszählung berechnung daten ergebnis ermittlung kalkulation rechnung schätzung".split())
#: With these adjectives and no holder a reporting noun names nobody: hearsay (`ersten Angaben zufolge`).
NAMELESS = frozenset(
    """
    anfänglich erst ander bisherig inoffiziell neu neust aktuell vorläufig jüngst letzt unbestätigt verschieden
    unterschiedlich mehrere eigen
    """.split()
)
#: Holders that name nobody.
ANONYMOUS_NOUNS = frozenset(
    """
    augenzeuge beobachter experte fachmann insider kreis quelle umfeld zeuge medienbericht zeitungsbericht
    pressebericht bericht medium
    """.split()
)

#: Adverbs and adjectives of hearsay. `offenbar`, `wohl`, `vermutlich` are the writer's own guess, not hearsay.
HEARSAY_ADVERBS = frozenset({"angeblich", "mutmaßlich", "gerüchteweise", "dem vernehmen nach"})
#: Adverbs that point back at the source of the sentence before.
POINTING_ADVERBS = frozenset({"demnach", "demzufolge", "danach", "hiernach", "demgemäß"})
#: How nouns of those begin who plead in court.
COURT_PARTIES = ("anklage", "anwalt", "anwält", "nebenklage", "oberstaatsanw", "staatsanw", "verteidig")
#: How words of those begin who tell what somebody did in a crime.
ACCUSERS = (*COURT_PARTIES, "ermittl", "fahnder", "gericht", "kammer", "polizei", "richter")
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
ALL_QUOTATION_MARKS = frozenset("".join((*QUOTATION_MARKS, *QUOTATION_MARKS.values())))

#: Nouns of a source by type. Compounds count by their last part (`Landespolizei`).
AUTHORITY_NOUNS = tuple(
    """
    gerichtshof rechnungshof
    agentur amt armee behörde botschaft bundesamt bundesanstalt bundesregierung bundesbank gericht geheimdienst
    gesundheitsamt innenministerium feuerwehr grenzschutz gouverneur institut kanzleramt kommission küstenwache
    landratsamt leitstelle militär ministerium oberlandesgericht parlament polizei präsidium regierung
    staatsanwaltschaft streitkräfte verwaltung wetterdienst zentralbank zoll justiz kammer führung
    stadtverwaltung rettungsdienst generalstab militärführung warte erdbebenwarte
    """.split()
)
#: Authorities and bodies of experts that headlines name by their abbreviation, and whose word the colon introduces.
ABBREVIATED_AUTHORITIES = frozenset(
    """
    ADAC BA BAMF BBK BGH BKA BSI Destatis DIW DWD EMA Eurostat EZB Frontex FBI IAB IEA IfW Ifo IKRK ILO IOM IW IWF
    IWH LKA Nato NATO OECD OSZE RKI RWI Stiko UN UNHCR Unicef Uno UNO USGS Weltbank WHO WMO WTO ZEW
    """.split()
)
#: Roles and bodies that headlines name by a bare noun: `Experte: Benzin wird teurer`.
HEADLINE_VOICES = frozenset(
    """
    analyst analysten ankläger anwalt anwälte aktivisten armee arzt ärzte behörden betriebsrat bürgermeister chef
    expertin experte experten fachleute forscher forscherin forschende gewerkschaft gewerkschaften hersteller hilfswerk
    hilfsorganisation insider krankenkasse medien militär minister ministerin opposition organisation ökonom
    ökonomin ökonomen rebellen retter staatsmedien veranstalter verband verbände verteidiger wissenschaftler zeitung
    zeugen
    """.split()
)
MEDIA_NOUNS = tuple(
    """
    agentur blatt fernsehen magazin medien medium nachrichtenagentur rundfunk sender tageszeitung wochenzeitung
    zeitschrift zeitung portal radio presse
    """.split()
)
#: Ends of nouns for agencies that are media.
NEWS_AGENCIES = ("bildagentur", "nachrichtenagentur", "presseagentur", "-agentur")
#: Words of names of institutes that are written in lower case: `Institut infratest dimap`.
LOWERCASE_NAMES = frozenset("dimap infratest pollytix".split())
MEDIA_NAMES = frozenset(
    """
    afp ap apa ard bbc bild bloomberg br cnn dapd ddp deutschlandfunk dpa epd faz focus hr kna mdr n24 ndr ntv orf rbb
    reuters sda spiegel srf stern swr sz taz wdr zdf zeit interfax itar-tass tass xinhua
    """.split()
)
PERSON_NOUNS = tuple(
    """
    aktionär aktivist akademiker anführer angehörige angeklagte ankläger anleger anwohner arbeitgeber archäologe
    architekt arzthelfer astronom athlet aufseher ausbilder bauer befürworter berater bergsteiger beschuldigte
    betroffene bewohner biologe bischof botschafter brandmeister bürgerrechtler chemiker chirurg demonstrant
    diplomat dirigent einsatzleiter epidemiologe erzbischof fachleute fischer fraktionschef funktionär gastgeber
    gegner geistliche geologe geschäftsführer gewerkschafter gründer gutachter helfer historiker informant
    ingenieur inhaber intendant journalist jurist kandidat kapitän kardinal klimaforscher kläger kollege
    kommandant kommandeur korrespondent kritiker kurator künstler landrat landwirt lehrer lokführer mediziner
    menschenrechtler meteorologe moderator nachbar notarzt oberst offizier papst parlamentarier passant pfarrer
    physiker pilot politiker politologe premier priester psychologe rebell redakteur referent regisseur reporter
    retter sachverständige schauspieler schriftsteller schulleiter soldat soziologe spezialist spieler stadtrat
    statistiker student sänger taucher techniker teilnehmer tierschützer torhüter umweltschützer unterhändler
    unternehmer verleger virologe volkswirt wirt zeitzeuge züchter überlebende kunde patient angreifer anwalt
    augenzeuge arzt außenminister autor beamter beauftragter bürgermeister chef chefin direktor experte
    finanzminister forscher gouverneur innenminister kanzler kanzlerin kommissar leiter leiterin minister
    ministerin ministerpräsident mitarbeiter präsident präsidentin professor richter richterin sekretär senator
    sprecher sprecherin staatsanwalt trainer verteidiger vorsitzender vorsitzende vorstand wissenschaftler zeuge
    vertreter vertreterin manager analyst ökonom mann frau abgeordnete abgeordneter ermittler
    anrufer buchhalter verwalter pfleger therapeut demoskop schützer kenner gläubiger
    iker loge nehmer geber meister führer inhaber hüter treiber gänger rechtler kundler träger koordinator
    organisator kommentator investor inspektor rektor patriarch könig leute abgesandte delegierte person
    sanitäter polizist rentner mutter vater vize
    """.split()
)

#: Ends of what somebody is by trade, learning or conviction, whatever else he is.
_TRADES = tuple(
    """
    architekt demokrat experte expertin forscher historiker informatiker ingenieur jurist künstler lehrer liberale loge
    login manager mediziner musiker parlamentarier physiker politiker schriftsteller sozialist theologe unternehmer
    volkswirt wissenschaftler ökonom
    """.split()
)
#: Where somebody is from; `Italiener` and the like come by their endings. Greens, too, whose noun is no ending.
_FROM = tuple(
    """
    brite britin chinese däne dänin finne finnin franzose französin freisinnige grieche griechin grüne ire irin isländer
    israeli kroate kroatin österreicher pole polin portugiese rumäne rumänin russe russin schotte schottin schwede
    schwedin schweizer serbe slowake slowene tscheche tschechin türke türkin ukrainer ungar
    """.split()
)
_NATIONAL = tuple(end + more for end in ("aner", "iener", "nier", "lier", "gier", "länder") for more in ("", "in"))
DESCRIBING = tuple(trade + ending for trade in _TRADES for ending in ("", "in")) + _NATIONAL
NATIONALS = frozenset(word + ending for word in _FROM for ending in ("", "in"))

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
    bund bündnis netzwerk forum initiative amt rat zentrum büro haus sekretariat zentrale komitee gremium team
    abgeordnetenversammlung administration anklage ausschuss belegschaft bevölkerung botschaft brauerei
    bundesanwaltschaft direktion druckerei föderation forschungseinrichtung geschäftsführung geschäftsleitung
    genossenschaft handelskammer kanzlei kirchenleitung körperschaft landesvertretung mannschaft mehrheit
    minderheit molkerei nationalversammlung reederei schulleitung staatskanzlei verteidigung volksvertretung
    wissenschaft abteilung bewegung bundesvereinigung delegation einrichtung firma fraktion gewerkschaft
    gewerkschaftsbund
    gemeinde gesellschaft gruppe institution kommune krankenkasse klinik
    koalition konzern leitung mission opposition organisation partei
    redaktion sektion stadt stiftung union unternehmen verband verein vereinigung versammlung vereinten
    versicherung vertretung werkleitung wirtschaft bank börse hersteller veranstalter händler anbieter betreiber
    forscher versicherer
    """.split()
)
#: What an event, not a speaker, demands: `Die Flut forderte 92 Menschenleben.`
VICTIM_OBJECTS = frozenset({"leben", "menschenleben", "opfer", "todesopfer", "tote", "toten", "tribut", "verletzte"})
