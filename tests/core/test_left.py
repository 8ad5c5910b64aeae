"""A reader who has left a text is taken to the same passage of another edition, with what was read of it."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from core.annotation import AnnotationDraft, Change
from core.carrying import carry_with
from core.carrying_apart import LONG, carry_beside
from core.left import Followed, Left
from core.session import ReadingSession
from core.spans import Span
from core.store.documents import exact_digest

if TYPE_CHECKING:
    from pathlib import Path

    from core.session import Opening

OLD = "\n".join(f"第{n}村的水管由第{n % 97}组来巡，每月{n % 28 + 1}日把台账报到镇里，谁漏报谁说明。" for n in range(1, 120))
FRONT = "关于水管管护的通知\n各村、各组：\n现将管护办法印发给你们，请对照执行。\n"


def left_at(text: str, words: str, *seen: Span) -> Left:
    return Left(exact_digest(text), (text.index(words),), seen)


def followed(old: str, new: str, left: Left) -> Followed:
    found = carry_with(old, new, (), 2, left)[1]
    assert found is not None
    return found


@pytest.mark.parametrize("words", ["第1村", "第60村", "每月5日把", "第119村"])
def test_a_place_goes_along_with_its_passage(words: str) -> None:
    new = FRONT + OLD.replace("第30村的水管由第30组来巡，", "") + "\n此前的办法同时废止。"
    there = followed(OLD, new, left_at(OLD, words))
    assert there.points == (new.index(words),)
    assert there.place(exact_digest(OLD), OLD.index(words)) == new.index(words)
    assert there.place(exact_digest(new), OLD.index(words)) is None


def test_where_the_passage_was_taken_out_the_next_one_is_read_on() -> None:
    lines = OLD.split("\n")
    new = "\n".join([*lines[:49], *lines[59:]])
    assert followed(OLD, new, left_at(OLD, "第50村")).points == (new.index("第60村"),)


def test_a_passage_that_was_moved_is_read_on_where_it_is_now() -> None:
    lines = OLD.split("\n")
    new = "\n".join([*lines[30:60], *lines[:30], *lines[60:]])
    assert followed(OLD, new, left_at(OLD, "第12村")).points == (new.index("第12村"),)


def test_of_another_text_nothing_is_left_but_its_beginning() -> None:
    there = followed(OLD, "春耕在即，种子要先到户。", Left(exact_digest(OLD), (700,), (Span(0, 900),)))
    assert (there.points, there.seen) == ((0,), ())


def test_what_was_read_is_what_was_there_then() -> None:
    middle = OLD.index("第60村")
    put_in = "新增：第60村以下各村另设监督员一名，由村民会议推选，任期三年，可以连任，不领报酬。\n"
    new = FRONT + OLD[:middle] + put_in + OLD[middle:]
    end = OLD.index("第80村")
    there = followed(OLD, new, Left(exact_digest(OLD), (), (Span(0, end),)))
    assert there.seen == (Span(len(FRONT), len(FRONT) + middle), Span(len(FRONT) + middle + len(put_in), new.index("第80村")))


def test_a_word_that_was_changed_in_what_was_read_counts_as_read() -> None:
    new = OLD.replace("第9组来巡", "第9组巡查")
    there = followed(OLD, new, Left(exact_digest(OLD), (), (Span(0, len(OLD)),)))
    assert there.seen == (Span(0, len(new)),)


def test_spaces_and_widths_make_no_difference() -> None:
    new = "\n\n".join(OLD.replace("，", ",").split("\n"))
    there = followed(OLD, new, Left(exact_digest(OLD), (OLD.index("第77村"),), (Span(0, OLD.index("第40村")),)))
    assert (there.points, there.seen) == ((new.index("第77村"),), (Span(0, new.index("第40村")),))


def test_an_empty_text_has_one_place() -> None:
    for old, new in (("", OLD), (OLD, ""), ("", "")):
        there = followed(old, new, Left(exact_digest(old), (len(old),), (Span(0, len(old)),)))
        assert all(0 <= point <= len(new) for point in there.points)
        assert all(span.end <= len(new) for span in there.seen)


def test_a_worker_has_long_texts_followed_elsewhere_with_the_same_result() -> None:
    old = "\n".join(f"第{n}村的水管由第{n % 97}组来巡，每月{n % 28 + 1}日把台账报到镇里。" for n in range(8_000))
    new = FRONT + old.replace("由第9组来巡", "交给第9组巡查")
    assert len(old) + len(new) > LONG
    left = Left(exact_digest(old), (old.index("第6000村"), 0), (Span(0, 5_000), Span(90_000, 90_500)))
    with ThreadPoolExecutor(1) as pool:
        apart = pool.submit(carry_beside, old, new, (), 2, left).result()
    assert apart == carry_with(old, new, (), 2, left)
    assert apart[1] is not None
    assert apart[1].points[0] == new.index("第6000村")


def test_where_no_process_can_be_started_they_are_followed_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no such program")
    old = OLD * 60
    left = Left(exact_digest(old), (30,), (Span(0, 40),))
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(carry_beside, old, FRONT + old, (), 2, left).result() == carry_with(old, FRONT + old, (), 2, left)


# What the library tells


def opened(session: ReadingSession, file: Path, text: str, *left: Left) -> Opening:
    file.write_text(text, encoding="utf-8")
    return session.admit(session.plan(session.read(file), left))


def test_the_library_takes_a_reader_to_the_new_edition(tmp_path: Path) -> None:
    session, file = ReadingSession(tmp_path / "library.db"), tmp_path / "管护.txt"
    first = opened(session, file, OLD)
    assert first.digest == exact_digest(OLD)
    left = left_at(OLD, "第60村", Span(0, OLD.index("第60村")))
    second = opened(session, file, FRONT + OLD, left)
    assert second.digest == exact_digest(FRONT + OLD)
    assert second.followed == (Followed(left, ((FRONT + OLD).index("第60村"),), (Span(len(FRONT), (FRONT + OLD).index("第60村")),)),)
    session.close()


def test_marks_and_places_come_from_one_comparison(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from core.alignment import refinding

    session, file = ReadingSession(tmp_path / "library.db"), tmp_path / "管护.txt"
    opening = opened(session, file, OLD)
    document = session.read(file)
    draft = AnnotationDraft(Span(OLD.index("第70村"), OLD.index("第70村") + 4), "highlight", "indigo")
    mark = session.draft(opening, document.text, session.outline(document), draft)
    session.apply(opening.document, [Change(None, mark)])
    compared: list[int] = []
    both = refinding.Correspondence

    def counted(old: str, new: str) -> refinding.Correspondence:
        compared.append(len(new))
        return both(old, new)

    monkeypatch.setattr(refinding, "Correspondence", counted)
    new = FRONT + OLD
    second = opened(session, file, new, left_at(OLD, "第60村"))
    assert ([one.span.start for one in second.annotations], second.followed[0].points) == ([new.index("第70村")], (new.index("第60村"),))
    assert len(compared) == 1
    session.close()


def test_a_place_in_a_text_of_another_document_is_the_beginning_of_this_one(tmp_path: Path) -> None:
    session, file = ReadingSession(tmp_path / "library.db"), tmp_path / "稿.txt"
    opened(session, file, OLD)
    left = left_at(OLD, "第60村", Span(0, 40))
    assert opened(session, file, "春耕在即，种子要先到户。\n" * 30, left).followed == (Followed(left, (0,)),)
    session.close()


def test_of_a_text_that_the_library_never_had_nothing_is_told(tmp_path: Path) -> None:
    session, file = ReadingSession(tmp_path / "library.db"), tmp_path / "稿.txt"
    assert opened(session, file, OLD, Left(exact_digest("别的"), (3,))).followed == ()
    assert opened(session, file, OLD, Left(exact_digest(OLD), (3,))).followed == ()
    session.close()


def test_a_place_in_a_corrected_text_is_found_in_the_next_one(tmp_path: Path) -> None:
    session, file = ReadingSession(tmp_path / "library.db"), tmp_path / "管护.txt"
    opening = opened(session, file, OLD)
    document = session.read(file)
    at = OLD.index("第2村")
    corrected = session.correct(opening, document, Span(at, at + 3), "第二村（城关）")
    left = left_at(corrected.text, "第60村")
    again = opened(session, file, OLD, left)
    assert (again.digest, again.followed) == (exact_digest(corrected.text), ())
    new = FRONT + OLD
    third = opened(session, file, new, left)
    shown = third.corrected.text if third.corrected else new
    assert "城关" in shown
    assert third.followed[0].points == (shown.index("第60村"),)
    session.close()


def test_a_file_under_another_name_tells_what_it_was_called(tmp_path: Path) -> None:
    session, file = ReadingSession(tmp_path / "library.db"), tmp_path / "管护.txt"
    assert opened(session, file, OLD).known_as == ()
    assert opened(session, file, OLD).known_as == ()
    renamed = file.rename(tmp_path / "定稿.txt")
    assert session.admit(session.plan(session.read(renamed))).known_as == (file,)
    session.close()
