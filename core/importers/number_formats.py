"""Numbers as Word writes them in automatic labels: ST_NumberFormat, ECMA-376 part 1, 17.18.59."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST: Final = 2**31 - 1
MOST_LETTERS: Final = 100
"""How often a letter is repeated at most: aaa."""

_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
_AIUEO: Final = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
_AIUEO_WIDE: Final = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_IROHA: Final = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ"
_IROHA_WIDE: Final = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
_GANADA: Final = "가나다라마바사아자차카타파하"
_CHOSUNG: Final = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_RUSSIAN: Final = "абвгдежзиклмнопрстуфхцчшщыэюя"
_GREEK: Final = "αβγδεζηθικλμνξοπρστυφχψω"
_HEBREW: Final = "אבגדהוזחטיכלמנסעפצקרשת"
_HEBREW_TENS: Final = "יכלמנסעפצ"
_ARABIC: Final = "أبتثجحخدذرزسشصضطظعغفقكلمنهوى"
_ABJAD: Final = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_DEVANAGARI: Final = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह"
_THAI: Final = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮ"
_ONES: Final = (
    *("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS: Final = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_ROMAN: Final = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def formatted(number: int, form: str, custom: str | None = None) -> str:
    """Return a number in one of Word's formats; in Arabic digits where the format has no sign for it, or is not known.

    Args:
        number: any; beyond `LARGEST` and below 0 in Arabic digits.
        form: the value of ``w:numFmt``.
        custom: that of its ``w:format``, such as ``001, 002, …``.
    """
    if form in {"none", "bullet"}:
        return ""
    if form == "custom" and custom:
        return str(number).zfill(len(custom.partition(",")[0].strip()))
    write = _FORMATS.get(form)
    if write is None or not 0 <= number <= LARGEST:
        return str(number)
    return write(number)


def _chinese(digits: str, units: str, large: str, zero: str, *, drops_one: bool, has_zeros: bool = True) -> Callable[[int], str]:
    """Return a writer of Chinese numbers with their units: 一百零五, 壹佰零伍.

    Args:
        digits: from 1 to 9.
        units: for ten, hundred and thousand.
        large: for 10⁴ and 10⁸.
        zero: for places left out, and for 0 itself.
        drops_one: True where ten to nineteen are written without a leading one: 十五.
        has_zeros: False where nothing stands for places left out.
    """
    gap = zero if has_zeros else ""

    def group(number: int) -> str:
        text = ""
        is_gap = False
        for place in (3, 2, 1, 0):
            digit = number // 10**place % 10
            if digit:
                text += (gap if is_gap and text else "") + digits[digit - 1] + (units[place - 1] if place else "")
                is_gap = False
            else:
                is_gap = True
        return text

    def write(number: int) -> str:
        if number == 0:
            return zero
        text = ""
        for size, unit in ((10**8, large[1]), (10**4, large[0]), (1, "")):
            part, number = divmod(number, size)
            if part:
                text += (gap if text and part < 1000 else "") + group(part) + unit
        return text[1:] if drops_one and text.startswith(digits[0] + units[0]) else text

    return write


def _digits(zero_to_nine: str) -> Callable[[int], str]:
    """Return a writer that puts one sign in the place of each Arabic digit."""
    return lambda number: str(number).translate({48 + value: sign for value, sign in enumerate(zero_to_nine)})


def _cycle(signs: str) -> Callable[[int], str]:
    """Return a writer that begins again behind the last sign."""
    return lambda number: signs[(number - 1) % len(signs)] if number else "0"


def _row(signs: str) -> Callable[[int], str]:
    """Return a writer of one sign for each number; those beyond the last in Arabic digits."""
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


def _letters(signs: str) -> Callable[[int], str]:
    """Return a writer that counts with letters as with digits: behind the last aa, ab."""

    def write(number: int) -> str:
        text = ""
        while number > 0:
            number, index = divmod(number - 1, len(signs))
            text = signs[index] + text
        return text or "0"

    return write


def _range(first: int, last: int, point: int) -> Callable[[int], str]:
    """Return a writer for signs in a row of Unicode; numbers beyond them in Arabic digits."""
    return lambda number: chr(point + number - first) if first <= number <= last else str(number)


def _repeated(signs: str) -> Callable[[int], str]:
    """Return a writer of letters that are doubled behind the last: z, aa, bb."""

    def write(number: int) -> str:
        if not number:
            return "0"
        times, index = divmod(number - 1, len(signs))
        return signs[index] * min(times + 1, MOST_LETTERS)

    return write


def _roman(number: int) -> str:
    if not 0 < number < 50_000:
        return str(number)
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text


def _sexagenary(number: int) -> str:
    return _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12] if number else "0"


def _ordinal(number: int) -> str:
    suffix = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _cardinal_text(number: int) -> str:
    words = _english(number)
    return words[:1].upper() + words[1:]


def _ordinal_text(number: int) -> str:
    words = _english(number)
    head, last = words[: max(words.rfind(" "), words.rfind("-")) + 1], words[max(words.rfind(" "), words.rfind("-")) + 1 :]
    last = _ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    words = head + last
    return words[:1].upper() + words[1:]


def _english(number: int) -> str:
    if number == 0:
        return "zero"
    parts = []
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        count, number = divmod(number, size)
        if count:
            parts.append(f"{_english(count)} {name}")
    if number >= 20:
        tens, number = divmod(number, 10)
        parts.append(_TENS[tens] + (f"-{_ONES[number]}" if number else ""))
    elif number:
        parts.append(_ONES[number])
    return " ".join(parts)


def _circled(number: int) -> str:
    for first, last, point in ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1)):
        if first <= number <= last:
            return chr(point + number - first)
    return "⓪" if number == 0 else str(number)


_COUNTING: Final = _chinese("一二三四五六七八九", "十百千", "万亿", "零", drops_one=True)
_COUNTING_TRADITIONAL: Final = _chinese("一二三四五六七八九", "十百千", "萬億", "零", drops_one=True)
_LEGAL: Final = _chinese("壹贰叁肆伍陆柒捌玖", "拾佰仟", "万亿", "零", drops_one=False)
_LEGAL_TRADITIONAL: Final = _chinese("壹貳參肆伍陸柒捌玖", "拾佰仟", "萬億", "零", drops_one=False)

_FORMATS: Final[dict[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "decimalZero": lambda number: f"{number:02d}",
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": _repeated("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "lowerLetter": _repeated("abcdefghijklmnopqrstuvwxyz"),
    # Not of Word, but of OpenDocument.
    "upperLetterCounting": _letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "lowerLetterCounting": _letters("abcdefghijklmnopqrstuvwxyz"),
    "russianUpper": lambda number: _letters(_RUSSIAN)(number).capitalize(),
    "russianLower": _letters(_RUSSIAN),
    "greekUpper": _letters(_GREEK.upper()),
    "greekLower": _letters(_GREEK),
    "hebrew1": lambda number: _hebrew(number),
    "hebrew2": _letters(_HEBREW),
    "arabicAlpha": _letters(_ARABIC),
    "arabicAbjad": _letters(_ABJAD),
    "hindiVowels": _letters(_DEVANAGARI),
    "thaiLetters": _letters(_THAI),
    "chicago": _repeated("*†‡§"),
    "ordinal": _ordinal,
    "cardinalText": _cardinal_text,
    "ordinalText": _ordinal_text,
    "chineseCounting": _COUNTING,
    "chineseCountingThousand": _COUNTING,
    "chineseLegalSimplified": _LEGAL,
    "taiwaneseCounting": _COUNTING_TRADITIONAL,
    "taiwaneseCountingThousand": _COUNTING_TRADITIONAL,
    "taiwaneseDigital": _digits("○一二三四五六七八九"),
    "ideographDigital": _digits("〇一二三四五六七八九"),
    "japaneseDigitalTenThousand": _digits("〇一二三四五六七八九"),
    "japaneseCounting": _COUNTING,
    "japaneseLegal": _chinese("壱弐参四伍六七八九", "拾百阡", "萬億", "零", drops_one=False, has_zeros=False),
    "ideographLegalTraditional": _LEGAL_TRADITIONAL,
    "ideographTraditional": _row(_STEMS),
    "ideographZodiac": _row(_BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    # Whatever its name says: Word has ㈠ here, the signs of GB 2312.
    "ideographEnclosedCircle": _range(1, 10, 0x3220),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _range(1, 20, 0x2474),
    "decimalEnclosedFullstop": _range(1, 20, 0x2488),
    "aiueo": _cycle(_AIUEO),
    "aiueoFullWidth": _cycle(_AIUEO_WIDE),
    "iroha": _cycle(_IROHA),
    "irohaFullWidth": _cycle(_IROHA_WIDE),
    "ganada": _cycle(_GANADA),
    "chosung": _cycle(_CHOSUNG),
    "koreanDigital": _digits("영일이삼사오육칠팔구"),
    "koreanDigital2": _digits("零一二三四五六七八九"),
    "koreanLegal": lambda number: _korean_native(number),
    "koreanCounting": lambda number: _korean(number),
}

_NATIVE_ONES: Final = ("", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉")
_KOREAN_WORDS: Final = _chinese("일이삼사오육칠팔구", "십백천", "만억", "영", drops_one=True, has_zeros=False)
_NATIVE_TENS: Final = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")


def _korean_native(number: int) -> str:
    return _NATIVE_TENS[number // 10] + _NATIVE_ONES[number % 10] if 0 < number < 100 else _korean(number)


def _korean(number: int) -> str:
    """Return a number in words: no one stands before ten, hundred and thousand, nothing for places left out."""
    words = _KOREAN_WORDS(number)
    for unit in "십백천":
        words = words.replace("일" + unit, unit)
    return words


def _hebrew(number: int) -> str:
    """Return a number as the sum of its letters; 15 and 16 are written as 9 and 6 or 7."""
    if not 0 < number < 1000:
        return str(number)
    hundreds, rest = divmod(number, 100)
    text = "ת" * (hundreds // 4) + ("", "ק", "ר", "ש")[hundreds % 4]
    if rest in (15, 16):
        return text + "ט" + _HEBREW[rest - 10]
    tens, ones = divmod(rest, 10)
    return text + (_HEBREW_TENS[tens - 1] if tens else "") + (_HEBREW[ones - 1] if ones else "")
