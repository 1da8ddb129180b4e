"""Lemmas from form, tag, features and lexicon: ``gestiegen`` VVPP -> ``steigen``, ``Soldaten`` NN -> ``Soldat``.

The lemmatizer that is shipped is trained on what this module derives; the lexicon stays behind. Separable verbs get the
lemma of the part that stands there (``teilte ... mit`` -> ``teilen``).
"""

from __future__ import annotations

from types import MappingProxyType

from lexicon import Lexicon, Reading

_DER = "der die das dem den des deren dessen denen derer d'"
_EIN = "ein eine einen einem einer eines 'n 'ne"
#: Closed classes: STTS tag -> {form: lemma}; the convention is that of the GSD treebank.
CLOSED: MappingProxyType[str, dict[str, str]] = MappingProxyType(
    {
        "ART": {**dict.fromkeys(_DER.split(), "der"), **dict.fromkeys(_EIN.split(), "ein")},
        "PRELS": dict.fromkeys(_DER.split(), "der"),
        "PRELAT": dict.fromkeys(_DER.split(), "der"),
        "PDS": dict.fromkeys(_DER.split(), "der"),
        "PDAT": dict.fromkeys(_DER.split(), "der"),
        "PPER": {
            **dict.fromkeys("ich mich mir meiner".split(), "ich"),
            **dict.fromkeys("du dich dir deiner".split(), "du"),
            **dict.fromkeys("er ihn ihm seiner".split(), "er"),
            **dict.fromkeys("sie ihr ihnen ihrer".split(), "sie"),
            **dict.fromkeys("wir uns unser".split(), "wir"),
            **dict.fromkeys("es 's".split(), "es"),
            "euch": "ihr",
        },
        "APPRART": {
            **dict.fromkeys("am ans".split(), "an"),
            **dict.fromkeys("im ins".split(), "in"),
            **dict.fromkeys("zum zur".split(), "zu"),
            **dict.fromkeys("vom".split(), "von"),
            **dict.fromkeys("beim".split(), "bei"),
            **dict.fromkeys("aufs".split(), "auf"),
            **dict.fromkeys("fürs".split(), "für"),
            **dict.fromkeys("durchs".split(), "durch"),
            **dict.fromkeys("ums".split(), "um"),
            **dict.fromkeys("übers überm".split(), "über"),
            **dict.fromkeys("unters unterm".split(), "unter"),
            **dict.fromkeys("vors vorm".split(), "vor"),
            **dict.fromkeys("hinters hinterm".split(), "hinter"),
        },
    }
)
#: Declined words of closed classes: stem -> lemma; an ending is cut off and the stem looked up.
_STEMS: MappingProxyType[str, str] = MappingProxyType(
    {
        **{s: s for s in "mein dein sein ihr kein viel".split()},
        "unser": "unser", "unsr": "unser", "euer": "euer", "eur": "euer",
        "dies": "dieser", "jen": "jener", "jed": "jeder", "jeglich": "jeglich", "manch": "manch", "solch": "solch",
        "welch": "welcher", "einig": "einige", "etlich": "etliche", "mehrer": "mehrere", "all": "alle",
        "wenig": "wenig", "ander": "anderer", "beid": "beide", "sämtlich": "sämtlich", "irgendein": "irgendein",
        "irgendwelch": "irgendwelch", "ein": "ein", "niemand": "niemand", "jemand": "jemand", "derselb": "derselbe",
        "dieselb": "derselbe", "desselb": "derselbe", "demselb": "derselbe", "denselb": "derselbe",
        "derjenig": "derjenige", "diejenig": "derjenige", "denjenig": "derjenige", "demjenig": "derjenige",
        "dasselb": "derselbe", "dasjenig": "derjenige", "folgend": "folgend", "meist": "meist",
    }
)  # fmt: skip
_DECLINED = frozenset({"PPOSAT", "PPOSS", "PDAT", "PDS", "PIAT", "PIS", "PIDAT", "PWAT", "PRELAT", "PRELS"})
_ENDINGS = ("es", "em", "en", "er", "e", "s", "n", "")
_ADJ_ENDINGS = ("en", "em", "er", "es", "e")
_PREFIXES = tuple(
    """
    ab an auf aus bei durch ein fest fort her herab heran heraus herbei herein herum hervor hin hinaus hinein hinzu los
    mit nach nieder um unter vor voran voraus vorbei weg weiter wieder zu zurück zusammen über teil statt bekannt frei
    hoch be er ent ver zer miss
    """.split()
)


