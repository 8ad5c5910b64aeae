"""Input methods of Linux desktops: which of Qt's plugins speaks to the one that is running."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from pathlib import Path

ONE: Final = "QT_IM_MODULE"
SEVERAL: Final = "QT_IM_MODULES"
"""Since Qt 6.7: names with semicolons between, of which the first is taken that there is; it goes before the other."""
_FCITX: Final = ("fcitx", "fcitx5")
_IBUS: Final = "ibus"


def prepare_input(environment: MutableMapping[str, str], plugins: Path) -> None:
    """Let Chinese be typed under fcitx, for which Qt's wheel has no plugin: fcitx5 also speaks the protocol of ibus.

    Args:
        environment: of the program, before the application is made; changed.
        plugins: the folder of Qt's plugins.
    """
    wanted = environment.get(SEVERAL, "").split(";") if environment.get(SEVERAL) else [environment.get(ONE, "")]
    if not any(name in _FCITX for name in wanted) or _IBUS in wanted:
        return
    if any("fcitx" in file.name for file in (plugins / "platforminputcontexts").glob("*")):
        return
    if environment.get(SEVERAL):
        environment[SEVERAL] = ";".join(_IBUS if name in _FCITX else name for name in wanted)
    else:
        environment[ONE] = _IBUS
