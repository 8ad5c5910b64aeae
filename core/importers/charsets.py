"""The character sets that Windows and Macs number for fonts (MS-WMF 2.1.1.5), as codecs."""

from __future__ import annotations

from typing import Final

OF_ONE_BYTE: Final = {
    77: "mac_roman",
    84: "mac_arabic",
    85: "mac_greek",
    86: "mac_turkish",
    88: "mac_latin2",
    89: "mac_cyrillic",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""Those whose characters are single bytes; 0 and 1 are the document's own, 2 is for signs."""
