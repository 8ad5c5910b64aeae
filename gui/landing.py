"""Where a place that was found in the library stands in the text that is shown, which may be another edition by now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.spans import Span

if TYPE_CHECKING:
    from core.finding import Hits
    from gui.panes.reader import ReaderPane


def land(reader: ReaderPane, place: Span, hits: Hits, length: int) -> Span | None:
    """Return the place, or the one nearest to it where that is none of the hits any more; None if there are none.

    Whoever has gone elsewhere on the page meanwhile stays there; else the page follows.

    Args:
        reader: the page, on which the place has been selected.
        place: where it stood when it was found.
        hits: all places in the text that is shown.
        length: of that text.
    """
    found = hits.nearest(place)
    if found != place and reader.selection() == place.clipped(Span(0, length)):
        if found is None:
            # Nothing that was not looked for may stay selected: a key would mark it.
            reader.move_caret(min(place.start, length))
        else:
            reader.select(found)
    return found
