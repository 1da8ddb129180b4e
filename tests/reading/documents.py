"""Makes the same article as files of each kind."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

TITLE = "Sturmflut trifft die Küste"
PARAGRAPHS = (
    "Bei einer Sturmflut sind an der Küste von Nordland mindestens 80 Menschen ums Leben gekommen, wie die Behörden am "
    "Montag mitteilten.",
    "Rund 1.200 Häuser seien zerstört worden, sagte Ministerin Anna Beispiel. "
    "Der Schaden liege bei 2,5 Millionen Euro.",
    "Die Feuerwehr war mit 340 Einsatzkräften vor Ort. Noch immer sind 14 Dörfer von der Außenwelt abgeschnitten.",
)
TEXT = "\n\n".join(PARAGRAPHS)
PUBLISHED = "2024-06-03"
PUBLISHER = "Küstenbote"
URL = "https://kuestenbote.example/sturmflut"


def html() -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{TITLE} | {PUBLISHER}</title>'
        f'<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="{PUBLISHER}">'
        f'<meta property="article:published_time" content="{PUBLISHED}T08:00:00+02:00">'
        f'<link rel="canonical" href="{URL}"></head><body><nav><a href="/">Start</a> <a href="/sport">Sport</a></nav>'
        f"<article><h1>{TITLE}</h1>{body}</article>"
        f"<aside><h3>Mehr zum Thema</h3><p><a href='/x'>99 Tipps gegen Regen</a></p></aside>"
        f"<footer>Cookies: Wir nutzen 300 Partner.</footer></body></html>"
    ).encode()


def docx() -> bytes:
    import docx as word

    document = word.Document()
    document.add_heading(TITLE, 0)
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def rss() -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>{PUBLISHER}</title><item><title>{TITLE}</title><link>{URL}</link><guid>kb-1</guid>"
        f"<pubDate>Mon, 03 Jun 2024 08:00:00 +0200</pubDate><description>Kurz.</description>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded></item></channel></rss>"
    ).encode()


def pdf(lines: list[tuple[str, int]] | None = None) -> bytes:
    """A one-column PDF, made by hand: (line, size of its letters)."""
    if lines is None:
        lines = [(TITLE, 24)]
        for paragraph in PARAGRAPHS:
            lines.append(("", 10))
            words = ""
            for word in paragraph.split():
                if len(words) + len(word) > 60:
                    lines.append((words, 10))
                    words = ""
                words = f"{words} {word}".strip()
            lines.append((words, 10))
    content = ["BT"]
    height = 780
    for text, size in lines:
        height -= int(size * 1.3)
        encoded = text.encode("cp1252").hex()
        content.append(f"/F1 {size} Tf 1 0 0 1 50 {height} Tm <{encoded}> Tj")
    content.append("ET")
    return _pdf_file("\n".join(content).encode())


def _pdf_file(content: bytes) -> bytes:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def jsonl() -> bytes:
    row = {"id": "kb-1", "title": TITLE, "published": PUBLISHED, "publisher": PUBLISHER, "url": URL, "text": TEXT}
    return (json.dumps(row, ensure_ascii=False) + "\n").encode()


def table(delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter)
    writer.writerow(["id", "title", "published", "publisher", "url", "text"])
    writer.writerow(["kb-1", TITLE, PUBLISHED, PUBLISHER, URL, TEXT])
    return stream.getvalue().encode(encoding)


def parquet() -> bytes:
    import pyarrow
    from pyarrow import parquet as files

    row = {"id": "kb-1", "title": TITLE, "published": PUBLISHED, "publisher": PUBLISHER, "url": URL, "text": TEXT}
    stream = io.BytesIO()
    files.write_table(pyarrow.Table.from_pylist([row]), stream)
    return stream.getvalue()


def markdown() -> bytes:
    return f"---\ndate: {PUBLISHED}\npublisher: {PUBLISHER}\n---\n# {TITLE}\n\n{TEXT}\n".encode()


def wrapped_text() -> bytes:
    """Plain text with lines broken at 60 characters, words hyphenated."""
    import textwrap

    return f"{TITLE}\n\n{chr(10).join(chr(10).join(textwrap.wrap(p, 60)) + chr(10) for p in PARAGRAPHS)}".encode()


def all_kinds() -> dict[str, bytes]:
    """File name -> content, all of them the same article."""
    return {
        "sturmflut.txt": wrapped_text(),
        "sturmflut.md": markdown(),
        "sturmflut.html": html(),
        "sturmflut.pdf": pdf(),
        "sturmflut.docx": docx(),
        "sturmflut.xml": rss(),
        "sturmflut.jsonl": jsonl(),
        "sturmflut.csv": table(),
        "sturmflut.parquet": parquet(),
    }


def write_all(folder: Path) -> None:
    for name, content in all_kinds().items():
        (folder / name).write_bytes(content)
