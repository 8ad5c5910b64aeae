"""Finds strings in the window's source that a reader would see untranslated."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SHOWN = frozenset(
    {
        "QAction", "QCheckBox", "QCommandLinkButton", "QDockWidget", "QGroupBox", "QLabel", "QMenu", "QPushButton", "QRadioButton",
        "QToolBar", "addAction", "addButton", "addItem", "addItems", "addMenu", "addRow", "addSection", "addTab", "addToolBar",
        "appendPlainText", "drawText", "getExistingDirectory", "getItem", "getOpenFileName", "getOpenFileNames", "getSaveFileName",
        "getText", "insertTab", "setAccessibleDescription", "setAccessibleName", "setApplicationDisplayName", "setButtonText",
        "setDetailedText", "setHeaderLabels", "setHtml", "setIconText", "setInformativeText", "setItemText", "setLabelText",
        "setMarkdown", "setPlaceholderText", "setPlainText", "setPrefix", "setStatusTip", "setSuffix", "setTabText",
        "setTabToolTip", "setText", "setTitle", "setToolTip", "setWhatsThis", "setWindowTitle", "showMessage", "showText",
        "critical", "information", "question", "warning", "about",
    }
)  # fmt: skip
"""Functions whose string arguments a reader sees."""
_LOGGERS = frozenset({"log", "logger", "logging", "_log"})
_TRANSLATORS = frozenset({"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"})
_UNSEEN_KEYWORDS = frozenset({"objectName", "shortcut"})


@dataclass(frozen=True)
class Literal:
    """A string with letters that goes to a reader as it is written."""

    line: int
    text: str


def shown_literals(source: str) -> list[Literal]:
    """Return the untranslated strings that are passed to one of `SHOWN`, in the order of their lines."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _name(node.func) in SHOWN and not _is_logging(node.func):
            keywords = [keyword.value for keyword in node.keywords if keyword.arg not in _UNSEEN_KEYWORDS]
            for argument in [*node.args, *keywords]:
                found += [Literal(constant.lineno, constant.value) for constant in _texts(argument) if _has_letters(constant.value)]
    return sorted(found, key=lambda literal: literal.line)


def _texts(node: ast.AST) -> Iterator[ast.Constant]:
    """Yield the string constants that become part of the value: not those translated, nor keys and other calls' arguments."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node
    elif isinstance(node, ast.Call):
        # "…".format(…) and "…".join(…) show their text; what another function makes of its arguments is not known here.
        if _name(node.func) not in _TRANSLATORS and isinstance(node.func, ast.Attribute):
            yield from _texts(node.func.value)
            if node.func.attr in {"format", "join"}:
                for argument in [*node.args, *(keyword.value for keyword in node.keywords)]:
                    yield from _texts(argument)
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
    elif isinstance(node, ast.BinOp | ast.BoolOp | ast.JoinedStr | ast.List | ast.Tuple | ast.Starred | ast.NamedExpr):
        for child in ast.iter_child_nodes(node):
            yield from _texts(child)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _is_logging(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id in _LOGGERS


def _has_letters(text: str) -> bool:
    return any(char.isalpha() for char in text)
