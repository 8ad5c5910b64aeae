"""Writes a PDF of pages that several processes have drawn, as they come: only what is told of each page is held until the end.

Terms and clauses are those of ISO 32000-1.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING, Final, NamedTuple

from core.pdf_objects import Bookmark, character_map, outline, stream, text_string

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

READY, DRAWN, END, NO_FACE = "ready", "drawn", "end", "no face"
"""What processes that draw answer first: with the size of the sheet; with `Leaves`; with faces and shapes; or that there is no face."""
_HEAD: Final = b"%PDF-1.6\n%\xc2\xb5\xc2\xb6\n"


@dataclass(frozen=True, slots=True)
class Embedded:
    """A face with those of its glyphs that stand on pages."""

    key: bytes
    """By which the pages call it."""
    name: bytes
    """As its file says."""
    descriptor: bytes
    """Dictionary that describes it, without the file (9.8)."""
    file: bytes
    """Body of the stream that holds it (9.9)."""
    glyphs: bytes
    """Number of the glyph in the file for each code, two bytes each."""
    widths: tuple[int, ...]
    """By code, in thousandths of the size."""
    meanings: Mapping[int, str]
    """What each code stands for."""


class Leaf(NamedTuple):
    """A page as it was drawn."""

    content: bytes
    """Body of its stream."""
    links: tuple[tuple[float, float, float, float, str], ...] = ()
    """Left, lower, right and upper edge of what leads somewhere, in points, and the address."""


class Leaves(NamedTuple):
    """The pages of a document."""

    title: str
    author: str
    pages: tuple[Leaf, ...]
    bookmarks: tuple[Bookmark, ...]
    """Of its headings."""


class PdfFile:
    """A file that is being written.

    Args:
        target: where it goes; an empty file.
    """

    def __init__(self, target: IO[bytes]) -> None:
        self._target = target
        self.size = (0.0, 0.0)
        """Of every page, in points."""
        self._places: dict[int, int] = {}
        self._last = 0
        self._at = 0
        self._documents: dict[int, tuple[str, str, list[int], tuple[Bookmark, ...]]] = {}
        self._write(_HEAD)
        self._root, self._pages = self._reserve(), self._reserve()

    def reserve(self) -> int:
        """Return the number of an object that is written later: what one who draws gives to all its pages."""
        return self._reserve()

    def add(self, index: int, leaves: Leaves, resources: int) -> None:
        """Write the pages of a document.

        Args:
            index: which one it is, from 0; they may come in any order.
            leaves: the pages.
            resources: number of the object that names what they are made of.
        """
        parent = self._reserve()
        numbers = []
        for leaf in leaves.pages:
            content = self._add(leaf.content)
            page = f"<< /Type /Page /Parent {parent} 0 R /Contents {content} 0 R /Resources {resources} 0 R"
            numbers.append(self._add(f"{page}{_annotations(leaf)} >>".encode()))
        kids = " ".join(f"{number} 0 R" for number in numbers)
        self._put(parent, f"<< /Type /Pages /Parent {self._pages} 0 R /Kids [{kids}] /Count {len(numbers)} >>".encode())
        self._documents[index] = leaves.title, leaves.author, [parent, *numbers], leaves.bookmarks

    def add_resources(self, number: int, faces: Sequence[Embedded], shapes: Mapping[bytes, bytes]) -> None:
        """Write the faces and shapes of which pages are made."""
        fonts = b" ".join(b"/%s %d 0 R" % (face.key, self._add_face(face)) for face in faces)
        forms = b" ".join(b"/%s %d 0 R" % (name, self._add(body)) for name, body in shapes.items())
        self._put(number, b"<< /Font << %s >> /XObject << %s >> >>" % (fonts, forms))

    def finish(self, title: str, language: str) -> None:
        """Write what holds the documents together, and the table of references (7.5).

        Args:
            title: of several documents; of one alone it is its own.
            language: of the texts, as in RFC 3066.
        """
        documents = [self._documents[index] for index in sorted(self._documents)]
        pages = [number for _, _, numbers, _ in documents for number in numbers[1:]]
        kids = " ".join(f"{numbers[0]} 0 R" for _, _, numbers, _ in documents)
        width, height = self.size
        box = f"/MediaBox [0 0 {width:.2f} {height:.2f}]"
        self._put(self._pages, f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} {box} >>".encode())
        bookmarks = self._bookmarks(documents)
        more = ""
        if bookmarks:
            first = self._last + 1
            for body in outline(bookmarks, pages, first):
                self._add(body)
            more = f" /Outlines {first} 0 R /PageMode /UseOutlines"
        root = f"<< /Type /Catalog /Pages {self._pages} 0 R /Lang ({language}) /ViewerPreferences << /DisplayDocTitle true >>{more} >>"
        self._put(self._root, root.encode())
        author = ""
        if len(documents) == 1:
            title, author = documents[0][:2]
        made = datetime.now(UTC).strftime("(D:%Y%m%d%H%M%SZ)")
        info = f"<< /Title {text_string(title)} /Author {text_string(author)} /Creator (Meipi) /CreationDate {made} /ModDate {made} >>"
        self._write_table(self._add(info.encode()))

    def _bookmarks(self, documents: Sequence[tuple[str, str, list[int], tuple[Bookmark, ...]]]) -> list[Bookmark]:
        """Return the bookmarks of all documents, below their titles where there are several."""
        found: list[Bookmark] = []
        page = 0
        below = len(documents) > 1
        for title, _, numbers, bookmarks in documents:
            if below:
                found.append(Bookmark(1, title, page, self.size[1]))
            found += [Bookmark(one.level + below, one.words, one.page + page, one.top) for one in bookmarks]
            page += len(numbers) - 1
        return found

    def _add_face(self, face: Embedded) -> int:
        """Write a face of which two bytes are a code (9.7), and return its number."""
        file = self._add(face.file)
        descriptor = self._add(face.descriptor.rstrip().removesuffix(b">>") + b" /FontFile2 %d 0 R >>" % file)
        glyphs = self._add(stream(face.glyphs))
        meanings = self._add(stream(character_map(face.meanings)))
        widths = b" ".join(b"%d" % width for width in face.widths)
        system = b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        child = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /%s %s /FontDescriptor %d 0 R /CIDToGIDMap %d 0 R /W [0 [%s]] >>"
        inner = self._add(child % (face.name, system, descriptor, glyphs, widths))
        outer = b"<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>"
        return self._add(outer % (face.name, inner, meanings))

    # Objects

    def _reserve(self) -> int:
        self._last += 1
        return self._last

    def _add(self, body: bytes) -> int:
        number = self._reserve()
        self._put(number, body)
        return number

    def _put(self, number: int, body: bytes) -> None:
        self._places[number] = self._at
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def _write(self, part: bytes) -> None:
        self._target.write(part)
        self._at += len(part)

    def _write_table(self, info: int) -> None:
        place = self._at
        entries = "".join(f"{self._places[number]:010d} 00000 n \n" for number in range(1, self._last + 1))
        self._write(f"xref\n0 {self._last + 1}\n0000000000 65535 f \n{entries}".encode())
        self._write(f"trailer\n<< /Size {self._last + 1} /Root {self._root} 0 R /Info {info} 0 R >>\nstartxref\n{place}\n%%EOF\n".encode())


def _annotations(leaf: Leaf) -> str:
    """Return the links of a page (12.5.6.5)."""
    if not leaf.links:
        return ""
    action = "/Border [0 0 0] /A << /S /URI /URI"
    made = "".join(
        f"<< /Type /Annot /Subtype /Link /Rect [{left:.1f} {lower:.1f} {right:.1f} {upper:.1f}] {action} ({address}) >> >>\n"
        for left, lower, right, upper, address in leaf.links
    )
    return f" /Annots [{made}]"
