"""A page in one file: summary, set phrases, figures, and both texts side by side. It loads nothing and runs nothing.

What is shown of the classes is chosen with boxes that the style sheet asks.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from typing import TYPE_CHECKING, Final

from core.contrast import CLASSES, MOVED
from core.errors import QT_TRANSLATE_NOOP
from core.exporters.contrasts import telling
from core.exporters.contrasts.telling import NAMES, Telling, pieces
from core.exporters.html.styles import sheet
from core.html_forms import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from core.catalogue import Catalogue
    from core.contrast import Contrasted, ContrastRow
    from core.spans import Span

_SIGNS: Final = {"same": "＝", "reworded": "≠", "moved": "↕", "new": "＋", "dropped": "－"}
_STYLE: Final = """
main{font-size:1rem}
main>h2{font:600 1.2rem/1.5 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;margin:2.4rem 0 .8rem}
table{table-layout:auto;width:100%;font-size:.95rem;line-height:1.7}
th{border:1px solid var(--rule);padding:.3rem .6rem;text-align:left;font-weight:600;background:var(--panel)}
td.n{text-align:right;font-variant-numeric:tabular-nums}
tr:first-child td{font-weight:inherit}
.beside{table-layout:fixed}
.beside col.sign{width:5.2rem}
.beside thead th{position:sticky;top:0;z-index:1}
.beside td.sign{font-size:.8125rem;color:var(--soft);white-space:nowrap}
.beside tr.new td:last-child,.beside tr.dropped td:nth-child(2){background:var(--hover)}
.beside td.gap{background:var(--panel)}
.beside th[scope=colgroup]{font-size:1rem}
ins,del{border-radius:2px;padding:.1em 0;text-decoration-thickness:2px;text-underline-offset:.25em}
ins{background:var(--added);text-decoration-color:var(--added-line)}
del{background:var(--removed);text-decoration-color:var(--removed-line)}
.filter{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;font-size:.9rem;margin:.2rem 0 1rem}
:root{--added:#dff0dc;--added-line:#2f7d32;--removed:#f7e0dc;--removed-line:#b3392c}
@media screen and (prefers-color-scheme:dark){:root{--added:#24402a;--added-line:#7fc887;--removed:#4a2a27;--removed-line:#e58b80}}
@media print{.filter{display:none}tr{break-inside:avoid}thead{display:table-header-group}}
"""
_OTHER_PLACE: Final = QT_TRANSLATE_NOOP("export", "to its other place")
_SHOW: Final = QT_TRANSLATE_NOOP("export", "Sentences that are shown")
_NOTHING: Final = QT_TRANSLATE_NOOP("export", "nothing here")


def write(found: Contrasted, words: Catalogue, path: Path, language: str) -> None:
    """Write a page.

    Args:
        found: what is written.
        words: in which its own words are looked up.
        path: a new file.
        language: of these words, ``zh`` or ``en``.

    Raises:
        OSError: if it cannot be written.
    """
    told = Telling(found, words)
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as stream:
        stream.writelines(_page(told, "zh-CN" if language == "zh" else language))


def _page(told: Telling, language: str) -> Iterator[str]:
    filters = "".join(f".filter:has(#show-{kind}:not(:checked))~.beside tr.{kind}{{display:none}}" for kind in CLASSES)
    style = sheet({}, ()) + _STYLE + filters
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    title = escaped(told.title)
    yield (
        f'<!DOCTYPE html>\n<html lang="{escaped(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
        f'<meta name="generator" content="Meipi">\n<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<div class="page">\n'
    )
    yield _sections(told)
    yield f'<main id="text">\n<h1>{title}</h1>\n'
    yield from _summary(told)
    yield from _facts(told)
    yield from _side_by_side(told)
    yield "</main>\n</div>\n</body>\n</html>\n"


def _sections(told: Telling) -> str:
    entries = "".join(
        f'<li><a href="#s{number}"><span class="words">{escaped(told.heading(number))}</span></a></li>'
        for number, pair in enumerate(told.found.contrast.sections)
        if pair.level
    )
    name = escaped(told.tr(telling.SIDE_BY_SIDE))
    return f'<nav aria-label="{name}"><p class="title">{name}</p><ul>{entries}</ul></nav>\n'


def _summary(told: Telling) -> Iterator[str]:
    heads = _heads([told.tr(telling.SECTION), *told.classes()])
    yield f"<h2>{escaped(told.tr(telling.SUMMARY))}</h2>\n<table><thead><tr>{heads}</tr></thead>"
    for number, name, counts in told.counts():
        words = escaped(name)
        words = f'<a href="#s{number}">{words}</a>' if number is not None and told.found.contrast.sections[number].level else words
        cells = "".join(f'<td class="n">{count}</td>' for count in counts)
        yield f'<tr><th scope="row">{words}</th>{cells}</tr>\n'
    yield "</table>\n"


def _facts(told: Telling) -> Iterator[str]:
    yield f"<h2>{escaped(told.tr(telling.PHRASES))}</h2>\n<table>"
    for name, some in told.phrases():
        yield f'<tr><th scope="row">{escaped(name)}</th><td>{escaped(some)}</td></tr>'
    yield "</table>\n"
    if figures := list(told.figures()):
        heads = _heads([told.tr(telling.SUBJECT), told.found.old.name, told.found.new.name])
        yield f"<h2>{escaped(told.tr(telling.FIGURES))}</h2>\n<table><thead><tr>{heads}</tr></thead>"
        for subject, old, new in figures:
            yield f'<tr><th scope="row">{escaped(subject)}</th><td>{escaped(old)}</td><td>{escaped(new)}</td></tr>'
        yield "</table>\n"


def _heads(names: Iterable[str]) -> str:
    return "".join(f'<th scope="col">{escaped(name)}</th>' for name in names)


def _side_by_side(told: Telling) -> Iterator[str]:
    boxes = "".join(
        f'<label><input type="checkbox" id="show-{kind}" checked> {_SIGNS[kind]} {escaped(told.tr(NAMES[kind]))}</label>'
        for kind in CLASSES
    )
    heads = _heads([told.tr(telling.CLASS), told.found.old.name, told.found.new.name])
    name, shown = escaped(told.tr(telling.SIDE_BY_SIDE)), escaped(told.tr(_SHOW))
    yield (
        f'<h2>{name}</h2>\n<div class="filter" role="group" aria-label="{shown}">{boxes}</div>\n'
        f'<table class="beside"><colgroup><col class="sign"><col><col></colgroup><thead><tr>{heads}</tr></thead>\n'
    )
    for at, row in enumerate(told.rows):
        yield _head(told, row) if row.is_heading else _row(told, row, at)
    yield "</table>\n"


def _head(told: Telling, row: ContrastRow) -> str:
    pair = told.found.contrast.sections[row.section]
    moved = f"<small>（{escaped(told.tr(telling.MOVED_SECTION))}）</small>" if pair.is_moved else ""
    old, new = (f"<th>{escaped(name)}</th>" if name else '<td class="gap"></td>' for name in (pair.old_heading, pair.new_heading))
    return f'<tr id="s{row.section}"><th>{moved}</th>{old}{new}</tr>\n'


def _row(told: Telling, row: ContrastRow, at: int) -> str:
    name = f"{_SIGNS[row.kind]} {escaped(told.tr(NAMES[row.kind]))}"
    if row.partner is not None:
        arrow = "↓" if row.partner > at else "↑"
        name += f' <a href="#r{row.partner}" title="{escaped(told.tr(_OTHER_PLACE))}">{arrow}</a>'
    place = f' id="r{at}"' if row.kind == MOVED else ""
    gap = f'<td class="gap" aria-label="{escaped(told.tr(_NOTHING))}"></td>'
    old = f"<td>{_words(told.found.old.text, row.old, row.old_changes, 'del')}</td>" if row.old is not None else gap
    new = f"<td>{_words(told.found.new.text, row.new, row.new_changes, 'ins')}</td>" if row.new is not None else gap
    return f'<tr class="{row.kind}"{place}><td class="sign">{name}</td>{old}{new}</tr>\n'


def _words(text: str, span: Span, changes: Iterable[Span], tag: str) -> str:
    return "".join(f"<{tag}>{escaped(words)}</{tag}>" if is_change else escaped(words) for words, is_change in pieces(text, span, changes))
