"""Files that break readers, each made here: bombs, damaged, locked and misnamed ones, with the error each must give."""

from __future__ import annotations

import gzip
import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable

from tests.reading import documents
from tests.reading.documents import zipped

MEGABYTE = 1_000_000
_SENTENCE = "Bei dem Sturm starben zwölf Menschen. "
_ENTITIES = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 10))
#: A billion laughs: 10^9 times `lol` out of a kilobyte.
_LAUGHS = f'<!DOCTYPE x [<!ENTITY e0 "lol">{_ENTITIES}]>'
_STOLEN = '<!DOCTYPE x [<!ENTITY e9 SYSTEM "file:///etc/passwd">]>'
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
)


def gzip_bomb(megabytes: int = 1000) -> bytes:
    """A gzip file of many members, 10 megabytes of text each in 30 kilobytes."""
    return gzip.compress(b"Ein Satz. " * MEGABYTE, mtime=0) * (megabytes // 10)


def zip_bomb(megabytes: int = 300, name: str = "bombe.txt") -> bytes:
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open(name, "w", force_zip64=True) as member,
    ):
        for _ in range(megabytes):
            member.write(bytes(MEGABYTE))
    return stream.getvalue()


def many_zip_bombs(files: int = 30) -> bytes:
    """Each file is small enough, all together are not."""
    inner = b"Ein Satz. " * 80_000
    return zipped({f"teil-{number:03}.txt": inner for number in range(files)})


def overlapping_zip() -> bytes:
    """A list of 500 files that all point at the same bytes."""
    data = zip_bomb(1, "a.txt")
    directory = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    entry = data[directory:end]
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 500, 500, 500 * len(entry), directory, 0)
    return data[:directory] + entry * 500 + tail


def nested_zip(depth: int = 8) -> bytes:
    data = zipped({"a.txt": _SENTENCE.encode()})
    for _ in range(depth):
        data = zipped({"innen.zip": data})
    return data


def lying_zip(name: str, content: bytes) -> bytes:
    """A ZIP file that says in its list that the content is one byte long."""
    data = bytearray(zipped({name: content}))
    place = data.index(b"PK\x01\x02") + 24
    data[place : place + 4] = struct.pack("<L", 1)
    return bytes(data)


def locked_zip() -> bytes:
    """A ZIP file whose only file says that it needs a password."""
    data = bytearray(zipped({"a.txt": _SENTENCE.encode()}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def word(document: str) -> bytes:
    """A Word file around an XML document."""
    data = io.BytesIO(documents.docx())
    with zipfile.ZipFile(data) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**files, "word/document.xml": document.encode()})


def open_document(content: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(documents.odt())) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**files, "content.xml": content.encode()})


def blanks_odt() -> bytes:
    """A document with one element that stands for two billion blanks."""
    space = "urn:oasis:names:tc:opendocument:xmlns"
    head = f'<office:document-content xmlns:office="{space}:office:1.0" xmlns:text="{space}:text:1.0">'
    body = (
        '<office:body><office:text><text:p>Zwei<text:s text:c="2000000000"/>Tote</text:p></office:text></office:body>'
    )
    return open_document(f"{head}{body}</office:document-content>")


def sheet(rows: str, head: str = "") -> bytes:
    with zipfile.ZipFile(io.BytesIO(documents.xlsx())) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    xml = f'<?xml version="1.0"?>{head}<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'
    return zipped({**files, "xl/worksheets/sheet1.xml": xml.encode(), "xl/worksheets/sheet2.xml": xml.encode()})


def huge_sheet(rows: int = 100_000) -> bytes:
    """A small file with very many empty rows behind a good one."""
    cell = '<c r="{}" t="inlineStr"><is><t>{}</t></is></c>'
    head = f'<row r="1">{cell.format("A1", "text")}</row><row r="2">{cell.format("A2", "Ein Satz")}</row>'
    return sheet(head + "".join(f'<row r="{number}"><c/></row>' for number in range(3, rows)))


def pdf_objects(*bodies: bytes, trailer: bytes = b"") -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, trailer, start)
    return bytes(out)


def _page_objects(content: bytes, entries: bytes = b"") -> tuple[bytes, ...]:
    return (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    )


def locked_pdf() -> bytes:
    """A PDF whose checksums of passwords fit no password, as one that needs a password."""
    lock = b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (b"ab" * 32, b"cd" * 32)
    body = _page_objects(b"BT /F1 12 Tf 50 700 Td (Zwei Tote) Tj ET")
    return pdf_objects(*body, lock, trailer=b"/Encrypt 6 0 R /ID [<00> <00>]")


