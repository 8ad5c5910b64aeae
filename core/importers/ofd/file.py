"""Which documents an OFD file holds, and where the parts of the one that is read are (GB/T 33190, 7.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.inside import choose, unique
from core.importers.ofd.package import child, children, folder, is_true, local, resolved, words
from core.importers.pages.naming import described
from core.members import Member

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from core.importers.ofd.package import Package
    from core.importers.source import Source
    from core.metadata import Metadata

ENTRY: Final = "OFD.xml"
MOST: Final = 1_000
"""Documents of a file."""


class Body(NamedTuple):
    """One document of a file."""

    member: Member
    """How it is called."""
    root: str
    """Where its root is."""
    properties: Metadata
    signatures: str | None
    """Where the list of its signatures and seals is."""

    @property
    def folder(self) -> str:
        """Return the folder of its parts."""
        return folder(self.root)


def wanted(package: Package, source: Source) -> tuple[Body, bool]:
    """Return the document that is to be read, and whether it is one of several.

    Raises:
        SeveralDocuments: if there are several and none was asked for.
        UnreadableFile: if there is none.
    """
    entry = package.needed(ENTRY)
    found = [body for element in list(children(entry, "DocBody"))[:MOST] if (body := _body(package, element))]
    if not found:
        raise package.damage()
    names = unique([one.member.name for one in found])
    bodies = [one._replace(member=one.member._replace(name=name)) for one, name in zip(found, names, strict=True)]
    if len(bodies) == 1 and source.member is None:
        return bodies[0], False
    chosen = choose(source, [one.member for one in bodies])
    return next(one for one in bodies if one.member is chosen), len(bodies) > 1


def _body(package: Package, element: Element) -> Body | None:
    """Return a document, in its current version."""
    root = _current(package, element) or resolved(words(element, "DocRoot"))
    if root is None:
        return None
    info = child(element, "DocInfo")
    title, author = words(info, "Title"), words(info, "Author")
    modified = words(info, "ModDate") or words(info, "CreationDate")
    name = folder(root).split("/")[0] or root
    return Body(Member(name, modified=modified, title=title), root, described(title, author), resolved(words(element, "Signatures")))


def _current(package: Package, element: Element) -> str | None:
    """Return the root of the version that counts, None if there are no versions."""
    versions = list(children(child(element, "Versions"), "Version"))
    if not versions:
        return None
    last = next((one for one in reversed(versions) if is_true(one.get("Current"), False)), versions[-1])
    place = resolved(last.get("BaseLoc"))
    root = package.tree(place)
    if root is None:
        return None
    return place if local(root) == "Document" else resolved(words(root, "DocRoot"), folder(place))
