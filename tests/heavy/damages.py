"""A library as it grows in use, with its log and a backup, and the ways in which a disk damages it."""

from __future__ import annotations

import itertools
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.annotation import COLOURS, AnnotationDraft, Change
from core.outline import acts
from core.outline.hand import edited
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import OTHER, SPEECH, document, opened

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from core.annotation import Annotation
    from core.document import Document
    from core.session import Opening

PAGE: Final = 4096
WORKS: Final = ("水管", "水池", "水表", "水价", "水源", "渠道", "闸门", "水站")
"""What each sentence of a plan is about."""


@dataclass(frozen=True)
class Files:
    """The bytes of a library while it is open."""

    library: bytes
    log: bytes
    backup: bytes
    """An earlier state, as one file."""


def plan_of(year: int, villages: int) -> str:
    """Return the text of a plan for so many villages."""
    lines = [f"{year}年全镇农村饮水安全工作计划", "各村：", "现将全年工作安排如下，请对照落实。"]
    for number in range(1, villages + 1):
        lines.append(f"第{number}村")
        lines += [
            f"{work}由第{number}村会同水管所负责，{month}月底前完成第{number}处{work}的检修，费用{year + number + month}元，按季公开。"
            for month, work in enumerate(WORKS, 3)
        ]
    return "\n".join([*lines, "以上计划，由镇水管所负责解释。"])


def passages(text: str) -> Iterator[Span]:
    """Yield one passage of each long line."""
    start = 0
    for line in text.split("\n"):
        if len(line) > 20:
            yield Span(start + 4, start + 4 + 8 + start % 9)
        start += len(line) + 1


def make(folder: Path, *, annotations: int = 120) -> Files:
    """Return a library that was used for a while through the session, its log not yet taken into the file."""
    library = folder / "library.db"
    with ReadingSession(library) as session:
        _begin(session, annotations)
        with closing(sqlite3.connect(library)) as source:
            source.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            with closing(sqlite3.connect(folder / "backup.db")) as target:
                source.backup(target)
                target.execute("PRAGMA journal_mode=DELETE").fetchone()
            _go_on(session, annotations)
            log = folder / "library.db-wal"
            return Files(library.read_bytes(), log.read_bytes(), (folder / "backup.db").read_bytes())


