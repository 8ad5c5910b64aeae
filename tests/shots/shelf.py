"""A library as a reader would have it after some years: speeches, reports and notices of a town, a county and its committees.

Everything in it is made up here, by a fixed choice, so that every picture shows the same.
"""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from core.annotation import COLOURS, AnnotationDraft, Change
from core.holdings import Collection
from core.metadata import MetadataChange
from core.outline import Outline
from core.session import ReadingSession
from core.spans import Span

if TYPE_CHECKING:
    from pathlib import Path

    from core.holdings import Holding

YEARS: Final = range(2019, 2027)
LAST: Final = (2026, 10)
"""Year and month after which nothing has been said yet."""
SPEAKERS: Final = ("周正清", "吕明远", "沈立群", "何秋实", "郭大川", "罗雅琴")
SOURCES: Final = ("县委办公室", "县政府网", "云溪日报", "县融媒体中心")


class Meeting(NamedTuple):
    """What is said once or more every year."""

    title: str
    occasion: str
    kind: str
    month: int
    parts: tuple[str, str, str]
    """Which headings it has."""

    def titled(self, year: int) -> str:
        """Return what it is called in a year."""
        return self.title.format(number="一二三四五六七八九"[year - YEARS.start], age=year - 1921)


MEETINGS: Final = (
    Meeting("在县委十四届{number}次全会上的讲话", "县委全会", "讲话", 12, ("把形势看得更清", "把重点抓得更准", "把作风改得更实")),
    Meeting("在县委经济工作会议上的讲话", "县委经济工作会议", "讲话", 1, ("稳住农业这块压舱石", "抓牢项目这个牛鼻子", "守住民生这条底线")),
    Meeting("政府工作报告", "县人民代表大会", "报告", 2, ("过去一年的工作", "今年的主要任务", "加强政府自身建设")),
    Meeting("在参加云溪镇代表团审议时的讲话", "县人民代表大会", "讲话", 2, ("代表要替群众说话", "建议要件件有着落", "会后要带头落实")),
    Meeting("在全县春耕生产现场会上的讲话", "春耕生产现场会", "讲话", 3, ("农时一天也误不得", "水肥种要一样样到户", "包村干部要下到田头")),
    Meeting("在党校春季学期开学典礼上的讲话", "县委党校开学典礼", "讲话", 3, ("学理论要学到心里", "读原著要读到字句", "用所学要用到实处")),
    Meeting("在青溪村调研时的谈话", "青溪村调研", "讲话", 4, ("产业要有长久的打算", "村里的账要摆在明处", "年轻人要留得住")),
    Meeting("在防汛抗旱工作会议上的讲话", "防汛抗旱工作会议", "讲话", 5, ("把险情想在前头", "把责任压到人头", "把群众放在心上")),
    Meeting("在庆祝中国共产党成立{age}周年大会上的讲话", "庆祝大会", "讲话", 7, ("不忘来时的路", "记住肩上的责", "走好脚下的道")),
    Meeting("在基层干部座谈会上的讲话", "基层干部座谈会", "讲话", 8, ("把苦处说透", "把难处解开", "把好处留住")),
    Meeting("关于做好秋粮收购工作的通知", "", "通知", 9, ("备好仓容", "备足资金", "管好价格")),
    Meeting("在教师节座谈会上的讲话", "教师节座谈会", "讲话", 9, ("尊师要尊在平时", "办学要办在乡村", "育人要育到心田")),
    Meeting("在乡村振兴工作推进会上的讲话", "乡村振兴工作推进会", "讲话", 10, ("产业要兴", "环境要美", "乡风要正")),
    Meeting("关于全县水利冬修的调研报告", "", "报告", 11, ("现状", "问题", "建议")),
    Meeting("新年贺词", "新年贺词", "贺词", 12, ("这一年不容易", "这一年有收成", "新的一年再出发")),
)
SENTENCES: Final = (
    "群众的事无小事，哪件事没有着落，哪件事就是我们的欠账。",
    "去年的数字好看，是干出来的；今年的数字要好看，还得靠干。",
    "规划是写在纸上的，沟渠是挖在地里的，两头要对得上。",
    "会开得短一点，话说得实一点，事办得快一点，群众的怨气就少一点。",
    "高质量发展落到我们县，就是粮食多打一点、工厂多开一点、学校近一点。",
    "高标准农田建一亩就要管一亩，不能前边修、后边荒。",
    "下村不要层层陪同，坐在院坝里听到的，比会议室里听到的真。",
    "账要一笔一笔算，责任要一级一级压，好处要一户一户到。",
    "春争日、夏争时，农时不等人，更不等文件。",
    "中国式现代化离我们不远，就在这一渠水、这一条路、这一间教室里。",
    "干部要学会三句话：这事我来办，这账我来算，这责我来担。",
    "项目落地不落地，不看签了几个约，看打了几根桩。",
    "能马上办的马上办，不能马上办的说清楚哪天办。",
    "把数据报准，是作风，也是党性。",
    "水利冬修人手要齐，物料要足，验收要严，哪一段不合格就返工哪一段。",
    "年轻干部要多墩墩苗，在基层把根扎深，苗才长得高。",
    "基本农田一分不能少，耕地红线一步不能退。",
    "防汛值守要二十四小时有人接电话，有人看水位，有人能拍板。",
    "钱要花在刀刃上，财政过紧日子，是为了让群众过好日子。",
    "典型要树身边的，经验要能学的，推广要看条件的。",
)
TAGS: Final = {
    "春耕": ("春耕", "农业"),
    "防汛": ("防汛", "水利"),
    "水利": ("水利",),
    "党校": ("理论学习",),
    "经济": ("经济",),
    "秋粮": ("农业",),
}
"""What is put on documents in whose titles a word stands."""
COLLECTIONS: Final = (
    ("c1", "讲话稿范文", ("全会", "经济工作")),
    ("c2", "农业农村专题", ("春耕", "秋粮", "乡村")),
    ("c3", "调研材料", ("调研",)),
)


