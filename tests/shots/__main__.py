"""Takes the pictures: python -m tests.shots [NAME…] writes build/shots/NAME.png."""

from __future__ import annotations

import argparse
import os
import re
import sys
from typing import TYPE_CHECKING, Any, Final

from core.annotation import Change
from core.outline.rule_sets import Rule, RuleSet
from core.outline.tree import RUN_IN
from core.session import ReadingSession
from core.spans import Span
from resources.setup.display import DisplayError, VirtualDisplay
from tests.bench import generate
from tests.bench.home import ROOT, SAMPLE
from tests.shots import (
    adding,
    aids,
    archives,
    books,
    commands,
    concordance,
    contrast,
    curating,
    editions,
    errors,
    exporting,
    figures,
    finding,
    fixed_layouts,
    gathered,
    help_pages,
    holdings,
    import_reports,
    keys,
    layers,
    letters,
    library,
    looks,
    margins,
    office,
    official,
    overview,
    own_words,
    papers,
    phrases,
    plans,
    printing,
    proposals,
    recalls,
    reviews,
    seeking,
    settings,
    sheets,
    tabs,
    terms,
    welcome,
)
from tests.shots.stage import SMALL, WIDE, stage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tests.shots.stage import Stage

FOLDER: Final = ROOT / "build" / "shots"
DISPLAY: Final = (1600, 1000)
TEXTS: Final = ROOT / "tests" / "shots" / "texts"
CHAPTER: Final = "二、把任务落到田间地头"
MARKS: Final[tuple[dict[str, Any], ...]] = (
    {
        "quote": "农资站每周一公布库存，缺什么、缺多少，当天报到镇里",
        "colour": "gamboge",
        "note": "和去年比，多了“当天报”。",
        "tags": ["春耕"],
    },
    {"quote": "全镇四十二公里干渠分给九个村，四月五日前完工", "colour": "cinnabar", "note": "牵头：水管所。时限：四月五日。"},
    {"quote": "四月五日前完工，由水管所逐段验收", "colour": "malachite"},
    {"quote": "基本农田一分不能少，一亩不能荒", "colour": "rouge", "note": "底线，可引。"},
    {"quote": "镇里的六名农技员一人包一到两个村", "colour": "indigo"},
    {"quote": "“三个一遍”", "kind": "underline", "colour": "indigo", "note": "本周走一遍、本月办一遍、本季回头看一遍。"},
    {"quote": "谁家的门朝哪开，干部心里要有一本账", "colour": "malachite", "note": "金句。"},
    {"quote": "读原文，先把底子打牢", "colour": "gamboge"},
)

KINDS: Final[tuple[dict[str, Any], ...]] = (
    {"quote": "农资站每周一公布库存", "kind": "wavy", "colour": "rouge", "note": "谁来公布？"},
    {"quote": "当天报到镇里", "kind": "underline", "colour": "malachite"},
    {"quote": "全镇四十二公里干渠分给九个村，四月五日前完工", "colour": "gamboge"},
    {"quote": "四月五日前完工", "kind": "wavy", "colour": "cinnabar", "star": True},
    {"quote": "由水管所逐段验收", "kind": "strike", "colour": "cinnabar", "note": "改为镇里验收。"},
    {"quote": "“三个一遍”", "kind": "underline", "colour": "indigo"},
    {"quote": "小事不小", "kind": "bookmark", "colour": "indigo", "note": "从这里接着看。"},
    {"kind": "document-note", "colour": "malachite", "note": "全文三个部分，讲得实在，可作范文。"},
)

BUSY: Final[tuple[dict[str, Any], ...]] = (
    {**MARKS[0], "note": "和去年比，多了**“当天报”**。\n- 谁来报\n- 报给谁", "tags": ["要点", "春耕", "农资"], "star": True},
    {
        "quote": MARKS[1]["quote"],
        "colour": "cinnabar",
        "tags": ["任务"],
        "task": {"task": "", "lead": "水管所", "due": "4月5日", "state": "doing"},
    },
    {**MARKS[3], "note": "底线，可引。", "author": "审稿人甲"},
    {"quote": MARKS[4]["quote"], "colour": "indigo", "tags": ["包村"]},
    {
        "quote": MARKS[5]["quote"],
        "kind": "underline",
        "colour": "indigo",
        "note": "本周走一遍 / 本月办一遍 / 本季回头看一遍",
        "tags": ["提法"],
    },
    {"quote": MARKS[6]["quote"], "colour": "malachite", "note": "金句，可引。", "tags": ["金句"]},
)
"""Marks with all that stands on cards."""


