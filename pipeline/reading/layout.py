"""Plain text as lines -> title, lead and paragraphs.

Text from a PDF or a typewriter-like file breaks its lines anywhere: inside words, sentences, headlines; pages add empty
lines in the middle of a sentence. Which breaks mean something is told by how a piece ends, how the next one begins, and
whether the next word would still have fitted on the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.reading.boilerplate import Aside, kind_of_line
from pipeline.reading.cleaning import join_lines, mend_characters, mend_spaces

TITLE_CHARACTERS = 180
TITLE_LINES = 6
LEAD_CHARACTERS = 400

#: Lines up to here may come from breaking text at a width; longer ones are paragraphs of their own.
_WRAP_WIDTH = 110
_SENTENCE_END = re.compile(r"[.!?…:][\"'“”»«’‘)\]]*$")
_TITLE_END = re.compile(r"[!?][\"'“”»«’‘)]*$")
_INNER_SENTENCE_END = re.compile(r"[a-zäöüß)“\"]{2}[.!?][“”\"»«]? +[„»\"A-ZÄÖÜ]")
_LIST_ITEM = re.compile(r"(?:[-–•*·▪]|\d{1,2}[.)]) ")
#: Words no headline or paragraph ends with: what they belong to is on the next line.
_OPEN_WORDS = (
    frozenset(
        {
            "und",
            "oder",
            "sowie",
            "als",
            "wie",
            "dass",
            "weil",
            "ihr",
            "ihre",
            "sein",
            "seine",
            "rund",
            "etwa",
            "mehr",
            "fast",
        }
    )
    | {
        "für",
        "mit",
        "von",
        "vom",
        "zum",
        "zur",
        "in",
        "im",
        "an",
        "am",
        "auf",
        "bei",
        "aus",
        "nach",
        "seit",
        "über",
        "unter",
    }
    | {"gegen", "um", "durch", "ohne", "bis", "der", "die", "das", "den", "dem", "des"}
    | {"ein", "eine", "einen", "einem", "einer", "eines"}
)


@dataclass(frozen=True, slots=True)
class Layout:
    """What plain text consists of: a title (empty if none is recognised) and paragraphs of one line each."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """The paragraphs, an empty line between them."""
        return "\n\n".join(self.paragraphs)


def lay_out(text: str) -> Layout:
    """Mend plain text and find its title and paragraphs.

    >>> lay_out("Sturm über\\nHamburg\\n\\nEin Sturm hat in Ham-\\nburg zwölf\\n\\n\\nalte Häuser abgedeckt.")
    Layout(title='Sturm über Hamburg', paragraphs=('Ein Sturm hat in Hamburg zwölf alte Häuser abgedeckt.',))
    """
    lines = [mend_spaces(line) for line in mend_characters(text).split("\n")]
    begin = next((index for index, line in enumerate(lines) if line and not kind_of_line(line)), 0)
    title, used = find_title(lines[begin:])
    return Layout(title, (*filter(None, lines[:begin]), *join_blocks(split_blocks(lines[begin + used :]))))


def find_title(lines: Sequence[str]) -> tuple[str, int]:
    """Return the title at the head of the lines and how many lines it takes, or ("", 0).

    A title is short, holds no full sentence, ends without a mark or with `!` or `?`, and has text after it. It may go
    over several lines, with empty ones between them, as a PDF's large print does.

    >>> find_title(["Mehr Tote, als", "", "befürchtet!", "Bei dem Unglück starben zwölf Menschen."])
    ('Mehr Tote, als befürchtet!', 3)
    >>> find_title(["Bei dem Unglück starben zwölf Menschen.", "", "Das sagte die Polizei."])
    ('', 0)
    """
    title = ""
    unwrapped = max(map(len, lines), default=0) > 1.5 * _WRAP_WIDTH
    for index, line in enumerate(lines):
        if not line:
            continue
        title = join_lines(title, line)
        if len(title) > TITLE_CHARACTERS or index >= 2 * TITLE_LINES or _INNER_SENTENCE_END.search(title):
            return "", 0
        following = next((i for i in range(index + 1, len(lines)) if lines[i]), None)
        if following is None:
            return "", 0
        if _TITLE_END.search(title):
            return title, index + 1
        if _SENTENCE_END.search(title) and not title.endswith((":", "...", "…")):
            return "", 0
        blank_between = following > index + 1
        if _title_ends_here(title, line, lines[following], blank_between or unwrapped):
            return title, index + 1
    return "", 0


def _title_ends_here(title: str, line: str, following: str, apart: bool) -> bool:
    """Whether the next line is no part of the title; `apart`: an empty line, or no wrapping, shows it."""
    if is_open(title) or following[0].islower():
        return False
    if apart:
        return True
    # Without an empty line only a jump in width shows that the large print is over.
    return len(following) > max(40, 1.5 * len(line))


def is_open(text: str) -> bool:
    """Whether a piece of text can't end here: a hyphen, a comma, an article or a preposition is its last.

    >>> is_open("Truppen für"), is_open("im Ukraine-"), is_open("gefallen!")
    (True, True, False)
    """
    if not text:
        return False
    return text[-1] in "-–—,;(„" or text.rsplit(None, 1)[-1].lower() in _OPEN_WORDS


def split_blocks(lines: Iterable[str]) -> list[list[str]]:
    """Group lines into blocks between empty lines."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def join_blocks(blocks: Sequence[Sequence[str]]) -> list[str]:
    """Make one line of each paragraph: join its lines, and the blocks that a page break tore out of one sentence.

    >>> join_blocks([["Er sagt, dass"], ["die Verluste höher sind. Das", "sei sicher."], ["Mehr Tote", "als zuvor"]])
    ['Er sagt, dass die Verluste höher sind. Das sei sicher.', 'Mehr Tote als zuvor']
    """
    width = wrap_width(blocks)
    pieces = [piece for block in blocks for piece in _join_block(block, width)]
    paragraphs: list[str] = []
    for piece in pieces:
        if paragraphs and _torn(paragraphs[-1], piece):
            paragraphs[-1] = join_lines(paragraphs[-1], piece)
        else:
            paragraphs.append(piece)
    return paragraphs


