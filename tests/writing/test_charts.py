"""Charts: what they show of which claims; each is drawn by Vega-Lite itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas
import pytest
import vl_convert

from pipeline.writing import charts, dialect_of, read_claims, write_claims
from tests.report.newsroom import newsroom


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> pandas.DataFrame:
    folder = tmp_path_factory.mktemp("charts")
    found = read_claims(write_claims(folder, "csv", newsroom(20)[1], dialect_of("standard")))
    return found[found["event"] == "wounded"]


def drawn(chart: Any) -> str:
    return str(vl_convert.vegalite_to_svg(chart.to_dict()))


def test_figures_by_source(claims: pandas.DataFrame) -> None:
    svg = drawn(charts.by_source(claims))
    for source in ("Polizei", "Feuerwehr", "Bürgermeisterin Jana Roth", "Ministerium"):
        assert source in svg
    assert svg.count('aria-roledescription="point"') == 16  # those without a source are not compared


def test_bounds_are_lines(claims: pandas.DataFrame) -> None:
    ranges = claims.assign(modifier="range", value=pandas.NA, high=claims["low"] + 10)
    svg = drawn(charts.by_source(ranges))
    assert svg.count('aria-roledescription="rule mark"') == 16


def test_over_time(claims: pandas.DataFrame) -> None:
    svg = drawn(charts.over_time(claims))
    assert ".24" in svg
    assert svg.count('aria-roledescription="point"') == 16


def test_attributed(claims: pandas.DataFrame) -> None:
    svg = drawn(charts.attributed(claims))
    assert svg.count('aria-roledescription="bar"') == 4
    assert "laut, nach Angaben" in svg


def test_only_the_sources_with_most_figures_are_shown(claims: pandas.DataFrame) -> None:
    many = claims.assign(source=[f"Quelle {number}" for number in range(len(claims))])
    assert drawn(charts.attributed(many)).count('aria-roledescription="bar"') == charts.SOURCES


@pytest.mark.parametrize(("high", "kind"), [(50.0, "linear"), (5e6, "log")])
def test_figures_that_lie_far_apart_get_a_logarithmic_axis(high: float, kind: str) -> None:
    table = pandas.DataFrame({"source": ["A", "B"], "value": [1.0, high], "low": [1.0, high], "high": [1.0, high]})
    assert charts.by_source(table).to_dict()["layer"][0]["encoding"]["x"]["scale"]["type"] == kind


def test_a_page_decides_the_colours_itself() -> None:
    assert "var(--" in str(charts.by_source("rows", theme=False).to_dict())
    assert "var(--" not in str(charts.by_source("rows").to_dict())


def test_the_page_and_the_notebook_know_the_same_colours() -> None:
    page = (Path(charts.__file__).parent / "report" / "template" / "report.css").read_text(encoding="utf-8")
    for role, colour in charts.COLOURS.items():
        if role != "--none":
            assert f"{role}: " in page, colour
