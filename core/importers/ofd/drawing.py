"""A page drawn anew as PDF, so that PDFium can show it to an OCR program: its paths and its pictures, as they lie over one another."""

from __future__ import annotations

import math
import zlib
from typing import TYPE_CHECKING, Final

from core.importers.ofd import paths
from core.importers.ofd.shapes import Placed, Shape
from core.importers.ofd.stored import strips

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.importers.ofd.faxes import Strip
    from core.importers.ofd.geometry import Matrix
    from core.importers.pages.values import Box

MOST_PICTURES: Final = 300
"""Of one page: some programs cut it into strips."""
MOST_WORDS: Final = 2_000_000
"""Operators of the paths of one page."""
ARC: Final = math.pi / 8
"""Of an ellipse, drawn as one straight stroke."""

_ON_WHITE: Final = {
    2: ("[/Gray /Covers]", "/DeviceGray", "dup 3 1 roll mul exch 1 exch sub add"),
    4: (
        "[/Red /Green /Blue /Covers]",
        "/DeviceRGB",
        "dup 1 exch sub 5 1 roll exch 1 index mul 4 index add 4 1 roll exch 1 index mul 4 index add 4 1 roll "
        "exch 1 index mul 4 index add 4 1 roll pop 4 -1 roll pop",
    ),
}
"""By numbers of one dot: their names, the colours that they stand for, and the function of PDF that lays them on white."""


def page_as_pdf(shapes: Sequence[Shape | Placed], size: tuple[float, float], turn: int, picture: Callable[[str], bytes]) -> bytes | None:
    """Return a PDF of one page; None if nothing on it can be drawn.

    Args:
        shapes: what the page shows, in points from its lower left corner.
        size: width and height of the page as the file has it.
        turn: by how many degrees it is turned clockwise to be read.
        picture: gives the bytes of a picture by what the file calls it.
    """
    file = _File()
    content: list[str] = []
    names: dict[str, list[tuple[str, Strip]]] = {}
    left = MOST_WORDS
    for one in shapes:
        if isinstance(one, Shape):
            drawn = _path(one, left)
            left -= len(drawn)
        else:
            if one.key not in names and len(names) < MOST_PICTURES:
                names[one.key] = [(file.picture(strip), strip) for strip in strips(picture(one.key))]
            drawn = _picture(one.matrix, names.get(one.key, []))
        if drawn:
            content += ["q", *_clip(one.clip), *drawn, "Q"]
    return file.whole("\n".join(content).encode(), size, turn) if content else None


def _clip(clip: Box | None) -> list[str]:
    if clip is None:
        return []
    wide, high = max(0.0, clip.right - clip.left), max(0.0, clip.top - clip.bottom)
    return [f"{clip.left:.2f} {clip.bottom:.2f} {wide:.2f} {high:.2f} re W n"]


def _picture(matrix: Matrix, pieces: Sequence[tuple[str, Strip]]) -> list[str]:
    """Return what puts the strips of a picture one under another."""
    whole = sum(strip.height for _, strip in pieces)
    found: list[str] = []
    above = 0
    for name, strip in pieces:
        # The square of PDF has its origin at the lower left corner.
        end = (above + strip.height) / whole
        a, b = matrix.a, matrix.b
        c, d = (-part * strip.height / whole for part in (matrix.c, matrix.d))
        e, f = matrix.point(0.0, end)
        found.append(f"q {a:.4f} {b:.4f} {c:.4f} {d:.4f} {e:.4f} {f:.4f} cm {name} Do Q")
        above += strip.height
    return found


def _path(shape: Shape, most: int) -> list[str]:
    """Return what draws a path; nothing if it holds more steps than that."""
    matrix = shape.matrix
    found: list[str] = []
    here = start = (0.0, 0.0)
    for operator, values in paths.steps(shape.data):
        if len(found) >= most:
            return []
        if operator == "C":
            found.append("h")
            here = start
            continue
        points = [(values[at], values[at + 1]) for at in range(0, len(values) - 1, 2)] if operator != "A" else []
        if operator == "A":
            points = _arc(here, values)
            found += [f"{_at(matrix, point)} l" for point in points]
        elif operator in "SM":
            start = points[-1]
            found.append(f"{_at(matrix, start)} m")
        elif operator == "L":
            found.append(f"{_at(matrix, points[-1])} l")
        else:
            if operator == "Q":
                corner, end = points
                points = [_between(here, corner), _between(end, corner), end]
            found.append(" ".join(_at(matrix, point) for point in points) + " c")
        here = points[-1]
    if not found or not found[0].endswith("m"):
        return []
    rule = "*" if shape.is_even_odd else ""
    paint = f"B{rule}" if shape.fill is not None and shape.stroke is not None else "S" if shape.fill is None else f"f{rule}"
    return [f"{shape.fill or 0:.2f} g {shape.stroke or 0:.2f} G {shape.width:.2f} w", *found, paint]


