"""Modifier words before and behind a figure, and the bound each one gives. Data only.

False friends, which `bounds` looks at before it believes them: `über` = about a topic or more than, `unter` = among or
less than, `gut` = good, `gegen` = against, `um` before a change, `ab` = away, `keine` = none.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

Phrases = MappingProxyType[tuple[str, ...], str]


def _phrases(rows: Iterable[tuple[str, str]]) -> Phrases:
    table = {tuple(phrase.split()): name for name, phrases in rows for phrase in phrases.split("|")}
    return MappingProxyType(dict(sorted(table.items())))


#: Words before the number -> modifier; the longest phrase wins.
BEFORE = _phrases(
    (
        (
            "about",
            "etwa|in etwa|rund|rd .|ca|ca .|circa|cirka|zirka|zirca|ungefähr|annähernd|gegen|um|um die|so um die",
        ),
        (
            "about",
            "etwas um die|an die|grob|schätzungsweise|überschlägig|vielleicht|approx .|~|≈",
        ),
        ("about", "geschätzt|geschätzte|geschätzten|geschätzter|geschätztes|in der größenordnung von"),
        ("about", "gerundet|aufgerundet|abgerundet"),
        (
            "at_least",
            "mindestens|mind .|min .|wenigstens|zumindest|minimal|nicht weniger als|nicht unter|nicht minder als",
        ),
        ("at_least", "gut|gute|guten|gut und gerne|gut und gern|ab|ab etwa|≥"),
        ("more_than", "mehr als|etwas mehr als|knapp mehr als|deutlich mehr als|weit mehr als|wesentlich mehr als"),
        (
            "more_than",
            "viel mehr als|sehr viel mehr als|über|weit über|deutlich über|knapp über|leicht über|etwas über",
        ),
        ("more_than", "schon über|gut über|größer als|länger als|höher als|schwerer als|älter als|schneller als|>"),
        ("more_than", "wärmer als|teurer als|breiter als|heißer als"),
        ("more_than", "oberhalb von|jenseits von|jenseits der|jenseits des"),
        (
            "at_most",
            "höchstens|allenfalls|allerhöchstens|maximal|max|max .|bis zu|bis zum|maximal bis zu|bis zu maximal"
            "|längstens|≤",
        ),
        (
            "at_most",
            "nicht mehr als|nie mehr als|kaum mehr als|nicht über|nie über|nicht länger als|nicht höher als",
        ),
        ("at_most", "kaum über|kaum noch über"),
        ("at_most", "nicht schneller als|nicht wärmer als|nicht teurer als|nicht größer als|nicht schwerer als"),
        ("at_most", "nicht älter als|nicht tiefer als|nicht breiter als|nicht weiter als|nicht heißer als"),
        (
            "less_than",
            "weniger als|etwas weniger als|weit weniger als|deutlich weniger als|unter|knapp unter|weit unter",
        ),
        (
            "less_than",
            "deutlich unter|leicht unter|knapp|knappe|knappen|fast|fast schon|beinahe|beinah|nahezu|nicht ganz",
        ),
        (
            "less_than",
            "schier|kaum|nicht einmal|nicht einmal mehr|noch nicht einmal|nicht mal|nicht mal mehr|kein|keine|keinen",
        ),
        ("less_than", "kleiner als|kürzer als|jünger als|niedriger als|geringer als|unterhalb von|<"),
    )
)
#: The longest modifier phrase, in words.
LONGEST_BEFORE = max(len(words) for words in BEFORE)
#: Words that may stand between a modifier and its number (`mehr als insgesamt 200`).
BETWEEN = frozenset(
    (
        "aber allerdings bisher exakt genau immerhin insgesamt je jedoch jeweils noch nur pro sogar weitere weiteren "
        "zusammen zusätzliche zusätzlichen"
    ).split()
)
#: Words behind the figure -> modifier.
AFTER = _phrases(
    (
        (
            "at_least",
            "oder mehr|und mehr|oder darüber|und darüber|oder älter|und älter|oder länger|und länger|aufwärts",
        ),
        ("at_least", "oder höher|und höher|oder größer|und aufwärts"),
        ("at_most", "oder weniger|und weniger|oder darunter|und darunter|oder jünger|und jünger|oder kürzer|abwärts"),
    )
)
