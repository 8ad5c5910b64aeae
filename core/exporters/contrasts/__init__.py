"""Files of a comparison of two documents: `docx` for Word, `html` for a page in one file. `telling` is what both say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.exporters.contrasts.docx import write as write_docx
from core.exporters.contrasts.html import write as write_html

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from core.catalogue import Catalogue
    from core.contrast import Contrasted

WRITERS: Final[Mapping[str, Callable[[Contrasted, Catalogue, Path, str], None]]] = {"docx": write_docx, "html": write_html}
"""What writes a kind of file, by its suffix: the comparison, the words of the file, a new file, and their language."""
