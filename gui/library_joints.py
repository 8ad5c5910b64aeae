"""Joins the signals of the parts that deal with the whole library, as the window joins those of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.export_sources import FOUND
from gui.parts import NOTICE_TIME

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.library_parts import LibraryParts
    from gui.parts import Parts


def join_library(parts: Parts, library: LibraryParts, follow_middle: Callable[..., object]) -> None:
    """Join everything; one connection a line.

    Args:
        parts: the others.
        library: has just been made.
        follow_middle: says what stands in the middle.
    """
    notes, look = parts.notes, parts.appearance
    look.theme_changed.connect(library.cataloguing.wear)
    look.theme_changed.connect(library.concording.wear)
    look.theme_changed.connect(library.charting.wear)
    look.theme_changed.connect(library.gathering.wear)
    look.theme_changed.connect(library.seeking.wear)
    look.theme_changed.connect(library.adding.wear)
    library.cataloguing.shown_changed.connect(follow_middle)
    library.cataloguing.list_made.connect(library.curating.serve)
    library.concording.shown_changed.connect(follow_middle)
    library.concording.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    library.concording.terms_wanted.connect(library.charting.show)
    library.seeking.terms_wanted.connect(library.charting.show_search)
    library.charting.shown_changed.connect(follow_middle)
    library.charting.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    look.theme_changed.connect(library.phrasing.wear)
    library.phrasing.shown_changed.connect(follow_middle)
    library.phrasing.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    library.phrasing.recall_wanted.connect(library.card_making.toggle_phrase)
    library.gathering.shown_changed.connect(follow_middle)
    library.gathering.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    library.gathering.annotation_wanted.connect(parts.reading.jump_to_annotation)
    for leave in (
        library.cataloguing.leave,
        library.concording.leave,
        library.charting.leave,
        library.phrasing.leave,
        library.gathering.leave,
        library.comparing_layers.leave,
        library.contrasting.leave,
        library.figuring.leave,
        library.recalling.leave,
        library.reciting.leave,
    ):
        parts.skimming.place_chosen.connect(leave)
        parts.finding.page_wanted.connect(leave)
        notes.chosen.connect(leave)
    library.stepping.page_wanted.connect(parts.finding.page_wanted)
    library.stepping.place_shown.connect(lambda: parts.columns.shut_drawer(parts.side))
    library.stepping.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    library.seeking.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    library.adding.opening_wanted.connect(parts.browsing.take)
    library.adding.left.connect(parts.middle.focus_shown)
    library.watching.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    library.curating.noticed.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    look.theme_changed.connect(library.layering.wear)
    look.theme_changed.connect(library.comparing_layers.wear)
    library.layering.changed.connect(parts.reading.place_cards)
    library.layering.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    library.comparing_layers.shown_changed.connect(follow_middle)
    library.comparing_layers.place_chosen.connect(parts.skimming.read_on)
    library.comparing_layers.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    look.theme_changed.connect(library.contrasting.wear)
    look.layout_changed.connect(library.contrasting.measure)
    library.contrasting.shown_changed.connect(follow_middle)
    library.contrasting.place_chosen.connect(parts.skimming.read_on)
    library.contrasting.edition_wanted.connect(parts.shelving.read)
    look.theme_changed.connect(library.figuring.wear)
    library.figuring.shown_changed.connect(follow_middle)
    library.figuring.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    library.contrasting.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    parts.comparing.sentences_wanted.connect(library.contrasting.compare_editions)
    look.theme_changed.connect(library.recalling.wear)
    look.layout_changed.connect(library.recalling.measure)
    library.recalling.shown_changed.connect(follow_middle)
    library.recalling.shown_changed.connect(lambda is_shown: parts.bars.put_by(is_by=is_shown or library.reciting.is_shown))
    library.card_making.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    library.recalling.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    library.recalling.annotation_wanted.connect(parts.reading.jump_to_annotation)
    library.recalling.today_told.connect(lambda words: parts.welcoming.tell_today("recall", words, library.recalling.show))
    parts.welcoming.today_wanted.connect(library.recalling.count_today)
    look.theme_changed.connect(library.reciting.wear)
    look.layout_changed.connect(library.reciting.measure)
    library.reciting.shown_changed.connect(follow_middle)
    library.reciting.shown_changed.connect(lambda is_shown: parts.bars.put_by(is_by=is_shown or library.recalling.is_shown))
    library.reciting.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    notes.acts.offer_recall(lambda: library.recalling.is_offered)
    library.gathering.offer_recall(lambda: library.recalling.is_offered)
    library.gathering.marks_recall_wanted.connect(library.card_making.toggle_annotations)
    notes.acts.recall_wanted.connect(library.card_making.toggle_marks)
    library.tidying.begun.connect(notes.flush)
    look.theme_changed.connect(library.exporting.wear)
    library.exporting.begun.connect(notes.flush)
    look.theme_changed.connect(library.taking.wear)
    library.taking.begun.connect(notes.flush)
    library.taking.opening_wanted.connect(parts.browsing.take)
    library.taking.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    library.taking.review_wanted.connect(lambda: parts.reviewing.open())
    library.adding.annotations_dropped.connect(library.taking.take_files)
    library.exporting.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    library.seeking.documents_export_wanted.connect(lambda: library.exporting.open(FOUND))
    library.gathering.marks_export_wanted.connect(library.exporting.export_marks)
    look.theme_changed.connect(library.planning.wear)
    library.planning.shown_changed.connect(follow_middle)
    library.planning.shown_changed.connect(lambda _is_shown: parts.undoing.name())
    library.planning.place_chosen.connect(parts.skimming.read_on)
    library.planning.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
    library.planning.settings_wanted.connect(lambda: parts.setting.open("general", "reading_times"))
    notes.note_typed.connect(lambda *_: library.planning.stir())
    for left_for in (parts.skimming.place_chosen, parts.finding.page_wanted, notes.chosen):
        left_for.connect(library.planning.leave)
