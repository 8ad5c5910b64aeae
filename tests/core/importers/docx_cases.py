"""Automatic numbers of every kind, each case a small Word document whose paragraphs are told apart by a sign of their own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tests.core.importers.docx_kit import abstract, lvl, num, p, starting, style, tbl

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FORMATS: Final = (
    *("decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText", "ordinalText", "hex", "chicago"),
    *("ideographDigital", "japaneseCounting", "aiueo", "iroha", "decimalFullWidth", "decimalHalfWidth", "japaneseLegal"),
    *("japaneseDigitalTenThousand", "decimalEnclosedCircle", "decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero"),
    *("ganada", "chosung", "decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese", "ideographEnclosedCircle"),
    *("ideographTraditional", "ideographZodiac", "ideographZodiacTraditional", "taiwaneseCounting", "ideographLegalTraditional"),
    *("taiwaneseCountingThousand", "taiwaneseDigital", "chineseCounting", "chineseLegalSimplified", "chineseCountingThousand"),
    *("koreanDigital", "koreanCounting", "koreanLegal", "koreanDigital2", "vietnameseCounting", "russianLower", "russianUpper", "none"),
    *("numberInDash", "hebrew1", "hebrew2", "arabicAlpha", "arabicAbjad", "hindiVowels", "hindiConsonants", "hindiNumbers"),
    *("hindiCounting", "thaiLetters", "thaiNumbers", "thaiCounting", "bahtText", "dollarText"),
)
"""ST_NumberFormat, ECMA-376 part 1, 17.18.59, but for ``bullet`` and ``custom``, which have cases of their own."""
RUNS: Final = ((1, 61), (99, 14), (119, 3), (199, 3), (990, 22), (1100, 2), (1999, 3), (9997, 3))
"""Where a series begins, and how many paragraphs it has: every number that Word's formats have to be tried with."""


@dataclass(slots=True)
class Case:
    """A document."""

    numbering: str
    styles: str = ""
    paragraphs: list[str] = field(default_factory=list)

    @property
    def signs(self) -> list[str]:
        """Return what stands in its paragraphs, in their order."""
        return [sign for paragraph in self.paragraphs for sign in _signs(paragraph)]

    @property
    def body(self) -> str:
        """Return its body."""
        return "".join(self.paragraphs)


def sign(number: int) -> str:
    """Return a word that tells a paragraph from all others."""
    return f"〔段{number}〕"


def labels(text: str, signs: Sequence[str]) -> list[str | None]:
    """Return what stands before each sign on its line, without blanks; None for a sign that is not there.

    A row's cells are parted by tabs.
    """
    found: list[str | None] = []
    for one in signs:
        at = text.find(one)
        start = max(text.rfind("\n", 0, at), text.rfind("〕", 0, at)) + 1
        found.append("".join(text[start:at].split()) if at >= 0 else None)
    return found


def cases() -> dict[str, Case]:
    """Return all cases by their names."""
    return {f"format-{form}": _form(form) for form in FORMATS} | dict(_others())


_ENGLISH: Final = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>'
_WORDS: Final = frozenset({"ordinal", "cardinalText", "ordinalText"})
"""Formats in the language of the text."""


def _form(form: str) -> Case:
    """Return a case of one format, with a series for each of `RUNS`."""
    nums = "".join(num(key, 1, starting(0, start)) for key, (start, _) in enumerate(RUNS, 1))
    case = Case(abstract(1, lvl(0, form, "<%1>")) + nums, _ENGLISH if form in _WORDS else "")
    for key, (_, count) in enumerate(RUNS, 1):
        case.paragraphs += [p(sign(key * 1000 + at), num=(key, 0)) for at in range(count)]
    return case


def _listed(numbering: str, places: Sequence[tuple[object, object] | None], styles: str = "") -> Case:
    """Return a case with one paragraph for each place in a numbering."""
    return Case(numbering, styles, [p(sign(at), num=place) for at, place in enumerate(places)])


def _signs(paragraph: str) -> Iterator[str]:
    at = paragraph.find("〔")
    while at >= 0:
        end = paragraph.index("〕", at) + 1
        yield paragraph[at:end]
        at = paragraph.find("〔", end)


