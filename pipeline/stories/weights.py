"""What each observation on two claims weighs, as log-odds that they are of one story: data only.

The first weight holds within an article, the second between two. They were fitted by logistic regression (ridge 2,
`tests/stories/fitting.py`) on pairs of claims of parts 9 to 12 of the corpus, gold and own claims, as rules told them
that had seen none of their articles, so that they say how far a rule can be trusted on what is new to it. The parts
that the rules had seen counted a tenth. `any pair` was lowered so that a link needs a little more for than against it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WEIGHTS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "any pair": (-0.18, -0.22),
        "same event": (-0.2, -0.03),
        "other event": (-1.2, -2.55),
        "event of one": (-0.97, -1.12),
        "deed": (0.35, -0.35),
        "no deed": (-1.15, -0.7),
        "same nouns": (0.82, 0.25),
        "a noun in common": (0.52, 0.61),
        "same class": (0.84, 0.6),
        "both take part": (-0.33, -0.24),
        "one takes part": (-0.63, 0.69),
        "no class": (-1.05, -0.48),
        "subject same": (-0.14, 0.73),
        "subject narrower": (0.4, -0.84),
        "subject other": (-0.7, -0.48),
        "same country": (0.63, 1.44),
        "place named": (0.07, 0.84),
        "place same": (0.44, 0.54),
        "place narrower": (-0.85, -0.23),
        "place other": (-0.03, -0.91),
        "same number": (0.76, 0.7),
        "same large number": (0.48, 0.04),
        "numbers agree": (0.48, -0.32),
        "up to twice": (-0.17, -0.6),
        "up to four times": (-0.38, -0.91),
        "further apart": (-1.11, -2.03),
        "both first": (1.56, 1.01),
        "one first": (0.76, 0.22),
        "same sentence": (1.02, -0.26),
        "same source": (-0.24, 1.02),
        "other source": (1.22, 0.38),
        "source of one": (0.3, -0.18),
        "one is earlier": (0.54, 0.69),
        "one is denied": (-0.16, 0.57),
        "one is a part": (-0.6, -0.55),
        "topic": (-0.43, 0.04),
        "kept apart": (-1.64, -0.79),
    }
)
