"""Notes beside the text: where they stand, and what is drawn of them."""

from __future__ import annotations

import io
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from core.exporting import ExportOptions
from core.pdf_file import PdfFile
from core.spans import Span
from gui.panes.page.layout import PageLayout
from gui.paper.cards import measures_of
from gui.paper.faces import Faces
from gui.paper.leaves import Bound
from gui.paper.look import UNIT, Look, look_beside
from gui.paper.margin import Measures, Wanted, arranged
from gui.print_options import PrintOptions
from gui.theme import Theme
from tests.core.excerpt_kit import SPEECH, exported, mark, placed

if TYPE_CHECKING:
    from core.annotation import Annotation
    from core.exporting import ExportedDocument

ROOM = Measures(top=100.0, foot=700.0, pitch=12.0, frame=6.0, gap=4.0, columns=3)
WANTED = st.lists(st.tuples(st.integers(0, 3), st.floats(100, 690), st.integers(1, 120)), max_size=40).map(
    lambda given: [Wanted(index, page, top, lines) for index, (page, top, lines) in enumerate(sorted(given))]
)


@cache
def look() -> Look:
    return look_beside(PrintOptions(), PageLayout(), Theme.load("white"))


def bound(document: ExportedDocument) -> Bound:
    return Bound(document, ExportOptions(), look(), Theme.load("white"))


def written(*documents: ExportedDocument) -> pypdfium2.PdfDocument:
    """Return the file of documents that one process has drawn."""
    target, faces = io.BytesIO(), Faces()
    file = PdfFile(target)
    file.size = (look().width / UNIT, look().height / UNIT)
    resources = file.reserve()
    for index, document in enumerate(documents):
        file.add(index, bound(document).leaves(faces), resources)
    file.add_resources(resources, faces.embedded(), faces.shapes)
    file.finish("批注", "zh-CN")
    return pypdfium2.PdfDocument(target.getvalue())


def copied(page: pypdfium2.PdfPage) -> str:
    return "".join(str(page.get_textpage().get_text_range()).split())


@given(WANTED, st.integers(1, 4))
@settings(max_examples=60, deadline=None)
def test_every_line_of_every_note_has_one_place_over_nothing_else(wanted: list[Wanted], pages: int) -> None:
    found = arranged(wanted, pages, ROOM)
    lines = [(slot.note, line) for page in found for slot in page for line in range(slot.first, slot.last)]
    assert sorted(lines) == [(one.note, line) for one in wanted for line in range(one.lines)]
    assert len(found) >= pages
    for page in found:
        assert all(ROOM.top - 0.01 <= slot.top and slot.top + slot.height <= ROOM.foot + 0.01 for slot in page)
        for one, other in combinations(page, 2):
            assert one.column != other.column or one.top + one.height <= other.top + 0.01 or other.top + other.height <= one.top + 0.01


def test_a_note_stands_at_its_passage_unless_another_is_there() -> None:
    (page,) = arranged([Wanted(0, 0, 150.0, 2), Wanted(1, 0, 155.0, 1), Wanted(2, 0, 400.0, 1)], 1, ROOM)
    assert [slot.top for slot in page] == [150.0, 150.0 + ROOM.height(2) + ROOM.gap, 400.0]
    assert all(slot.is_beside for slot in page)


def test_notes_at_the_foot_move_up_as_far_as_they_must() -> None:
    (page,) = arranged([Wanted(0, 0, 660.0, 2), Wanted(1, 0, 690.0, 3)], 1, ROOM)
    assert page[1].top + page[1].height == ROOM.foot
    assert page[0].top + page[0].height == page[1].top - ROOM.gap


def crowded(count: int) -> ExportedDocument:
    """Return a speech of a page with so many notes."""
    text = SPEECH
    points = [text.index("汛期一天") + index % 60 for index in range(count)]
    marks = [placed(text, Span(point, point + 4), number, note=f"第{number}条意见请办理。") for number, point in enumerate(points, start=1)]
    return exported(text, marks)


def test_of_two_hundred_notes_on_one_page_none_is_lost_or_over_the_text(qapp: object) -> None:
    assert qapp
    document = crowded(200)
    made = bound(document)
    assert len(made.flow.pages) == 1
    assert len(made.slots) > 2
    edge = look().left + look().column
    for number, page in enumerate(made.slots):
        areas = [made.area(number, slot) for slot in page]
        assert not any(one.intersects(other) for one, other in combinations(areas, 2))
        assert all(area.left() > 0 and area.right() < look().width and area.bottom() < look().height for area in areas)
        if number < len(made.flow.pages):
            assert all(area.left() > edge for area in areas)
    with written(document) as file:
        assert len(file) == len(made.slots)
        words = "".join(copied(page) for page in file)
    assert all(f"第{number}条意见请办理。" in words for number in range(1, 201))


def test_a_note_longer_than_a_page_goes_on_at_the_head_of_the_next(qapp: object) -> None:
    assert qapp
    note = "".join(f"第{number}句要逐句核对，" for number in range(400))
    document = exported(SPEECH, [mark(SPEECH, "水库要有人住", note=note)])
    made = bound(document)
    assert len(made.slots) > 1
    assert made.slots[1][0].top == measures_of(look()).top
    with written(document) as file:
        assert note in "".join(copied(page) for page in file).split("要有人住”", 1)[1]


