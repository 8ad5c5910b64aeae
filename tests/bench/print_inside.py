"""Measures the laying out for print inside the real window, in a process of its own: python -m tests.bench.print_inside preview|pdf FILE.

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog

from gui.dialogs.print_preview import PrintPreview
from tests.bench.inside import Beat, Driven

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.paper.sheaf import Sheaf

_SETTLED: Final = 3.0
"""Seconds after which a document that has been opened has done everything by itself."""
_PATIENCE: Final = 120.0
_TOLD: Final = 20


class Doing:
    """What was done last, for the beat."""

    last = "print"


def preview(file: Path) -> dict[str, object]:
    """Show the preview of all pages, then that of the official layout; return the gaps of the beat and the seconds each took."""
    driven, beat = _ready(file)
    times: dict[str, float] = {}
    begin = time.perf_counter()
    _action(driven, "file.print").trigger()
    _when(lambda: driven.window.findChild(PrintPreview) is not None, begin)
    dialog = driven.window.findChild(PrintPreview)
    if dialog is None:
        message = "there is no preview"
        raise LookupError(message)
    times["first"] = _when(lambda: len(_sheaf(dialog) or ()) > 1, begin)
    times["all"] = _when(lambda: _is_done(dialog), begin)
    pages = len(_sheaf(dialog) or ())
    dialog.strip.go_to(pages // 2)
    driven.live(0.3)
    Doing.last = "official"
    begin = time.perf_counter()
    box = dialog.layout_choice
    box.setCurrentIndex(1)
    box.activated.emit(1)
    times["official"] = _when(lambda: _is_done(dialog), begin)
    driven.live(0.3)
    found = {**times, "pages": pages, **_gaps(beat)}
    dialog.reject()
    driven.close()
    return found


def pdf(file: Path) -> dict[str, object]:
    """Save all pages as a PDF; return the gaps of the beat, the seconds and the size."""
    driven, beat = _ready(file)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "all.pdf"
        # The dialog of the system asks nobody here.
        QFileDialog.getSaveFileName = staticmethod(lambda *_: (str(target), ""))  # type: ignore[method-assign]
        begin = time.perf_counter()
        _action(driven, "file.pdf").trigger()
        seconds = _when(target.exists, begin)
        driven.live(0.3)
        found = {"seconds": seconds, "bytes": target.stat().st_size, **_gaps(beat)}
    driven.close()
    return found


def _ready(file: Path) -> tuple[Driven, Beat]:
    """Return the window with the document open and at rest, and a beat that has begun."""
    driven = Driven(file)
    driven.show()
    driven.wait(lambda: driven.bridge.document_id is not None and not driven.bridge.is_busy)
    driven.live(_SETTLED)
    beat = Beat(Doing())
    beat.start()
    return driven, beat


def _action(driven: Driven, name: str) -> QAction:
    found = driven.window.findChild(QAction, name)
    if not isinstance(found, QAction):
        raise LookupError(name)
    return found


def _sheaf(dialog: PrintPreview) -> Sheaf | None:
    from gui.printing import Printing

    printing = dialog.parentWidget().findChild(Printing)
    return printing.sheaf if printing is not None else None


def _is_done(dialog: PrintPreview) -> bool:
    sheaf = _sheaf(dialog)
    return sheaf is not None and sheaf.is_done


def _when(is_true: Callable[[], bool], begin: float) -> float:
    """Let the window live until something holds; return the seconds since then."""
    end = time.perf_counter() + _PATIENCE
    while not is_true():
        QApplication.processEvents()
        if time.perf_counter() > end:
            message = "what is waited for does not come"
            raise TimeoutError(message)
    return time.perf_counter() - begin


def _gaps(beat: Beat) -> dict[str, object]:
    longest = sorted(beat.gaps, reverse=True)
    return {"largest": longest[0].length, "longest": [gap._asdict() for gap in longest[:_TOLD]]}


def main(what: str, file: str) -> int:
    """Measure and print."""
    gc.disable()
    measures = {"preview": preview, "pdf": pdf}
    print(json.dumps(measures[what](Path(file)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
