"""Gives the pages of a PDF that Qt has drawn the text that can be copied out of them, an outline and a language.

Qt names each glyph by the first character that it finds for it in the face: ⽂ (U+2F42) for 文, ⺸ for what two dashes became, none
for characters beyond the first plane. Whoever has drawn the pages knows better. Besides, Qt places each glyph by itself, and whoever
copies text then has to guess where a line ends; here the glyphs of a run become one string.

Reads only what Qt's own writer makes (QPdfEngine of Qt 6: a table of references, whole objects, ``/F12 160 Tf`` naming the object of
the face, ``x y Td <0001> Tj`` for each glyph). Terms and clauses are those of ISO 32000-1.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from core.pdf_objects import QtFile, UnlikeQt, character_map, outline, stream, unpacked
from core.radicals import FOLDED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from core.pdf_objects import Bookmark

_RUN: Final = re.compile(rb"BT\n/F(\d+) ([\d.]+) Tf ([^\n]*)\n(.*?)ET\n", re.DOTALL)
_GLYPH: Final = re.compile(rb"^(-?[\d.]+) (-?[\d.]+) Td <([0-9A-Fa-f]{4})> Tj\n", re.MULTILINE)
_WIDTHS: Final = re.compile(rb"/W\s*\[(.*)\]\s*/?", re.DOTALL)
_CODE: Final = re.compile(rb"<([0-9A-Fa-f]{4})> Tj")
_RANGE: Final = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (\[[^\]]*\]|<[0-9A-Fa-f]+>)")
_TOKEN: Final = re.compile(rb"\[|\]|\d+")


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the glyphs of one page stand for, in the order in which they were drawn."""

    glyphs: str = ""
    """A character for each glyph; U+0000 for one that stands for none."""
    longer: Mapping[int, str] = field(default_factory=dict)
    """Glyphs that stand for several characters, by index."""


@dataclass(slots=True)
class _Face:
    widths: dict[int, int]
    """By code, in thousandths of the size."""
    usual: int
    """Width of a glyph that is not among them."""
    meanings: dict[int, str] = field(default_factory=dict)
    others: dict[tuple[int, str], int] = field(default_factory=dict)
    """The codes of glyphs in a second meaning: behind those of all glyphs."""

    def code(self, glyph: int, meaning: str, free: Callable[[], int]) -> int:
        """Return the code by which a glyph stands for something; ``free``: returns the first that no glyph has."""
        if self.meanings.setdefault(glyph, meaning) == meaning:
            return glyph
        other = self.others.get((glyph, meaning))
        if other is None:
            other = self.others[glyph, meaning] = free() + len(self.others)
            self.meanings[other] = meaning
            self.widths[other] = self.width(glyph)
        return other

    def width(self, code: int) -> int:
        """Return the width of a code's glyph."""
        return self.widths.get(code, self.usual)


def rewritten(
    content: bytes,
    pages: Sequence[Drawn],
    *,
    language: str = "zh-CN",
    bookmarks: Sequence[Bookmark] = (),
    told: Callable[[int, int], None] | None = None,
    left: Callable[[int], None] | None = None,
) -> bytes:
    """Return the file with the text that its pages show.

    Args:
        content: the file as Qt's writer has made it.
        pages: what was drawn on each page.
        language: that of the text, as in RFC 3066.
        bookmarks: in the order of the text.
        told: called with the pages that are done and how many there are; what it raises ends the work.
        left: called with the index of each page that has other glyphs than were drawn: there radicals become characters, no more.

    Raises:
        UnlikeQt: if it is made in another way, or if something else was drawn.
    """
    return _Rewriting(content).rewrite(pages, language, bookmarks, told, left)


def folded(content: bytes) -> bytes:
    """Return a file of which it is not known what was drawn, with characters in the place of the radicals that Qt names them by.

    What is in no way as Qt writes it stays as it is.
    """
    try:
        return _Rewriting(content).fold()
    except (UnlikeQt, zlib.error, ValueError):
        return content


