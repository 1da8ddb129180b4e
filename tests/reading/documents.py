"""Makes the same article as files of each kind."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Written:
    """An article as its author wrote it."""

    title: str
    paragraphs: tuple[str, ...]
    article_id: str
    published: str = "2024-06-03"
    publisher: str = "Küstenbote"
    url: str = "https://kuestenbote.example/sturmflut"

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)

    @property
    def row(self) -> dict[str, str]:
        facts = {"id": self.article_id, "title": self.title, "published": self.published}
        return {**facts, "publisher": self.publisher, "url": self.url, "text": self.text}


TITLE = "Sturmflut trifft die Küste"
PARAGRAPHS = (
    "Bei einer Sturmflut sind an der Küste von Nordland mindestens 80 Menschen ums Leben gekommen, wie die Behörden am "
    "Montag mitteilten.",
    "Rund 1.200 Häuser seien zerstört worden, sagte Ministerin Anna Beispiel. "
    "Der Schaden liege bei 2,5 Millionen Euro.",
    "Die Feuerwehr war mit 340 Einsatzkräften vor Ort. Noch immer sind 14 Dörfer von der Außenwelt abgeschnitten.",
)
STORM = Written(TITLE, PARAGRAPHS, "kb-1")
TEXT, PUBLISHED, PUBLISHER, URL = STORM.text, STORM.published, STORM.publisher, STORM.url


def html(article: Written = STORM) -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in article.paragraphs)
    return (
        f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{article.title} | {article.publisher}'
        f'</title><meta property="og:title" content="{article.title}">'
        f'<meta property="og:site_name" content="{article.publisher}">'
        f'<meta property="article:published_time" content="{article.published}T08:00:00+02:00">'
        f'<link rel="canonical" href="{article.url}"></head>'
        f'<body><nav><a href="/">Start</a> <a href="/sport">Sport</a></nav>'
        f"<article><h1>{article.title}</h1>{body}</article>"
        f"<aside><h3>Mehr zum Thema</h3><p><a href='/x'>99 Tipps gegen Regen</a></p></aside>"
        f"<footer>Cookies: Wir nutzen 300 Partner.</footer></body></html>"
    ).encode()


def docx(article: Written = STORM) -> bytes:
    import docx as word

    document = word.Document()
    document.add_heading(article.title, 0)
    for paragraph in article.paragraphs:
        document.add_paragraph(paragraph)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def odt(article: Written = STORM) -> bytes:
    from odfdo import Document, Header, Paragraph

    document = Document("text")
    document.body.clear()
    document.body.append(Header(1, article.title))
    for paragraph in article.paragraphs:
        document.body.append(Paragraph(paragraph))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def rtf(article: Written = STORM) -> bytes:
    def escaped(text: str) -> str:
        # One way of writing letters beyond ASCII for small ones, the other for the rest: programs use both.
        return "".join(
            one if one.isascii() else f"\\'{one.encode('cp1252').hex()}" if one.islower() else f"\\u{ord(one)}?"
            for one in text
        )

    body = "\\par\n".join(map(escaped, (article.title, *article.paragraphs)))
    fonts = "{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}}"
    info = "{\\info{\\author 12 Redakteure}}"
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{fonts}{info}\\f0\\fs24 {body}\\par}}".encode("ascii")


def rss(article: Written = STORM) -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in article.paragraphs)
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>{article.publisher}</title><item><title>{article.title}</title><link>{article.url}</link>"
        f"<guid>{article.article_id}</guid><pubDate>{article.published}T08:00:00+02:00</pubDate>"
        "<description>Kurz.</description>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded></item></channel></rss>"
    ).encode()


def atom(article: Written = STORM) -> bytes:
    body = "".join(f"&lt;p&gt;{paragraph}&lt;/p&gt;" for paragraph in article.paragraphs)
    return (
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>{article.publisher}</title><entry><title>{article.title}</title><link href='{article.url}'/>"
        f"<id>{article.article_id}</id><published>{article.published}T08:00:00+02:00</published>"
        f'<content type="html">{body}</content></entry></feed>'
    ).encode()


def print_lines(article: Written = STORM, width: int = 60) -> list[tuple[str, int]]:
    """The lines of an article as a printer sets them, words hyphenated: (line, size of its letters)."""
    lines = [(article.title, 24)]
    for paragraph in article.paragraphs:
        lines.append(("", 10))
        lines += [(line, 10) for line in broken(paragraph, width)]
    return lines


def broken(paragraph: str, width: int = 60) -> list[str]:
    """A paragraph in lines of a width; long words that don't fit are hyphenated."""
    lines = [""]
    for word in paragraph.split():
        room = width - len(lines[-1]) - 1
        if len(word) <= room or not lines[-1]:
            lines[-1] = f"{lines[-1]} {word}".strip()
        elif len(word) > 7 and word.isalpha() and word[1:].islower() and 5 < room < len(word) - 1:
            lines[-1] += f" {word[: room - 2]}-"
            lines.append(word[room - 2 :])
        else:
            lines.append(word)
    return lines


