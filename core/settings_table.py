"""The one table of settings: what a reader may set, what it is called, and how it is set. The dialog is made of it.

Words are English and marked for translation in the context ``Settings``. Limits and choices stand in `core.settings`, where the file is
read; a choice is only given its words here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

GENERAL, READING, MARKS, KEYS, LIBRARY, LANGUAGE = "general", "reading", "marks", "keys", "library", "language"
SECTIONS: Final = (
    (GENERAL, QT_TRANSLATE_NOOP("Settings", "General")),
    (READING, QT_TRANSLATE_NOOP("Settings", "Reading")),
    (MARKS, QT_TRANSLATE_NOOP("Settings", "Marks and colours")),
    (KEYS, QT_TRANSLATE_NOOP("Settings", "Keys")),
    (LIBRARY, QT_TRANSLATE_NOOP("Settings", "Library and backups")),
    (LANGUAGE, QT_TRANSLATE_NOOP("Settings", "Language")),
)
"""Their names, and what they are called, in the order of the dialog."""

SWITCH, SLIDER, NUMBER, CHOICE, THEME, FACE, LINE = "switch", "slider", "number", "choice", "theme", "face", "line"
"""On or off; a number by a slider, or written; one of several; a theme; a face of the page's text or the interface; words."""
PLACE, OWN = "place", "own"
"""A file that has a dialog of its own; something that has a part of its section for itself."""

_CHARACTERS: Final = QT_TRANSLATE_NOOP("Settings", "{value} chars")
_START: Final = QT_TRANSLATE_NOOP("Settings", "Start")
_WINDOW: Final = QT_TRANSLATE_NOOP("Settings", "Window")
_SELECTING: Final = QT_TRANSLATE_NOOP("Settings", "Selecting and annotating")
_TYPE: Final = QT_TRANSLATE_NOOP("Settings", "Type and page")
_WAY: Final = QT_TRANSLATE_NOOP("Settings", "Way of reading")
_FINDING: Final = QT_TRANSLATE_NOOP("Settings", "Finding")
_PRINTING: Final = QT_TRANSLATE_NOOP("Settings", "Printing: how the preview opens")
_LEARNING: Final = QT_TRANSLATE_NOOP("Settings", "Learning")
_NEXT_START: Final = QT_TRANSLATE_NOOP("Settings", "Changes at the next start.")


@dataclass(frozen=True, slots=True)
class Entry:
    """How one setting is shown."""

    name: str
    """Field of `core.settings.Settings`."""
    section: str
    group: str
    """Heading in the section, shared by those that follow each other; empty: none."""
    label: str
    kind: str
    explanation: str = ""
    unit: str = ""
    """Words around ``{value}`` of a number."""
    words: tuple[str, ...] = ()
    """Of the choices, in the order of `core.settings.CHOICES`."""
    is_live: bool = True
    """False if the whole window is dressed anew: it follows once the slider is let go."""
    idle_with: str = ""
    """Name of a switch; while that is on, this has no effect."""
    is_once: bool = False
    """True if the window turns it off itself when it has done it."""

    @property
    def can_reset(self) -> bool:
        """True if it can be set as delivered: a library cannot be left behind by a click, and what was done once is no deviation."""
        return self.kind != PLACE and not self.is_once


