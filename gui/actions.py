"""The one table of actions: id, text, key and icon of everything a reader can do by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

from core.annotation import COLOURS
from core.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from PySide6.QtWidgets import QWidget

WINDOW: Final = "window"
PAGE: Final = "page"
"""Works only while the page has the keyboard: never in a field, list or tree."""
OUTLINE: Final = "outline"
"""Works only while the tree of the outline has the keyboard; also its context menu, in this order."""


_MNEMONIC: Final = r"\s?\(&\w\)|&(.)"


class ActionSpec(NamedTuple):
    """What an action is called and where its key works."""

    id: str
    text: str
    """English, marked for translation in the context ``Actions``."""
    keys: tuple[str, ...] = ()
    """Portable key sequences, the first is the one shown."""
    icon: str = ""
    """Name of a picture in ``resources/icons``, without its ending."""
    context: str = WINDOW
    checkable: bool = False


ACTIONS: Final = (
    ActionSpec("file.open", QT_TRANSLATE_NOOP("Actions", "Open…"), ("Ctrl+O",), "folder-open"),
    ActionSpec("file.folder", QT_TRANSLATE_NOOP("Actions", "Open a folder…"), ("Ctrl+Shift+O",)),
    ActionSpec("file.paste", QT_TRANSLATE_NOOP("Actions", "New from clipboard"), (), "clipboard"),
    ActionSpec("file.save_text", QT_TRANSLATE_NOOP("Actions", "Save text as…"), ("Ctrl+Shift+S",)),
    ActionSpec("file.print", QT_TRANSLATE_NOOP("Actions", "Print…"), ("Ctrl+P",), "print"),
    ActionSpec("file.pdf", QT_TRANSLATE_NOOP("Actions", "Save as PDF…")),
    ActionSpec("file.export", QT_TRANSLATE_NOOP("Actions", "Export…"), ("Ctrl+Shift+E",), "export"),
    ActionSpec("file.import", QT_TRANSLATE_NOOP("Actions", "Import annotations…"), ("Ctrl+Shift+I",)),
    ActionSpec("file.sample", QT_TRANSLATE_NOOP("Actions", "Open the sample speech")),
    ActionSpec("library.add_files", QT_TRANSLATE_NOOP("Actions", "Add files to the library…")),
    ActionSpec("library.add_folder", QT_TRANSLATE_NOOP("Actions", "Add a folder to the library…")),
    ActionSpec("library.watched", QT_TRANSLATE_NOOP("Actions", "Watched folders…")),
    ActionSpec("library.manage", QT_TRANSLATE_NOOP("Actions", "Library and backups…")),
    ActionSpec("holding.edit", QT_TRANSLATE_NOOP("Actions", "Document details…")),
    ActionSpec("holding.tags", QT_TRANSLATE_NOOP("Actions", "Tags of the document…")),
    ActionSpec("holding.collections", QT_TRANSLATE_NOOP("Actions", "Collections…")),
    ActionSpec("holding.export", QT_TRANSLATE_NOOP("Actions", "Export the document…")),
    ActionSpec("holding.remove", QT_TRANSLATE_NOOP("Actions", "Move the document to the trash")),
    ActionSpec("library.trash", QT_TRANSLATE_NOOP("Actions", "Trash of documents…")),
    ActionSpec("library.duplicates", QT_TRANSLATE_NOOP("Actions", "Near duplicates…")),
    ActionSpec("library.missing", QT_TRANSLATE_NOOP("Actions", "Missing files…")),
    ActionSpec("file.window", QT_TRANSLATE_NOOP("Actions", "New window")),
    ActionSpec("file.close", QT_TRANSLATE_NOOP("Actions", "Close"), ("Ctrl+W",)),
    ActionSpec("tab.reopen", QT_TRANSLATE_NOOP("Actions", "Reopen closed tab"), ("Ctrl+Shift+T",)),
    ActionSpec("tab.next", QT_TRANSLATE_NOOP("Actions", "Next tab"), ("Ctrl+Tab", "Ctrl+PgDown")),
    ActionSpec("tab.previous", QT_TRANSLATE_NOOP("Actions", "Previous tab"), ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
    ActionSpec("tab.split", QT_TRANSLATE_NOOP("Actions", "Side by side"), ("Ctrl+\\",), "split", checkable=True),
    ActionSpec("tab.move", QT_TRANSLATE_NOOP("Actions", "Move to the other side")),
    ActionSpec("tab.together", QT_TRANSLATE_NOOP("Actions", "Scroll together"), (), "together", checkable=True),
    ActionSpec("document.editions", QT_TRANSLATE_NOOP("Actions", "Editions…"), ("Ctrl+E",)),
    ActionSpec("document.compare", QT_TRANSLATE_NOOP("Actions", "Compare editions")),
    ActionSpec("document.contrast", QT_TRANSLATE_NOOP("Actions", "Compare documents…")),
    ActionSpec("document.counts", QT_TRANSLATE_NOOP("Actions", "Word count…")),
    ActionSpec("file.report", QT_TRANSLATE_NOOP("Actions", "Import report…"), ("Ctrl+I",)),
    ActionSpec("file.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",)),
    ActionSpec("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",)),
    ActionSpec("edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("edit.copy", QT_TRANSLATE_NOOP("Actions", "Copy"), ("C", "Ctrl+C"), context=PAGE),
    ActionSpec("edit.copy_source", QT_TRANSLATE_NOOP("Actions", "Copy with source"), ("Shift+C",), context=PAGE),
    ActionSpec("edit.copy_marks", QT_TRANSLATE_NOOP("Actions", "Copy annotations"), ("Ctrl+Shift+C",), context=PAGE),
    ActionSpec("edit.copy_link", QT_TRANSLATE_NOOP("Actions", "Copy a link to this place"), context=PAGE),
    ActionSpec("edit.paste", QT_TRANSLATE_NOOP("Actions", "Paste as a document"), ("Ctrl+V",)),
    ActionSpec("edit.select_all", QT_TRANSLATE_NOOP("Actions", "Select all"), ("Ctrl+A",), context=PAGE),
    ActionSpec("text.add_word", QT_TRANSLATE_NOOP("Actions", "Add as a word"), context=PAGE),
    ActionSpec("text.phrase", QT_TRANSLATE_NOOP("Actions", "What the set phrase stands for"), ("P",), context=PAGE),
    ActionSpec("phrases.own", QT_TRANSLATE_NOOP("Actions", "My set phrases…")),
    ActionSpec("words.manage", QT_TRANSLATE_NOOP("Actions", "My words…")),
    ActionSpec("app.settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), ("Ctrl+,",)),
    ActionSpec("edit.find", QT_TRANSLATE_NOOP("Actions", "Find…"), ("Ctrl+F",), "search"),
    ActionSpec("edit.find_next", QT_TRANSLATE_NOOP("Actions", "Find next"), ("F3",)),
    ActionSpec("edit.find_previous", QT_TRANSLATE_NOOP("Actions", "Find previous"), ("Shift+F3",)),
    ActionSpec("edit.find_selection", QT_TRANSLATE_NOOP("Actions", "Find the selected words"), ("Ctrl+F3",)),
    ActionSpec("search.library", QT_TRANSLATE_NOOP("Actions", "Find in the library…"), ("Ctrl+Shift+F",)),
    ActionSpec("search.next", QT_TRANSLATE_NOOP("Actions", "Next place found in the library"), ("Alt+PgDown",)),
    ActionSpec("search.previous", QT_TRANSLATE_NOOP("Actions", "Previous place found in the library"), ("Alt+PgUp",)),
    ActionSpec("text.correct", QT_TRANSLATE_NOOP("Actions", "Correct the text…"), ("F4",), context=PAGE),
    ActionSpec("annotation.gamboge", QT_TRANSLATE_NOOP("Actions", "Highlight in gamboge"), ("1",), context=PAGE),
    ActionSpec("annotation.cinnabar", QT_TRANSLATE_NOOP("Actions", "Highlight in cinnabar"), ("2",), context=PAGE),
    ActionSpec("annotation.malachite", QT_TRANSLATE_NOOP("Actions", "Highlight in malachite"), ("3",), context=PAGE),
    ActionSpec("annotation.indigo", QT_TRANSLATE_NOOP("Actions", "Highlight in indigo"), ("4",), context=PAGE),
    ActionSpec("annotation.rouge", QT_TRANSLATE_NOOP("Actions", "Highlight in rouge"), ("5",), context=PAGE),
    ActionSpec("annotation.underline", QT_TRANSLATE_NOOP("Actions", "Underline"), ("U",), context=PAGE),
    ActionSpec("annotation.wavy", QT_TRANSLATE_NOOP("Actions", "Wavy underline"), ("W",), context=PAGE),
    ActionSpec("annotation.strike", QT_TRANSLATE_NOOP("Actions", "Strike through"), ("X",), context=PAGE),
    ActionSpec("annotation.bookmark", QT_TRANSLATE_NOOP("Actions", "Bookmark"), ("B",), context=PAGE),
    ActionSpec("annotation.star", QT_TRANSLATE_NOOP("Actions", "Star"), ("S",), context=PAGE),
    ActionSpec("annotation.note", QT_TRANSLATE_NOOP("Actions", "Write a note"), ("N",), context=PAGE),
    ActionSpec("annotation.tag", QT_TRANSLATE_NOOP("Actions", "Write tags"), ("T",), context=PAGE),
    ActionSpec("annotation.task", QT_TRANSLATE_NOOP("Actions", "Make a task"), ("K",), context=PAGE),
    ActionSpec("annotation.recall", QT_TRANSLATE_NOOP("Actions", "Recall card"), ("R",), context=PAGE),
    ActionSpec("annotation.document", QT_TRANSLATE_NOOP("Actions", "Note on the document"), ("Shift+N",), context=PAGE),
    ActionSpec("annotation.every", QT_TRANSLATE_NOOP("Actions", "Mark every occurrence"), ("Shift+A",), context=PAGE),
    ActionSpec("annotation.remove", QT_TRANSLATE_NOOP("Actions", "Remove the mark"), ("Del",), context=PAGE),
    ActionSpec("annotation.card", QT_TRANSLATE_NOOP("Actions", "Go to the card"), ("Return", "Enter"), context=PAGE),
    ActionSpec("annotation.previous", QT_TRANSLATE_NOOP("Actions", "Previous mark"), ("[",), context=PAGE),
    ActionSpec("annotation.next", QT_TRANSLATE_NOOP("Actions", "Next mark"), ("]",), context=PAGE),
    ActionSpec("annotation.cycle", QT_TRANSLATE_NOOP("Actions", "Other mark at this place"), ("M",), context=PAGE),
    ActionSpec("annotation.start_back", QT_TRANSLATE_NOOP("Actions", "Beginning of the mark one character back"), ("Alt+[",), context=PAGE),
    ActionSpec(
        "annotation.start_forward", QT_TRANSLATE_NOOP("Actions", "Beginning of the mark one character forward"), ("Alt+]",), context=PAGE
    ),
    ActionSpec("annotation.end_back", QT_TRANSLATE_NOOP("Actions", "End of the mark one character back"), ("Ctrl+[",), context=PAGE),
    ActionSpec("annotation.end_forward", QT_TRANSLATE_NOOP("Actions", "End of the mark one character forward"), ("Ctrl+]",), context=PAGE),
    ActionSpec("annotation.recall_all", QT_TRANSLATE_NOOP("Actions", "Recall cards of all marks shown")),
    ActionSpec("annotation.colours", QT_TRANSLATE_NOOP("Actions", "Marks and colours…")),
    ActionSpec("group.gamboge", QT_TRANSLATE_NOOP("Actions", "Whole group in gamboge"), context=PAGE),
    ActionSpec("group.cinnabar", QT_TRANSLATE_NOOP("Actions", "Whole group in cinnabar"), context=PAGE),
    ActionSpec("group.malachite", QT_TRANSLATE_NOOP("Actions", "Whole group in malachite"), context=PAGE),
    ActionSpec("group.indigo", QT_TRANSLATE_NOOP("Actions", "Whole group in indigo"), context=PAGE),
    ActionSpec("group.rouge", QT_TRANSLATE_NOOP("Actions", "Whole group in rouge"), context=PAGE),
    ActionSpec("group.remove", QT_TRANSLATE_NOOP("Actions", "Remove the whole group"), ("Shift+Del",), context=PAGE),
    ActionSpec("layer.card", QT_TRANSLATE_NOOP("Actions", "What others have noted here"), ("L",), context=PAGE),
    ActionSpec("layer.next", QT_TRANSLATE_NOOP("Actions", "Next mark of a layer"), ("G",), context=PAGE),
    ActionSpec("layer.previous", QT_TRANSLATE_NOOP("Actions", "Previous mark of a layer"), ("Shift+G",), context=PAGE),
    ActionSpec("layer.toggle", QT_TRANSLATE_NOOP("Actions", "Show or hide the layers"), ("Shift+L",), context=PAGE),
    ActionSpec("layer.compare", QT_TRANSLATE_NOOP("Actions", "Compare layers"), ("Ctrl+8",), checkable=True),
    ActionSpec("annotation.review", QT_TRANSLATE_NOOP("Actions", "Review annotations…"), ("Ctrl+R",)),
    ActionSpec("annotation.filter", QT_TRANSLATE_NOOP("Actions", "Filter annotations…")),
    ActionSpec("annotation.trash", QT_TRANSLATE_NOOP("Actions", "Trash…")),
    ActionSpec("go.back", QT_TRANSLATE_NOOP("Actions", "Back"), ("Alt+Left",), "arrow-left"),
    ActionSpec("go.forward", QT_TRANSLATE_NOOP("Actions", "Forward"), ("Alt+Right",), "arrow-right"),
    ActionSpec("go.to", QT_TRANSLATE_NOOP("Actions", "Go to…"), ("Ctrl+G",)),
    ActionSpec("go.welcome", QT_TRANSLATE_NOOP("Actions", "Start page"), ("Alt+Home",), checkable=True),
    ActionSpec("go.outline", QT_TRANSLATE_NOOP("Actions", "Outline"), ("Ctrl+1",)),
    ActionSpec("go.library", QT_TRANSLATE_NOOP("Actions", "Library"), ("Ctrl+2",)),
    ActionSpec("go.search", QT_TRANSLATE_NOOP("Actions", "Search"), ("Ctrl+3",)),
    ActionSpec("go.overview", QT_TRANSLATE_NOOP("Actions", "Overview"), ("Ctrl+4",)),
    ActionSpec("go.page", QT_TRANSLATE_NOOP("Actions", "Page"), ("Ctrl+9",)),
    ActionSpec("outline.level_1", QT_TRANSLATE_NOOP("Actions", "Expand to level 1"), ("1",), context=OUTLINE),
    ActionSpec("outline.level_2", QT_TRANSLATE_NOOP("Actions", "Expand to level 2"), ("2",), context=OUTLINE),
    ActionSpec("outline.level_3", QT_TRANSLATE_NOOP("Actions", "Expand to level 3"), ("3",), context=OUTLINE),
    ActionSpec("outline.all", QT_TRANSLATE_NOOP("Actions", "Expand all"), ("0",), context=OUTLINE),
    ActionSpec("outline.rename", QT_TRANSLATE_NOOP("Actions", "Rename heading"), ("F2",), context=OUTLINE),
    ActionSpec("outline.promote", QT_TRANSLATE_NOOP("Actions", "Promote heading"), ("Alt+Shift+Left",), context=OUTLINE),
    ActionSpec("outline.demote", QT_TRANSLATE_NOOP("Actions", "Demote heading"), ("Alt+Shift+Right",), context=OUTLINE),
    ActionSpec("outline.join", QT_TRANSLATE_NOOP("Actions", "Join with the next heading"), ("J",), context=OUTLINE),
    ActionSpec("outline.remove", QT_TRANSLATE_NOOP("Actions", "Remove heading"), ("Del",), context=OUTLINE),
    ActionSpec("outline.restore", QT_TRANSLATE_NOOP("Actions", "Restore a removed heading…"), ("R",), context=OUTLINE),
    ActionSpec("outline.as_recognised", QT_TRANSLATE_NOOP("Actions", "Outline as recognised"), context=OUTLINE),
    ActionSpec("outline.recall", QT_TRANSLATE_NOOP("Actions", "Recall card of this section"), ("C",), context=OUTLINE),
    ActionSpec("outline.recite", QT_TRANSLATE_NOOP("Actions", "Recite this section"), context=OUTLINE),
    ActionSpec("outline.copy", QT_TRANSLATE_NOOP("Actions", "Copy outline"), ("Ctrl+C",), context=OUTLINE),
    ActionSpec("outline.copy_markdown", QT_TRANSLATE_NOOP("Actions", "Copy outline as Markdown"), ("Ctrl+Shift+C",), context=OUTLINE),
    ActionSpec("outline.copy_branch", QT_TRANSLATE_NOOP("Actions", "Copy this section's outline"), context=OUTLINE),
    ActionSpec("outline.copy_branch_markdown", QT_TRANSLATE_NOOP("Actions", "Copy this section's outline as Markdown"), context=OUTLINE),
    ActionSpec("outline.make", QT_TRANSLATE_NOOP("Actions", "Make heading from selection"), ("Ctrl+H",)),
    ActionSpec("outline.rules", QT_TRANSLATE_NOOP("Actions", "Rule sets…"), context=OUTLINE),
    ActionSpec("view.skeleton", QT_TRANSLATE_NOOP("Actions", "Skeleton"), ("F6",), "skeleton", checkable=True),
    ActionSpec("view.overview", QT_TRANSLATE_NOOP("Actions", "Overview page"), ("Shift+F6",), checkable=True),
    ActionSpec("view.tasks", QT_TRANSLATE_NOOP("Actions", "Tasks"), ("Ctrl+5",), checkable=True),
    ActionSpec("view.proposals", QT_TRANSLATE_NOOP("Actions", "Proposed tasks"), ("Ctrl+Shift+J",)),
    ActionSpec("view.concordance", QT_TRANSLATE_NOOP("Actions", "Concordance"), ("Ctrl+6",), checkable=True),
    ActionSpec("view.terms", QT_TRANSLATE_NOOP("Actions", "Terms over time"), ("Ctrl+Shift+G",), checkable=True),
    ActionSpec("view.phrases", QT_TRANSLATE_NOOP("Actions", "Set phrases"), ("Ctrl+Shift+Y",), checkable=True),
    ActionSpec("view.figures", QT_TRANSLATE_NOOP("Actions", "Figures"), ("Ctrl+Shift+N",), checkable=True),
    ActionSpec("figure.follow", QT_TRANSLATE_NOOP("Actions", "Follow figures of the selection")),
    ActionSpec("view.gathered", QT_TRANSLATE_NOOP("Actions", "Annotations of the library"), ("Ctrl+7",), checkable=True),
    ActionSpec("view.plan", QT_TRANSLATE_NOOP("Actions", "Study plan"), ("Ctrl+Shift+L",), checkable=True),
    ActionSpec("plan.make", QT_TRANSLATE_NOOP("Actions", "New study plan…")),
    ActionSpec("view.recite", QT_TRANSLATE_NOOP("Actions", "Recite"), ("Ctrl+Shift+H",), checkable=True),
    ActionSpec("view.recall", QT_TRANSLATE_NOOP("Actions", "Recall"), ("Ctrl+Shift+R",), checkable=True),
    ActionSpec("view.library", QT_TRANSLATE_NOOP("Actions", "Library page"), ("Ctrl+L",), checkable=True),
    ActionSpec("view.official", QT_TRANSLATE_NOOP("Actions", "Official layout"), ("F7",), "official", checkable=True),
    ActionSpec("view.focus", QT_TRANSLATE_NOOP("Actions", "Focus on the paragraph"), ("F8",), checkable=True),
    ActionSpec("view.auto_scroll", QT_TRANSLATE_NOOP("Actions", "Scroll by itself"), ("Shift+F8",), checkable=True),
    ActionSpec("view.larger", QT_TRANSLATE_NOOP("Actions", "Larger text"), ("Ctrl++", "Ctrl+=")),
    ActionSpec("view.smaller", QT_TRANSLATE_NOOP("Actions", "Smaller text"), ("Ctrl+-",)),
    ActionSpec("view.normal", QT_TRANSLATE_NOOP("Actions", "Normal text size"), ("Ctrl+0",)),
    ActionSpec("view.type", QT_TRANSLATE_NOOP("Actions", "Typography…"), (), "type"),
    ActionSpec("view.side_bar", QT_TRANSLATE_NOOP("Actions", "Side bar"), ("F9",), "bar-left", checkable=True),
    ActionSpec("view.note_bar", QT_TRANSLATE_NOOP("Actions", "Annotations pane"), ("Shift+F9",), "bar-right", checkable=True),
    ActionSpec("view.theme.paper", QT_TRANSLATE_NOOP("Actions", "Paper theme"), checkable=True),
    ActionSpec("view.theme.white", QT_TRANSLATE_NOOP("Actions", "White theme"), checkable=True),
    ActionSpec("view.theme.green", QT_TRANSLATE_NOOP("Actions", "Green theme"), checkable=True),
    ActionSpec("view.theme.night", QT_TRANSLATE_NOOP("Actions", "Night theme"), checkable=True),
    ActionSpec("view.theme.system", QT_TRANSLATE_NOOP("Actions", "Theme of the system"), checkable=True),
    ActionSpec("view.full_screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), ("F11",), checkable=True),
    ActionSpec("language.system", QT_TRANSLATE_NOOP("Actions", "Language of the system"), checkable=True),
    ActionSpec("language.zh", "中文", checkable=True),
    ActionSpec("language.en", "English", checkable=True),
    ActionSpec("help.open", QT_TRANSLATE_NOOP("Actions", "Help"), ("Shift+F1",)),
    ActionSpec("help.news", QT_TRANSLATE_NOOP("Actions", "What is new")),
    ActionSpec("help.palette", QT_TRANSLATE_NOOP("Actions", "Find a command…"), ("Ctrl+K", "Ctrl+Shift+P")),
    ActionSpec("help.keys", QT_TRANSLATE_NOOP("Actions", "Keys…"), ("F1", "?")),
    ActionSpec("help.log", QT_TRANSLATE_NOOP("Actions", "Show the log")),
    ActionSpec("help.tour", QT_TRANSLATE_NOOP("Actions", "Show the hints again")),
    ActionSpec("help.about", QT_TRANSLATE_NOOP("Actions", "About Meipi")),
)
"""``language.zh`` and ``language.en`` name themselves in their own language everywhere."""

NEEDS_PAGE: Final = (
    *(spec.id for spec in ACTIONS if spec.context == PAGE),
    "outline.make",
)
"""What acts on a page that is seen."""
NEEDS_DOCUMENT: Final = (
    "edit.find",
    "edit.find_next",
    "edit.find_previous",
    "edit.find_selection",
    "file.save_text",
    "file.print",
    "file.pdf",
    "file.close",
    "document.editions",
    "document.compare",
    "document.counts",
    "file.report",
    "layer.compare",
    "annotation.review",
    "annotation.recall_all",
    "go.to",
    "view.skeleton",
    "view.recite",
    "view.phrases",
    "view.overview",
    "figure.follow",
    "view.auto_scroll",
    *NEEDS_PAGE,
)
"""What makes no sense while nothing is open."""


class Actions:
    """The table as live `QAction` objects, looked up by id.

    Args:
        window: where window-wide keys work; owns the actions.
    """

    def __init__(self, window: QWidget) -> None:
        self._actions: dict[str, QAction] = {}
        for spec in ACTIONS:
            action = QAction(QCoreApplication.translate("Actions", spec.text), window)
            action.setObjectName(spec.id)
            action.setShortcuts([QKeySequence(key, QKeySequence.SequenceFormat.PortableText) for key in spec.keys])
            action.setCheckable(spec.checkable)
            if spec.context == WINDOW:
                window.addAction(action)
            else:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._actions[spec.id] = action

    def __getitem__(self, action_id: str) -> QAction:
        """Return the action with that id."""
        return self._actions[action_id]

    def __iter__(self) -> Iterator[str]:
        """Yield the ids in the order of the table."""
        return iter(self._actions)

    def words(self, action_id: str) -> str:
        """Return what the action is called now, as a reader would say it: without the key that chooses it in a menu."""
        return plain(self._actions[action_id].text())

    @staticmethod
    def picture(action_id: str) -> str:
        """Return the name of the action's picture in ``resources/icons``, empty if it has none."""
        return next(spec.icon for spec in ACTIONS if spec.id == action_id)

    def attach(self, context: str, widget: QWidget) -> None:
        """Let the keys of a context's actions work while ``widget`` has the keyboard."""
        for spec in ACTIONS:
            if spec.context == context:
                widget.addAction(self._actions[spec.id])

    def enable(self, ids: Iterable[str], *, enabled: bool) -> None:
        """Enable or disable several actions at once."""
        for action_id in ids:
            self._actions[action_id].setEnabled(enabled)

    def name_colours(self, names: Mapping[str, str]) -> None:
        """Name what paints by the reader's names of the colours; what is not there has the name of the table."""
        phrases = (
            ("annotation.", QCoreApplication.translate("Actions", "Highlight in {colour}")),
            ("group.", QCoreApplication.translate("Actions", "Whole group in {colour}")),
        )
        texts = {spec.id: spec.text for spec in ACTIONS}
        for colour in COLOURS:
            for prefix, phrase in phrases:
                name = names.get(colour, "").strip().replace("&", "&&")
                text = phrase.format(colour=name) if name else QCoreApplication.translate("Actions", texts[prefix + colour])
                self._actions[prefix + colour].setText(text)

    def check_only(self, groups: tuple[str, ...], chosen: Container[str]) -> None:
        """Tick the chosen ones of all actions whose id begins with one of ``groups``, and untick the others."""
        for action_id, action in self._actions.items():
            if action_id.startswith(groups):
                action.setChecked(action_id in chosen)


def plain(words: str) -> str:
    """Return the words of a menu without their mnemonic: ``&File`` and ``文件(&F)``."""
    return re.sub(_MNEMONIC, lambda found: found[1] or "", words) if "&" in words else words
