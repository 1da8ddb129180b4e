"""Figures in German text, without any model: what number, in what unit, with what bounds, and whether it is a claim."""

from pipeline.figures.find import find_figures

__all__ = ["find_figures"]
