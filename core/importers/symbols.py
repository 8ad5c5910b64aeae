"""Characters of the fonts that draw signs in the place of letters, as Unicode has them."""

from __future__ import annotations

from typing import Final

UNKNOWN: Final = "□"
_WINGDINGS: Final = {
    0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫",
    0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤", 0x86: "⑥", 0x87: "⑦", 0x88: "⑧",
    0x89: "⑨", 0x8A: "⑩", 0x9F: "•", 0xA1: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "◻", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→",
    0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_SYMBOL: Final = {
    **dict(enumerate("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", 0x41)),
    **dict(enumerate("αβχδεφγηιϕκλμνοπθρστυϖωξψζ", 0x61)),
    0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x5C: "∴", 0x5E: "⊥", 0x60: "‾", 0x7E: "∼", 0xA1: "ϒ", 0xA2: "′",
    0xA3: "≤", 0xA4: "⁄", 0xA5: "∞", 0xA6: "ƒ", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→",
    0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡",
    0xBB: "≈", 0xBC: "…", 0xC4: "⊗", 0xC5: "⊕", 0xC6: "∅", 0xC7: "∩", 0xC8: "∪", 0xC9: "⊃", 0xCA: "⊇", 0xCB: "⊄", 0xCC: "⊂", 0xCD: "⊆",
    0xCE: "∈", 0xCF: "∉", 0xD0: "∠", 0xD1: "∇", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD5: "∏", 0xD6: "√", 0xD7: "⋅", 0xD8: "¬", 0xD9: "∧",
    0xDA: "∨", 0xDB: "⇔", 0xDC: "⇐", 0xDD: "⇑", 0xDE: "⇒", 0xDF: "⇓", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xE5: "∑", 0xF2: "∫",
}  # fmt: skip
_WINGDINGS_2: Final = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x97: "•", 0xA3: "□"}


_TABLES: Final = {"wingdings": _WINGDINGS, "symbol": _SYMBOL, "wingdings2": _WINGDINGS_2}


def draws_signs(font: str) -> bool:
    """Return True for a font that draws signs in the place of letters, and of which it is known which."""
    return _short(font) in _TABLES


def symbol(font: str, code: str) -> str:
    """Return the character that ``code`` (hexadecimal) stands for in a font; `UNKNOWN` for one that is not known."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    return of_font(font, point)


def of_font(font: str, point: int) -> str:
    """Return the character that a code point stands for in a font, whether it lies in the private area or not."""
    low = point - 0xF000 if 0xF000 <= point <= 0xF0FF else point
    name = _short(font)
    table = _TABLES.get(name)
    if table is None:
        is_plain = 0x20 <= point < 0xD800 or 0xE000 > point > 0xDFFF or 0xF900 <= point < 0xFFFE or 0xFFFF < point <= 0x10FFFF
        return chr(point) if is_plain else UNKNOWN
    return table.get(low) or (chr(low) if name == "symbol" and 0x20 <= low < 0x7F else UNKNOWN)


def _short(font: str) -> str:
    return font.lower().replace(" ", "")
