"""Formats of numbers by the codes that Word files (.doc and RTF) have for them."""

from __future__ import annotations

from typing import Final

FORMS: Final = (
    *("decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText", "ordinalText", "hex", "chicago"),
    *("ideographDigital", "japaneseCounting", "aiueo", "iroha", "decimalFullWidth", "decimalHalfWidth", "japaneseLegal"),
    *("japaneseDigitalTenThousand", "decimalEnclosedCircle", "decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero"),
    *("bullet", "ganada", "chosung", "decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese"),
    *("ideographEnclosedCircle", "ideographTraditional", "ideographZodiac", "ideographZodiacTraditional", "taiwaneseCounting"),
    *("ideographLegalTraditional", "taiwaneseCountingThousand", "taiwaneseDigital", "chineseCounting", "chineseLegalSimplified"),
    *("chineseCountingThousand", "decimal", "koreanDigital", "koreanCounting", "koreanLegal", "koreanDigital2", "hebrew1", "arabicAlpha"),
    *("hebrew2", "arabicAbjad", "hindiVowels", "hindiConsonants", "hindiNumbers", "hindiCounting", "thaiLetters", "thaiNumbers"),
    *("thaiCounting", "vietnameseCounting", "numberInDash", "russianLower", "russianUpper"),
)
"""Formats of numbers by their codes (MSONFC, MS-OSHARED 2.2.1.3)."""
NO_FORM: Final = 0xFF


def form_of(code: int) -> str:
    """Return the format of numbers that a code stands for."""
    if code == NO_FORM:
        return "none"
    return FORMS[code] if 0 <= code < len(FORMS) else "decimal"
