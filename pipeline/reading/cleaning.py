"""Mending text before anything else sees it: damaged characters, and words and sentences that lines or pages break.

Nothing here changes a figure: `10²` and `½` stay (so no NFKC), and the odd space in `1 000` stays between its digits.
"""

from __future__ import annotations

import re
import unicodedata
from types import MappingProxyType

#: Typographic ligatures, which NFC leaves alone and NFKC would mend along with `²` and `½`.
LIGATURES = MappingProxyType({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
#: After a hyphen at the end of a line these words show that the hyphen stands for a left-out part: `Ein- und Ausfuhr`.
ELLIPSIS_WORDS = frozenset(
    {"und", "oder", "bis", "sowie", "bzw.", "beziehungsweise", "noch", "als", "wie", "aber", "statt"}
)

_LIGATURE = re.compile(f"[{''.join(LIGATURES)}]")
_LINE_BREAKS = re.compile(r"\r\n?|[\x0b\x85\u2028]")
_PAGE_BREAKS = re.compile(r"[\x0c\u2029]")
_BROKEN_AT_SOFT_HYPHEN = re.compile(r"\xad[ \t]*\n[ \t]*(?=\w)")
#: Soft hyphens, zero-width and direction marks, and control characters other than tab and line feed.
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
_ODD_SPACES = "\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD_SPACE = re.compile(f"[{_ODD_SPACES}]")
_ODD_SPACE_IN_FIGURE = re.compile(r"(?<=\d)[\xa0\u2009\u202f](?=\d)")
_SPACES = re.compile(r" {2,}")
#: Half a character, as broken JSON escapes leave it; no file can hold it.
_SURROGATE = re.compile("[\ud800-\udfff]")
_DAMAGE = re.compile(f"{_LIGATURE.pattern}|{_SURROGATE.pattern}|{_INVISIBLE.pattern}|[\r\x0b\x0c\x85\u2028\u2029]")
#: What UTF-8 looks like when it was read as another encoding; ftfy then judges whether it really was.
_MAYBE_MIXED_UP = re.compile("[ÂÃâÄÅ√├Ô][^\x00-\x7fäöüßÄÖÜ]")
_HYPHENS = "-\u2010\u2011"


def mend_characters(text: str) -> str:
    """Mend damaged characters and leave lines and spaces as they are.

    Line ends become line feeds, a page break an empty line. UTF-8 that was read as another encoding is read again, the
    text composed (NFC), ligatures are taken apart, soft hyphens (with the line break they make), zero-width, direction
    and control characters go.

    >>> mend_characters("Die o\\ufb03ziellen Ver\\xad\\nluste\\u200b: 10² und ½")
    'Die offiziellen Verluste: 10² und ½'
    >>> mend_characters("fÃ¼r 10Â² MÃ¼nchner")
    'für 10² Münchner'
    """
    text = _mend(repair_encoding(text))
    while (again := repair_encoding(text)) != text:  # what stood between the halves of a character is gone now
        text = _mend(again)
    return text


def repair_encoding(text: str) -> str:
    """Read again, line by line, what was UTF-8 and read as another encoding; what is none stays as it is.

    >>> repair_encoding("â€žZwÃ¶lfâ€œ"), repair_encoding("São Paulo, „Ä“")
    ('„Zwölf“', 'São Paulo, „Ä“')
    """
    if not _MAYBE_MIXED_UP.search(text):
        return text
    import ftfy  # only damaged text needs it

    lines = text.split("\n")
    return "\n".join(ftfy.fix_encoding(line) if _MAYBE_MIXED_UP.search(line) else line for line in lines)


def _mend(text: str) -> str:
    text = _LINE_BREAKS.sub("\n", text)
    text = _PAGE_BREAKS.sub("\n\n", text)
    text = _BROKEN_AT_SOFT_HYPHEN.sub("", text)
    text = _INVISIBLE.sub("", text)
    text = _SURROGATE.sub("\ufffd", text)
    text = _LIGATURE.sub(lambda match: LIGATURES[match.group()], text)
    return unicodedata.normalize("NFC", text)


def mend_spaces(text: str) -> str:
    """Make odd spaces plain ones, and runs of spaces one, but keep the one that groups the digits of a number.

    >>> mend_spaces("rund\\xa01\\u202f000  Menschen\\t")
    'rund 1\\u202f000 Menschen'
    """
    kept = {match.start() for match in _ODD_SPACE_IN_FIGURE.finditer(text)}
    text = _ODD_SPACE.sub(lambda match: match.group() if match.start() in kept else " ", text)
    return _SPACES.sub(" ", text).strip(" ")


def is_damaged(text: str) -> bool:
    """Whether text has characters that `mend_characters` would change.

    >>> is_damaged("zwölf  Tote \\n"), is_damaged("zwo\\u0308lf"), is_damaged("Sol\\xaddaten")
    (False, True, True)
    """
    return bool(_DAMAGE.search(text)) or not unicodedata.is_normalized("NFC", text) or repair_encoding(text) != text


def is_unseen(character: str) -> bool:
    """Whether mending drops a character because nobody sees it.

    >>> is_unseen("\\u200b"), is_unseen("ü")
    (True, False)
    """
    return bool(_INVISIBLE.match(character))


def join_lines(first: str, second: str) -> str:
    """Join two pieces of a sentence that a line or page break had torn apart.

    A hyphen before a small letter goes, unless `und`, `oder`, `bis` ... follows; before a capital or a digit it stays.

    >>> join_lines("nordkoreanische Sol-", "daten"), join_lines("im Ukraine-", "Krieg")
    ('nordkoreanische Soldaten', 'im Ukraine-Krieg')
    >>> join_lines("Ein-", "und Ausfuhr"), join_lines("Covid-", "19")
    ('Ein- und Ausfuhr', 'Covid-19')
    """
    first, second = first.rstrip(), second.lstrip()
    if not first or not second:
        return first or second
    if first[-1] not in _HYPHENS or len(first) < 2 or not first[-2].isalnum():
        return f"{first} {second}"
    word = second.split(None, 1)[0].lower().rstrip(",;")
    if word in ELLIPSIS_WORDS:
        return f"{first} {second}"
    if second[0].islower() and first[-2].isalpha():
        return first[:-1] + second
    if second[0].isalnum():
        return first + second
    return f"{first} {second}"