def wrap_width(blocks: Sequence[Sequence[str]]) -> int:
    """The width at which lines were broken, or 0 if each line is a paragraph of its own.

    >>> wrap_width([["Ein Sturm hat in der Nacht zum Sonntag", "viele Häuser in der Hansestadt Hamburg"]])
    38
    """
    lengths = sorted(len(line) for block in blocks for line in block[:-1])
    if not lengths:
        return 0
    width = lengths[int(0.95 * (len(lengths) - 1))]
    return width if width <= _WRAP_WIDTH else 0


def is_wrapped(text: str) -> bool:
    """Whether most lines of the text break off inside a sentence, as those of a PDF do.

    >>> is_wrapped("Ein Sturm hat in der\\nNacht zum Sonntag\\nin Hamburg viele\\nHäuser abgedeckt.")
    True
    >>> is_wrapped("Ein Sturm hat Häuser abgedeckt.\\nDas teilte die Feuerwehr mit.")
    False
    """
    blocks = split_blocks(line.strip() for line in text.splitlines())
    breaks = [pair for block in blocks for pair in pairwise(block)]
    broken = [pair for pair in breaks if len(pair[0]) <= _WRAP_WIDTH and not _SENTENCE_END.search(pair[0])]
    # A list of names or results breaks off just as often, but its lines don't go on in small letters.
    going_on = [pair for pair in broken if pair[1][0].islower() or is_open(pair[0])]
    lines = sum(len(block) for block in blocks)
    return (
        len(going_on) >= 2
        and 2 * len(broken) > len(breaks)
        and 3 * len(broken) > lines
        and 4 * len(going_on) > len(broken)
    )


def _join_block(block: Sequence[str], width: int) -> list[str]:
    paragraphs: list[str] = []
    last_line = ""
    for line in block:
        if paragraphs and not _breaks_paragraph(last_line, line, width):
            paragraphs[-1] = join_lines(paragraphs[-1], line)
        else:
            paragraphs.append(line)
        last_line = line
    return paragraphs


def _breaks_paragraph(line: str, following: str, width: int) -> bool:
    """Whether the break between two lines of a block was meant by the author."""
    if kind_of_line(line) or kind_of_line(following):
        return True  # a credit between two paragraphs belongs to neither
    if is_open(line) or following[0].islower():
        return False
    if width == 0 or _LIST_ITEM.match(following):
        return True
    room = width - len(line) - 1 - len(following.split(None, 1)[0])
    if _SENTENCE_END.search(line):
        return room > 0.15 * width
    return room > 0.6 * width


def _torn(paragraph: str, following: str) -> bool:
    """Whether an empty line stands inside a sentence."""
    if _SENTENCE_END.search(paragraph) or kind_of_line(paragraph) or kind_of_line(following):
        return False
    if following[0].islower() or is_open(paragraph):
        return not _LIST_ITEM.match(following)
    # A headline is short and no sentence stands in it; anything else without an end goes on.
    return len(paragraph) > TITLE_CHARACTERS or bool(_INNER_SENTENCE_END.search(paragraph))


def lead_end(title: str, text: str, asides: Iterable[Aside] = ()) -> int:
    """The offset where the lead ends: the first paragraph, if there is a title, it is short and more follows; else 0.

    Paragraphs that are no statements of the article (a picture's caption, a credit) are passed over.

    >>> lead_end("Sturm", "Zwölf Häuser sind abgedeckt.\\n\\nIn Hamburg hat ein Sturm ...")
    28
    """
    if not title:
        return 0
    passed_over = {start: end for start, end, _ in asides}
    text = text.rstrip()
    start = 0
    while (end := text.find("\n\n", start)) >= 0:
        if passed_over.get(start) != end:
            return end if end - start <= LEAD_CHARACTERS else 0
        start = end + 2
    return 0
