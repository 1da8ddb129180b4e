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
        "any pair": (-0.64, -1.19),
        "deed": (1.76, 2.19),
        "no deed": (-2.28, -3.24),
        "same nouns": (1.43, 0.64),
        "a noun in common": (0.0, -0.07),
        "same class": (1.16, 0.75),
        "subject same": (0.4, 0.5),
        "subject narrower": (-0.14, -0.93),
        "subject other": (-0.9, -0.76),
        "same country": (0.57, 1.31),
        "place named": (0.4, 0.75),
        "place same": (0.22, 0.05),
        "place narrower": (-0.78, -0.58),
        "place other": (-0.08, -0.66),
        "same number": (0.6, 0.7),
        "numbers agree": (0.76, 0.15),
        "up to twice": (-0.05, -0.51),
        "up to four times": (-0.66, -0.98),
        "further apart": (-1.13, -2.22),
        "both first": (-0.04, 1.02),
        "one first": (0.17, -0.2),
        "same source": (0.31, 0.58),
        "other source": (0.94, 0.86),
        "source of one": (-0.06, -0.2),
        "one is earlier": (-0.21, 0.29),
        "topic": (-0.64, -0.01),
        "kept apart": (-4.69, -4.17),
    }
)
