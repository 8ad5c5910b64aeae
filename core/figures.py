"""Figures as values: a quantity where it stands in a text, and the same subject followed over documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from core.spans import Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that states a quantity."""

    span: Span
    """Number, power and unit, without 近, 约, 以上 and the like."""
    value: float
    """With powers multiplied out: 235.2亿元 is 23520000000, 百分之五 is 5, 一半 is 50."""
    unit: str
    """元, %, 平方米; empty where the noun follows at once."""
    subject: Span | None = None
    """The nearest words that say what is counted, at most 20 characters."""
    comparison: str | None = None
    """The verb before the number: 增长, 达到, 突破, 控制在."""
    qualifier: str | None = None
    """近, 约, 超过, 以上."""
    high: float | None = None
    """The upper end of a range, of which ``value`` is the lower."""


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure with the words around it, as a table shows it."""

    figure: Figure
    words: str
    """The number with its unit, as they are written."""
    subject: str
    """What is counted; empty if that is not told."""
    sentence: Span
    """In which it stands."""
    said: str
    """That sentence in one line."""
    section: str
    """The heading under which it stands, empty before the first one."""


@dataclass(frozen=True, slots=True)
class FollowedFigure:
    """What a document of the library says of a subject."""

    document: int
    """Row of the document."""
    title: str
    date: str | None
    """When it was said or signed, as exactly as it is known."""
    path: Path | None
    span: Span
    """Number and unit in its newest text."""
    words: str
    subject: str
    value: float
    """In the unit of its series; negative where something fell by it."""
    said: str
    """The sentence in one line."""
    is_aim: bool = False
    """True if it is aimed at (预期目标, 力争), not reached."""
    high: float | None = None
    """The upper end of a range, in the same unit."""
    place: str = ""
    """Whose it is: a county, a city, the country; empty if that is not told."""


@dataclass(frozen=True, slots=True)
class FigureSeries:
    """Figures of one subject that can be held against each other."""

    unit: str
    is_change: bool
    """True if they say by how much something grew or fell, False if they say how much it was."""
    points: tuple[FollowedFigure, ...]
    """The earliest document first; what has no date comes last."""
    place: str | None = ""
    """Whose they are, empty if that is not told; None for those of several places, which are no one row."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A subject over the documents of a library."""

    subject: str
    series: tuple[FigureSeries, ...] = ()
    """What was reached before what it changed by, the longest first; of several places all together, then each alone."""
    documents: int = 0
    """How many documents speak of it."""
    is_cut: bool = False
    """True if there are more documents than were looked through: the latest were."""
