"""Charts of claims in German, for the report and for notebooks: figures by source, over time, and who is quoted.

Each function takes a table as `pipeline.read_claims` gives it, or the name of a data set that the page fills later.
Colours are roles (`var(--figure)`), so that a page decides them and light and dark need no second chart; notebooks get
the colours of `theme=True`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pipeline.writing.words import WORDS

if TYPE_CHECKING:
    import pandas

#: Sources that a chart has room for, as lines and as colours.
SOURCES, COLOURED = 12, 6
#: Figures of one chart that lie farther apart than this factor get a logarithmic axis.
WIDE = 100
#: role -> colour where no page decides it
COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "--ink": "#1d2327",
        "--soft": "#5d6870",
        "--line": "#d9dee2",
        "--mark": "#0b6e75",
        "--direct": "#0b4f6c",
        "--indirect": "#2a8fa3",
        "--according_to": "#e0a100",
        "--hearsay": "#c8553d",
        "--none": "#a9b3ba",
        "--c1": "#0b6e75",
        "--c2": "#c8553d",
        "--c3": "#e0a100",
        "--c4": "#5b5ea6",
        "--c5": "#7a9a01",
        "--c6": "#8f4a7d",
        "--c7": "#6d7880",
    }
)
_FONT = "system-ui, sans-serif"
#: How open a bound is, as a shape: a triangle points to where the figure may lie as well.
_SHAPES = MappingProxyType(
    {
        "exact": "circle",
        "about": "diamond",
        "at_least": "triangle-right",
        "more_than": "triangle-right",
        "vague": "triangle-right",
        "at_most": "triangle-left",
        "less_than": "triangle-left",
    }
)
#: 2500000 -> `2,5 Mio.`, in the expression language of Vega.
_SHORT_NUMBER = (
    "abs(datum.value) >= 1e12 ? format(datum.value / 1e12, ',~r') + ' Bio.' : "
    "abs(datum.value) >= 1e9 ? format(datum.value / 1e9, ',~r') + ' Mrd.' : "
    "abs(datum.value) >= 1e6 ? format(datum.value / 1e6, ',~r') + ' Mio.' : format(datum.value, ',~r')"
)
_KINDS = ("direct", "indirect", "according_to", "hearsay")

#: German numbers and dates, as Vega has them.
LOCALE: Mapping[str, Any] = MappingProxyType(
    {
        "number": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", "\u00a0€"]},
        "time": {
            "dateTime": "%A, der %e. %B %Y, %X",
            "date": "%d.%m.%Y",
            "time": "%H:%M:%S",
            "periods": ["AM", "PM"],
            "days": "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag".split(),
            "shortDays": "So Mo Di Mi Do Fr Sa".split(),
            "months": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
            "shortMonths": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.".split(),
        },
    }
)


def by_source(claims: pandas.DataFrame | str, *, theme: bool = True) -> Any:
    """The figures that each source gives, with their bounds; one line a source, those with most figures on top.

    Figures are only comparable if they are about the same thing: filter the table first (one event, one unit).

    >>> import pandas
    >>> table = pandas.DataFrame({"source": ["Polizei"], "value": [14.0], "low": [14.0], "high": [14.0]})
    >>> by_source(table).to_dict()["layer"][0]["mark"]["type"]
    'rule'
    """
    import altair as alt

    source = alt.Y("source:N", sort=alt.EncodingSortField("mentions", order="descending"), title=None)
    base = _placed(claims, SOURCES).encode(y=source).properties(height=alt.Step(22))
    return _finished(_bounds(base, alt.X, _is_wide(claims)), theme)


def over_time(claims: pandas.DataFrame | str, *, theme: bool = True) -> Any:
    """The figures by the day their article was published, with their bounds, coloured by source."""
    import altair as alt

    day = alt.X("published:T", title=None, axis=alt.Axis(tickCount=5, labelOverlap=True, format="%d.%m.%y", grid=False))
    base = _placed(claims, COLOURED, dated=True).encode(x=day).properties(height=240)
    return _finished(_bounds(base, alt.Y, _is_wide(claims), by_source=True), theme)


def attributed(claims: pandas.DataFrame | str, *, theme: bool = True) -> Any:
    """How many figures are attributed to whom, and how: the sources with most figures on top."""
    import altair as alt

    kinds = alt.Color(
        "source_kind:N",
        title=None,
        scale=alt.Scale(domain=list(_KINDS), range=[f"var(--{kind})" for kind in _KINDS]),
        # A page has a key of its own, which lets one filter by it.
        legend=alt.Legend(orient="bottom", columns=2, labelExpr=_labels("source_kind")) if theme else None,
    )
    chart = (
        _ranked(
            alt.Chart(_data(claims))
            .transform_filter("datum.source")
            .transform_calculate(place=f"indexof({list(_KINDS)}, datum.source_kind)"),
            SOURCES,
        )
        .mark_bar(cornerRadiusEnd=2, height={"band": 0.7})
        .encode(
            y=alt.Y("source:N", sort=alt.EncodingSortField("mentions", order="descending"), title=None),
            x=alt.X("count()", title="Zahlen", axis=alt.Axis(tickMinStep=1, format=",d", tickCount=5)),
            color=kinds,
            order=alt.Order("place:Q"),
            tooltip=[
                alt.Tooltip("source:N", title="Quelle"),
                alt.Tooltip("source_kind:N", title="Art"),
                alt.Tooltip("count()", title="Zahlen"),
            ],
        )
        .properties(height=alt.Step(22))
    )
    return _finished(chart, theme)


def _data(claims: pandas.DataFrame | str) -> Any:
    """The columns that charts need, as plain values, or the name of a data set."""
    import altair as alt
    import pandas

    if isinstance(claims, str):
        return alt.NamedData(name=claims)
    names = ("claim", "claim_id", "source", "source_kind", "value", "low", "high", "modifier", "published")
    plain = claims[[name for name in names if name in claims]].copy()
    for name in plain:
        if not pandas.api.types.is_numeric_dtype(plain[name]) and not pandas.api.types.is_datetime64_any_dtype(
            plain[name]
        ):
            plain[name] = plain[name].astype(object)
    return plain


def _ranked(chart: Any, sources: int) -> Any:
    """Only the sources with most figures; equal ones by name."""
    import altair as alt

    return (
        chart.transform_joinaggregate(mentions="count()", groupby=["source"])
        .transform_window(
            rank="dense_rank()",
            sort=[alt.SortField("mentions", order="descending"), alt.SortField("source", order="ascending")],
        )
        .transform_filter(f"datum.rank <= {sources}")
    )


def _placed(claims: pandas.DataFrame | str, sources: int, *, dated: bool = False) -> Any:
    """Rows with a source and a number; `at` is where the mark of a figure goes, nothing for a range."""
    import altair as alt

    chart = alt.Chart(_data(claims)).transform_filter("datum.source")
    if dated:
        chart = chart.transform_filter("isValid(datum.published)")
    at = "datum.modifier === 'range' ? null : isValid(datum.value) ? datum.value : datum.low"
    return _ranked(
        chart.transform_calculate(at=at).transform_filter("isValid(datum.at) || isValid(datum.low)"), sources
    )


def _is_wide(claims: pandas.DataFrame | str) -> bool:
    """Whether figures need a logarithmic axis; a page that fills the data later decides that itself."""
    if isinstance(claims, str):
        return False
    numbers = claims.loc[claims["source"] != "", "value"].dropna()
    return bool(len(numbers) and numbers.min() > 0 and numbers.max() / numbers.min() > WIDE)


def _bounds(base: Any, axis: Any, wide: bool, *, by_source: bool = False) -> Any:
    """Marks of figures and lines between their bounds, on the given axis."""
    import altair as alt

    name = "x" if axis is alt.X else "y"
    scale = alt.Scale(type="log" if wide else "linear", zero=False, nice=True)
    ticks = alt.Axis(labelExpr=_SHORT_NUMBER, tickCount=5)
    tooltip = [
        alt.Tooltip("claim:N", title="Aussage"),
        alt.Tooltip("source:N", title="Quelle"),
        alt.Tooltip("published:T", title="Erschienen", format="%d.%m.%Y"),
    ]
    colour: Any = alt.value("var(--mark)")
    if by_source:
        colours = [f"var(--c{number})" for number in range(1, 8)]
        legend = alt.Legend(orient="bottom", columns=2, symbolType="circle", labelLimit=140)
        colour = alt.Color("source:N", title=None, scale=alt.Scale(range=colours), legend=legend)
    shape = alt.Shape("modifier:N", scale=alt.Scale(domain=list(_SHAPES), range=list(_SHAPES.values())), legend=None)
    line = (
        base.transform_filter("isValid(datum.low) && isValid(datum.high) && datum.low < datum.high")
        .mark_rule(strokeWidth=3, strokeCap="round", opacity=0.75)
        .encode(**{name: axis("low:Q", title=None, scale=scale, axis=ticks), f"{name}2": "high:Q"}, color=colour)
        .encode(tooltip=tooltip)
    )
    mark = base.mark_point(filled=True, size=70, opacity=0.85).encode(
        **{name: axis("at:Q", title=None, scale=scale, axis=ticks)}, color=colour, shape=shape, tooltip=tooltip
    )
    return line + mark


def _labels(column: str) -> str:
    """An expression that gives the German word for a code."""
    words = ", ".join(f"'{code}': '{word}'" for code, word in WORDS[column].items())
    return f"({{{words}}})[datum.label] || datum.label"


def _finished(chart: Any, theme: bool) -> Any:
    """With fonts, lines and colours; with `theme` in fixed colours."""
    chart = (
        chart.properties(
            width="container" if not theme else 480,
            background="transparent",
            autosize={"type": "fit-x", "contains": "padding"} if not theme else "pad",
        )
        .configure_view(stroke="transparent")
        .configure(locale=dict(LOCALE))
        .configure_axis(
            labelFont=_FONT,
            titleFont=_FONT,
            labelColor="var(--ink)",
            titleColor="var(--soft)",
            tickColor="var(--line)",
            domainColor="var(--line)",
            gridColor="var(--line)",
            labelLimit=170,
            labelFontSize=12,
            titleFontWeight="normal",
            gridWidth=0.7,
        )
        .configure_legend(labelFont=_FONT, labelColor="var(--ink)", labelFontSize=12, symbolOpacity=1)
    )
    return type(chart).from_dict(_coloured(chart.to_dict())) if theme else chart


def _coloured(value: Any) -> Any:
    """A specification with its roles replaced by colours."""
    if isinstance(value, dict):
        return {key: _coloured(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_coloured(item) for item in value]
    if isinstance(value, str) and value.startswith("var("):
        return COLOURS[value[4:-1]]
    return value
