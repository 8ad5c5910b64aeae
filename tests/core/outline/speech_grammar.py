"""A grammar of speeches: documents of every kind of label, each with the outline that a reader would draw of it.

Everything follows from the seed. What a reader could take in two ways is left out: a series begins in one family and stays in
it, and whatever only looks like a label stands where no series of its kind does.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Final

from tests.core.outline import speech_words as words
from tests.core.outline.speech_labels import LISTED, ORDER, RUN_INS, SCHEMES, Scheme, label_of

COUNT: Final = 100
"""Documents of the grammar that are measured."""


@dataclass(frozen=True, slots=True)
class ExpectedNode:
    """A node that a reader would see; ``offset`` counts code points of `Speech.text`, ``parent`` is an index."""

    kind: str
    label: str
    heading: str
    level: int
    parent: int | None
    offset: int


@dataclass(frozen=True, slots=True)
class Speech:
    """A generated document, not normalised, and what is to be found in it."""

    name: str
    text: str
    title: str
    parts: tuple[tuple[str, int], ...]
    """Kind and first code point of each part before and after the tree, the title and the opening left out."""
    nodes: tuple[ExpectedNode, ...]
    faults: tuple[tuple[str, int], ...]
    """Kind and code point of each fault that was planted."""
    families: frozenset[str]
    """Names of the families of labels in it."""


@dataclass(slots=True)
class _Section:
    """A heading that is still to be written."""

    family: str
    label: str
    blank: str
    heading: str
    children: list[_Section] = field(default_factory=list)
    fault: str = ""
    is_last: bool = False


class _Writer:
    """Puts lines together and remembers where what stands."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.text = ""
        self.indent = rng.choice(("", "\u3000\u3000", "\u3000\u3000", "    "))
        self.gap = "\n\n" if (not self.indent and rng.random() < 0.8) or rng.random() < 0.2 else "\n"
        self.nodes: list[ExpectedNode] = []
        self.parts: list[tuple[str, int]] = []
        self.faults: list[tuple[str, int]] = []
        self.families: set[str] = set()
        self.head = ""
        """The running head, put over each page with its number; empty for none."""
        self._number = rng.choice(("— {} —", "- {} -", "-{}-", "第 {} 页"))
        self._page = 0
        self._page_end = 0

    def line(self, words: str = "", *, indent: bool = True) -> int:
        """Begin a line; return where its words begin."""
        if self.text:
            self.text += self.gap
        if self.head and len(self.text) > self._page_end and indent:
            self._turn_page()
        self.text += self.indent if indent else ""
        start = len(self.text)
        self.text += words
        return start

    def part(self, kind: str, words: str, *, indent: bool = False) -> None:
        """Write a line that is a part of its own."""
        self.parts.append((kind, self.line(words, indent=indent)))

    def node(self, kind: str, family: str, label: str, words: str, parent: int | None, blank: str = "") -> int:
        """Write label and words here; return the node's index."""
        level = 1 if parent is None else self.nodes[parent].level + 1
        self.nodes.append(ExpectedNode(kind, label, words, level, parent, len(self.text)))
        self.families.add(family)
        self.text += label + blank + words
        return len(self.nodes) - 1

    def fault(self, kind: str, offset: int) -> None:
        """Remember a fault."""
        self.faults.append((kind, offset))

    def _turn_page(self) -> None:
        if self._page:
            self.text += self._number.format(self._page) + self.gap + self.head + self.gap
        self._page += 1
        self._page_end = len(self.text) + 700


@cache
def speeches() -> tuple[Speech, ...]:
    """Return the documents that are measured; every call gives the same."""
    return tuple(speech(number) for number in range(COUNT))


def speech(seed: int) -> Speech:
    """Return one document. The scheme goes round with the seed, everything else is drawn."""
    rng = Random(f"speech {seed}")
    scheme = SCHEMES[seed % len(SCHEMES)]
    return _Composer(rng, scheme, seed).compose()


