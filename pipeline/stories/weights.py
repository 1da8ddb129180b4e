"""What each observation on two claims weighs, as log-odds that they are of one story: data only.

The first weight holds within an article, the second between two. `python -m tests.stories.fitting` prints them:
logistic regression on pairs of gold claims of `corpus/stories/`, as they were observed before any rule had seen them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WEIGHTS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "any pair": (-1.83, -1.37),
        "deed": (0.91, 1.1),
        "no deed": (-3.07, -0.9),
        "same nouns": (2.48, 0.87),
        "same class": (1.47, 1.1),
        "subject same": (0.06, 0.41),
        "subject narrower": (0.36, -1.16),
        "subject other": (-2.26, -0.62),
        "same country": (0.33, 0.6),
        "place named": (0.19, 1.62),
        "place same": (0.28, 0.47),
        "place narrower": (-2.11, -1.01),
        "place other": (0.0, -0.83),
        "same number": (1.25, 1.44),
        "up to twice": (-0.54, -0.72),
        "up to four times": (-0.82, -1.19),
        "further apart": (-2.22, -2.58),
        "both first": (1.99, 1.39),
        "one first": (1.11, 0.28),
        "same source": (0.06, 1.47),
        "other source": (2.0, 0.71),
        "source of one": (0.22, -0.07),
        "one is earlier": (0.87, 1.05),
        "one late": (-1.87, -0.68),
        "both late": (-0.57, -0.67),
        "part beside a whole": (-0.93, 0.37),
    }
)
