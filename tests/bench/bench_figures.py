"""Speed of `find_figures`: characters a second on news text, and how time grows when a hostile text doubles.

    python tests/bench/bench_figures.py [TEXT.txt ...]

Without a file, sentences like those of the news are repeated. Linear time shows as a growth of about 2.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pipeline.figures import find_figures

NEWS = (
    "Ein Beben der Stärke 6,3 hat am Dienstag, dem 13. Februar 2007, nach Angaben der Behörden mindestens "
    "1.100 Menschen das Leben gekostet. Rund 60 Prozent der Häuser wurden zerstört, der Schaden wird auf 200 bis 300 "
    "Millionen Euro geschätzt. Die Regierung teilte mit, dass die Rettungskräfte noch immer nach Verschütteten suchen. "
    "Zwölf Dörfer sind von der Außenwelt abgeschnitten, weil die Straßen nach heftigen Regenfällen unterspült waren. "
    "Ein Sprecher der Polizei sagte, man habe mit einem solchen Ausmaß nicht gerechnet und bitte um Geduld.\n\n"
)
HOSTILE: dict[str, Callable[[int], str]] = {
    "1.1.1.1...": lambda n: "1." * (n // 2),
    "digits": lambda n: "7" * n,
    "zweizweizwei...": lambda n: "zwei" * (n // 4),
    "zwei zwei ...": lambda n: "zwei " * (n // 5),
    "dots": lambda n: "." * n,
    "spaces": lambda n: " " * n,
    "ein ein ein ...": lambda n: "ein " * (n // 4),
    "1 000 000 ...": lambda n: "1" + " 000" * (n // 4),
    "5, 5, 5, ... Prozent": lambda n: "5, " * (n // 3) + "6 Prozent",
    "Tausende von ...": lambda n: "Tausende von " * (n // 13),
    "7:7:7:...": lambda n: "7:" * (n // 2),
    "den letzten ...": lambda n: "den letzten " * (n // 12) + "3 Jahren",
    "„5„5„5...": lambda n: "„5" * (n // 2),
    "5 Kronen ...": lambda n: "5 Kronen " * (n // 9),
}
SIZES = (125_000, 250_000, 500_000)


def seconds(text: str) -> float:
    """Processor time to read `text` once."""
    start = time.process_time()
    find_figures(text)
    return time.process_time() - start


def main(paths: list[str]) -> None:
    """Print both tables."""
    text = "\n\n".join(Path(path).read_text(encoding="utf-8") for path in paths) or NEWS * 2000
    find_figures(NEWS)  # load the tables
    took = min(seconds(text) for _ in range(3))
    print(f"news: {len(text):,} characters in {took:.2f} s: {len(text) / took:,.0f} characters/s")
    print(f"\n{'hostile text':24}" + "".join(f"{size:>12,}" for size in SIZES) + "   growth per doubling")
    for name, make in HOSTILE.items():
        times = [seconds(make(size)) for size in SIZES]
        growth = (times[-1] / max(times[0], 1e-3)) ** 0.5
        print(f"{name:24}" + "".join(f"{took:11.2f}s" for took in times) + f"{growth:12.1f}")


if __name__ == "__main__":
    main(sys.argv[1:])
