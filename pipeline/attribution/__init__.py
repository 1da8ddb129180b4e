"""Who says so: attributions of a `Doc`, with the words that show them."""

from pipeline.attribution.finding import attribution_at, attributions_at, find_attributions

__all__ = ["attribution_at", "attributions_at", "find_attributions"]