class _Rewriting:
    """One file that is being written anew."""

    def __init__(self, content: bytes) -> None:
        self._file = QtFile(content)
        self._bodies = self._file.bodies
        self._before = tuple(self._bodies)
        self._faces: dict[int, _Face] = {}
        self._contents: list[int] = []
        """The streams of the pages."""

    @cached_property
    def _free(self) -> int:
        """The first code that is none of a glyph; most files need none, and to look for it takes a while."""
        codes = (found for number in self._contents for found in _CODE.findall(unpacked(self._before[number])))
        return max((int(code, 16) for code in set(codes)), default=0) + 1

    def rewrite(
        self,
        pages: Sequence[Drawn],
        language: str,
        bookmarks: Sequence[Bookmark],
        told: Callable[[int, int], None] | None,
        left: Callable[[int], None] | None,
    ) -> bytes:
        """Return the new file."""
        root = self._file.reference(self._file.trailer, b"Root")
        numbers = self._file.pages()
        if len(numbers) != len(pages):
            message = f"{len(numbers)} pages in the file, {len(pages)} were drawn"
            raise UnlikeQt(message)
        self._contents = [self._file.reference(self._bodies[number], b"Contents") for number in numbers]
        is_any = False
        for index, (number, drawn) in enumerate(zip(self._contents, pages, strict=True)):
            if self._rewrite_page(number, drawn):
                is_any = True
            elif left is not None:
                left(index)
            if told is not None:
                told(index + 1, len(pages))
        if not is_any and any(drawn.glyphs for drawn in pages):
            message = "other glyphs are in the file than were drawn"
            raise UnlikeQt(message)
        for number, face in self._faces.items():
            self._rewrite_face(number, face)
        more = f" /Lang ({language}) /ViewerPreferences << /DisplayDocTitle true >>".encode()
        if bookmarks:
            more += f" /Outlines {self._add_bookmarks(bookmarks, numbers)} 0 R /PageMode /UseOutlines".encode()
        self._extend(root, more)
        return self._written()

    def fold(self) -> bytes:
        """Return the file as it is, but for radicals."""
        for number in {int(found) for body in self._before for found in re.findall(rb"/ToUnicode (\d+) 0 R", body)}:
            self._bodies[number] = stream(character_map(_meanings(unpacked(self._bodies[number]))))
        return self._written()

    # Reading

    def _face(self, number: int) -> _Face:
        if number not in self._faces:
            body = self._bodies[self._file.reference(self._bodies[number], b"DescendantFonts")]
            found = _WIDTHS.search(body)
            usual = re.search(rb"/DW (\d+)", body)
            self._faces[number] = _Face(dict(_widths(found[1])) if found else {}, int(usual[1]) if usual else 1000)
        return self._faces[number]

    # Writing

    def _rewrite_page(self, number: int, drawn: Drawn) -> bool:
        """Give a page's glyphs their meanings; return False if it has others, such as those that Qt draws as pictures.

        Such a page stays as it is.
        """
        content = unpacked(self._bodies[number])
        runs = [(found, _GLYPH.findall(found[4])) for found in _RUN.finditer(content)]
        if sum(len(glyphs) for _, glyphs in runs) != len(drawn.glyphs):
            for found, _ in runs:
                self._face(int(found[1]))
            return False
        parts: list[bytes] = []
        at = count = 0
        for found, glyphs in runs:
            if found[4].count(b"\n") != len(glyphs):
                message = "text is shown in another way"
                raise UnlikeQt(message)
            face = self._face(int(found[1]))
            codes = self._codes(face, glyphs, drawn, count)
            count += len(glyphs)
            steps = [(float(x), 0.0 if y == b"0" else float(y)) for x, y, _ in glyphs]
            parts += (content[at : found.start(4)], *_strings(face, float(found[2]), steps, codes))
            at = found.end(4)
        self._bodies[number] = stream(b"".join((*parts, content[at:])))
        return True

    def _codes(self, face: _Face, glyphs: Sequence[tuple[bytes, bytes, bytes]], drawn: Drawn, count: int) -> list[int]:
        """Return the codes of a run's glyphs, which are those from ``count`` on that were drawn."""
        codes = [int(code, 16) for _, _, code in glyphs]
        known, longer = face.meanings, drawn.longer
        for index, (code, char) in enumerate(zip(codes, drawn.glyphs[count : count + len(codes)], strict=True)):
            meaning = longer[count + index] if char == "\0" and count + index in longer else char
            # Nearly all of them mean what they meant before.
            if known.get(code) != meaning:
                codes[index] = face.code(code, meaning, lambda: self._free)
        return codes

    def _rewrite_face(self, number: int, face: _Face) -> None:
        """Give a face the map from its codes to characters (9.10.3), and its second codes to their glyphs (9.7.4.2)."""
        known = self._file.reference(self._bodies[number], b"ToUnicode")
        self._bodies[known] = stream(character_map({**_meanings(unpacked(self._bodies[known])), **face.meanings}))
        if not face.others:
            return
        child = self._file.reference(self._bodies[number], b"DescendantFonts")
        glyphs = [*range(self._free), *(glyph for glyph, _ in face.others)]
        map_number = self._add(stream(b"".join(glyph.to_bytes(2, "big") for glyph in glyphs)))
        body = re.sub(rb"/CIDToGIDMap\s*/Identity", b"/CIDToGIDMap %d 0 R" % map_number, self._bodies[child])
        more = f" {self._free} [{' '.join(str(face.width(code)) for code in face.others.values())}] ".encode()
        # The last bracket in it closes the list of widths, if there is one.
        close = body.rfind(b"]") if _WIDTHS.search(body) else -1
        self._bodies[child] = body[:close] + more + body[close:] if close >= 0 else body.removesuffix(b">>") + b" /W [" + more + b"]\n>>"

    def _add_bookmarks(self, bookmarks: Sequence[Bookmark], pages: Sequence[int]) -> int:
        """Add the outline and return its number."""
        number = len(self._bodies)
        self._bodies += outline(bookmarks, pages, number)
        return number

    def _add(self, body: bytes) -> int:
        self._bodies.append(body)
        return len(self._bodies) - 1

    def _extend(self, number: int, more: bytes) -> None:
        body = self._bodies[number].rstrip()
        self._bodies[number] = body.removesuffix(b">>") + more + b"\n>>"

    def _written(self) -> bytes:
        """Return the file: header, objects, table of references and trailer (7.5)."""
        parts = [self._file.head]
        place = len(parts[0])
        entries = ["0000000000 65535 f \n"]
        for number, body in enumerate(self._bodies[1:], start=1):
            if not body:
                entries.append("0000000000 00000 f \n")
                continue
            entries.append(f"{place:010d} 00000 n \n")
            parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
            place += len(parts[-1])
        trailer = self._file.trailer[self._file.trailer.index(b"trailer") :]
        trailer = re.sub(rb"/Size \d+", b"/Size %d" % len(self._bodies), trailer)
        parts.append(f"xref\n0 {len(self._bodies)}\n{''.join(entries)}".encode() + trailer + f"startxref\n{place}\n%%EOF\n".encode())
        return b"".join(parts)


