"""Plain text -> title, lead, paragraphs."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.layout import is_wrapped, lay_out, lead_end

NEWSPAPER_PDF = """\
 Küstenstadt meldet mehr Tote nach
Sturmflut – 1.200 Häuser

zerstört!
Über 80 Menschen sind an der Küste von Nord-
land ums Leben gekommen. Die Regierung bittet um

Hilfe.

Portstadt - Die Sturmflut hat in der Nacht zum Montag die
gesamte Küste getroffen. Nach Angaben der Behörden zeigt sich, dass



die Schäden weit größer sind als angenommen. Das sagte der
Bürgermeister.

Helfer erreichen die abgelegenen
Dörfer

Noch immer sind 14 Dörfer von der Außenwelt abgeschnitten, teilte
das Ministerium mit.
"""


def test_an_article_as_a_pdf_gives_it() -> None:
    layout = lay_out(NEWSPAPER_PDF)
    assert layout.title == "Küstenstadt meldet mehr Tote nach Sturmflut – 1.200 Häuser zerstört!"
    assert layout.paragraphs == (
        "Über 80 Menschen sind an der Küste von Nordland ums Leben gekommen. Die Regierung bittet um Hilfe.",
        "Portstadt - Die Sturmflut hat in der Nacht zum Montag die gesamte Küste getroffen. Nach Angaben der Behörden "
        "zeigt sich, dass die Schäden weit größer sind als angenommen. Das sagte der Bürgermeister.",
        "Helfer erreichen die abgelegenen Dörfer",
        "Noch immer sind 14 Dörfer von der Außenwelt abgeschnitten, teilte das Ministerium mit.",
    )
    assert layout.text[: lead_end(layout.title, layout.text)] == layout.paragraphs[0]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Sturm über Hamburg\n\nZwölf Häuser sind zerstört.", "Sturm über Hamburg"),
        ("Wer hilft den Opfern?\nZwölf Häuser sind zerstört.", "Wer hilft den Opfern?"),
        ("Sturm über Hamburg\n" + "Zwölf Häuser sind zerstört, teilte die Feuerwehr mit. " * 4, "Sturm über Hamburg"),
        ("Zwölf Häuser sind zerstört.\n\nDas teilte die Feuerwehr mit.", ""),
        ("Ein Sturm hat Häuser zerstört. Das teilte die Polizei mit", ""),
        ("Sturm über Hamburg", ""),
        ("Sturm über\nHamburg und\n\nBremen\n\nZwölf Häuser sind zerstört.", "Sturm über Hamburg und Bremen"),
    ],
)
def test_a_title_is_recognised_only_where_there_is_one(text: str, title: str) -> None:
    assert lay_out(text).title == title


def test_a_subtitle_is_no_part_of_the_title_where_lines_are_not_wrapped() -> None:
    long = "Die Preise sind langsamer gestiegen als in den Monaten zuvor, wie das Amt am Mittwoch mitteilte. " * 3
    layout = lay_out(f"Inflation geht auf 6,4 Prozent zurück\nEssen bleibt teuer\n\n{long}")
    assert (layout.title, layout.paragraphs[0]) == ("Inflation geht auf 6,4 Prozent zurück", "Essen bleibt teuer")


def test_one_line_paragraphs_stay_apart() -> None:
    lines = ["Der erste Absatz ist lang genug, um keine umbrochene Zeile zu sein. " * 2 + "Ende.", "Zweiter Absatz."]
    assert lay_out("\n".join(lines)).paragraphs == tuple(lines)


def test_a_list_of_results_is_not_taken_for_broken_sentences() -> None:
    assert not is_wrapped("Die Ergebnisse:\nBremen 12\nHamburg 14\nBerlin 3\nKöln 7\n\nDas war der Spieltag.")


@given(
    st.lists(
        st.sampled_from(["Sturm", "zwölf", "Tote.", "Ukraine-", "Krieg", "1.100", "dass", "„Ja“,", "und", "\n", "\n\n"])
    )
)
def test_layout_loses_no_letter(words: list[str]) -> None:
    raw = " ".join(words)
    layout = lay_out(raw)
    assert re.sub(r"\W", "", layout.title + layout.text) == re.sub(r"\W", "", raw)
    assert all(paragraph and "\n" not in paragraph for paragraph in layout.paragraphs)