def empty(stage: Stage) -> None:
    """The window without a document."""
    stage.show(SAMPLE)
    stage.press("ctrl+w")


def sample(stage: Stage) -> None:
    """The first start: the sample speech."""
    stage.show()


def marks(stage: Stage) -> None:
    """Marks of all colours with their cards, and the bar over a new selection."""
    _show_marked(stage)
    stage.select(430, 610, 620)


def note(stage: Stage) -> None:
    """A note that is being written in its card."""
    _show_marked(stage)
    stage.select(430, 610, 620)
    stage.press("n")
    stage.desktop.wait_until_still()
    stage.write("会后再问一遍，问清楚是谁、到哪一天。")


def book(stage: Stage) -> None:
    """A text of 1.4 million characters in its middle."""
    path = stage.home.write("long.txt", generate.book())
    generate.annotate(stage.home.library, path, 2_000)
    stage.show(path, "--goto", str(generate.BOOK // 2))


def small(stage: Stage) -> None:
    """The smallest window of the promise, with marks."""
    _show_marked(stage, size=SMALL)


def small_notes(stage: Stage) -> None:
    """The smallest window with the annotations over the page."""
    _show_marked(stage, size=SMALL)
    stage.press("shift+F9")


def night(stage: Stage) -> None:
    """The night theme with marks."""
    stage.set(theme="night")
    _show_marked(stage)


def popup(stage: Stage) -> None:
    """The bar over a new selection, with its keys, among marks."""
    _show_marked(stage)
    stage.select(430, 610, 620)


def kinds(stage: Stage) -> None:
    """Every kind of mark: lines under and through words, on a ground too, a bookmark, a note on the document, a group."""
    stage.annotate(SAMPLE, KINDS)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))
    stage.select(359, 394, 146)
    stage.press("shift+a")


def night_marks(stage: Stage) -> None:
    """The night theme: all five colours, lines, and marks that mix."""
    stage.set(theme="night")
    stage.annotate(SAMPLE, (*MARKS, *KINDS))
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))


def to_review(stage: Stage) -> None:
    """What waits for review after the file was changed, as cards."""
    path = stage.home.write(SAMPLE.name, SAMPLE.read_text("utf-8"))
    stage.annotate(path, MARKS)
    text = path.read_text("utf-8").replace(MARKS[1]["quote"], "全镇的干渠").replace(MARKS[6]["quote"], "心里要有数")
    path.write_text(text, "utf-8")
    stage.show(path, "--goto", str(stage.offset_of(path, CHAPTER)))
    stage.click(-190, 68)


def english(stage: Stage) -> None:
    """The English interface."""
    stage.set(language="en")
    _show_marked(stage)


def menu(stage: Stage) -> None:
    """The main menu."""
    _show_marked(stage)
    stage.press("F10", "Down", "Right")


def outline_speech(stage: Stage) -> None:
    """The outline of a speech: run-ins under its headings, opening and closing around them."""
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))


def outline_report(stage: Stage) -> None:
    """The outline of a report: three levels, headings that run on, run-ins of three kinds."""
    path = TEXTS / "政府工作报告.txt"
    stage.show(path, "--goto", str(stage.offset_of(path, "三、2026年重点任务")))


