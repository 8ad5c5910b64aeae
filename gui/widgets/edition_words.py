"""What an edition is called: its number, when it came, where from."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.widgets.dated import dated
from gui.widgets.when import full_time, spoken_time

if TYPE_CHECKING:
    from core.editions import ListedEdition


def edition_number(number: int) -> str:
    """Return the edition's number in words."""
    return QCoreApplication.translate("EditionWords", "Edition {number}").format(number=number)


def edition_time(made: str) -> str:
    """Return when an edition came: of the last days as a reader says it, else date and time."""
    spoken = spoken_time(made)
    try:
        then = datetime.fromisoformat(made).astimezone()
    except ValueError:
        return ""
    if (datetime.now().astimezone().date() - then.date()).days == 1:
        return QCoreApplication.translate("EditionWords", "{day} {time}").format(day=spoken, time=f"{then:%H:%M}")
    return spoken if then.date() == datetime.now().astimezone().date() else full_time(made)


def edition_day(made: str) -> str:
    """Return the day on which an edition came, in local time; empty if that is not known."""
    try:
        return dated(datetime.fromisoformat(made).astimezone().date().isoformat())
    except ValueError:
        return ""


def edition_name(edition: ListedEdition) -> str:
    """Return number, time, and the name of the file that an edition came from."""
    parts = [edition_number(edition.number), edition_time(edition.made)]
    if edition.is_corrected:
        parts.append(QCoreApplication.translate("EditionWords", "corrected"))
    elif edition.path is not None:
        parts.append(edition.path.name)
    return " · ".join(part for part in parts if part)
