"""What stands in a text for a picture."""

from __future__ import annotations

import re
from typing import Final

PICTURE: Final = "[图]"
LONGEST: Final = 80
"""Code points of a caption at most; a program that describes pictures can be wordy."""

_NO_CAPTION: Final = re.compile(
    r"(?:[A-Za-z]:[\\/]|[a-z]+://|data:|\\\\).*|\S*\.(?:png|jpe?g|gif|bmp|webp|svg|tiff?|emf|wmf)"
    r"|(?:image|img|图片|圖片|picture|图像|photo|untitled|截图|wps图片)[\s_-]*\d*|[\W\d_]*",
    re.I | re.S,
)
"""Paths, file names, and what programs call pictures by themselves."""


def picture_words(caption: str) -> str:
    """Return what stands for a picture with that description, which may be empty."""
    caption = " ".join(caption.split())
    if _NO_CAPTION.fullmatch(caption):
        return PICTURE
    return f"[图：{caption if len(caption) <= LONGEST else caption[: LONGEST - 1] + '…'}]"