def outline_book(stage: Stage) -> None:
    """The outline of a text of 1.4 million characters, opened to its second level."""
    stage.show(stage.home.write("long.txt", generate.book()), "--goto", str(generate.BOOK // 2))
    stage.press("ctrl+1", "2")


def outline_english(stage: Stage) -> None:
    """The outline of an English speech, in the English interface."""
    stage.set(language="en")
    path = TEXTS / "speech.txt"
    stage.show(path, "--goto", str(stage.offset_of(path, "Part Two.")))


def outline_faults(stage: Stage) -> None:
    """A draft with its faults: signs in the outline, the list in the overview."""
    stage.show(TEXTS / "会议讲话稿（送审）.txt")
    stage.click(-154, 68)


def outline_hand(stage: Stage) -> None:
    """A heading that is being renamed, below one that the reader has made; another was removed."""
    path = TEXTS / "政府工作报告.txt"
    stage.show(path, "--goto", str(stage.offset_of(path, "各位代表！成绩来之不易")))
    stage.press("ctrl+1", "Home", "Down", "Down", "Down", "Delete", "Down", "Down", "F2")


def skeleton(stage: Stage) -> None:
    """The skeleton in the place of the page."""
    path = TEXTS / "政府工作报告.txt"
    stage.show(path)
    stage.press("F6")


def rule_sets(stage: Stage) -> None:
    """Rules for a document with a scheme of its own, and what they make of it."""
    path = TEXTS / "访谈录.txt"
    rules = RuleSet("0" * 32, "访谈", (Rule("问一：", 1), Rule("答：", 2, RUN_IN), Rule("要点一，", 3, RUN_IN)))
    with ReadingSession(stage.home.library) as session:
        opening = session.admit(session.plan(session.read(path)))
        session.keep_rule_sets([rules])
        session.use_rule_set(opening.document, rules.id)
    stage.show(path)
    stage.press("ctrl+1", "Menu", "Up", "Return")


def docx_numbering(stage: Stage) -> None:
    """A notice from Word, all of whose labels are automatic numbers."""
    path: Path = stage.home.texts / "关于做好汛前准备工作的通知.docx"
    path.write_bytes(papers.notice())
    stage.show(path)


def html(stage: Stage) -> None:
    """A speech on the page of an office: only the article is left of it."""
    path: Path = stage.home.texts / "春季学习动员会讲话.html"
    path.write_text(papers.page(SAMPLE.read_text("utf-8")), "utf-8")
    stage.show(path)


def docx_table(stage: Stage) -> None:
    """A report from Word: a table, the place of a picture, footnotes."""
    path: Path = stage.home.texts / "工程进展情况.docx"
    path.write_bytes(papers.works())
    stage.show(path)


def pdf(stage: Stage) -> None:
    """A printed report in its middle: its pages in the margin and below."""
    path: Path = stage.home.texts / "政府工作报告.pdf"
    path.write_bytes(papers.printed((TEXTS / "政府工作报告.txt").read_text("utf-8")))
    stage.show(path, "--goto", str(stage.offset_of(path, "三、2026年重点任务")))


def go_to(stage: Stage) -> None:
    """Where a number may lead, in the smallest window."""
    path: Path = stage.home.texts / "政府工作报告.pdf"
    path.write_bytes(papers.printed((TEXTS / "政府工作报告.txt").read_text("utf-8")))
    stage.show(path, size=SMALL)
    stage.press("ctrl+g")
    stage.desktop.wait_until_still()
    stage.write("2")


def docx_comments(stage: Stage) -> None:
    """A Word file with a table, whose comments and highlights are offered and looked at."""
    path: Path = stage.home.texts / "任务分解表.docx"
    path.write_bytes(papers.ledger())
    stage.show(path)
    stage.press("Tab", "space")


def password(stage: Stage) -> None:
    """A protected file asks for its password, while another document is shown."""
    path: Path = stage.home.texts / "内部讲话.pdf"
    path.write_bytes(papers.printed(SAMPLE.read_text("utf-8"), "shui-2026"))
    stage.show(SAMPLE)
    stage.shut()
    stage.show(path)
    stage.write("shui")


def task_card(stage: Stage) -> None:
    """A task that is being written on its card, beside others."""
    stage.annotate(SAMPLE, BUSY)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, BUSY[1]["quote"])))
    stage.press("bracketleft", "bracketright", "k")


def cards(stage: Stage) -> None:
    """Thirty close marks with notes, tags and tasks."""
    text = stage.command("text", SAMPLE)
    start = text.index(CHAPTER)
    phrases = [one for one in re.split(r"[，。：；！？\n]", text[start:]) if len(one) > 4]
    looks = [{name: value for name, value in mark.items() if name not in {"quote", "kind"}} for mark in BUSY]
    marks = [{"quote": words, **looks[index % len(looks)]} for index, words in enumerate(dict.fromkeys(phrases[:40]))]
    stage.annotate(SAMPLE, [mark for mark in marks if text.count(mark["quote"]) == 1][:30])
    stage.show(SAMPLE, "--goto", str(start))


