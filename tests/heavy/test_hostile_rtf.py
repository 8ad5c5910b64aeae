"""RTF documents that were made to do harm are refused in one sentence or read, in time, in bounds, and without a trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.importers.hostile_kit import KEPT, answer
from tests.core.importers.rtf_kit import points, rtf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

END = points(KEPT) + r"\par"
_LEVEL = r"{\listlevel\levelnfc3\levelstartat2147483640{\leveltext\'02\'00.;}}"
_OVERRIDE = r"{\*\listoverridetable{\listoverride\listid1\ls1}}"
_ROW = r"\trowd\cellx2147483647\cellx1\intbl\cell\cell\row"
_PROPERTY = r"{\sp{\sn pib}{\sv {\pict 00}}}"


def _each(template: str, count: int) -> str:
    """Return the template so many times, each with its number (from 0) for the sign ``#``."""
    return "".join(template.replace("#", str(number)) for number in range(count)) if "#" in template else template * count


READ: dict[str, Callable[[], bytes]] = {
    "a million groups inside one another": lambda: rtf("{" * 1_000_000 + END + "}" * 1_000_000),
    "a million groups that never end": lambda: rtf(END + r"{\b" * 1_000_000),
    "a million groups inside one that is left out": lambda: rtf(END + r"{\*\x" + "{" * 1_000_000 + "}" * 1_000_000 + "}"),
    "a million braces too many": lambda: rtf(END + "}" * 1_000_000 + r"\par"),
    "bytes of a picture beyond the end": lambda: rtf(END + r"{\pict\bin2147483647 x}"),
    "a million pictures of no bytes": lambda: rtf(END + r"{\pict\bin0 }" * 300_000),
    "less than no bytes": lambda: rtf(r"\bin-2147483648 " * 100_000 + END),
    "forty thousand tables": lambda: rtf(_each(rf"{_ROW}\pard #\par", 40_000) + END),
    "rows of cells without end": lambda: rtf(_each(r"\trowd" + r"\cellx1" * 100 + r"\cell" * 10_000 + r"\row", 40) + END),
    "rows of ever other widths": lambda: rtf(_each(r"\trowd\cellx#0\cellx9#0\intbl a\cell b\cell\row", 20_000) + END),
    "tables two thousand million deep": lambda: rtf(r"\intbl\itap2147483647 a\nestcell\nestrow" * 100_000 + r"\pard " + END),
    "tables that go in and out": lambda: rtf(_each(r"\itap31 a\par\itap0 b\par", 3_000) + END),
    "two hundred thousand fonts": lambda: rtf(END, head=r"{\fonttbl" + _each(r"{\f#\fcharset134 A;}", 200_000) + "}"),
    "a font with a name of ten million letters": lambda: rtf(END, head=r"{\fonttbl{\f0 " + "A" * 10_000_000 + ";}}"),
    "two hundred thousand colours": lambda: rtf(END, head=r"{\colortbl" + r"\red1;" * 200_000 + "}"),
    "a million colours in one breath": lambda: rtf(END, head=r"{\colortbl" + ";" * 10_000_000 + "}"),
    "a hundred thousand styles": lambda: rtf(END, head=r"{\stylesheet" + _each(r"{\s# A;}", 100_000) + "}"),
    "a hundred thousand lists": lambda: rtf(
        END, head=r"{\*\listtable" + _each(r"{\list" + _LEVEL + r"\listid#}", 100_000) + "}" + _OVERRIDE
    ),
    "a label of two thousand million letters": lambda: rtf(
        r"\pard\ls1 a\par" * 1_000 + r"\pard " + END,
        head=r"{\*\listtable{\list" + _LEVEL + r"\listid1}}" + _OVERRIDE,
    ),
    "a label of ten million signs of its writer": lambda: rtf(r"{\listtext " + "1" * 10_000_000 + r"\tab}a\par\pard " + END),
    "thirty thousand notes": lambda: rtf(r"{\footnote a}" * 30_000 + END),
    "notes within notes": lambda: rtf(END + r"{\footnote a" * 4_000 + "}" * 4_000),
    "thirty thousand comments on the whole text": lambda: rtf(
        _each(r"{\*\atrfstart #}", 30_000)
        + END
        + _each(r"{\*\atrfend #}", 30_000)
        + _each(r"{\*\annotation{\*\atnref #}{\*\atnparent -1}a}", 30_000)
    ),
    "fields within fields": lambda: rtf(r"{\field{\*\fldinst A" * 2_000 + r"}{\fldrslt x}}" * 2_000 + END),
    "an instruction of ten million letters": lambda: rtf(r"{\field{\*\fldinst EQ \\o(" + "(" * 10_000_000 + "}}" + END),
    "shapes within shapes": lambda: rtf(END + r"{\shp{\*\shpinst{\shptxt a" * 1_500 + "}}}" * 1_500),
    "a hundred thousand properties of a shape": lambda: rtf(rf"{{\shp{{\*\shpinst{_PROPERTY * 100_000}}}}}" + END),
    "a million numbers of Unicode": lambda: rtf(r"\u-10179 ?" * 1_000_000 + r"\par" + END),
    "characters that stand for two thousand million others": lambda: rtf(r"{\uc2147483647\u27700 " + "a" * 100 + "}" + END),
    "first bytes without second ones": lambda: rtf(r"\'81\b" * 300_000 + r"\par" + END),
    "digits that are none": lambda: rtf(r"\'zz\'" * 500_000 + END),
    "a control word of ten million letters": lambda: rtf("\\" + "a" * 10_000_000 + " " + END),
    "a number of ten million digits": lambda: rtf(r"\fs" + "9" * 10_000_000 + r"\par" + END),
    "ten million backslashes": lambda: rtf("\\" * 10_000_000 + END),
    "a hundred thousand unknown destinations": lambda: rtf(_each(r"{\*\u#x#y a}", 50_000) + _each(r"{\*\newfangled a}", 50_000) + END),
    "half a million empty paragraphs": lambda: rtf(r"\par" * 500_000 + END),
    "a hundred thousand highlights": lambda: rtf(
        r"{\highlight1 a}b" * 100_000 + r"\par" + END, head=r"{\colortbl;\red255\green255\blue0;}"
    ),
    "a hundred thousand of what was deleted": lambda: rtf(r"{\deleted a}b" * 100_000 + r"\par" + END),
}

REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "half a million paragraphs": (lambda: rtf(r"a\par " * 420_000 + END), "longer than"),
    "half a million rows": (lambda: rtf(_ROW * 420_000 + END), "longer than"),
    "nothing but braces": (lambda: rtf("{}" * 1_000_000), "empty"),
    "nothing behind its first word": (lambda: b"{\\rtf", "empty"),
}


def _said(tmp_path: Path, data: bytes) -> tuple[int, str]:
    file = tmp_path / "讲话.rtf"
    file.write_bytes(data)
    found = answer(file)
    return found.status, found.said or found.text


@pytest.mark.parametrize("name", READ)
def test_the_text_of_a_hostile_rtf_is_read(name: str, tmp_path: Path) -> None:
    status, said = _said(tmp_path, READ[name]())
    assert (status, KEPT in said) == (0, True), said[-300:]


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_rtf_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    make, expected = REFUSED[name]
    status, said = _said(tmp_path, make())
    assert (status, expected in said) == (1, True), said[:300]
