"""Short tables of claims on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from types import MappingProxyType

from pipeline.records import Claim

#: How a modifier is said before its figure.
MODIFIER_WORDS = MappingProxyType(
    {"about": "etwa", "at_least": "mindestens", "more_than": "über", "at_most": "bis zu", "less_than": "unter"}
)


def print_claims(claims: Sequence[Claim], more: bool) -> None:
    """Print claims to standard output, a table for each article; `more` says that there are others."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    for article_id, group in groupby(claims, key=lambda claim: claim.article_id):
        rows = list(group)
        # Text, not markup: brackets in an article are no colours.
        table = Table(title=Text(rows[0].title or article_id, style="bold"), title_justify="left")
        for header in ("figure", "who", "what", "source"):
            table.add_column(header, overflow="fold")
        for claim in rows:
            table.add_row(*map(Text, (shown_figure(claim), claim.who, claim.what, claim.source)))
        console.print(table)
    if more:
        console.print(f"These are the first {len(claims)} claims.")


def shown_figure(claim: Claim) -> str:
    """The figure with what it is meant as: `etwa 1.100`."""
    return f"{MODIFIER_WORDS.get(claim.modifier, '')} {claim.figure}".strip()
