"""Loads and makes dialogs while nobody needs the window, so that opening one for the first time is nearly as quick as later."""

from __future__ import annotations

import importlib
import logging
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from gui.bridge import Bridge

log = logging.getLogger(__name__)

REST: Final = 1_000
"""Milliseconds without an act of the reader after which loading begins, or goes on."""
BREATH: Final = 40
"""Milliseconds between two steps: what comes meanwhile is done first."""
MODULES: Final = (
    "gui.widgets.line_field",
    "core.quoting",
    "core.settings_table",
    "gui.fonts",
    "gui.dialogs.settings.controls",
    "gui.dialogs.settings.hits",
    "gui.dialogs.settings.row",
    "gui.dialogs.settings.sections",
    "gui.dialogs.settings.dialog",
    "gui.fixed_keys",
    "gui.key_rules",
    "gui.key_search",
    "gui.models.keys",
    "gui.dialogs.key_sections",
    "gui.widgets.key_columns",
    "gui.dialogs.key_sheet",
    "core.help_pages",
    "gui.dialogs.help.filling",
    "gui.dialogs.help.dressing",
    "gui.dialogs.help.page",
    "gui.dialogs.help.hits",
    "gui.dialogs.help.contents",
    "gui.dialogs.help.window",
)
"""In the order of loading: what others import comes before them, so that no step is long."""
_ACTS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.Resize,
    }
)


class Warming(QObject):
    """Imports one module after the other, then makes the dialogs, each in a turn of the event loop of its own.

    It waits while the reader does something, and begins again only after another rest.

    Args:
        window: whose reader is not to be disturbed.
        bridge: opens documents, and has the dictionary, which comes first where there is a document.
        makers: each makes a dialog, unless the reader has opened it already.
    """

    def __init__(self, window: QWidget, bridge: Bridge, makers: Iterable[Callable[[], object]]) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._left: list[Callable[[], object]] = [*(partial(importlib.import_module, name) for name in MODULES), *makers]
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._step)
        bridge.vocabulary.loaded.connect(self.begin)
        bridge.vocabulary.failed.connect(lambda _error: self.begin())
        if bridge.document is None and not bridge.is_busy:
            self.begin()

    @property
    def is_done(self) -> bool:
        """True once everything is there."""
        return not self._left

    def begin(self) -> None:
        """Begin when the window has been at rest for a while; once is enough."""
        handle = self._window.windowHandle()
        if self._left and handle is not None and not self._timer.isActive():
            # Its events are those of the person at it; those inside of the window are many more.
            handle.installEventFilter(self)
            self._timer.start(REST)

    def _step(self) -> None:
        if self._bridge.is_busy:
            self._timer.start(REST)
            return
        self._left.pop(0)()
        if self._left:
            self._timer.start(BREATH)
        else:
            self._end()

    def _end(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
        log.debug("The dialogs are made")

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Wait again when the reader does something; stop nothing."""
        if event.type() in _ACTS and self._timer.isActive():
            self._timer.start(REST)
        return super().eventFilter(watched, event)
