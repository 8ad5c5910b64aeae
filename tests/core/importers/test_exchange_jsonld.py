"""Web annotations of other programs, and files that only look like them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.errors import UnreadableFile
from core.importers.exchange.jsonld import read
from core.importers.exchange.telling import ELSEWHERE, NO_WORDS, NOTHING_SAID, REPLIES
from core.incoming import IncomingMark, IncomingSet, LeftOut
from core.spans import Span

PAGE = "https://www.example.org/%E8%AE%B2%E8%AF%9D.html"


def found(value: object) -> IncomingSet:
    one = read(json.dumps(value, ensure_ascii=False).encode(), "批注.json")
    assert one is not None
    return one


def marks(value: object) -> list[IncomingMark]:
    return [mark for document in found(value).documents for mark in document.marks]


def on(quote: str, **other: object) -> dict[str, Any]:
    return {"target": {"source": PAGE, "selector": {"type": "TextQuoteSelector", "exact": quote}}, **other}


HYPOTHESIS = {
    "total": 3,
    "rows": [
        {
            "id": "qwErTy",
            "created": "2026-03-05T01:12:00.123456+00:00",
            "updated": "2026-03-06T01:12:00.123456+00:00",
            "user": "acct:wangfang@hypothes.is",
            "uri": PAGE,
            "text": "要列出名单。",
            "tags": ["责任", "水闸"],
            "document": {"title": ["防汛讲话"]},
            "target": [
                {
                    "source": PAGE,
                    "selector": [
                        {"type": "RangeSelector", "startContainer": "/p[1]", "startOffset": 3, "endContainer": "/p[1]", "endOffset": 5},
                        {"type": "TextPositionSelector", "start": 31, "end": 35},
                        {"type": "TextQuoteSelector", "exact": "谁的水闸", "prefix": "人头\n", "suffix": "谁看守"},
                    ],
                }
            ],
        },
        {"id": "page", "uri": PAGE, "text": "全文要传达。", "user": "acct:wangfang@hypothes.is", "target": [{"source": PAGE}]},
        {"id": "reply", "uri": PAGE, "text": "同意", "references": ["qwErTy"], "target": [{"source": PAGE}]},
    ],
}


def test_what_hypothesis_gives_becomes_marks_of_one_document() -> None:
    one = found(HYPOTHESIS)
    (document,) = one.documents
    assert (document.name, document.location, one.author) == ("防汛讲话", PAGE, "wangfang")
    mark, note = document.marks
    assert (mark.quote, mark.prefix, mark.suffix, mark.span) == ("谁的水闸", "人头\n", "谁看守", Span(31, 35))
    assert (mark.note, mark.tags, mark.author, mark.kind, mark.own_id) == ("要列出名单。", ("责任", "水闸"), "wangfang", "highlight", None)
    assert (note.kind, note.note) == ("document-note", "全文要传达。")
    assert one.left_out == (LeftOut(REPLIES, 1),)


def test_recogito_annotations_are_read_in_both_its_forms() -> None:
    old = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "#1",
        "type": "Annotation",
        "body": [
            {"type": "TextualBody", "value": "名单", "purpose": "commenting"},
            {"type": "TextualBody", "value": "责任", "purpose": "tagging"},
        ],
        "target": {"selector": [{"type": "TextQuoteSelector", "exact": "水闸"}, {"type": "TextPositionSelector", "start": 4, "end": 6}]},
    }
    new = {
        "id": "2",
        "bodies": [{"purpose": "tagging", "value": "责任"}],
        "target": {
            "annotation": "2",
            "selector": [{"id": "2", "quote": "堤段", "start": 9, "end": 11}],
            "creator": {"id": "u", "name": "王芳"},
        },
    }
    one, other = marks([old, new])
    assert (one.quote, one.note, one.tags, one.span) == ("水闸", "名单", ("责任",), Span(4, 6))
    assert (other.quote, other.tags, other.span, other.author) == ("堤段", ("责任",), Span(9, 11), "王芳")


@pytest.mark.parametrize(
    "holder",
    [
        lambda one: one,
        lambda one: [one],
        lambda one: {"type": "AnnotationPage", "items": [one]},
        lambda one: {"type": "AnnotationCollection", "total": 1, "first": {"type": "AnnotationPage", "items": [one]}},
        lambda one: {"@graph": [one]},
        lambda one: [{"type": "AnnotationPage", "items": [one]}],
    ],
)
def test_an_annotation_is_found_in_whatever_holds_it(holder: Any) -> None:
    assert [one.quote for one in marks(holder(on("水闸")))] == ["水闸"]


def test_words_are_a_note_and_tagging_makes_tags() -> None:
    bodies = [
        "https://example.org/comment",
        {"type": "TextualBody", "value": "<p>要<b>列出</b>名单</p><script>alert(1)</script><p>按月报</p>", "format": "text/html"},
        {"type": "Choice", "items": [{"type": "TextualBody", "value": "甲"}, {"type": "TextualBody", "value": "乙"}]},
        {"type": "SpecificResource", "purpose": "tagging", "source": "责任"},
        {"type": "TextualBody", "purpose": "highlighting", "value": "#3366ff"},
    ]
    (one,) = marks(on("水闸", body=bodies, motivation="commenting", creator={"type": "Person", "nickname": "小王"}))
    assert one.note == "https://example.org/comment\n\n要列出名单\n按月报\n\n甲"
    assert (one.tags, one.colour, one.author) == (("责任",), "indigo", "小王")
    (other,) = marks(on("水闸", bodyValue="责任", motivation="tagging"))
    assert (other.note, other.tags) == ("", ("责任",))


def test_positions_in_utf_16_end_where_the_words_end() -> None:
    target = {
        "source": PAGE,
        "selector": [{"type": "TextQuoteSelector", "exact": "𠮷日"}, {"type": "TextPositionSelector", "start": 7, "end": 10}],
    }
    assert [one.span for one in marks({"target": target})] == [Span(7, 9)]


@pytest.mark.parametrize(
    "numbers",
    [(-1, 3), (5, 2), ("1", "3"), (1.5, 3.5), (None, None), (0, 2**40), (True, 3), ([], {})],
)
def test_wrong_numbers_leave_the_words(numbers: tuple[object, object]) -> None:
    selector = [{"type": "TextQuoteSelector", "exact": "水闸"}, {"type": "TextPositionSelector", "start": numbers[0], "end": numbers[1]}]
    assert [(one.quote, one.span) for one in marks({"target": {"source": PAGE, "selector": selector}})] == [("水闸", None)]


@pytest.mark.parametrize(
    "selector",
    [
        {"type": "XPathSelector", "value": "/html/body/p[2]"},
        {"type": "TextPositionSelector", "start": 3, "end": 9},
        {"type": "DataPositionSelector", "start": 3, "end": 9},
        {
            "type": "RangeSelector",
            "startSelector": {"type": "XPathSelector", "value": "//p"},
            "endSelector": {"type": "XPathSelector", "value": "//p"},
        },
        {"type": "FragmentSelector", "conformsTo": "http://www.w3.org/TR/media-frags/", "value": "xywh=1,2,3,4"},
        {"type": "TextQuoteSelector", "exact": ""},
        {"type": "TextQuoteSelector", "exact": 5},
        "urn:elsewhere",
    ],
)
def test_a_place_without_words_is_left_out_and_told(selector: object) -> None:
    one = found([{"target": {"source": PAGE, "selector": selector}, "bodyValue": "好"}])
    assert (one.documents, one.left_out) == ((), (LeftOut(NO_WORDS, 1),))


def test_a_selector_that_refines_another_is_understood() -> None:
    selector = {"type": "XPathSelector", "value": "//p", "refinedBy": {"type": "TextQuoteSelector", "exact": "水闸"}}
    assert [one.quote for one in marks({"target": {"source": PAGE, "selector": selector}})] == ["水闸"]


def test_a_bookmark_of_a_page_says_nothing_and_pages_elsewhere_are_told() -> None:
    assert found([{"target": PAGE}]).left_out == (LeftOut(NOTHING_SAID, 1),)
    one = found({"type": "AnnotationCollection", "total": 40, "first": "https://www.example.org/page1"})
    assert (one.count, one.left_out) == (0, (LeftOut(ELSEWHERE, 40),))


def test_keys_are_the_same_though_a_note_was_changed_and_differ_by_annotation() -> None:
    first, second = (marks(on("水闸", id="urn:a", bodyValue=note))[0] for note in ("旧", "新"))
    assert first.key == second.key
    assert first.key != marks(on("水闸", id="urn:b", bodyValue="旧"))[0].key
    # Without a name the content makes the key, and what stands twice is one.
    assert len(marks([on("水闸", bodyValue="旧"), on("水闸", bodyValue="旧"), on("水闸", bodyValue="新")])) == 2


def test_one_annotation_on_two_passages_is_two_marks() -> None:
    targets = [on("水闸")["target"], on("堤段")["target"]]
    some = marks({"id": "urn:a", "target": targets, "bodyValue": "都要看"})
    assert [(one.quote, one.note) for one in some] == [("水闸", "都要看"), ("堤段", "都要看")]
    assert len({one.key for one in some}) == 2


@pytest.mark.parametrize(
    "data",
    [b"{}", b"[]", b'{"target": []}', b"[[[]]]", b'{"a": {"target": "x"}}', b"null", b"not json", b"\xff\xfe", b"{" * 10, b"[" * 200_000],
)
def test_a_file_of_other_things_is_none_of_ours(data: bytes) -> None:
    assert read(data, "其他.json") is None


@pytest.mark.parametrize(
    "data",
    [
        b'{"@context": "http://www.w3.org/ns/anno.jsonld", "target":',
        b'{"type": "AnnotationPage", "items": ' + b"[" * 200_000,
        b'{"type": "AnnotationPage", "total": ' + b"9" * 10_000 + b"}",
        b'{"type": "AnnotationPage", "label": "\xff"}',
    ],
)
def test_a_damaged_file_is_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="is damaged or incomplete"):
        read(data, "批注.jsonld")


def test_odd_values_in_every_field_do_no_harm() -> None:
    odd: list[object] = [None, 1, True, 1.5, "词", [], {}, [[]], [{}], {"a": {"b": []}}, [None, 1, "词", {"id": 3}]]
    keys = (
        "id",
        "body",
        "bodies",
        "bodyValue",
        "motivation",
        "creator",
        "created",
        "modified",
        "tags",
        "text",
        "user",
        "document",
        "references",
    )
    own = ("meipi:kind", "meipi:colour", "meipi:task", "meipi:star", "meipi:group", "meipi:headings", "meipi:start", "meipi:digest")
    some = [on("水闸", **{key: value}) for key in keys + own for value in odd]
    some += [{"target": {"source": value, "selector": value}} for value in odd] + [{"target": value} for value in odd]
    for one in some:
        read(json.dumps([one]).encode(), "a")
    assert all(isinstance(one.note, str) and isinstance(one.author, str) for one in marks(some))
