"""The rules of the architecture that import contracts cannot say."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from functools import cache
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
VALUES = (
    "adding",
    "agreement",
    "arranging",
    "bad_patterns",
    "concordance",
    "contrast",
    "errors",
    "spans",
    "text",
    "document",
    "outline",
    "anchors",
    "alignment",
    "annotation",
    "corrections",
    "crash_report",
    "own_program",
    "counting",
    "dated",
    "editions",
    "figures",
    "filtering",
    "finding",
    "folders",
    "found",
    "holdings",
    "import_report",
    "incoming",
    "layers",
    "report_details",
    "report_words",
    "keeping",
    "kinds",
    "left",
    "library_state",
    "likeness",
    "links",
    "members",
    "metadata",
    "note_text",
    "occasions",
    "offers",
    "occurrences",
    "official",
    "overview",
    "patterns",
    "pdf_file",
    "pdf_objects",
    "pdf_text",
    "phrases",
    "pigments",
    "pinyin",
    "plans",
    "progress",
    "proposals",
    "query",
    "quoting",
    "radicals",
    "recall",
    "recall_headings",
    "reciting",
    "scripts",
    "tasks",
    "terms",
    "trash",
    "words",
)
LIBRARIES = {
    ("core/outline/rule_patterns.py", "regex"),
    ("core/patterns.py", "regex"),
    ("core/pinyin.py", "pypinyin"),
    ("core/scripts.py", "opencc"),
    ("core/alignment/characters.py", "rapidfuzz"),
    ("core/alignment/correspondence.py", "rapidfuzz"),
    ("core/alignment/refinding.py", "rapidfuzz"),
    ("core/alignment/sliding.py", "rapidfuzz"),
}
"""A reader's own patterns run in a library that ends them in time, two texts are compared by one, the readings of
characters are another's; each is loaded when first needed."""
OPEN_TO_THE_WINDOW = frozenset(
    {
        *VALUES,
        "session",
        "settings",
        "settings_table",
        "tables",
        "concordance_forms",
        "gathering",
        "exporting",
        "exporting_apart",
        "incoming_apart",
        "excerpts",
        "html_forms",
        "markdown_forms",
        "paragraphs",
        "paths",
        "recent",
        "open_tabs",
        "catalogue",
        "describing",
        "rewording",
        "fatal_log",
        "finding_apart",
        "handover",
        "meeting",
        "reasons",
        "own_program",
        "used_commands",
        "help_pages",
        "licences",
        "__version__",
    }
)
"""Beside values, session and settings: where files lie, recent places and tabs, the catalogue of translations, how a date is read, what was
reworded, the process that looks for patterns."""
MESSAGE_BOXES = frozenset({"QMessageBox", "QErrorMessage"})
SQL = re.compile(
    r"\s*(SELECT\s.+|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|PRAGMA\s+\w|"
    r"(CREATE|DROP|ALTER)\s+(VIRTUAL\s+)?(TABLE|INDEX|TRIGGER|VIEW)\s|BEGIN(\s+IMMEDIATE|\s*;|$)|VACUUM\b|ATTACH\s+DATABASE)",
    re.DOTALL,
)


def _sources(*folders: str) -> list[tuple[str, ast.Module]]:
    paths = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    return [(path.relative_to(ROOT).as_posix(), _parsed(path)) for path in paths]


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def _nodes(tree: ast.Module) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree))