def _strings(face: _Face, size: float, steps: Sequence[tuple[float, float]], codes: Sequence[int]) -> Iterator[bytes]:
    """Yield a run's glyphs: one string for all that stand on one line, with what each is moved from where its width leads (9.4.3)."""
    row: list[str] = []
    left = along = at = 0.0
    widths, usual, scale = face.widths, face.usual, size / 1000
    for index, ((x, y), code) in enumerate(zip(steps, codes, strict=True)):
        if index == 0 or y:
            if row:
                yield _shown(row)
            yield f"{_number(x + along - left)} {_number(y)} Td\n".encode()
            along = left = along + x
            at = along
            row = []
        else:
            along += x
            shift = round((at - along) / scale)
            if shift:
                row.append(f"{shift}<{code:04X}>")
                at += widths.get(code, usual) * scale - shift * scale
                continue
        row.append(f"<{code:04X}>")
        at += widths.get(code, usual) * scale
    if row:
        yield _shown(row)


def _shown(row: Sequence[str]) -> bytes:
    return f"[{''.join(row)}] TJ\n".replace("><", "").encode()


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _widths(listed: bytes) -> Iterator[tuple[int, int]]:
    """Yield code and width from the two forms of a list of widths (9.7.4.3): ``c [w …]`` and ``first last w``."""
    tokens = _TOKEN.findall(listed)
    index = 0
    while index + 1 < len(tokens):
        first = int(tokens[index])
        if tokens[index + 1] == b"[":
            index += 2
            while index < len(tokens) and tokens[index] != b"]":
                yield first, int(tokens[index])
                first += 1
                index += 1
            index += 1
        else:
            for code in range(first, int(tokens[index + 1]) + 1):
                yield code, int(tokens[index + 2])
            index += 3


def _meanings(known: bytes) -> dict[int, str]:
    """Return what codes stand for in a map as Qt writes it, characters in the place of radicals."""
    found: dict[int, str] = {}
    for first, _, listed in _RANGE.findall(known):
        for code, units in enumerate(re.findall(rb"<([0-9A-Fa-f]+)>", listed), start=int(first, 16)):
            meaning = bytes.fromhex(units.decode("ascii").zfill(4)).decode("utf-16-be", "replace")
            found[code] = meaning.translate(FOLDED) if "\u2e80" <= meaning <= "\u2fd5" else meaning
    return found
