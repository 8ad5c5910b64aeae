"""Which encoding a file's bytes are in, and their text.

The order of the guess: a byte order mark; of a few bytes the encoding in which they are most likely (`core.importers.likelihood`); zero
bytes, which only UTF-16 has; strict UTF-8; else each candidate decodes a sample, and the one whose Chinese looks most like Chinese wins.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.importers.frequent import FREQUENT, PUNCTUATION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

PIECE: Final = 131_072
"""Bytes decoded by one call into C."""
SAMPLE: Final = 65_536
"""Bytes that are scored."""
BRIEF: Final = 128
"""Bytes, from the first that is not ASCII, up to which each character is weighed."""
MOST_SCATTERED: Final = 512
"""Bytes beyond ASCII, each with the next, up to which those of a text in ASCII are weighed without it."""
NAMES: Final = 8_192
"""Bytes of names that are weighed."""
REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding that can be asked for."""

    codec: str
    """Python's name of it, as kept in `core.document.Origin.encoding`."""
    label: str
    """What readers call it; the same in every language."""


ENCODINGS: Final = (
    Encoding("utf-8", "UTF-8"),
    Encoding("gb18030", "GB18030 / GBK / GB2312"),
    Encoding("big5hkscs", "Big5 (HKSCS)"),
    Encoding("utf-16-le", "UTF-16 LE"),
    Encoding("utf-16-be", "UTF-16 BE"),
    Encoding("utf-32-le", "UTF-32 LE"),
    Encoding("utf-32-be", "UTF-32 BE"),
    Encoding("cp1252", "Windows-1252"),
)

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins with the mark of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE: Final = ("utf-16-le", "utf-16-be")
_OF_BYTES: Final = ("utf-8", "gb18030", "big5hkscs", "cp1252")
_OF_BRIEF: Final = (*_OF_BYTES, *_WIDE)
_OF_NAMES: Final = ("utf-8", "gb18030", "big5hkscs", "cp437", "cp1252", "cp932")
_LIKELY: Final = -12.0
"""What the characters beyond ASCII must reach on an average, or a few bytes are rather no text; of ASCII half of it is enough."""
_WIDE_ENOUGH: Final = 0.3
"""Score from which bytes with zeros among them count as UTF-16; anything else with zeros scores about 0."""
_ACCIDENTAL: Final = 24
"""Bytes up to which GB18030 may be valid UTF-8 by chance, as 通知 is."""
_SURE: Final = 0.5
_ACCIDENT: Final = 0.15
_HAN_BONUS: Final = 0.4
_STRAY_ZEROS: Final = 0.005
_CONTROLS: Final = bytes(code for code in range(0x20) if code not in b"\t\n\v\f\r\x1a\x1b") + b"\x7f"
_MOST_CONTROLS: Final = 0.02
_MOST_BROKEN: Final = 0.3
_ESCAPED: Final = re.compile("[\udc80-\udcff]")
_HIGH_RUN: Final = re.compile(rb"[\x80-\xff]+")
_PIECES: Final = re.compile(rb"(?:[\x80-\xff]+[\x40-\x7e]?)+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text as decoded, not yet normalised."""

    text: str
    broken: int
    """Places that could not be decoded and stand as U+FFFD."""


def decode(data: bytes, codec: str, *, limit: int | None = None) -> Decoded:
    """Return the text of the bytes; broken places become U+FFFD and are counted.

    Args:
        data: the bytes, with or without a byte order mark (which stays as U+FEFF).
        codec: one of `ENCODINGS`.
        limit: stop soon after so many characters; the caller sees that the text is longer.
    """
    parts: list[str] = []
    length = broken = 0
    for part in _parts(data, codec):
        parts.append(part)
        length += len(part)
        if limit is not None and length > limit:
            break
    if codec not in {"gb18030", "big5hkscs"}:
        known = data.count(REPLACEMENT.encode(codec, "ignore") or b"\xff\xff\xff\xff")
        broken = max(0, sum(part.count(REPLACEMENT) for part in parts) - known)
        return Decoded("".join(parts), broken)
    for index, part in enumerate(parts):
        if codec == "gb18030" and "\udc80" in part:
            # Windows code page 936 has the euro sign at 0x80, which GB18030 leaves free.
            part = part.replace("\udc80", "€")
        parts[index], count = _ESCAPED.subn(REPLACEMENT, part)
        broken += count
    return Decoded("".join(parts), broken)


def guess(data: bytes) -> str | None:
    """Return the codec that reads these bytes best, None if they are no text."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return codec
    sample = _sample(data)
    if len(sample) <= BRIEF and (likely := _brief(data if len(data) <= BRIEF else sample)):
        return likely
    if b"\0" in data:
        score, codec = max((_score(sample, codec), codec) for codec in _WIDE)
        if score > _WIDE_ENOUGH:
            return codec
        if data.count(b"\0") > len(data) * _STRAY_ZEROS:
            return None
    if _share(sample, _CONTROLS) > _MOST_CONTROLS:
        # The characters of UTF-16 hold any byte: 一 is 4E 00, 丁 is 4E 01.
        return _wide(sample)
    is_utf8 = _is_utf8(data)
    if scattered := _scattered(sample, _ACCIDENTAL if is_utf8 else MOST_SCATTERED):
        return scattered
    if is_utf8:
        return "utf-8"
    scores = {codec: _score(sample, codec) for codec in ("utf-8", "gb18030", "big5hkscs", *_WIDE)}
    best = max(scores, key=lambda codec: scores[codec])
    if scores[best] < _SURE:
        if _is_mostly_utf8(sample):
            return "utf-8"
        if _is_latin(sample):
            return "cp1252"
        if best in _WIDE:
            best = max(("gb18030", "big5hkscs"), key=lambda codec: scores[codec])
        if _broken_share(sample, best) > _MOST_BROKEN:
            return None
    return best


def guess_names(names: Iterable[bytes]) -> str:
    """Return the one codec that reads all these names of files best, such as an archive's that does not say it.

    Returns:
        ``utf-8``, ``gb18030``, ``big5hkscs``, ``cp437`` (what ZIP has where nothing is said), ``cp1252`` or ``cp932`` (Japanese).
        It may still leave broken places: decode with ``replace``.
    """
    # Loaded when it is needed: with the table of characters it would cost every start some milliseconds.
    from core.importers.likelihood import likelihood

    parts: dict[bytes, None] = {}
    room = NAMES
    for name in names:
        # A folder that holds them all must not outweigh the rest.
        for part in () if name.isascii() else name.split(b"/"):
            if part not in parts and not part.isascii() and room > 0:
                parts[part] = None
                room -= len(part)
    if not parts or (NAMES - room > _ACCIDENTAL and all(map(_is_utf8, parts))):
        return "utf-8"
    sums = {codec: sum(likelihood(part[:NAMES], codec) for part in parts) for codec in _OF_NAMES}
    return max(_OF_NAMES, key=lambda codec: sums[codec])


def _scattered(sample: bytes, most: int) -> str | None:
    """Return the codec of a text in ASCII with a few other characters, whose letters would outweigh them; None for any other text.

    Args:
        sample: of the text.
        most: bytes of the other characters at most.
    """
    pieces = b"\n".join(_PIECES.findall(sample))
    return _brief(pieces, _OF_BYTES) if len(pieces) <= min(most, len(sample) // 3) else None


def _brief(data: bytes, among: Sequence[str] = _OF_BRIEF) -> str | None:
    """Return the codec in which a few bytes are most likely; None if they are not likely in any, or are plain ASCII."""
    if data.isascii() and not any(map(data.__contains__, _CONTROLS)):
        return None
    from core.importers.likelihood import likelihood

    chances = {codec: likelihood(data, codec) for codec in among}
    best = max(among, key=lambda codec: chances[codec])
    text = data.decode(best, "replace")
    plain = sum(map(str.isascii, text))
    return best if chances[best] > _LIKELY * (len(text) - plain) + _LIKELY / 2 * (plain + 1) else None


def _parts(data: bytes, codec: str) -> Iterator[str]:
    """Decode piece by piece; undecodable bytes of the double-byte codecs come as lone surrogates, others as U+FFFD."""
    decoder = codecs.getincrementaldecoder(codec)("surrogateescape" if codec in {"gb18030", "big5hkscs"} else "replace")
    for start in range(0, len(data), PIECE):
        yield decoder.decode(data[start : start + PIECE], start + PIECE >= len(data))


def _sample(data: bytes) -> bytes:
    """Return a part that tells encodings apart: from the first byte that is not ASCII, at an even place for UTF-16."""
    odd = re.search(rb"[\x00\x80-\xff]", data)
    # Before it all is ASCII, so no multibyte character is cut; one more byte of ASCII does no harm.
    start = odd.start() & ~1 if odd else 0
    return data[start : start + SAMPLE]


def _read_sample(sample: bytes, codec: str) -> str:
    """Decode a sample; the character cut at its end is left out."""
    return codecs.getincrementaldecoder(codec)("replace").decode(sample, len(sample) < SAMPLE)


def _score(sample: bytes, codec: str) -> float:
    """Return how much the sample looks like Chinese in this codec: 1 for frequent characters only, under 0 for rubbish."""
    text = _read_sample(sample, codec)
    plain = sum(char.isascii() for char in text)
    wide = len(text) - plain
    good = sum(char in FREQUENT or char in PUNCTUATION for char in text)
    bad = 3 * text.count(REPLACEMENT) + sum("\ue000" <= char <= "\uf8ff" or char < "\t" for char in text)
    weight = wide + 0.1 * plain
    score = (good - bad + 0.1 * plain) / weight if weight else 0.0
    if codec in _WIDE and wide and sum(map(_is_east_asian, text)) > 0.9 * wide and score > _ACCIDENT:
        # Wrong bytes scatter over all the planes in UTF-16: Han characters alone, some of them frequent, are no accident.
        score += _HAN_BONUS
    return score


def _is_east_asian(char: str) -> bool:
    """Return True for Han characters and the punctuation and full-width forms met with them."""
    return "\u4e00" <= char <= "\u9fff" or "\u3000" <= char <= "\u303f" or "\uff00" <= char <= "\uffef" or "\u2010" <= char <= "\u2026"


def _share(sample: bytes, of: bytes) -> float:
    """Return which part of the sample these bytes are."""
    return 1 - len(sample.translate(None, of)) / len(sample) if sample else 0.0


def _wide(sample: bytes) -> str | None:
    """Return the UTF-16 codec in which the sample is plainly Chinese."""
    score, codec = max((_score(sample, codec), codec) for codec in _WIDE)
    return codec if score > _SURE else None


def _is_utf8(data: bytes) -> bool:
    """Return True if all the bytes are valid UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    try:
        for start in range(0, len(data), PIECE):
            decoder.decode(data[start : start + PIECE], start + PIECE >= len(data))
    except UnicodeDecodeError:
        return False
    return True


def _is_mostly_utf8(sample: bytes) -> bool:
    """Return True if at least nine of ten multibyte characters are valid UTF-8: no other encoding comes near by chance."""
    text = _read_sample(sample, "utf-8")
    broken = text.count(REPLACEMENT)
    return sum(not char.isascii() for char in text) - broken >= 9 * broken


def _is_latin(sample: bytes) -> bool:
    """Return True if bytes over 127 are few and stand alone, as accented letters do."""
    runs = _HIGH_RUN.findall(sample)
    single = sum(len(run) == 1 for run in runs)
    return single >= 0.8 * len(runs) and sum(map(len, runs)) < 0.3 * len(sample)


def _broken_share(sample: bytes, codec: str) -> float:
    """Return which part of the characters beyond ASCII could not be decoded."""
    text = _read_sample(sample, codec)
    return text.count(REPLACEMENT) / max(1, sum(not char.isascii() for char in text))
