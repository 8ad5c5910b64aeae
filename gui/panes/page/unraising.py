"""Overrides that C++ may call while it itself was called from Python, where an error must not get out.

PySide keeps an error of an override until the call returns to Python, and raises it there. Where C++ calls several overrides in
between, as it does with a text's layout, the error is in their way: the process ends without a word.
"""

from __future__ import annotations

import sys
import traceback
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

Own = TypeVar("Own", bound=QObject)
Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def unraising(instead: Answer) -> Callable[[Callable[Concatenate[Own, Given], Answer]], Callable[Concatenate[Own, Given], Answer]]:
    """Let an override return ``instead`` where it raises; the error is told as any other when the event loop is back.

    It is told once for an object and override: an error in painting would come again with every picture.
    """

    def decorate(override: Callable[Concatenate[Own, Given], Answer]) -> Callable[Concatenate[Own, Given], Answer]:
        told = f"_told_{override.__name__}"

        @wraps(override)
        def guarded(own: Own, /, *args: Given.args, **named: Given.kwargs) -> Answer:
            try:
                return override(own, *args, **named)
            except Exception as error:
                if not own.property(told):
                    own.setProperty(told, True)
                    _tell_later(error)
                return instead

        return guarded

    return decorate


def _tell_later(error: Exception) -> None:
    """Hand an error on without what its frames hold: lines and blocks of a text may be gone by then, which Qt does not tell Python."""
    trace = error.__traceback__.tb_next if error.__traceback__ else None
    traceback.clear_frames(trace)
    QTimer.singleShot(0, lambda: sys.excepthook(type(error), error, trace))