def fill(library: Path, folder: Path) -> tuple[Holding, ...]:
    """Write the files into a folder, put them into a library with marks and all, and return its documents, the last added first."""
    source = random.Random(2026)
    with ReadingSession(library) as session:
        for year in YEARS:
            for number, meeting in enumerate(MEETINGS):
                if (year, meeting.month) > LAST:
                    continue
                file = write(folder, meeting, year, source)
                read = session.read(file)
                opening = session.admit(session.plan(read))
                if (year + number) % 3 == 0:
                    _mark(session, opening.document, file, source)
        rows = session.holdings.all()
        _describe(session, rows, source)
        _order(session, rows)
        _note(session, rows, source)
        session.holdings.count_missing()
        return session.holdings.all()


def write(folder: Path, meeting: Meeting, year: int, source: random.Random) -> Path:
    """Write the file of what was said in a year."""
    place = folder / str(year)
    place.mkdir(parents=True, exist_ok=True)
    file = place / f"{meeting.titled(year)}（{year}）.txt"
    file.write_text(text_of(meeting, year, source), encoding="utf-8")
    return file


def text_of(meeting: Meeting, year: int, source: random.Random) -> str:
    """Return the text of what was said in a year."""
    day = f"{year}年{meeting.month}月{source.randrange(3, 27)}日"
    speaker = SPEAKERS[(year + meeting.month) % len(SPEAKERS)]
    lines = [meeting.titled(year), *([f"（{day}）", speaker] if meeting.kind in {"讲话", "贺词"} else [f"（{day}）"]), "", "同志们："]
    lines.append("".join(source.sample(SENTENCES, 3)))
    for label, part in zip("一二三", meeting.parts, strict=True):
        lines.append(f"{label}、{part}")
        lines += ["".join(source.sample(SENTENCES, source.randrange(3, 7))) for _ in range(source.randrange(2, 5))]
    return "\n".join([*lines, "同志们，话说到这里，关键在落实。让我们一件一件办，一年一年干。", ""])


def _mark(session: ReadingSession, row: int, file: Path, source: random.Random) -> None:
    """Put some marks on a document, with notes and tags."""
    read = session.read(file)
    opening = session.admit(session.plan(read))
    said = [one for one in SENTENCES if one in read.text]
    changes = []
    for sentence in source.sample(said, min(len(said), source.randrange(1, 6))):
        start = read.text.index(sentence)
        note = source.choice(("", "", "可引。", "与去年的提法对照。", "数字再核一遍。"))
        draft = AnnotationDraft(
            Span(start, start + len(sentence)), colour=source.choice(COLOURS), note=note, tags=("金句",) if "要" in sentence else ()
        )
        changes.append(Change(None, session.draft(opening, read.text, Outline(), draft)))
    session.apply(row, changes)


def _describe(session: ReadingSession, rows: tuple[Holding, ...], source: random.Random) -> None:
    """Set what a reader would have set: occasions, kinds and sources of most documents; the others stay as they were recognised."""
    meetings = {f"{one.titled(year)}（{year}）.txt": one for one in MEETINGS for year in YEARS}
    changes = []
    for one in rows:
        meeting = meetings.get(one.name)
        state = session.metadata(one.document)
        if meeting is None or source.random() < 0.2:
            continue
        now = state
        for field, value in (("occasion", meeting.occasion), ("kind", meeting.kind), ("source", source.choice(SOURCES))):
            now = now.with_set(field, value)
        if source.random() < 0.7:
            for field in ("title", "speaker", "date"):
                now = replace(now, confirmed=now.confirmed | {field})
        changes.append((one.document, MetadataChange(before=state, after=now)))
    session.holdings.edit(changes)


def _order(session: ReadingSession, rows: tuple[Holding, ...]) -> None:
    """Tag documents, and take them into collections."""
    for word, tags in TAGS.items():
        session.holdings.retag([one.document for one in rows if word in one.name], tags, ())
    for key, name, words in COLLECTIONS:
        session.holdings.put_collection(Collection(key, name))
        session.holdings.collect([one.document for one in rows if any(word in one.name for word in words)], key, is_inside=True)


def _note(session: ReadingSession, rows: tuple[Holding, ...], source: random.Random) -> None:
    """Let most documents have been read, some of them to the end."""
    for number, one in enumerate(rows):
        if number % 4:
            read = source.choice((1.0, 1.0, 0.85, 0.6, 0.35, 0.1))
            session.holdings.note_reading(one.document, read=read, opened=f"2026-{1 + number % 9:02}-1{number % 9}T08:20:00.000Z")