_DEEP: Final = (
    lvl(0, "chineseCounting", "%1、", more='<w:suff w:val="nothing"/>'),
    lvl(1, "chineseCounting", "（%2）", more='<w:suff w:val="nothing"/>'),
    lvl(2, "decimal", "%3."),
    lvl(3, "decimal", "（%4）", more='<w:suff w:val="space"/>'),
    lvl(4, "decimalEnclosedCircle", "%5"),
    lvl(5, "lowerLetter", "%6)"),
    lvl(6, "lowerRoman", "%7."),
    lvl(7, "upperLetter", "%8."),
    lvl(8, "upperRoman", "%9."),
)
"""The levels of an official document."""
_DOTTED: Final = tuple(lvl(depth, "decimal", ".".join(f"%{one}" for one in range(1, depth + 2))) for depth in range(9))


def _others() -> Iterator[tuple[str, Case]]:
    yield from _nesting()
    yield from _overrides()
    yield from _texts()
    yield from _styles()
    yield from _places()


def _nesting() -> Iterator[tuple[str, Case]]:
    depths = [0, 1, 2, 2, 1, 2, 3, 4, 5, 6, 7, 8, 8, 0, 1, 2, 0, 0, 1]
    yield "nest-official", _listed(abstract(1, *_DEEP) + num(1, 1), [(1, depth) for depth in depths])
    yield "nest-dotted", _listed(abstract(1, *_DOTTED) + num(1, 1), [(1, depth) for depth in depths])
    yield "nest-begins-deep", _listed(abstract(1, *_DOTTED) + num(1, 1), [(1, depth) for depth in (2, 2, 1, 0, 2, 1, 3)])
    yield "nest-skips", _listed(abstract(1, *_DOTTED) + num(1, 1), [(1, depth) for depth in (0, 3, 3, 1, 3, 0, 2)])
    yield "nest-plain-between", _listed(abstract(1, *_DEEP) + num(1, 1), [(1, 0), None, (1, 1), None, None, (1, 1), (1, 0), None, (1, 1)])
    yield (
        "nest-two-lists",
        _listed(
            abstract(1, *_DEEP) + abstract(2, *_DOTTED) + num(1, 1) + num(2, 2),
            [(1, 0), (2, 0), (1, 1), (2, 1), (1, 0), (2, 0), (1, 1), (2, 1)],
        ),
    )
    for restart in (0, 1, 2, 3):
        levels = [lvl(depth, "decimal", f"%{depth + 1}.") for depth in range(3)]
        levels.append(lvl(3, "decimal", "%4)", more=f'<w:lvlRestart w:val="{restart}"/>'))
        depths = [0, 1, 2, 3, 3, 2, 3, 1, 3, 2, 3, 0, 3, 1, 2, 3]
        yield f"restart-{restart}", _listed(abstract(1, *levels) + num(1, 1), [(1, depth) for depth in depths])
    levels = [lvl(0, "decimal", "%1.", start=5), lvl(1, "decimal", "%1.%2", start=3), lvl(2, "decimal", "%1.%2.%3", start=0)]
    yield "start-others", _listed(abstract(1, *levels) + num(1, 1), [(1, depth) for depth in (0, 1, 2, 2, 1, 0, 2, 1)])
    levels = [lvl(0, "decimal", "%1.", start=None), lvl(1, "decimal", "%2)", start=None)]
    yield "start-none", _listed(abstract(1, *levels) + num(1, 1), [(1, depth) for depth in (0, 1, 1, 0, 1)])


