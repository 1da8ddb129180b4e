"""The language of what the terminal shows: German or English."""

from __future__ import annotations

import os
from collections.abc import Mapping
from types import MappingProxyType

LANGUAGES = ("auto", "de", "en")
#: Where the environment says which language somebody reads, most important first.
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")

#: key -> (English, German)
TEXTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "figure": ("figure", "Zahl"),
        "who": ("who", "wer"),
        "what": ("what", "was"),
        "source": ("source", "Quelle"),
        "cue": ("cue", "Hinweiswort"),
        "first": ("These are the first {count} claims.", "Das sind die ersten {count} Aussagen."),
        "file": ("file", "Datei"),
        "holds": ("what it holds", "was darin steht"),
        "claims.csv": ("one row a claim", "je Aussage eine Zeile"),
        "claims.xlsx": ("the same for Excel", "dasselbe für Excel"),
        "claims.parquet": ("the same as Parquet", "dasselbe als Parquet"),
        "claims.jsonl": ("the same as JSON lines", "dasselbe als JSON-Zeilen"),
        "claims.sqlite": ("the same as a database", "dasselbe als Datenbank"),
        "claims.schema.json": ("what the columns mean", "was die Spalten bedeuten"),
        "articles.jsonl": ("the texts of the articles", "die Texte der Artikel"),
        "errors.csv": ("what could not be processed", "was nicht verarbeitet werden konnte"),
        "run.json": ("how to repeat this run", "wie dieser Lauf zu wiederholen ist"),
        "stories.csv": ("one row a story, with its verdict", "je Geschichte eine Zeile, mit Urteil"),
        "story_links.csv": ("why claims are in one story", "warum Aussagen zusammengehören"),
        "stories.schema.json": ("what their columns mean", "was deren Spalten bedeuten"),
        "report.html": ("the report, for a browser", "der Bericht, für den Browser"),
        "done": ("done", "verarbeitet"),
        "to do": ("to do", "zu verarbeiten"),
        "unchanged": ("unchanged", "unverändert"),
        "failed": ("failed", "gescheitert"),
        "skipped": ("skipped", "übergangen"),
        "article": ("article", "Artikel"),
        "articles": ("articles", "Artikel"),
        "nothing": ("{counts} (nothing was written)", "{counts} (nichts wurde geschrieben)"),
        "summary": (
            "{counts}; {claims} claims in {file} ({seconds} s)",
            "{counts}; {claims} Aussagen in {file} ({seconds} s)",
        ),
        "compared": (
            "{claims} claims: {stories} stories, {across} of several articles, "
            "{differ} that differ or were corrected, in {file}",
            "{claims} Aussagen: {stories} Geschichten, {across} aus mehreren Artikeln, "
            "{differ} mit Widersprüchen oder Korrekturen, in {file}",
        ),
        "report": ("The report is {file}; open it in a browser.", "Der Bericht ist {file}; ein Browser öffnet ihn."),
        "large": (
            "It has {size:.0f} MB and opens slowly; run with --kind or --since for a smaller one.",
            "Er hat {size:.0f} MB und öffnet sich langsam; ein Lauf mit --kind oder --since macht ihn kleiner.",
        ),
        "part": ("part", "Teil"),
        "words": ("words", "Wörter"),
        "place": ("place", "Stelle"),
        "rule": ("rule", "Regel"),
        "meaning": ("meaning", "Bedeutung"),
        "value": ("value", "Wert"),
        "bounds": ("bounds", "Grenzen"),
        "quoted": ("quoted", "zitiert"),
        "sentence": ("The sentence", "Der Satz"),
        "rules": ("The rules", "Die Regeln"),
        "parse": ("The parse", "Die Satzanalyse"),
        "token": ("word", "Wort"),
        "tag": ("tag", "Wortart"),
        "dependency": ("is", "ist"),
        "head": ("of", "von"),
        "scope": ("said by the source", "von der Quelle gesagt"),
        "changed": (
            "The rules or the model of today don't find this claim any more; its parse is shown all the same.",
            "Die heutigen Regeln oder das Modell finden diese Aussage nicht mehr; die Analyse steht hier trotzdem.",
        ),
    }
)


def language_of(wanted: str = "auto", environment: Mapping[str, str] = os.environ) -> str:
    """`de` or `en`: the one that is wanted, else the one of the environment, else English.

    >>> language_of("auto", {"LANG": "de_AT.UTF-8"}), language_of("auto", {}), language_of("de", {"LANG": "C"})
    ('de', 'en', 'de')
    """
    if wanted in ("de", "en"):
        return wanted
    set_to = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    return "de" if set_to.lower().startswith("de") else "en"


def say(key: str, language: str, **values: object) -> str:
    """A text in a language.

    >>> say("first", "de", count=20)
    'Das sind die ersten 20 Aussagen.'
    """
    return TEXTS[key][language == "de"].format(**values)
