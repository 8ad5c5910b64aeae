"""A report of a year, written out of words: sections and subsections with paragraphs of sentences, the same for the same seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tests.bench.generate import numeral
from tests.contrasting import words

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

Clauses = tuple[tuple[str, ...], ...]
"""The words of each clause of a sentence."""
CHARACTERS: Final = 30_000
"""Of a report, about."""


@dataclass(slots=True)
class Sentence:
    """A sentence of a report."""

    clauses: Clauses
    origin: int | None = None
    """Number of the sentence of the first report that it was; of that one's own their number."""
    kind: str = "same"
    """What was done to it, a class of `core.contrast`."""

    @property
    def text(self) -> str:
        """Return it as it is written."""
        return "，".join("".join(clause) for clause in self.clauses) + "。"


@dataclass(slots=True)
class Section:
    """A heading with what stands below it up to the next one."""

    heading: str
    level: int
    topic: str
    number: int = -1
    """The same for a section and what it has become."""
    paragraphs: list[list[Sentence]] = field(default_factory=list)

    def __iter__(self) -> Iterator[Sentence]:
        """Give the sentences in order."""
        for paragraph in self.paragraphs:
            yield from paragraph


def report(dice: random.Random, characters: int = CHARACTERS) -> list[Section]:
    """Return the sections of a report; the first has no heading.

    Args:
        dice: where chance comes from.
        characters: how long it is to be, about.
    """
    topics = dice.sample(list(words.TOPICS), 10)
    sections = [Section("", 0, topics[0], paragraphs=[[sentence(dice, topic) for topic in topics[:3]]])]
    parts = 0
    size = 0
    while size < characters or parts < 2:
        topic = topics[parts % len(topics)]
        parts += 1
        made = [Section(dice.choice(words.HEADINGS).format(topic=topic), 1, topic, paragraphs=_paragraphs(dice, topic, 1))]
        made += [
            Section(dice.choice(words.SUBHEADINGS).format(thing=thing), 2, topic, paragraphs=_paragraphs(dice, topic, dice.randint(2, 4)))
            for thing in dice.sample(words.TOPICS[topic], dice.randint(2, 4))
        ]
        size += sum(len(said.text) for section in made for said in section)
        sections += made
    for number, section in enumerate(sections):
        section.number = number
    for number, said in enumerate(said for section in sections for said in section):
        said.origin = number
    return sections


def written(sections: list[Section], year: int) -> tuple[str, list[tuple[int, int]]]:
    """Return the text of a report, and where each of its sentences stands, in order."""
    text = f"政府工作报告\n\n——{year}年2月20日在县人民代表大会会议上\n\n各位代表：\n"
    places = []
    parts = below = 0
    for section in sections:
        if section.level == 1:
            parts, below = parts + 1, 0
            text += f"{numeral(parts)}、{section.heading}\n"
        elif section.level == 2:
            below += 1
            text += f"（{numeral(below)}）{section.heading}\n"
        for paragraph in section.paragraphs:
            for said in paragraph:
                places.append((len(text), len(text) + len(said.text)))
                text += said.text
            text += "\n"
    return text.removesuffix("\n"), places


def sentence(dice: random.Random, topic: str) -> Sentence:
    """Return a sentence about something: half of them are made like many others."""
    kind = dice.random()
    if kind < 0.08:
        return _cut(dice, dice.choice(words.BOILERPLATE))
    if kind < 0.15:
        return _cut(dice, dice.choice(words.LIKE_BOILERPLATE).format(topic=topic))
    if kind < 0.2:
        return _cut(dice, dice.choice(words.SHORT))
    return Sentence(tuple(_clause(dice, topic) for _ in range(dice.choice((2, 2, 3, 3, 3, 4, 4, 5, 6)))))


def _paragraphs(dice: random.Random, topic: str, count: int) -> list[list[Sentence]]:
    return [[sentence(dice, topic) for _ in range(dice.randint(2, 7))] for _ in range(count)]


def _clause(dice: random.Random, topic: str) -> tuple[str, ...]:
    things = words.TOPICS[topic]
    act = dice.choice(dice.choice(words.ACTS))
    thing, other = dice.sample(things, 2)
    shape = dice.randrange(9)
    if shape == 0:
        return dice.choice(words.BESIDE), act, thing, "建设"
    if shape == 1:
        return act, thing, "和", other
    if shape == 2:
        return "坚持", dice.choice(words.PRINCIPLES)
    if shape == 3:
        return "推动", thing, "与", other, "融合发展"
    if shape == 4:
        return dice.choice(words.PLACES), "新建", thing, str(dice.randint(2, 60)), dice.choice(words.COUNTED)
    if shape == 5:
        return "针对", thing, dice.choice(words.PROBLEMS), "的问题"
    if shape == 6:
        return dice.choice(words.WHO), "要", dice.choice(words.HOW)
    if shape == 7:
        return "出台", thing, dice.choice(words.DOCUMENTS)
    if dice.random() < 0.5:
        return (dice.choice(dice.choice(words.EFFECTS)),)
    return (thing, dice.choice(words.TARGETS).format(n=dice.randint(3, 98), unit=dice.choice(words.COUNTED)))


def _cut(dice: random.Random, text: str) -> Sentence:
    """Return a sentence that is given, its clauses cut into pieces as long as words."""
    return Sentence(tuple(tuple(_pieces(dice, clause)) for clause in text.removesuffix("。").split("，")))


def _pieces(dice: random.Random, clause: str) -> Iterator[str]:
    at = 0
    while at < len(clause):
        size = dice.choice((1, 2, 2, 2, 3))
        yield clause[at : at + size]
        at += size
