"""RTF documents (Rich Text Format 1.9.1), whoever wrote them: text in its final wording, automatic numbers, tables, notes, comments.

Also those in which Outlook wraps a web page: what it wrote for readers of RTF is read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.import_report import Tally
from core.importers.characters import LABELS
from core.importers.layout import Layout
from core.importers.lines import assemble
from core.importers.rtf.destinations import DESTINATIONS, IGNORABLE
from core.importers.rtf.walk import Walk
from core.importers.rtf.words import WORDS
from core.metadata import Metadata

if TYPE_CHECKING:
    from core.document import Document
    from core.importers.source import Source

READER: Final = "rtf/1"
_ACTIONS: Final = {word.encode(): action for word, action in (WORDS | DESTINATIONS).items()}
_IGNORABLE: Final = frozenset(map(str.encode, IGNORABLE))


def read(source: Source) -> Document:
    """Return the document in an RTF file.

    Raises:
        UnreadableFile: if it is empty or too large.
        Cancelled: if its progress was cancelled.
    """
    walk = Walk(source, _ACTIONS, _IGNORABLE)
    layout = Layout()
    layout.add(walk.run())
    for index, blocks in enumerate(walk.notes):
        layout.add_note(f"[{index + 1}]", blocks)
    tally = Tally()
    if walk.has_guessed:
        tally.add("encoding", detail=LABELS.get(walk.default.codec, walk.default.codec))
        source = replace(source, encoding=walk.default.codec)
    references = walk.marking.references
    walk.telling.add("comments", count=sum(one.answers is None and layout.at(references[one.key]) is None for one in walk.comments))
    walk.telling.put_into(tally, layout.at)
    marks = walk.marking.marks(walk.comments, layout.at)
    properties = Metadata(title=walk.info.get("title") or None, speaker=walk.info.get("author") or None)
    return assemble(layout.lines, source, reader=READER, marks=marks, properties=properties, tally=tally)