TABLE: Final = (
    Entry(
        "restore_tabs",
        GENERAL,
        _START,
        QT_TRANSLATE_NOOP("Settings", "Open the tabs of the last session"),
        SWITCH,
        QT_TRANSLATE_NOOP("Settings", "Otherwise nothing is open at the start; closed tabs can be opened again."),
    ),
    Entry(
        "hints_shown",
        GENERAL,
        _START,
        QT_TRANSLATE_NOOP("Settings", "Hints for the first steps"),
        SWITCH,
        QT_TRANSLATE_NOOP("Settings", "Four short hints beside the parts of the window, at the next start."),
        is_once=True,
    ),
    Entry("theme", GENERAL, _WINDOW, QT_TRANSLATE_NOOP("Settings", "Theme"), THEME),
    Entry("interface_family", GENERAL, _WINDOW, QT_TRANSLATE_NOOP("Settings", "Interface face"), FACE),
    Entry("interface_size", GENERAL, _WINDOW, QT_TRANSLATE_NOOP("Settings", "Interface size"), SLIDER, is_live=False),
    Entry(
        "popup_on_selection",
        GENERAL,
        _SELECTING,
        QT_TRANSLATE_NOOP("Settings", "Bar of colours with a selection"),
        SWITCH,
        QT_TRANSLATE_NOOP("Settings", "Otherwise with a right click only."),
    ),
    Entry(
        "phrase_cards",
        GENERAL,
        _SELECTING,
        QT_TRANSLATE_NOOP("Settings", "What set phrases stand for"),
        SWITCH,
        QT_TRANSLATE_NOOP("Settings", "A card comes when one is selected or the mouse rests on it; otherwise with a key only."),
    ),
    Entry(
        "author",
        GENERAL,
        _SELECTING,
        QT_TRANSLATE_NOOP("Settings", "Author"),
        LINE,
        QT_TRANSLATE_NOOP("Settings", "Put on new annotations."),
    ),
    Entry(
        "source_template",
        GENERAL,
        _SELECTING,
        QT_TRANSLATE_NOOP("Settings", "Line of the source"),
        LINE,
        QT_TRANSLATE_NOOP("Settings", "Stands under words that are copied with their source."),
    ),
    Entry(
        "reading_speed",
        GENERAL,
        _WAY,
        QT_TRANSLATE_NOOP("Settings", "Reading speed"),
        NUMBER,
        QT_TRANSLATE_NOOP("Settings", "Tells how long a document takes, and how much of that is left."),
        unit=QT_TRANSLATE_NOOP("Settings", "{value} chars/min"),
    ),
    Entry(
        "plan_on_start",
        GENERAL,
        _LEARNING,
        QT_TRANSLATE_NOOP("Settings", "Portions due on the start page"),
        SWITCH,
        QT_TRANSLATE_NOOP("Settings", "Tells what of your study plans is to be read today."),
    ),
    Entry(
        "plan_ticks",
        GENERAL,
        _LEARNING,
        QT_TRANSLATE_NOOP("Settings", "Portions tick themselves off"),
        SWITCH,
        QT_TRANSLATE_NOOP("Settings", "Once nearly all of one has stood on the page long enough to be read; otherwise by hand only."),
    ),
    Entry(
        "reading_times",
        GENERAL,
        _LEARNING,
        QT_TRANSLATE_NOOP("Settings", "Keep reading times"),
        SWITCH,
        QT_TRANSLATE_NOOP(
            "Settings", "How long you read on which day, for the reading calendar. It stays in your library and goes nowhere else."
        ),
    ),
    Entry(
        "recall",
        GENERAL,
        _LEARNING,
        QT_TRANSLATE_NOOP("Settings", "Recall cards"),
        SWITCH,
        QT_TRANSLATE_NOOP("Settings", "Marks, set phrases and headings are asked when they are due; the start page tells of them."),
    ),
    Entry(
        "recall_new",
        GENERAL,
        _LEARNING,
        QT_TRANSLATE_NOOP("Settings", "New recall cards"),
        NUMBER,
        QT_TRANSLATE_NOOP("Settings", "So many come for the first time on one day, at most."),
        unit=QT_TRANSLATE_NOOP("Settings", "{value} a day"),
    ),
    Entry(
        "recall_retention",
        GENERAL,
        _LEARNING,
        QT_TRANSLATE_NOOP("Settings", "To be known when due"),
        NUMBER,
        QT_TRANSLATE_NOOP("Settings", "Of the recall cards. The more, the sooner they come again."),
        unit=QT_TRANSLATE_NOOP("Settings", "{value} %"),
    ),
    Entry(
        "recall_colour",
        GENERAL,
        _LEARNING,
        QT_TRANSLATE_NOOP("Settings", "Recall cards of new marks in"),
        CHOICE,
        QT_TRANSLATE_NOOP("Settings", "Marks that you make in this colour become recall cards by themselves."),
        words=(
            QT_TRANSLATE_NOOP("Settings", "no colour"),
            QT_TRANSLATE_NOOP("Settings", "gamboge"),
            QT_TRANSLATE_NOOP("Settings", "cinnabar"),
            QT_TRANSLATE_NOOP("Settings", "malachite"),
            QT_TRANSLATE_NOOP("Settings", "indigo"),
            QT_TRANSLATE_NOOP("Settings", "rouge"),
        ),
    ),
    Entry(
        "recall_tag",
        GENERAL,
        _LEARNING,
        QT_TRANSLATE_NOOP("Settings", "Recall cards of marks tagged"),
        LINE,
        QT_TRANSLATE_NOOP("Settings", "Likewise marks that you give this tag; empty: of none."),
    ),
    Entry("text_family", READING, _TYPE, QT_TRANSLATE_NOOP("Settings", "Text face"), FACE, idle_with="official_layout"),
    Entry("text_size", READING, _TYPE, QT_TRANSLATE_NOOP("Settings", "Text size"), SLIDER),
    Entry("line_height", READING, _TYPE, QT_TRANSLATE_NOOP("Settings", "Line height"), SLIDER, idle_with="official_layout"),
    Entry("column", READING, _TYPE, QT_TRANSLATE_NOOP("Settings", "Column width"), SLIDER, unit=_CHARACTERS, idle_with="official_layout"),
    Entry(
        "first_line_indent",
        READING,
        _TYPE,
        QT_TRANSLATE_NOOP("Settings", "First-line indent"),
        SLIDER,
        unit=_CHARACTERS,
        idle_with="official_layout",
    ),
    Entry("paragraph_spacing", READING, _TYPE, QT_TRANSLATE_NOOP("Settings", "Paragraph spacing"), SLIDER, idle_with="official_layout"),
    Entry("numbers_shown", READING, _TYPE, QT_TRANSLATE_NOOP("Settings", "Numbers of paragraphs"), SWITCH, idle_with="official_layout"),
    Entry(
        "official_layout",
        READING,
        _WAY,
        QT_TRANSLATE_NOOP("Settings", "Official layout"),
        SWITCH,
        QT_TRANSLATE_NOOP("Settings", "Faces and measures of GB/T 9704; of the type above only the size counts."),
    ),
    Entry(
        "focus",
        READING,
        _WAY,
        QT_TRANSLATE_NOOP("Settings", "Focus on the paragraph"),
        SWITCH,
        QT_TRANSLATE_NOOP("Settings", "All others are dimmed."),
    ),
    Entry(
        "scroll_speed",
        READING,
        _WAY,
        QT_TRANSLATE_NOOP("Settings", "Speed of scrolling by itself"),
        NUMBER,
        unit=QT_TRANSLATE_NOOP("Settings", "{value} lines/min"),
    ),
    Entry("scroll_together", READING, _WAY, QT_TRANSLATE_NOOP("Settings", "Scroll two documents side by side together"), SWITCH),
    Entry(
        "find_case",
        READING,
        _FINDING,
        QT_TRANSLATE_NOOP("Settings", "Exactly as typed"),
        SWITCH,
        QT_TRANSLATE_NOOP("Settings", "Tells GDP from gdp and ， from ,"),
    ),
    Entry("find_word", READING, _FINDING, QT_TRANSLATE_NOOP("Settings", "Only whole words"), SWITCH),
    Entry("find_pattern", READING, _FINDING, QT_TRANSLATE_NOOP("Settings", "Regular expressions"), SWITCH),
    Entry(
        "print_content",
        READING,
        _PRINTING,
        QT_TRANSLATE_NOOP("Settings", "Content"),
        CHOICE,
        words=(QT_TRANSLATE_NOOP("Settings", "Full text"), QT_TRANSLATE_NOOP("Settings", "Skeleton")),
    ),
    Entry("print_official", READING, _PRINTING, QT_TRANSLATE_NOOP("Settings", "Printed in the official layout"), SWITCH),
    Entry(
        "print_paper",
        READING,
        _PRINTING,
        QT_TRANSLATE_NOOP("Settings", "Paper"),
        CHOICE,
        words=("A4", "A3", "A5", "B5", "16K", "Letter"),
    ),
    Entry("print_landscape", READING, _PRINTING, QT_TRANSLATE_NOOP("Settings", "Landscape"), SWITCH),
    Entry("print_marks", READING, _PRINTING, QT_TRANSLATE_NOOP("Settings", "Marks"), SWITCH),
    Entry("print_notes", READING, _PRINTING, QT_TRANSLATE_NOOP("Settings", "Notes, as a list after the text"), SWITCH),
    Entry("print_numbers", READING, _PRINTING, QT_TRANSLATE_NOOP("Settings", "Numbers of paragraphs in print"), SWITCH),
    Entry("print_grey", READING, _PRINTING, QT_TRANSLATE_NOOP("Settings", "For a printer without colours"), SWITCH),
    Entry("pigments", MARKS, "", QT_TRANSLATE_NOOP("Settings", "Names of the colours"), OWN),
    Entry("pigment_uses", MARKS, "", QT_TRANSLATE_NOOP("Settings", "What the colours are used for"), OWN),
    Entry("pigment_colours", MARKS, "", QT_TRANSLATE_NOOP("Settings", "Shades of the colours"), OWN),
    Entry("keys", KEYS, "", QT_TRANSLATE_NOOP("Settings", "Keys of all actions"), OWN),
    Entry(
        "library",
        LIBRARY,
        QT_TRANSLATE_NOOP("Settings", "Library"),
        QT_TRANSLATE_NOOP("Settings", "Place of the library"),
        PLACE,
        QT_TRANSLATE_NOOP("Settings", "All documents, annotations and tasks are in this one file."),
    ),
    Entry(
        "backups_kept",
        LIBRARY,
        QT_TRANSLATE_NOOP("Settings", "Backups"),
        QT_TRANSLATE_NOOP("Settings", "Backups that are kept"),
        NUMBER,
        QT_TRANSLATE_NOOP("Settings", "Made at the opening and daily if anything has changed; when there are more, the oldest go."),
        unit=QT_TRANSLATE_NOOP("Settings", "{value} copies"),
    ),
    Entry(
        "language",
        LANGUAGE,
        "",
        QT_TRANSLATE_NOOP("Settings", "Language of the window"),
        CHOICE,
        _NEXT_START,
        words=(QT_TRANSLATE_NOOP("Settings", "As the system"), "中文", "English"),
    ),
)

