"""PDFs of pages: what can be copied out of them is the text, whatever the faces make of it."""

from __future__ import annotations

import re
import tempfile
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QFontDatabase

from core.errors import ReaderError
from gui.paper.writing import PdfWriting
from gui.print_options import PrintOptions
from gui.tasks import Tasks
from tests.gui.paper_kit import SIMPLE, copied, copied_by_poppler, laid_out, subject

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pytestqt.qtbot import QtBot

    from gui.paper.sheaf import Sheaf

RADICALS = (
    "⼀⼆⼈⼊⼋⼒⼗⼝⼟⼤⼥⼦⼩⼭⼯⼰⼲⼴⼼⼿⽂⽅⽇⽉⽊⽌⽐⽑⽒⽔⽕⽗⽚⽛⽜⽝⽟⽣⽤⽥⽩⽪⽬"
    "⽯⽰⽲⽴⽵⽶⽺⽻⽼⽿⾁⾂⾃⾄⾆⾈⾊⾍⾎⾏⾐⾒⾓⾔⾕⾖⾚⾛⾜⾝⾞⾟⾠⾢⾥⾦⾨⾬⾭⾮⾯⾰⾳"
    "⾵⾶⾷⾸⾹⾺⾻⾼⿁⿂⿃⿅⿇⿊⿍⿎⿏⿐⿓⿔⻅⻆⻉⻋⻓⻔⻘⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳"
)
"""Kangxi radicals and their simplified forms, which many faces draw with the glyph of the character."""
CHARACTERS = (
    "一二人入八力十口土大女子小山工己干广心手文方日月木止比毛氏水火父片牙牛犬玉生用田白皮目石示禾立竹米羊羽老耳肉臣自至"
    "舌舟色虫血行衣见角言谷豆赤走足身车辛辰邑里金门雨青非面革音风飞食首香马骨高鬼鱼鸟鹿麻黑鼎鼓鼠鼻龙龟贝长青齐齿麦黄"
)
SPEECH = f"""在全镇春季工作会议上的讲话

（2026年3月2日）

镇长

同志们：

人大代表、文化站、水利所、金融办、走访组、山门口、马鞍石，一个不少。{CHARACTERS}。

一、把“十四五”规划——春耕、水利、防火——抓到底……

2026年，全镇GDP增长5.2%，财政收入12,345.6万元；office、fluff、AVA、Wi-Fi照常。

（一）种子要备好。一是早稻，二是晚稻。“好！”他说：‘行。’

（二）渠道要清好。𠮷野家、𠀀村、㐀坡、𪚥潭的水，先通。⒈①㈠％℃·—…《》〔2026〕3号。

二、把字典上的部首也印出来

{RADICALS}

文⽂一⼀文一，水⽔水，⻢马⾺，人⼈人。
"""


def squeezed(words: str) -> str:
    """Return words without the blanks at which lines may have ended."""
    return "".join(words.split())


@pytest.fixture
def save(qtbot: QtBot, tmp_path: Path) -> Callable[..., Path]:
    """Save pages of a sheaf and return the file."""

    def save_pages(sheaf: Sheaf, numbers: Sequence[int] | None = None) -> Path:
        tasks = Tasks()
        writing = PdfWriting(sheaf, numbers or range(1, len(sheaf) + 1), tmp_path / "讲话.pdf", tasks)
        with qtbot.waitSignal(writing.finished) as found:
            writing.start()
        tasks.close()
        assert found.args is not None
        path: Path = found.args[0]
        return path

    return save_pages


def test_what_is_copied_is_the_text_in_every_paragraph(tmp_path: Path, save: Callable[..., Path]) -> None:
    for options in (SIMPLE, PrintOptions(official=True), PrintOptions(paper="A5")):
        file = save(laid_out(subject(tmp_path, SPEECH), options))
        for found in filter(None, ("".join(copied(file)), copied_by_poppler(file))):
            for paragraph in SPEECH.split("\n"):
                assert squeezed(paragraph) in squeezed(found)
            assert squeezed(found) == squeezed(SPEECH)


