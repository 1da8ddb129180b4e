"""What each column of claims.csv means, in English for the schema and in German for the spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pipeline.writing.words import WORDS


def _codes(column: str) -> str:
    """`count = Anzahl, money = Geld`."""
    return ", ".join(f"{code} = {word}" for code, word in WORDS[column].items())


#: column -> (English, German)
MEANINGS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "claim": ("The claim in one line to read.", "Die Aussage in einer Zeile."),
        "who": ("Whom or what the figure is about, as written.", "Wen oder was die Zahl betrifft, wie im Text."),
        "what": ("What the article says of it.", "Was der Artikel darüber sagt."),
        "event": (
            "Code of the event, where one fits.",
            f"Kürzel des Ereignisses, leer, wo keines passt: {_codes('event')}.",
        ),
        "figure": ("The figure as written, with its unit words.", "Die Zahl wie im Text, mit ihrer Einheit."),
        "kind": ("Count, money, share, measure or duration.", f"Was für eine Zahl es ist: {_codes('kind')}."),
        "value": (
            "The number in plain units; empty for a range or a vague numeral.",
            "Die Zahl in Grundeinheiten (2,5 Millionen = 2500000); leer bei Spannen und unbestimmten Zahlwörtern.",
        ),
        "low": (
            "Lower bound that the words give.",
            "Untere Grenze, die der Text nennt (mindestens 100 = 100); leer, wo er keine nennt.",
        ),
        "high": (
            "Upper bound that the words give.",
            "Obere Grenze, die der Text nennt (bis zu 60 = 60); leer, wo er keine nennt.",
        ),
        "modifier": ("How exact the figure is meant.", f"Wie genau die Zahl gemeint ist: {_codes('modifier')}."),
        "unit": (
            "1 for a count, a currency code, % or pp, else the unit's symbol.",
            "1 bei Anzahlen, Währungscode (EUR), % oder pp (Prozentpunkte), sonst das Zeichen der Einheit (km, t, h).",
        ),
        "change": (
            "Whether the figure is the size of a change.",
            f"Ob die Zahl selbst das Maß einer Veränderung ist: {_codes('change')}.",
        ),
        "source": (
            "Who says so: the fullest name of whom the article means.",
            "Wer das sagt: der vollste Name, den der Artikel nennt; leer, wenn er niemanden nennt.",
        ),
        "source_text": (
            "The source's words at the place of attribution.",
            "Die Quelle, wie sie an der Stelle heißt (er, die Behörde).",
        ),
        "source_kind": ("How the source is quoted.", f"Wie die Quelle zitiert wird: {_codes('source_kind')}."),
        "source_type": ("What the source is.", f"Was die Quelle ist: {_codes('source_type')}."),
        "cue": (
            "The words that show the attribution.",
            "Die Wörter, die die Zuschreibung anzeigen (laut, sagte, nach Angaben).",
        ),
        "modality": (
            "Stated, possible, planned or denied.",
            f"Ob es so ist oder sein soll: {_codes('modality')}.",
        ),
        "place": ("Where, if the sentence says so.", "Wo, wenn der Satz es sagt."),
        "time": (
            "When: ISO 8601 where it can be resolved, else as written.",
            "Wann: als Datum, wo es bestimmbar ist, sonst wie im Text.",
        ),
        "section": ("Title, lead or body.", f"Wo im Artikel es steht: {_codes('section')}."),
        "evidence": ("The sentence that states the claim.", "Der Satz, der die Aussage enthält."),
        "article_id": ("Id of the article.", "Kennung des Artikels."),
        "title": ("Title of the article.", "Titel des Artikels."),
        "published": ("Date of publication.", "Tag der Veröffentlichung."),
        "publisher": ("Who published the article.", "Wer den Artikel veröffentlicht hat."),
        "url": ("Address of the article.", "Adresse des Artikels."),
        "start": ("Where the figure begins in the article's text.", "Wo die Zahl im Text beginnt (in Zeichen)."),
        "end": ("Where the figure ends.", "Wo die Zahl endet."),
        "source_start": ("Where the source's words begin.", "Wo die Quelle beginnt; leer ohne Quelle."),
        "source_end": ("Where the source's words end.", "Wo die Quelle endet; leer ohne Quelle."),
        "evidence_start": ("Where the sentence begins.", "Wo der Satz beginnt."),
        "evidence_end": ("Where the sentence ends.", "Wo der Satz endet."),
        "story": ("Shared by claims about the same thing.", "Gemeinsam für Aussagen über dieselbe Sache."),
        "rule": (
            "Which rules made the row.",
            "Welche Regeln die Zeile ergaben: die der Zahl, dann die der Quelle (`explain` erklärt sie).",
        ),
        "claim_id": ("Id of the claim, the same on every run.", "Kennung der Aussage, bei jedem Lauf dieselbe."),
    }
)