def marked() -> list[Annotation]:
    lost = mark(SPEECH, "镇里逐仓点数", 5, note="数字去年是二万。", tags=("数字",)).with_changes(status="orphan")
    return [
        mark(SPEECH, "同志们", 1, kind="document-note", note="会后传达到村。").with_changes(anchor=placed(SPEECH, Span(0, 0)).anchor),
        mark(SPEECH, "责任压到人头", 2, colour="cinnabar", note="**谁来**查？", tags=("责任", "防汛"), star=True, author="李春和"),
        mark(SPEECH, "四月十日前备足三万条", 3, kind="wavy", task={"task": "备足编织袋", "lead": "水管所", "due": "4月10日前"}),
        mark(SPEECH, "大坝值班室", 4, colour="indigo"),
        lost,
    ]


def test_text_and_notes_can_be_copied_the_notes_behind_the_text_of_their_page(qapp: object) -> None:
    assert qapp
    with written(exported(SPEECH, marked())) as file:
        words = copied(file[0])
        assert words.startswith("".join(SPEECH.split()))
        notes = words.removeprefix("".join(SPEECH.split()))
        places = [notes.index(part) for part in ("会后传达到村。", "谁来查？", "★#责任#防汛—李春和", "备足编织袋", "水管所", "4月10日前")]
        assert places == sorted(places)
        # What is only marked has nothing beside it; what has lost its passage stands in the list behind the text.
        assert "大坝值班室" not in notes
        assert notes.index("“镇里逐仓点数”") < notes.index("数字去年是二万。") < notes.index("会后传达到村。")
        assert not any("\u2e80" <= char <= "\u2fd5" for char in words)


def test_a_link_leads_from_each_note_into_the_library(qapp: object) -> None:
    assert qapp
    document = exported(SPEECH, marked())
    links = [link[4] for leaf in bound(document).leaves(Faces()).pages for link in leaf.links]
    assert len(links) == 3
    assert all(link.startswith("meipi://open?document=7&") for link in links)
    assert f"{2:032x}" in links[1]


def test_marks_are_painted_in_their_colours(qapp: object) -> None:
    assert qapp
    theme = Theme.load("white")
    with written(exported(SPEECH, marked())) as file:
        picture = file[0].render(scale=2).to_pil().convert("RGB")
    colours = {colour for _, colour in picture.getcolors(1 << 20)}
    for shade in (theme.mark(["cinnabar"]), theme.mark(["indigo"]), theme.edge("cinnabar")):
        assert (shade.red(), shade.green(), shade.blue()) in colours


def test_headings_are_bookmarks_under_the_titles_of_several_documents(qapp: object) -> None:
    assert qapp
    one, other = exported(SPEECH, marked()), crowded(3)
    with written(one) as file:
        assert next((mark.level, mark.get_title()) for mark in file.get_toc()) == (0, "一、把责任压到人头")
        assert file.get_metadata_value("Title") == "在全镇防汛动员会上的讲话"
        assert file.get_metadata_value("Author") == "镇长"
    with written(one, other) as file:
        toc = [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in file.get_toc()]
        assert [entry for entry in toc if entry[0] == 0] == [(0, "在全镇防汛动员会上的讲话", 0), (0, "在全镇防汛动员会上的讲话", 1)]
        assert (1, "一、把责任压到人头", 1) in toc
        assert file.get_metadata_value("Title") == "批注"


def test_signs_beyond_the_first_plane_and_accents_are_copied_as_they_are(qapp: object) -> None:
    assert qapp
    text = "在市场监管会上的讲话\n𠮷野家（Café, cafe\u0301）开在十字路口，一共12.5万元。——镇长\n"
    with written(exported(text, [mark(text, "开在", note="𠮷字别写错 é")])) as file:
        words = copied(file[0])
    assert "".join(text.split()) in words
    assert "𠮷字别写错é" in words


def test_letters_of_known_words_stand_where_qt_places_them(qapp: object) -> None:
    assert qapp
    # What is in it is learnt from the first paragraph, which Qt has placed glyph by glyph.
    paragraph = (
        "清淤分段包干，谁的堤段谁巡查；闸门钥匙“挂在谁的腰上”，责任就落在谁的身上。水位每小时报一次，过了警戒线就直接打电话，不能等。"
    )
    with written(exported(f"在会上的讲话\n{paragraph}\n{paragraph}\n", [])) as file:
        page = file[0].get_textpage()
        words = str(page.get_text_range())
        first = words.index(paragraph[:5])
        second = words.index(paragraph[:5], first + 1)
        length = len(paragraph) + 4
        assert words[first : first + length].split() == words[second : second + length].split()
        for index in range(length):
            one, other = page.get_charbox(first + index), page.get_charbox(second + index)
            assert abs(one[0] - other[0]) < 0.1
            assert abs(one[2] - other[2]) < 0.1


def test_hundreds_of_different_characters_are_all_copied_as_they_are(qapp: object) -> None:
    assert qapp
    # Their codes reach over those whose bytes mean something within a string.
    characters = [chr(point) for point in range(0x4E00, 0x4E00 + 700)]
    text = "生僻字表\n" + "\n".join("".join(characters[start : start + 100]) for start in range(0, 700, 100)) + "\n"
    with written(exported(text, [])) as file:
        found = "".join(copied(page) for page in file)
    assert all(char in found for char in characters)
    assert "".join(characters[300:400]) in found
