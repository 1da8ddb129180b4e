"""The report: one HTML file that works offline, with the claims, their texts, and charts, in German."""

from __future__ import annotations

from pipeline.writing.report.page import write_report

__all__ = ["write_report"]