def history(stage: Stage) -> None:
    """What a note said before."""
    stage.annotate(SAMPLE, BUSY)
    with ReadingSession(stage.home.library) as session:
        opening = session.admit(session.plan(session.read(SAMPLE)))
        one = next(one for one in opening.annotations if one.note.startswith("和去年比"))
        for note in ("和去年比，多了“当天报”。要问农资站：谁来报、报给谁？", "“当天报”是今年新提的，会后抓落实。"):
            (one,) = session.apply(opening.document, [Change(one, one.with_changes(note=note))])
            session.finish_typing(one.id)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, BUSY[0]["quote"])))
    stage.press("bracketleft", "bracketright")
    stage.click(-120, 300, button=3)
    stage.press("Down", "Down", "Down", "Down", "Return")


def metadata(stage: Stage) -> None:
    """What is known of a document, its date being written."""
    stage.show(SAMPLE)
    stage.press("ctrl+4", "shift+Tab", "shift+Tab", "shift+Tab", "F2")


MANAGED: Final[tuple[dict[str, Any], ...]] = (
    {**MARKS[0], "tags": ["春耕", "要点"], "star": True},
    {
        "quote": "全镇四十二公里干渠分给九个村，四月五日前完工",
        "colour": "cinnabar",
        "task": {"task": "干渠清淤分段包干", "lead": "水管所", "person": "各村主任", "due": "四月五日前", "state": "doing"},
        "tags": ["水利"],
    },
    {
        "quote": "农资站每周一公布库存",
        "colour": "cinnabar",
        "task": {"task": "农资库存每周公布", "lead": "农资站", "due": "每周一"},
        "tags": ["春耕"],
    },
    {
        "quote": "基本农田一分不能少，一亩不能荒",
        "colour": "rouge",
        "note": "底线，可引。",
        "task": {"task": "基本农田核查", "lead": "农技站", "person": "周小满", "due": "2020-05-31"},
        "tags": ["底线"],
    },
    {
        "quote": "镇里的六名农技员一人包一到两个村",
        "colour": "indigo",
        "task": {"task": "农技员包村到户", "lead": "农技站", "due": "三月底前", "state": "done"},
    },
    *MARKS[5:],
)


def list_filter(stage: Stage) -> None:
    """The cards as a list under its headings, and what it can be filtered by."""
    stage.set(cards="list")
    stage.annotate(SAMPLE, MANAGED)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))
    stage.click(-85, 112)
    stage.desktop.wait_until_still()
    stage.write("村")


def selected(stage: Stage) -> None:
    """Three cards that are selected, and what can be done to them."""
    stage.set(cards="list-tag")
    stage.annotate(SAMPLE, MANAGED)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))
    stage.click(-250, 180)
    stage.press("shift+Down", "shift+Down")


def trash(stage: Stage) -> None:
    """What was deleted, in the place of the cards; before it goes for good the reader is asked."""
    stage.set(cards="list")
    stage.annotate(SAMPLE, MANAGED)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))
    stage.click(-250, 180)
    stage.press("shift+Down", "shift+Down", "shift+Down", "Delete")
    stage.click(-30, 112)
    stage.press("Up", "Return")
    stage.desktop.wait_until_still()
    stage.press("shift+Down", "Delete")


def tasks(stage: Stage) -> None:
    """The tasks of a document in the place of the page."""
    _show_tasks(stage)


def small_tasks(stage: Stage) -> None:
    """The same in the smallest window, in the night theme."""
    stage.set(theme="night")
    _show_tasks(stage, size=SMALL)


def _show_tasks(stage: Stage, *, size: tuple[int, int] = WIDE) -> None:
    stage.annotate(SAMPLE, MANAGED)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)), size=size)
    stage.press("ctrl+5")


def colours(stage: Stage) -> None:
    """The reader's own names and shades of the marks, over a page that wears them."""
    stage.set(
        pigments={"gamboge": "鹅黄"},
        pigment_uses={"gamboge": "重点段落"},
        pigment_colours={"gamboge": "#F7E9A0", "indigo": "#5A0000"},
        author="周水生",
    )
    _show_marked(stage, size=SMALL)
    stage.press("F10", "Down", "Down", "Down", "Right", "Up", "Return")


def correction(stage: Stage) -> None:
    """A passage that is being corrected, below one that was, with the list of corrections."""
    stage.annotate(SAMPLE, MARKS)
    with ReadingSession(stage.home.library) as session:
        document = session.read(SAMPLE)
        for old, new in (("农资站", "农资公司"), ("验收不过", "验收不合格")):
            at = document.text.index(old)
            document = session.correct(session.admit(session.plan(document)), document, Span(at, at + len(old)), new)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))
    stage.press("ctrl+4")
    stage.desktop.wait_until_still()
    stage.select(430, 610, 620)
    stage.press("F4")


