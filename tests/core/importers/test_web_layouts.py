"""Articles on pages laid out as sites of several kinds lay them out: every line of the article, nothing from around it."""

from __future__ import annotations

import pytest

from tests.core.importers.web_kit import lines

A = "各村要在三月底以前把支渠清完，清到田头为止，验收由群众来定。"
B = "种子要先晒后选，坏的一粒也不下地，农技站派人到村里来看。"
C = "防火的事不能松，上山的路口要有人，坟地边上要有水。"

GOV = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>关于做好春季农田水利工作的通知_清河县人民政府</title>
<meta name="ArticleTitle" content="关于做好春季农田水利工作的通知"><meta name="PubDate" content="2026-03-02 10:20"></head><body>
<div class="header"><div class="logo"><img src="/images/logo.png" alt="清河县人民政府"></div>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li><a href="/hd">互动交流</a></li></ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 正文</div>
<div class="article"><div class="pages-title">关于做好春季农田水利工作的通知</div>
<div class="pages-date">2026-03-02 10:20 <span class="font">来源：县水利局</span
><span>【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</span>
<a href="#">打印</a><div class="share" id="share"><a href="#">微信</a><a href="#">微博</a></div></div>
<div class="pages_content" id="UCAP-CONTENT">
<p style="text-align:center">清政发〔2026〕3号</p><p>各乡镇人民政府：</p><p style="text-indent:2em">{A}</p>
<p style="text-indent:2em"><strong>一、把种子备足</strong></p><p style="text-indent:2em">{B}</p>
<p style="text-align:right">清河县人民政府</p><p style="text-align:right">2026年3月2日</p></div>
<div class="editor">责任编辑：张三</div><div class="related"><h3>相关文档</h3><ul><li><a href="/1">关于做好夏收工作的通知</a></li>
<li><a href="/2">关于做好秋播工作的通知</a></li></ul></div></div>
<div class="footer"><p>主办单位：清河县人民政府办公室　地址：清河县人民路1号，邮编：000000</p>
<p>某ICP备00000000号　网站标识码：0000000000</p></div>
</body></html>"""

NEWS = f"""<html><head><meta charset="utf-8"><title>全县春耕现场会召开--地方--某某网</title></head><body class="w1000">
<nav><a href="/">首页</a><a href="/a">时政</a><a href="/b">地方</a></nav><div class="path">某某网>><a href="/b">地方</a></div>
<div class="layout rm_txt cf"><div class="col col-1 fl"><h3 class="pre"></h3>
<h1>全县春耕现场会召开</h1><h4 class="sub">各乡镇负责人到场</h4>
<div class="channel"><div class="col-1-1">2026年03月02日08:15 | 来源：<a href="http://example.invalid">某某日报</a></div></div>
<div class="rm_txt_con cf"><p>　　本报三月一日电 {A}</p><p>　　{B}</p>
<div class="box_pic"><img src="/pic/a.jpg" alt="现场会"></div><p style="text-align: center;">现场会一角。</p><p>　　{C}</p>
<div class="edit cf">(责编：李四、王五)</div></div><div class="rm_fx"><p>分享让更多人看到</p></div></div>
<div class="col col-2 fr"><h3>热门排行</h3><ol><li><a href="/h1">粮食部门检查夏粮收购准备</a></li>
<li><a href="/h2">山区公路全线贯通了</a></li>
<li><a href="/h3">敬老院里迎新春</a></li></ol></div></div><footer>
<p>Copyright © 2026 某某网 版权所有，未经书面授权禁止使用</p></footer></body></html>"""

WECHAT = f"""<!DOCTYPE html><html><head><meta property="og:title" content="春季会上的话">
<meta property="og:article:author" content="清河发布"><title></title>
</head><body id="activity-detail"><div id="js_article" class="rich_media"><div class="rich_media_inner"><div id="page-content">
<div id="img-content">
<h1 class="rich_media_title" id="activity-name">春季会上的话</h1><div id="meta_content" class="rich_media_meta_list">
<span class="rich_media_meta rich_media_meta_text">张三</span>
<span class="rich_media_meta_nickname"><a href="javascript:void(0);" id="js_name">清河发布</a></span>
<em id="publish_time" class="rich_media_meta rich_media_meta_text">2026-03-02 08:00</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;"><section><section><section>
<p style="text-align:center"><span>01</span></p>
<p style="text-align:center"><strong><span>把水管好</span></strong></p></section></section><p><span>{A}</span></p><p><br></p></section>
<p><img data-src="https://example.invalid/0?wx_fmt=jpeg" data-w="900"></p><section><p><span>{B}</span><span>{C}</span></p></section>
<p>编辑：王五</p><p>长按识别二维码，关注我们</p></div></div>
<div class="rich_media_tool" id="js_tool"><a href="#">阅读原文</a> <span>阅读 3000</span></div></div></div></div>
<div id="js_pc_qr_code" style="display:none;">
<p>微信扫一扫关注该公众号，欢迎来看。</p></div><script>var ct = "1772409600";</script></body></html>"""

BREAKS = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>在水利会上的讲话</title></head><body>
<table width="960"><tr><td><a href="/">首页</a> | <a href="/1">新闻</a> | <a href="/2">通知</a></td></tr></table>
<table width="960"><tr><td width="200"><table><tr><td>栏目导航</td></tr><tr><td><a href="/3">领导讲话</a></td></tr><tr>
<td><a href="/4">工作动态</a></td></tr>
<tr><td><a href="/5">文件下载</a></td></tr></table></td><td><table><tr>
<td align="center"><font size="5"><b>在水利会上的讲话</b></font></td></tr>
<tr><td align="center">发布时间：2026-3-2　浏览次数：352 次</td></tr>
<tr><td><p>同志们：<br>　　{A}<br><br>　　一、把种子备足<br>　　{B}<br>　　二、把火防住<br>　　{C}<br>　　谢谢大家。</p></td></tr>
<tr><td>上一篇：<a href="/6">在秋收会上的讲话</a></td></tr><tr>
<td>下一篇：<a href="/7">在冬修会上的讲话</a></td></tr></table></td></tr></table>
<table><tr><td>版权所有：清河县水利局　技术支持：某某公司</td></tr></table></body></html>"""

