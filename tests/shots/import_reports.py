"""The pictures of import reports: a document that has a bit of everything, and one of which nothing is to be told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.bench.home import SAMPLE
from tests.core.importers.docx_kit import abstract, lvl, num, p, parts, r, tbl, zipped
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage

NUMBERS: Final = abstract(0, lvl(0, "chineseCounting", "%1、"), lvl(1, "chineseCounting", "（%2）")) + num(1, 0)
PICTURE: Final = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" descr="{0}"/><a:graphic><a:graphicData '
    'uri="http://schemas.openxmlformats.org/drawingml/2006/{1}">{2}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)
GONE: Final = "<w:del><w:r><w:delText>{0}</w:delText></w:r></w:del>"
SHEET: Final = '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
BOX: Final = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
PROMPT: Final = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{0}</w:sdtContent></w:sdt>"


def import_report(stage: Stage) -> None:
    """The report of a Word document over its text; the second place of an entry has been looked at."""
    _show(stage)


def import_report_english(stage: Stage) -> None:
    """The same in the English interface."""
    stage.set(language="en")
    _show(stage)


def import_report_night(stage: Stage) -> None:
    """The same in the smallest window, in the night theme."""
    stage.set(theme="night")
    _show(stage, size=SMALL)


def import_report_empty(stage: Stage) -> None:
    """The report of a text of which nothing was left out."""
    stage.show(SAMPLE)
    stage.press("ctrl+i")


def _show(stage: Stage, *, size: tuple[int, int] = WIDE) -> None:
    path = stage.home.texts / "关于做好汛期水库值守工作的通知.docx"
    path.write_bytes(_notice())
    stage.show(path, size=size)
    stage.press("ctrl+i")
    stage.desktop.wait_until_still()
    stage.press("Down", "Down", "Return", "Return")


def _notice() -> bytes:
    title = p(r("关于做好汛期水库值守工作的通知", '<w:b/><w:sz w:val="44"/>'), properties='<w:jc w:val="center"/>')
    hidden = r("（联系人电话另发）", "<w:vanish/>")
    body = [
        title,
        p("各乡镇人民政府，县水利局、应急管理局："),
        p("今年汛期来得早，前期降雨偏多，水库塘坝普遍高水位运行。现就值守工作通知如下。"),
        p("压实责任", num=(1, 0)),
        p("每座水库都要有行政、技术、巡查三个责任人，名单于五月十日前在坝头公示，接受群众监督。", GONE.format("逾期通报。")),
        p("巡查人员每天早晚各巡一遍，", GONE.format("雨天加密"), "降雨期间不间断巡查，发现渗漏、塌坑、裂缝，先报告，再处置。"),
        p("管好水位", num=(1, 0)),
        p("不得超汛限水位蓄水。", hidden, "需要临时调整的，报县防汛抗旱指挥部批准。"),
        p("各水库汛限水位见下表，库容曲线见图。"),
        tbl(("水库", "汛限水位", "责任人"), ("东山", "86.5 米", "镇长"), ("石门", "102.0 米", "副镇长"), ("青口", "74.2 米", "水管所长")),
        p(PICTURE.format("东山水库坝址", "picture", "<pic:pic/>"), properties='<w:jc w:val="center"/>'),
        p(PICTURE.format("", "chart", ""), properties='<w:jc w:val="center"/>'),
        p("备足物资", num=(1, 0)),
        p("编织袋、块石、抽水泵按定额备足，存放地点和管理人员见附表。", SHEET),
        p("值班电话：", PROMPT.format(r("单击此处输入文字")), BOX.format(p("防汛值班电话全天开通"))),
        p(PICTURE.format("石门水库溢洪道", "picture", "<pic:pic/>"), properties='<w:jc w:val="center"/>'),
        p("县防汛抗旱指挥部", properties='<w:jc w:val="right"/>'),
        p("2026年4月28日", properties='<w:jc w:val="right"/>'),
    ]
    remark = '<w:comment w:id="1"><w:p><w:r><w:t>请水利局核实</w:t></w:r></w:p></w:comment>'
    content = parts("".join(body), numbering=NUMBERS, comments=remark, header1=p("县防汛抗旱指挥部文件"), footer1=p("1"))
    content["word/comments.xml"] = content["word/comments.xml"][:-40]
    more = {"word/vbaProject.bin": "x", "word/embeddings/oleObject1.bin": "x", "word/plugin/seal.dat": "x"}
    return zipped({**content, **more})


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "import-report": import_report,
    "import-report-english": import_report_english,
    "import-report-night": import_report_night,
    "import-report-empty": import_report_empty,
}
"""The pictures by their names."""
