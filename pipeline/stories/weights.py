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
        "any pair": (-0.6, -1.14),
        "deed": (1.76, 2.18),
        "no deed": (-2.29, -3.29),
        "same nouns": (1.44, 0.68),
        "a noun in common": (0.0, -0.06),
        "same class": (1.17, 0.74),
        "subject same": (0.36, 0.5),
        "subject narrower": (-0.05, -0.91),
        "subject other": (-0.91, -0.73),
        "same country": (0.58, 1.29),
        "place named": (0.39, 0.73),
        "place same": (0.17, 0.07),
        "place narrower": (-0.69, -0.57),
        "place other": (-0.08, -0.63),
        "same number": (0.7, 0.64),
        "numbers agree": (0.76, 0.09),
        "up to twice": (-0.05, -0.55),
        "up to four times": (-0.72, -1.05),
        "further apart": (-1.12, -2.29),
        "both first": (-0.06, 0.98),
        "one first": (0.2, -0.24),
        "same source": (0.29, 0.58),
        "other source": (0.94, 0.87),
        "source of one": (-0.12, -0.15),
        "one is earlier": (-0.18, 0.26),
        "topic": (-0.6, 0.03),
        "kept apart": (-4.7, -4.25),
    }
)