def _begin(session: ReadingSession, annotations: int) -> None:
    """Read a plan, a long text and two speeches; mark, note, tag, correct, delete and empty."""
    long = document(plan_of(2023, 120), Path("/讲话/全县计划.txt"))
    mark_many(session, opened(session, long), long, annotations // 4, "县")
    speech = document(SPEECH, Path("/讲话/饮水.txt"))
    opening = opened(session, speech)
    made = mark_many(session, opening, speech, 6, "镇")
    session.apply(opening.document, [Change(one, None) for one in made[:2]])
    session.empty_trash([made[0].id])
    session.apply(
        opening.document,
        [
            Change(
                None,
                session.draft(opening, speech.text, session.outline(speech), AnnotationDraft(Span(0, 0), "document-note", note="总的印象")),
            )
        ],
    )
    state = edited(session.outline(speech), session.outline_edits(opening.document, 1), speech.text, 1)
    session.apply_outline(opening.document, acts.rename(state, 1, "水的事情"))
    other = document(OTHER, Path("/讲话/座谈.txt"))
    mark_many(session, opened(session, other), other, 3, "座")
    plan = document(plan_of(2025, 20), Path("/讲话/计划.txt"))
    mark_many(session, opened(session, plan), plan, annotations // 2, "村")


def _go_on(session: ReadingSession, annotations: int) -> None:
    """Read a new edition of the plan, correct it, and mark some more."""
    plan = document(
        plan_of(2025, 20).replace("按季公开", "按月公开").replace("第3村\n", "第3村（新）\n"), Path("/讲话/计划.txt"), reader="text/2"
    )
    opening = opened(session, plan)
    start = plan.text.index("对照落实")
    shown = session.correct(opening, plan, Span(start, start + 4), "照此办理")
    opening = opened(session, plan)
    mark_many(session, opening, shown, annotations // 12, "新", skip=annotations // 2)
    noted = [one for one in opening.annotations if one.note][:10]
    session.apply(opening.document, [Change(one, replace(one, note=one.note + "，已核对", updated="")) for one in noted])
    later = document(plan_of(2026, 12), Path("/讲话/明年.txt"))
    mark_many(session, opened(session, later), later, annotations // 12, "明")


def mark_many(session: ReadingSession, opening: Opening, read: Document, count: int, word: str, *, skip: int = 0) -> list[Annotation]:
    """Mark passages of a text one after the other, each in a transaction of its own; return them as stored."""
    outline = session.outline(read)
    made = []
    for number, span in enumerate(itertools.islice(passages(read.text), skip, skip + count)):
        one = AnnotationDraft(
            span,
            colour=COLOURS[number % 5],
            note=f"{word}{number}：{span.of(read.text)}要问一问" if number % 3 else "",
            tags=("水", word) if number % 4 else (),
            star=number % 5 == 0,
        )
        made += session.apply(opening.document, [Change(None, session.draft(opening, read.text, outline, one))])
    return made


def settled(files: Files, folder: Path) -> Files:
    """Return the same library after it was closed: its log has been taken into the file."""
    path = folder / "settled.db"
    path.write_bytes(files.library)
    path.with_name("settled.db-wal").write_bytes(files.log)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return Files(path.read_bytes(), b"", files.backup)


def foreign_pages(folder: Path) -> bytes:
    """Return the pages of a database of another program."""
    path = folder / "foreign.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE entries (id INTEGER PRIMARY KEY, title TEXT, score INTEGER, seen TEXT)")
        connection.execute("CREATE INDEX by_title ON entries (title)")
        rows = ((f"第{number}条记录", number * 7, "2025-01-01") for number in range(2_000))
        connection.executemany("INSERT INTO entries (title, score, seen) VALUES (?, ?, ?)", rows)
        connection.commit()
    return path.read_bytes()


@dataclass(slots=True)
class Disk:
    """The bytes of a library that are being damaged."""

    library: bytearray
    log: bytearray
    foreign: bytes
    chance: random.Random

    @property
    def pages(self) -> int:
        return len(self.library) // PAGE

    def some_page(self) -> slice:
        start = PAGE * self.chance.randrange(self.pages)
        return slice(start, start + PAGE)

    def noise(self, size: int) -> bytes:
        return self.chance.randbytes(size)


def flip_byte(disk: Disk) -> None:
    at = disk.chance.randrange(len(disk.library))
    disk.library[at] ^= disk.chance.randrange(1, 256)


def flip_bytes(disk: Disk) -> None:
    for _ in range(disk.chance.randrange(2, 40)):
        flip_byte(disk)


def lose_page(disk: Disk) -> None:
    disk.library[disk.some_page()] = bytes(PAGE)


def lose_pages(disk: Disk) -> None:
    for _ in range(disk.chance.randrange(2, 12)):
        lose_page(disk)


def lose_first_page(disk: Disk) -> None:
    disk.library[:PAGE] = bytes(PAGE)


def overwrite_page(disk: Disk) -> None:
    disk.library[disk.some_page()] = disk.noise(PAGE)


def swap_pages(disk: Disk) -> None:
    one, other = disk.some_page(), disk.some_page()
    disk.library[one], disk.library[other] = disk.library[other], disk.library[one]


def mix_in(disk: Disk) -> None:
    """Put a page of another program's database in the place of one."""
    start = PAGE * disk.chance.randrange(len(disk.foreign) // PAGE)
    disk.library[disk.some_page()] = disk.foreign[start : start + PAGE]


def cut(disk: Disk) -> None:
    del disk.library[disk.chance.randrange(PAGE, len(disk.library)) :]


def flip_header(disk: Disk) -> None:
    for _ in range(disk.chance.randrange(1, 8)):
        disk.library[disk.chance.randrange(100)] ^= disk.chance.randrange(1, 256)


def flip_page_header(disk: Disk) -> None:
    page = disk.some_page()
    for at in range(8):
        disk.library[page.start + at] ^= disk.chance.randrange(256)


def flip_log(disk: Disk) -> None:
    for _ in range(disk.chance.randrange(1, 6)):
        if disk.log:
            disk.log[disk.chance.randrange(len(disk.log))] ^= disk.chance.randrange(1, 256)
    lose_page(disk)


def do_much(disk: Disk) -> None:
    for damage in disk.chance.choices((flip_bytes, lose_page, overwrite_page, swap_pages, mix_in, flip_header, flip_log), k=4):
        damage(disk)


SINGLE: Final[tuple[Callable[[Disk], None], ...]] = (lose_page, overwrite_page, mix_in, flip_page_header, swap_pages, flip_byte)
"""What concerns a page or two."""
DAMAGES: Final[tuple[Callable[[Disk], None], ...]] = (
    *SINGLE,
    flip_bytes,
    lose_pages,
    lose_first_page,
    cut,
    flip_header,
    flip_log,
    do_much,
)
