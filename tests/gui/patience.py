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


class PatientBot(QtBot):
    """Waits longer than pytest-qt does before it gives up."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=max(timeout, PATIENCE))

    def waitSignal(self, signal: SignalInstance, *, timeout: int = PATIENCE, raising: bool = True, **wanted: Any) -> SignalBlocker:
        # Who makes sure that nothing comes says how long that is looked at.
        return super().waitSignal(signal, timeout=max(timeout, PATIENCE) if raising else timeout, raising=raising, **wanted)

    def waitSignals(self, signals: Sequence[SignalInstance], *, timeout: int = PATIENCE, **wanted: Any) -> MultiSignalBlocker:
        return super().waitSignals(signals, timeout=max(timeout, PATIENCE), **wanted)

    def waitActive(self, widget: QWidget, *, timeout: int = PATIENCE) -> AbstractContextManager[Any]:
        return super().waitActive(widget, timeout=max(timeout, PATIENCE))

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE) -> AbstractContextManager[Any]:
        return super().waitExposed(widget, timeout=max(timeout, PATIENCE))
