"""A library of any number of documents, always the same for the same seed: speeches as the officials of a county might have held them.

Words come from a vocabulary in which few are frequent and many are rare, as in any language (Zipf); each document has some topics whose
words come again and again. Nothing is read from files: the rows are written as the importers' would be.
"""

from __future__ import annotations

import random
from bisect import bisect
from contextlib import closing
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from core import describing
from core.document import Document, Origin
from core.metadata import Metadata
from core.scripts import simplified
from core.store import documents, metadata
from core.store.library import open_library, transaction
from core.text import digest, paragraphs
from tests.bench.generate import numeral

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

DOCUMENTS: Final = 10_000
CHARACTERS: Final = 8_000
"""Code points of a document."""
SPEAKERS: Final = ("李春和", "王大山", "陈秀英", "赵守田", "周望川", "孙立本", "郑长青", "吴水生", "钱有余", "冯春耕")
_TRADITIONAL: Final = 23
"""One document of so many is written in traditional characters."""
_LATIN: Final = 11
"""In one of so many there are Latin letters and full-width forms."""
_FREQUENT: Final = "的一是在和了有不要人为以发展工作我们这个上中大会国民建设全面推进加强坚持党政治经济社会农村改革新时代问题实施提高重点"
_COMMON: Final = (
    "工作 发展 建设 群众 干部 我们 问题 加强 推进 坚持 落实 农村 农业 农民 经济 社会 责任 项目 服务 管理 "
    "环境 安全 生产 组织 党员 基层 改革 创新 重点 任务 目标 提高 质量 保障 生态 文化 教育 健康 就业 收入 "
    "产业 企业 市场 投资 科技 人才 乡村 振兴 春耕 粮食 水利 防汛 林业 道路 学校 医院 养老 必须 要求 认真 "
    "切实 进一步 同志们 各部门 各单位 有关部门 抓好 抓实 督促 检查 考核 整改 台账 机制 制度 体系 能力 水平 "
    "作风 纪律 廉洁 调研 走访 村民小组 合作社 网格员 驻村干部 高标准农田 人居环境 集体经济 营商环境 一件一件 "
    "实事求是 真抓实干 脚踏实地"
)
_PLACES: Final = ("清河", "石桥", "柳湾", "松岭", "白塔", "东坪", "南渡", "云溪")
_OCCASIONS: Final = (
    "全县农村工作会议",
    "春季学习动员会",
    "安全生产专题会议",
    "党代会",
    "全县经济工作会议",
    "林业工作座谈会",
    "防汛调研座谈会",
    "干部培训班开班式",
)
_VARIANTS: Final = dict(
    zip("发国农业产会个这来时为问题实动务场体质应学认强进", "發國農業產會個這來時為問題實動務場體質應學認強進", strict=True)
)
_TOPICS: Final = 80
_CHAPTERS: Final = 5


def make(library: Path, count: int = DOCUMENTS, *, characters: int = CHARACTERS, seed: int = 1) -> None:
    """Make a library of so many documents of so many code points each."""
    with closing(open_library(library)) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        made = speeches(count, characters=characters, seed=seed)
        for _ in range(0, count, 500):
            with transaction(connection):
                for _, (text, known) in zip(range(500), made, strict=False):
                    _put(connection, text, known)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def speeches(count: int, *, characters: int = CHARACTERS, seed: int = 1) -> Iterator[tuple[str, Metadata]]:
    """Yield texts with what is known of each."""
    source = random.Random(seed)
    words = _Words(source)
    for number in range(count):
        place, occasion, speaker = source.choice(_PLACES), source.choice(_OCCASIONS), source.choice(SPEAKERS)
        year, month = 1990 + int(35 * source.random() ** 0.6), source.randint(1, 12)
        date = f"{year}-{month:02}-{source.randint(1, 28):02}"
        title = f"在{place}{occasion}上的讲话"
        lines = [title, f"（{year}年{month}月）", speaker, "", "同志们："]
        topics = words.topics(source)
        size = sum(map(len, lines)) + len(lines)
        chapter = 0
        while size < characters:
            made = words.paragraph(source, topics)
            if chapter < size * _CHAPTERS // characters + 1:
                chapter += 1
                made = [f"{numeral(chapter)}、{words.heading(source, topics)}", f"（一）{words.heading(source, topics)}", *made]
            lines += made
            size += sum(map(len, made)) + len(made)
        text = "\n".join(lines)[: characters - 1].rstrip("，。\n") + "。"
        if number % _TRADITIONAL == 0:
            text = text.translate(str.maketrans(_VARIANTS))
        if number % _LATIN == 0:
            text = text.replace("项目", "ＰＰＰ项目").replace("经济", "GDP 与经济").replace("２", "2")[:characters]
        yield text, Metadata(title=title, speaker=speaker, date=date, occasion=occasion)


class _Words:
    """A vocabulary of words of one to four characters; the one that stands first is used most."""

    def __init__(self, source: random.Random) -> None:
        simple = [code for code in range(0x4E00, 0x9FA6) if code not in simplified()]
        rare = [chr(code) for code in source.sample(simple, 2_400)]
        characters = [*dict.fromkeys(_FREQUENT + _COMMON.replace(" ", "")), *rare]
        weights = list(accumulate((rank + 20) ** -1.25 for rank in range(len(characters))))
        made = dict.fromkeys(_FREQUENT[:12])
        made.update(dict.fromkeys(_COMMON.split()))
        while len(made) < 20_000:
            length = source.choices((1, 2, 3, 4), (1, 14, 4, 3))[0]
            made["".join(characters[bisect(weights, source.random() * weights[-1])] for _ in range(length))] = None
        self._words = list(made)
        self._weights = list(accumulate((rank + 6) ** -1.08 for rank in range(len(self._words))))

    def some(self, source: random.Random, count: int) -> list[str]:
        """Return words as often as they are used."""
        return source.choices(self._words, cum_weights=self._weights, k=count)

    def topics(self, source: random.Random) -> list[str]:
        """Return words that one document uses over and over."""
        return [self._words[200 + int(source.random() * (len(self._words) - 200))] for _ in range(_TOPICS)]

    def heading(self, source: random.Random, topics: list[str]) -> str:
        """Return a heading."""
        return "".join(self.some(source, 3)) + source.choice(topics)

    def paragraph(self, source: random.Random, topics: list[str]) -> list[str]:
        """Return a paragraph of some sentences."""
        words = self.some(source, source.randint(40, 160))
        pieces: list[str] = []
        clause = source.randint(3, 7)
        for word in words:
            pieces.append(source.choice(topics) if source.random() < 0.4 else word)
            clause -= 1
            if not clause:
                pieces.append("，" if source.random() < 0.6 else "。" if source.random() < 0.8 else "、")
                clause = source.randint(3, 7)
        return ["".join(pieces).rstrip("，。、") + "。"]


def _put(connection: sqlite3.Connection, text: str, known: Metadata) -> None:
    exact = documents.exact_digest(text)
    name = f"{known.title}.txt"
    document = Document(text, paragraphs(text), Origin(None, exact, "text/1"), name, digest(text), properties=known)
    row = documents.add_document(connection, name, f"{known.date}T08:00:00.000Z")
    documents.add_edition(connection, row, document, exact, f"{known.date}T08:00:00.000Z")
    metadata.put_recognised(connection, row, known, describing.VERSION)
