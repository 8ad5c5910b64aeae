"""When a card is due again: FSRS without chance."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.recall import AGAIN, EASY, GOOD, HARD, RATINGS, RecallCard
from core.scheduling import answered, offered, read_time

NOW = datetime(2026, 3, 5, 8, 0, tzinfo=UTC)
NEW = RecallCard("1" * 32, "mark", None, "1" * 32, "2026-03-05T08:00:00.000Z")


def learned(*ratings: int, card: RecallCard = NEW, retention: float = 0.9) -> RecallCard:
    """Return a card that was answered each time it was due."""
    at = NOW
    for rating in ratings:
        card = answered(card, rating, at, retention)
        at = read_time(card.due)
    return card


def test_a_new_card_comes_again_within_the_sitting_until_it_is_known() -> None:
    known = learned(GOOD)
    assert (known.state, known.step, read_time(known.due) - NOW) == (1, 1, timedelta(minutes=10))
    forgotten = learned(GOOD, AGAIN)
    assert (forgotten.state, forgotten.step, forgotten.reviews) == (1, 0, 2)
    assert learned(GOOD, GOOD).state == 2
    assert learned(EASY).state == 2


def test_the_time_on_a_button_is_the_one_that_comes_of_it() -> None:
    for card in (NEW, learned(GOOD, GOOD), learned(GOOD, GOOD, AGAIN)):
        at = read_time(card.due)
        assert [read_time(answered(card, rating, at).due) - at for rating in RATINGS] == list(offered(card, at))
        assert offered(card, at) == offered(card, at)


def test_what_is_known_better_comes_later() -> None:
    card = learned(GOOD, GOOD)
    again, hard, good, easy = offered(card, read_time(card.due))
    assert again < timedelta(hours=1) <= timedelta(days=1) <= hard <= good < easy


def test_whoever_wants_to_know_more_is_asked_earlier() -> None:
    card = learned(GOOD, GOOD, GOOD)
    at = read_time(card.due)
    assert offered(card, at, 0.97)[2] < offered(card, at, 0.9)[2] < offered(card, at, 0.7)[2] == offered(card, at, 0.1)[2]


@pytest.mark.parametrize("rating", [AGAIN, HARD, GOOD, EASY])
def test_a_card_of_a_mended_library_is_learned_anew(rating: int) -> None:
    lost = replace(learned(GOOD, GOOD), stability=None, difficulty=None)
    assert answered(lost, rating, NOW).stability is not None
    assert answered(replace(NEW, step=None), rating, NOW).reviews == 1


def test_a_clock_that_was_set_back_takes_nothing_from_a_card() -> None:
    card = learned(GOOD, GOOD)
    after = answered(card, GOOD, NOW - timedelta(days=400))
    assert after.last == card.last
    assert after.due > card.due or read_time(after.due) > NOW