def lemma_of(form: str, tag: str, feats: str, lexicon: Lexicon) -> str:
    """The lemma of one token. ``lemma_of("stieg", "VVFIN", "Mood=Ind|...", lex)`` -> ``"steigen"``."""
    low = form.lower()
    if tag in CLOSED and low in CLOSED[tag]:
        return CLOSED[tag][low]
    if tag == "PRF":
        return "sich"
    if tag in _DECLINED:
        return _declined(low)
    if tag == "NN":
        return noun_lemma(form, feats, lexicon)
    if tag == "NE":
        return name_lemma(form, feats, lexicon)
    if tag[:2] in {"VV", "VA", "VM"}:
        return verb_lemma(low, tag, feats, lexicon)
    if tag == "ADJA" or tag == "ADJD":
        return adjective_lemma(form, tag, lexicon)
    if tag in {"CARD", "TRUNC", "FM", "XY"} or tag.startswith("$"):
        return form
    return low


def _declined(low: str) -> str:
    for ending in _ENDINGS:
        stem = low[: len(low) - len(ending)] if ending else low
        if low.endswith(ending) and stem in _STEMS:
            return _STEMS[stem]
    return low


def _feature(feats: str, name: str) -> str:
    return next((f.split("=")[1] for f in feats.split("|") if f.startswith(name + "=")), "")


def _best(readings: tuple[Reading, ...], feats: str, form: str) -> str | None:
    """The lemma of the reading that agrees best with the features; ties go to the shorter, then the first one."""
    if not readings:
        return None
    case, number = _feature(feats, "Case"), _feature(feats, "Number")

    def rank(reading: Reading) -> tuple[int, int, int]:
        agrees = (reading.case == case or not case) + (reading.number == number or not number)
        # "Wochenende" is its own lemma, not "Wochenend"
        unchanged = case == "Nom" and number == "Sing" and reading.lemma == form
        return -agrees, int(not unchanged), len(reading.lemma)

    return min(readings, key=rank).lemma


def noun_lemma(form: str, feats: str, lexicon: Lexicon) -> str:
    """``Häusern`` -> ``Haus``; ``Atomkraftwerken`` by its last part; unknown nouns stay as they are."""
    if "-" in form.strip("-"):
        first, last = form.rsplit("-", 1)
        return f"{first}-{noun_lemma(last, feats, lexicon)}" if last else form
    capital = form[:1].upper() + form[1:]
    lemma = _best(lexicon.readings(form, "SUB") or lexicon.readings(capital, "SUB"), feats, form)
    if lemma:
        return lemma
    # the longest known last part of a compound; three letters before it at least, so that "Verein" is not cut
    for start in range(3, len(form) - 3):
        last = form[start:].capitalize()
        lemma = _best(lexicon.readings(last, "SUB"), feats, last)
        if lemma:
            return form[:start] + lemma.lower()
    if form.isupper() or not form.isalpha():
        return form[:-1] if form.endswith("s") and form[:-1].isupper() and len(form) > 2 else form
    return _regular_noun(form, feats)


def _regular_noun(form: str, feats: str) -> str:
    """Unknown nouns: cut only the safe endings."""
    case, number = _feature(feats, "Case"), _feature(feats, "Number")
    if form.endswith("innen"):
        return form[:-3]
    if number == "Plur" and form.endswith(("ungen", "heiten", "keiten", "schaften", "ionen", "itäten")):
        return form[:-2]
    if number == "Sing" and case == "Gen" and form.endswith("s") and not form.endswith(("ss", "us", "is", "as", "os")):
        return form[:-1]
    return form