FILE: Final = Entry(
    "settings_file",
    LIBRARY,
    QT_TRANSLATE_NOOP("Settings", "Settings"),
    QT_TRANSLATE_NOOP("Settings", "Place of the settings"),
    PLACE,
    QT_TRANSLATE_NOOP("Settings", "Everything that is set here is in this one file, which can be read and changed in an editor, too."),
)
"""Stands at the end of its section; no setting, since the platform says where it is."""

KEPT_BY_THE_WINDOW: Final[Mapping[str, str]] = {
    "last_colour": "the colour that was used last",
    "cards": "chosen at the head of the annotations, where its effect is seen",
    "outline_shown": "the bar as it was left",
    "side_tab": "the bar as it was left",
    "outline_width": "the bar as it was left",
    "annotations_shown": "the bar as it was left",
    "annotations_width": "the bar as it was left",
    "export_format": "the dialog of exports as it was left",
    "export_contents": "the dialog of exports as it was left",
    "export_grouping": "the dialog of exports as it was left",
    "export_official": "the dialog of exports as it was left",
    "export_notes": "the dialog of exports as it was left",
    "export_links": "the dialog of exports as it was left",
    "export_template": "the dialog of exports as it was left",
    "library_grouping": "chosen over the list in the side bar",
    "holdings_grouping": "chosen over the table of documents",
    "holdings_sort": "chosen at the head of the table of documents",
    "holdings_columns": "the table of documents as it was left",
    "layers_hidden": "switched above the cards",
    "overview_folded": "the overview as it was left",
    "geometry": "the window as it was left",
    "help_geometry": "the window of the help as it was left",
    "folder": "the folder that was opened last",
    "seen_version": "whose news were seen",
    "unknown": "what another version has set",
}
"""What is stored beside the table, and why no reader is asked for it."""


def entries(section: str) -> tuple[Entry, ...]:
    """Return the entries of a section, in their order."""
    return tuple(one for one in TABLE if one.section == section)
