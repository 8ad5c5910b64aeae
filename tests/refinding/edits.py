"""The kinds of edit that texts undergo between two readings. Each takes a text and returns it edited; none asks what is marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tests.refinding.tracked import (
    REVISED,
    REWORDED,
    Cells,
    changed,
    clauses,
    copied,
    lines,
    replaced,
    reshaped,
    sentences,
    settled,
    text_of,
    written,
)

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping, Sequence

    Edit = Callable[[Cells, random.Random, Sequence[str]], Cells]

SLIPS: Final = "的地得做作在再已以他她它那哪即既像象须需帐账订定份分象向座坐度渡历厉必毕"
_HALF: Final = {"，": ",", "；": ";", "：": ":", "！": "!", "？": "?", "（": "(", "）": ")", "％": "%"}
_FULL: Final = {half: full for full, half in _HALF.items()}
_STRAIGHT: Final = {"“": '"', "”": '"', "‘": "'", "’": "'", "「": '"', "」": '"'}
_CORNERS: Final = {"“": "「", "”": "」", "‘": "『", "’": "』"}
_FULL_DIGITS: Final = {digit: chr(ord(digit) + 0xFEE0) for digit in "0123456789"}
_FIGURE: Final = re.compile(
    r"\d+(?:[.．]\d+)?|[二两][〇○零][〇○零一二三四五六七八九]{2}|[一二三四五六七八九十百]{2,}(?=[个万亿年月日户亩公项%])"
)
_LABEL: Final = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[、.）)]|第?[一二三四五六七八九十百]+[章节条]")
_CALENDAR: Final = {"年": range(2012, 2030), "月": range(1, 13), "日": range(1, 29)}
_FINALS: Final = "。！？：；”』」）…!?:;"
_INITIALS: Final = "”’」』）)》。，！？；：、"


def typos(cells: Cells, dice: random.Random, _pool: Sequence[str]) -> Cells:
    """Make slips of the pen: a wrong character, one left out, doubled, put in, two that change places."""
    return _slips(cells, dice, dice.choice((0.004, 0.01, 0.02)))


def _slips(cells: Cells, dice: random.Random, rate: float) -> Cells:
    found: Cells = []
    at = 0
    while at < len(cells):
        cell = cells[at]
        at += 1
        if not cell.char.isalnum() or dice.random() >= rate:
            found.append(cell)
            continue
        slip = dice.choice(("wrong", "wrong", "wrong", "out", "in", "double", "swap"))
        if slip == "wrong":
            found.append(changed(cell, dice.choice([char for char in SLIPS if char != cell.char])))
        elif slip == "in":
            found += [cell, *written(dice.choice(SLIPS))]
        elif slip == "double":
            found += [cell, *written(cell.char)]
        elif slip == "swap" and at < len(cells) and cells[at].char.isalnum() and cells[at].char != cell.char:
            found += replaced([cell, cells[at]], cells[at].char + cell.char, REVISED)
            at += 1
        elif slip == "swap":
            found.append(cell)
    return found


def reflow(cells: Cells, dice: random.Random, _pool: Sequence[str]) -> Cells:
    """Lay the lines out anew: wrapped hard at a width, with or without blank lines between, joined again, or cut at sentences."""
    way = dice.choice(("wrap", "wrap", "wrap with blank lines", "unwrap", "unwrap", "join", "cut"))
    found: Cells = []
    if way.startswith("wrap"):
        width = dice.randint(18, 42)
        for line in lines(cells):
            end = [cell for cell in line[-1:] if cell.char == "\n"]
            found += _wrapped(line[: len(line) - len(end)], width)
            found += end
            if end and way != "wrap":
                found += written("\n")
        return found
    for line in lines(cells):
        is_closed = line[-1].char == "\n"
        is_open = way == "unwrap" and line[-2:-1] and line[-2].char not in _FINALS
        if is_closed and len(line) > 1 and (is_open or (way == "join" and dice.random() < 0.5)):
            found += line[:-1]
            found += written(" ") if line[-2].char.isascii() else []
        elif way == "cut":
            for sentence in sentences(line):
                found += sentence
                if sentence[-1].char in "。！？；.!?;" and dice.random() < 0.5:
                    found += written("\n")
        else:
            found += line
    return found


def _wrapped(line: Cells, width: int) -> Cells:
    found: Cells = []
    column = 0
    for at, cell in enumerate(line):
        is_word = cell.char.isascii() and cell.char.isalnum() and at > 0 and line[at - 1].char.isascii() and line[at - 1].char.isalnum()
        if column >= width and cell.char not in _INITIALS and not is_word:
            found += written("\n")
            column = 0
        found.append(cell)
        column += 1
    return found


def widths(cells: Cells, dice: random.Random, _pool: Sequence[str]) -> Cells:
    """Change the width of punctuation and figures, and the style of quotation marks, as another input method or editor writes them.

    Some editors also put a space between Chinese and Latin letters.
    """
    table: dict[str, str] = {}
    ways = dice.sample((_HALF, _FULL, _STRAIGHT, _CORNERS, _FULL_DIGITS), dice.randint(2, 3))
    for way in ways:
        table.update(way)
    share = dice.choice((1.0, 1.0, 0.5))
    is_spaced = dice.random() < 0.3
    found: Cells = []
    for cell in cells:
        if is_spaced and found and found[-1].char.isalnum() and cell.char.isalnum() and found[-1].char.isascii() != cell.char.isascii():
            found += written(" ")
        if cell.char in table and dice.random() < share:
            found.append(reshaped(cell, table[cell.char]))
        elif cell.char == "…" and dice.random() < share / 2:
            found += [reshaped(cell, "."), *written("..")]
        else:
            found.append(cell)
    return found


def added(cells: Cells, dice: random.Random, pool: Sequence[str]) -> Cells:
    """Put sentences in, and sometimes paragraphs."""
    return _by_sentences(cells, dice, pool, add=dice.choice((0.05, 0.15, 0.3)))


def removed(cells: Cells, dice: random.Random, pool: Sequence[str]) -> Cells:
    """Take sentences out, and sometimes paragraphs."""
    rate = dice.choice((0.05, 0.1, 0.2))
    found: Cells = []
    for line in lines(cells):
        found += [] if dice.random() < rate / 3 and len(line) > 30 else line
    return _by_sentences(found, dice, pool, remove=rate)


def reworded(cells: Cells, dice: random.Random, pool: Sequence[str]) -> Cells:
    """Put clauses in other words."""
    return _clauses_reworded(cells, dice, pool, dice.choice((0.05, 0.12, 0.2)))


def _clauses_reworded(cells: Cells, dice: random.Random, pool: Sequence[str], rate: float) -> Cells:
    found: Cells = []
    last = 0
    for start, end in clauses(cells):
        found += cells[last:start]
        piece = cells[start:end]
        last = end
        if len(piece) < 4 or dice.random() >= rate or _LABEL.match(text_of(piece)):
            found += piece
            continue
        # Of a long clause only a part is put in other words, at its beginning or its end.
        cut = dice.randint(2, len(piece) - 2) if len(piece) > 8 and dice.random() < 0.4 else 0
        words = _clause(dice, pool)
        if cut and dice.random() < 0.5:
            found += piece[:cut] + replaced(piece[cut:], words[-max(2, len(piece) - cut) :], REWORDED)
        elif cut:
            found += replaced(piece[:cut], words[: max(2, cut)], REWORDED) + piece[cut:]
        else:
            found += replaced(piece, words, REWORDED)
    return found + cells[last:]


def moved(cells: Cells, dice: random.Random, _pool: Sequence[str]) -> Cells:
    """Move paragraphs: one here, one there, or change the places of two long pieces; or move sentences."""
    every = lines(cells)
    if not text_of(every[-1]).endswith("\n"):
        every[-1] = every[-1] + written("\n")
    texts = [text_of(line) for line in every]
    if len(every) >= 6 and dice.random() < 0.4:
        a, b, c, d = sorted(dice.sample(range(len(every) + 1), 4))
        every = every[:a] + every[c:d] + every[b:c] + every[a:b] + every[d:]
        return [cell for line in every for cell in line]
    # A line that stands in the text twice is not moved: nobody could tell which of the two it was.
    if len(every) < 4 or dice.random() < 0.2:
        # A text without lines has its sentences moved.
        return _sentences_moved(cells, dice)
    movable = [at for at, text in enumerate(texts) if texts.count(text) == 1 and len(text) > 8]
    chosen = set(dice.sample(movable, min(len(movable), max(1, len(every) // dice.choice((6, 10, 20))))))
    rest = [line for at, line in enumerate(every) if at not in chosen]
    for at in chosen:
        rest.insert(dice.randint(0, len(rest)), every[at])
    return [cell for line in rest for cell in line]


def _sentences_moved(cells: Cells, dice: random.Random) -> Cells:
    every = sentences(cells)
    texts = [text_of(sentence) for sentence in every]
    movable = [at for at, text in enumerate(texts) if texts.count(text) == 1 and len(text) > 8]
    chosen = set(dice.sample(movable, min(len(movable), max(1, len(every) // 10))))
    rest = [sentence for at, sentence in enumerate(every) if at not in chosen]
    for at in chosen:
        rest.insert(dice.randint(0, len(rest)), every[at])
    return [cell for sentence in rest for cell in sentence]


def front(cells: Cells, dice: random.Random, pool: Sequence[str]) -> Cells:
    """Put a long passage in front: a notice, another speech, an abstract."""
    size = int(len(cells) * dice.choice((0.1, 0.5, 1.0))) + 200
    words: list[str] = []
    while sum(map(len, words)) < size:
        words.append("".join(dice.choice(pool) for _ in range(dice.randint(1, 6))) + "\n")
    return [*written("".join(words)), *cells]


def heavy(cells: Cells, dice: random.Random, pool: Sequence[str]) -> Cells:
    """Revise a text as for another occasion: about a third of its sentences are touched."""
    found: Cells = []
    for sentence in sentences(cells):
        if len(sentence) < 6 or dice.random() >= 1 / 3:
            found += sentence
            continue
        way = dice.choice(("remove", "add", "reword", "reword", "slip", "cut", "part", "figures"))
        if way == "add":
            found += sentence + written(dice.choice(pool))
        elif way == "reword":
            found += _clauses_reworded(sentence, dice, pool, 0.5)
        elif way == "slip":
            found += _slips(sentence, dice, 0.06)
        elif way == "cut":
            found += _clause_out(sentence, dice)
        elif way == "part":
            found += [reshaped(cell, "。") if cell.char == "，" else cell for cell in sentence]
        elif way == "figures":
            found += yearly(sentence, dice, pool)
    return found


def _clause_out(sentence: Cells, dice: random.Random) -> Cells:
    """Take one clause out, with the mark behind it."""
    pieces = clauses(sentence)
    if len(pieces) < 2:
        return sentence
    at = dice.randrange(len(pieces) - 1)
    return sentence[: pieces[at][0]] + sentence[pieces[at + 1][0] :]


def duplicated(cells: Cells, dice: random.Random, _pool: Sequence[str]) -> Cells:
    """Put a second copy of a passage somewhere: behind itself, or anywhere."""
    found = cells if text_of(cells[-1:]) == "\n" else [*cells, *written("\n")]
    for _ in range(dice.randint(1, 3)):
        # Of a text that has lost its line ends, sentences.
        every = lines(found) if text_of(found).count("\n") > 3 else sentences(found)
        start = dice.randrange(len(every))
        end = min(len(every), start + dice.randint(1, 5))
        copy = copied([cell for line in every[start:end] for cell in line])
        place = end if dice.random() < 0.3 else dice.randint(0, len(every))
        every.insert(place, copy)
        found = [cell for line in every for cell in line]
    return found


def yearly(cells: Cells, dice: random.Random, _pool: Sequence[str]) -> Cells:
    """Write other figures and dates everywhere, as in the report of the next year. Labels of headings stay."""
    found: Cells = []
    last = 0
    text = text_of(cells)
    for figure in _FIGURE.finditer(text):
        is_label = (figure.start() == 0 or text[figure.start() - 1] in "\n（(第") and _LABEL.match(text, figure.start())
        if is_label or dice.random() < 0.1:
            continue
        found += cells[last : figure.start()]
        found += replaced(
            cells[figure.start() : figure.end()], _other_figure(figure[0], text[figure.end() : figure.end() + 1], dice), REVISED
        )
        last = figure.end()
    return found + cells[last:]


def _other_figure(figure: str, unit: str, dice: random.Random) -> str:
    """Return another figure of the same kind."""
    if unit in _CALENDAR and figure.isdigit():
        return str(dice.choice([number for number in _CALENDAR[unit] if str(number) != figure]))
    digits = "0123456789" if any(char.isdigit() and char.isascii() for char in figure) else "一二三四五六七八九"
    changing = [at for at, char in enumerate(figure) if char in digits]
    found = list(figure)
    for at in changing[-dice.randint(1, 3) :]:
        found[at] = dice.choice([digit for digit in digits if digit != found[at] and (digit != "0" or at > 0)])
    if figure.isdigit() and len(figure) > 1 and len(figure) != 4 and dice.random() < 0.2:
        found.append(dice.choice("123456789"))
    return "".join(found)


def _by_sentences(cells: Cells, dice: random.Random, pool: Sequence[str], *, add: float = 0.0, remove: float = 0.0) -> Cells:
    """Add and take out sentences. One that stands beside its equal stays: nobody could tell which of the two went."""
    every = sentences(cells)
    texts = [text_of(sentence) for sentence in every]
    found: Cells = []
    for at, sentence in enumerate(every):
        is_line_end = texts[at] == "\n"
        if not is_line_end and dice.random() < remove and texts[at] not in texts[max(0, at - 2) : at] + texts[at + 1 : at + 3]:
            continue
        found += sentence
        if dice.random() < add:
            words = "".join(dice.choice(pool) for _ in range(dice.choice((1, 1, 2))))
            found += written(words + "\n" if is_line_end else words)
    return found


def _clause(dice: random.Random, pool: Sequence[str]) -> str:
    """Return a clause from a sentence of another text."""
    pieces = [piece for piece in re.split("[，。；：！？、,.!?;:]", dice.choice(pool)) if len(piece) > 3]
    return dice.choice(pieces) if pieces else "这件事要办好"


KINDS: Final[Mapping[str, Edit]] = {
    "typos": typos,
    "reflow": reflow,
    "widths": widths,
    "added": added,
    "removed": removed,
    "reworded": reworded,
    "moved": moved,
    "front": front,
    "heavy": heavy,
    "duplicated": duplicated,
    "yearly": yearly,
}
MIXED: Final = "mixed"
"""Two kinds, one after the other."""
EVERY: Final = (*KINDS, MIXED)


def edit(kind: str, cells: Cells, dice: random.Random, pool: Sequence[str]) -> Cells:
    """Return a text edited in one way, as the program would normalise it.

    Args:
        kind: one of `EVERY`.
        cells: the text.
        dice: what it draws from.
        pool: sentences of another text.
    """
    for one in dice.sample(sorted(KINDS), 2) if kind == MIXED else [kind]:
        cells = KINDS[one](cells, dice, pool)
    return settled(cells)
