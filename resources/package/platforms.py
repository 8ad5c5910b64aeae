"""What the desktops of Windows and macOS want to know of the program; see README.md for how far that is tried."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from core import __version__

if TYPE_CHECKING:
    from pathlib import Path

IDENTIFIER = "local.meipi.meipi"
"""As in the AppStream file: it claims no domain, since the program has none."""
TYPES = {
    "Word document": ("docx", "docm", "dotx", "dotm", "doc", "dot"),
    "WPS document": ("wps", "wpt"),
    "Rich text": ("rtf",),
    "OpenDocument text": ("odt", "ott", "fodt"),
    "PDF document": ("pdf",),
    "OFD document": ("ofd",),
    "E-book": ("epub",),
    "Web page": ("html", "htm", "xhtml", "mhtml", "mht"),
    "Markdown": ("md", "markdown"),
    "Plain text": ("txt",),
}
"""Kinds of documents that can be opened, with the ends of their files' names."""
_VERSION_INFO = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', 'The Meipi authors'),
      StringStruct('FileDescription', 'Meipi 眉批'),
      StringStruct('FileVersion', '{version}'),
      StringStruct('InternalName', 'meipi'),
      StringStruct('LegalCopyright', 'MIT License'),
      StringStruct('OriginalFilename', 'meipi.exe'),
      StringStruct('ProductName', 'Meipi'),
      StringStruct('ProductVersion', '{version}')])]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])])
  ]
)
"""


def icon(work: Path, platform: str = sys.platform) -> str | None:
    """Return the picture as the platform's linkers take it, None where they take none: PyInstaller makes .ico and .icns of a PNG.

    Args:
        work: the folder of what is made meanwhile; the pictures are there already, see `resources.package.pictures`.
        platform: as `sys.platform`.
    """
    suffixes = {"win32": ".ico", "darwin": ".icns"}
    return str(work / "icons" / f"meipi{suffixes[platform]}") if platform in suffixes else None


def version_file(work: Path, platform: str = sys.platform) -> str | None:
    """Write the version as Windows shows it among a file's properties and return the file, None elsewhere."""
    if platform != "win32":
        return None
    file = work / "version.txt"
    file.parent.mkdir(parents=True, exist_ok=True)
    numbers = tuple(int(part) for part in [*__version__.split("."), "0"])
    file.write_text(_VERSION_INFO.format(numbers=numbers, version=__version__), encoding="utf-8")
    return str(file)


def info_plist() -> dict[str, object]:
    """Return what macOS reads of a bundle: languages, kinds of documents and the scheme of links."""
    types = [
        {"CFBundleTypeName": name, "CFBundleTypeRole": "Viewer", "LSHandlerRank": "Alternate", "CFBundleTypeExtensions": list(ends)}
        for name, ends in TYPES.items()
    ]
    return {
        "CFBundleName": "Meipi",
        "CFBundleDisplayName": "Meipi",
        "CFBundleShortVersionString": __version__,
        "CFBundleVersion": __version__,
        "CFBundleDevelopmentRegion": "zh_CN",
        "CFBundleLocalizations": ["zh_CN", "en"],
        "CFBundleDocumentTypes": types,
        "CFBundleURLTypes": [{"CFBundleURLName": f"{IDENTIFIER}.link", "CFBundleURLSchemes": ["meipi"]}],
        "NSHighResolutionCapable": True,
        "NSPrincipalClass": "NSApplication",
        "LSApplicationCategoryType": "public.app-category.productivity",
    }
