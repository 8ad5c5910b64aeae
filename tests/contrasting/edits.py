"""Makes next year's report of a report, and notes on each sentence what was done to it."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Final

from core.contrast import DROPPED, MOVED, NEW, REWORDED
from tests.contrasting import words
from tests.contrasting.reports import Section, Sentence, sentence

if TYPE_CHECKING:
    import random

LEAST, MOST = 0.1, 0.4
"""What part of a sentence's characters is changed in one that is reworded."""
NEARLY: Final = 0.2
"""Likewise of one that was moved as well, at most."""
PAST: Final = 3
"""How many others a sentence passes, at least, that is moved within its section."""
_REWORDED, _MOVED, _DROPPED, _NEW = 0.25, 0.06, 0.1, 0.1
_SHORTEST: Final = 10
"""Characters of a sentence that is reworded or moved: of a shorter one a word is more than is meant, and it is said everywhere."""


def next_year(sections: list[Section], dice: random.Random) -> tuple[list[Section], set[int]]:
    """Return the sections of another report made of one, and the numbers of the sentences that were dropped.

    Args:
        sections: of the first report, which stay as they are.
        dice: where chance comes from.
    """
    known = {said.text for section in sections for said in section}
    made = copy.deepcopy(sections)
    dropped = _drop(made, dice)
    moving = _reword(made, dice)
    _add(made, dice, known)
    _move(made, moving, dice)
    for section in made:
        section.paragraphs = [paragraph for paragraph in section.paragraphs if paragraph]
    _rename(made, dice)
    return _reordered(made, dice), dropped


def reworded(clauses: tuple[tuple[str, ...], ...], share: float, dice: random.Random, topic: str) -> tuple[tuple[str, ...], ...]:
    """Return a sentence in other words: some are replaced, taken out, put in, or change places, until so much of it is changed."""
    said = [list(clause) for clause in clauses]
    goal = share * sum(len(word) for clause in said for word in clause)
    done = 0.0
    touched: set[str] = set()
    for _ in range(60):
        if done >= goal:
            break
        at = dice.randrange(len(said))
        clause = said[at]
        spot = dice.randrange(len(clause))
        act = dice.random()
        size = len(clause[spot])
        if act < 0.5 and clause[spot] not in touched and size <= goal - done + 3:
            clause[spot] = _another(clause[spot], dice, topic)
            touched.add(clause[spot])
            done += max(size, len(clause[spot]))
        elif act < 0.65 and len(clause) > 1 and clause[spot] not in touched and size <= goal - done + 2:
            del clause[spot]
            done += size
        elif act < 0.85:
            put = dice.choice(words.BESIDE if spot == 0 else ("切实", "有效", "逐步", "深入", "全面", "及时", "统一", "重点"))
            clause.insert(spot, put)
            touched.add(put)
            done += len(put)
        elif act < 0.93 and len(said) > 2:
            other = (at + 1) % len(said)
            shorter = min(sum(map(len, said[at])), sum(map(len, said[other])))
            if at < other and shorter <= goal - done + 2:
                said[at], said[other] = said[other], said[at]
                done += shorter
        elif len(said) > 2 and sum(map(len, clause)) <= goal - done + 1:
            done += sum(map(len, clause))
            del said[at]
    return tuple(tuple(clause) for clause in said)


def _another(word: str, dice: random.Random, topic: str) -> str:
    """Return a word that may stand in the place of one."""
    if word.isdecimal():
        return str(int(word) + dice.randint(1, 40))
    for rows in (words.ACTS, words.EFFECTS):
        for row in rows:
            if word in row:
                return dice.choice([one for one in row if one != word])
    for pool in (words.TOPICS[topic], words.HOW, words.WHO, words.PLACES, words.PRINCIPLES, words.BESIDE, words.PROBLEMS, words.DOCUMENTS):
        if word in pool:
            return dice.choice([one for one in pool if one != word])
    return dice.choice(("落实", "强化", "着眼", "围绕", "聚焦", "完善", "健全", "提高", "责任", "方式", "措施", "力度", "更好地", "一体"))


