"""Tables on a terminal: what was found and where it lies, and a claim explained."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.display.language import TEXTS, say
from pipeline.records import Claim
from pipeline.writing.cells import one_line

if TYPE_CHECKING:
    from rich.console import Console

    from pipeline.display.explain import Explanation

#: How a modifier is said before its figure.
MODIFIER_WORDS = MappingProxyType(
    {"about": "etwa", "at_least": "mindestens", "more_than": "über", "at_most": "bis zu", "less_than": "unter"}
)
#: part -> style of rich; each differs from the others without colour, too.
STYLES = MappingProxyType(
    {"figure": "bold reverse", "who": "bold blue", "source": "underline magenta", "cue": "italic green"}
)


def print_claims(claims: Sequence[Claim], more: bool, language: str = "en", console: Console | None = None) -> None:
    """Print claims to standard output, a table for each article; `more` says that there are others."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = console or Console()  # which respects NO_COLOR
    for article_id, group in groupby(claims, key=lambda claim: claim.article_id):
        rows = list(group)
        # Text, not markup: brackets in an article are no colours, and control characters in an id steer no terminal.
        table = Table(title=Text(one_line(rows[0].title or article_id), style="bold"), title_justify="left")
        for name in ("figure", "who", "what", "source"):
            table.add_column(say(name, language), overflow="fold")
        for claim in rows:
            table.add_row(
                *(Text(one_line(part)) for part in (shown_figure(claim), claim.who, claim.what, claim.source))
            )
        console.print(table)
    if more:
        console.print(say("first", language, count=len(claims)))


def print_files(folder: Path, files: Sequence[Path], language: str = "en", console: Console | None = None) -> None:
    """Print where the results lie, and what each file of the folder holds."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=Text(f"{folder}/", style="bold"), title_justify="left", box=None, padding=(0, 2, 0, 0))
    for name in ("file", "holds"):
        table.add_column(say(name, language), overflow="fold")
    for path in files:
        table.add_row(Text(path.name), Text(say(path.name, language) if path.name in TEXTS else ""))
    (console or Console()).print(table)


def print_explanation(explanation: Explanation, language: str = "en", console: Console | None = None) -> None:
    """Print a claim with its sentence, rules, places and parse."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = console or Console()
    claim = explanation.claim
    console.print(
        Text(claim.claim, style="bold"), Text(one_line(f"{claim.claim_id}  {claim.article_id}"), style="dim"), sep="\n"
    )
    if explanation.changed:
        console.print(Text(say("changed", language), style="yellow"))
    console.print()
    marked = Text(explanation.text)
    for part in explanation.parts:
        marked.stylize(STYLES[part.label], part.start, part.end)
    for start, end in explanation.excerpts:
        console.print(marked[start:end])
    console.print()

    places = Table(*(say(name, language) for name in ("part", "words", "place")), box=None, padding=(0, 2, 0, 0))
    for part in explanation.parts:
        words = Text(" ".join(explanation.text[part.start : part.end].split()), style=STYLES[part.label])
        places.add_row(Text(say(part.label, language)), words, f"{part.start}-{part.end}")
    for name, value in explanation.facts(language):
        places.add_row(Text(name), Text(value), "")
    console.print(places)
    console.print()

    rules = Table(say("rule", language), say("meaning", language), box=None, padding=(0, 2, 0, 0))
    for name, meaning in explanation.rules(language):
        rules.add_row(Text(name), Text(meaning))
    console.print(rules)
    console.print()

    columns = (say(name, language) for name in ("token", "tag", "dependency", "head"))
    parse = Table(*columns, box=None, padding=(0, 2, 0, 0))
    for word in explanation.words:
        label = next((part.label for part in explanation.parts if part.start <= word.start < part.end), "")
        parse.add_row(Text(word.text, style=STYLES.get(label, "")), word.tag, word.dependency, Text(word.head))
    console.print(parse)


def shown_figure(claim: Claim) -> str:
    """The figure with what it is meant as: `etwa 1.100`."""
    return f"{MODIFIER_WORDS.get(claim.modifier, '')} {claim.figure}".strip()
