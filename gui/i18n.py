"""The language of the window: Chinese unless the system or the reader says otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core.catalogue import language
from core.outline.remarks import CONTEXT
from core.paths import RESOURCES

if TYPE_CHECKING:
    from core.outline.remarks import Remark

LOCALES: Final = {"zh": "zh_CN", "en": "en"}


def install_language(app: QCoreApplication, wanted: str) -> str:
    """Translate the window and Qt's own dialogs.

    Args:
        app: gets the translators as children.
        wanted: ``zh``, ``en``, or empty for the language of the system.

    Returns:
        The language in use, ``zh`` or ``en``.
    """
    chosen = language(wanted)
    locale = LOCALES[chosen]
    QLocale.setDefault(QLocale(locale))
    ours = str(RESOURCES / "i18n")
    # A later one is asked first: what Qt does not translate of its own dialogs is in a catalogue of ours.
    for name, folder in (
        (f"qtbase_{locale}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"qt_{locale}", ours),
        (f"meipi_{locale}", ours),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
    return chosen


def remark_text(remark: Remark) -> str:
    """Return what is said of an outline in the language of the window, nothing for no remark."""
    # The catalogue keeps its own heading under the empty string.
    return QCoreApplication.translate(CONTEXT, remark.template).format(*remark.values) if remark.template else ""
