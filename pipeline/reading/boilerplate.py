"""Lines inside an article that are not its own statements: credits, captions, pointers to other articles, notes.

Newsrooms, agencies and content systems put them between the paragraphs. They stay in the text, so that its offsets
hold; the article remembers where they are, and figures in them are no claims. A line is judged as a whole and on its
own, but for the teasers that follow a line such as `Mehr zum Thema`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

BOILERPLATE = "boilerplate"
CAPTION = "caption"
TABLE = "table"
#: What a stretch of text can be that gives no claims.
ASIDE_KINDS = (CAPTION, TABLE, BOILERPLATE)

#: A stretch of text, half-open, and which of `ASIDE_KINDS` it is.
Aside = tuple[int, int, str]

_CREDIT = (
    r"(?:(?:Archiv|Symbol|Titel|Beispiel|Hand[- ]?out-?)?(?:[Ff]otos?|[Bb]ild(?:er)?)|Grafik|Infografik|Illustration|"
    r"Video|Karte|Screenshot|Bildquelle|Bildnachweis|Fotonachweis|Bildrechte|Quellen?|Credits?)"
)
#: A name behind a credit: initials and `ntv.de` have full stops, sentences end with one.
_CREDITED = r"(?:[^.!?\n]|(?<=\b[A-ZÄÖÜ])\.|\.(?=\w))"
_AGENCY = (
    r"(?:dpa|afp|AFP|AP|ap|Reuters|REUTERS|rtr|epd|KNA|kna|APA|apa|sid|SID|dapd|ddp|dts|ots|OTS|sda|SDA|awp|AWP|"
    r"Keystone|DJN|AFX|ANSA|ATS|ITAR-TASS|Xinhua)"
)
_MONTH = r"(?:Jan|Jän|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-zä]*\.?"
_DATE = rf"\d{{1,2}}\. ?(?:\d{{1,2}}\. ?|{_MONTH} )(?:\d{{4}}|\d{{2}}\b)?"
_CLOCK = r"(?:\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?Uhr| ?h)?|\d{1,2} Uhr)"
_WEEKDAY = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)\.?"
_WHEN = rf"(?:{_WEEKDAY},? )?(?:den |vom |am )?(?:{_DATE}|\d{{4}}-\d{{2}}-\d{{2}})?(?:[,;|]?(?: -| –| um)? ?{_CLOCK})?"

#: Whole lines. Known false positive: a headline of the newspaper's own, `Bild: Regierung plant 20 neue Stellen`.
_LINES = tuple(
    re.compile(pattern)
    for pattern in (
        # Credits; a sentence that a missing line break put behind one ends with a mark and is spared.
        rf"{_CREDIT} ?(?::|/|©|\|) ?{_CREDITED}*",
        r"(?:©|\([cC]\) |Copyright:? ).{1,120}",
        r"(?:Alle Rechte vorbehalten|Nachdruck .{0,40}verboten)\W*",
        # Agencies: `dpa/lno`, `(AFP)`, `mau/dpa`, `© dpa-infocom, dpa:210312-99-796571/2`, the head of a wire.
        rf"[(\[]?(?:[a-z]{{2,4}}/)*{_AGENCY}(?:[-/, ]+(?:{_AGENCY}|[a-z]{{2,8}}))*[)\]]?",
        rf"(?:[a-z]{{2,4}}/)+{_AGENCY}",
        rf"(?:{_AGENCY}-infocom, )?dpa:[\d/-]+.{{0,40}}",
        r"[a-z]{3}\d{4} +(?:\d+ +)?[a-z]{2} +\d+ .{0,80}",
        # When it was written and how long it takes to read it.
        rf"(?:{_WHEN})",
        rf"Stand: ?.{{0,12}}{_WHEN}\W*",
        r"(?:Zuletzt |Letztmals )?(?:[Aa]ktualisiert|[Gg]eändert|[Vv]eröffentlicht|[Ee]rstellt|[Ee]rschienen|"
        rf"[Pp]ubliziert|Letzte Aktualisierung|Update)(?: am| um| vom)?:? {_WHEN}(?: .{{0,40}})?",
        r"(?:Lesezeit|Lesedauer|Laufzeit des Videos)(?: ca\.| etwa)?:? ?(?:ca\. ?|etwa )?\d+(?:[:.,]\d+)? ?\w{0,8}\.?",
        r"(?:ca\. ?|etwa )?\d+ ?(?:Min\.?|Minuten?|Sek\.?) (?:Lesezeit|Lesedauer|zum Lesen)",
        # What stands around an article on its page.
        r"(?:-? ?)?(?:Anzeige|ANZEIGE|Werbung|WERBUNG|Advertisement)(?: -)?",
        r"(?:\d+ )?Kommentare?(?: ?\(\d+\))?(?: (?:anzeigen|lesen|schreiben))?",
        r"(?:Artikel (?:teilen|drucken|merken|anhören)|Teilen|Drucken|Merken|Kommentieren|Vorlesen|Anhören)",
        r"(?:Zur|Zurück zur) Startseite",
        r"[-–—*_=~#• ]{3,}",
    )
)
#: A line that is longer than this is a paragraph.
_LINE_CHARACTERS = 300
#: Anywhere in a line: what a newsroom asks its readers to do.
_PROMPT = re.compile(
    r"(?:abonnieren Sie |melden Sie sich .{0,60}\ban\b|folgen Sie uns |newsletter (?:abonnieren|bestellen|anmelden)|"
    r"(?:jetzt|hier) (?:kostenlos |gratis )?(?:anmelden|abonnieren|testen|bestellen|registrieren|weiterlesen)|"
    r"für unseren .{0,40}newsletter|^jetzt .{0,80}(?:testen|sichern|weiterlesen)[!›»>]*$|"
    r"(?:newsletter|abo|plus)\b.{0,40}\bjetzt\b)",
    re.IGNORECASE,
)
_ARROW = r"(?:[»›>→►▶•*+–-]+ ?)?"
#: A line that begins so points to another article.
_POINTER = re.compile(
    rf"{_ARROW}(?:(?:Lesen|Sehen|Hören) Sie (?:auch|hier|dazu|hierzu|mehr|jetzt|außerdem)\b|Lesetipp\b|"
    r"Auch interessant\b|Das könnte (?:Sie|dich) (?:auch )?interessieren|Mehr zum Thema\b|Zum Thema:|Zum Weiterlesen\b|"
    r"(?:Mehr dazu|Mehr aus [^.!?]{0,40}|Mehr Nachrichten[^.!?]{0,40}|Siehe auch|Passend dazu|"
    r"Verwandte (?:Artikel|Themen)|"
    r"Weitere (?:Artikel|Nachrichten|Meldungen|Themen|Informationen|Infos|Links?)[^.!?]{0,40})(?::|$)|"
    r"(?:Themen|Schlagworte|Tags):|"
    r"Hier (?:geht es|geht’s|geht's|finden Sie|lesen Sie)\b|Empfohlener (?:redaktioneller )?Inhalt\b)"
)
#: A line that begins so gives a contact; `Rückfragen bitte an:` of press releases.
_CONTACT = re.compile(
    r"(?:(?:Medien|Presse)?[Rr]ückfragen\b.{0,60}|Pressekontakt|Medienkontakt|Pressestelle|Kontakt(?:daten)?|"
    r"Ansprechpartner(?:in)?|Original-Content von|Außerhalb der (?:Bürodienst|Büro|Dienst)zeiten?)\s?:.*"
)
#: Behind such a line its teasers or addresses follow: short lines that are no sentences, at most so many.
_FOLLOWERS = 12
_FOLLOWER_CHARACTERS = 120
_SENTENCE_END = re.compile(r"[.!?…][\"'“”»«’‘)\]]*$")
#: `Helfer am Deich. Foto: dpa`, `Helfer am Deich (Archivbild)`, `Das Wrack (Foto: A. Muster/dpa)`.
_CAPTION = re.compile(
    rf".{{3,300}}(?:[ (\[]{_CREDIT} ?: ?{_CREDITED}{{2,80}}[)\]]?|[(\[](?:Archiv|Symbol)(?:bild|foto)[)\]])"
)
_AGENCY_NUMBER = re.compile(r"dpa:\d{6}-\d{2}-\d{6}(?:/\d+)?")
_LINE = re.compile(r"[^\n]+")


def kind_of_line(line: str) -> str:
    """What a line is if it is no statement of the article: `boilerplate`, `caption`, else "".

    >>> kind_of_line("Foto: dpa"), kind_of_line("12 Helfer am Deich. Foto: A. Muster/dpa")
    ('boilerplate', 'caption')
    >>> kind_of_line("Stand: 12.03 Uhr"), kind_of_line("Stand: 14 Tote in zwei Dörfern.")
    ('boilerplate', '')
    """
    line = line.strip()
    if not line or len(line) > _LINE_CHARACTERS:
        return ""
    if _opens(line) or _PROMPT.search(line) or any(pattern.fullmatch(line) for pattern in _LINES):
        return BOILERPLATE
    return CAPTION if _CAPTION.fullmatch(line) else ""


def find_asides(text: str) -> tuple[Aside, ...]:
    """The lines of a text that are no statements of the article, and the numbers of agencies inside others.

    >>> text = "Zwölf Häuser brannten.\\n\\nLesen Sie auch\\n\\n10 Tipps gegen Feuer\\n\\nDas sagte die Polizei."
    >>> [text[start:end] for start, end, _ in find_asides(text)]
    ['Lesen Sie auch', '10 Tipps gegen Feuer']
    """
    return tuple(_asides(text))


def _asides(text: str) -> Iterator[Aside]:
    followers = 0
    for match in _LINE.finditer(text):
        line = match.group().strip()
        if not line:
            continue
        start = match.start() + match.group().index(line)
        kind = kind_of_line(line)
        if not kind and followers and len(line) <= _FOLLOWER_CHARACTERS and not _SENTENCE_END.search(line):
            kind = BOILERPLATE
            followers -= 1
        elif kind and _opens(line):
            followers = _FOLLOWERS
        elif not kind:
            followers = 0
        if kind:
            yield start, start + len(line), kind
        else:
            for number in _AGENCY_NUMBER.finditer(line):
                yield start + number.start(), start + number.end(), BOILERPLATE


def _opens(line: str) -> bool:
    return bool(_POINTER.match(line) or _CONTACT.match(line))
