"""The pictures of layers of others' annotations: on the page beside the reader's own, and two readers compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from core.anchors import Anchor
from core.annotation import Annotation
from core.incoming import NEW, IncomingMark, Proposal, Taking
from core.layers import Layer
from core.session import ReadingSession
from core.spans import Span
from tests.bench.home import SAMPLE
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.shots.stage import Stage

CHAPTER: Final = "（一）守住春耕这个根本"
OWN: Final[tuple[dict[str, Any], ...]] = (
    {
        "quote": "农资站每周一公布库存，缺什么、缺多少，当天报到镇里",
        "colour": "gamboge",
        "note": "和去年比，多了“当天报”。",
        "tags": ["要点", "春耕"],
    },
    {"quote": "全镇四十二公里干渠分给九个村，四月五日前完工", "colour": "cinnabar", "note": "要问清各村分段。", "tags": ["任务"]},
    {"quote": "基本农田一分不能少，一亩不能荒", "colour": "rouge", "note": "底线，可引。", "tags": ["底线"]},
    {"quote": "镇里的六名农技员一人包一到两个村", "colour": "indigo", "tags": ["任务"]},
    {"quote": "“三个一遍”", "kind": "underline", "colour": "indigo", "note": "本周走、本月办、本季回头看。", "tags": ["提法"]},
    {"quote": "谁家的门朝哪开，干部心里要有一本账", "colour": "malachite", "note": "金句，可引。", "tags": ["金句"]},
)
LAYERS: Final[tuple[tuple[Layer, tuple[tuple[str, str, tuple[str, ...]], ...]], ...]] = (
    (
        Layer("a" * 32, "王主任", "azure", "王主任.jsonld", "2026-03-03T08:00:00.000Z"),
        (
            ("农资站每周一公布库存，缺什么、缺多少，当天报到镇里，不许等、不许拖", "请农资站拿出公布的样表。", ("要点", "春耕")),
            ("四月五日前完工，由水管所逐段验收", "时限与县里一致，验收标准要附上。", ("任务",)),
            ("农机站三月二十日以前逐台看一遍", "列入督办。", ("任务",)),
            ("基本农田一分不能少，一亩不能荒", "引用时注明文件依据。", ("底线",)),
            ("这一声，由村里的广播和网格员两头来喊", "", ("提法",)),
            ("谁家的门朝哪开，干部心里要有一本账", "标题可用。", ("金句",)),
        ),
    ),
    (
        Layer("b" * 32, "李某某", "ochre", "李某某.qdpx", "2026-03-04T08:00:00.000Z"),
        (
            ("缺什么、缺多少，当天报到镇里", "谁来汇总？", ("要点",)),
            ("劳力不够的帮着找代耕", "代耕补贴的口径待定。", ("任务",)),
            ("全镇报修的路灯有六十一盏，四月底前全部亮起来", "", ("任务",)),
        ),
    ),
)


def layers(stage: Stage) -> None:
    """Two layers on the page, and what they note on a passage."""
    _show(stage)


def layers_night(stage: Stage) -> None:
    """The same by night."""
    stage.set(theme="night")
    _show(stage)


def layers_small(stage: Stage) -> None:
    """The same in the smallest window, in English."""
    stage.set(language="en")
    _show(stage, size=SMALL)


def layers_page(stage: Stage) -> None:
    """The reader compared with a colleague."""
    _compare(stage)


def layers_page_night(stage: Stage) -> None:
    """The same by night, in the smallest window."""
    stage.set(theme="night")
    _compare(stage, size=SMALL)


def layers_page_english(stage: Stage) -> None:
    """The same in English."""
    stage.set(language="en")
    _compare(stage)


def _show(stage: Stage, *, size: tuple[int, int] = WIDE) -> None:
    _fill(stage)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)), size=size)
    stage.press("g", "g")
    stage.desktop.wait_until_still()


def _compare(stage: Stage, *, size: tuple[int, int] = WIDE) -> None:
    _fill(stage)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)), size=size)
    stage.press("ctrl+8")
    stage.desktop.wait_until_still()


def _fill(stage: Stage) -> None:
    """Let the reader have marked the sample, and put two layers beside that."""
    stage.annotate(SAMPLE, OWN)
    with ReadingSession(stage.home.library) as session:
        opening = session.admit(session.plan(session.read(SAMPLE)))
        text = session.stored(opening.document).text
        for layer, marks in LAYERS:
            session.layers.put(layer, [Taking(opening.document, SAMPLE.stem, opening.edition, _proposals(layer, text, marks))])


def _proposals(layer: Layer, text: str, marks: Sequence[tuple[str, str, tuple[str, ...]]]) -> tuple[Proposal, ...]:
    found = []
    for number, (words, note, tags) in enumerate(marks):
        at = text.index(words)
        anchor = Anchor.of(text, Span(at, at + len(words)))
        one = Annotation(
            f"{layer.id[:16]}{number:016x}", "highlight", "gamboge", anchor, note, tags, author=layer.name, created=layer.created
        )
        found.append(Proposal(IncomingMark(one.id, words), NEW, one))
    return tuple(found)


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "layers": layers,
    "layers-night": layers_night,
    "layers-small": layers_small,
    "layers-page": layers_page,
    "layers-page-night": layers_page_night,
    "layers-page-english": layers_page_english,
}
"""Each brings the window into the state that its picture shows."""