@cache
def _imports(tree: ast.Module) -> tuple[str, ...]:
    """Return the full names that a module imports; ``from core import text`` is ``core.text``."""
    names = []
    for node in _nodes(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return tuple(names)


@cache
def _names(tree: ast.Module) -> frozenset[str]:
    return frozenset(
        node.attr if isinstance(node, ast.Attribute) else node.id for node in _nodes(tree) if isinstance(node, ast.Attribute | ast.Name)
    )


@cache
def _strings(tree: ast.Module) -> tuple[str, ...]:
    docstrings = {
        id(node.body[0].value)
        for node in _nodes(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body and isinstance(node.body[0], ast.Expr)
    }
    constants = (node for node in _nodes(tree) if isinstance(node, ast.Constant) and id(node) not in docstrings)
    return tuple(node.value for node in constants if isinstance(node.value, str))


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def test_only_the_theme_sets_a_style_sheet() -> None:
    assert [path for path, tree in _sources("gui") if "setStyleSheet" in _names(tree) and path != "gui/theme.py"] == []


def test_only_the_messages_open_a_message_box() -> None:
    assert [path for path, tree in _sources("gui") if _names(tree) & MESSAGE_BOXES and path != "gui/messages.py"] == []


def test_only_the_store_holds_sql() -> None:
    found = [
        f"{path}: {text}"
        for path, tree in _sources("core", "gui")
        if not path.startswith("core/store/")
        for text in _strings(tree)
        if SQL.match(text)
    ]
    assert found == []


def test_the_store_is_where_sql_is_found() -> None:
    assert any(SQL.match(text) for path, tree in _sources("core/store") for text in _strings(tree))


@pytest.mark.parametrize(
    ("library", "home"),
    [
        ("docx", "core/exporters/docx"),
        ("fsrs", "core/scheduling"),
        ("genanki", "core/exporters/apkg"),
        ("sqlite3", "core/store/"),
        ("sqlite_utils", "core/store/"),
        ("jieba", "core/segment"),
        ("lxml", ("core/importers/", "core/exporters/")),
        ("markdown_it", "core/importers/markdown/"),
        ("olefile", "core/importers/"),
        ("opencc", "core/scripts"),
        ("pypinyin", "core/pinyin"),
        ("pypdfium2", "core/importers/pdf/"),
        ("xlsxwriter", "core/exporters/xlsx"),
    ],
)
def test_a_library_is_met_in_its_own_place_only(library: str, home: str | tuple[str, ...]) -> None:
    sources = [(path, tree) for path, tree in _sources("core", "gui") if not path.startswith(home)]
    assert [path for path, tree in sources if any(name.split(".")[0] == library for name in _imports(tree))] == []


def test_every_library_that_the_program_imports_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {_normal(re.split(r"[^\w.-]", one)[0]) for one in project["dependencies"]}
    owners = metadata.packages_distributions()
    undeclared = [
        f"{path}: {name}"
        for path, tree in _sources("core", "gui")
        for name in {name.split(".")[0] for name in _imports(tree)} - {"core", "gui", "resources"} - sys.stdlib_module_names
        if not {_normal(owner) for owner in owners.get(name, [name])} & declared
    ]
    assert undeclared == []


def _normal(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


def test_values_import_nothing_but_values_and_the_standard_library() -> None:
    strangers = []
    for path, tree in _sources("core"):
        if path.split("/")[1].removesuffix(".py") in VALUES:
            for name in _imports(tree):
                top, _, rest = name.partition(".")
                if (
                    not (top == "core" and rest.split(".")[0] in VALUES)
                    and top not in sys.stdlib_module_names
                    and (path, top) not in LIBRARIES
                ):
                    strangers.append(f"{path}: {name}")
    assert strangers == []


def test_the_window_sees_values_session_and_settings_of_the_core_only() -> None:
    strangers = [
        f"{path}: {name}"
        for path, tree in _sources("gui")
        for name in _imports(tree)
        if name.startswith("core.") and name.split(".")[1] not in OPEN_TO_THE_WINDOW
    ]
    assert strangers == []


def _pane(module: str) -> str:
    """Return the pane that a module of gui/panes belongs to: the page is the reader's, ``annotations_filter`` the annotations'."""
    part = module.split(".")[2].split("_")[0]
    return "reader" if part == "page" else part


def test_no_pane_imports_another() -> None:
    # The page is what two panes are made of.
    strangers = [
        f"{path}: {name}"
        for path, tree in _sources("gui/panes")
        for name in _imports(tree)
        if name.startswith("gui.panes.") and not name.startswith("gui.panes.page.")
        if _pane(name) != _pane(path.removesuffix(".py").replace("/", "."))
    ]
    assert strangers == []


def test_only_four_places_swallow_every_exception() -> None:
    # An error in an override of a text's layout would end the process: it is told from the event loop instead.
    allowed = {"gui/app.py", "gui/tasks.py", "core/cli.py", "gui/panes/page/unraising.py"}
    found = [
        f"{path}:{node.lineno}"
        for path, tree in _sources("core", "gui")
        for node in _nodes(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"}))
        and not _raises_again(node)
        and path not in allowed
    ]
    assert found == []


@pytest.mark.parametrize("module", ["core.session", "core.cli"])
def test_the_core_is_loaded_without_qt(module: str) -> None:
    script = f"import sys, {module}; print([name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6')])"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_core_is_loaded_without_the_dictionary_and_without_a_second_database_library() -> None:
    script = "import sys, core.session; print([name for name in ('jieba', 'rjieba', 'sqlite_utils') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
