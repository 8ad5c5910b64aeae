"""Keys and gestures that cannot be changed: moves on the page, keys of fields and lists, what the mouse does."""

from __future__ import annotations

from typing import Final, NamedTuple

from core.errors import QT_TRANSLATE_NOOP

WINDOW: Final = "window"
PAGE: Final = "page"
LIST: Final = "list"
"""In any list or tree, also in the outline."""
CARD: Final = "card"
FIELD: Final = "field"
FIND: Final = "find"
"""In the bar that finds."""
SEARCH: Final = "search"
"""In the search of the library: its field, and what it found."""
REVIEW: Final = "review"
RECALL: Final = "recall"
RECITE: Final = "recite"
MOVING: Final = "moving"
"""While the page moves by itself."""


class FixedKey(NamedTuple):
    """What some keys do, whatever the reader has set."""

    text: str
    """English, marked for translation in the context ``FixedKeys``."""
    keys: tuple[str, ...]
    """Portable key sequences."""
    place: str
    selects: bool = False
    """Shift can be held as well."""
    shared: tuple[str, ...] = ()
    """Actions that may have one of these keys all the same, as they are the same thing elsewhere."""

    def all_keys(self) -> tuple[str, ...]:
        """Return the keys, those with Shift among them."""
        return (*self.keys, *(_with_shift(key) for key in self.keys if self.selects))


class Gesture(NamedTuple):
    """What the mouse does; both are English, marked for translation in the context ``FixedKeys``."""

    text: str
    how: str


