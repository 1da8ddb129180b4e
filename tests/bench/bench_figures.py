"""Speed of `find_figures`: characters a second on news text, and how time grows with the length of a hostile text.

    python tests/bench/bench_figures.py [TEXT.txt ...]

Without a file, sentences like those of the news are repeated. Processor time is measured, the best of three runs. For
each hostile text the slope is that of a line through the logarithms of length and time: 1 is linear, 2 quadratic.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import linear_regression

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pipeline.figures import find_figures

NEWS = (
    "Ein Beben der Stärke 6,3 hat am Dienstag, dem 13. Februar 2007, nach Angaben der Behörden mindestens "
    "1.100 Menschen das Leben gekostet. Rund 60 Prozent der Häuser wurden zerstört, der Schaden wird auf 200 bis 300 "
    "Millionen Euro geschätzt. Die Regierung teilte mit, dass die Rettungskräfte noch immer nach Verschütteten suchen. "
    "Zwölf Dörfer sind von der Außenwelt abgeschnitten, weil die Straßen nach heftigen Regenfällen unterspült waren. "
    "Ein Sprecher der Polizei sagte, man habe mit einem solchen Ausmaß nicht gerechnet und bitte um Geduld.\n\n"
)
#: What a hostile text is made of: a piece that is repeated, and how it ends.
HOSTILE = {
    "1.1.1.1...": ("1.", ""),
    "a megabyte of digits": ("7", ""),
    "zweizweizwei...": ("zwei", ""),
    "zwei zwei zwei ...": ("zwei ", ""),
    "dots": (".", ""),
    "spaces": (" ", ""),
    "line breaks": ("\n", ""),
    "ein ein ein ...": ("ein ", ""),
    "1 000 000 000 ...": (" 000", ""),
    "5, 5, 5, ... Prozent": ("5, ", "6 Prozent"),
    "auf 5, auf 5, ... Prozent": ("auf 5, ", "auf 6 Prozent"),
    "5 (5 (5 (... 5) Prozent": ("5 (", "5) Prozent"),
    "Tausende von Tausende von ...": ("Tausende von ", ""),
    "7:7:7:7...": ("7:", ""),
    "10^10^10...": ("10^", ""),
    "1. Posten 2. Posten ...": ("1. Posten ", ""),
    "den letzten den letzten ... Jahren": ("den letzten ", "3 Jahren"),
    "durchschnittlich ... Prozent": ("um durchschnittlich ", "3 Prozent"),
    "„5„5„5...": ("„5", ""),
    "5 Kronen 5 Kronen ...": ("5 Kronen ", ""),
    "DE12 1234 1234 ...": ("DE12 1234 ", ""),
    "a@a@a@...": ("a@", ""),
}
SIZES = (31_250, 62_500, 125_000, 250_000)


def seconds(text: str, runs: int = 3) -> float:
    """Processor time to read `text` once, the best of some runs."""

    def once(read: Callable[[str], object]) -> float:
        start = time.process_time()
        read(text)
        return time.process_time() - start

    return min(once(find_figures) for _ in range(runs))


def main(paths: list[str]) -> None:
    """Print both tables."""
    text = "\n\n".join(Path(path).read_text(encoding="utf-8") for path in paths) or NEWS * 2000
    find_figures(NEWS)  # load the tables
    took = seconds(text)
    print(f"news: {len(text):,} characters in {took:.2f} s: {len(text) / took:,.0f} characters/s")
    print(f"\n{'hostile text':36}" + "".join(f"{size:>11,}" for size in SIZES) + "    ratio  slope")
    for name, (piece, end) in HOSTILE.items():
        times = [seconds(piece * (size // len(piece)) + end) for size in SIZES]
        # Below a tenth of a millisecond the clock decides, not the program.
        slope, _ = linear_regression([math.log(size) for size in SIZES], [math.log(max(t, 1e-4)) for t in times])
        ratio = times[-1] / max(times[-2], 1e-4)
        print(f"{name:36}" + "".join(f"{took:10.3f}s" for took in times) + f"{ratio:9.1f}{slope:7.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
