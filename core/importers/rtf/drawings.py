"""What the control words do that begin a picture, a shape or an object of another program in an RTF file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.importers.pictures import picture_words
from core.importers.rtf.state import BUFFER, SILENT, SKIP, TEXT

if TYPE_CHECKING:
    from core.importers.rtf.state import State
    from core.importers.rtf.walk import Walk
    from core.importers.rtf.words import Action

LONGEST_CLASS: Final = 60
"""Code points of the name of a program."""
_SMALL: Final = 157
"""Twentieths of a point (a quarter of a centimetre) below which a picture is a dot or a line."""


def silence(walk: Walk, _: int | None) -> None:
    """Drop what stands in the group, but for groups that go back to what held before."""
    state = walk.state
    if state.mode != SILENT:
        state.resume = (state.mode, state.buffer)
        state.mode = SILENT


def _picture(walk: Walk, _: int | None) -> None:
    if walk.property_name == "pib" and walk.shapes:
        walk.shapes[-1].has_picture = True
        walk.state.mode = SKIP
        return
    is_in_text = walk.shows
    walk.state.mode = SILENT
    walk.picture = {}

    def end(_: State) -> None:
        small = [size for size in (walk.picture.get("wide"), walk.picture.get("high")) if isinstance(size, int)]
        if is_in_text and not (len(small) == 2 and max(small) < _SMALL):
            walk.add_picture(picture_words(str(walk.picture.get("caption", ""))))

    walk.state.end = end


def _goal(name: str) -> Action:
    return lambda walk, value: walk.picture.__setitem__(name, value or _SMALL)


def _shape(walk: Walk, _: int | None) -> None:
    """Read a shape: of what is drawn its words, and that there is a picture."""
    state = walk.state
    silence(walk, None)
    walk.begin_shape()
    state.end = lambda _: walk.end_shape()


def _shape_text(walk: Walk, _: int | None) -> None:
    state = walk.state
    mode, state.buffer = state.resume
    if mode != TEXT or state.hidden or state.deleted:
        state.mode = mode if mode == BUFFER else SKIP
        return

    def end(inner: State) -> None:
        walk.add_box(walk.end_story(inner))

    state.end = end
    walk.begin_story(is_in_diagram=len(walk.shapes) > 1)


def _property_name(walk: Walk, _: int | None) -> None:
    def end(state: State) -> None:
        walk.property_name = state.collected().strip()

    walk.state.collect(end)


def _property_value(walk: Walk, _: int | None) -> None:
    def end(state: State) -> None:
        name, walk.property_name = walk.property_name, ""
        if name == "wzDescription":
            walk.picture["caption"] = state.collected()
            if walk.shapes:
                walk.shapes[-1].caption = state.collected()
        elif name == "gtextUNICODE" and walk.shapes:
            walk.shapes[-1].words = state.collected()

    walk.state.collect(end)


def _object(walk: Walk, _: int | None) -> None:
    """Read an object of another program: what shows of it is its result."""
    state = walk.state
    is_in_text = walk.shows
    story, length = walk.story, walk.story.length
    silence(walk, None)
    walk.objects.append("")

    def end(_: State) -> None:
        if is_in_text and walk.story is story and story.length == length:
            walk.add_picture(picture_words(""))
        name = walk.objects.pop()
        walk.count("objects", name, count=int(is_in_text))

    state.end = end


def _class(walk: Walk, _: int | None) -> None:
    def end(state: State) -> None:
        if walk.objects:
            walk.objects[-1] = state.collected().strip()[:LONGEST_CLASS]

    walk.state.collect(end)


def resume(walk: Walk, _: int | None) -> None:
    """Go back to what held before a group that drops its text."""
    walk.state.mode, walk.state.buffer = walk.state.resume


DRAWINGS: Final[dict[str, Action]] = {
    "pict": _picture,
    "picwgoal": _goal("wide"),
    "pichgoal": _goal("high"),
    "shp": _shape,
    "shpgrp": _shape,
    "do": _shape,
    "shptxt": _shape_text,
    "dptxbxtext": _shape_text,
    "sn": _property_name,
    "sv": _property_value,
    "object": _object,
    "objclass": _class,
    "result": resume,
}
"""Control words and what they do."""