FIXED: Final = (
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Open the menu"), ("F10",), WINDOW),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Context menu"), ("Menu", "Shift+F10"), WINDOW),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Close the topmost"), ("Esc",), WINDOW),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Next and previous part"), ("Tab", "Shift+Tab"), WINDOW),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Close the window"), ("Alt+F4",), WINDOW),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "To another window"), ("Alt+Tab", "Alt+Shift+Tab"), WINDOW),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "By character"), ("Left", "Right"), PAGE, selects=True),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "By line"), ("Up", "Down"), PAGE, selects=True),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "By word"), ("Ctrl+Left", "Ctrl+Right"), PAGE, selects=True),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "By sentence"), ("Alt+Up", "Alt+Down"), PAGE, selects=True),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "By paragraph"), ("Ctrl+Up", "Ctrl+Down"), PAGE, selects=True),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Ends of the line"), ("Home", "End"), PAGE, selects=True),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Ends of the text"), ("Ctrl+Home", "Ctrl+End"), PAGE, selects=True),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "By what is seen at once"), ("PgUp", "PgDown"), PAGE, selects=True),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Copy"), ("Ctrl+C", "Ctrl+Ins"), PAGE, shared=("edit.copy",)),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Select all"), ("Ctrl+A",), PAGE, shared=("edit.select_all",)),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Pause, go on"), ("Space",), MOVING),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Faster, slower"), ("+", "-"), MOVING),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Go to the chosen line"), ("Return", "Enter"), LIST),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Choose or tick"), ("Space",), LIST, selects=True),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "From line to line"), ("Up", "Down", "Home", "End", "PgUp", "PgDown"), LIST, selects=True),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Close or open a branch"), ("Left", "Right", "-", "+", "*"), LIST),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Write the note"), ("N", "F2"), CARD, shared=("outline.rename",)),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Write the tags"), ("T",), CARD),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Make it a task"), ("K",), CARD),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Star"), ("S",), CARD),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Remove the annotation"), ("Del",), CARD),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Go to the passage"), ("Return", "Enter"), CARD),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Next hit"), ("Return", "Enter"), FIND),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Previous hit"), ("Shift+Return", "Shift+Enter"), FIND),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "What was looked for before"), ("Up", "Down"), FIND),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Go to the place that was found"), ("Return", "Enter"), SEARCH),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Show it, and stay in the list"), ("Space",), SEARCH),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "All places of a document, or the first ones"), ("Right", "Left"), SEARCH),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "From the field into the list"), ("Down",), SEARCH),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "What was looked for before"), ("Up",), SEARCH),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Accept the place"), ("Return", "Enter"), REVIEW),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Choose another place"), ("Up", "Down", *map(str, range(1, 10))), REVIEW),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Next and previous annotation"), ("Right", "Left"), REVIEW),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "The passage is gone"), ("Del",), REVIEW),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Show the place in the text"), ("P",), REVIEW),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Show the answer; once more: good"), ("Space", "Return", "Enter"), RECALL),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Again, hard, good, easy"), ("1", "2", "3", "4"), RECALL),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Take back the last answer"), ("U",), RECALL),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Open the passage"), ("E",), RECALL),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Suspend the card"), ("S",), RECALL),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Delete the card"), ("Del",), RECALL),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "More new cards today"), ("M",), RECALL),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Let suspended cards come again"), ("W",), RECALL),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Leave out more"), ("Space", "Return", "Enter"), RECITE),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Leave out less"), ("Backspace",), RECITE),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Help with the next word"), ("H",), RECITE),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "First characters"), ("F",), RECITE),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Take back what was typed"), ("Ctrl+Z",), FIELD, shared=("edit.undo",)),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Type it again"), ("Ctrl+Shift+Z", "Ctrl+Y"), FIELD, shared=("edit.redo",)),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Cut"), ("Ctrl+X", "Shift+Del"), FIELD),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Copy"), ("Ctrl+C", "Ctrl+Ins"), FIELD),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Paste"), ("Ctrl+V", "Shift+Ins", "Ctrl+Shift+Ins"), FIELD, shared=("edit.paste",)),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Select all"), ("Ctrl+A",), FIELD),
    FixedKey(
        QT_TRANSLATE_NOOP("FixedKeys", "Delete"),
        ("Del", "Backspace", "Shift+Backspace", "Ctrl+Del", "Ctrl+Backspace", "Alt+Backspace", "Alt+Shift+Backspace"),
        FIELD,
    ),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "End of the line"), ("Ctrl+E",), FIELD, shared=("document.editions",)),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "Empty the line"), ("Ctrl+U",), FIELD),
    FixedKey(QT_TRANSLATE_NOOP("FixedKeys", "New line, or take what was typed"), ("Return", "Enter"), FIELD, selects=True),
)
GESTURES: Final = (
    Gesture(QT_TRANSLATE_NOOP("FixedKeys", "Select the word"), QT_TRANSLATE_NOOP("FixedKeys", "Double click")),
    Gesture(QT_TRANSLATE_NOOP("FixedKeys", "Select the sentence"), QT_TRANSLATE_NOOP("FixedKeys", "Triple click")),
    Gesture(QT_TRANSLATE_NOOP("FixedKeys", "Select the paragraph"), QT_TRANSLATE_NOOP("FixedKeys", "Four clicks")),
    Gesture(QT_TRANSLATE_NOOP("FixedKeys", "Select up to here"), QT_TRANSLATE_NOOP("FixedKeys", "Shift and click")),
    Gesture(QT_TRANSLATE_NOOP("FixedKeys", "Other mark at this place"), QT_TRANSLATE_NOOP("FixedKeys", "Click again")),
    Gesture(QT_TRANSLATE_NOOP("FixedKeys", "Make a mark longer or shorter"), QT_TRANSLATE_NOOP("FixedKeys", "Drag its end")),
    Gesture(QT_TRANSLATE_NOOP("FixedKeys", "Write the note of a card"), QT_TRANSLATE_NOOP("FixedKeys", "Double click on it")),
    Gesture(QT_TRANSLATE_NOOP("FixedKeys", "Text size"), QT_TRANSLATE_NOOP("FixedKeys", "Ctrl and wheel")),
    Gesture(QT_TRANSLATE_NOOP("FixedKeys", "Back and forward"), QT_TRANSLATE_NOOP("FixedKeys", "Side buttons")),
    Gesture(QT_TRANSLATE_NOOP("FixedKeys", "Open a file"), QT_TRANSLATE_NOOP("FixedKeys", "Drop it on the window")),
)

TAKEN_BY_INPUT: Final = (
    "Ctrl+Space",
    "Shift+Space",
    "Ctrl+Shift+Space",
    "Meta+Space",
    "Ctrl+.",
    "Ctrl+;",
    "Ctrl+`",
    "Ctrl+Shift+F",
    "Ctrl+Shift+U",
    "Ctrl+Alt+Shift+U",
)
"""Keys by which Chinese input methods (fcitx, ibus, Sogou) are usually switched: they may never reach the program."""


def _with_shift(key: str) -> str:
    """Return a portable sequence with Shift, in the order in which Qt writes modifiers."""
    before, plus, name = key.rpartition("+") if not key.endswith("+") else ("", "", key)
    return f"{before}{plus}Shift+{name}"
