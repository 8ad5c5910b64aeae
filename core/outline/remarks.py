"""What is said of an outline to the reader: a reason, or a fault, as a sentence that can be translated."""

from __future__ import annotations

from typing import Final, NamedTuple

CONTEXT: Final = "outline"
"""The context of the sentences in the catalogue."""


class Remark(NamedTuple):
    """A sentence with its values; it stays untranslated until it is shown."""

    template: str
    """In English, with numbered fields: ``"Number {0} is missing."``; marked with ``QT_TRANSLATE_NOOP("outline", …)``."""
    values: tuple[str | int, ...] = ()

    def __str__(self) -> str:
        """Return the sentence in English."""
        return self.template.format(*self.values)


NO_REMARK: Final = Remark("")


class Fault(NamedTuple):
    """Something in the text that its writer will want to know of. The text itself is never changed."""

    kind: str
    """One of `FAULTS`."""
    remark: Remark
    offset: int
    """Code point of the text to look at."""

    def __str__(self) -> str:
        """Return the sentence in English."""
        return str(self.remark)

    def moved(self, by: int) -> Fault:
        """Return the fault where it stands ``by`` code points further on."""
        return self._replace(offset=self.offset + by)


MISSING: Final = "missing"
REPEATED: Final = "repeated"
DISORDER: Final = "disorder"
"""A number behind a greater one."""
MIXED: Final = "mixed"
"""A label of another family than the others of its row: 三是, then 四要."""
UNCLOSED: Final = "unclosed"
"""An opening without its closing quote or bracket."""
PLACEHOLDER: Final = "placeholder"
"""XX, ×××, or a blank line to be filled in."""
FAULTS: Final = (MISSING, REPEATED, DISORDER, MIXED, UNCLOSED, PLACEHOLDER)
