"""Every string that a reader sees goes through a catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.literals import shown_literals

ROOT = Path(__file__).resolve().parents[1]


def test_nothing_in_the_window_is_shown_as_it_is_written_in_the_source() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{literal.line}: {literal.text!r}"
        for path in sorted((ROOT / "gui").rglob("*.py"))
        for literal in shown_literals(path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "label.setText('Open')",
        "QLabel('大纲', self)",
        "action = QAction(icon, 'Open', self)",
        "label.setText(f'{count} marks')",
        "label.setText('Mark' if one else 'Marks')",
        "label.setText('{} marks'.format(count))",
        "label.setText(', '.join(['Mark', name]))",
        "label.setText('Marks: ' + str(count))",
        "label.setText(name or 'Untitled')",
        "menu.addAction('Copy', self.copy)",
        "QPushButton(text='Copy')",
        "box.warning(self, title, 'The file is gone')",
    ],
)
def test_a_string_that_is_shown_untranslated_is_found(source: str) -> None:
    assert shown_literals(source)


@pytest.mark.parametrize(
    "source",
    [
        "label.setText(self.tr('Open'))",
        "label.setText(QCoreApplication.translate('Window', 'Open'))",
        "label.setText(self.tr('{n} marks').format(n=count))",
        "label.setText(names['Open'])",
        "label.setText('…')",
        "label.setText(f'{count} / {total}')",
        "label.setObjectName('title')",
        "log.warning('the file is gone')",
        "label.setText(shown(key='title'))",
        "QLabel(parent=self, objectName='title')",
    ],
)
def test_a_string_that_is_translated_or_not_shown_is_left_alone(source: str) -> None:
    assert shown_literals(source) == []