@pytest.mark.parametrize("family", ["Noto Serif CJK SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", "AR PL UMing CN", "serif"])
def test_what_is_copied_is_the_text_in_every_face(tmp_path: Path, save: Callable[..., Path], family: str) -> None:
    from gui.panes.page.layout import PageLayout

    if not QFontDatabase.hasFamily(family) and family != "serif":
        family = "sans-serif"
    file = save(laid_out(subject(tmp_path, SPEECH, layout=PageLayout(family=family))))
    assert squeezed("".join(copied(file))) == squeezed(SPEECH)


def test_what_has_accents_or_several_glyphs_is_copied(tmp_path: Path, save: Callable[..., Path]) -> None:
    text = "讲话\n\n㊙，é̂ō̄ok，文化。\n\n𝔘𝔫𝔦，가나다，かな，文化。\n\n零宽\u200b字，文化。\n\n①②③⑩，☎，❤，☑✔，文化。\n"
    found = squeezed("".join(copied(save(laid_out(subject(tmp_path, text))))))
    assert unicodedata.normalize("NFC", found.replace("\u200b", "")) == unicodedata.normalize("NFC", squeezed(text).replace("\u200b", ""))


def test_a_character_that_no_face_has_is_copied_all_the_same(tmp_path: Path, save: Callable[..., Path]) -> None:
    text = "讲话\n\n字典里的\U0003134a和\U000e0fff字，文化。\n"
    found = "".join(copied(save(laid_out(subject(tmp_path, text)))))
    assert squeezed(found) == squeezed(text)


def test_blanks_between_words_are_copied(tmp_path: Path, save: Callable[..., Path]) -> None:
    file = save(laid_out(subject(tmp_path, "Water first\n\nThe canals come first, and so do the people.\n")))
    assert "The canals come first, and so do the people." in copied(file)[0]


def test_numbers_heads_and_marks_are_not_copied(tmp_path: Path, save: Callable[..., Path]) -> None:
    text = "水利工作讲话\n\n" + "\n\n".join(f"第{number}段渠道归谁，写在牌子上。" * 12 for number in "一二三四五六七八九") + "\n"
    marks = [{"quote": "第二段渠道归谁", "note": ""}, {"quote": "写在牌子上", "kind": "wavy"}, {"quote": "第三段", "kind": "bookmark"}]
    sheaf = laid_out(subject(tmp_path, text, marks), PrintOptions())
    assert len(sheaf) > 1
    file = save(sheaf)
    for found in filter(None, ("".join(copied(file)), copied_by_poppler(file))):
        assert squeezed(found) == squeezed(text)


def test_a_sentence_goes_on_over_the_end_of_the_page(tmp_path: Path, save: Callable[..., Path]) -> None:
    sheaf = laid_out(subject(tmp_path, "讲话\n\n" + "渠道要一段一段地清，账目要一笔一笔地算。" * 90 + "\n"), PrintOptions())
    pages = copied(save(sheaf))
    border = pages[0][-8:] + pages[1][:8]
    assert border in sheaf.subject.document.text


def test_notes_follow_the_text_with_number_page_and_passage(tmp_path: Path, save: Callable[..., Path]) -> None:
    text = "讲话\n\n先清淤，再修闸。\n\n" + "账目要公开。" * 300 + "\n\n最后说安全。\n"
    marks = [
        {"quote": "最后说安全", "note": "谁来管？", "tags": ("安全",)},
        {"quote": "先清淤", "note": "三月底前。\n\n分两段。"},
        {"quote": "再修闸"},
        {"kind": "document-note", "note": "讲得实在。"},
    ]
    sheaf = laid_out(subject(tmp_path, text, marks), PrintOptions(notes=True))
    found = copied(save(sheaf))
    last = sheaf.flow.page_of(text.index("最后说安全"))
    assert last is not None
    assert squeezed("".join(found[: last + 1])) == squeezed(text)
    listed = squeezed(found[last + 1])
    assert listed == squeezed(
        f"Notes On the document 讲得实在。 1. Page 1 “先清淤” 三月底前。 分两段。 2. Page {last + 1} “最后说安全” #安全 谁来管？"
    )


