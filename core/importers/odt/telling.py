"""What the report says of an OpenDocument text beside what its text tells: running heads, macros, signatures, damaged parts."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.importers.odt.package import Package
    from core.importers.telling import Telling

MOST_MARGINS: Final = 100
"""Heads and feet that are looked at."""

_MARGINS: Final = ("{*}header", "{*}footer", "{*}header-left", "{*}footer-left", "{*}header-first", "{*}footer-first")
_SIGNATURES: Final = re.compile(r"META-INF/[^/]*signatures\.xml", re.I)
_MACROS: Final = re.compile(r"basic/.+/(?!script-l[bc]\.xml)[^/]+\.xml|scripts/.+[^/]", re.I)
_KNOWN: Final = re.compile(
    r"mimetype|(?:content|styles|meta|settings)\.xml|manifest\.rdf|.*/|(?:META-INF|Thumbnails|Pictures|media|Configurations2|Fonts)/.*"
    r"|Object[ \w]*(?:/.*)?|ObjectReplacements/.*|Basic/.*|Dialogs/.*|Scripts/.*|layout-cache"
    r"|Obj[ \w]*|[^/]+/(?:content|styles|settings|meta)\.xml|.*\.rdf|[^/]*\.(?:png|jpe?g|emf|wmf|svm)",
    re.I,
)
"""Parts whose contents are read, belong to what is read, or say how it looks."""


def tell_package(telling: Telling, package: Package) -> None:
    """Count what the file holds beside the text."""
    for name in package.names():
        if _MACROS.fullmatch(name):
            telling.add("scripts", detail=name.rpartition("/")[2])
        elif _SIGNATURES.fullmatch(name):
            telling.add("seals")
        elif not _KNOWN.fullmatch(name):
            telling.add("unknown-parts", detail=name)
    for group in package.groups("office:scripts"):
        # LibreOffice writes a script without a module into each flat file.
        scripts = sum(not len(one) and bool((one.text or "").strip()) for one in group.iter("{*}script"))
        telling.add("scripts", count=scripts + sum(1 for _ in group.iter("{*}module")))
    for group in package.groups("office:master-styles"):
        for one in islice(group.iter(*_MARGINS), MOST_MARGINS):
            if any((part.text or "").strip() for part in one.iter()):
                telling.add("page-heads")
    for part in package.damaged:
        telling.add("damaged-parts", detail=part)
