"""Draws documents with notes in the margin, in a process of its own: `core.exporters.pdf` shares them out among two.

The process is started as ``main.py --margin-apart``. `pickle` packs what goes in and out, since nobody but this program writes to it:
first what was chosen, then one document after the other, and for each its pages; when there are no more, what the pages are made of.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import re
import sys
import threading
from dataclasses import fields
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtGui import QFontMetricsF, QGuiApplication

from core.pdf_file import DRAWN, END, NO_FACE, READY
from gui.i18n import install_language
from gui.panes.page.layout import PageLayout
from gui.paper.faces import Faces
from gui.paper.leaves import Bound
from gui.paper.look import BODY, UNIT, look_beside
from gui.print_options import PrintOptions
from gui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.exporting import ExportOptions
    from gui.paper.look import Look

_RARELY: Final = 100_000
"""Values that are made before it is looked whether some of them can go."""
_HAN: Final = re.compile("[\u3400-\u9fff]")


def serve() -> int:
    """Draw what comes in by the standard input, and answer on the standard output; return the exit status."""
    # What a library prints is no answer.
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    # It shows nothing, and asks no display.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication(sys.argv[:1])
    # What is laid out lives for a moment, and hardly any of it is held in a ring.
    gc.freeze()
    gc.set_threshold(_RARELY)
    taken: SimpleQueue[Any] = SimpleQueue()
    threading.Thread(target=_take, args=(taken.put,), daemon=True).start()

    def answer(*what: object) -> None:
        pickle.dump(what, answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()

    options: ExportOptions = taken.get()
    install_language(app, options.language)
    with contextlib.suppress(BrokenPipeError):
        _draw(options, taken.get, answer)
    return 0


def _take(put: Callable[[Any], None]) -> None:
    """Take in what is to be drawn, while it is drawn; end the process once nobody wants it any more."""
    try:
        what = pickle.load(sys.stdin.buffer)
        while what is not None:
            put(what)
            what = pickle.load(sys.stdin.buffer)
        put(None)
    except (EOFError, OSError, pickle.UnpicklingError):
        os._exit(1)


def _draw(options: ExportOptions, take: Callable[[], Any], answer: Callable[..., None]) -> None:
    theme = Theme.load("white").painted(options.colours)
    look = look_beside(PrintOptions(), _layout(options), theme)
    faces = Faces()
    answer(READY, (look.width / UNIT, look.height / UNIT))
    while (document := take()) is not None:
        if _HAN.search(document.text) and not _has_characters(look):
            answer(NO_FACE)
            return
        answer(DRAWN, Bound(document, options, look, theme).leaves(faces))
    answer(END, faces.embedded(), faces.shapes)


def _layout(options: ExportOptions) -> PageLayout:
    """Return the reader's measures of the page."""
    known = {field.name for field in fields(PageLayout)}
    return PageLayout(**{name: value for name, value in options.page.items() if name in known})


def _has_characters(look: Look) -> bool:
    """Return True if any face has Chinese characters."""
    return QFontMetricsF(look.face(BODY).font).inFontUcs4(ord("国"))
