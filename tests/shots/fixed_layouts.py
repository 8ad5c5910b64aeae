"""The pictures of a document of fixed layout other than PDF: an official notice as offices issue it in OFD."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.core.importers import ofd_papers
from tests.shots.stage import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.shots.stage import Stage


def _notice(stage: Stage) -> Path:
    path: Path = stage.home.texts / "清政发〔2026〕3号.ofd"
    path.write_bytes(ofd_papers.notice())
    return path


def ofd(stage: Stage) -> None:
    """A notice in OFD: its text, its outline, and what its readers have marked in it."""
    stage.show(_notice(stage))


def ofd_night(stage: Stage) -> None:
    """The same by night, in the smallest window."""
    stage.set(theme="night")
    stage.show(_notice(stage), size=SMALL)


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {"ofd": ofd, "ofd-night": ofd_night}
