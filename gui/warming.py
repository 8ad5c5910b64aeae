"""Loads and makes dialogs while nobody needs the window, so that opening one for the first time is nearly as quick as later."""

from __future__ import annotations

import importlib
import logging
import time
from collections.abc import Iterator
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
BREATH: Final = 20
"""Milliseconds between two steps: what comes meanwhile is done first."""
SHORT: Final = 0.004
"""Seconds after which a step loads no further module."""
TOGETHER: Final = 6
"""Modules that a step loads, at most."""
SEARCH_MODULES: Final = (
    "gui.widgets.year_bars",
    "core.query.reading",
    "gui.widgets.search_field",
    "gui.widgets.search_head",
    "gui.widgets.found_list",
    "gui.panes.search",
)
"""Those of the pane that searches the library, which is wanted earlier where it was seen last."""
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
    "gui.widgets.correction_list",
    "gui.widgets.fault_list",
    "gui.widgets.found_section",
    "gui.panes.overview",
    "gui.panes.library",
    "core.markdown_forms",
    "gui.models.export_formats",
    "gui.widgets.format_face",
    "gui.widgets.section_tree",
    "gui.widgets.export_choices",
    "gui.dialogs.export",
    "gui.models.passages",
    "gui.widgets.two_texts",
    "gui.models.takings",
    "gui.widgets.taking_table",
    "gui.widgets.layer_choice",
    "gui.dialogs.import_annotations",
    "gui.models.comparison",
    "gui.models.contrast",
    "gui.widgets.comparison_face",
    "gui.widgets.comparison_table",
    "gui.widgets.contrast_facts",
    "gui.panes.contrast",
    "gui.panes.recall_face",
    "gui.panes.recall",
    *SEARCH_MODULES,
)
"""In the order of loading: what others import comes before them, so that no step is long."""
TURN: Final = 5
"""Milliseconds between two steps towards the parts that deal with the library: they are wanted soon."""
LONGEST: Final = 1.0
"""Seconds for which those steps wait for the first document."""
LIBRARY_MODULES: Final = (
    "gui.additions",
    "gui.watched_folders",
    "gui.holdings",
    "gui.holding_acts",
    "gui.library_search",
    "gui.concordances",
    "gui.terms",
    "gui.gathered_marks",
    "gui.indexing",
    "gui.adding",
    "gui.cataloguing",
    "gui.concording",
    "gui.charting",
    "gui.library_steps",
    "core.phrases",
    "gui.phrases",
    "gui.phrase_cards",
    "gui.phrase_entries",
    "gui.phrasing",
    "gui.widgets.menu_entries",
    "gui.curating",
    "core.exporting",
    "gui.exports",
    "gui.export_sources",
    "gui.exporting",
    "gui.takings",
    "gui.taking",
    "gui.gathering",
    "gui.recalls",
    "gui.widgets.recall_words",
    "gui.recalling",
    "gui.card_making",
    "core.reciting",
    "gui.reciting",
    "gui.layers",
    "gui.widgets.question_bar",
    "gui.layering",
    "core.agreement",
    "gui.comparing_layers",
    "gui.contrasts",
    "gui.contrasting",
    "core.found",
    "gui.stepping",
    "gui.seeking",
    "gui.plans",
    "gui.reading_days",
    "gui.models.portions_read",
    "gui.plan_acts",
    "gui.planning",
    "gui.tidying",
    "gui.folder_watch",
    "gui.watching",
    "gui.library_parts",
    "gui.library_joints",
    "gui.widgets.holding_view",
    "gui.widgets.holding_filter",
    "gui.panes.holdings",
    "gui.holdings_kept",
    "gui.widgets.chart_face",
    "gui.widgets.chart",
    "gui.widgets.scope_chips",
    "gui.models.term_axis",
    "gui.models.terms",
    "gui.widgets.terms_table",
    "gui.panes.terms",
)
"""In the order of loading, likewise."""
_WHOLE: Final = object()
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
    """Imports some modules after the others, then makes the dialogs, each in a turn of the event loop of its own.

    It waits while the reader does something, and begins again only after another rest.

    Args:
        window: whose reader is not to be disturbed.
        bridge: opens documents, and has the dictionary, which comes first where there is a document.
        makers: each makes a dialog, unless the reader has opened it already; one that returns an iterator makes it in as many turns.
    """

    def __init__(self, window: QWidget, bridge: Bridge, makers: Iterable[Callable[[], object]]) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._modules = list(MODULES)
        self._makers = list(makers)
        self._turns: Iterator[object] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._step)
        bridge.vocabulary.loaded.connect(self.begin)
        bridge.vocabulary.failed.connect(lambda _error: self.begin())
        if bridge.document is None and not bridge.is_busy:
            self.begin()

    @property
    def is_done(self) -> bool:
        """True once everything is there."""
        return not (self._modules or self._makers or self._turns)

    def begin(self) -> None:
        """Begin when the window has been at rest for a while; once is enough."""
        handle = self._window.windowHandle()
        if not self.is_done and handle is not None and not self._timer.isActive():
            # Its events are those of the person at it; those inside of the window are many more.
            handle.installEventFilter(self)
            self._timer.start(REST)

    def _step(self) -> None:
        if self._bridge.is_busy:
            self._timer.start(REST)
            return
        try:
            if self._modules:
                self._load()
            else:
                self._make()
        finally:
            if self.is_done:
                self._end()
            else:
                self._timer.start(BREATH)

    def _load(self) -> None:
        """Load the next modules: most take a moment each."""
        end = time.perf_counter() + SHORT
        for _ in range(min(TOGETHER, len(self._modules))):
            importlib.import_module(self._modules.pop(0))
            if time.perf_counter() > end:
                break

    def _make(self) -> None:
        """Make the next dialog, or go on with it."""
        if self._turns is None:
            made = self._makers.pop(0)()
            self._turns = made if isinstance(made, Iterator) else iter(())
        if next(self._turns, _WHOLE) is _WHOLE:
            self._turns = None

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


class LibraryWarming(QObject):
    """Loads what deals with the whole library, in steps as short, right after the first picture; then goes on with what needs it.

    It does not wait for a rest: the library is to be kept safe from the first minute on.

    Args:
        window: what the parts belong to.
        bridge: opens the first document, which comes first.
        then: done one after the other when everything is loaded.
    """

    def __init__(self, window: QWidget, bridge: Bridge, then: Iterable[Callable[[], object]]) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._began = time.monotonic()
        self._left: list[Callable[[], object]] = [*(partial(importlib.import_module, name) for name in LIBRARY_MODULES), *then]
        self._timer = QTimer(self, interval=TURN)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    @property
    def is_done(self) -> bool:
        """True once everything is there."""
        return not self._left

    def _step(self) -> None:
        if self._bridge.is_busy and time.monotonic() - self._began < LONGEST:
            return
        try:
            self._left.pop(0)()
        finally:
            if not self._left:
                self._timer.stop()
