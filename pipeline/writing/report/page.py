"""The page of a report: templates, scripts and data put together under a strict Content-Security-Policy.

Nothing in it is fetched: the policy forbids every connection, and allows exactly the scripts and styles of this file by
their checksums, so that text of an article can't become code even if an escape failed.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from pipeline import __version__
from pipeline.records import Article, Claim, Story
from pipeline.writing.atomic import whole_file
from pipeline.writing.charts import SOURCES, attributed, by_source, over_time
from pipeline.writing.columns import MEANINGS
from pipeline.writing.report.data import report_data

_TEMPLATE = Path(__file__).resolve().parent / "template"
#: In the order in which they use each other.
SCRIPTS = ("data.js", "filters.js", "table.js", "reader.js", "charts.js", "stories.js", "main.js")
#: A script element ends at these, wherever they stand in its text.
_ENDS = re.compile(r"</(?=script)|<!--", re.IGNORECASE)


def write_report(
    path: Path,
    claims: Iterable[Claim],
    articles: Iterable[Article],
    run: Mapping[str, Any] | None = None,
    stories: Iterable[Story] = (),
) -> Path:
    """Write the report and return its path.

    Args:
        path: the HTML file.
        claims: all claims to show, in any order.
        articles: the articles they come from; those without a claim are shown, too.
        run: what run.json says, for the model and the number of failed articles.
        stories: the stories of the claims, if they were compared.

    Raises:
        pipeline.errors.WritingError: `unwritable`.
    """
    page = render(report_data(claims, articles, stories), run or {})
    with whole_file(path) as draft:
        draft.write_text(page, encoding="utf-8", errors="replace", newline="\n")
    return path


def render(data: Mapping[str, Any], run: Mapping[str, Any]) -> str:
    """The whole page as text."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATE), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    style = (_TEMPLATE / "report.css").read_text(encoding="utf-8")
    own = "(() => {\n'use strict';\n" + "\n".join(map(_script, SCRIPTS)) + "})();\n"
    scripts = [vega(), own]
    specs = {
        "source": by_source("rows", theme=False).to_dict(),
        "time": over_time("rows", theme=False).to_dict(),
        "attributed": attributed("rows", theme=False).to_dict(),
        "sources": SOURCES,
    }
    return environment.get_template("report.html").render(
        policy=policy(scripts, style),
        # Not escaped, because each is this program's own, or JSON whose every `<` is escaped.
        style=Markup(style),
        scripts=[Markup(script) for script in scripts],
        data=Markup(inert_json(data)),
        charts=Markup(inert_json(specs)),
        meanings=[(name, german) for name, (_, german) in MEANINGS.items()],
        has_stories=bool(data["stories"]),
        version=__version__,
        model=" ".join(run.get("model", {}).get(name, "") for name in ("name", "version")).strip(),
        failed=run.get("counts", {}).get("failed", 0),
        today=f"{date.today():%d.%m.%Y}",
    )


def inert_json(value: object) -> str:
    """JSON that can stand in a script element: no text in it ends the element or begins another.

    >>> inert_json({"title": "</script><script>"})
    '{"title":"\\\\u003c/script\\\\u003e\\\\u003cscript\\\\u003e"}'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def policy(scripts: Iterable[str], style: str) -> str:
    """The Content-Security-Policy: these scripts, this style, and nothing else."""
    allowed = " ".join(map(_checksum, scripts))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_checksum(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _checksum(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _script(name: str) -> str:
    return (_TEMPLATE / name).read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def vega() -> str:
    """Vega, Vega-Lite and Vega-Embed in one script that defines `vegaEmbed`, from the package that carries them."""
    import vl_convert

    bundle: str = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")
    if _ENDS.search(bundle):
        raise AssertionError("the bundle of Vega would end its script element; report this as a bug")
    return "(() => {\n" + bundle + "\n})();\n"
