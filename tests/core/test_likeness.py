"""Which documents are alike: editions of one speech among others, and no two yearly reports."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from core.likeness import AlikePair, Likeness, Pair, are_alike, plain, share, sketch, year_of
from core.metadata import MetadataChange
from core.progress import Cancelled
from core.session import ReadingSession
from core.spans import Span
from tests.core.holdings_kit import holding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PLACES = ("青河镇", "柳林乡", "双桥街道", "白石村", "北坡社区", "东港渔场", "上湾灌区", "云岭林场")
THINGS = ("渠道清淤", "种子调运", "冬小麦追肥", "农机检修", "圩堤加固", "粮仓通风", "果园修剪", "渔船回港", "校舍排查", "集市迁建")
WAYS = ("由包片干部逐户上门讲清", "张榜公布并留下联系办法", "请老把式现场示范", "按旬通报进度", "列入年底考评", "同邻乡结对联动")
ENDS = ("不等不靠", "一件一件销号", "谁签字谁负责", "问题不过夜", "群众说好才算好", "账目上墙")


def speech(seed: int, sentences: int = 60) -> str:
    """Return a speech of its own making, with nothing but its words in common with those of other seeds."""
    dice = random.Random(seed)
    lines = [f"在{dice.choice(PLACES)}工作会议上的讲话", "同志们："]
    for number in range(sentences):
        place, thing, way, end = (dice.choice(some) for some in (PLACES, THINGS, WAYS, ENDS))
        lines.append(
            f"{place}{dice.randint(3, 98)}处{thing}从{dice.randint(1, 12)}月{dice.randint(1, 28)}日开始，{way}，到期{end}，"
            f"第{seed}号清单第{number + 1}项记入台账。"
        )
    return "\n".join(lines)


def reprinted(text: str) -> str:
    """Return a speech as another paper prints it: other line ends and signs, a few words changed, one paragraph left out."""
    lines = text.split("\n")
    del lines[7]
    return "　　" + "\n\n　　".join(lines).replace("，到期", ", 到期").replace("台账。", "总账。")


def report(year: int, seed: int) -> str:
    """Return a yearly report: much of its frame is the same every year."""
    frame = (
        "各位代表：现在，我代表县人民政府，向大会报告工作，请予审议，并请县政协委员和列席同志提出意见。",
        "面对复杂严峻的形势，在市委、市政府和县委的坚强领导下，在县人大、县政协的监督支持下，全县上下团结一心、攻坚克难。",
        "各位代表，让我们更加紧密地团结起来，开拓进取，真抓实干，为完成全年目标任务而努力奋斗！",
    )
    return f"{year}年政府工作报告\n{frame[0]}\n{frame[1]}\n{speech(seed)}\n{frame[2]}"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReadingSession]:
    """A session over a library that does not exist yet."""
    with ReadingSession(tmp_path / "library.db") as session:
        yield session


def add(session: ReadingSession, folder: Path, name: str, text: str) -> int:
    """Add a file to the library; return the row of its document."""
    file = folder / f"{name}.txt"
    file.write_text(text, encoding="utf-8")
    return session.admit(session.plan(session.read(file))).document


def found(session: ReadingSession, wanted: set[int] | None = None) -> list[tuple[int, int]]:
    """Return the rows of the documents that are alike."""
    return [one.pair.key for one in session.curating.alike(wanted, lambda _done, _total: None, lambda: False)]


def test_a_reprint_is_found_among_other_speeches(session: ReadingSession, tmp_path: Path) -> None:
    one = add(session, tmp_path, "甲", speech(1))
    for seed in range(2, 8):
        add(session, tmp_path, f"其他{seed}", speech(seed))
    other = add(session, tmp_path, "乙", reprinted(speech(1)))
    (pair,) = session.curating.alike(None, lambda _done, _total: None, lambda: False)
    assert pair.pair.key == (one, other)
    assert 0.7 < pair.pair.share < 1.0
    assert not pair.pair.is_exact


def test_the_reports_of_two_years_are_not_alike(session: ReadingSession, tmp_path: Path) -> None:
    add(session, tmp_path, "报告一", report(2023, 11))
    add(session, tmp_path, "报告二", report(2024, 12))
    assert found(session) == []


def test_a_form_that_is_filled_in_each_year_is_no_edition_of_the_last_one(session: ReadingSession, tmp_path: Path) -> None:
    form = (
        "关于{0}年端午节放假的通知\n各科室：\n根据上级通知，结合实际，现将{0}年端午节放假安排通知如下。\n"
        + "放假期间请安排好值班和安全保卫。" * 9
    )
    add(session, tmp_path, "通知一", form.format(2023))
    add(session, tmp_path, "通知二", form.format(2024))
    assert share(plain(form.format(2023)), plain(form.format(2024))) > 0.5
    assert found(session) == []


def test_documents_with_the_same_text_come_first(session: ReadingSession, tmp_path: Path) -> None:
    one = add(session, tmp_path, "甲", speech(1))
    other = add(session, tmp_path, "乙", reprinted(speech(1)))
    right = add(session, tmp_path, "丙", speech(3))
    slip = tmp_path / "丁.txt"
    slip.write_text(speech(3).replace("同志们：", "同志门："), encoding="utf-8")
    document = session.read(slip)
    opening = session.admit(session.plan(document))
    at = document.text.index("门")
    session.correct(opening, document, Span(at, at + 1), "们")
    assert found(session) == [(right, opening.document), (one, other)]


def test_what_is_kept_apart_is_not_offered_until_that_is_taken_back(session: ReadingSession, tmp_path: Path) -> None:
    one, other = add(session, tmp_path, "甲", speech(1)), add(session, tmp_path, "乙", reprinted(speech(1)))
    assert session.curating.keep_apart([(other, one)]) == ((one, other),)
    assert session.curating.keep_apart([(one, other)]) == ()
    assert found(session) == []
    session.curating.offer_again([(one, other)])
    assert found(session) == [(one, other)]


def test_what_lies_in_the_trash_or_was_joined_is_not_offered(session: ReadingSession, tmp_path: Path) -> None:
    one, other = add(session, tmp_path, "甲", speech(1)), add(session, tmp_path, "乙", reprinted(speech(1)))
    session.holdings.remove([other])
    assert found(session) == []
    session.holdings.restore([other])
    session.editions.join(one, other)
    assert found(session) == []


def test_only_pairs_with_a_new_document_are_looked_for_after_an_addition(session: ReadingSession, tmp_path: Path) -> None:
    add(session, tmp_path, "甲", speech(1))
    add(session, tmp_path, "乙", reprinted(speech(1)))
    three = add(session, tmp_path, "丙", speech(2))
    four = add(session, tmp_path, "丁", reprinted(speech(2)))
    assert found(session, {four}) == [(three, four)]


def test_looking_tells_how_far_it_is_and_can_be_ended(session: ReadingSession, tmp_path: Path) -> None:
    add(session, tmp_path, "甲", speech(1))
    add(session, tmp_path, "乙", speech(2))
    steps: list[tuple[int, int]] = []
    session.curating.alike(None, lambda done, total: steps.append((done, total)), lambda: False)
    assert steps == [(0, 2), (2, 2)]
    with pytest.raises(Cancelled):
        session.curating.alike(None, lambda _done, _total: None, lambda: True)


def test_the_document_with_marks_is_the_better_one(session: ReadingSession, tmp_path: Path) -> None:
    add(session, tmp_path, "甲", speech(1))
    other = add(session, tmp_path, "乙", reprinted(speech(1)))
    session.holdings.note_reading(other, read=0.5, opened="2026-03-05T01:00:00+00:00")
    (pair,) = session.curating.alike(None, lambda _done, _total: None, lambda: False)
    assert pair.better.document == other


def test_a_speech_in_a_volume_is_no_edition_of_it() -> None:
    volume = plain("\n".join(speech(seed) for seed in range(9)))
    assert share(plain(speech(3)), volume) == 0.0


def test_the_same_sentences_in_another_order_are_another_text() -> None:
    sentences = speech(5).split("\n")
    assert share(plain("\n".join(sentences)), plain("\n".join([*sentences[::2], *sentences[1::2]]))) < 0.6
    shuffled = random.Random(1).sample(sentences, len(sentences))
    assert share(plain("\n".join(sentences)), plain("\n".join(shuffled))) < 0.4


def test_a_passage_that_was_moved_leaves_a_text_what_it_is() -> None:
    sentences = speech(5).split("\n")
    moved = [*sentences[10:], *sentences[:10]]
    assert share(plain("\n".join(sentences)), plain("\n".join(moved))) > 0.7


def test_a_text_of_another_year_is_alike_only_if_it_is_nearly_the_same() -> None:
    assert are_alike(0.6, 5_000, ("2023", "2023"))
    assert are_alike(0.6, 5_000, ("2023", None))
    assert not are_alike(0.6, 5_000, ("2023", "2024"))
    assert are_alike(0.95, 5_000, ("2023", "2024"))
    assert not are_alike(0.95, 300, ("2023", "2024"))


def test_phrases_of_very_many_texts_make_no_candidates() -> None:
    likeness = Likeness()
    phrase = "从严从实抓好各项工作向群众交出合格答卷通过全年努力" * 3
    for number in range(70):
        likeness.add(number, sketch(plain(phrase)))
    assert list(likeness.candidates()) == []


@pytest.mark.parametrize(
    ("title", "year"), [("2024年政府工作报告", "2024"), ("二〇二三年春耕动员会讲话", "2023"), ("春耕动员会讲话", None)]
)
def test_the_year_of_a_document_stands_in_its_title_where_it_has_no_date(
    session: ReadingSession, tmp_path: Path, title: str, year: str | None
) -> None:
    row = add(session, tmp_path, "甲", f"{title}\n\n{speech(1)}")
    (holding,) = session.holdings.of([row])
    assert holding.metadata.date is None
    assert year_of(holding) == year
    state = session.metadata(row)
    session.holdings.edit([(row, MetadataChange(state, state.with_set("date", "2019-05")))])
    (holding,) = session.holdings.of([row])
    assert year_of(holding) == "2019"


def test_two_documents_of_one_title_are_told_apart_by_what_differs() -> None:
    one = holding(1, name="讲话.txt", source="云溪日报", path="/库/报纸/讲话.txt")
    for other, names in (
        (holding(2, "在教师节座谈会上的讲话"), (one.shown_title, "在教师节座谈会上的讲话")),
        (holding(2, name="转载.txt", source="云溪日报"), (f"{one.shown_title} · 讲话.txt", f"{one.shown_title} · 转载.txt")),
        (holding(2, name="讲话.txt", path="/库/报纸/讲话.txt"), (f"{one.shown_title} · 云溪日报", one.shown_title)),
        (
            holding(2, name="讲话.txt", source="云溪日报", path="/库/网站/讲话.txt"),
            (f"{one.shown_title} · 报纸", f"{one.shown_title} · 网站"),
        ),
    ):
        pair = AlikePair(Pair(1, 2, 0.9), one, other)
        assert (pair.called(one), pair.called(other)) == names


def test_what_was_recognised_is_known_whatever_the_reader_sets(session: ReadingSession, tmp_path: Path) -> None:
    row = add(session, tmp_path, "甲", f"在全镇春耕动员会上的讲话\n\n{speech(1)}")
    (before,) = session.curating.recognised([row])
    state = session.metadata(row)
    session.holdings.edit([(row, MetadataChange(state, state.with_set("title", "别的标题")))])
    assert session.curating.recognised([row]) == (before,)
    assert before.title is not None
