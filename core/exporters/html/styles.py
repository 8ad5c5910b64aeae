"""The style sheet of an exported page: the look of the window, by day and by night, on a narrow screen and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.annotation import COLOURS
from core.exporters.html.shades import Shades, mixture

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_SHEET: Final = """
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);
font:1.125rem/1.9 "Noto Serif CJK SC","Source Han Serif SC","Songti SC",STSong,FangSong,SimSun,serif;
overflow-wrap:break-word}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
:target{scroll-margin-top:1.5rem}
.skip{position:absolute;left:-99em}
.skip:focus{left:1rem;top:1rem;z-index:2;background:var(--card);padding:.3rem .8rem}
.page{display:grid;grid-template-columns:18.5rem minmax(0,1fr);max-width:100rem;margin:0 auto}
.page.bare{display:block}
nav,.cards,.facts,figcaption,.where,.task,main h1,.groups h2,.end{
font-family:"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
nav{position:sticky;top:0;align-self:start;height:100vh;overflow:auto;background:var(--panel);
border-right:1px solid var(--rule);padding:1.4rem .8rem 2rem;font-size:.875rem;line-height:1.5}
nav .title{margin:0 .6rem .8rem;font-size:.9rem;color:var(--soft);font-weight:600}
nav ul{list-style:none;margin:0;padding:0}
nav ul ul{padding-left:1.1rem}
nav a{display:flex;gap:.4rem;align-items:baseline;padding:.28rem .6rem;border-radius:6px;color:var(--ink);
text-decoration:none}
nav a:hover{background:var(--hover)}
nav a .words{flex:1}
nav .label{color:var(--accent);font-weight:600}
nav .run-in a{color:var(--soft);font-size:.8125rem}
nav .count{background:var(--badge);color:var(--soft);border-radius:99px;padding:0 .5em;font-size:.75rem;line-height:1.5}
nav summary{cursor:pointer;padding:.28rem 0;margin-left:.8rem;border-radius:6px;list-style-position:outside}
nav summary:hover{background:var(--hover)}
nav summary a{display:inline;padding:0;font-weight:600}
nav .alone a{display:block;padding:.28rem 0;margin-left:.8rem;font-weight:600}
main{min-width:0;padding:2.6rem 2.2rem 4rem}
h1,header h2{text-align:center;font-size:1.75rem;line-height:1.4;margin:0 0 .5rem;text-wrap:balance}
.row>h1{grid-column:2;font-size:1.0625rem;color:var(--soft);margin-bottom:2rem}
.facts{text-align:center;color:var(--soft);font-size:.875rem;margin:0 0 2rem}
.facts a{color:inherit}
.article+.article{margin-top:4rem;padding-top:2.6rem;border-top:1px solid var(--rule)}
.row{display:grid;grid-template-columns:2.6rem minmax(0,42rem) minmax(0,20.5rem);column-gap:1.2rem;
justify-content:center;align-items:baseline}
.row>.number{grid-column:1;color:var(--quiet);font-size:.75rem;text-align:right;user-select:none}
.row>header,.row>.groups{grid-column:2;min-width:0}
.row>.words{grid-column:2;margin:0 0 .2rem;text-indent:2em;text-align:justify}
.row>.cards{grid-column:3;align-self:start;display:flex;flex-direction:column;gap:.6rem;margin:.3rem 0 .6rem}
.row>.words.head{text-indent:0;text-align:left;line-height:1.6;margin:1.2rem 0 .4rem;color:var(--heading)}
h2.head,h3.head{font-size:1.1875rem}
h4.head,h5.head,h6.head{font-size:1.125rem}
h2.head,.lower h3.head{color:var(--ink);
font-family:"Noto Sans CJK SC","Source Han Sans SC",SimHei,"PingFang SC",sans-serif}
.row>.words.matter{text-align:center;text-indent:0;color:var(--soft)}
.row>.words.tabbed{text-indent:0;text-align:left;white-space:pre-wrap;tab-size:10}
.row>.words.cells{text-indent:0;text-align:left;overflow-x:auto;margin:.6rem 0}
table{border-collapse:collapse;min-width:100%;font-size:1rem;line-height:1.6}
td{border:1px solid var(--rule);padding:.3rem .6rem;vertical-align:top}
tr:first-child td{font-weight:600}
.point{color:var(--accent);font-weight:600}
mark{color:inherit;background:none;padding:.12em 0;border-radius:2px;-webkit-box-decoration-break:clone;
box-decoration-break:clone}
u,s{text-decoration-thickness:2px;text-underline-offset:.28em}
u.wavy{text-decoration-style:wavy;text-decoration-thickness:1.5px}
.ref{font:600 .68rem/1 sans-serif;vertical-align:super;margin:0 .15em;text-decoration:none;color:var(--soft)}
.card{background:var(--card);border:1px solid var(--rule);border-left:4px solid var(--edge);border-radius:7px;
padding:.6rem .8rem;font-size:.875rem;line-height:1.6;text-indent:0}
.card:target,.excerpt:target{box-shadow:0 0 0 2px var(--edge)}
.card p,.card ul,.card ol,.card blockquote,.excerpt .note>*{margin:.15rem 0}
.card ul,.card ol,.note ul,.note ol{padding-left:1.4em}
.note blockquote{border-left:3px solid var(--rule);padding-left:.7em;color:var(--soft)}
.note code{background:var(--hover);border-radius:3px;padding:0 .25em;font-size:.92em}
.card .no{float:right;color:var(--soft);text-decoration:none;font-size:.75rem;padding-left:.5em}
.passage{color:var(--quiet);display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
.task{font-weight:600;line-height:1.6}
.excerpt .task{font-size:.875rem}
.where{display:flex;flex-wrap:wrap;gap:.3rem .5rem;align-items:center;margin-top:.35rem;color:var(--quiet);
font-size:.75rem;line-height:1.5}
.where .tag{background:var(--badge);color:var(--soft);border-radius:4px;padding:0 .45em}
.where .star{color:var(--accent)}
.where time,.where .back{margin-left:auto}
.where time+.back{margin-left:0}
.groups>:is(h2,h3,h4,h5,h6){margin:1.6rem 0 .7rem;font-size:1.0625rem;line-height:1.5;color:var(--heading)}
.excerpt{margin:0 0 1rem;background:var(--card);border:1px solid var(--rule);border-left:4px solid var(--edge);
border-radius:7px;padding:.8rem 1.1rem}
.excerpt blockquote{margin:0}
.excerpt blockquote p{margin:0 0 .2rem}
.excerpt .note{font-size:1rem;line-height:1.7}
.excerpt figcaption{color:var(--soft);font-size:.8125rem;line-height:1.6;margin-top:.3rem}
.end{color:var(--quiet);font-size:.75rem;text-align:center;margin-top:4rem}
@media screen{
.lower{content-visibility:auto;contain-intrinsic-size:auto 200rem;overflow-clip-margin:4px}
}
@media screen and (max-width:82rem){
.row{grid-template-columns:2.2rem minmax(0,44rem)}
.row>.cards{grid-column:2;margin:.2rem 0 1rem}
}
@media screen and (max-width:60rem){
.page{display:block}
nav{position:static;height:auto;max-height:45vh;border:0;border-bottom:1px solid var(--rule)}
main{padding:1.6rem 1rem 3rem}
.row{grid-template-columns:minmax(0,1fr)}
.row>.number{display:none}
.row>.words,.row>.cards,.row>header,.row>.groups,.row>h1{grid-column:1}
}
@media print{
@page{size:A4;margin:20mm 16mm}
html{font-size:10pt}
body{background:#fff;font-size:11pt;line-height:1.7}
nav,.skip,.back{display:none}
.page{display:block;max-width:none}
main{padding:0}
.row{grid-template-columns:8mm minmax(0,1fr) 52mm;column-gap:4mm}
.row>.cards{grid-column:3}
.card{font-size:8.5pt}
.card,.excerpt{break-inside:avoid}
.head{break-after:avoid}
.article+.article{break-before:page;border:0;padding:0;margin:0}
a{color:inherit;text-decoration:none}
mark,.card,.excerpt,.tag{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
"""


def sheet(own: Mapping[str, str], met: Collection[tuple[str, ...]]) -> str:
    """Return the style sheet of a page.

    Args:
        own: the reader's own grounds of marks, see `Shades`.
        met: the colours of marks that lie over one another, each group in the order of `COLOURS`.
    """
    day, night = Shades("paper", own), Shades("night", own)
    colours = "".join(
        f".{mixture((one,))}{{background:var(--{one}-ground)}}.{one}{{--edge:var(--{one}-edge);text-decoration-color:var(--edge)}}"
        for one in COLOURS
    )
    several = sorted(group for group in met if len(group) > 1)
    return (
        f":root{{color-scheme:light dark;{day.variables()}}}{_SHEET}{colours}{day.mixtures(several)}"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{night.variables()}}}{night.mixtures(several)}}}"
    )
