"""Reads the lines before the body one by one: title, date, speaker, number, salutation, and what is none of these."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.outline.contents import is_name
from core.outline.front_lines import (
    BRACKETS,
    DATE,
    TITLE_LIMIT,
    WIRE,
    date_at,
    fact,
    goes_on,
    is_added,
    is_column,
    is_date,
    is_front,
    is_number,
    is_occasion,
    is_office_head,
    signed_date,
    title_end,
)
from core.outline.greetings import greeting, greeting_end
from core.outline.kinds import KIND, is_collection, is_complete, is_imprint, is_preface, is_volume, names_paper
from core.outline.persons import is_organ
from core.outline.speakers import NAME, is_author, is_byline, is_speaker
from core.outline.styles import PLAIN
from core.outline.tree import Part
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from core.outline.blocks import Block
    from core.outline.styles import Look

LOOK: Final = 400
"""So many code points of a block are looked at: enough for any line before the body, cheap for a text that is one line."""
TITLE_LINES: Final = 3
SPEAKER_LINES: Final = 2
"""Office and name may stand on two lines; more are the lines of a form."""
OFFICE: Final = 5
"""Code points of a name at most; a longer line of a speaker names an office too."""
HALF: Final = 24
"""Code points of each of two lines of a title at most, where the first ends in a comma."""
EXCLAIMED: Final = 40
"""Code points of a title that is a sentence at most."""
HEAD: Final = 24
"""Code points of the name of an office and its kind of paper at most: 江北市人民政府公告."""
FULL: Final = 6
"""Code points that a title has at least which a page repeats with 全文 behind it."""
ENDS: Final = "。！？!?"

_TITLE_ON: Final = re.compile(r"第.{1,4}[届次]|关于|转发|印发|(?:政府)?(?:工作)?报告$|公[报告]$|决[议定]$")
_QUOTES: Final = " \u3000*'\""


@dataclass(slots=True)
class Front:
    """What stands before the body."""

    title: Span | None = None
    """What a line "title: …" before the text says."""
    is_numbered: bool = False
    """True if the number of an official document stands under the title."""
    title_spans: list[Span] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    body: int = 0
    """Index of the first block that may hold a heading."""
    skipped: set[int] = field(default_factory=set)
    """Blocks that can be no heading without a label: lines of the table of contents, what follows a salutation on its line."""
    apart: set[int] = field(default_factory=set)
    """Endnotes."""
    unread: set[int] = field(default_factory=set)
    """Blocks whose labels count for nothing: the table of contents, the list of what is attached."""


class Reader:
    """Reads the lines before the body from the first to the last."""

    def __init__(self, found: Front, text: str, blocks: Sequence[Block], looks: Mapping[int, Look], labelled: Container[int]) -> None:
        self.title: list[Span] = []
        self._found = found
        self._text = text
        self._blocks = blocks
        self._looks = looks
        self._labelled = labelled
        self._levels = Counter(look.level for look in looks.values() if look.level)
        self._has_ended = self._is_styled = False
        self._bracket = ""

    def takes(self, index: int) -> bool:
        """Take one line; return False if the body begins with it."""
        block, look, words = self._blocks[index], self._looks.get(index, PLAIN), self._words(index)
        if index in self._labelled or self._is_heading(index, words):
            return False
        if self._bracket:
            # (Delivered by … goes on over the line end.
            self._bracket = "" if self._bracket in words else self._bracket
        elif self._is_fact(words, block.start) or is_added(words):
            pass
        elif salutation := greeting(words, has_title=bool(self.title)):
            self._greet(index, *salutation)
            return False
        elif look.is_subtitle and self.title and not DATE.fullmatch(words) and not self._is_spoken(words):
            self._has_ended = True
        elif look.is_title and len(self.title) < TITLE_LINES and not self._found.is_numbered and len(words) < LOOK:
            if not self._is_styled:
                # What stood above, such as an organ's name, is none.
                self.title.clear()
            self._is_styled, self._has_ended = True, False
            self._add_title(block)
        elif not self.title and (_is_half(self._text, self._blocks, index) or self._is_exclaimed(index, words)):
            self.title.append(Span(block.start, block.end))
            self._has_ended = words[-1] in ENDS
        elif not is_front(words):
            self._lead(block.start, block.end)
            return False
        elif not self._is_matter(words, block) and not self._is_told(index, words) and not self._is_title(index, words):
            return False
        self._found.body = index + 1
        return True

    def _words(self, index: int) -> str:
        """Return the words of a line, as many as matter; empty behind the last."""
        if index >= len(self._blocks):
            return ""
        block = self._blocks[index]
        return self._text[block.start : min(block.end, block.start + LOOK)]

    def _is_heading(self, index: int, words: str) -> bool:
        """Return True for a line that is no title because the format gives others the same level, or the title is known already."""
        level, depth = self._looks.get(index, PLAIN).level or 0, self._blocks[index].depth
        has_title = bool(self.title or self._found.title)
        has_peers = level > 0 and self._levels[level] > 1
        if level and is_volume(words):
            return True
        if level == 1 and has_peers and not has_title:
            return self._is_chapter(index, words)
        if depth:
            return depth > 1 and (has_title or has_peers)
        return (level > 1 and has_peers) or (has_title and (level > 0 or words[0] == "【"))

    def _is_chapter(self, index: int, words: str) -> bool:
        """Return True for the first of several lines of the highest level, unless something tells that it is the title of all."""
        peers = [other for other, look in self._looks.items() if look.level == 1 and other != index]
        if index + 1 in peers or any(peer in self._labelled for peer in peers):
            return is_imprint(words)
        # What tells a title tells nothing where it stands with most of the others too: each begins a paper of a collection.
        return not self._is_like_title(index) or 2 * sum(map(self._is_like_title, peers)) > len(peers)

    def _is_like_title(self, index: int) -> bool:
        """Return True for a line that names a paper, or has beneath what stands under titles."""
        words, below = self._words(index), self._words(index + 1)
        return (
            names_paper(words)
            or below.startswith("——")
            or any(pattern.fullmatch(below) for pattern in (DATE, BRACKETS))
            or fact(below) is not None
            or is_byline(below)
            or greeting(below, has_title=True) is not None
        )

    @property
    def _last(self) -> str:
        """The last line of the title so far."""
        return self.title[-1].of(self._text) if self.title else ""

    def _add_title(self, block: Block) -> None:
        self.title.append(Span(block.start, title_end(self._text, block)))

    def _is_fact(self, words: str, start: int) -> bool:
        """Return True for a line that gives a name and its value."""
        named = fact(words)
        if named is None:
            return False
        if is_title_fact(self._found, words, start, has_title=bool(self.title)) or named[0].endswith("位置"):
            # What stood above was the name of a form, or of a site.
            self.title.clear()
            self._has_ended = False
        self._has_ended = self._has_ended or bool(self.title)
        return True

    def _greet(self, index: int, begin: int, end: int) -> None:
        """Take the salutation that stands so in the words of a line."""
        block = self._blocks[index]
        self._found.parts.append(Part("salutation", Span(block.start + begin, block.start + end)))
        self._lead(block.start, block.start + begin)
        if block.start + end == block.end:
            self._found.body = index + 1
        else:
            self._found.body = index
            self._found.skipped.add(index)

    def _is_exclaimed(self, index: int, words: str) -> bool:
        """Return True for a title that is a sentence: its subtitle, its date or its speaker stands beneath."""
        if len(words) > EXCLAIMED or words[-1] not in ENDS or any(mark in words[:-1] for mark in ENDS + "；："):
            return False
        below = self._words(index + 1)
        return below.startswith("——") or DATE.fullmatch(below) is not None or (words[-1] in "！!" and is_byline(below))

    def _is_matter(self, words: str, block: Block) -> bool:
        """Return True for number, date, subtitle, or whatever else stands around a title and is none."""
        title = "".join(span.of(self._text) for span in self.title)
        if is_number(words, "".join(title.split())):
            self._has_ended = self._found.is_numbered = bool(title)
        elif "http" in words:
            self._has_ended = bool(title)
        elif title and self._is_named_again(words):
            # The name of the page holds number or site and title; here the title stands by itself.
            self.title[:] = [Span(block.start, title_end(self._text, block))]
            self._has_ended = True
        elif title and (is_occasion(words) or title.endswith(words)):
            self._has_ended = True
        elif WIRE.fullmatch(words):
            pass  # the agency's line over a text that has no title
        elif DATE.fullmatch(words):
            self._found.parts.append(Part("date", Span(block.start, block.end)))
            self._has_ended = bool(title)
        elif words.startswith(("—", "--", "－")):
            self._has_ended = True
        elif BRACKETS.fullmatch(words):
            self._has_ended = self._has_ended or bool(title)
        elif words[0] in "(（" and not any(mark in words for mark in ")）"):
            self._bracket = "）" if words[0] == "（" else ")"
        else:
            return False
        return True

    def _is_named_again(self, words: str) -> bool:
        """Return True for a line that says what the title says, with less around it, or what a numbered paper is about."""
        if f"《{words}》" in self._last or (len(words) >= FULL and self._last.endswith((words + "全文", words + "（全文）"))):
            return True
        head = "".join(self._last.split())
        title = "".join("".join(span.of(self._text) for span in self.title).split())
        is_kind = words.startswith(("关于", "關於")) and KIND.fullmatch(head) is not None
        is_head = (self._found.is_numbered or is_kind) and len(title) <= HEAD and not title.startswith(("关于", "關於", "在"))
        return is_head and len(words) > len(head) and is_complete(words, "") and words[-2:] == head[-2:]

    def _is_told(self, index: int, words: str) -> bool:
        """Return True for who speaks, and for what stands between title and date."""
        block = self._blocks[index]
        if not self.title:
            return self._is_above(index, words)
        has_date = any(part.kind == "date" for part in self._found.parts)
        signed = None if has_date else signed_date(words)
        if signed and (is_byline(words[: signed[0]]) or is_organ(words[: signed[0]]) or is_author(words[: signed[0]], self._last)):
            self._found.parts.append(Part("speaker", Span(block.start, block.start + signed[0])))
            self._found.parts.append(Part("date", Span(block.start + signed[1], block.end)))
        elif self._is_spoken(words):
            self._found.parts.append(Part("speaker", Span(block.start, block.end)))
        elif has_date or not (self._has_ended or self._is_complete(words, index)) or not self._is_over_date(index):
            return False
        self._has_ended = True
        return True

    def _is_spoken(self, words: str) -> bool:
        """Return True for the speaker under a title."""
        if self._last[-1] in "，、" or is_name(words) or sum(part.kind == "speaker" for part in self._found.parts) == SPEAKER_LINES:
            return False
        return is_byline(words) or is_speaker(words) or is_author(words, self._last)

    def _is_above(self, index: int, words: str) -> bool:
        """Return True for who speaks, or what an office prints, above the title."""
        block, below = self._blocks[index], self._words(index + 1)
        has_office = len("".join(words.split())) > OFFICE and not self._looks.get(index, PLAIN).is_title
        if is_byline(words) and not block.depth and (self._is_title_below(index) or (has_office and self._is_greeted_below(index))):
            self._found.parts.append(Part("speaker", Span(block.start, block.end)))
            return True
        if not block.depth and is_organ(words) and below.startswith("在") and is_complete(below, ""):
            self._found.parts.append(Part("speaker", Span(block.start, block.end)))
            return True
        if is_column(words) and index + 1 not in self._labelled and below and is_front(below):
            return True
        if is_collection(words) and is_front(below) and any(one.fullmatch(self._words(index + 2)) for one in (DATE, BRACKETS)):
            return True
        if block.depth or _is_title_on(self._text, self._blocks, index):
            return False
        return is_office_head(words) or (is_organ(words) and is_number(below, ""))

    def _is_greeted_below(self, index: int) -> bool:
        """Return True if a salutation stands on the next line: an office and a name over it belong to a text without a title."""
        below = self._words(index + 1)
        return bool(below) and greeting(below, has_title=True) is not None

    def _is_title_below(self, index: int) -> bool:
        """Return True if one of the next two lines can be a title, and only dates stand before it."""
        for below in range(index + 1, min(len(self._blocks), index + 3)):
            words = self._words(below)
            if below in self._labelled or fact(words):
                return False
            if not DATE.fullmatch(words):
                return is_front(words) and not BRACKETS.fullmatch(words) and not words.startswith("—") and not is_byline(words)
        return False

    def _is_complete(self, words: str, index: int) -> bool:
        """Return True if the title needs no more lines, and the words of the next line are none."""
        if words.isascii() and self._last.isascii():
            return not goes_on(self._last, words, has_gap=self._blocks[index].start - self.title[-1].end > 1)
        return is_complete(self._last, words)

    def _is_over_date(self, index: int) -> bool:
        """Return True for a line with subtitle, date or salutation beneath."""
        below = self._words(index + 1)
        return bool(below) and (below.startswith("——") or DATE.fullmatch(below) is not None or greeting(below, has_title=True) is not None)

    def _is_title(self, index: int, words: str) -> bool:
        """Return True for a line of the title, which is taken."""
        block, look = self._blocks[index], self._looks.get(index, PLAIN)
        if self.title and (self._has_ended or _is_brief(words) or self._is_complete(words, index)) and self._last[-1] not in "，、":
            return False
        if len(self.title) >= TITLE_LINES or block.listed or is_preface(words) or self._is_plain_sentence(words):
            return False
        self._add_title(block)
        is_kind = KIND.fullmatch(words[-12:]) is not None
        self._has_ended = self.title[-1].end < block.end or bool(block.depth or look.level) or is_kind
        return True

    def _is_plain_sentence(self, words: str) -> bool:
        """Return True for a short English sentence with which a text begins: Thank you."""
        return words.isascii() and words[-1] in ".!?" and not goes_on("", words, has_gap=True)

    def _lead(self, start: int, end: int) -> None:
        """Take a title out of a line in which it ran together with date and speaker: …会上的讲话（2026年3月2日）镇长."""
        text = self._text
        date = date_at(text, start, min(end, start + TITLE_LIMIT))
        if self.title or not date or date.start() - start < 4:
            return
        words = text[start : date.start()]
        if any(mark in words for mark in "。！？；："):
            return
        wire = WIRE.match(words)
        if wire and wire.end() < len(words):
            start += wire.end()
        cut = text.find("——", start + 4, date.start())
        self.title.append(Span(start, cut if cut > 0 else date.start()))
        self._found.parts.append(Part("date", Span(date.start(), date.end())))
        begin = date.end()
        while begin < end and text[begin] in " \u3000":
            begin += 1
        greeted = greeting_end(text, begin, end)
        if greeted is not None:
            self._found.parts.append(Part("salutation", Span(begin, greeted)))


def _is_brief(words: str) -> bool:
    """Return True for a line too short to be the second of a title, such as 开场白; 章程 is not."""
    bare = "".join(words.split())
    return len(bare) <= NAME and not bare.isascii() and not KIND.fullmatch(bare) and not KIND.fullmatch(bare[-2:])


def is_title_fact(found: Front, words: str, begin: int, *, has_title: bool = False) -> bool:
    """Return True for a line "title: …", whose value is taken; the line begins at ``begin``.

    The title that a page had elsewhere (原标题) does not count where one is printed: ``has_title``.
    """
    key, at = fact(words) or ("", 0)
    value = words[at:].strip(_QUOTES)
    if key.lower() not in ("标题", "原标题", "title") or not value or (key == "原标题" and (found.title or has_title)):
        return False
    start = begin + words.index(value, at)
    found.title = Span(start, start + len(value))
    return True


def _is_half(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Return True for a first line of a title that ends in a comma: the other half and the date or the occasion stand beneath."""
    if index + 2 >= len(blocks) or text[blocks[index].end - 1] not in "，、" or blocks[index].end - blocks[index].start > HALF:
        return False
    below, third = blocks[index + 1], blocks[index + 2]
    words = text[below.start : min(below.end, below.start + LOOK)]
    return len(words) <= HALF and is_front(words) and (is_date(text, third) or text.startswith("——", third.start))


def _is_title_on(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Return True if an organ's name is the first line of the title: 第…次全体会议公报 or 关于…的决定 follows at once."""
    if index + 1 >= len(blocks):
        return False
    block, below = blocks[index], blocks[index + 1]
    words = "".join(text[below.start : min(below.end, below.start + LOOK)].split())
    is_paper = "".join(text[block.start : min(block.end, block.start + LOOK)].split()).endswith("文件")
    return below.start - block.end <= 2 and not is_paper and (_TITLE_ON.match(words) is not None or names_paper(words))
