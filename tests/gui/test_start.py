"""What is loaded by the time the window shows a speech with its marks: nothing that the first picture can do without."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from core.annotation import AnnotationDraft, Change
from core.session import ReadingSession
from core.spans import Span

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
import sys
from pathlib import Path
from core.session import read_ahead

ahead = read_ahead(Path(sys.argv[1]), 0)
from gui.app import build_window
from gui.options import Options, first_place
from gui.panes.reader import ReaderPane

file = Path(sys.argv[1])
options = Options((sys.argv[1],), library=Path(sys.argv[2]))
application, bridge, window = build_window(options, first_place(options, [], file), ahead)
awaited, loaded = {"painted", "opened"}, []

def come(what):
    awaited.discard(what)
    if not awaited:
        # To quit closes the window, and that writes how far was read.
        loaded.extend(sorted(sys.modules))
        application.quit()

window.findChild(ReaderPane).ready.connect(lambda: come("painted"))
bridge.document_opened.connect(lambda opening: come("opened") if len(opening.annotations) == 1 else None)
# Wide enough for bars that are no drawers.
window.resize(1440, 900)
window.show()
application.exec()
print("\\n".join(loaded))
print(*(f"PySide6.QtWidgets.{name}" for name in vars(sys.modules["PySide6.QtWidgets"]) if name.startswith("QStyle")))
"""
LATER = (
    "core.alignment",
    "core.arguments",
    "core.bad_patterns",
    "core.batch",
    "core.carrying",
    "core.cli",
    "core.differences",
    "core.editions",
    "core.exporters",
    "core.finding_apart",
    "core.folders",
    "core.found",
    "core.importers",
    "core.library_state",
    "core.outline.rule_sets",
    "core.patterns",
    "core.pdf_text",
    "core.quoting",
    "core.segment",
    "core.settings_table",
    "core.store.recorrecting",
    "core.store.words",
    "core.text",
    "core.words",
    "gui.adding",
    "gui.additions",
    "gui.cataloguing",
    "gui.charting",
    "gui.concordances",
    "gui.concording",
    "gui.curating",
    "gui.dialogs",
    "gui.export_sources",
    "gui.exporting",
    "gui.exports",
    "gui.figures",
    "gui.figuring",
    "gui.folder_watch",
    "gui.gathered_marks",
    "gui.gathering",
    "gui.holding_acts",
    "gui.holdings",
    "gui.indexing",
    "gui.comparing_layers",
    "gui.layering",
    "gui.layers",
    "gui.library_joints",
    "gui.library_parts",
    "gui.library_search",
    "gui.library_steps",
    "gui.models.comparison",
    "gui.models.editions",
    "gui.models.recents",
    "gui.panes.agreement",
    "gui.panes.comparison",
    "gui.panes.figures",
    "gui.panes.overview",
    "gui.panes.page.apart",
    "gui.panes.page.hit_layer",
    "gui.panes.page.others",
    "gui.panes.page.tables",
    "gui.panes.page.together",
    "gui.panes.page.units",
    "gui.panes.skeleton",
    "gui.panes.tasks",
    "gui.panes.terms",
    "gui.panes.trash",
    "gui.panes.welcome",
    "gui.paper",
    "gui.print_options",
    "gui.seeking",
    "gui.stepping",
    "gui.taking",
    "gui.takings",
    "gui.tidying",
    "gui.watched_folders",
    "gui.watching",
    "gui.widgets.edition_bar",
    "gui.widgets.edition_words",
    "gui.widgets.find_bar",
    "gui.widgets.hint",
    "gui.widgets.menu_entries",
    "gui.widgets.note_field",
    "gui.widgets.question_bar",
    "gui.widgets.recent_list",
    "gui.widgets.set_aside",
    "gui.widgets.tag_field",
    "gui.widgets.task_fields",
    "html",
    "jieba",
    "logging.config",
    "lxml",
    "markdown_it",
    "pypdfium2",
    "PySide6.QtSvg",
    "PySide6.QtTest",
    "PySide6.QtWidgets.QStyle",
    "rapidfuzz",
    "regex",
    "sqlite_utils",
)
"""What comes when it is asked for, or after the first picture; a package stands for all that is in it."""


def test_a_start_loads_nothing_that_its_first_picture_does_not_show(speech: Path, library: Path, tmp_path: Path) -> None:
    with ReadingSession(library) as session:
        read = session.read_outlined(speech)
        plan = session.plan(read.document)
        assert plan is not None
        opening = session.admit(plan)
        start = read.document.text.index("宁可听骂声")
        mark = session.draft(opening, read.document.text, read.outline, AnnotationDraft(Span(start, start + 5), note="会后再问一遍"))
        session.apply(opening.document, [Change(None, mark)])
    folders = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("DATA", "CONFIG", "STATE", "CACHE")}
    environment = {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(speech), str(library)], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    loaded = done.stdout.split()
    assert "gui.widgets.card" in loaded
    assert [name for name in loaded if any(name == later or name.startswith(f"{later}.") for later in LATER)] == []
