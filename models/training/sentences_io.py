"""One sentence with its annotation, and the file formats it is read from and written to.

``Sentence`` is the only record the training modules pass to each other. Every layer may be missing (``None``):
named-entity files have no trees, treebanks have no entities. ``to_doc`` turns it into the spaCy ``Doc`` to train on,
and leaves out what is missing, so that a component without gold annotation learns nothing from it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab


@dataclass
class Sentence:
    """Tokens and their annotation; ``heads`` are indices into the sentence, the root's head is itself."""

    id: str
    words: list[str]
    spaces: list[bool]
    tags: list[str] | None = None
    upos: list[str] | None = None
    feats: list[str] | None = None
    heads: list[int] | None = None
    labels: list[str] | None = None
    lemmas: list[str] | None = None
    ner: list[str] | None = None

    def __len__(self) -> int:
        return len(self.words)

    @property
    def article(self) -> str:
        """The article's id: ``wikinews-67143-3`` -> ``67143``; other ids stand for themselves."""
        parts = self.id.split("-")
        return parts[1] if parts[0] == "wikinews" and len(parts) == 3 else self.id

    def to_doc(self, vocab: Vocab) -> Doc:
        """The sentence as a spaCy ``Doc``; layers that are ``None`` stay unannotated."""
        return Doc(
            vocab,
            words=self.words,
            spaces=self.spaces,
            tags=self.tags,
            pos=self.upos,
            morphs=self.feats,
            heads=self.heads,
            deps=self.labels,
            lemmas=self.lemmas,
            ents=self.ner,
        )


def merge(sentences: Iterable[Sentence]) -> Sentence:
    """Consecutive sentences as one record (a document of several sentences); a layer one of them lacks is dropped.

    A blank is put between them. Used so that the parser sees documents, not only single sentences.
    """
    parts = list(sentences)
    out = Sentence("+".join(p.id for p in parts), [], [])
    for layer in ("tags", "upos", "feats", "labels", "lemmas", "ner"):
        if all(getattr(p, layer) is not None for p in parts):
            setattr(out, layer, [value for p in parts for value in getattr(p, layer)])
    if all(p.heads is not None for p in parts):
        out.heads = []
    for part in parts:
        if out.heads is not None and part.heads is not None:
            out.heads.extend(head + len(out.words) for head in part.heads)
        out.words.extend(part.words)
        out.spaces.extend([*part.spaces[:-1], True])
    return out


@dataclass
class Row:
    """One line of a CoNLL-U tree; ``head`` is the line number of the head (0: root)."""

    number: int
    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    label: str
    misc: str
    space_after: bool


def read_conllu(path: Path) -> Iterator[tuple[str, list[Row]]]:
    """Yield ``(sent_id, rows)``; multiword tokens (``im`` = ``in dem``) come back as ONE row.

    Both treebanks with multiword tokens split only contracted prepositions. The merged row takes the surface form, the
    preposition's lemma, the article's features, and the tag ``APPRART``; what hung on either part hangs on it.
    """
    sent_id, rows, ranges = "", [], []  # type: ignore[var-annotated]
    with path.open(encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            line = line.rstrip("\n")
            if line.startswith("#"):
                if line.startswith("# sent_id"):
                    sent_id = line.split("=", 1)[1].strip()
            elif not line:
                if rows:
                    yield sent_id, _merge_ranges(rows, ranges)
                rows, ranges = [], []
            else:
                cells = line.split("\t")
                space_after = "SpaceAfter=No" not in cells[9]
                if "-" in cells[0]:
                    first, last = map(int, cells[0].split("-"))
                    ranges.append((first, last, cells[1], space_after))
                elif "." not in cells[0]:
                    head = int(cells[6]) if cells[6] != "_" else -1
                    rows.append(Row(int(cells[0]), *cells[1:6], head, cells[7], cells[9], space_after))


def _merge_ranges(rows: list[Row], ranges: list[tuple[int, int, str, bool]]) -> list[Row]:
    """Join the parts of each multiword token and number the rows anew."""
    into = {row.number: row.number for row in rows}
    by_number = {row.number: row for row in rows}
    for first, last, form, space_after in ranges:
        preposition, article = by_number[first], by_number[last]
        for number in range(first + 1, last + 1):
            into[number] = first
        preposition.form, preposition.space_after, preposition.xpos = form, space_after, "APPRART"
        preposition.feats = article.feats
    kept = [row for row in rows if into[row.number] == row.number]
    for row in kept:
        row.head = into[row.head] if row.head > 0 else row.head
    return _renumber(_join_hyphens(kept))


def _join_hyphens(rows: list[Row]) -> list[Row]:
    """``Bertelsmann - Stiftung`` printed without blanks is one token for spaCy; its last part keeps the analysis."""
    out: list[Row] = []
    into: dict[int, int] = {}
    place = 0
    while place < len(rows):
        row = rows[place]
        while (
            place + 2 < len(rows)
            and rows[place + 1].form in {"-", "--"}
            and not rows[place].space_after
            and not rows[place + 1].space_after
            and row.form[-1:].isalnum()
            and rows[place + 2].form[:1].isalpha()
        ):
            last = rows[place + 2]
            members = {row.number, rows[place + 1].number, last.number}
            outer = next((m for m in (row, last) if m.head not in members), last)
            for member in members:
                into[member] = last.number
            last.form = f"{row.form}-{last.form}"
            last.lemma = f"{row.form}-{last.lemma}" if row is rows[place] else last.lemma
            last.head, last.label = outer.head, outer.label
            row, place = last, place + 2
        out.append(row)
        place += 1
    for row in out:
        seen = set()
        while row.head in into and row.head not in seen and into[row.head] != row.head:
            seen.add(row.head)
            row.head = into[row.head]
    return out


def _renumber(rows: list[Row]) -> list[Row]:
    new = {row.number: place for place, row in enumerate(rows, 1)}
    for row in rows:
        row.head = new[row.head] if row.head > 0 else row.head
        row.number = new[row.number]
    return rows


def read_ner(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a named-entity file (one JSON record a line: id, tokens, spaces, tags)."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield Sentence(record["id"], record["tokens"], record["spaces"], ner=record["tags"])
