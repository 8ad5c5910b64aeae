"""Meipi: a command goes to ``core.cli``, which loads no Qt; anything else opens the window."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

_OWN_FOLDER = str(Path(__file__).resolve().parent)
if _OWN_FOLDER not in sys.path:
    # Installed, core and gui lie beside this file in the folder meipi, where they are in nobody's way.
    sys.path.insert(0, _OWN_FOLDER)

from core import own_program  # noqa: E402

COMMANDS = frozenset(
    [
        "text",
        "outline",
        "report",
        "add",
        "documents",
        "annotate",
        "annotations",
        "search",
        "phrases",
        "tasks",
        "figures",
        "compare",
        "terms",
        "export",
        "import-annotations",
        "check",
        "backup",
        "restore",
    ]
)
OPTIONS_WITH_VALUE = frozenset(
    [
        "--library",
        "--goto",
        "--encoding",
        "--start",
        "--end",
        "--quote",
        "--occurrence",
        "--batch",
        "--kind",
        "--colour",
        "--note",
        "--tag",
        "--author",
        "--task",
        "--limit",
        "--in",
        "--format",
        "-o",
        "--content",
        "--group",
        "--layout",
        "--words",
        "--by",
    ]
)
"""The word after one of these is neither a command nor a file."""
READ_APART = "--read-apart"
"""What the program itself starts to have a heavy file read, see `core.importers.apart`."""
OFFICE_APART = "--office-apart"
"""Likewise, to have a document read by LibreOffice, see `core.importers.office`."""
CARRY_APART = "--carry-apart"
"""Likewise, to have annotations carried to a long text, see `core.carrying_apart`."""
ALIKE_APART = "--alike-apart"
"""Likewise, to have documents looked for that are alike, see `core.alike_apart`."""
FIND_APART = "--find-apart"
"""Likewise, to have patterns and whole words looked for, see `core.finding_apart`."""
TERMS_APART = "--terms-apart"
"""Likewise, to have words counted in all texts of a library, see `core.terms_apart`."""
INDEX_APART = "--index-apart"
"""Likewise, to have the index of a library brought up to date, see `core.index_apart`."""
PRINT_APART = "--print-apart"
"""Likewise, to have the pages of a PDF drawn, see `gui.paper.apart`."""
MARGIN_APART = "--margin-apart"
"""Likewise, to have documents drawn with notes in the margin, see `gui.paper.margin_apart`."""
ADD_APART = "--add-apart"
"""Likewise, to have files added to the library, see `core.adding_apart`."""
EXPORT_APART = "--export-apart"
"""Likewise, to have annotations exported, see `core.exporting_apart`."""
IMPORT_APART = "--import-apart"
"""Likewise, to have annotations of a file found again, see `core.incoming_apart`."""
STUDY_APART = "--study-apart"
"""Likewise, to have a text looked through for its overview, see `core.study_apart`."""
CONTRAST_APART = "--contrast-apart"
"""Likewise, to have two documents compared sentence by sentence, see `core.contrast_apart`."""
BEHIND_THE_WINDOW = frozenset(
    {ALIKE_APART, TERMS_APART, INDEX_APART, MARGIN_APART, ADD_APART, EXPORT_APART, IMPORT_APART, STUDY_APART, CONTRAST_APART}
)
"""The reader goes on reading while they work: where there are few processors, the window would wait for one in the middle of a stroke."""
_STEPS_BACK = 10
_ANSWERED_AT_ONCE = frozenset({"--version", "--help", "-h"})


def main(arguments: list[str] | None = None) -> int:
    """Run what the arguments ask for; return the exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    own_program.give_back_libraries()
    if len(given) == 1 and given[0] in BEHIND_THE_WINDOW:
        # Before anything is loaded: that keeps a processor busy, too.
        own_program.step_back(_STEPS_BACK)
    if given == [READ_APART]:
        from core.importers.worker import serve

        return serve()
    if given == [OFFICE_APART]:
        from core.importers.office_apart import serve as ask

        return ask()
    if given == [CARRY_APART]:
        from core.carrying_apart import serve as carry

        return carry()
    if given == [ALIKE_APART]:
        from core.alike_apart import serve as compare

        return compare()
    if given == [FIND_APART]:
        from core.finding_apart import serve as find

        return find()
    if given == [TERMS_APART]:
        from core.terms_apart import serve as count

        return count()
    if given == [INDEX_APART]:
        from core.index_apart import serve as index

        return index()
    if given == [PRINT_APART]:
        from gui.paper.apart import serve as draw

        return draw()
    if given == [MARGIN_APART]:
        from gui.paper.margin_apart import serve as draw_beside

        return draw_beside()
    if given == [ADD_APART]:
        from core.adding_apart import serve as add

        return add()
    if given == [EXPORT_APART]:
        from core.exporting_apart import serve as export

        return export()
    if given == [IMPORT_APART]:
        from core.incoming_apart import serve as find_again

        return find_again()
    if given == [STUDY_APART]:
        from core.study_apart import serve as study

        return study()
    if given == [CONTRAST_APART]:
        from core.contrast_apart import serve as contrast

        return contrast()
    if wants_window(given):
        # What is loaded for the window stays to the end: looking through it for rubbish would be in vain, see `gui.collector`.
        gc.disable()
        from gui.start import main as run_window

        return run_window(given)
    from core.cli import main as run_command

    return run_command(given)


def wants_window(arguments: list[str]) -> bool:
    """Return True unless the first word that is no option is a command, or only help or the version is asked for."""
    words = iter(arguments)
    for word in words:
        if word in _ANSWERED_AT_ONCE:
            return False
        if word == "--":
            return True
        if word in OPTIONS_WITH_VALUE:
            next(words, None)
        elif not word.startswith("-"):
            return word not in COMMANDS
    return True


if __name__ == "__main__":
    sys.exit(main())
