"""The picture of an electronic book: the speeches of some years in three parts, as a publisher makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.bench import generate
from tests.core.importers.epub_kit import book, page

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.importers.epub_kit import Contents
    from tests.shots.stage import Stage

TITLE: Final = "把事办在田头：乡镇工作讲话集"
PARTS: Final[tuple[tuple[str, tuple[tuple[str, str], ...]], ...]] = (
    (
        "上编　春耕与水利",
        (
            ("在全镇春耕生产动员会上的讲话", "二〇二三年三月六日"),
            ("在清淤现场会上的讲话", "二〇二三年三月二十日"),
            ("管水要管到最后一公里", "二〇二三年四月十一日"),
            ("给各村党支部书记的一封信", "二〇二三年五月四日"),
        ),
    ),
    (
        "中编　防汛与安全",
        (
            ("在防汛备汛工作会议上的讲话", "二〇二四年四月二十八日"),
            ("汛期值守不能有空当", "二〇二四年六月十七日"),
            ("在防汛总结会上的讲话", "二〇二四年十月九日"),
            ("把山林看牢", "二〇二四年十一月一日"),
        ),
    ),
    (
        "下编　作风与队伍",
        (
            ("少开会，开短会", "二〇二五年一月十三日"),
            ("小事不小", "二〇二五年二月二十四日"),
            ("在年轻干部座谈会上的讲话", "二〇二五年五月四日"),
            ("年底要交什么账", "二〇二五年十二月二十二日"),
        ),
    ),
)
SHEET: Final = (
    "body { font-family: 宋体; text-align: justify } p { text-indent: 2em; margin: 0 }\n"
    ".part { text-align: center; text-indent: 0; font-size: 1.6em; font-weight: bold; margin-top: 30% }\n"
    ".speech { text-align: center; text-indent: 0; font-size: 1.3em; font-weight: bold }\n"
    ".day { text-align: center; text-indent: 0 } .head { font-weight: bold }\n"
    ".note { font-size: 0.8em } .sign { font-size: 0.6em; vertical-align: super }\n"
)
_OPENING: Final = (
    "今天把大家请到田头来开会，是想请大家看一看这条渠。渠修了三年，水还没有到头，问题出在哪里，站在这里比坐在会议室里看得清楚。",
    "我讲三件事：一是把渠道清完，二是把水价讲清，三是把责任分到人。讲短一点，讲完大家就下田。",
)


def speeches(parts: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = PARTS, paragraphs: int = 24, characters: int = 3_600) -> bytes:
    """Return the book: a page of contents, for each part a page with its name, for each speech a file.

    Args:
        parts: the name of each part, with title and day of its speeches.
        paragraphs: of each speech.
        characters: of each speech.
    """
    head = '<link rel="stylesheet" href="book.css"/>'
    contents: Contents = []
    pages: dict[str, str | bytes] = {"contents.xhtml": ""}
    number = 0
    for index, (part, titles) in enumerate(parts):
        pages[f"part{index}.xhtml"] = page(f'<p class="part">{part}</p>', head)
        inner: Contents = []
        for title, day in titles:
            pages[f"speech{number}.xhtml"] = page(_speech(title, day, number, paragraphs, characters), head)
            inner.append((title, f"speech{number}.xhtml", []))
            number += 1
        contents.append((part, f"part{index}.xhtml", inner))
    links = "".join(
        f'<p><a href="{link}">{words}</a></p>'
        for part, to, inner in contents
        for words, link in ((part, to), *((w, t) for w, t, _ in inner))
    )
    pages["contents.xhtml"] = page(f'<p class="part">目　录</p>{links}', head)
    metadata = f"<dc:title>{TITLE}</dc:title><dc:creator>李某某</dc:creator><dc:date>2026</dc:date>"
    return book(pages, contents=contents, metadata=metadata, more={"OEBPS/book.css": SHEET})


def _speech(title: str, day: str, number: int, paragraphs: int, characters: int) -> str:
    sign = '<a class="sign" id="r1" href="#n1">〔1〕</a>'
    body = "".join(
        f'<p class="head">{line}</p>' if line[:1] in "一二三四五六七八九十（" and len(line) < 20 else f"<p>{line}</p>"
        for line in generate.speech(paragraphs + 2, characters, seed=number + 1).split("\n")[2:]
    )
    opening = "".join(f"<p>{line}</p>" for line in _OPENING) if not number else ""
    note = '<p class="note"><a id="n1" href="#r1">〔1〕</a>本文是在现场的讲话，根据记录整理，发表时作了删节。</p>'
    return f'<p class="speech">{title}{sign}</p><p class="day">（{day}）</p><p>同志们：</p>{opening}{body}{note}'


def epub(stage: Stage) -> None:
    """The outline of a book beside one of its speeches."""
    file = stage.home.folder / "乡镇工作讲话集.epub"
    file.write_bytes(speeches())
    stage.show(file, "--goto", str(stage.offset_of(file, "今天把大家请到田头")))
    stage.press("ctrl+1", "3")


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {"epub": epub}