def test_the_file_knows_title_author_language_and_headings(tmp_path: Path, save: Callable[..., Path]) -> None:
    file = save(laid_out(subject(tmp_path, SPEECH)))
    with pypdfium2.PdfDocument(file) as document:
        known = document.get_metadata_dict()
        assert (known["Title"], known["Author"], known["Creator"]) == ("在全镇春季工作会议上的讲话", "镇长", "Meipi")
        assert [(one.level, one.get_title()[:6]) for one in document.get_toc()] == [
            (0, "一、把“十四"),
            (1, "（一）种子要"),
            (1, "（二）渠道要"),
            (0, "二、把字典上"),
        ]
    assert b"/Lang (zh-CN)" in file.read_bytes()


def test_only_the_pages_that_are_wanted_are_saved(tmp_path: Path, save: Callable[..., Path]) -> None:
    text = "讲话\n\n" + "\n\n".join(f"{label}、第{label}件事\n\n" + "账目要公开。" * 110 for label in "一二三四五") + "\n"
    sheaf = laid_out(subject(tmp_path, text))
    whole = copied(save(sheaf))
    file = save(sheaf, [2, 4])
    assert copied(file) == [whole[1], whole[3]]
    with pypdfium2.PdfDocument(file) as document:
        for one in document.get_toc():
            place = one.get_dest()
            assert place is not None
            assert one.get_title() in copied(file)[place.get_index() or 0]


def test_the_paper_is_as_wanted(tmp_path: Path, save: Callable[..., Path]) -> None:
    file = save(laid_out(subject(tmp_path, SPEECH), PrintOptions(paper="A5", landscape=True)))
    with pypdfium2.PdfDocument(file) as document:
        assert document[0].get_size() == pytest.approx((595, 420), abs=1)


def test_a_table_is_copied_cell_by_cell(tmp_path: Path, save: Callable[..., Path]) -> None:
    text = "# 任务表\n\n| 任务 | 牵头 | 时限 |\n|---|---|---|\n| 清淤 | 水管所 | 三月底 |\n| 修闸 | 农机站 | 四月五日 |\n"
    found = squeezed("".join(copied(save(laid_out(subject(tmp_path, text, name="任务表.md"))))))
    assert found == "任务表任务牵头时限清淤水管所三月底修闸农机站四月五日"


def test_an_old_file_stays_if_the_new_one_cannot_be_written(qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "讲话.pdf"
    target.mkdir()
    sheaf = laid_out(subject(tmp_path, SPEECH))
    tasks = Tasks()
    writing = PdfWriting(sheaf, [1], target, tasks)
    with qtbot.waitSignal(writing.failed) as found:
        writing.start()
    tasks.close()
    assert found.args is not None
    assert isinstance(found.args[0], ReaderError)
    assert str(found.args[0]) == "The PDF could not be saved as “讲话.pdf”. Choose another folder and try again."
    assert target.is_dir()
    assert not [file for file in tmp_path.iterdir() if file.name.startswith(".")]


def test_what_is_given_up_leaves_no_file(qtbot: QtBot, tmp_path: Path) -> None:
    sheaf = laid_out(subject(tmp_path, "讲话\n\n" + "账目要公开。" * 9000 + "\n"))
    tasks = Tasks()
    writing = PdfWriting(sheaf, range(1, len(sheaf) + 1), tmp_path / "讲话.pdf", tasks)
    with qtbot.waitSignal(writing.progressed):
        writing.start()
    writing.stop()
    assert tasks.close()
    qtbot.wait(50)
    assert sorted(file.suffix for file in tmp_path.iterdir() if ".db" not in file.name) == [".txt"]


def test_when_qt_draws_other_glyphs_radicals_become_characters_and_the_reader_can_be_told(qtbot: QtBot, tmp_path: Path) -> None:
    sheaf = laid_out(subject(tmp_path, "讲话\n\n人大代表，文化，水利，金门。\n"))
    tasks = Tasks()
    writing = PdfWriting(sheaf, [1], tmp_path / "讲话.pdf", tasks)
    paint = sheaf.paint
    # As if a Qt to come had drawn what nobody has noted.
    sheaf.paint = lambda painter, number, _glyphs=None: paint(painter, number, None)  # type: ignore[method-assign]
    with qtbot.waitSignal(writing.finished):
        writing.start()
    tasks.close()
    assert not writing.is_text_sure
    assert squeezed("".join(copied(tmp_path / "讲话.pdf"))) == "讲话人大代表，文化，水利，金门。"


def test_links_that_lead_to_one_another_are_an_error_that_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "甲.pdf").symlink_to(tmp_path / "乙.pdf")
    (tmp_path / "乙.pdf").symlink_to(tmp_path / "甲.pdf")
    tasks = Tasks()
    writing = PdfWriting(laid_out(subject(tmp_path, SPEECH)), [1], tmp_path / "甲.pdf", tasks)
    with qtbot.waitSignal(writing.failed):
        writing.start()
    tasks.close()


