"""The live example: the outline of a text as the rules read it, while they are being written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.outline import HEADING, recognise
from core.outline.rule_sets import RuleError, Ruling, apply_rules
from gui.messages import worded
from gui.models.outline import OutlineModel
from gui.widgets.outline_tree import OutlineTree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.document import Paragraph
    from core.errors import ReaderError
    from core.outline import Outline
    from core.outline.rule_sets import RuleSet
    from gui.tasks import Tasks
    from gui.theme import Theme

DELAY: Final = 150
"""Milliseconds after the last key before the example is read again."""
LANE: Final = "rule example"
_OPEN_BELOW: Final = 400
"""An outline of fewer items is opened whole."""


class RuleExample(QWidget):
    """Reads the text in a worker, the newest rules win, and shows what came of it.

    With rules that cannot be followed the last outline stays, and the line above it says why.
    """

    counted = Signal(object)  # list of how many labels each rule found
    failed = Signal(int, str)  # index of the rule that cannot be followed, and the sentence for it

    def __init__(
        self, theme: Theme, tasks: Tasks, text: str, paragraphs: Sequence[Paragraph], *, caption: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._text = text
        self._paragraphs = paragraphs
        self._automatic: Outline | None = None
        self._rule_set: RuleSet | None = None
        self._build(caption)
        self._connect()

    def _build(self, caption: str) -> None:
        metrics = self._theme.metrics
        self.setObjectName("RuleExample")
        title = QLabel(caption, self)
        title.setObjectName("RuleCaption")
        title.setToolTip(caption)
        title.setMinimumWidth(1)
        self._facts = QLabel(self)
        self._facts.setObjectName("SoftLabel")
        self._facts.setWordWrap(True)
        self._model = OutlineModel(self)
        self._tree = OutlineTree(self._theme, self)
        self._tree.setModel(self._model)
        self._tree.setAccessibleName(self.tr("Example: the outline as these rules read it"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.gap)
        layout.addWidget(title)
        layout.addWidget(self._facts)
        layout.addWidget(self._tree, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._read)

    def show_rules(self, rule_set: RuleSet | None, *, at_once: bool = False) -> None:
        """Read the text by a rule set, None for the automatic way: a moment after the last call, or at once."""
        self._rule_set = rule_set
        self._tasks.cancel(LANE)
        if at_once:
            self._timer.stop()
            self._read()
        else:
            self._timer.start()

    def stop(self) -> None:
        """Read no more, and let what is being read fall silent."""
        self._timer.stop()
        self._tasks.cancel(LANE)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._tree.apply_theme(theme)

    def _read(self) -> None:
        text, paragraphs, known, rule_set = self._text, self._paragraphs, self._automatic, self._rule_set

        def read() -> tuple[Outline, Ruling]:
            automatic = recognise(text, paragraphs) if known is None else known
            return automatic, Ruling(automatic, ()) if rule_set is None else apply_rules(rule_set, text, paragraphs, automatic)

        if self._model.rowCount() == 0:
            self._facts.setText(self.tr("Reading…"))
        self._tasks.run(LANE, read, self._show, self._fail)

    def _show(self, read: tuple[Outline, Ruling]) -> None:
        self._automatic, ruling = read
        nodes = ruling.outline.nodes
        self._model.show(ruling.outline, self._text)
        if len(nodes) <= _OPEN_BELOW:
            self._tree.expandAll()
        headings = sum(node.kind == HEADING for node in nodes)
        self._facts.setText(
            self.tr(", ", "between the counts of an outline").join(
                (self.tr("%n heading(s)", "", headings), self.tr("%n run-in point(s)", "", len(nodes) - headings))
            )
        )
        if self._rule_set is not None:
            self.counted.emit([ruling.count(index) for index in range(len(self._rule_set.rules))])

    def _fail(self, error: ReaderError) -> None:
        self._facts.setText(self.tr("The example waits until the rule is corrected."))
        if isinstance(error, RuleError):
            self.failed.emit(error.rule, worded(error))