def _at(matrix: Matrix, point: tuple[float, float]) -> str:
    x, y = matrix.point(*point)
    return f"{x:.2f} {y:.2f}"


def _between(end: tuple[float, float], corner: tuple[float, float]) -> tuple[float, float]:
    """Return the corner of a curve of three corners that is the same as one of two."""
    return end[0] + 2 * (corner[0] - end[0]) / 3, end[1] + 2 * (corner[1] - end[1]) / 3


def _arc(begin: tuple[float, float], values: Sequence[float]) -> list[tuple[float, float]]:
    """Return points of an arc of an ellipse, the last of which is its end (as SVG 1.1, F.6.5, tells it)."""
    across, down, turn, is_large, is_clockwise, x, y = values
    across, down, turn = abs(across), abs(down), math.radians(turn)
    cosine, sine = math.cos(turn), math.sin(turn)
    half_x, half_y = (begin[0] - x) / 2, (begin[1] - y) / 2
    along, aside = cosine * half_x + sine * half_y, cosine * half_y - sine * half_x
    if across < 1e-6 or down < 1e-6 or (not along and not aside):
        return [(x, y)]
    far = (along / across) ** 2 + (aside / down) ** 2
    if far > 1:
        across, down, far = across * math.sqrt(far), down * math.sqrt(far), 1.0
    share = math.sqrt(max(0.0, 1 / far - 1)) * (-1 if bool(is_large) == bool(is_clockwise) else 1)
    centre_along, centre_aside = share * across * aside / down, -share * down * along / across
    first = math.atan2((aside - centre_aside) / down, (along - centre_along) / across)
    last = math.atan2((-aside - centre_aside) / down, (-along - centre_along) / across)
    swept = (last - first) % math.tau if is_clockwise else -((first - last) % math.tau)
    middle_x = cosine * centre_along - sine * centre_aside + (begin[0] + x) / 2
    middle_y = sine * centre_along + cosine * centre_aside + (begin[1] + y) / 2
    count = max(1, math.ceil(abs(swept) / ARC))
    found = []
    for number in range(1, count):
        angle = first + swept * number / count
        wide, high = across * math.cos(angle), down * math.sin(angle)
        found.append((middle_x + cosine * wide - sine * high, middle_y + sine * wide + cosine * high))
    return [*found, (x, y)]


class _File:
    """A PDF of one page that is being written."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []
        self._names: list[tuple[str, int]] = []

    def picture(self, strip: Strip) -> str:
        """Add a picture; return its name."""
        look = strip.look
        if strip.covers:
            parts, space, function = _ON_WHITE[strip.covers]
            domain = "0 1 " * strip.covers
            shown = "0 1 " * (strip.covers - 1)
            number = self._add(f"/FunctionType 4 /Domain [{domain}] /Range [{shown}]", f"{{ {function} }}".encode())
            look += f" /ColorSpace [/DeviceN {parts} {space} {number} 0 R]"
        number = self._add(f"/Type /XObject /Subtype /Image /Width {strip.width} /Height {strip.height} {look}", strip.data)
        self._names.append((f"/P{number}", number))
        return f"/P{number}"

    def whole(self, content: bytes, size: tuple[float, float], turn: int) -> bytes:
        """Return the file."""
        drawn = self._add("/Filter /FlateDecode", zlib.compress(content, 1))
        pictures = " ".join(f"{name} {number} 0 R" for name, number in self._names)
        box = f"/MediaBox [0 0 {size[0]:.3f} {size[1]:.3f}] /Rotate {turn}"
        page = len(self._objects) + 1
        self._objects += [
            f"<< /Type /Page /Parent {page + 1} 0 R {box} /Contents {drawn} 0 R /Resources << /XObject << {pictures} >> >> >>".encode(),
            f"<< /Type /Pages /Kids [{page} 0 R] /Count 1 >>".encode(),
            f"<< /Type /Catalog /Pages {page + 1} 0 R >>".encode(),
        ]
        parts = [b"%PDF-1.7\n"]
        places = []
        at = len(parts[0])
        for number, one in enumerate(self._objects, 1):
            places.append(at)
            parts += [b"%d 0 obj\n" % number, one, b"\nendobj\n"]
            at += sum(map(len, parts[-3:]))
        count = len(places) + 1
        table = "".join(f"{place:010} 00000 n \n" for place in places)
        parts.append(f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root {page + 2} 0 R >>\n".encode())
        parts.append(f"startxref\n{at}\n%%EOF\n".encode())
        return b"".join(parts)

    def _add(self, look: str, data: bytes) -> int:
        """Add a stream; return its number."""
        self._objects.append(b"".join((f"<< {look} /Length {len(data)} >>\nstream\n".encode(), data, b"\nendstream")))
        return len(self._objects)