def name_lemma(form: str, feats: str, lexicon: Lexicon) -> str:
    """``Berlins`` (genitive) -> ``Berlin``; ``Paris``, ``Hans`` stay."""
    bare = form[:-1].rstrip("'’")
    if _feature(feats, "Case") != "Gen" or not form.endswith("s") or len(bare) < 2:
        return form
    if any(r.lemma == bare for r in lexicon.readings(form, "EIG", "SUB")):
        return bare
    if any(r.lemma == form for r in lexicon.readings(form, "EIG")) or form.endswith(("ss", "us", "is", "os")):
        return form
    return bare


def verb_lemma(low: str, tag: str, feats: str, lexicon: Lexicon) -> str:
    """The infinitive: by kind of form and mood where the lexicon knows it, else by a known end of the word."""
    kinds = {"FIN": ("FIN",), "IMP": ("IMP",), "INF": ("INF",), "IZU": ("EIZ",)}.get(tag[2:], ("PA2",))
    lemma = _verb_reading(low, kinds, feats, lexicon)
    if lemma:
        return lemma
    if tag == "VVINF":
        return low
    if tag == "VVIZU":
        for place in range(2, len(low) - 4):
            if low.startswith("zu", place) and (low[:place] in _PREFIXES):
                return low[:place] + low[place + 2 :]
    for prefix in sorted(_PREFIXES, key=len, reverse=True):
        if low.startswith(prefix) and len(low) > len(prefix) + 3:
            lemma = _verb_reading(low[len(prefix) :], kinds, feats, lexicon)
            if lemma:
                return prefix + lemma
    return _regular_verb(low, tag)


def _verb_reading(low: str, kinds: tuple[str, ...], feats: str, lexicon: Lexicon) -> str | None:
    readings = [r for r in lexicon.readings(low, "VER") if r.kind in kinds]
    # strong and irregular verbs are the common ones: "dachte" is denken (irregular), not dachen
    readings = [r for r in readings if r.irregular] or readings
    if not readings:
        return None
    mood, number, tense = _feature(feats, "Mood"), _feature(feats, "Number"), _feature(feats, "Tense")

    def rank(reading: Reading) -> tuple[int, int]:
        agrees = (reading.mood == mood) + (reading.number == number) + (reading.tense == tense)
        return -agrees, len(reading.lemma)

    return min(readings, key=rank).lemma


def _regular_verb(low: str, tag: str) -> str:
    if tag == "VVPP" and low.startswith("ge") and low.endswith("t"):
        return low[2:-1] + "en"
    if tag == "VVPP" and low.endswith("iert"):
        return low[:-1] + "en"
    if tag == "VVFIN":
        for ending in ("teten", "tete", "eten", "ten", "te", "en", "et", "t", "e"):
            if low.endswith(ending) and len(low) > len(ending) + 2:
                return low[: -len(ending)] + "en"
    return low


def adjective_lemma(form: str, tag: str, lexicon: Lexicon) -> str:
    """``größere`` -> ``groß``, ``nordkoreanischen`` -> ``nordkoreanisch``, ``gestiegene`` -> ``gestiegen``."""
    if form[:1].isdigit():
        return form
    if "-" in form.strip("-"):
        first, last = form.rsplit("-", 1)
        return f"{first}-{adjective_lemma(last, tag, lexicon)}" if last else form
    low = form.lower()
    for candidate in (low, form):
        readings = lexicon.readings(candidate, "ADJ", "PA1", "PA2")
        if tag == "ADJD":
            readings = tuple(r for r in readings if r.kind == "PRD") or readings
        else:
            readings = tuple(r for r in readings if r.kind != "PRD") or readings
        if readings:
            # comparatives and superlatives of real adjectives first ("meisten": viel), then the shortest lemma
            return min(readings, key=lambda r: (r.part != "ADJ", len(r.lemma))).lemma
    if tag == "ADJD":
        return low
    if form[:1].isupper() and low.endswith("er"):
        return form  # Berliner, Frankfurter: undeclined
    for start in range(3, len(low) - 3):
        last = lexicon.readings(low[start:], "ADJ", "PA1", "PA2")
        if last:
            return low[:start] + min(last, key=lambda r: (r.part != "ADJ", len(r.lemma))).lemma
    for ending in _ADJ_ENDINGS:
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return low[: -len(ending)]
    return low
