"""What each observation on two claims weighs, as log-odds that they are of one story: data only.

The first weight holds within an article, the second between two. They were fitted by logistic regression
(`tests/stories/fitting.py`) on pairs of claims as rules told them that had seen none of their articles, so that they
tell how far the rules can be trusted where they are new.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WEIGHTS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "any pair": (0.17, 0.02),
        "same event": (-0.07, 0.07),
        "other event": (-1.32, -2.49),
        "event of one": (-0.92, -1.05),
        "deed": (0.3, -0.28),
        "no deed": (-0.99, -0.61),
        "same nouns": (0.7, 0.45),
        "a noun in common": (0.57, 0.51),
        "same class": (0.92, 0.79),
        "both take part": (-0.28, -0.07),
        "one takes part": (-0.57, 0.68),
        "no class": (-1.22, -0.34),
        "subject same": (-0.56, 0.27),
        "subject narrower": (0.55, -0.71),
        "subject other": (-0.32, -0.04),
        "place named": (0.02, 0.75),
        "place same": (0.33, 0.41),
        "place narrower": (-0.63, -0.11),
        "place other": (-0.03, -0.78),
        "same number": (0.76, 0.54),
        "same large number": (0.48, 0.19),
        "numbers agree": (0.47, -0.36),
        "up to twice": (0.02, -0.74),
        "up to four times": (-0.49, -1.09),
        "further apart": (-1.51, -2.56),
        "both first": (1.47, 1.22),
        "one first": (0.75, 0.25),
        "same sentence": (0.78, -0.43),
        "same source": (-0.03, 1.1),
        "other source": (1.4, 0.52),
        "source of one": (0.47, -0.18),
        "one is earlier": (0.67, 0.67),
        "one is denied": (-0.06, 0.63),
        "one is a part": (-0.68, -0.3),
        "topic": (-0.33, 0.15),
        "kept apart": (-2.4, -1.5),
    }
)
