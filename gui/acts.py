"""What the actions of the table do, as far as they concern the parts of the window and not the window itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from core.annotation import COLOURS
from gui.appearance import LANGUAGES
from gui.side_tabs import LIBRARY, OUTLINE
from gui.theme import SYSTEM, THEMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.parts import Parts

    Acts = dict[str, Callable[[], object]]


def acts_of(parts: Parts) -> Acts:
    """Return, by the ids of `gui.actions`, what is done when they are triggered."""
    files, reading, reader, outline, outlining = parts.files, parts.reading, parts.reader, parts.outline, parts.outlining
    marks, groups, citing, look, bars = parts.annotating, parts.grouping, parts.citing, parts.appearance, parts.bars
    acts: Acts = {
        "file.open": files.choose,
        "file.folder": parts.browsing.ask,
        "file.paste": files.paste,
        "file.save_text": files.save_text,
        "file.print": parts.printing.ask,
        "file.pdf": parts.printing.save_pdf,
        "file.export": lambda: parts.library.exporting.open(),
        "file.import": lambda: parts.library.taking.choose(),
        "file.sample": files.open_sample,
        "library.manage": parts.libraries.open,
        "library.trash": lambda: parts.library.tidying.open_trash(),
        "library.duplicates": lambda: parts.library.tidying.open_duplicates(),
        "library.missing": lambda: parts.library.tidying.open_missing(),
        "holding.edit": lambda: parts.library.curating.edit(),
        "holding.tags": lambda: parts.library.curating.tag(),
        "holding.collections": lambda: parts.library.curating.collect(),
        "holding.export": lambda: parts.library.exporting.export_documents(parts.library.curating.chosen()),
        "holding.remove": lambda: parts.library.curating.remove(),
        "library.add_files": lambda: parts.library.adding.choose_files(),
        "library.add_folder": lambda: parts.library.adding.choose_folder(),
        "library.watched": lambda: parts.library.watching.open(),
        "document.editions": parts.shelving.open_list,
        "document.compare": parts.comparing.show_newest,
        "document.contrast": lambda: parts.library.contrasting.compare_chosen(parts.library.curating.chosen()),
        "document.counts": parts.counting.ask,
        "file.report": parts.reporting.open,
        "edit.undo": parts.undoing.undo,
        "edit.redo": parts.undoing.redo,
        "edit.copy": reader.copy,
        "edit.paste": files.paste,
        "edit.select_all": reader.select_all,
        "edit.find": parts.finding.open,
        "edit.find_next": parts.finding.next,
        "edit.find_previous": parts.finding.previous,
        "edit.find_selection": parts.finding.find_selection,
        "edit.copy_source": citing.copy,
        "edit.copy_marks": parts.copying.copy,
        "annotation.bookmark": marks.bookmark,
        "annotation.star": marks.star,
        "annotation.note": marks.note,
        "annotation.tag": marks.tag,
        "annotation.task": marks.task,
        "annotation.document": marks.note_on_document,
        "annotation.every": groups.mark_every,
        "annotation.remove": marks.remove_under_caret,
        "annotation.card": marks.open_card,
        "annotation.previous": partial(marks.step, -1),
        "annotation.next": partial(marks.step, 1),
        "annotation.cycle": marks.cycle,
        "annotation.start_back": partial(marks.move_end, -1, is_start=True),
        "annotation.start_forward": partial(marks.move_end, 1, is_start=True),
        "annotation.end_back": partial(marks.move_end, -1, is_start=False),
        "annotation.end_forward": partial(marks.move_end, 1, is_start=False),
        "annotation.colours": partial(parts.setting.open, "marks"),
        "app.settings": parts.setting.open,
        "annotation.review": parts.reviewing.open,
        "annotation.filter": bars.go_to_filter,
        "annotation.trash": bars.go_to_trash,
        "group.remove": groups.remove,
        "text.correct": parts.correcting.ask,
        "text.add_word": parts.words.add_selected,
        "words.manage": parts.words.manage,
        "tab.next": partial(parts.tabs.step, 1),
        "tab.previous": partial(parts.tabs.step, -1),
        "tab.reopen": parts.tabs.reopen,
        "tab.split": parts.tabs.split,
        "tab.move": parts.tabs.move,
        "tab.together": parts.tabbing.scroll_together,
        "go.back": reading.go_back,
        "go.forward": reading.go_forward,
        "go.page": parts.middle.focus_shown,
        "go.to": parts.going.ask,
        "help.tour": parts.touring.begin,
        "go.welcome": parts.welcoming.toggle,
        "go.outline": partial(bars.go_to, OUTLINE),
        "go.library": partial(bars.go_to, LIBRARY),
        "go.search": lambda: parts.library.seeking.show(),
        "search.library": lambda: parts.library.seeking.open(),
        "search.next": lambda: parts.library.seeking.next(),
        "search.previous": lambda: parts.library.seeking.previous(),
        "go.overview": bars.go_to_overview,
        "outline.all": partial(outline.expand_to_level, None),
        "outline.rename": outline.rename_current,
        "outline.promote": outline.promote_current,
        "outline.demote": outline.demote_current,
        "outline.join": outline.join_current,
        "outline.remove": outline.remove_current,
        "outline.restore": outline.open_removed,
        "outline.as_recognised": outlining.as_recognised,
        "outline.copy": outline.copy_outline,
        "outline.copy_markdown": outline.copy_markdown,
        "outline.copy_branch": outline.copy_branch,
        "outline.copy_branch_markdown": outline.copy_branch_markdown,
        "outline.make": outlining.make_heading,
        "outline.rules": outlining.open_rule_sets,
        "help.palette": parts.commanding.open,
        "help.open": parts.helping.open,
        "help.news": parts.helping.show_news,
        "help.keys": parts.keying.open,
        "help.about": parts.helping.show_about,
        "view.side_bar": bars.toggle_side,
        "view.note_bar": bars.toggle_notes,
        "view.skeleton": parts.skimming.toggle,
        "view.overview": parts.overseeing.toggle,
        "view.tasks": parts.tasking.toggle,
        "view.proposals": parts.tasking.toggle_proposals,
        "view.library": lambda: parts.library.cataloguing.toggle(),
        "view.concordance": lambda: parts.library.concording.toggle(),
        "view.figures": lambda: parts.library.figuring.toggle(),
        "figure.follow": lambda: parts.library.figuring.follow_selection(),
        "view.terms": lambda: parts.library.charting.toggle(),
        "view.phrases": lambda: parts.library.phrasing.toggle(),
        "text.phrase": lambda: parts.library.phrasing.cards.ask(),
        "phrases.own": lambda: parts.library.phrasing.manage_selected(),
        "layer.card": lambda: parts.library.layering.open_card(),
        "layer.next": lambda: parts.library.layering.go_on(1),
        "layer.previous": lambda: parts.library.layering.go_on(-1),
        "layer.toggle": lambda: parts.library.layering.toggle(),
        "layer.compare": lambda: parts.library.comparing_layers.toggle(),
        "view.gathered": lambda: parts.library.gathering.toggle(),
        "view.plan": lambda: parts.library.planning.toggle(),
        "plan.make": lambda: parts.library.planning.acts.make(),
        "view.recall": lambda: parts.library.recalling.toggle(),
        "view.recite": lambda: parts.library.reciting.toggle(),
        "outline.recite": lambda: parts.library.reciting.recite_section(outline.current_point()),
        "annotation.recall": lambda: parts.library.card_making.toggle_mark(),
        "annotation.recall_all": lambda: parts.library.card_making.make_of_all(parts.notes.filter),
        "outline.recall": lambda: parts.library.card_making.toggle_section(outline.current_point()),
        "view.type": parts.lettering.ask,
        "view.official": parts.official.toggle,
        "view.focus": parts.focusing.toggle,
        "view.auto_scroll": parts.auto_scroll.toggle,
        "view.larger": partial(look.zoom, 1),
        "view.smaller": partial(look.zoom, -1),
        "view.normal": partial(look.zoom, 0),
    }
    acts.update({f"outline.level_{level}": partial(outline.expand_to_level, level) for level in (1, 2, 3)})
    acts.update({f"annotation.{colour}": partial(marks.highlight, colour) for colour in COLOURS})
    acts.update({f"annotation.{kind}": partial(marks.draw, kind) for kind in ("underline", "wavy", "strike")})
    acts.update({f"group.{colour}": partial(groups.recolour, colour) for colour in COLOURS})
    acts.update({f"view.theme.{name}": partial(look.wear, name) for name in (*THEMES, SYSTEM)})
    acts.update({f"language.{name or 'system'}": partial(look.speak, name) for name in LANGUAGES})
    return acts
