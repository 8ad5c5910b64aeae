"""Compares two documents sentence by sentence: last year's report and this year's.

`reading` cuts texts into sections and sentences, `likeness` tells how alike sentences are, `pairing` which sections correspond, `matching`
what became of each sentence, `listing` puts it in the order in which it is read, `facts` compares set phrases and figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.contrast import Contrast
from core.study.contrasting.facts import figure_pairs, names, parted
from core.study.contrasting.likeness import Likeness
from core.study.contrasting.listing import counted, listed
from core.study.contrasting.matching import Matching
from core.study.contrasting.pairing import paired
from core.study.contrasting.reading import Reading
from core.study.phrases import find

if TYPE_CHECKING:
    from core.outline.tree import Outline
    from core.study.lexicon import Lexicon

_TRADITIONAL: Final = "國會們這對來時說為與發學東車長門農業縣區實經開務"
_SIMPLIFIED: Final = "国会们这对来时说为与发学东车长门农业县区实经开务"
"""By which of these are more it is told in which script a text is written."""


def contrast(old_text: str, old_outline: Outline, new_text: str, new_outline: Outline, lexicon: Lexicon | None = None) -> Contrast:
    """Return what differs between two documents.

    Args:
        old_text: a normal text, the earlier one.
        old_outline: its outline.
        new_text: another one.
        new_outline: its outline.
        lexicon: what is known of set phrases; None for what the program brings.
    """
    one, other = _in_one_script(old_text, new_text)
    old, new = Reading(one, old_outline), Reading(other, new_outline)
    likeness = Likeness(old, new)
    candidates = likeness.candidates()
    sections = paired(old, new, likeness, candidates)
    matching = Matching(old, new, sections, likeness, candidates)
    pairs = listed(old, new, sections, matching)
    places = find(old_text, lexicon), find(new_text, lexicon)
    olds, news = names(places[0]), names(places[1])
    come, gone, kept = parted(olds, news)
    starts = {**{name: olds[name] for name in gone}, **{name: news[name] for name in (*come, *kept)}}
    return Contrast(pairs, come, gone, kept, starts, figure_pairs(old, new, places, sections, matching), counted(pairs))


def _in_one_script(old: str, new: str) -> tuple[str, str]:
    """Return two texts with their offsets, in simplified characters if one of them is in traditional ones."""
    if _is_traditional(old) == _is_traditional(new):
        return old, new
    from core.scripts import folded

    return folded(old), folded(new)


def _is_traditional(text: str) -> bool:
    return sum(map(text.count, _TRADITIONAL)) > sum(map(text.count, _SIMPLIFIED))
