"""Formats of numbers as OpenDocument texts name them: by their beginning, as LibreOffice writes it."""

from __future__ import annotations

from typing import Final

_FORMS: Final = {
    "": "none",
    "1": "decimal",
    "a": "lowerLetterCounting",
    "A": "upperLetterCounting",
    "i": "lowerRoman",
    "I": "upperRoman",
    "1, 2, 3, ...": "decimalFullWidth",
    "1st": "ordinal",
    "One": "cardinalText",
    "First": "ordinalText",
    "01, 02, 03, ...": "decimalZero",
    "１, ２, ３, ...": "decimalFullWidth",
    "①, ②, ③, ...": "decimalEnclosedCircle",
    "一, 二, 三, ...": "chineseCounting",
    "一, 二, 三, ... (ko)": "koreanDigital2",
    "壹, 贰, 叁, ...": "chineseLegalSimplified",
    "壹, 貳, 參, ...": "ideographLegalTraditional",
    "壱, 弐, 参, ...": "japaneseLegal",
    "甲, 乙, 丙, ...": "ideographTraditional",
    "子, 丑, 寅, ...": "ideographZodiac",
    "ア, イ, ウ, ...": "aiueoFullWidth",
    "ｱ, ｲ, ｳ, ...": "aiueo",
    "イ, ロ, ハ, ...": "irohaFullWidth",
    "ｲ, ﾛ, ﾊ, ...": "iroha",
    "일, 이, 삼, ...": "koreanCounting",
    "일, 이, 삼, ... (ko-x-digital)": "koreanDigital",
    "하나, 둘, 셋, ...": "koreanLegal",
    "가, 나, 다, ...": "ganada",
    "ㄱ, ㄴ, ㄷ, ...": "chosung",
    "ก, ข, ค, ...": "thaiLetters",
    "क, ख, ग, ...": "hindiVowels",
    "أ, ب, ت, ...": "arabicAlpha",
    "ا, ب, ج, ...": "arabicAbjad",
    "א, י, ק, ...": "hebrew1",
    "א, ב, ג, ...": "hebrew2",
    "а, б, .., аа, аб, ... (ru)": "russianLower",
    "А, Б, .., Аа, Аб, ... (ru)": "russianUpper",
    "Α, Β, Γ, ... (gr)": "greekUpper",
    "α, β, γ, ... (gr)": "greekLower",
    "*, †, ‡, §, **, ††, ...": "chicago",
}
_FIRST: Final = {name.partition(",")[0]: form for name, form in reversed(_FORMS.items()) if "," in name}
"""By what a name begins with: other programs write them with other blanks, or with other numbers behind the first."""


def form_of(name: str, *, is_doubled: bool) -> tuple[str, str | None]:
    """Return format and custom format for `core.importers.number_formats.formatted`.

    Args:
        name: the attribute ``style:num-format``; one that is not known stands for Arabic digits.
        is_doubled: whether letters behind the last are doubled (``style:num-letter-sync``): aa, bb, and not aa, ab.
    """
    if is_doubled and name in {"a", "A"}:
        return "lowerLetter" if name == "a" else "upperLetter", None
    if name.startswith("00"):
        return "custom", name
    return _FORMS.get(name) or _FIRST.get(name.partition(",")[0].strip(), "decimal"), None
