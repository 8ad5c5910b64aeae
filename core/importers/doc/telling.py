"""What the report says of a Word file beside its text: heads, watermarks, macros, signatures, boxes that are tied to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.importers.doc.shapes import shapes_of

if TYPE_CHECKING:
    from core.importers.doc.content import Content
    from core.importers.doc.fib import Fib
    from core.importers.doc.package import Package
    from core.importers.telling import Telling

BOX: Final = "textbox"
"""What a report calls a text in a box that is nowhere tied to the text."""


def tell_file(telling: Telling, content: Content, fib: Fib, package: Package) -> None:
    """Count what the file holds beside its text, and what of it was lost."""
    pieces = content.pieces
    heads = [pieces.text[start:end] for start, end in content.stories.heads()]
    # Older files number them in another way.
    count = sum(any(map(str.isalnum, head)) for head in heads) or int(content.has_words(content.stories.story("headers")))
    telling.add("page-heads", count=count)
    count = content.left_boxes()
    telling.add("objects", count=count, detail=BOX if count else "")
    # Letters that are drawn behind each page hang on its head.
    telling.add("watermarks", count=sum(bool(one.words) for one in shapes_of(fib.range("DggInfo"), of_heads=True).values()))
    telling.add("cut-off", count=int(pieces.missing > 0 or package.is_cut))
    for detail, is_damaged in (("Directory", package.is_rescued), ("Clx", pieces.is_guessed)):
        telling.add("damaged-parts", count=int(is_damaged), detail=detail if is_damaged else "")
    telling.add("scripts", count=int(any(name.startswith("macros/vba/") for name in package.names)))
    telling.add("seals", count=sum(name == "_signatures" or name.startswith("_xmlsignatures/") for name in package.names))
