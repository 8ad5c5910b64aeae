"""Damages files, always in the same way for the same seed."""

from __future__ import annotations

import io
import random
import re
import warnings
import zipfile
import zlib
from typing import Final

import olefile

from tests.core.importers.cfb_kit import compound

MOST: Final = 6
"""Damages done to one file at most."""
_NUMBERS: Final = (b"0", b"-1", b"1", b"65536", b"2147483648", b"-2147483649", b"99999999999999999999", b"1e308", b"NaN")
_ODD: Final = (b"\0", b"\xff", b"\xfe\xff", b"<", b">", b"&", b'"', b"]]>", b"<!--", b"%", b"(", b"\r", b"\xef\xbf\xbe", "国".encode())
_DIGITS: Final = re.compile(rb"-?\d+(?:\.\d+)?")
_TAG: Final = re.compile(rb"</?[A-Za-z][^<>]{0,300}>")
_STREAM: Final = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.S)


def mutant(data: bytes, seed: int) -> bytes:
    """Return a damaged copy of a file: of a package, a compound file or a PDF mostly with the damage inside its compressed parts."""
    source = random.Random(seed)
    if data.startswith(b"PK") and source.random() < 0.8:
        return _package(data, source)
    if data.startswith(b"%PDF") and source.random() < 0.4:
        return _pdf(data, source)
    if data.startswith(olefile.MAGIC) and source.random() < 0.7:
        return _compound(data, source)
    return damaged(data, source)


def damaged(data: bytes, source: random.Random) -> bytes:
    """Return the bytes with one to `MOST` damages."""
    for _ in range(source.randint(1, MOST)):
        data = source.choice(_DAMAGES)(data, source)
    return data


def _package(data: bytes, source: random.Random) -> bytes:
    """Damage the parts of a ZIP package and pack it anew; sometimes a part goes, comes twice or changes its name."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if any(one.flag_bits & 1 for one in package.infolist()):
            # What is encrypted cannot be damaged inside.
            return damaged(data, source)
        parts = [(name, package.read(name)) for name in package.namelist()]
    index = source.randrange(len(parts))
    name, part = parts[index]
    act = source.random()
    if act < 0.1:
        del parts[index]
    elif act < 0.15:
        parts.append((name, damaged(part, source)))
    elif act < 0.2:
        parts[index] = (parts[source.randrange(len(parts))][0], part)
    else:
        for number in {source.randrange(len(parts)) for _ in range(source.randint(1, 3))}:
            parts[number] = (parts[number][0], damaged(parts[number][1], source))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package, warnings.catch_warnings(action="ignore"):
        # Two parts of one name are what is wanted.
        for name, part in parts:
            package.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _compound(data: bytes, source: random.Random) -> bytes:
    """Damage the streams of a compound file and write it anew, so that the damage is not met before they are read."""
    with olefile.OleFileIO(io.BytesIO(data)) as package:
        streams = {"/".join(path): package.openstream(path).read() for path in package.listdir()}
    for name in {source.choice(list(streams)) for _ in range(source.randint(1, 2))}:
        change = _flip if source.random() < 0.5 else damaged
        streams[name] = change(streams[name], source)
    return compound(streams)


def _pdf(data: bytes, source: random.Random) -> bytes:
    """Damage what the compressed streams of a PDF hold."""

    def inside(match: re.Match[bytes]) -> bytes:
        if source.random() < 0.6:
            return match[0]
        try:
            content = damaged(zlib.decompress(match[1]), source)
        except zlib.error:
            return match[0]
        return b"stream\n" + zlib.compress(content) + b"\nendstream"

    return _STREAM.sub(inside, data)


def _flip(data: bytes, source: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(source.randint(1, 8)):
        if changed:
            changed[source.randrange(len(changed))] = source.randrange(256)
    return bytes(changed)


def _cut_end(data: bytes, source: random.Random) -> bytes:
    return data[: source.randrange(len(data) + 1)]


def _cut_out(data: bytes, source: random.Random) -> bytes:
    start, end = _stretch(data, source)
    return data[:start] + data[end:]


def _repeat(data: bytes, source: random.Random) -> bytes:
    start, end = _stretch(data, source)
    return data[:end] + data[start:end] * source.choice((1, 2, 50)) + data[end:]


def _move(data: bytes, source: random.Random) -> bytes:
    start, end = _stretch(data, source)
    place = source.randrange(len(data) + 1)
    return data[:place] + data[start:end] + data[place:]


def _insert(data: bytes, source: random.Random) -> bytes:
    place = source.randrange(len(data) + 1)
    return data[:place] + source.choice(_ODD) * source.choice((1, 1, 3, 1000)) + data[place:]


def _renumber(data: bytes, source: random.Random) -> bytes:
    found = _some(_DIGITS, data, source)
    return data if found is None else data[: found.start()] + source.choice(_NUMBERS) + data[found.end() :]


def _untag(data: bytes, source: random.Random) -> bytes:
    found = _some(_TAG, data, source)
    if found is None:
        return data
    return data[: found.start()] + source.choice((b"", found[0] * 2, found[0] * 500)) + data[found.end() :]


def _some(pattern: re.Pattern[bytes], data: bytes, source: random.Random) -> re.Match[bytes] | None:
    return pattern.search(data, source.randrange(len(data) + 1))


def _stretch(data: bytes, source: random.Random) -> tuple[int, int]:
    start = source.randrange(len(data) + 1)
    return start, min(len(data), start + source.choice((1, 4, 30, 300, 5000)))


_DAMAGES: Final = (_flip, _flip, _cut_end, _cut_out, _repeat, _move, _insert, _renumber, _renumber, _untag, _untag)
