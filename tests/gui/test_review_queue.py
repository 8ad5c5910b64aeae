"""The order in which annotations are reviewed."""

from __future__ import annotations

from core.anchors import Anchor
from core.annotation import Annotation
from core.editions import Candidate, Review
from core.spans import Span
from gui.models.reviews import ReviewQueue

TEXT = "谁的堤段谁负责，谁的水闸谁看守。"


def review(name: str, *likeness: float, status: str = "to-review") -> Review:
    one = Annotation(name, "highlight", "rouge", Anchor.of(TEXT, Span(0, 7)), status=status)
    places = tuple(Candidate(Span(at, at + 7), like) for at, like in enumerate(likeness))
    return Review(one, 1, Span(0, 7), TEXT, places)


def ids(queue: ReviewQueue) -> list[str]:
    return [one.annotation.id for one in queue.open()]


def test_it_goes_from_the_first_to_the_end() -> None:
    queue = ReviewQueue([review("a", 80), review("b", 70), review("c")])
    assert queue.start()
    seen = []
    while queue.current:
        seen.append((queue.number, queue.current.annotation.id))
        queue.step(1)
    assert seen == [(1, "a"), (2, "b"), (3, "c")]
    assert queue.number == 0


def test_what_is_settled_is_passed_over_and_the_count_stays() -> None:
    queue = ReviewQueue([review("a"), review("b"), review("c")])
    queue.start()
    queue.settle("b")
    queue.step(1)
    assert queue.current is not None
    assert (queue.current.annotation.id, queue.number, len(queue), queue.left) == ("c", 3, 3, 2)
    queue.step(-1)
    assert queue.number == 1
    assert not queue.step(-1), "there is nothing before the first"
    assert queue.number == 1


def test_what_is_taken_back_is_to_be_decided_again() -> None:
    queue = ReviewQueue([review("a"), review("b")])
    for one in "ab":
        queue.settle(one)
    assert not queue.start()
    queue.reopen("b")
    assert queue.start()
    assert ids(queue) == ["b"]


def test_from_the_end_the_way_back_leads_to_the_last_one_left_out() -> None:
    queue = ReviewQueue([review("a"), review("b")])
    queue.start()
    queue.step(1)
    queue.step(1)
    assert queue.current is None
    assert queue.step(-1)
    assert queue.number == 2


def test_only_a_place_that_is_very_like_and_alone_in_that_is_certain() -> None:
    some = [
        review("a", 95.0),
        review("b", 95.0, 94.0),
        review("c", 60.0),
        review("d"),
        review("e", 99.0, status="orphan"),
        review("f", 92, 70),
    ]
    queue = ReviewQueue(some)
    assert [one.annotation.id for one, _ in queue.certain()] == ["a", "f"]
    queue.settle("a")
    assert [place.likeness for _, place in queue.certain()] == [92]


def test_an_unknown_annotation_is_not_in_it() -> None:
    queue = ReviewQueue([review("a")])
    assert "b" not in queue
    assert not queue.go_to("b")
    queue.settle("b")
    assert queue.left == 1
