"""The parts of the window that deal with the whole library: made together when one of them is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.adding import Adding
from gui.card_making import CardMaking
from gui.cataloguing import Cataloguing
from gui.charting import Charting
from gui.comparing_layers import ComparingLayers
from gui.concording import Concording
from gui.contrasting import Contrasting
from gui.curating import Curating
from gui.exporting import Exporting
from gui.figuring import Figuring
from gui.gathering import Gathering
from gui.layering import Layering
from gui.phrasing import Phrasing
from gui.planning import Planning
from gui.recalling import Recalling
from gui.reciting import Reciting
from gui.seeking import Seeking
from gui.stepping import Stepping
from gui.taking import Taking
from gui.tidying import Tidying
from gui.watching import Watching

if TYPE_CHECKING:
    from gui.bridge import Bridge
    from gui.frame import Frame
    from gui.parts import Parts
    from gui.preferences import Preferences


class LibraryParts:
    """Builds and holds them, as `gui.parts.Parts` does with the others.

    Args:
        parts: what they work with.
        window: what they belong to.
        bridge: the session behind them.
        preferences: what the reader has set.
    """

    def __init__(self, parts: Parts, window: Frame, bridge: Bridge, preferences: Preferences) -> None:
        reader, middle, look = parts.reader, parts.middle, parts.appearance
        self.cataloguing = Cataloguing(
            bridge,
            reader,
            middle,
            parts.bars,
            tabs=parts.tabs,
            files=parts.files,
            actions=parts.actions,
            keys=parts.keys,
            preferences=preferences,
            look=look,
            spelling=parts.spelling,
        )
        self.concording = Concording(bridge, reader, parts.reading, parts.finding, middle=middle, look=look)
        self.charting = Charting(bridge, reader, self.concording, middle=middle, look=look)
        self.phrasing = Phrasing(
            bridge, reader, parts.reading, self.concording, middle=middle, popup=parts.popup, preferences=preferences, look=look
        )
        self.gathering = Gathering(bridge, reader, parts.copying, parts.notes.finish, middle=middle, look=look)
        self.stepping = Stepping(bridge, reader, parts.reading, parts.finding, parts.tabs)
        self.seeking = Seeking(bridge, reader, self.stepping, middle=middle, bars=parts.bars, look=look)
        self.adding = Adding(bridge, parts.asking, preferences, look, window, place=parts.adding_place)
        self.watching = Watching(bridge, preferences, look, window)
        self.curating = Curating(
            bridge, parts.notes, parts.annotating, parts.tabs, middle=middle, asking=parts.asking, look=look, window=window
        )
        self.exporting = Exporting(
            bridge,
            parts.notes,
            cataloguing=self.cataloguing,
            gathering=self.gathering,
            asking=parts.asking,
            preferences=preferences,
            look=look,
            window=window,
        )
        self.layering = Layering(bridge, reader, parts.notes, parts.asking, preferences=preferences, look=look, window=window)
        self.comparing_layers = ComparingLayers(bridge, reader, self.layering, middle=middle, look=look)
        self.contrasting = Contrasting(bridge, reader, middle=middle, look=look)
        self.figuring = Figuring(bridge, reader, parts.reading, middle=middle, look=look)
        self.taking = Taking(bridge, parts.asking, preferences, look=look, window=window)
        self.planning = Planning(
            bridge,
            reader,
            parts.progress,
            self.curating.chosen,
            welcoming=parts.welcoming,
            middle=middle,
            preferences=preferences,
            look=look,
            window=window,
        )
        self.recalling = Recalling(
            bridge,
            reader,
            parts.reading,
            middle=middle,
            actions=parts.actions,
            keys=parts.keys,
            preferences=preferences,
            look=look,
        )
        self.card_making = CardMaking(bridge, parts.annotating, keys=parts.keys, preferences=preferences, parent=window)
        self.reciting = Reciting(bridge, reader, middle=middle, look=look)
        self.tidying = Tidying(bridge, self.curating, parts.asking, look)
        parts.undoing.also(self.curating.steps, lambda: self.curating.has_keyboard)
        parts.undoing.also(self.recalling.steps, lambda: self.recalling.has_keyboard)
        parts.undoing.also(self.planning.acts.steps, lambda: self.planning.has_keyboard)

    def pages_shown(self) -> dict[str, bool]:
        """Return of each page of these, by the action that shows it, whether it stands in the place of the page."""
        return {
            "view.concordance": self.concording.is_shown,
            "view.terms": self.charting.is_shown,
            "view.phrases": self.phrasing.is_shown,
            "view.figures": self.figuring.is_shown,
            "view.gathered": self.gathering.is_shown,
            "view.library": self.cataloguing.is_shown,
            "view.recall": self.recalling.is_shown,
            "view.recite": self.reciting.is_shown,
            "layer.compare": self.comparing_layers.is_shown,
            "document.contrast": self.contrasting.is_shown,
            "view.plan": self.planning.is_shown,
        }
