"""What reaches the whole library, each part made when it is first asked for. The fifth part of the bridge."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from gui.opening import LANE
from gui.rewording import Rewording
from gui.whole_library import WholeLibrary

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from core.session import ReadingSession
    from gui.additions import Additions
    from gui.concordances import Concordances
    from gui.contrasts import Contrasts
    from gui.exports import Exports
    from gui.figures import Figures
    from gui.gathered_marks import GatheredMarks
    from gui.holding_acts import HoldingActs
    from gui.holdings import Holdings
    from gui.indexing import Indexing
    from gui.layers import Layers
    from gui.library_search import LibrarySearch
    from gui.overviews import Overviews
    from gui.phrases import Phrases
    from gui.plans import Plans
    from gui.proposals import Proposals
    from gui.recalls import Recalls
    from gui.takings import Takings
    from gui.terms import Terms
    from gui.watched_folders import WatchedFolders

_MADE_LATER: Final = (
    "additions",
    "watched",
    "holdings",
    "acts",
    "search",
    "concordances",
    "terms",
    "contrasts",
    "figures",
    "gathered",
    "exports",
    "layers",
    "takings",
    "recalls",
    "plans",
    "overviews",
    "phrases",
    "indexing",
)
"""In the order in which they end."""


class LibraryBridge(Rewording):
    """Holds what reads and changes documents that nobody has opened.

    The first picture of a start needs none of it: a part is loaded and made, and joined with the others, when somebody asks for it.

    Args:
        session: the way to the library.
        parent: owns it.
        is_library_fixed: see `gui.keeping.Keeping`.
    """

    def __init__(self, session: ReadingSession, parent: QObject | None = None, *, is_library_fixed: bool = False) -> None:
        super().__init__(session, parent, is_library_fixed=is_library_fixed)
        self.whole = WholeLibrary(session, self._tasks, self.keeping, self)
        self.whole.failed.connect(self.failed)
        self.whole.stored.connect(self._take_stored)

    @property
    def is_busy(self) -> bool:
        """True while a document is being opened."""
        return self._work is not None or any(self._tasks.is_busy(lane) for lane in (LANE, "outline", "plan"))

    def is_ready_to_step(self) -> bool:
        """Return False as well while a worker still does, or takes back, what the last step was about."""
        return super().is_ready_to_step() and not ("layers" in vars(self) and self.layers.is_writing)

    @cached_property
    def additions(self) -> Additions:
        """Adds documents."""
        from gui.additions import Additions

        made, indexing = Additions(self._session, self.keeping, self), self.indexing
        made.failed.connect(self.failed)
        made.documents_added.connect(self.holdings.note)
        made.ended.connect(lambda *_: indexing.update_soon())
        return made

    @cached_property
    def watched(self) -> WatchedFolders:
        """Looks into watched folders."""
        from gui.watched_folders import WatchedFolders

        made = WatchedFolders(self._session, self.keeping, self)
        made.failed.connect(self.failed)
        return made

    @cached_property
    def holdings(self) -> Holdings:
        """Has read which documents there are."""
        from gui.holdings import Holdings

        made = Holdings(self._session, self.keeping, self)
        made.failed.connect(self.failed)
        self.whole.stored.connect(lambda document, _changes: made.note((document,)))
        self.document_opened.connect(lambda opening: made.note((opening.document,)))
        for shown_changed in (self.annotations_changed, self.metadata_changed, self.text_reworded):
            shown_changed.connect(lambda _what: made.note((self.document_id,) if self.document_id is not None else ()))
        return made

    @cached_property
    def acts(self) -> HoldingActs:
        """Changes documents of the library."""
        from gui.holding_acts import HoldingActs

        made = HoldingActs(self._session, self.holdings, self._tasks, self.keeping, self)
        made.failed.connect(self.failed)
        return made

    @cached_property
    def search(self) -> LibrarySearch:
        """Searches the library."""
        from gui.library_search import LibrarySearch

        made = LibrarySearch(self._session, self.keeping, self)
        self.keeping.resting.connect(made.stop)
        return made

    @cached_property
    def concordances(self) -> Concordances:
        """Gathers all places of a phrase."""
        from gui.concordances import Concordances

        made = Concordances(self._session, self.keeping, self)
        self.keeping.resting.connect(made.stop)
        return made

    @cached_property
    def terms(self) -> Terms:
        """Counts words over the library."""
        from gui.terms import Terms

        made = Terms(self._session, self.keeping, self)
        self.keeping.resting.connect(made.stop)
        return made

    @cached_property
    def figures(self) -> Figures:
        """Finds figures, and follows them over the library."""
        from gui.figures import Figures

        made = Figures(self._session, self.keeping, self)
        self.keeping.resting.connect(made.stop)
        return made

    @cached_property
    def contrasts(self) -> Contrasts:
        """Compares documents sentence by sentence."""
        from gui.contrasts import Contrasts

        made = Contrasts(self._session, self.keeping, self)
        self.keeping.resting.connect(made.stop)
        return made

    @cached_property
    def gathered(self) -> GatheredMarks:
        """Gathers the annotations of all documents."""
        from gui.gathered_marks import GatheredMarks

        made = GatheredMarks(self._session, self.keeping, self)
        self.keeping.resting.connect(made.forget)
        return made

    @cached_property
    def exports(self) -> Exports:
        """Exports annotations."""
        from gui.exports import Exports

        made = Exports(self._session, self.keeping, self)
        made.failed.connect(self.failed)
        return made

    @cached_property
    def layers(self) -> Layers:
        """Keeps the layers of others' annotations."""
        from gui.layers import Layers

        made = Layers(self._session, self.keeping, self)
        made.failed.connect(self.failed)
        self.keeping.resting.connect(made.forget)
        return made

    @cached_property
    def plans(self) -> Plans:
        """Keeps study plans and reading times."""
        from gui.plans import Plans

        return Plans(self._session, self.keeping, self)

    @cached_property
    def recalls(self) -> Recalls:
        """Keeps recall cards."""
        from gui.recalls import Recalls

        made = Recalls(self._session, self.keeping, self)
        made.failed.connect(self.failed)
        return made

    @cached_property
    def takings(self) -> Takings:
        """Takes annotations from files of others."""
        from gui.takings import Takings

        made = Takings(self._session, self.keeping, self)
        made.failed.connect(self.failed)
        return made

    @cached_property
    def phrases(self) -> Phrases:
        """Knows set phrases."""
        from gui.phrases import Phrases

        made = Phrases(self._session, self.keeping, self)
        self.keeping.resting.connect(made.stop)
        return made

    @cached_property
    def overviews(self) -> Overviews:
        """Finds what there is to say of a text at a glance."""
        from gui.overviews import Overviews

        made = Overviews(self._session, self.keeping, self)
        self.keeping.awake.connect(lambda: made.forget("keywords"))
        return made

    @cached_property
    def proposals(self) -> Proposals:
        """Finds tasks that are proposed of a text."""
        from gui.proposals import Proposals

        made = Proposals(self._session, self.keeping, self)
        made.failed.connect(self.failed)
        return made

    @cached_property
    def indexing(self) -> Indexing:
        """Keeps the index up to date."""
        from gui.indexing import Indexing

        made = Indexing(self._session, self.keeping, lambda: self.is_busy or self.additions.is_running, self)
        self.document_opened.connect(lambda _opening: made.update_soon())
        self.outline_edited.connect(lambda _outline: made.update_soon())
        return made

    def _close_made(self) -> None:
        """End with the window; what was never asked for is not made for that."""
        for name in _MADE_LATER:
            part = self.__dict__.get(name)
            if part is not None:
                part.close()
