"""What each column of claims.csv means, in English for the schema and in German for the spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: column -> (English, German)
MEANINGS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "claim": ("The claim in one line to read.", "Die Aussage in einer Zeile."),
        "who": ("Whom or what the figure is about, as written.", "Wen oder was die Zahl betrifft, wie im Text."),
        "what": ("What the article says of it.", "Was der Artikel darüber sagt."),
        "event": ("Code of the event, where one fits.", "Kürzel des Ereignisses, wo eines passt."),
        "figure": ("The figure as written, with its unit words.", "Die Zahl wie im Text, mit ihrer Einheit."),
        "kind": ("Count, money, share, measure or duration.", "Anzahl, Geld, Anteil, Maß oder Dauer."),
        "value": (
            "The number in plain units; empty for a range or a vague numeral.",
            "Die Zahl in Grundeinheiten; leer bei Spannen.",
        ),
        "low": ("Lower bound that the words give.", "Untere Grenze, die der Text nennt."),
        "high": ("Upper bound that the words give.", "Obere Grenze, die der Text nennt."),
        "modifier": ("How exact the figure is meant.", "Wie genau die Zahl gemeint ist."),
        "unit": (
            "1 for a count, a currency code, % or pp, else the unit's symbol.",
            "1 bei Anzahlen, sonst Währung oder Einheit.",
        ),
        "change": ("Whether the figure is the size of a change.", "Ob die Zahl eine Veränderung angibt."),
        "source": (
            "Who says so: the fullest name of whom the article means.",
            "Wer das sagt: der vollste Name, den der Artikel nennt.",
        ),
        "source_text": ("The source's words at the place of attribution.", "Die Quelle, wie sie an der Stelle heißt."),
        "source_kind": ("How the source is quoted.", "Wie die Quelle zitiert wird."),
        "source_type": ("What the source is.", "Was die Quelle ist."),
        "cue": ("The words that show the attribution.", "Die Wörter, die die Zuschreibung anzeigen."),
        "modality": ("Stated, possible, planned or denied.", "Ausgesagt, möglich, geplant oder bestritten."),
        "place": ("Where, if the sentence says so.", "Wo, wenn der Satz es sagt."),
        "time": ("When: ISO 8601 where it can be resolved, else as written.", "Wann: als Datum, wo es bestimmbar ist."),
        "section": ("Title, lead or body.", "Titel, Vorspann oder Text."),
        "evidence": ("The sentence that states the claim.", "Der Satz, der die Aussage enthält."),
        "article_id": ("Id of the article.", "Kennung des Artikels."),
        "title": ("Title of the article.", "Titel des Artikels."),
        "published": ("Date of publication.", "Tag der Veröffentlichung."),
        "publisher": ("Who published the article.", "Wer den Artikel veröffentlicht hat."),
        "url": ("Address of the article.", "Adresse des Artikels."),
        "start": ("Where the figure begins in the article's text.", "Wo die Zahl im Text beginnt."),
        "end": ("Where the figure ends.", "Wo die Zahl endet."),
        "source_start": ("Where the source's words begin.", "Wo die Quelle beginnt."),
        "source_end": ("Where the source's words end.", "Wo die Quelle endet."),
        "evidence_start": ("Where the sentence begins.", "Wo der Satz beginnt."),
        "evidence_end": ("Where the sentence ends.", "Wo der Satz endet."),
        "story": ("Shared by claims about the same thing.", "Gemeinsam für Aussagen über dieselbe Sache."),
        "rule": ("Which rules made the row.", "Welche Regeln die Zeile ergaben."),
        "claim_id": ("Id of the claim, the same on every run.", "Kennung der Aussage, bei jedem Lauf dieselbe."),
    }
)