class _Composer:
    """Writes one document."""

    def __init__(self, rng: Random, scheme: Scheme, seed: int) -> None:
        self.rng = rng
        self.scheme = scheme
        self.seed = seed
        self.out = _Writer(rng)
        self.is_english = scheme.kind == "english"
        round_ = seed // len(SCHEMES)
        self.has_contents = bool(scheme.families) and scheme.families[0] not in ("none", "第一，") and round_ % 2 == 1 and seed % 3 == 0
        self.planted = self._faults_to_plant(round_)

    def _faults_to_plant(self, round_: int) -> list[str]:
        if self.has_contents or self.is_english or self.scheme.kind == "law" or round_ == 0:
            return []
        kinds = ["missing", "repeated", "unclosed", "placeholder"]
        if self.scheme.families[:1] in ((), ("none",)):
            kinds = kinds[2:]
        if any(name in ("一是", "一要") for name in self.scheme.run_ins):
            kinds += ["mixed", "gap"]
        return self.rng.sample(kinds, self.rng.choice((1, 1, 2)))

    def compose(self) -> Speech:
        """Write everything in order."""
        sections = self._plan(0, [])
        title = self._front(sections)
        self._opening()
        for section in sections:
            self._write(section, None)
        if not sections:
            self._paragraphs_of_points()
        self._close()
        out = self.out
        return Speech(
            f"{self.seed:02d} {' > '.join(self.scheme.families) or 'points'}",
            out.text,
            title,
            tuple(out.parts),
            tuple(out.nodes),
            tuple(out.faults),
            frozenset(out.families),
        )

    # What stands before and after.

    def _front(self, sections: list[_Section]) -> str:
        rng, out, scheme = self.rng, self.out, self.scheme
        lines, subtitle = self._title()
        for line in lines:
            out.line(line, indent=False)
        if subtitle:
            out.line(subtitle, indent=False)
        if scheme.kind != "law":
            if rng.random() < 0.8:
                out.part(
                    "date",
                    "3 March 2026" if self.is_english else rng.choice(("（2026年3月2日）", "2026年3月2日", "（二〇二六年三月二日）")),
                )
            if scheme.kind == "speech" and rng.random() < 0.7:
                out.part("speaker", rng.choice(words.SPEAKERS))
        if self.has_contents:
            out.part("contents", "Contents" if self.is_english else rng.choice(("目录", "目\u3000录")))
            leaders = rng.choice(("", "……", "\u3000"))
            for number, section in enumerate(sections):
                pages = f"{leaders}{3 * number + 1}" if leaders else ""
                out.line(section.label + section.blank + section.heading + pages, indent=False)
                if rng.random() < 0.5:
                    for child in section.children:
                        out.line(child.label + child.blank + child.heading + pages, indent=False)
        if self.is_english:
            out.part("salutation", "Ladies and gentlemen,")
        elif scheme.kind == "speech":
            out.part("salutation", rng.choice(words.GREETINGS))
        if not self.is_english and self.seed % 9 == 4:
            out.head = "".join(lines)
        return "".join(lines)

    def _title(self) -> tuple[list[str], str]:
        rng = self.rng
        topic = rng.choice(words.TOPICS)
        if self.is_english:
            return [f"A Plan for the Township: {words.english_heading(rng)}"], ""
        if self.scheme.kind == "law":
            return [f"{topic}管理办法"], ""
        if self.scheme.kind == "report":
            return [rng.choice((f"关于{topic}情况的报告", f"{topic}工作实施方案", f"{topic}调研报告"))], ""
        meeting = rng.choice(words.MEETINGS)
        shape = rng.random()
        if shape < 0.4:
            return [f"在全镇{topic}{meeting}上的讲话"], ""
        if shape < 0.6:
            return [f"在全镇{topic}", f"{meeting}上的讲话"], ""
        if shape < 0.8:
            return [rng.choice(words.MOTTOS)], f"——在全镇{topic}{meeting}上的讲话"
        return [rng.choice(words.MOTTOS), f"推动{topic}再上新台阶"], f"——在全镇{meeting}上的讲话"

    def _opening(self) -> None:
        if self.scheme.kind == "law":
            return
        for _ in range(self.rng.choice((1, 2, 2, 3))):
            self._paragraph()
        if self.scheme.families and self.rng.random() < 0.4 and not self.is_english:
            self.out.line(self.rng.choice(("下面，我讲几点意见。", "围绕这个主题，我讲几个问题。", "根据会议安排，现将有关情况报告如下。")))

    def _close(self) -> None:
        if self.scheme.kind != "speech":
            return
        self.out.part("closing", self.rng.choice(words.FAREWELLS), indent=True)
        thanks = self.rng.choice(words.THANKS)
        if thanks:
            self.out.line(thanks)

    # Headings.

    def _plan(self, depth: int, path: list[int], articles: list[int] | None = None) -> list[_Section]:
        """Draw the headings of one level and those inside them."""
        rng, scheme = self.rng, self.scheme
        if depth == len(scheme.families):
            return []
        articles = articles if articles is not None else []
        name = scheme.families[depth]
        count = self._count(depth, name)
        numbers, fault = list(range(1, count + 1)), ""
        if name not in ("第一条", "none") and count >= 3:
            if "missing" in self.planted and rng.random() < 0.7:
                self.planted.remove("missing")
                gap = rng.randint(2, count - 1)
                numbers, fault = [*numbers[:gap], *(number + 1 for number in numbers[gap:])], "missing"
            elif "repeated" in self.planted and rng.random() < 0.7:
                self.planted.remove("repeated")
                numbers, fault = [*numbers[:2], 2, *numbers[2:]], "repeated"
        sections: list[_Section] = []
        for index, number in enumerate(numbers):
            if name == "第一条":
                articles.append(0)
                number = len(articles)
            label, blank = label_of(name, [*path, number])
            is_faulty = bool(fault) and number != index + 1 and (index == 0 or numbers[index - 1] in (index, number))
            section = _Section(
                name, label, blank, self._heading(name), fault=fault if is_faulty and not any(s.fault for s in sections) else ""
            )
            section.is_last = index == len(numbers) - 1
            # Articles and the branches of a speech may have nothing inside; a chapter has.
            has_children = name in ("第一章", "第一节") or rng.random() < (0.4 if name == "第一条" else 0.75) or number == 1
            if depth + 1 < len(scheme.families) and has_children:
                section.children = self._plan(depth + 1, [*path, number], articles)
            sections.append(section)
        return sections

    def _count(self, depth: int, name: str) -> int:
        if len(self.scheme.families) < 3:
            return self.rng.randint(3, 5 if depth == 0 else 3)
        if name == "第一条":
            return self.rng.randint(2, 3)
        return self.rng.randint(2, 3) if depth < 2 else 2

    def _heading(self, name: str) -> str:
        if self.is_english:
            return words.english_heading(self.rng)
        if self.scheme.kind == "law" and name == "第一条":
            return self.rng.choice(words.ACTORS) + "应当" + words.deed(self.rng)
        if self.scheme.kind == "law" and name == "（一）":
            return words.deed(self.rng)
        return words.heading(self.rng)

    def _write(self, section: _Section, parent: int | None) -> None:
        """Write a heading, what stands under it, and the headings inside it."""
        out, rng, law = self.out, self.rng, self.scheme.kind == "law"
        out.line()
        at = len(out.text)
        if section.fault:
            out.fault(section.fault, at)
        index = out.node("heading", section.family, section.label, section.heading, parent, section.blank)
        if law:
            self._write_law(section)
        elif section.family == self.scheme.families[-1] and self.scheme.runs_on:
            out.text += "。"
            if rng.random() < 0.5 and self.scheme.run_ins:
                self._points_inside(index, self._family(), long=True)
            else:
                out.text += words.prose(rng, rng.randint(60, 160), 0.05)
        elif section.children:
            if section.family == "第一，":
                out.text += "。"
            if rng.random() < 0.5:
                self._paragraph()
        else:
            out.text += "。" if section.family == "第一，" else ""
            if parent is None and not section.is_last and self.scheme.kind == "speech" and rng.random() < 0.15:
                self._address()
            if section.family == "第一，":
                # Over points it might be taken for a point itself, over a paragraph it is a heading.
                self._paragraph()
            self._content(index)
        for child in section.children:
            self._write(child, index)

    def _write_law(self, section: _Section) -> None:
        """End the words of a chapter, an article or an item of a law."""
        out, rng = self.out, self.rng
        if section.family == "第一条":
            if section.children:
                out.text += "，并做到："
            else:
                out.text += "。" + (words.sentence(rng) if rng.random() < 0.5 else "")
        elif section.family == "（一）":
            out.text += "。" if section.is_last else "；"

    # What stands under headings.

    def _paragraph(self) -> None:
        rng = self.rng
        if self.is_english:
            self.out.line(words.english_prose(rng, rng.randint(200, 500)))
            return
        start = self.out.line()
        can_open = not {"首先", "第一，"} & {*self.scheme.run_ins, *self.scheme.families}
        opening = rng.choice(words.DECOY_OPENINGS) if can_open and rng.random() < 0.12 else ""
        self.out.text += opening + words.prose(rng, rng.choice((60, 80, 120, 160, 300)) - len(opening), 0.08)
        self._spoil(start)

    def _spoil(self, start: int) -> None:
        """Plant a fault that is no label at the end of the paragraph here."""
        out = self.out
        if "“" in out.text[start:]:
            return
        if "unclosed" in self.planted:
            self.planted.remove("unclosed")
            out.text += "有的同志说，"
            out.fault("unclosed", len(out.text))
            out.text += self.rng.choice(
                ("“这件事不归我管，我也没有办法。", "“年年讲，年年还是老样子。", "（据上半年的统计，还有不少地方没有动起来。")
            )
        elif "placeholder" in self.planted:
            self.planted.remove("placeholder")
            before, mark, after = self.rng.choice(
                (("全年共投入资金", "XX", "万元。"), ("据统计，受益群众达到", "×××", "人。"), ("今年要完成", "××", "公里的任务。"))
            )
            out.text += before
            out.fault("placeholder", len(out.text))
            out.text += mark + after

    def _address(self) -> None:
        """Address the hearers anew, on a line of its own or not: no part of the front and nothing of the tree."""
        self.out.line(self.rng.choice(("同志们！", "各位代表！", "同志们！" + words.prose(self.rng, 60))))

    def _content(self, parent: int) -> None:
        """Write the paragraphs of a heading that has no headings inside it, with at most one series of paragraphs."""
        rng = self.rng
        for _ in range(rng.choice((0, 1, 1))):
            self._paragraph()
        if not self.scheme.run_ins or rng.random() < 0.2:
            self._paragraph()
            return
        family = self._family()
        if family in LISTED or rng.random() < 0.4:
            self.out.line()
            if family in LISTED or rng.random() < 0.5:
                self.out.text += words.english_prose(rng, 60) + " " if self.is_english else words.prose(rng, 40)
                self._announce()
                self._points_inside(parent, family, long=False)
            else:
                self._points_inside(parent, family, long=True)
            if rng.random() < 0.3:
                self._paragraph()
            elif rng.random() < 0.3 and not self.is_english:
                # A series that begins anew stands beside the first.
                self.out.line(words.prose(rng, 40))
                self._announce()
                self._points_inside(parent, family, long=False)
        else:
            self._points_opening(parent, family)

    def _family(self) -> str:
        return self.rng.choice(self.scheme.run_ins)

    def _announce(self) -> None:
        self.out.text += "Three things matter. " if self.is_english else self.rng.choice(words.ANNOUNCED)

    def _labels(self, family: str, count: int) -> tuple[list[tuple[str, str]], str]:
        """Return labels and blanks behind them, perhaps with a fault in the last one."""
        if family == "首先":
            return [(word + "，", "") for word in ORDER[min(count, 4)]], ""
        numbers, fault = list(range(1, count + 1)), ""
        if "gap" in self.planted and family in ("一是", "一要") and count >= 3:
            self.planted.remove("gap")
            numbers[-1] += 1
            fault = "missing"
        kind = RUN_INS[family]
        labels = [(kind.write(number), kind.blank) for number in numbers]
        if not fault and "mixed" in self.planted and family in ("一是", "一要") and count >= 3:
            self.planted.remove("mixed")
            fault = "mixed"
            labels[-1] = RUN_INS["一要" if family == "一是" else "一是"].write(numbers[-1]), ""
        return labels, fault

    def _points_inside(self, parent: int | None, family: str, *, long: bool) -> None:
        """Write a series into the paragraph here: members of a few words behind a colon, or of several sentences."""
        rng, out = self.rng, self.out
        labels, fault = self._labels(family, 3 if self.is_english else rng.randint(2, 4))
        mark = rng.choice(("；", "；", "，")) if family in ("一是", "一要") else "；"
        for number, (label, blank) in enumerate(labels):
            is_last = number == len(labels) - 1
            if is_last and fault:
                out.fault(fault, len(out.text))
            if self.is_english:
                out.node("run-in", family, label, rng.choice(words.ENGLISH_SHORT), parent, blank)
                out.text += "." + ("" if is_last else " ") if not long else ". " + words.english_sentence(rng) + ("" if is_last else " ")
            elif long:
                out.node("run-in", family, label, words.deed(rng), parent, blank)
                out.text += "。" + "".join(words.sentence(rng) for _ in range(rng.randint(0, 2)))
                inner = [name for name in self.scheme.run_ins if name != family and name in LISTED]
                if inner and rng.random() < 0.3:
                    self._announce()
                    self._points_inside(len(out.nodes) - 1, rng.choice(inner), long=False)
            else:
                out.node("run-in", family, label, rng.choice((words.deed(rng), rng.choice(words.SHORT))), parent, blank)
                out.text += "。" if is_last else mark

    def _points_opening(self, parent: int | None, family: str) -> None:
        """Write a series whose members open paragraphs; some hold a series of their own."""
        rng, out = self.rng, self.out
        labels, fault = self._labels(family, 3 if self.is_english else rng.randint(2, 4))
        inner = [name for name in self.scheme.run_ins if name != family]
        for number, (label, blank) in enumerate(labels):
            is_last = number == len(labels) - 1
            out.line()
            if is_last and fault:
                out.fault(fault, len(out.text))
            if self.is_english:
                out.node("run-in", family, label, words.english_deed(rng), parent, blank)
                out.text += ". " + words.english_prose(rng, 100)
                continue
            index = out.node("run-in", family, label, words.deed(rng), parent, blank)
            out.text += "。" + words.prose(rng, rng.choice((30, 50, 80, 160)))
            if inner and rng.random() < 0.4:
                self._announce()
                self._points_inside(index, rng.choice(inner), long=False)
            elif not is_last and rng.random() < 0.15:
                self._plain_paragraph()

    def _plain_paragraph(self) -> None:
        self.out.line(words.prose(self.rng, self.rng.randint(60, 150)))

    def _paragraphs_of_points(self) -> None:
        """Write the body of a speech without headings."""
        self._points_opening(None, self.scheme.run_ins[0])
