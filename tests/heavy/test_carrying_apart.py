"""Annotations of long texts go where they would without the process of their own."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from core import carrying_apart
from core.anchors import Anchor
from core.annotation import Annotation
from core.carrying import carry
from core.carrying_apart import LONG, carry_beside
from core.spans import Span

if TYPE_CHECKING:
    import pytest

OLD = "\n".join(f"第{n}村的水管由第{n % 97}组来巡，每月{n % 28 + 1}日把台账报到镇里，谁漏报谁说明。" for n in range(6_000))
NEW = "按：此稿已定。\n" + OLD.replace("由第9组来巡", "交给第9组巡查").replace("第100村的水管由第3组来巡，", "")


def marks() -> list[Annotation]:
    made = []
    for n, quote in enumerate(
        ["第88村的水管由第88组来巡", "第9村的水管由第9组来巡", "第100村的水管由第3组来巡，", "每月7日", "镇里，谁漏报谁说明。\n第6村"]
    ):
        start = OLD.index(quote)
        anchor = Anchor.of(OLD, Span(start, start + len(quote)), ("一、管护", "（一）巡管"))
        made.append(Annotation(f"{n:032x}", "highlight", "gamboge", anchor, note="记", tags=("水",), author="甲"))
    made.append(Annotation("f" * 32, "document-note", "indigo", Anchor.of(OLD, Span(0, 0))))
    return made


def in_a_worker() -> list[Annotation]:
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(carry_beside, OLD, NEW, marks(), 2).result()[0]


def test_a_worker_has_long_texts_carried_elsewhere_with_the_same_result(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = carry(OLD, NEW, marks(), 2)
    assert len(OLD) + len(NEW) > LONG
    assert {one.status for one in expected} > {"anchored"}
    # It is not carried here.
    monkeypatch.delattr(carrying_apart, "carry_with")
    assert in_a_worker() == expected


def test_where_no_process_can_be_started_they_are_carried_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no such program")
    assert in_a_worker() == carry(OLD, NEW, marks(), 2)


def test_the_main_thread_carries_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no such program")
    monkeypatch.delattr(carrying_apart.subprocess, "run")
    assert carry_beside(OLD, NEW, marks(), 2) == (carry(OLD, NEW, marks(), 2), None)