def _overrides() -> Iterator[tuple[str, Case]]:
    base = abstract(1, *_DEEP)
    yield "share-one-scheme", _listed(base + num(1, 1) + num(2, 1), [(1, 0), (1, 1), (2, 0), (2, 1), (1, 0), (2, 1), (1, 1)])
    yield "override-start", _listed(base + num(1, 1) + num(2, 1, starting(0, 1)), [(1, 0), (1, 0), (2, 0), (2, 0), (2, 1), (2, 0)])
    yield "override-start-later", _listed(base + num(1, 1) + num(2, 1, starting(0, 7)), [(1, 0), (1, 0), (2, 0), (2, 0), (2, 1), (2, 0)])
    yield (
        "override-start-inner",
        _listed(base + num(1, 1) + num(2, 1, starting(1, 4)), [(1, 0), (1, 1), (2, 1), (2, 1), (2, 0), (2, 1), (2, 1)]),
    )
    yield (
        "override-starts-all",
        _listed(
            base + num(1, 1) + num(2, 1, *(starting(depth, 1) for depth in range(9))),
            [(1, 0), (1, 1), (1, 2), (2, 0), (2, 1), (2, 2), (2, 1), (2, 0), (2, 1)],
        ),
    )
    ones = [starting(depth, 1) for depth in range(9)]
    yield (
        "override-a-num-for-each-list",
        _listed(
            base + num(1, 1, *ones) + num(2, 1, *ones) + num(3, 1, *ones) + num(4, 1, *ones),
            [(1, 0), (2, 1), (2, 1), (1, 0), (3, 1), (4, 2), (4, 2), (3, 1), (1, 0), (1, 0)],
        ),
    )
    yield "override-from-within", _listed(base + num(1, 1, starting(0, 1)), [(1, 1), (1, 1), (1, 0), (1, 1), (1, 0)])
    level = f'<w:lvlOverride w:ilvl="0">{lvl(0, "upperRoman", "%1)", start=3)}</w:lvlOverride>'
    yield "override-level", _listed(base + num(1, 1) + num(2, 1, level), [(1, 0), (1, 1), (2, 0), (2, 1), (2, 0), (1, 0)])
    level = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="6"/>{lvl(0, "upperLetter", "%1)", start=3)}</w:lvlOverride>'
    yield "override-level-and-start", _listed(base + num(1, 1) + num(2, 1, level), [(1, 0), (1, 0), (2, 0), (2, 0), (2, 1)])
    level = f'<w:lvlOverride w:ilvl="1">{lvl(1, "decimal", "%1-%2")}</w:lvlOverride>'
    yield "override-inner-level", _listed(base + num(1, 1) + num(2, 1, level), [(2, 0), (2, 1), (2, 1), (2, 0), (2, 1), (2, 2)])


def _texts() -> Iterator[tuple[str, Case]]:
    legal = [
        lvl(0, "chineseCounting", "第%1章"),
        lvl(1, "decimal", "%1.%2", more="<w:isLgl/>"),
        lvl(2, "decimal", "%1.%2.%3", more="<w:isLgl/>"),
        lvl(3, "chineseCounting", "%1.%2.%4"),
    ]
    yield "legal", _listed(abstract(1, *legal) + num(1, 1), [(1, depth) for depth in (0, 1, 2, 2, 0, 1, 2, 3, 1)])
    ways = {
        "第%1条": ("chineseCountingThousand", ""),
        "【%1】": ("decimal", ""),
        "问题%1：": ("chineseCounting", '<w:suff w:val="space"/>'),
        "%1": ("decimal", '<w:suff w:val="tab"/>'),
        "%1．": ("decimalFullWidth", '<w:suff w:val="nothing"/>'),
        "Chapter %1 ": ("decimal", '<w:suff w:val="space"/>'),
        "100%": ("decimal", ""),
        "": ("decimal", ""),
        "只有字": ("decimal", ""),
    }
    schemes = "".join(abstract(at, lvl(0, form, text, more=more)) for at, (text, (form, more)) in enumerate(ways.items(), 1))
    nums = "".join(num(at, at) for at in range(1, len(ways) + 1))
    yield "templates", _listed(schemes + nums, [(at, 0) for at in range(1, len(ways) + 1) for _ in range(2)])
    inner = [lvl(0, "none", ""), lvl(1, "decimal", "%1.%2"), lvl(2, "decimal", "%2.%3")]
    yield "none-above", _listed(abstract(1, *inner) + num(1, 1), [(1, depth) for depth in (0, 1, 1, 2, 0, 1, 2)])
    bullets = [
        lvl(0, "bullet", "\uf0b7", behind='<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>'),
        lvl(1, "bullet", "●"),
        lvl(2, "bullet", "—"),
    ]
    yield "bullets", _listed(abstract(1, *bullets) + num(1, 1), [(1, depth) for depth in (0, 1, 2, 1, 0)])
    wingdings = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'
    signs = [lvl(depth, "bullet", "\uf06c", behind=wingdings) for depth in range(9)]
    yield "bullets-of-fonts", _listed(abstract(1, *signs) + num(1, 1), [(1, depth) for depth in range(9)])
    mixed = [lvl(0, "decimal", "%1."), lvl(1, "bullet", "●"), lvl(2, "decimal", "%1.%3")]
    yield "bullet-between", _listed(abstract(1, *mixed) + num(1, 1), [(1, depth) for depth in (0, 1, 2, 2, 1, 0, 1, 2)])
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="8"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback>'
        '</mc:AlternateContent><w:lvlText w:val="%1号"/></w:lvl>'
    )
    yield "custom", _listed(abstract(1, custom) + num(1, 1), [(1, 0)] * 4)


