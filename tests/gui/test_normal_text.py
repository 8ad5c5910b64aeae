"""A normal text is the same text inside a QTextDocument, or no offset on the page would hold."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument

from core.text import normalise


def test_a_text_document_changes_no_character_of_a_normal_text(qapp: object) -> None:
    # Every character of the basic plane that is no private or unified Han one, and the borders of the planes above.
    codes = (*range(0x3400), *range(0xD700, 0xE010), *range(0xF8F0, 0x10010), *range(0x1FFF0, 0x20010), *range(0x10FFF0, 0x110000))
    text = normalise("\n".join("水" + chr(code) + "利" for code in codes)).text
    document = QTextDocument()
    document.setPlainText(text)
    everything = QTextCursor(document)
    everything.select(QTextCursor.SelectionType.Document)
    assert document.toPlainText() == text
    assert everything.selectedText().replace("\u2029", "\n") == text
    assert document.blockCount() == text.count("\n") + 1
