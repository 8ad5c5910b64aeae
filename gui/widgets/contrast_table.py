"""The table in which two documents stand side by side, sentence by sentence."""

from __future__ import annotations

from gui.widgets.comparison_table import ComparisonTable
from gui.widgets.contrast_face import ContrastFace


class ContrastTable(ComparisonTable):
    """Shows a `gui.models.contrast.ContrastModel`; keys and clicks are those of a `ComparisonTable`."""

    _FACE = ContrastFace
