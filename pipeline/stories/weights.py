"""What each observation on two claims weighs, as log-odds that they are of one story: data only.

The first weight holds within an article, the second between two. `python -m tests.stories.fitting` prints them:
logistic regression on pairs of gold claims of `corpus/stories/`, as they were observed before any rule had seen them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WEIGHTS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "any pair": (-1.95, -1.44),
        "deed": (0.83, 1.03),
        "no deed": (-3.29, -1.16),
        "same nouns": (2.24, 0.9),
        "same class": (1.58, 1.13),
        "subject same": (0.07, 0.33),
        "subject narrower": (0.37, -1.02),
        "subject other": (-2.4, -0.75),
        "same country": (0.23, 0.71),
        "place named": (0.36, 1.77),
        "place same": (0.59, 0.85),
        "place narrower": (-2.54, -1.31),
        "place other": (0.0, -0.97),
        "same number": (1.16, 1.5),
        "up to twice": (-0.5, -0.92),
        "up to four times": (-0.87, -1.29),
        "further apart": (-2.19, -2.65),
        "both first": (1.94, 1.37),
        "one first": (1.07, 0.21),
        "same source": (0.16, 1.08),
        "other source": (2.07, 0.68),
        "source of one": (0.03, -0.05),
        "one is earlier": (0.9, 0.95),
        "one late": (-2.04, -0.61),
        "both late": (-0.58, -0.36),
        "part beside a whole": (-1.07, 0.17),
    }
)
