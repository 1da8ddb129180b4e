"""Ways of writing that words are looked up without: Swiss spelling, that of before 1996 (`daß`), and marks for women
and men (`Schüler:innen`).
"""

from __future__ import annotations

import re
from functools import lru_cache

#: Parts of words that have `ß`, but not in Switzerland. None of them takes in a true `ss`: `Preissenkung`, `Insassen`.
_SWISS = re.compile(
    r"""
    (?<!h)auss(?=er|en(?!d)) | (?<![dk])iess(?!eit) | (?<![kp])reiss | (?<!be)(?<!er)(?<!hin)(?<!nach)weiss(?!ag)
    | (?:äu|bei|blo|blö|drei|flei|gefä|gei|gesä|grü|gru|grö|hei|klö|mä|preu|scheu|schlei|schmei|schwei|spa|spä)ss
    | (?:sto|stö|stra|strä)ss | f[uü]ss(?!el|l|i\b) | gross(?!ist|[oi]) | meiss(?=el|en) | buss(?=geld|fert)
    | (?<=ein)buss | büss | süss(?!mu) | (?:an|aus|mut|über|unter)mass
    | \bmass(?=krug|geb|gab|gesch|halt|los|nahm|reg|st[aä]b|voll)
    | \b(?:der|einiger|folgender|gewisser|gleicher|bekannter|erwiesener)mass(?=en\b) | \bmüss(?=ig)
    | \b(?:be|er)?s[aä]ss(?=(?:en?|t)?\b) | \bvergass(?=(?:en)?\b) | (?-i:\bmass(?=(?:en)?\b))
    """,
    re.VERBOSE | re.IGNORECASE,
)


#: The `ß` behind a short vowel that the spelling reform made `ss`: `daß`, `vermißt`, `Überschuß`; not in `Fuß`, `ließ`.
_BEFORE_REFORM = re.compile(
    r"""
    (?<=\bda)ß\b | (?<=[fhln]a)ß(?=t|\b) | (?<!spa)(?<=pa)ß(?=t|\b) | (?<=[hl]ä)ß(?=t|lich) | (?<!ie)(?<=e)ß
    | (?<![eaä]i)(?<=i)ß | (?<=[ghklmnw]u)ß(?!e|ig) | (?<=dru)ß | (?<=\bru)ß(?=land) | (?<=schlo)ß
    | (?<=(?-i:scho))ß\b | (?<=\bbo)ß\b | (?<=[km]ü)ß(?=t)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def spelled(text: str) -> str:
    """Words in the spelling of Germany today, where a part of the word tells: `Masse` may be Swiss for `Maße` or not.

    >>> spelled("Das Strassenfest heisst nach den Wassermassen in der Grossstadt.")
    'Das Straßenfest heißt nach den Wassermassen in der Großstadt.'
    >>> spelled("Rußland läßt wissen, daß der Fluß bei Meißen groß war und sechs Leute vermißt wurden.")
    'Russland lässt wissen, dass der Fluss bei Meißen groß war und sechs Leute vermisst wurden.'
    """
    if "ss" in text:
        text = _SWISS.sub(lambda found: "ß".join(found.group().rsplit("ss", 1)), text)
    return _BEFORE_REFORM.sub("ss", text) if "ß" in text else text


#: Marks within a word that names women and men: `Schüler:innen`, `Lehrer/-innen`, `jede*r`, `LehrerInnen`.
_GENDER = re.compile(r"(?<=[^\W\d_])(?:[:*_·]|/-?)(?=innen|(?:in|e|er|en|r|n)\b)|(?<=[a-zäöüß])I(?=nnen)")


def without_gender_marks(text: str) -> str:
    """Words that name women and men by a mark as those that name women.

    >>> without_gender_marks("20 Ärzt:innen, 30 Lehrer/-innen und KollegInnen")
    '20 Ärztinnen, 30 Lehrerinnen und Kolleginnen'
    """
    return _GENDER.sub(lambda mark: "i" if mark.group() == "I" else "", text)


#: Words that tell of a text without umlauts: `fuer`, `Laender`.
_WITHOUT_UMLAUTS = re.compile(
    r"\b(?:dafuer|fuenf|fuer|gegenueber|hoehe|koennen|koennte|laender|maenner|muessen|naechste|spaeter|staedte|ueber|"
    r"waehrend|wuerde|zurueck)",
    re.IGNORECASE,
)
#: Two letters for an umlaut, but not in `neue`, `Quelle`, `aktuell`, `soeben`, `Israel`.
_TWO_LETTERS = re.compile(
    r"(?<![aeoq])ue(?!ll(?:e[nrms]?|en)?\b)(?!z\b|la\b|l\b|rst)|(?<![aeus])oe(?!ffi|t\b|ten\b)|(?<![eo])ae(?!l\b|ls|li)",
    re.IGNORECASE,
)
_UMLAUTS = {"ae": "ä", "oe": "ö", "ue": "ü", "Ae": "Ä", "Oe": "Ö", "Ue": "Ü"}


@lru_cache(maxsize=2)  # asked for each claim of a text
def lacks_umlauts(text: str) -> bool:
    """Whether a text has no umlauts but two letters for each, as some wires do: `Fuenf Maenner`."""
    return not any(letter in text for letter in "äöüÄÖÜß") and _WITHOUT_UMLAUTS.search(text) is not None


def with_umlauts(word: str) -> str:
    """A word of such a text as it is written elsewhere.

    >>> [with_umlauts(word) for word in ("fuer", "Aerzte", "neue", "Israel", "aktuell")]
    ['für', 'Ärzte', 'neue', 'Israel', 'aktuell']
    """
    return _TWO_LETTERS.sub(lambda two: _UMLAUTS.get(two.group(), two.group()), word)
