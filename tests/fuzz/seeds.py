"""The files that are damaged: of each format some that hold much of what it can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.importers.encodings import ENCODINGS
from tests.bench import documents, generate

if TYPE_CHECKING:
    from collections.abc import Callable

Seeds = list[tuple[str, bytes]]
"""Suffix and bytes of each file."""


def text() -> Seeds:
    """Return speeches in several encodings."""
    speech = generate.speech(paragraphs=30, characters=3_000)
    return [(".txt", speech.encode(one.codec, "replace")) for one in ENCODINGS]


def markdown() -> Seeds:
    """Return a speech with marks of every kind."""
    return [(".md", _MARKDOWN.encode())]


def docx() -> Seeds:
    """Return Word documents."""
    return [(".docx", documents.docx(2))]


def pdf() -> Seeds:
    """Return PDF documents."""
    return [(".pdf", documents.pdf(3))]


def html() -> Seeds:
    """Return web pages."""
    return [(".html", _HTML.encode()), (".html", _HTML.replace("utf-8", "gb18030").encode("gb18030"))]


def mhtml() -> Seeds:
    """Return a saved web page with its parts."""
    import base64

    body = base64.encodebytes(_HTML.encode()).decode("ascii")
    return [(".mhtml", _MHTML.format(body=body).encode())]


SEEDS: Final[dict[str, Callable[[], Seeds]]] = {
    "text": text,
    "markdown": markdown,
    "docx": docx,
    "pdf": pdf,
    "html": html,
    "mhtml": mhtml,
}

_MARKDOWN: Final = """---
title: 春季会上的话
date: 2026-03-02
---
# 春季会上的话

同志们：**今天**只讲三件事[^1]，请看[附表](附表.md)。

## 一、把水管好

1. 清淤
2. 修闸
   - 东闸
   - 西闸

> 水到田头才算数。

| 村 | 里程 |
|----|-----:|
| 东村 | 三里 |

![渠道图](图.png) <center>`居中`</center> ~~划掉~~

[^1]: 按水平距离算。
"""
_HTML: Final = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>春季会上的话_某某网</title><meta name="author" content="张某某"></head>
<body><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/b">要闻</a></li></ul></div>
<div id="content"><h1>春季会上的话</h1><p class="time">2026年3月2日 来源：某某网</p>
<p style="text-indent:2em">同志们：今天只讲三件事，一件是水，一件是种子，一件是防火&nbsp;。</p>
<h2>一、把水管好</h2><p>各村按照下表清理渠道，<b>一寸也不能少</b>，清到田头为止，清完以后请大家来看。<br>　　验收由大家来定。</p>
<table><tr><th>村</th><th>里程</th></tr><tr><td>东村</td><td rowspan="2">三里</td></tr><tr><td>西村</td></tr></table>
<p><img src="http://192.0.2.1/a.png" alt="渠道图"></p><ruby>渠<rt>qu</rt></ruby><!-- 不要 --><script>var a = "<p>不要</p>";</script>
<h2>二、把种子备足</h2><ul><li>选种</li><li>晒种</li></ul><pre>  甲  乙</pre></div>
<div class="footer">版权所有 某ICP备00000000号</div></body></html>"""
_MHTML: Final = """MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----=_part"; start="<page@meipi>"

------=_part
Content-Type: text/html; charset="utf-8"
Content-ID: <page@meipi>
Content-Transfer-Encoding: base64
Content-Location: http://192.0.2.1/page.html

{body}
------=_part
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: http://192.0.2.1/a.png

iVBORw0KGgo=
------=_part--
"""
