"""Takes pictures over into the help and the README: python -m tests.shots.reduce.

Each is made of a picture of ``make shots``, with 256 colours of its own and, if it is still too large, fewer: a picture of a window has
few colours, and the help is part of what is installed.
"""

from __future__ import annotations

import io
import re
import sys
from typing import TYPE_CHECKING, Final

from PIL import Image

from core.help_pages import FOLDER, LANGUAGES, PAGES, source_path
from tests.bench.home import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SHOTS: Final = ROOT / "build" / "shots"
PICTURES: Final = FOLDER / "pictures"
LARGEST: Final = 120_000
"""Bytes of a picture."""
_COLOURS: Final = (256, 128, 96, 64, 48, 32)
_NAMED: Final = re.compile(r"\]\((?:resources/help/pictures/)?([\w-]+)\.png\)")


def named() -> tuple[str, ...]:
    """Return the names of all pictures that the help and the READMEs show, without their ending."""
    sources = [source_path(page, language) for language in LANGUAGES for page in PAGES]
    sources += ROOT.glob("README*.md")
    return tuple(sorted({name for source in sources for name in _NAMED.findall(source.read_text("utf-8"))}))


def reduced(picture: Image.Image) -> bytes:
    """Return a picture as a PNG of at most `LARGEST` bytes.

    Raises:
        ValueError: if it does not become that small.
    """
    whole = picture.convert("RGB")
    for colours in _COLOURS:
        # Without dithering grounds stay even, and the file small.
        held = whole.quantize(palette=_palette(whole, colours), dither=Image.Dither.NONE)
        written = io.BytesIO()
        held.save(written, "PNG", optimize=True)
        if written.tell() <= LARGEST:
            return written.getvalue()
    message = f"it has {written.tell()} bytes with {colours} colours"
    raise ValueError(message)


def _palette(picture: Image.Image, colours: int) -> Image.Image:
    """Return the colours to be kept: the most frequent as they are, since they are grounds, and others from all that occur.

    Chosen by frequency alone, the edges of cards and the ticks on the scroll bar would turn grey: they are thin.
    """
    counted = sorted(picture.getcolors(picture.width * picture.height), reverse=True)
    grounds = [colour for _count, colour in counted[: colours // 4]]
    spread = picture.quantize(colours - len(grounds), method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).getpalette()
    palette = Image.new("P", (1, 1))
    palette.putpalette([*(value for colour in grounds for value in colour), *(spread or ())])
    return palette


def take(source: Path, target: Path) -> int:
    """Write the reduced form of a picture; return its size in bytes."""
    with Image.open(source) as picture:
        held = reduced(picture)
    target.write_bytes(held)
    return len(held)


def main() -> int:
    """Take over every picture that is named; return the exit status."""
    missing = [name for name in named() if not (SHOTS / f"{name}.png").is_file()]
    for name in named():
        if name not in missing:
            size = take(SHOTS / f"{name}.png", PICTURES / f"{name}.png")
            print(f"{name}.png: {size:,} bytes")
    if missing:
        print(f"There are no pictures {', '.join(missing)} in {SHOTS.relative_to(ROOT)}: take them with make shots.", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
