"""What the names in a finding's detail are called in the reader's language: a finding keeps them as the file writes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.import_report import ImportFinding

CONTEXT: Final = "report"
_BETWEEN: Final = ", "
"""Parts the names of a detail, see `core.import_report.Tally.report`."""

_FORMULA: Final = QT_TRANSLATE_NOOP("report", "formula")
_FILM: Final = QT_TRANSLATE_NOOP("report", "film")
_OBJECTS: Final = (
    (r"chart(?:ex)?|msgraph\..*|.*\.chart\b.*", QT_TRANSLATE_NOOP("report", "chart")),
    (r"textbox", QT_TRANSLATE_NOOP("report", "text box")),
    (r"diagram", QT_TRANSLATE_NOOP("report", "SmartArt graphic")),
    (r"(?:excel|et|ket)\..*|spreadsheet", QT_TRANSLATE_NOOP("report", "spreadsheet")),
    (r"(?:powerpoint|wpp|kwpp)\..*|presentation", QT_TRANSLATE_NOOP("report", "presentation")),
    (r"(?:word|wps|kwps)\..*|text", QT_TRANSLATE_NOOP("report", "text document")),
    (r"equation\..*|mathtype.*|math", _FORMULA),
    (r"visio\..*|autocad\..*|drawing|canvas", QT_TRANSLATE_NOOP("report", "drawing")),
    (r"paint\.picture|pbrush|staticmetafile|photoshop\..*|msphotoed\..*|image", QT_TRANSLATE_NOOP("report", "picture")),
    (r"(?:acroexch|foxit\w*)\..*", QT_TRANSLATE_NOOP("report", "PDF document")),
    (r"forms\..*", QT_TRANSLATE_NOOP("report", "form control")),
    (r"iframe", QT_TRANSLATE_NOOP("report", "web page in a frame")),
    (r"video|(?:wmplayer|mediaplayer|shockwaveflash)\..*", _FILM),
    (r"audio|soundrec", QT_TRANSLATE_NOOP("report", "sound")),
    (r"object|embed|applet", QT_TRANSLATE_NOOP("report", "plug-in")),
)
"""Programs by the names under which Windows knows them, bodies of OpenDocument, elements of web pages."""
_PARTS: Final = (
    (r"p\. (?P<number>\d+)", QT_TRANSLATE_NOOP("report", "page {number}")),
    (r"(?:.*/)?pages?/(?P<name>[^/]+)/content\.xml", QT_TRANSLATE_NOOP("report", "page “{name}”")),
    (r"(?!word/)[^/]+/(?:content|styles|settings|meta)\.xml", QT_TRANSLATE_NOOP("report", "embedded object")),
    (r"(?:public|document|page)res\w*\.xml", QT_TRANSLATE_NOOP("report", "fonts and pictures")),
    (r"comments\w*(?:\.xml)?|annot\w*\.xml", QT_TRANSLATE_NOOP("report", "comments")),
    (r"footnotes(?:\.xml)?", QT_TRANSLATE_NOOP("report", "footnotes")),
    (r"endnotes(?:\.xml)?", QT_TRANSLATE_NOOP("report", "endnotes")),
    (r"styles(?:\.xml)?", QT_TRANSLATE_NOOP("report", "styles")),
    (r"numbering(?:\.xml)?", QT_TRANSLATE_NOOP("report", "automatic numbers")),
    (r"header\d*\.xml", QT_TRANSLATE_NOOP("report", "page header")),
    (r"footer\d*\.xml", QT_TRANSLATE_NOOP("report", "page footer")),
    (r"(?:document|content)\.xml", QT_TRANSLATE_NOOP("report", "main text")),
    (r"(?:meta|core)\.xml|core-properties", QT_TRANSLATE_NOOP("report", "details of the document")),
    (r"manifest\.xml|\[content_types\]\.xml|container\.xml", QT_TRANSLATE_NOOP("report", "list of the parts")),
    (r"signatures\.xml", QT_TRANSLATE_NOOP("report", "signatures")),
    (r"toc\.ncx|nav\.x?html", QT_TRANSLATE_NOOP("report", "table of contents")),
    (r"clx", QT_TRANSLATE_NOOP("report", "table that tells where the text stands")),
    (r"(?P<name>.+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg))", QT_TRANSLATE_NOOP("report", "picture {name}")),
)
"""Parts of packages by their file names."""
_UNKNOWN: Final = ((r"versions/.*|versionlist\.xml", QT_TRANSLATE_NOOP("report", "earlier versions of the document")),)
_ATTACHMENTS: Final = ((r"altChunk", QT_TRANSLATE_NOOP("report", "another document put into this one")),)


def _compiled(table: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.I), said) for pattern, said in table)


_TABLES: Final[Mapping[str, tuple[tuple[re.Pattern[str], str], ...]]] = {
    "objects": _compiled(_OBJECTS),
    "damaged-parts": _compiled(_PARTS),
    "unknown-parts": _compiled(_UNKNOWN),
    "attachments": _compiled(_ATTACHMENTS),
}


def detail_words(finding: ImportFinding, translate: Callable[[str, str], str]) -> str:
    """Return a finding's detail as it is told: what has a name in the reader's language by that, the rest as the file writes it.

    Args:
        finding: of a report.
        translate: takes a context and an English source.
    """
    table = _TABLES.get(finding.kind)
    if table is None or not finding.detail:
        return finding.detail
    names = finding.detail.split(_BETWEEN)
    told = [_called(name, table, translate) for name in names]
    if told == names:
        # They may hold what parts names.
        return finding.detail
    return translate(CONTEXT, QT_TRANSLATE_NOOP("report", ", ")).join(dict.fromkeys(told))


def _called(name: str, table: tuple[tuple[re.Pattern[str], str], ...], translate: Callable[[str, str], str]) -> str:
    """Return what a name is called; most parts are known without their folders."""
    own = name.rpartition("/")[2]
    for pattern, said in table:
        found = pattern.fullmatch(own) or pattern.fullmatch(name)
        if found is not None:
            return translate(CONTEXT, said).format(**found.groupdict())
    return name