BLOG = f"""<html><head><title>春耕记 | 老王的博客</title></head><body><header><h1><a href="/">老王的博客</a></h1>
<p>写点田里的事</p></header>
<main><article><header><h1>春耕记</h1><time>2026-03-02</time></header><h2>看渠</h2><p>{A}</p><h2>选种</h2><p>{B}</p><blockquote>
<p>{C}</p></blockquote>
<footer>标签：<a href="/t">春耕</a></footer></article><nav><a href="/p">上一篇</a><a href="/n">下一篇</a></nav></main>
<section id="comments"><h3>评论</h3><p>写得好，明年我也照这样选种，多谢老王。</p>
<p>我家的渠也该清了，什么时候来看看。</p></section></body></html>"""

SCHOOL = f"""<html><head><title>校长在开学典礼上的讲话-清河中学</title></head><body><form id="form1"><div class="wrap">
<div class="list_left"><ul>
<li><a href="/a">学校概况</a></li><li><a href="/b">校园新闻</a></li><li><a href="/c">招生就业</a></li></ul></div><div class="ny_right">
<div class="position">您的位置：<a href="/">首页</a>>校园新闻</div><div class="nr_title"><h2>校长在开学典礼上的讲话</h2></div>
<div class="nr_info"><span>作者：张三</span> <span>时间：2026-09-01</span> <span>点击：<span id="hits">120</span></span></div>
<div class="v_news_content"><p>老师们、同学们：</p><p>{A}</p><p>{B}</p><p>{C}</p></div>
<div class="pagebar"><p>上一条：<a href="/d">军训总结</a></p></div></div></div></form>
<div id="bottom">地址：清河县学府路2号</div></body></html>"""

DIVS = f"""<html><head><title>在座谈会上的发言</title></head><body><div id="top"><span>欢迎来到清河网！今天是星期一</span></div>
<div class="con"><h1>在座谈会上的发言</h1>
<div class="t"><div>{A}</div><div>一、水</div><div>{B}</div><div>二、火</div><div>{C}</div></div><div style="text-align:right">张三</div>
<div style="text-align:right">二〇二六年三月二日</div><div class="share">分享到：</div></div>
<div class="links"><a href="/1">清河县政府网</a><a href="/2">清河日报</a><a href="/3">清河电视台</a></div></body></html>"""

BARE = f"<h2>讲话</h2><p>{A}</p><p>{B}</p>"

REPEATED = f"""<html><head><title>在全县水利工作会议上的讲话-清河县</title></head><body><div class="bread"><a href="/">首页</a></div>
<div class="main">
<div class="tit">在全县水利工作会议上的讲话</div><div class="info">日期：2026-03-02　字号：[ 大 中 小 ]</div><div class="text">
<p style="text-align:center"><b>在全县水利</b></p><p style="text-align:center"><b>工作会议上的讲话</b></p>
<p style="text-align:center">（2026年3月1日）</p>
<p style="text-align:center">张 三</p><p>{A}</p><p>{B}</p><p>{A}</p></div></div></body></html>"""