def pdf(lines: list[tuple[str, int]] | None = None) -> bytes:
    """A one-column PDF of one page, made by hand: (line, size of its letters)."""
    content = ["BT"]
    height = 790
    for text, size in print_lines() if lines is None else lines:
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


def jsonl(article: Written = STORM) -> bytes:
    return (json.dumps(article.row, ensure_ascii=False) + "\n").encode()


def table(delimiter: str = ",", encoding: str = "utf-8", article: Written = STORM) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, list(article.row), delimiter=delimiter)
    writer.writeheader()
    writer.writerow(article.row)
    return stream.getvalue().encode(encoding)


def parquet(article: Written = STORM) -> bytes:
    import pyarrow
    from pyarrow import parquet as files

    stream = io.BytesIO()
    files.write_table(pyarrow.Table.from_pylist([article.row]), stream)
    return stream.getvalue()


def xlsx(article: Written = STORM) -> bytes:
    import xlsxwriter

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        book.add_worksheet("Hinweise").write_row(0, 0, ["Stand", "3.6.2024"])
        sheet = book.add_worksheet("Artikel")
        sheet.write_row(0, 0, list(article.row))
        sheet.write_row(1, 0, list(article.row.values()))
    return stream.getvalue()


def markdown(article: Written = STORM) -> bytes:
    head = f"---\ndate: {article.published}\npublisher: {article.publisher}\n---\n"
    return f"{head}# {article.title}\n\n{article.text}\n".encode()


def wrapped_text(article: Written = STORM) -> bytes:
    """Plain text with lines broken at 60 characters, words hyphenated."""
    return "\n".join(line for line, _ in print_lines(article)).encode()


def zipped(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


#: Suffix -> what makes a file of it; a ZIP file is around one of them.
MAKERS: dict[str, Callable[[Written], bytes]] = {
    "txt": wrapped_text,
    "md": markdown,
    "html": html,
    "pdf": lambda article: pdf(print_lines(article)),
    "docx": docx,
    "odt": odt,
    "rtf": rtf,
    "xml": rss,
    "atom": atom,
    "jsonl": jsonl,
    "csv": lambda article: table(article=article),
    "parquet": parquet,
    "xlsx": xlsx,
    "html.gz": lambda article: gzip.compress(html(article), mtime=0),
    "jsonl.gz": lambda article: gzip.compress(jsonl(article), mtime=0),
}


def all_kinds(article: Written = STORM, stem: str = "sturmflut") -> dict[str, bytes]:
    """File name -> content, all of them the same article."""
    files = {f"{stem}.{suffix}": make(article) for suffix, make in MAKERS.items()}
    return {**files, f"{stem}.zip": zipped({f"{stem}.txt": wrapped_text(article)})}


def write_all(folder: Path) -> None:
    for name, content in all_kinds().items():
        (folder / name).write_bytes(content)