def _styles() -> Iterator[tuple[str, Case]]:
    normal = style("a", "Normal", is_default=True)
    linked = abstract(1, *(lvl(depth, "decimal", f"<%{depth + 1}>", more=f'<w:pStyle w:val="{depth + 1}"/>') for depth in range(3)))
    headings = normal + "".join(
        style(
            str(depth + 1),
            f"heading {depth + 1}",
            based_on="a",
            paragraph=f'<w:numPr>{f"<w:ilvl w:val={chr(34)}{depth}{chr(34)}/>" if depth else ""}<w:numId w:val="1"/></w:numPr>',
        )
        for depth in range(3)
    )
    case = Case(linked + num(1, 1), headings)
    case.paragraphs = [p(sign(at), style=key) for at, key in enumerate("1232a1312")]
    yield "style-linked", case
    case = Case(linked + num(1, 1), headings)
    case.paragraphs = [p(sign(at), style="2", num=place) for at, place in enumerate([None, (0, 0), None, (1, 0), None])]
    yield "style-removed-by-zero", case
    based = (
        headings + style("x", "要点", based_on="1") + style("y", "无号", based_on="1", paragraph='<w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    case = Case(linked + num(1, 1), based)
    case.paragraphs = [p(sign(at), style=key) for at, key in enumerate("1xy1x")]
    yield "style-based-on", case
    through = (
        abstract(1, *_DEEP, more='<w:styleLink w:val="公文"/>') + abstract(2, more='<w:numStyleLink w:val="公文"/>') + num(1, 1) + num(2, 2)
    )
    kinds = normal + style("公文", "公文", kind="numbering", paragraph='<w:numPr><w:numId w:val="1"/></w:numPr>')
    case = Case(through, kinds)
    case.paragraphs = [p(sign(at), num=(2, depth)) for at, depth in enumerate((0, 1, 2, 0, 1))]
    yield "style-of-numbering", case
    case = Case(
        abstract(1, *_DEEP) + num(1, 1), normal + style("z", "正文编号", based_on="a", paragraph='<w:numPr><w:numId w:val="1"/></w:numPr>')
    )
    case.paragraphs = [
        p(sign(0), style="z"),
        p(sign(1), style="z", properties='<w:numPr><w:ilvl w:val="1"/></w:numPr>'),
        p(sign(2), style="z"),
    ]
    yield "style-own-level", case


def _places() -> Iterator[tuple[str, Case]]:
    scheme = abstract(1, *_DEEP) + num(1, 1)
    case = Case(scheme)
    cells = [p(sign(at), num=(1, 0)) for at in range(1, 5)]
    case.paragraphs = [
        p(sign(0), num=(1, 0)),
        tbl((f"<w:tc>{cells[0]}</w:tc>", f"<w:tc>{cells[1]}</w:tc>"), (f"<w:tc>{cells[2]}</w:tc>", f"<w:tc>{cells[3]}</w:tc>")),
    ]
    case.paragraphs.append(p(sign(5), num=(1, 0)))
    yield "in-table", case
    case = _listed(scheme, [(1, 0), (1, 0), (1, 1), (1, 0)])
    case.paragraphs.insert(
        1, p('<w:del w:id="1" w:author="x"><w:r><w:delText>删</w:delText></w:r></w:del>', num=(1, 0), mark='<w:del w:id="2" w:author="x"/>')
    )
    yield "deleted", case
    case = _listed(scheme, [(1, 0), (1, 0), (1, 1)])
    case.paragraphs.insert(1, p(num=(1, 0)))
    yield "empty-counts", case
    yield "unknown-num", _listed(scheme, [(1, 0), (9, 0), (1, 0)])
