"""What the report of an import says to its reader: a title and a plain sentence for each kind of finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.errors import QT_TRANSLATE_NOOP
from core.import_report import DAMAGED, FATES, GUESSED, LEFT_OUT
from core.report_details import detail_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.document import Document
    from core.import_report import ImportFinding

    Translate = Callable[[str, str], str]
    """Takes a context and an English source, and gives the reader's language."""

CONTEXT: Final = "report"
"""The context of all of it in the catalogue."""


class Words(NamedTuple):
    """What is said of a kind of finding, in English."""

    title: str
    meaning: str
    """What it means for the reader, and what can be done."""


FATE_NAMES: Final[Mapping[str, str]] = {
    DAMAGED: QT_TRANSLATE_NOOP("report", "Damaged"),
    GUESSED: QT_TRANSLATE_NOOP("report", "Inferred"),
    LEFT_OUT: QT_TRANSLATE_NOOP("report", "Not in the text"),
}
"""What the groups are called."""

WORDS: Final[Mapping[str, Words]] = {
    "broken": Words(
        QT_TRANSLATE_NOOP("report", "Unreadable characters"),
        QT_TRANSLATE_NOOP(
            "report",
            "Here the file holds bytes that are no characters; each place shows as “\ufffd”. If there are many of them, the encoding may "
            "be another one.",
        ),
    ),
    "replaced": Words(
        QT_TRANSLATE_NOOP("report", "Characters lost before"),
        QT_TRANSLATE_NOOP(
            "report", "Here the file itself says “\ufffd”: the characters were lost before it was saved. Only another copy can tell them."
        ),
    ),
    "glyphs": Words(
        QT_TRANSLATE_NOOP("report", "Characters of unknown meaning"),
        QT_TRANSLATE_NOOP(
            "report",
            "Of these characters the file tells only how they look, not which they are. They show as “\ufffd” or are missing; compare "
            "with the page.",
        ),
    ),
    "damaged-parts": Words(
        QT_TRANSLATE_NOOP("report", "Damaged parts"),
        QT_TRANSLATE_NOOP(
            "report", "Parts of the file are damaged and could not be read. What stood in them is missing; ask for a sound copy."
        ),
    ),
    "cut-off": Words(
        QT_TRANSLATE_NOOP("report", "End of the file missing"),
        QT_TRANSLATE_NOOP("report", "The file ends too early, as after a download that broke off. Its end may be missing; fetch it anew."),
    ),
    "numbers-missing": Words(
        QT_TRANSLATE_NOOP("report", "Missing numbers"),
        QT_TRANSLATE_NOOP(
            "report", "These paragraphs have automatic numbers that could not be told. The text lacks them; look at the original."
        ),
    ),
    "encoding": Words(
        QT_TRANSLATE_NOOP("report", "Encoding"),
        QT_TRANSLATE_NOOP(
            "report",
            "The file does not say how its characters are encoded; that was inferred from its contents. If the text makes no sense, have "
            "it read in another encoding.",
        ),
    ),
    "order": Words(
        QT_TRANSLATE_NOOP("report", "Order of the text"),
        QT_TRANSLATE_NOOP("report", "Text in columns or text boxes was put in the order in which it is most likely read."),
    ),
    "joined": Words(
        QT_TRANSLATE_NOOP("report", "Lines joined to paragraphs"),
        QT_TRANSLATE_NOOP("report", "The file knows only lines. They were joined to paragraphs by their indents and lengths."),
    ),
    "tables": Words(
        QT_TRANSLATE_NOOP("report", "Tables"),
        QT_TRANSLATE_NOOP(
            "report", "Rows and cells of these tables were inferred from lines or from how the words stand; check the figures."
        ),
    ),
    "formulas": Words(
        QT_TRANSLATE_NOOP("report", "Formulas"),
        QT_TRANSLATE_NOOP(
            "report", "The signs of these formulas stand one after another: fractions, powers and roots do not show as such."
        ),
    ),
    "numbers": Words(
        QT_TRANSLATE_NOOP("report", "Automatic numbers"),
        QT_TRANSLATE_NOOP("report", "The file does not hold these numbers; they were computed by the rules of its program."),
    ),
    "recognised": Words(
        QT_TRANSLATE_NOOP("report", "Recognised pages"),
        QT_TRANSLATE_NOOP(
            "report", "The words of these pages were recognised in pictures. There may be wrong ones; compare before you quote."
        ),
    ),
    "article": Words(
        QT_TRANSLATE_NOOP("report", "Article"),
        QT_TRANSLATE_NOOP("report", "Of the web page, that was taken which is most likely the article."),
    ),
    "pictures": Words(
        QT_TRANSLATE_NOOP("report", "Pictures"),
        QT_TRANSLATE_NOOP("report", "Pictures are not shown, and words in them not read. “[图]” stands where one belongs in the text."),
    ),
    "drawn-pages": Words(
        QT_TRANSLATE_NOOP("report", "Pages that are drawn only"),
        QT_TRANSLATE_NOOP(
            "report",
            "These pages hold lines and shapes and no characters, so that none of their words could be read. “[图]” stands for each of "
            "them.",
        ),
    ),
    "objects": Words(
        QT_TRANSLATE_NOOP("report", "Embedded objects"),
        QT_TRANSLATE_NOOP("report", "Charts, sheets, films and the like are not shown, with all that stands in them."),
    ),
    "deleted": Words(
        QT_TRANSLATE_NOOP("report", "Deleted passages"),
        QT_TRANSLATE_NOOP(
            "report", "They were deleted while changes were tracked, and the file still keeps them. The text is the final wording."
        ),
    ),
    "hidden": Words(
        QT_TRANSLATE_NOOP("report", "Hidden text"),
        QT_TRANSLATE_NOOP("report", "The file marks these passages as not to be shown."),
    ),
    "page-heads": Words(
        QT_TRANSLATE_NOOP("report", "Page headers, footers and numbers"),
        QT_TRANSLATE_NOOP("report", "What stands at the head, the foot or the side of the pages is no part of the text."),
    ),
    "form-fields": Words(
        QT_TRANSLATE_NOOP("report", "Form fields"),
        QT_TRANSLATE_NOOP(
            "report", "The contents of these fields are not in the text: they are empty, or stand apart from it in the file."
        ),
    ),
    "watermarks": Words(
        QT_TRANSLATE_NOOP("report", "Watermarks"),
        QT_TRANSLATE_NOOP("report", "Words or pictures under the text of the page are no part of it."),
    ),
    "seals": Words(
        QT_TRANSLATE_NOOP("report", "Seals and signatures"),
        QT_TRANSLATE_NOOP("report", "They are not shown, and were not verified. What counts as signed is the original file."),
    ),
    "surroundings": Words(
        QT_TRANSLATE_NOOP("report", "Lines around the article"),
        QT_TRANSLATE_NOOP("report", "Navigation, links and notices around the article were left out; the longest of them are named here."),
    ),
    "scripts": Words(
        QT_TRANSLATE_NOOP("report", "Macros and scripts"),
        QT_TRANSLATE_NOOP("report", "They were not run, and never are."),
    ),
    "attachments": Words(
        QT_TRANSLATE_NOOP("report", "Files inside the file"),
        QT_TRANSLATE_NOOP("report", "Other files lie in this one, and were not opened. Save them from the original if you need them."),
    ),
    "comments": Words(
        QT_TRANSLATE_NOOP("report", "Comments without a place"),
        QT_TRANSLATE_NOOP("report", "They stand on no words of the text, and could not be offered as annotations."),
    ),
    "front-matter": Words(
        QT_TRANSLATE_NOOP("report", "Lines about the document"),
        QT_TRANSLATE_NOOP("report", "Names and values at the head of the file; title, author and date were taken from there."),
    ),
    "markup": Words(
        QT_TRANSLATE_NOOP("report", "HTML tags"),
        QT_TRANSLATE_NOOP("report", "The words between them are there; what they look like is not."),
    ),
    "unknown-parts": Words(
        QT_TRANSLATE_NOOP("report", "Unknown parts"),
        QT_TRANSLATE_NOOP("report", "Meipi does not know what these parts of the file are. If text is missing, look at the original."),
    ),
    "other": Words(
        QT_TRANSLATE_NOOP("report", "Other things"),
        QT_TRANSLATE_NOOP("report", "A newer Meipi noted them in the library; this one has no words for them."),
    ),
}
"""By the kinds of `core.import_report.KINDS`."""

