"""What each observation on two claims weighs, as log-odds that they are of one story: data only.

The first weight holds within an article, the second between two. `python -m tests.stories.fitting` prints them:
logistic regression (ridge 2) on the pairs of gold claims of `corpus/stories/`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WEIGHTS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "any pair": (-0.71, -1.17),
        "deed": (1.69, 2.13),
        "no deed": (-2.31, -3.33),
        "same nouns": (1.36, 0.69),
        "same class": (1.17, 0.7),
        "subject same": (0.27, 0.41),
        "subject narrower": (-0.04, -0.9),
        "subject other": (-0.94, -0.68),
        "same country": (0.56, 1.29),
        "place named": (0.4, 0.77),
        "place same": (0.08, 0.3),
        "place narrower": (-0.7, -1.12),
        "place other": (-0.09, -0.36),
        "same number": (0.54, 0.67),
        "up to twice": (-0.18, -0.54),
        "up to four times": (-0.86, -1.07),
        "further apart": (-1.25, -2.32),
        "both first": (-0.06, 0.9),
        "one first": (0.21, -0.25),
        "same source": (0.28, 0.59),
        "other source": (0.86, 0.86),
        "source of one": (-0.06, -0.1),
        "one is earlier": (-0.28, 0.25),
        "kept apart": (-4.84, -4.39),
    }
)
