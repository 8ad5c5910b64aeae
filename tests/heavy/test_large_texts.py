"""Texts as long as a document may be, read in a process of their own in bounds."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.importers.assembly import LONGEST

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "make",
    [lambda: ("\u3000\u3000" + "防汛工作要抓早抓小，" * 9 + "落实责任\n") * 205_000, lambda: "防汛工作要抓早抓小，" * 1_990_000],
    ids=["200,000 lines", "one line"],
)
def test_a_text_of_just_less_than_twenty_million_characters_opens_within_600_mib(tmp_path: Path, make: Callable[[], str]) -> None:
    file = tmp_path / "大.txt"
    text = make()
    assert 0.98 * LONGEST < len(text) <= LONGEST
    file.write_text(text, encoding="utf-8")
    code = f"""
        import re, sys
        sys.path.insert(0, {str(ROOT)!r})
        from pathlib import Path
        from core.importers import read
        document = read(Path({str(file)!r}))
        # Not the peak of getrusage: a process begins with that of the one that started it.
        peak = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())
        print(len(document.text), int(peak[1]) / 1024)
    """
    answer = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True, timeout=60).stdout
    characters, mebibytes = map(float, answer.split())
    assert characters > 0.95 * len(text)
    assert mebibytes < 600