ATTACHED = f"""<html><head><title>关于申报示范渠的通知</title></head><body><div class="xl-bt">关于申报示范渠的通知</div>
<div class="xl_content"><p>{A}</p>
<p>{B}</p>
<p>附件：<a href="/a.doc">1.示范渠申报表.doc</a></p><p><a href="/b.doc">2.示范渠名单.doc</a></p></div>
<div class="xgwz"><p>相关文章</p><ul><li><a href="/1">关于清渠的通知，请各村抓紧。</a></li>
<li><a href="/2">关于修闸的通知，请各村抓紧。</a></li></ul></div></body></html>"""

RED_HEAD = f"""<html><head><title>清河县人民政府关于修渠的决定</title></head><body><div class="zoom">
<p align="center">清河县人民政府文件</p>
<p align="center">清政发〔2026〕4号</p>
<h1>清河县人民政府关于修渠的决定</h1><p>各乡镇人民政府，县政府各部门：</p><p>{A}</p><h2>一、范围</h2><p>{B}</p></div></body></html>"""

WAP = f"""<html><body><div id="app"><div class="hd"><a href="/">返回</a><span>正文</span></div><div class="bd"><h1>春天里的<br>一次谈话</h1>
<p class="src">新华社 2026-03-02</p>
<section>{A}</section><section>{B}</section><section>{C}</section></div>
<div class="recommend"><p>为您推荐</p><div><a href="/1">麦田里的人们，一年四季都在忙。</a></div>
<div><a href="/2">水库边上的村庄，夜里有灯。</a></div></div>
<div class="ad">打开客户端，看更多精彩内容！</div></div></body></html>"""

PAGES = {
    "a page of a government": (
        GOV,
        [
            "关于做好春季农田水利工作的通知",
            "2026-03-02 10:20 来源：县水利局",
            "清政发〔2026〕3号",
            "各乡镇人民政府：",
            A,
            "一、把种子备足",
            B,
            "清河县人民政府",
            "2026年3月2日",
        ],
    ),
    "a page of a newspaper": (
        NEWS,
        [
            "全县春耕现场会召开",
            "各乡镇负责人到场",
            "2026年03月02日08:15 | 来源：某某日报",
            f"本报三月一日电 {A}",
            B,
            "[图：现场会]",
            "现场会一角。",
            C,
        ],
    ),
    "an account of WeChat": (
        WECHAT,
        ["春季会上的话", "张三 清河发布 2026-03-02 08:00", "01", "把水管好", A, "[图]", B + C],
    ),
    "nested tables and one paragraph with line breaks": (
        BREAKS,
        ["在水利会上的讲话", "发布时间：2026-3-2", "同志们：", A, "一、把种子备足", B, "二、把火防住", C, "谢谢大家。"],
    ),
    "a blog": (BLOG, ["春耕记", "2026-03-02", "看渠", A, "选种", B, C]),
    "a school's page inside a form": (
        SCHOOL,
        ["校长在开学典礼上的讲话", "作者：张三 时间：2026-09-01", "老师们、同学们：", A, B, C],
    ),
    "paragraphs that are divisions, a signature beside them": (
        DIVS,
        ["在座谈会上的发言", A, "一、水", B, "二、火", C, "张三", "二〇二六年三月二日"],
    ),
    "a fragment": (BARE, ["讲话", A, B]),
    "a title said again in the text, and a paragraph repeated": (
        REPEATED,
        ["在全县水利工作会议上的讲话", "日期：2026-03-02", "（2026年3月1日）", "张 三", A, B, A],
    ),
    "attachments": (ATTACHED, ["关于申报示范渠的通知", A, B, "附件：1.示范渠申报表.doc", "2.示范渠名单.doc"]),
    "the head of an official document over the title": (
        RED_HEAD,
        ["清河县人民政府文件", "清政发〔2026〕4号", "清河县人民政府关于修渠的决定", "各乡镇人民政府，县政府各部门：", A, "一、范围", B],
    ),
    "a page for telephones": (WAP, ["春天里的", "一次谈话", "新华社 2026-03-02", A, B, C]),
}


@pytest.mark.parametrize("name", PAGES)
def test_the_article_is_read_and_nothing_around_it(name: str) -> None:
    page, expected = PAGES[name]
    assert lines(page) == expected


def test_a_page_in_gbk_is_read_as_well() -> None:
    page, expected = PAGES["nested tables and one paragraph with line breaks"]
    assert lines(page.encode("gbk")) == expected
