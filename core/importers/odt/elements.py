"""Elements of an OpenDocument text by what is to be done with them; their names as `core.importers.odt.package.short` has them."""

from __future__ import annotations

from typing import Final

SKIPPED: Final = frozenset(
    (
        *("text:tracked-changes", "text:note-citation", "text:ruby-text", "text:number", "text:sequence-decls", "text:variable-decls"),
        *("text:user-field-decls", "text:dde-connection-decls", "text:alphabetical-index-auto-mark-file", "text:table-of-content-source"),
        *("text:alphabetical-index-source", "text:illustration-index-source", "text:table-index-source", "text:object-index-source"),
        *("text:user-index-source", "text:bibliography-source", "text:section-source", "text:label", "office:event-listeners"),
        *("office:dde-source", "office:forms", "office:binary-data", "table:table-columns", "table:table-column-group"),
        *("table:table-column", "table:table-source", "table:desc", "table:title", "draw:glue-point", "draw:image-map", "svg:title"),
        *("svg:desc", "draw:enhanced-geometry", "draw:contour-polygon", "draw:contour-path", "dc:creator", "dc:date", "meta:date-string"),
        "meta:creator-initials",
    )
)
"""Elements of which nothing shows."""
SHAPES: Final = frozenset(
    (
        *("draw:custom-shape", "draw:rect", "draw:ellipse", "draw:circle", "draw:line", "draw:polygon", "draw:polyline", "draw:path"),
        *("draw:connector", "draw:caption", "draw:measure", "draw:regular-polygon", "draw:text-box"),
    )
)
"""What holds paragraphs of its own, in a frame."""