NOTHING: Final = QT_TRANSLATE_NOOP("report", "Nothing was found that is missing or inferred.")
UNKNOWN: Final = QT_TRANSLATE_NOOP("report", "An earlier version read this text and noted nothing of what it left out.")
COUNTLESS: Final = frozenset({"encoding", "cut-off", "article"})
"""Kinds of which there is always one."""

FORMATS: Final[Mapping[str, str]] = {
    "text": QT_TRANSLATE_NOOP("report", "Plain text"),
    "markdown": "Markdown",
    "html": QT_TRANSLATE_NOOP("report", "Web page"),
    "mhtml": QT_TRANSLATE_NOOP("report", "Saved web page"),
    "docx": QT_TRANSLATE_NOOP("report", "Word document"),
    "doc": QT_TRANSLATE_NOOP("report", "Word document (97–2003)"),
    "wordml": QT_TRANSLATE_NOOP("report", "Word document (XML)"),
    "rtf": QT_TRANSLATE_NOOP("report", "Rich text"),
    "odt": QT_TRANSLATE_NOOP("report", "OpenDocument text"),
    "epub": QT_TRANSLATE_NOOP("report", "E-book"),
    "ofd": QT_TRANSLATE_NOOP("report", "OFD document"),
    "ofd-ocr": QT_TRANSLATE_NOOP("report", "OFD document, recognised"),
    "pdf": QT_TRANSLATE_NOOP("report", "PDF document"),
    "pdf-ocr": QT_TRANSLATE_NOOP("report", "PDF document, recognised"),
    "clipboard": QT_TRANSLATE_NOOP("report", "Clipboard"),
    "rescued": QT_TRANSLATE_NOOP("report", "Rescued text"),
}
"""By the name of the importer."""