def pdf_bomb(megabytes: int = 2000) -> bytes:
    """A page whose content is packed twice and unpacks to gigabytes of blanks."""
    packer = zlib.compressobj(9)
    once = packer.compress(b" " * 10 * MEGABYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = once[:2] + once[2:] * (megabytes // 10) + packer.flush()
    return pdf_objects(*_page_objects(zlib.compress(packed, 9), b"/Filter [/FlateDecode /FlateDecode]"))


def endless_pdf() -> bytes:
    """Pages that contain themselves."""
    return pdf_objects(
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 2000000000 >>"
    )


def random_bytes(seed: int, size: int = 20_000) -> bytes:
    return random.Random(seed).randbytes(size)


#: File name -> what makes it, and the codes of errors that are right for it.
BAD: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "gzip-bombe.txt.gz": (lambda: gzip_bomb(30), {"too_large"}),
    "gzip-bombe.jsonl.gz": (lambda: gzip_bomb(30), {"too_large"}),
    "gzip-im-zip.zip": (lambda: zipped({"a.txt.gz": gzip_bomb(30)}), {"too_large"}),
    "zip-bombe.zip": (lambda: zip_bomb(30), {"too_large"}),
    "viele-bomben.zip": (many_zip_bombs, {"too_large"}),
    "ueberlappend.zip": (overlapping_zip, {"too_large"}),
    "verschachtelt.zip": (nested_zip, {"nested_too_deep"}),
    "dateien.zip": (lambda: zipped({f"{number}.txt": b"" for number in range(10_001)}), {"too_many_members"}),
    "gelogen.zip": (lambda: lying_zip("a.txt", b"Ein Satz. " * 9999), {"broken"}),
    "gesperrt.zip": (locked_zip, {"encrypted"}),
    "abgeschnitten.zip": (lambda: zip_bomb(1)[:-30], {"broken"}),
    "abgeschnitten.txt.gz": (lambda: gzip.compress(_SENTENCE.encode() * 99)[:-20], {"broken"}),
    "muell.txt.gz": (lambda: b"\x1f\x8b\x08\x00" + random_bytes(1), {"broken"}),
    "bilder.zip": (lambda: zipped({"bild.jpg": b"12"}), {"no_articles_inside"}),
    "wort-bombe.docx": (lambda: zip_bomb(30, "word/document.xml"), {"too_large"}),
    "wort-gelogen.docx": (lambda: lying_zip("word/document.xml", b"<w/>" * 999), {"broken", "unreadable"}),
    "lachen.docx": (lambda: word(f'<?xml version="1.0"?>{_LAUGHS}<x>&e9;</x>'), {"broken", "empty", "unreadable"}),
    "diebstahl.docx": (lambda: word(f'<?xml version="1.0"?>{_STOLEN}<x>&e9;</x>'), {"broken", "empty", "unreadable"}),
    "tief.docx": (lambda: word("<w>" * 50_000 + "</w>" * 50_000), {"broken"}),
    "gesperrt.docx": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le"),
        {"encrypted"},
    ),
    "alt.doc.txt": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000), {"old_office"}),
    "lachen.odt": (lambda: open_document(f'<?xml version="1.0"?>{_LAUGHS}<x>&e9;</x>'), {"broken", "unreadable"}),
    "tief.odt": (lambda: open_document("<t>" * 50_000 + "</t>" * 50_000), {"broken", "unreadable"}),
    "leerzeichen.odt": (blanks_odt, {"too_much_memory", "crashed"}),
    "kaputt.odt": (lambda: open_document("<office:document-content"), {"broken", "unreadable"}),
    "lachen.xlsx": (
        lambda: sheet("<row><c><v>&e9;</v></c></row>", _LAUGHS),
        {"broken", "unreadable", "no_text_column"},
    ),
    "kaputt.xlsx": (lambda: sheet("<row><c"), {"broken", "unreadable"}),
    "abgeschnitten.rtf": (lambda: documents.rtf()[:-50], {"broken"}),
    "klammern.rtf": (lambda: b"{\\rtf1 " + b"{" * 200_000 + b"}" * 200_000 + b"}", {"empty"}),
    "zeichen.rtf": (lambda: b"{\\rtf1 Ein Satz \\u99999999? }", {"broken"}),
    "kein.pdf": (lambda: b"%PDF-1.7\n" + random_bytes(2), {"broken"}),
    "abgeschnitten.pdf": (lambda: documents.pdf()[:400], {"broken"}),
    "gesperrt.pdf": (locked_pdf, {"encrypted"}),
    "endlos.pdf": (endless_pdf, {"broken", "too_many_pages", "no_text"}),
    "bombe.pdf": (pdf_bomb, {"no_text", "too_much_memory", "too_slow", "crashed"}),
    "scan.pdf": (lambda: documents.pdf([("", 10)]), {"no_text"}),
    "lachen.xml": (lambda: f'<?xml version="1.0"?>{_LAUGHS}<rss version="2.0">&e9;</rss>'.encode(), {"entities"}),
    "kein-feed.xml": (lambda: b'<?xml version="1.0"?><inventar><posten>12 Tische</posten></inventar>', {"broken"}),
    "tief.xml": (lambda: b"<rss>" + b"<x>" * 50_000, {"broken", "no_articles"}),
    "leer.html": (lambda: b"<html><body><img src='https://example.org/12.png'></body></html>", {"no_article"}),
    "zufall.txt": (lambda: random_bytes(3), {"not_text"}),
    "zufall.html": (lambda: random_bytes(4), {"not_text"}),
    "zufall.md": (lambda: random_bytes(5), {"not_text"}),
    "lang.txt": (lambda: _SENTENCE.encode() * 80_000, {"too_long"}),
    "lang.html": (lambda: f"<html><body><p>{_SENTENCE * 30_000}</p></body></html>".encode(), {"too_long", "too_slow"}),
    "verloren.txt": (lambda: "Zw�lf H�user, f�nf T�rme, �ber zw�lf M�nner.".encode(), {"lost_letters"}),
    "leer.txt": (lambda: b"\xef\xbb\xbf \r\n", {"empty"}),
    "nullen.txt": (lambda: bytes(100_000), {"empty"}),
    "archiv.tar.gz.txt": (lambda: gzip.compress(bytes(257) + b"ustar" + bytes(500)), {"unknown_archive", "empty"}),
    "tief.json": (lambda: b"[" * 50_000, {"broken"}),
    "halb.json": (lambda: b'[{"text": "Ein Satz."', {"broken"}),
    "ohne-text.csv": (lambda: b"a;b\r\n1;2\r\n", {"no_text_column"}),
    "kaputt.parquet": (lambda: documents.parquet()[:-100] + b"PAR1", {"broken", "unreadable"}),
}
