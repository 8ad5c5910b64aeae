"""Automatic numbers of every kind in OpenDocument texts, each case a document whose paragraphs are told apart by a sign of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tests.core.importers.docx_cases import RUNS, sign
from tests.core.importers.odt_kit import bullet_level, h, item, level, list_style, lst, outline_style, p, style, table

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMATS: Final = {
    "none": "",
    "decimal": "1",
    "lower": "a",
    "upper": "A",
    "lower-roman": "i",
    "upper-roman": "I",
    "padded": "01, 02, 03, ...",
    "padded-3": "001, 002, 003, ...",
    "wide": "1, 2, 3, ...",
    "circled": "①, ②, ③, ...",
    "chinese": "一, 二, 三, ...",
    "legal": "壹, 贰, 叁, ...",
    "legal-traditional": "壹, 貳, 參, ...",
    "stems": "甲, 乙, 丙, ...",
    "branches": "子, 丑, 寅, ...",
    "unknown": "x, y, z",
}


@dataclass(frozen=True, slots=True)
class Case:
    """A document."""

    body: str
    styles: str = ""
    automatic: str = ""

    @property
    def signs(self) -> list[str]:
        """Return what stands in its paragraphs, in their order."""
        found, at = [], self.body.find("〔")
        while at >= 0:
            end = self.body.index("〕", at) + 1
            found.append(self.body[at:end])
            at = self.body.find("〔", end)
        return found


def cases() -> dict[str, Case]:
    """Return all cases by their names."""
    return (
        {f"format-{name}": _form(form) for name, form in FORMATS.items()}
        | {f"doubled-{name}": _form(name, 'style:num-letter-sync="true"') for name in ("a", "A")}
        | dict(_lists())
        | dict(_levels())
        | dict(_headings())
        | dict(_styles())
    )


def _form(form: str, more: str = "") -> Case:
    """Return a case of one format, with a series for each of `RUNS`; labels of many letters are left to the format itself."""
    runs = RUNS if form not in {"a", "A"} or not more else RUNS[:2]
    body = "".join(
        lst(*(item(sign(key * 1000 + at), start=start if not at else None) for at in range(count)), style="L")
        for key, (start, count) in enumerate(runs, 1)
    )
    return Case(body, automatic=list_style("L", level(1, form, prefix="<", suffix=">", more=more)))


class _Signs:
    """Gives paragraphs with a sign each."""

    def __init__(self) -> None:
        self._count = 0

    def __call__(self) -> str:
        """Return the next paragraph."""
        return p(self.words())

    def words(self) -> str:
        """Return the next sign."""
        self._count += 1
        return sign(self._count)


_PLAIN: Final = list_style("L", level(1, suffix="."), level(2, "a", suffix=")"), level(3, "i", suffix="."))
_OTHER: Final = list_style("M", level(1, "一, 二, 三, ...", suffix="、"), level(2, prefix="（", suffix="）"))


def _lists() -> Iterator[tuple[str, Case]]:
    s = _Signs()
    yield "two-lists", Case(lst(s(), s(), style="L") + s() + lst(s(), s(), style="L"), automatic=_PLAIN)
    on = 'text:continue-numbering="true"'
    yield "continued", Case(lst(s(), s(), style="L") + s() + lst(s(), style="L", more=on) + lst(s(), style="L"), automatic=_PLAIN)
    yield (
        "continued-behind-another",
        Case(lst(s(), style="L") + lst(s(), style="M") + lst(s(), style="L", more=on), automatic=_PLAIN + _OTHER),
    )
    named = [f'xml:id="a{number}"' for number in range(6)]
    back = 'text:continue-list="a0"'
    yield (
        "continued-by-name",
        Case(
            lst(s(), s(), style="L", more=named[0]) + lst(s(), style="M", more=named[1]) + lst(s(), style="L", more=f"{named[2]} {back}")
            + lst(s(), style="M", more=f'{named[3]} text:continue-list="a1"') + lst(s(), style="L", more='text:continue-list="a2"')
            + lst(s(), style="L", more='text:continue-list="nowhere"'),
            automatic=_PLAIN + _OTHER,
        ),
    )  # fmt: skip
    yield "started", Case(lst(s(), item(s(), start=7), s(), item(s(), start=0), s(), style="L"), automatic=_PLAIN)
    yield "headed", Case(lst(item(s(), head=True), s(), s(), style="L") + lst(item(s(), s(), head=True), s(), style="L"), automatic=_PLAIN)
    yield "several-paragraphs", Case(lst(item(s(), s(), s()), item(s(), s()), style="L"), automatic=_PLAIN)
    inner = lst(s(), s())
    yield "nested", Case(lst(item(s(), lst(s(), s())), item(s(), lst(s(), item(s(), lst(s(), s())))), s(), style="L"), automatic=_PLAIN)
    yield "nested-behind-a-paragraph", Case(lst(item(s(), lst(s(), s()), s(), lst(s(), s())), s(), style="L"), automatic=_PLAIN)
    yield "nested-twice", Case(lst(item(s(), lst(s(), s()), lst(s(), s())), s(), style="L"), automatic=_PLAIN)
    yield (
        "nested-continued-behind-a-paragraph",
        Case(lst(item(s(), lst(s(), s()), s(), lst(s(), more=on)), s(), style="L"), automatic=_PLAIN),
    )
    yield (
        "nested-behind-a-head",
        Case(lst(item(s(), lst(s(), s())), item(s(), head=True), item(lst(s(), s())), s(), style="L"), automatic=_PLAIN),
    )
    yield "nested-alone", Case(lst(item(lst(s(), s())), s(), item(lst(s())), s(), style="L"), automatic=_PLAIN)
    yield (
        "nested-in-another-style",
        Case(lst(item(s(), lst(s(), s(), style="M")), item(s(), lst(s(), style="M")), style="L"), automatic=_PLAIN + _OTHER),
    )
    yield (
        "nested-continuing",
        Case(lst(item(s(), lst(s(), s())), style="L") + s() + lst(item(lst(s(), s())), s(), style="L", more=on), automatic=_PLAIN),
    )
    yield "nested-anew", Case(lst(item(s(), inner, lst(s(), s(), more='text:continue-numbering="false"')), style="L"), automatic=_PLAIN)
    yield "nested-start", Case(lst(item(s(), lst(item(s(), start=5), s())), item(s(), lst(s())), style="L"), automatic=_PLAIN)
    yield "overridden", Case(lst(s(), item(s(), more='text:style-override="M"'), s(), style="L"), automatic=_PLAIN + _OTHER)
    yield "unknown-style", Case(lst(s(), s(), style="X"))
    yield "no-style", Case(lst(s(), s()))
    yield (
        "in-a-table",
        Case(lst(s(), style="L") + table((lst(s(), s(), style="L", more=on), s())) + lst(s(), style="L", more=on), automatic=_PLAIN),
    )
    yield (
        "numbered-paragraphs",
        Case(
            "".join(
                f'<text:numbered-paragraph text:list-id="n" text:style-name="L" text:level="{depth}">{s()}</text:numbered-paragraph>'
                for depth in (1, 1, 2, 2, 1, 2)
            ),
            automatic=_PLAIN,
        ),
    )
    yield "empty-items", Case(lst(s(), item(p()), s(), style="L"), automatic=_PLAIN)
    yield (
        "bullets",
        Case(
            lst(item(s(), lst(item(s(), lst(s(), s())))), s(), style="B"),
            automatic=list_style("B", *(bullet_level(at, "•◦▪"[at - 1]) for at in (1, 2, 3))),
        ),
    )


def _levels() -> Iterator[tuple[str, Case]]:
    s = _Signs()

    def deep() -> str:
        return lst(item(s(), lst(item(s(), lst(s(), s())), s())), item(s(), lst(item(s(), lst(s())))), item(lst(item(lst(s())))), style="L")

    def case(*levels: str, more: str = "") -> Case:
        return Case(deep(), automatic=list_style("L", *levels, more=more))

    yield "dotted", case(*(level(at, shown=at) for at in (1, 2, 3)))
    yield "dotted-with-signs", case(*(level(at, prefix="（", suffix="）", shown=at) for at in (1, 2, 3)))
    yield (
        "mixed",
        case(level(1, "一, 二, 三, ...", suffix="、"), level(2, prefix="（", suffix="）", shown=2), level(3, "i", suffix=".", shown=2)),
    )
    yield "none-above", case(level(1, ""), level(2, shown=2), level(3, shown=3))
    yield "none-between", case(level(1), level(2, "", shown=2), level(3, shown=3))
    yield "none-with-signs", case(level(1, "", prefix="第", suffix="条"), level(2, "", suffix="、"), level(3, "", shown=3))
    yield "bullet-above", case(bullet_level(1, "•"), level(2, shown=2), level(3, shown=3))
    yield "starts", case(level(1, start=3, suffix="."), level(2, start=0, shown=2), level(3, start=5, shown=3))
    yield "together", case(*(level(at, suffix=".") for at in (1, 2, 3)), more='text:consecutive-numbering="true"')
    yield (
        "given-formats",
        case(
            level(1, more='loext:num-list-format="第%1%章"'),
            level(2, more='loext:num-list-format="%1%-%2%."', shown=2),
            level(3, more='loext:num-list-format="%3%/%1%"', shown=3),
        ),
    )
    yield "missing-levels", case(level(1, suffix="."))


def _headings() -> Iterator[tuple[str, Case]]:
    s = _Signs()
    kind = "outline-level-style"
    numbered = outline_style(*(level(at, suffix="." if at == 1 else "", shown=at, kind=kind) for at in range(1, 5)))
    named = "".join(style(f"Heading_20_{at}", more=f'style:default-outline-level="{at}"') for at in range(1, 5))

    def heading(at: int, more: str = "", name: str | None = None) -> str:
        return h(s.words(), level=at, style=f"Heading_20_{at}" if name is None else name, more=more)

    places = (1, 2, 2, 3, 1, 3, 2)
    yield "headings", Case("".join(heading(at) for at in places), styles=named + numbered)
    chinese = outline_style(
        level(1, "一, 二, 三, ...", prefix="第", suffix="章", kind=kind), level(2, "一, 二, 三, ...", suffix="、", kind=kind)
    )
    yield "headings-in-chinese", Case("".join(heading(at) for at in places), styles=named + chinese)
    yield "headings-without-outline", Case("".join(heading(at) for at in places), styles=named)
    yield (
        "headings-anew",
        Case(
            heading(1) + heading(1, 'text:restart-numbering="true" text:start-value="5"') + heading(1) + heading(2), styles=named + numbered
        ),
    )
    yield (
        "headings-without-number",
        Case(heading(1) + heading(1, 'text:is-list-header="true"') + heading(2) + heading(1), styles=named + numbered),
    )
    own = named + style("Own", parent="Heading_20_1", more='style:list-style-name=""')
    yield "headings-taken-out", Case(heading(1) + heading(1, name="Own") + heading(1), styles=own + numbered)
    automatic = style("P1", parent="Heading_20_1", paragraph='fo:text-align="center"')
    yield (
        "headings-in-automatic-styles",
        Case(heading(1) + heading(1, name="P1") + heading(2), styles=named + numbered, automatic=automatic),
    )
    yield "headings-in-a-list", Case(lst(heading(1), heading(1), style="L") + heading(2), styles=named, automatic=_PLAIN)
    yield (
        "headings-among-lists",
        Case(heading(1) + lst(s(), s(), style="L") + heading(2) + heading(1), styles=named + numbered, automatic=_PLAIN),
    )


def _styles() -> Iterator[tuple[str, Case]]:
    s = _Signs()
    listed = style("Item", more='style:list-style-name="L"')

    def word(name: str) -> str:
        return p(s.words(), style=name)

    yield "style-in-a-list", Case(lst(word("Item"), word("Item"), style="L"), styles=listed + _PLAIN)
    yield "style-alone", Case(word("Item") + word("Item"), styles=listed + _PLAIN)
    yield (
        "style-of-headings",
        Case(
            h(s.words(), style="Chapter") + h(s.words(), style="Chapter"),
            styles=style("Chapter", more='style:list-style-name="L"') + _PLAIN,
        ),
    )