_OFFICE: Final = QT_TRANSLATE_NOOP(
    "report", "Looked for: pictures and objects, deleted and hidden text, numbers, fields, comments, headers, damaged and unknown parts."
)
_WEB: Final = QT_TRANSLATE_NOOP(
    "report", "Looked for: encoding, unreadable characters, what stands around the article, pictures, hidden text, scripts."
)
_PAGES: Final = QT_TRANSLATE_NOOP(
    "report",
    "Looked for: order of the text, columns of figures, pictures, headers, watermarks, hidden text, fields, attached files, unreadable "
    "characters.",
)
_CHARACTERS: Final = QT_TRANSLATE_NOOP("report", "Looked for: encoding, unreadable and lost characters, the end of the file.")
_CHECKED: Final[Mapping[str, str]] = {
    "text": _CHARACTERS,
    "clipboard": _CHARACTERS,
    "markdown": QT_TRANSLATE_NOOP("report", "Looked for: encoding, unreadable characters, pictures, HTML, hidden text."),
    "html": _WEB,
    "mhtml": _WEB,
    **dict.fromkeys(("pdf", "pdf-ocr", "ofd", "ofd-ocr"), _PAGES),
}


def importer_of(reader: str) -> str:
    """Return the name of the importer in `core.document.Origin.reader`."""
    return reader.partition("/")[0]


def format_name(reader: str, translate: Translate) -> str:
    """Return what the format is called that an importer reads."""
    name = importer_of(reader)
    return translate(CONTEXT, FORMATS.get(name, name))


def checked(reader: str, translate: Translate) -> str:
    """Return a sentence that says what the importer looks for."""
    return translate(CONTEXT, _CHECKED.get(importer_of(reader), _OFFICE))


def title(finding: ImportFinding, translate: Translate) -> str:
    """Return what a finding is called, with its count."""
    words = translate(CONTEXT, WORDS[finding.kind].title)
    if finding.kind in COUNTLESS:
        return words
    return translate(CONTEXT, QT_TRANSLATE_NOOP("report", "{title} ({count})")).format(title=words, count=f"{finding.count:,}")


def meaning(finding: ImportFinding, translate: Translate) -> str:
    """Return what a finding means for the reader."""
    return translate(CONTEXT, WORDS[finding.kind].meaning)


def sentence(finding: ImportFinding, translate: Translate) -> str:
    """Return all that is said of a finding, in one line."""
    template = QT_TRANSLATE_NOOP("report", "{title}: {meaning}")
    said = translate(CONTEXT, template).format(title=title(finding, translate), meaning=meaning(finding, translate))
    if not finding.detail:
        return said
    return translate(CONTEXT, QT_TRANSLATE_NOOP("report", "{sentence} [{detail}]")).format(
        sentence=said, detail=detail_words(finding, translate)
    )


def as_text(document: Document, translate: Translate) -> str:
    """Return the whole report as lines: what was read, then each group with its findings under it."""
    template = QT_TRANSLATE_NOOP("report", "Read as: {format} · characters: {count}")
    origin = document.origin
    head = translate(CONTEXT, template).format(format=format_name(origin.reader, translate), count=f"{len(document.text):,}")
    if origin.encoding:
        head += translate(CONTEXT, QT_TRANSLATE_NOOP("report", " · encoding: {name}")).format(name=origin.encoding.upper())
    lines = [head]
    if document.report is None:
        lines.append(translate(CONTEXT, UNKNOWN))
    elif not document.report:
        lines += [translate(CONTEXT, NOTHING), checked(origin.reader, translate)]
    for fate in FATES:
        found = [one for one in document.report or () if one.fate == fate]
        if found:
            lines += ["", translate(CONTEXT, FATE_NAMES[fate]), *(f"- {sentence(one, translate)}" for one in found)]
    return "\n".join(lines)