HARD = st.text(
    alphabet=st.one_of(
        st.sampled_from("的一是在了人文化水金门马，。、：；？！“”‘’（）《》〔〕——……·　 aZ09.%-/"),
        st.sampled_from("𠮷㐀⽂⼀⻔⻢ﬁ①㈠Ⅷ℃‰\u00a0\u2028\t👍🏽é가かК"),
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5),
    ),
    min_size=1,
    max_size=120,
)


@settings(max_examples=25)
@given(paragraphs=st.lists(HARD, min_size=1, max_size=4), official=st.booleans())
def test_whatever_is_written_is_what_is_copied(paragraphs: list[str], official: bool) -> None:
    text = "讲话\n\n" + "\n\n".join(f"段。{words}完" for words in paragraphs) + "\n"
    with tempfile.TemporaryDirectory() as folder:
        sheaf = laid_out(subject(Path(folder), text), PrintOptions(official=official))
        file = Path(folder) / "讲话.pdf"
        loop, tasks = QEventLoop(), Tasks()
        writing = PdfWriting(sheaf, range(1, len(sheaf) + 1), file, tasks)
        writing.finished.connect(loop.quit)
        writing.failed.connect(loop.quit)
        writing.start()
        loop.exec()
        tasks.close()
        check_structure(file.read_bytes())
        assert writing.is_text_sure
        # PDFium itself reads a ligature as its letters, and a hyphen at a line's end as a sign of its own.
        found = squeezed("".join(copied(file))).replace("\ufffe", "-").replace("ﬁ", "fi")
        assert found == squeezed(sheaf.subject.document.text).replace("ﬁ", "fi")


def check_structure(content: bytes) -> None:
    """Check that a file keeps to the letter of ISO 32000-1, 7.5: each place of the table, each length, each reference."""
    found = re.search(rb"startxref\n(\d+)\n%%EOF\n$", content)
    assert found
    table = content[int(found[1]) :]
    head = re.match(rb"xref\n0 (\d+)\n", table)
    assert head
    size = int(head[1])
    entries = [table[head.end() + 20 * index :][:20] for index in range(size)]
    assert all(re.fullmatch(rb"\d{10} \d{5} [nf] \n", entry) for entry in entries)
    assert table[head.end() + 20 * size :].startswith(b"trailer")
    assert b"/Size %d" % size in table
    there = {number for number, entry in enumerate(entries) if entry[17:18] == b"n"}
    ends = sorted([*(int(entries[number][:10]) for number in there), int(found[1])])
    for number in there:
        place = int(entries[number][:10])
        body = content[place : ends[ends.index(place) + 1]]
        assert body.startswith(b"%d 0 obj\n" % number)
        assert body.endswith(b"endobj\n")
        part = body.split(b"stream\n", 1)
        if len(part) == 2:
            length = re.search(rb"/Length (\d+)(?: (\d+) R)?", part[0])
            assert length
            wanted = int(length[1])
            if length[2]:
                other = content[int(entries[wanted][:10]) :]
                wanted = int(other.split(b"obj\n", 1)[1].split(b"\nendobj", 1)[0])
            assert re.match(rb"\r?\n?endstream", part[1][wanted:])
        for one in re.findall(rb"(?<![\d.])(\d+) 0 R\b", part[0]):
            assert int(one) in there