def _drop(sections: list[Section], dice: random.Random) -> set[int]:
    dropped = set()
    for section in sections:
        for paragraph in section.paragraphs:
            for said in list(paragraph):
                if dice.random() < _DROPPED:
                    assert said.origin is not None
                    said.kind = DROPPED
                    dropped.add(said.origin)
                    paragraph.remove(said)
    return dropped


def _reword(sections: list[Section], dice: random.Random) -> list[tuple[Section, Sentence]]:
    """Reword some sentences; return those that are to be moved."""
    moving = []
    for section in sections:
        for said in section:
            chance = dice.random()
            before = said.text
            if chance < _MOVED and len(before) >= _SHORTEST:
                said.kind = MOVED
                moving.append((section, said))
                if dice.random() < 0.3 and len(before) >= 2 * _SHORTEST:
                    said.clauses = reworded(said.clauses, dice.uniform(LEAST, NEARLY), dice, section.topic)
            elif _MOVED <= chance < _MOVED + _REWORDED and len(before) >= _SHORTEST:
                said.clauses = reworded(said.clauses, dice.uniform(LEAST, MOST), dice, section.topic)
                said.kind = REWORDED if said.text != before else said.kind
    return moving


def _add(sections: list[Section], dice: random.Random, known: set[str]) -> None:
    for section in sections:
        for paragraph in section.paragraphs:
            for _ in range(len(paragraph)):
                if dice.random() >= _NEW:
                    continue
                said = sentence(dice, section.topic)
                if said.text not in known:
                    said.kind = NEW
                    paragraph.insert(dice.randint(0, len(paragraph)), said)


def _move(sections: list[Section], moving: list[tuple[Section, Sentence]], dice: random.Random) -> None:
    for home, said in moving:
        order = list(home)
        at = next(number for number, one in enumerate(order) if one is said)
        paragraph = next(one for one in home.paragraphs if any(each is said for each in one))
        far = [number for number in range(len(order)) if abs(number - at) > PAST]
        if far and dice.random() < 0.4:
            _take_out(paragraph, said)
            beside = order[dice.choice(far)]
            goal = next(one for one in home.paragraphs if any(each is beside for each in one))
            before = next(number for number, one in enumerate(goal) if one is beside)
            goal.insert(before + (order.index(beside) > at), said)
            continue
        goals = [section for section in sections if section is not home and all(one.text != said.text for one in section)]
        goal = dice.choice(dice.choice(goals).paragraphs)
        _take_out(paragraph, said)
        goal.insert(dice.randint(0, len(goal)), said)


def _take_out(paragraph: list[Sentence], said: Sentence) -> None:
    del paragraph[next(number for number, one in enumerate(paragraph) if one is said)]


def _rename(sections: list[Section], dice: random.Random) -> None:
    named = [section for section in sections if section.level]
    for section in dice.sample(named, max(1, len(named) // 6)):
        if section.level == 1:
            section.heading = dice.choice(words.HEADINGS).format(topic=section.topic)
        else:
            section.heading = dice.choice(words.SUBHEADINGS).format(thing=dice.choice(words.TOPICS[section.topic]))


def _reordered(sections: list[Section], dice: random.Random) -> list[Section]:
    """Return the sections with one of the first level in another place, and two of the second."""
    parts: list[list[Section]] = []
    for section in sections[1:]:
        if section.level == 1:
            parts.append([])
        parts[-1].append(section)
    if len(parts) > 2:
        part = parts.pop(dice.randrange(len(parts)))
        parts.insert(dice.randint(0, len(parts)), part)
    for part in dice.sample(parts, min(2, len(parts))):
        if len(part) > 2:
            one = part.pop(dice.randrange(1, len(part)))
            part.insert(dice.randint(1, len(part)), one)
    return [sections[0], *(section for part in parts for section in part)]