SHOTS: Final[dict[str, Callable[[Stage], bytes | None]]] = {
    "empty": empty,
    "sample": sample,
    "marks": marks,
    "note": note,
    "book": book,
    "small": small,
    "small-notes": small_notes,
    "night": night,
    "popup": popup,
    "kinds": kinds,
    "night-marks": night_marks,
    "to-review": to_review,
    "carried": reviews.carried,
    "review": reviews.review,
    "review-places": reviews.review_places,
    "review-small": reviews.review_small,
    "review-orphan": reviews.review_orphan,
    "review-by-hand": reviews.review_by_hand,
    "review-done": reviews.review_done,
    "english": english,
    "menu": menu,
    "outline-speech": outline_speech,
    "outline-report": outline_report,
    "outline-book": outline_book,
    "outline-english": outline_english,
    "outline-faults": outline_faults,
    "outline-hand": outline_hand,
    "skeleton": skeleton,
    "overview": overview.overview,
    "overview-page": overview.overview_page,
    "overview-small": overview.overview_small,
    "rule-sets": rule_sets,
    "docx-numbering": docx_numbering,
    "docx-comments": docx_comments,
    "password": password,
    "metadata": metadata,
    "task-card": task_card,
    "cards": cards,
    "history": history,
    "docx-table": docx_table,
    "pdf": pdf,
    "html": html,
    "go-to": go_to,
    "colours": colours,
    "correction": correction,
    "list-filter": list_filter,
    "selected": selected,
    "trash": trash,
    "tasks": tasks,
    "small-tasks": small_tasks,
    "editions": editions.editions,
    "compare": editions.compare,
    "compare-small": editions.compare_small,
    "old-edition": editions.old_edition,
    "file-changed": editions.file_changed,
    "join": editions.join,
    **adding.SHOTS,
    **aids.SHOTS,
    **archives.SHOTS,
    **import_reports.SHOTS,
    **books.SHOTS,
    **office.SHOTS,
    **margins.SHOTS,
    **commands.SHOTS,
    **curating.SHOTS,
    **concordance.SHOTS,
    **contrast.SHOTS,
    **figures.SHOTS,
    **terms.SHOTS,
    **gathered.SHOTS,
    **plans.SHOTS,
    **proposals.SHOTS,
    **recalls.SHOTS,
    **errors.SHOTS,
    **exporting.SHOTS,
    **finding.SHOTS,
    **fixed_layouts.SHOTS,
    **help_pages.SHOTS,
    **holdings.SHOTS,
    **keys.SHOTS,
    **layers.SHOTS,
    **letters.SHOTS,
    **library.SHOTS,
    **looks.SHOTS,
    **official.SHOTS,
    **own_words.SHOTS,
    **phrases.SHOTS,
    **printing.SHOTS,
    **seeking.SHOTS,
    **settings.SHOTS,
    **sheets.SHOTS,
    **tabs.SHOTS,
    **welcome.SHOTS,
}
"""Each brings the window into the state that its picture shows."""


def _show_marked(stage: Stage, *, size: tuple[int, int] | None = None) -> None:
    stage.annotate(SAMPLE, MARKS)
    words = (SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))
    if size:
        stage.show(*words, size=size)
    else:
        stage.show(*words)


def main(words: Sequence[str]) -> int:
    """Take the pictures that are asked for, all without a name; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.shots", description="Takes pictures of the window.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(SHOTS)}; all without one")
    wanted: list[str] = parser.parse_args(words).names or list(SHOTS)
    unknown = [name for name in wanted if name not in SHOTS]
    if unknown:
        parser.error(f"there is no picture {', '.join(unknown)}")
    # A cleared locale would let xdotool type nothing but ASCII.
    os.environ.setdefault("LANG", "C.UTF-8")
    FOLDER.mkdir(parents=True, exist_ok=True)
    try:
        for name in wanted:
            with VirtualDisplay(*looks.DISPLAYS.get(name, DISPLAY), window_manager=True, pointer=False) as display, stage(display) as one:
                # Of what another program shows, the picture is made without a window.
                made = SHOTS[name](one)
                path = FOLDER / f"{name}.png"
                path.write_bytes(made or one.picture().png())
                print(path.relative_to(ROOT), flush=True)
    except DisplayError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
