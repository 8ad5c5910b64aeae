"""The history of jumps."""

from gui.history import LIMIT, JumpHistory


def test_going_back_and_forward_leads_along_the_same_places() -> None:
    history = JumpHistory()
    history.leave(10)
    history.leave(20)
    assert history.back(30) == 20
    assert history.back(20) == 10
    assert history.back(10) is None
    assert history.forward(10) == 20
    assert history.forward(20) == 30
    assert not history.can_go_forward


def test_a_new_jump_forgets_what_lay_forward() -> None:
    history = JumpHistory()
    history.leave(10)
    history.back(20)
    history.leave(15)
    assert not history.can_go_forward
    assert history.can_go_back


def test_the_oldest_places_are_forgotten() -> None:
    history = JumpHistory()
    for point in range(LIMIT * 2):
        history.leave(point)
    steps = 0
    while history.back(0) is not None:
        steps += 1
    assert steps == LIMIT
