"""Heads of tables that leave alone what is chosen in the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView


def calm_heads(table: QTableView) -> None:
    """Let the heads of a table choose nothing of their own, after it has got its model.

    Each time a head is painted, Qt asks whether all rows below it are chosen, cell by cell: of ten thousand that are it takes 200 ms.
    """
    for heads in (table.horizontalHeader(), table.verticalHeader()):
        heads.setSelectionModel(QItemSelectionModel(table.model(), heads))
