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
        "any pair": (-0.64, -1.16),
        "deed": (1.76, 2.24),
        "no deed": (-2.28, -3.25),
        "same nouns": (1.43, 0.69),
        "a noun in common": (0.0, -0.06),
        "same class": (1.16, 0.74),
        "subject same": (0.4, 0.49),
        "subject narrower": (-0.14, -0.92),
        "subject other": (-0.9, -0.73),
        "same country": (0.57, 1.29),
        "place named": (0.4, 0.73),
        "place same": (0.22, 0.05),
        "place narrower": (-0.78, -0.57),
        "place other": (-0.08, -0.65),
        "same number": (0.6, 0.64),
        "numbers agree": (0.76, 0.08),
        "up to twice": (-0.05, -0.55),
        "up to four times": (-0.66, -1.04),
        "further apart": (-1.13, -2.29),
        "both first": (-0.04, 0.98),
        "one first": (0.17, -0.23),
        "same source": (0.31, 0.57),
        "other source": (0.94, 0.86),
        "source of one": (-0.06, -0.16),
        "one is earlier": (-0.21, 0.26),
        "topic": (-0.64, 0.03),
        "kept apart": (-4.69, -4.25),
    }
)
