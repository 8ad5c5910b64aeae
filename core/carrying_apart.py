"""Carries the annotations of long texts in a process of its own: in a thread it would take the interpreter from the window.

The process is started as ``main.py --carry-apart``. `marshal` packs what goes there and what comes back.
"""

from __future__ import annotations

import logging
import marshal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any, Final

from core import own_program
from core.anchors import Anchor
from core.annotation import Annotation
from core.carrying import carry_with
from core.left import Followed, Left
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

log = logging.getLogger(__name__)

OPTION: Final = "--carry-apart"
"""The only word on the command line of the process."""
LONG: Final = 400_000
"""Code points of both texts; what is shorter is carried before a process would have started."""


def carry_beside(
    old_text: str, new_text: str, annotations: Sequence[Annotation], edition: int, left: Left | None = None
) -> tuple[list[Annotation], Followed | None]:
    """Return what `core.carrying.carry_with` does; for a worker of the window that is worked out elsewhere if the texts are long.

    Args:
        old_text: the text in which the offsets of the annotations count.
        new_text: the text of ``edition``.
        annotations: all of one edition.
        edition: the number that the carried ones get.
        left: places of the old text, None if there are none.
    """
    if threading.current_thread() is threading.main_thread() or len(old_text) + len(new_text) < LONG:
        return carry_with(old_text, new_text, annotations, edition, left)
    points, seen = (left.points, _flat(left.seen)) if left is not None else (None, ())
    request = marshal.dumps((old_text, new_text, [_packed(one) for one in annotations], edition, points, seen))
    try:
        done = subprocess.run(
            own_program.command(OPTION),
            input=request,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        answers, *there = marshal.loads(done.stdout)
    except (OSError, subprocess.CalledProcessError, EOFError, ValueError, TypeError):
        log.info("Annotations are carried in this process: the other one did not answer", exc_info=True)
        return carry_with(old_text, new_text, annotations, edition, left)
    carried = [one.placed(_anchor(answer), answer[-2], answer[-1]) for one, answer in zip(annotations, answers, strict=True)]
    return carried, Followed(left, there[0], _spans(there[1])) if left is not None else None


def serve() -> int:
    """Carry what comes in by the standard input, and answer on the standard output; return the exit status."""
    old_text, new_text, packed, edition, points, seen = marshal.loads(sys.stdin.buffer.read())
    annotations = [Annotation("", one[0], "", _anchor(one[1:]), edition=one[-2], status=one[-1]) for one in packed]
    left = Left("", points, _spans(seen)) if points is not None else None
    carried, followed = carry_with(old_text, new_text, annotations, edition, left)
    answer = [_packed(one)[1:] for one in carried]
    sys.stdout.buffer.write(marshal.dumps((answer, followed.points, _flat(followed.seen)) if followed is not None else (answer, (), ())))
    return 0


def _flat(spans: Sequence[Span]) -> tuple[int, ...]:
    return tuple(point for span in spans for point in (span.start, span.end))


def _spans(flat: Sequence[int]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in zip(flat[::2], flat[1::2], strict=True))


def _packed(one: Annotation) -> tuple[Any, ...]:
    """Return what carrying needs to know of an annotation."""
    anchor = one.anchor
    return (
        one.kind,
        anchor.span.start,
        anchor.span.end,
        anchor.quote,
        anchor.prefix,
        anchor.suffix,
        anchor.heading_path,
        one.edition,
        one.status,
    )


def _anchor(packed: Sequence[Any]) -> Anchor:
    """Return the anchor of what `_packed` made, the kind left out."""
    start, end, quote, prefix, suffix, path = packed[:6]
    return Anchor(Span(start, end), quote, prefix, suffix, path)
