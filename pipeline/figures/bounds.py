"""Modifier words around a figure: `mindestens 100`, `100 oder mehr`, and how they bound its value."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.figures.amounts import Amount
from pipeline.figures.changes import change_of
from pipeline.figures.lexicon import WHEN_AFTER
from pipeline.figures.modifiers import AFTER, BEFORE, BETWEEN, LONGEST_BEFORE
from pipeline.figures.number_words import QUALIFIED
from pipeline.figures.place import counted
from pipeline.figures.scanner import BREAK, SENTENCE_ENDS, Tokens

#: Articles that a modifier may reach over: `mehr als die Hälfte`.
_ARTICLES = frozenset(("die", "der", "den", "das", "dem", "ein", "einem", "einer", "eine"))
#: Words before `über` that make it a topic, a way or a holding: `verfügt über 300 Mitarbeiter`, `Bericht über zwei
#: Fälle`.
_TOPIC = frozenset(
    (
        "verfügt verfügen verfügte verfügten bericht berichte berichtet berichten berichtete informiert "
        "informationen abstimmung entscheiden entscheidet entschieden entscheidung diskutiert diskussion "
        "verhandelt verhandlungen spricht sprechen gesprochen debatte beraten berät film buch freude ärger "
        "streit urteil gespräche hinweg verteilt verteilen verteilte verteilten erstreckt erstreckte "
        "erstrecken reden redet redeten zieht zog "
        "klage klagen nachrichten bescheid "
        "kontrolle läuft laufen lief liefen kredit kredite darlehen "
        "rechnung scheck anleihe bürgschaft versicherung lebensversicherung programm sonderprogramm hypothek "
        "spende zuschuss förderbescheid deal rabatt gutschein rennen lauf sprint distanz strecke staffel "
        "marathon etappe finale abschlüsse abschlüssen bestellungen finanzierung funding "
        "rückzahlung laufzeit freut freue freuen freute freuten jubelt jubeln staunt staunen sieg siege weltrekord "
        "titel gold silber bronze führt führen führte führten verläuft "
        "verlief"
    ).split()
)
#: Ends of nouns of a sum that `über` gives: `eine Buße über 15.000 Franken`.
_SUMS = tuple(
    "anleihe bescheid bürgschaft buße bußgeld darlehen einlage garantie gutschein hypothek kapitalerhöhung "
    "finanzierung forderung hilfe hilfen klausel kredit paket programm rate rechnung scheck strafe tranche überweisung "
    "vergleich".split()
)
#: What may stand between a verb and its `über`.
_PRONOUNS = frozenset({"sich", "wir", "sie", "er", "ich", "man"})
#: Starts of verbs behind the distance of a race: `Über 1.500 Meter siegte sie`.
_RACED = ("lief", "läuft", "gewann", "gewinn", "sieg", "schwamm", "holt", "start")
#: Words before that tell of a race, too: `Gold gewann er über 1.000 Meter`.
_WON = ("gewann", "gold", "bronze", "finale", "olympiasieg", "rekord", "sieg", "silber", "titel", "weltmeister")
_STROKES = frozenset("brust delfin freistil hindernis hürden lagen rücken schmetterling".split())
#: `Die Tournee geht über elf Stationen`.
_TOURED = frozenset("gehen geht ging gingen".split())
_CONTRACTS = ("abschluss", "auftrag", "aufträge", "bestellung", "order", "vertrag", "verträge", "verträgen")
#: Ends of an amount that is paid over a time: `5 Prozent über 27 Monate`.
_PAID = frozenset("% prozent cent euro € eur dollar $ franken pfund".split())
#: How many words before `über` are searched for `verfügt`: `Die Koalition verfügt im Parlament über 304 Stimmen`.
_HOLDS = 14
#: Words before `unter` that make it a limit; elsewhere, before a count, it means `among`.
_LIMIT = frozenset(
    (
        "auf bei mit von liegt lag liegen lagen sank sinkt fiel fällt deutlich weit klar knapp noch bleibt "
        "blieb wieder auflage preis zahl anteil quote wert für war ist etwas leicht sogar"
    ).split()
)
#: What one lies under: `unter zwei Metern Schnee`.
_COVERING = frozenset("beton eis erde fels geröll gestein lehm sand schlamm schnee schutt trümmern wasser".split())
#: Starts of words near `gegen` that make it against somebody: `gegen 200 Beschuldigte wird ermittelt`.
_AGAINST = tuple(
    (
        "ermitt klag anklag verklag prozess haftbefehl verfahren vorgeh vorgegangen vorging anzeig protest "
        "demonstr urteil gewann gewinn sieg verlor verlier niederlage kämpf kampf gekämpft einsatz verdacht "
        "vorwürf beschuld verdächtig sanktion stimm gestimmt spiel angetreten setzte einwände razzia "
        "widerstand maßnahme entschied verhängt erlassen"
    ).split()
)
#: Ends of nouns behind which `um` is about: `Böen um 80 km/h`, `Werte um 20 Grad`.
_LEVELS = ("werte", "werten", "temperaturen", "böen", "spitzen", "geschwindigkeiten")
#: What stands behind about a part of a whole: `um die Hälfte der Gäste`.
_WHOLES = frozenset(("aller", "der", "des", "seiner", "ihrer", "von"))
_BOUNDS = frozenset(("at_most", "at_least", "more_than", "less_than"))


@dataclass(frozen=True, slots=True)
class Modified:
    """The modifier of a figure, and the tokens that the figure with its modifier words covers."""

    name: str
    first: int
    last: int


#: How many tokens before `bis` the `von` that it answers may stand.
_SPAN = 12


def read_modifier(tokens: Tokens, amount: Amount, left_edge: int = 0) -> Modified:
    """The modifier around `amount`; words before token `left_edge` belong to the figure before."""
    behind = _behind(tokens, amount)
    if tokens.low(amount.first).startswith("ein") and tokens.low(amount.first + 1) in QUALIFIED:
        return Modified(QUALIFIED[tokens.low(amount.first + 1)], amount.first, amount.last)  # `ein gutes Dutzend`
    first, name, at = amount.first, "", _over_article(tokens, amount)
    for _ in range(2):
        if tokens.low(at - 1) in BETWEEN:
            at -= 1
    for _ in range(3):  # `bis zu rund 100`: the outer word decides, unless the inner one is a bound already
        found = _phrase(tokens, amount, at, left_edge)
        if found is None:
            break
        outer, at = found
        if not name or (name == "about" and outer in _BOUNDS):
            name = outer
        first = at
    if not name and tokens.low(first - 1) in _LEVELLED:  # `höchstens um 3 Prozent`
        contrasted = tokens.low(first - 2) in _CONTRASTING  # `mindestens aber um 100 Euro`
        name = _OUTSIDE.get(tokens.low(first - 2 - contrasted), "")
    measured = amount.own_unit and amount.form != "range" and amount.kind in ("money", "share", "measure")
    titled = tokens.is_noun(first - 2) and amount.form != "range"
    counts = titled and amount.code == "1" and counted(tokens, amount.last)  # `Gemeinden bis 500 Einwohner`
    # `Verspätungen bis 15 min`
    lasts = titled and amount.kind == "duration" and tokens.low(amount.last) not in WHEN_AFTER
    limited = (measured or counts or lasts) and not name and tokens.low(first - 1) == "bis"
    if limited and not _ends_a_span(tokens, first - 1):
        name, first = "at_most", first - 1  # `Reichweite bis 300 km`
    if behind:
        name, last = behind
        return Modified(name, first, last)
    return Modified(name or _limit(tokens, amount) or "exact", first, amount.last)


def _limit(tokens: Tokens, amount: Amount) -> str:
    """`darf 30 Prozent nicht übersteigen`: the verb behind the figure makes it a bound, else ""."""
    behind = tokens.lower[amount.last : amount.last + _LIMITED]
    at = behind.index("nicht") + 1 if "nicht" in behind else _LIMITED
    return _LIMITING.get(behind[at], "") if at < len(behind) and SENTENCE_ENDS.isdisjoint(behind[:at]) else ""


#: Words from a figure to the verb behind it that makes it a bound.
_LIMITED = 8
_LIMITING = {
    **dict.fromkeys("übersteigen übersteigt überschreiten überschreitet".split(), "at_most"),
    **dict.fromkeys("unterschreiten unterschreitet".split(), "at_least"),
}


#: Prepositions that a modifier may stand before, and those modifiers.
_LEVELLED = frozenset(("auf", "bei", "mit", "um", "von"))
_CONTRASTING = frozenset(("aber", "allerdings", "jedoch"))
_OUTSIDE = {
    word: BEFORE[(word,)]
    for word in "allenfalls allerhöchstens höchstens maximal mindestens wenigstens fast beinahe nahezu knapp".split()
}


def _ends_a_span(tokens: Tokens, at: int) -> bool:
    """Whether `bis` at token `at` answers a `von` that has a level of its own: `von 2 Euro im Norden bis 3 Euro`."""
    for i in range(at - 2, max(0, at - _SPAN), -1):
        if tokens.words[i] in SENTENCE_ENDS or tokens.low(i) in ("und", "sowie"):
            return False  # `ein Gewicht von 300 kg und eine Reichweite bis 300 km`
        if tokens.low(i) == "von" and tokens.words[i + 1][:1].isdecimal():
            return tokens.low(i - 1) not in ("oberhalb", "unterhalb")
    return False


def _over_article(tokens: Tokens, amount: Amount) -> int:
    """The token that a modifier stands before: the article of a share is left out, not that of `um die 100`."""
    at = amount.first
    share = amount.form == "share" or amount.number.form == "part"
    if not share or tokens.low(at - 1) not in _ARTICLES or tokens.low(at - 2) in ("um", "an"):
        return at
    return at - 1


def _phrase(tokens: Tokens, amount: Amount, at: int, left_edge: int) -> tuple[str, int] | None:
    for length in range(min(LONGEST_BEFORE, at - left_edge), 0, -1):
        name = BEFORE.get(tuple(tokens.lower[at - length : at]))
        if name and _means_it(tokens, amount, at - length, tuple(tokens.lower[at - length : at])):
            return name, at - length
    return None


def _means_it(tokens: Tokens, amount: Amount, at: int, words: tuple[str, ...]) -> bool:
    """Whether an ambiguous word is a modifier here."""
    if words == ("um", "die") and amount.form == "share":  # `Das Risiko sinkt um die Hälfte.`
        return tokens.low(amount.last) in _WHOLES and change_of(tokens, amount, at + 1) == "none"
    if words == ("an", "die") and amount.number.form == "digits" and not amount.own_unit:
        return amount.value is not None and amount.value % 5 == 0  # not `schüttet Geld an die 36 Klubs aus`
    if len(words) > 1:
        return words != ("bis", "zum") or amount.own_unit
    word, before = words[0], tokens.low(at - 1)
    digits = amount.number.form == "digits"
    match word:
        case "über":
            holds = _is_held(tokens, amount, at) or _governed_behind(tokens, amount)
            raced = amount.code in ("m", "km") and _is_raced(tokens, amount, at)
            summed = (amount.kind == "money" or amount.number.scale >= 10**6) and before.endswith(_SUMS)
            if before in _PRONOUNS:
                before = tokens.low(at - 2)  # `erstreckte sich über 41 Tage`, `reden wir über drei Millionen`
            toured = before in _TOURED and not amount.own_unit
            contracted = before.endswith(_CONTRACTS) or (amount.kind == "duration" and before in _PAID)
            return before not in _TOPIC and not (holds or raced or summed or toured or contracted)
        case "unter":
            buried = amount.kind == "measure" and tokens.low(amount.last) in _COVERING
            return (amount.own_unit and not buried) or amount.form == "share" or before in _LIMIT
        case "gegen":
            if tokens.is_digits(at - 1):
                return False  # `lehnte mit 52 gegen 48 Prozent ab`
            if amount.own_unit:
                return amount.kind in ("money", "share", "measure")
            round_number = amount.value is not None and amount.value >= 20 and amount.value % 10 == 0
            return round_number and not any(tokens.low(i).startswith(_AGAINST) for i in range(at - 8, at + 12))
        case "um":
            level = amount.kind == "measure" and before.endswith(_LEVELS)
            around = tokens.low(at - 2) in ("bei", "mit")  # `Bei Werten um 38 Grad sank der Pegel`
            return level and (around or change_of(tokens, amount, at + 1) == "none")
        case "ab":
            return before != "von" and (amount.own_unit or (digits and tokens.word(amount.last) != "."))
        case "gut":
            return amount.form != "one" or amount.own_unit
        case "gute" | "guten":
            return amount.own_unit
        case "knappe" | "knappen":
            return amount.own_unit or amount.form in ("share", "vague")
        case ">" | "<" | "~" | "≈":
            return tokens.is_digits(at + 1)
        case "kein" | "keine" | "keinen":
            large = amount.value is not None and amount.value >= 12
            half = amount.number.form == "half" or amount.number.last - amount.number.first > 1  # `kein halbes Dutzend`
            return digits or amount.own_unit or half or large
        case "max":
            return tokens.word(at) == "max"  # a name elsewhere
        case "vielleicht":
            return digits or amount.form == "word"
    return True


def _is_held(tokens: Tokens, amount: Amount, at: int) -> bool:
    """Whether `verfügt` stands before `über`, if only before the first of a list: `verfügt A über 59 Prozent, B über 36
    Prozent`.
    """
    unit, reach = tokens.low(amount.last - 1), _HOLDS
    for i in range(at - 1, -1, -1):
        if tokens.words[i] in SENTENCE_ENDS or tokens.words[i] == BREAK:
            return False
        if tokens.low(i).startswith("verfüg"):
            return True
        listed = tokens.low(i) == "über" and amount.own_unit and unit in tokens.lower[i + 1 : i + 5]
        reach = _HOLDS if listed else reach - 1
        if reach == 0:
            return False
    return False


def _governed_behind(tokens: Tokens, amount: Amount) -> bool:
    """Whether the verb at the end of the clause has `über` of its own: `das über 60 Betten verfügt`."""
    for i in range(amount.last, amount.last + _HOLDS):
        if tokens.word(i) in ("", BREAK, ",") or tokens.word(i) in SENTENCE_ENDS:
            return False
        if tokens.low(i).startswith(_WITH_UEBER):
            return True
        if amount.kind == "duration" and tokens.low(i).startswith(_RUNNING) and not tokens.is_noun(i):
            return tokens.low(amount.last) != "lang"  # `soll über zehn Jahre laufen`
    return False


def _is_raced(tokens: Tokens, amount: Amount, at: int) -> bool:
    """Whether a length is the distance of a race: `Über 1.500 Meter siegte sie`, `gewann über 200 Meter Freistil`."""
    behind = tokens.low(amount.last)
    near = tokens.lower[max(0, at - _NEAR) : at]
    return behind.startswith(_RACED) or behind in _STROKES or any(word.startswith(_WON) for word in near)


#: How many words before `über` are searched for a race.
_NEAR = 6


def _goes_on(tokens: Tokens, amount: Amount, start: int, length: int) -> bool:
    """`zehn Tote und mehr als 50 Verletzte`, `ein Plus von 15 Prozent und mehr Gewinn`."""
    another = amount.own_unit and tokens.low(start) == "und" and tokens.is_noun(start + length)
    return another or tokens.low(start + length) == "als"


_RUNNING = ("lauf", "läuft", "gelauf", "gestreckt", "verteil")
_WITH_UEBER = ("verfüg", "erstreck", "hinzieh", "hinzog", "hingezogen")


def _behind(tokens: Tokens, amount: Amount) -> tuple[str, int] | None:
    for start in (amount.last, amount.last + 1):  # `100 Menschen oder mehr`
        for length in (2, 1):
            if start + length > len(tokens):
                continue
            name = AFTER.get(tuple(tokens.lower[start : start + length]))
            moved = tokens.low(start).endswith("wärts") and change_of(tokens, amount, amount.first) != "none"
            if name and not moved and not _goes_on(tokens, amount, start, length):
                return name, start + length
        if not tokens.is_noun(amount.last):
            break
    return None
