"""Which faces are bold."""

from __future__ import annotations

import re
from typing import Final

_BOLD: Final = re.compile(
    r"bold|black|heavy|semib|demib|(?<![a-z])(?:sim|st|fz|ms)?hei(?!ti)|heiti|simhei|黑|xiaobiaosong|小标宋|xbs", re.I
)
_BOLD_WEIGHT: Final = 600


def is_bold(name: str, weight: int) -> bool:
    """Return True for a face that a text set in it stands out by: of a heavy weight, or of a name that says so."""
    return weight >= _BOLD_WEIGHT or _BOLD.search(name) is not None
