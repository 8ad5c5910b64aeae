"""A reader's words become a query; what cannot be understood is told in words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.help_pages import LANGUAGES, source_path
from core.query import errors
from core.query.reading import DEEPEST, LIMIT, QueryError, examples, read, written
from core.query.tree import NOTES, All, AnyOf, Near, Node, Phrase, Query, Scope, Without

A, B, C = Phrase("春耕"), Phrase("秋收"), Phrase("粮食")


@pytest.mark.parametrize(
    ("words", "tree"),
    [
        ("春耕", A),
        ("　春耕　", A),
        ("春耕 粮食", All((A, C))),
        ("春耕 与 粮食", All((A, C))),
        ("春耕 AND 粮食", All((A, C))),
        ("春耕 ＡＮＤ 粮食", All((A, C))),
        ("春耕 或 秋收 粮食", AnyOf((A, All((B, C))))),
        ("春耕 | 秋收 OR 粮食", AnyOf((A, B, C))),
        ("（春耕 或 秋收） 粮食", All((AnyOf((A, B)), C))),
        ("(春耕 或 秋收)粮食", All((AnyOf((A, B)), C))),
        ("春耕 非 秋收", All((A, Without(B)))),
        ("春耕 -秋收", All((A, Without(B)))),
        ("春耕 －(秋收 或 粮食)", All((A, Without(AnyOf((B, C)))))),
        ("春耕 NOT NOT 秋收", All((A, B))),
        ("春耕 近10 秋收", Near(A, B, 10)),
        ("春耕 近 秋收", Near(A, B, 20)),
        ("春耕 近 10 秋收", Near(A, B, 10)),
        ("春耕 近１０字 秋收", Near(A, B, 10)),
        ("春耕 NEAR/5 秋收", Near(A, B, 5)),
        ("春耕 同段 秋收", Near(A, B, None)),
        ("春耕 近5 秋收 同段 粮食", All((Near(A, B, 5), Near(B, C, None)))),
        ("(春耕 或 秋收) 近5 粮食", AnyOf((Near(A, C, 5), Near(B, C, 5)))),
        ("春耕 近 粮食 秋收", All((Near(A, C, 20), B))),
        ("“三农 工作”", Phrase("三农 工作")),
        ("「三农」", Phrase("三农")),
        ('"三农”', Phrase("三农")),
        ("“三农”工作", Phrase("“三农”工作")),
        ('"说了""好""字"', Phrase('说了"好"字')),
        ('"或"', Phrase("或")),
    ],
)
def test_words_are_read_as_they_are_meant(words: str, tree: Node) -> None:
    assert read(words) == Query(tree)


@pytest.mark.parametrize("words", ["中国与世界", "非洲", "近年来", "近10年", "and", "10:30", "https://a.cn/b", "《论语》", "——", "或许"])
def test_what_only_looks_like_a_sign_is_a_phrase(words: str) -> None:
    assert read(words).tree == Phrase(words)


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("讲话人:李", Scope(speakers=("李",))),
        ("speaker:李，王", Scope(speakers=("李", "王"))),
        ("年：2020", Scope(years=((2020, 2020),))),
        ("年:2020-2024", Scope(years=((2020, 2024),))),
        ("年:2024年至2020年", Scope(years=((2020, 2024),))),
        ("年:二〇二〇,2022", Scope(years=((2020, 2020), (2022, 2022)))),
        ("年:2020-", Scope(years=((2020, 9999),))),
        ("YEAR:-2020", Scope(years=((0, 2020),))),
        ("颜色:朱砂、indigo", Scope(colours=("cinnabar", "indigo"))),
        ('标签:"春耕 备耕"', Scope(tags=("春耕 备耕",))),
        (
            "标题:报告 场合:两会 文种:讲话 来源:新华 文集:农业 章节:粮食",
            Scope((), ("报告",), (), ("两会",), ("讲话",), ("新华",), (), (), ("粮食",), ("农业",)),
        ),
    ],
)
def test_filters_narrow(words: str, scope: Scope) -> None:
    assert read(words) == Query(None, scope)


def test_filters_stand_anywhere_beside_the_words() -> None:
    assert read("年:2020 与 春耕 标签:要点 粮食") == Query(All((A, C)), Scope(years=((2020, 2020),), tags=("要点",)))
    assert read("春耕 与 年:2020 与 粮食").tree == All((A, C))


def test_a_reader_s_own_name_of_a_colour_counts() -> None:
    assert read("颜色:待办", colours={"rouge": "待办"}).scope.colours == ("rouge",)


def test_what_was_chosen_beside_the_words_stays() -> None:
    query = read("春耕 标签:甲", where=NOTES, is_any_script=True, scope=Scope(tags=("乙",), years=((2020, 2020),)))
    assert query == Query(A, Scope(tags=("乙", "甲"), years=((2020, 2020),)), NOTES, is_any_script=True)


def test_documents_without_a_word_are_asked_for_where_filters_say_among_which() -> None:
    assert read("非 春耕 年:2020").tree == Without(A)


@pytest.mark.parametrize(
    ("words", "template", "said"),
    [
        ("“春耕", errors.QUOTE, "“春耕"),
        ("''", errors.EMPTY_QUOTES, "quotation"),
        ("(春耕", errors.OPEN, "parenthesis"),
        ("春耕)", errors.CLOSE, "parenthesis"),
        ("春耕 ()", errors.EMPTY_PARENTHESES, "parentheses"),
        ("春耕 或", errors.SIDES, "或"),
        ("与 春耕", errors.SIDES, "与"),
        ("春耕 或 与 秋收", errors.SIDES, "或"),
        ("(春耕 或) 秋收", errors.SIDES, "或"),
        ("春耕 近10", errors.SIDES, "近10"),
        ("春耕 非", errors.BEHIND, "非"),
        ("春耕 - 秋收", errors.DASH, "-林业"),
        ("非 春耕", errors.ONLY_WITHOUT, "非"),
        ("春耕 或 非 秋收", errors.ANY_WITHOUT, "非"),
        ("春耕 近/十 秋收", errors.DISTANCE, "近/十"),
        ("春耕 NEAR/x 秋收", errors.DISTANCE, "NEAR/x"),
        ("春耕 近5000 秋收", errors.DISTANCE, "1000"),
        ("春耕 近10000000000 秋收", errors.DISTANCE, "1000"),
        ("(春耕 秋收) 近 粮食", errors.NEAR_SIDES, "近"),
        ("姓名:李", errors.NO_FILTER, "讲话人"),
        ("讲话人: 李", errors.EMPTY_FILTER, "讲话人:李"),
        ("年:", errors.EMPTY_FILTER, "年:2020-2024"),
        ("年:20", errors.YEAR, "20"),
        ("年:去年", errors.YEAR, "去年"),
        ("颜色:红", errors.COLOUR, "朱砂"),
        ("(春耕 年:2020)", errors.FILTER_PLACE, "年:"),
        ("春耕 或 年:2020", errors.FILTER_PLACE, "年:"),
        ("非 标签:甲", errors.FILTER_PLACE, "标签:"),
        ("春" * (LIMIT + 1), errors.TOO_LONG, str(LIMIT)),
        ("(" * (DEEPEST + 1) + "春耕" + ")" * (DEEPEST + 1), errors.TOO_DEEP, str(DEEPEST)),
    ],
)
def test_a_wrong_query_is_told_in_words(words: str, template: str, said: str) -> None:
    with pytest.raises(QueryError) as caught:
        read(words)
    assert caught.value.template == template
    assert said in str(caught.value)
    assert 0 <= caught.value.at.start <= caught.value.at.end <= len(words)


def test_what_a_message_shows_as_right_can_be_read() -> None:
    for words in ("(", "春耕 或", "春耕 非", "非 春耕", "春耕 近/x 秋收", "年:", "年:1", "春耕 - 秋收", "(春耕 秋收) 近 粮食", "(年:2020)"):
        with pytest.raises(QueryError) as caught:
            read(words)
        example = caught.value.values.get("example")
        assert example is None or read(str(example))


def test_every_example_of_the_help_can_be_read() -> None:
    assert all(read(example) for example in examples)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_the_help_shows_in_its_tables_can_be_read(language: str) -> None:
    rows = re.findall(r"^\| (`.*?`) \| (.*?) \|$", source_path("searching", language).read_text("utf-8"), re.MULTILINE)
    shown = re.findall("`([^`]+)`", " ".join(f"{first} {second}" for first, second in rows))
    assert len(shown) > 20
    assert all(read(words) for words in shown)


@pytest.mark.parametrize(
    ("words", "tree"),
    [
        ("“春耕", A),
        ("“", None),
        ('春耕 ""', A),
        ("(春耕 或 (秋收", AnyOf((A, B))),
        ("春耕 或", A),
        ("春耕 近10 ", A),
        ("春耕 NEAR/", A),
        ("春耕 -", A),
        ("春耕 (", A),
        ("春耕 年:", A),
        ("春耕 年:20", A),
        ("春耕 颜色:朱", A),
        ("-春耕", None),
        ("非", None),
    ],
)
def test_a_query_that_is_being_typed_is_read_as_far_as_it_goes(words: str, tree: Node | None) -> None:
    assert read(words, is_typing=True) == Query(tree)


@pytest.mark.parametrize("words", ["年:20 春耕", "“” 春耕", "春耕) 秋收", "姓名:李 春耕"])
def test_what_is_wrong_before_the_end_is_told_while_typing_too(words: str) -> None:
    with pytest.raises(QueryError):
        read(words, is_typing=True)


_PIECES = st.sampled_from(
    [
        *"()（）\"“”「」'|&-－ 　\n:：,、/",
        "春耕",
        "与",
        "或",
        "非",
        "近",
        "近3",
        "同段",
        "AND",
        "NEAR/",
        "年:",
        "年",
        "标签:",
        "2020",
        "a",
        "0",
        "颜色:",
        "朱砂",
    ]
)
_TYPED = st.lists(_PIECES, max_size=24).map("".join) | st.text(max_size=40)


@given(_TYPED, st.booleans())
def test_any_words_are_read_or_refused(words: str, is_typing: bool) -> None:
    try:
        query = read(words, is_typing=is_typing)
    except QueryError as error:
        assert re.search(r"\w", str(error))  # noqa: PT017
    else:
        assert read(written(query)) == query


@given(_TYPED)
def test_what_can_be_read_is_read_the_same_while_it_is_typed(words: str) -> None:
    try:
        query = read(words)
    except QueryError:
        return
    assert read(words, is_typing=True) == query or words.rstrip()[-1:] in "-－"


_PHRASES = st.text(min_size=1, max_size=6).map(Phrase) | st.sampled_from(["与", "近5", "标签:甲", "“三农”", "10", "-a", "(", '"']).map(
    Phrase
)


def _trees() -> st.SearchStrategy[Node]:
    leaves = _PHRASES | st.builds(Near, _PHRASES, _PHRASES, st.none() | st.integers(0, 1000))
    return st.recursive(
        leaves, lambda inner: st.builds(_all, inner, inner) | st.builds(_any, inner, inner) | st.builds(_not, inner, inner), max_leaves=6
    )


def _all(one: Node, other: Node) -> Node:
    return All(tuple(part for node in (one, other) for part in (node.parts if isinstance(node, All) else (node,))))


def _any(one: Node, other: Node) -> Node:
    return AnyOf(tuple(part for node in (one, other) for part in (node.parts if isinstance(node, AnyOf) else (node,))))


def _not(one: Node, other: Node) -> Node:
    return _all(one, Without(other))


@given(_trees())
def test_a_tree_that_is_written_is_read_as_the_same(tree: Node) -> None:
    words = written(Query(tree))
    if len(words) <= LIMIT:
        assert read(words) == Query(tree)


@given(
    st.builds(
        Scope,
        speakers=st.lists(st.text(min_size=1, max_size=5).filter(str.strip), max_size=2, unique=True).map(tuple),
        years=st.lists(st.tuples(st.integers(0, 2000), st.integers(2001, 9999)), max_size=2, unique=True).map(tuple),
        colours=st.lists(st.sampled_from(["gamboge", "rouge"]), unique=True).map(tuple),
        sections=st.lists(st.text(min_size=1, max_size=5).filter(str.strip), max_size=2, unique=True).map(tuple),
    )
)
def test_a_scope_that_is_written_is_read_as_the_same(scope: Scope) -> None:
    assert read(written(Query(A, scope))) == Query(A, scope)
