"""The pictures show the window, the whole of it and nothing beside it."""

from __future__ import annotations

import pytest

from gui.theme import Theme
from resources.setup.display import VirtualDisplay
from tests.shots.__main__ import SHOTS, main
from tests.shots.stage import SMALL, stage


def test_a_picture_that_does_not_exist_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ending:
        main(["sample", "nothing"])
    assert ending.value.code == 2
    assert "there is no picture nothing" in capsys.readouterr().err


@pytest.mark.xcb
def test_a_picture_is_the_inside_of_the_window() -> None:
    with VirtualDisplay(1600, 1000, window_manager=True, pointer=False) as display, stage(display) as one:
        SHOTS["small"](one)
        picture = one.picture()
    colour = Theme.load("paper").colour("bar")
    bar = (colour.red(), colour.green(), colour.blue())
    right, bottom = SMALL[0] - 1, SMALL[1] - 1
    assert (picture.width, picture.height) == SMALL
    assert [picture.colour_at(x, y) for x in (0, right) for y in (0, bottom)] == [bar] * 4
