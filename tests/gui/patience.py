"""Waiting for a window on a busy machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget
    from pytestqt.wait_signal import MultiSignalBlocker, SignalBlocker

PATIENCE: Final = 60_000
"""Milliseconds that are waited for anything at least: what takes half a second alone takes ten of them beside others. A wait ends with what
it is for, so that this puts off nothing but the complaint."""


_BOUND: Final = 5_000
"""Milliseconds that pytest-qt waits by itself: a test that names less says how soon something has to come."""


class PatientBot(QtBot):
    """Waits longer than pytest-qt does before it gives up, but where a test names a bound."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=_patient(timeout))

    def waitSignal(self, signal: SignalInstance, *, timeout: int = PATIENCE, raising: bool = True, **wanted: Any) -> SignalBlocker:
        # Who makes sure that nothing comes says how long that is looked at.
        return super().waitSignal(signal, timeout=_patient(timeout) if raising else timeout, raising=raising, **wanted)

    def waitSignals(self, signals: Sequence[SignalInstance], *, timeout: int = PATIENCE, **wanted: Any) -> MultiSignalBlocker:
        return super().waitSignals(signals, timeout=_patient(timeout), **wanted)

    def waitActive(self, widget: QWidget, *, timeout: int = PATIENCE) -> AbstractContextManager[Any]:
        return super().waitActive(widget, timeout=_patient(timeout))

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE) -> AbstractContextManager[Any]:
        return super().waitExposed(widget, timeout=_patient(timeout))


def _patient(timeout: int) -> int:
    return timeout if timeout < _BOUND else max(timeout, PATIENCE)
