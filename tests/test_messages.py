"""What a reader is told when something goes wrong, reviewed as a set.

``data/messages/reviewed.json`` holds every such sentence in both languages, as somebody has read it beside the others. A sentence that is
new, or that says something else than it did, is in none of its lines until it has been read in the same way: does it say what happened
and what to do, without jargon, in the words that the other sentences have for the same things? Then it is added by hand, with its kind:

- ``error``: something did not work; the sentence has a way out;
- ``command``: likewise, told by a command on the terminal: options and offsets are words of its reader;
- ``notice``: something is told that asks for nothing, or a part of a sentence, or what is no failure at all;
- ``summary``: numbers in a row.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[1]
TABLE: Final = ROOT / "tests" / "data" / "messages" / "reviewed.json"
ERRORS: Final = "errors"
"""The context of all that is a `ReaderError`."""
FAILURE: Final = re.compile(
    r"could not|cannot|can no |no longer|damaged|\blost\b|fail|wrong|not saved|refus|missing|\bgone\b|unsaved|does not|do not answer"
    r"|not found|not there|no room|unread|broken|went|nothing was|ended by|takes too|too (?:long|large|many)|not allowed",
    re.IGNORECASE,
)
"""What a sentence says that tells of something that did not work, in whatever part of the window."""
JARGON: Final = {
    "en": re.compile(
        r"exception|traceback|sqlite|\bsql\b|errno|decod|\bcodec|unicode|utf-?\d|\bjson\b|\bxml\b|\bstack|handle|\bnull\b|byte|buffer"
        r"|socket|thread|process\b|\bparse|invalid|illegal|fatal|abort|unexpected|unknown error|permission denied|i/o|\bmount|inode"
        r"|transaction|rollback|timeout|time-out|database|\brows?\b|\btables?\b|argument|assert|\bbug\b|internal error|\bnot supported"
        r"|MEIPI_|--\w",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"异常|句柄|解码|编码错误|堆栈|空指针|字节|缓冲|套接字|线程|进程|数据库|事务|回滚|超时|无效参数|非法|参数|断言|内部错误|未知错误"
        r"|调用|输入/输出|挂载|UTF|JSON|SQL|MEIPI_|--\w",
    ),
}
"""Not for a reader of speeches."""
NOUNS: Final = {
    "document": ("文档", ("文稿", "文章", "稿件", "档案")),
    "library": ("书库", ("资料库", "文库", "数据库", "图书馆")),
    "annotation": ("批注", ("注释", "标注", "评注")),
    "note": ("批注", ("注释", "笔记", "便签")),
    "edition": ("版", ("修订本", "副版")),
    "backup": ("备份", ("备档", "存档")),
    "outline": ("大纲", ("提纲", "目录树", "纲要")),
    "folder": ("文件夹", ("目录",)),
    "heading": ("标题", ("题目",)),
    "clipboard": ("剪贴板", ("剪切板", "粘贴板")),
    "pattern": ("", ("正则式", "模式")),
    "password": ("密码", ("口令",)),
}
"""By the English word the Chinese one, and those that are not used for it."""
WAYS_OUT: Final = re.compile(
    r"(?:^|[.;,:] |\band |\bor |, then |characters )"
    r"(?:add|ask|avoid|check|choose|close|connect|convert|copy|correct|do|download|drop|enter|end|export|have|install|leave|look|make"
    r"|move|name|open|print|put|remove|replace|rescue|restore|save|say|select|send|set|split|start|take|try|type|undo|unpack|use|wait|write)\b"
    r"|\bcan be\b|\byou can\b|\bis looked for again\b|(?:^|, )(?:make room|go back)",
    re.IGNORECASE,
)
FIELD: Final = re.compile(r"\{(\w+)\}|%n")
_BRACES: Final = re.compile(r"\{\{|\}\}")
_END: Final = {"en": re.compile(r"[.…]”?$"), "zh": re.compile(r"[。…]”?$")}


@cache
def _catalogue(name: str) -> dict[tuple[str, str], str]:
    """Return the translations of a catalogue, the last of the forms where there are several, by context and source."""
    found = {}
    for context in ET.parse(ROOT / "resources" / "i18n" / f"meipi_{name}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            if translation.get("type") not in {"vanished", "obsolete"}:
                found[context.findtext("name", ""), message.findtext("source", "")] = forms[-1]
    return found


def sentences() -> dict[tuple[str, str], str]:
    """Return the Chinese of every sentence that tells of a failure, by context and English source."""
    return {
        (context, source): words for (context, source), words in _catalogue("zh_CN").items() if context == ERRORS or FAILURE.search(source)
    }


@cache
def _reviewed() -> tuple[dict[str, str], ...]:
    held: list[dict[str, str]] = json.loads(TABLE.read_text("utf-8"))
    return tuple(held)


def _of(*kinds: str) -> list[dict[str, str]]:
    return [one for one in _reviewed() if one["kind"] in kinds]


def _plain(words: str) -> str:
    """Return a sentence without its fields: what stands in them is not ours."""
    return FIELD.sub("X", _BRACES.sub("", words))


def _sentences(words: str, language: str) -> list[str]:
    """Return the sentences of a message; a dot in a name or a number ends none."""
    pattern = r"[。！？](?:”)?" if language == "zh" else r"(?<!\()[.!?]”?(?=\s|$)"
    return [part for part in re.split(pattern, _plain(words)) if part.strip()]


def test_every_sentence_has_been_reviewed() -> None:
    known = {(one["context"], one["en"]) for one in _reviewed()}
    new = sorted(f"{context}: {source}" for context, source in sentences() if (context, source) not in known)
    assert new == [], f"read these beside the others, then add them to {TABLE.relative_to(ROOT)}"


def test_no_sentence_is_in_the_table_that_is_not_told() -> None:
    told = sentences()
    assert [one["en"] for one in _reviewed() if (one["context"], one["en"]) not in told] == []


def test_no_sentence_says_something_else_than_was_reviewed() -> None:
    told = sentences()
    changed = [(one["zh"], told[key]) for one in _reviewed() if (key := (one["context"], one["en"])) in told and told[key] != one["zh"]]
    assert changed == []


def test_the_english_catalogue_says_what_the_source_says() -> None:
    english = _catalogue("en")
    assert [source for (context, source), words in english.items() if context == ERRORS and words != source] == []


def test_every_kind_is_known() -> None:
    assert {one["kind"] for one in _reviewed()} == {"error", "command", "notice", "summary"}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_reader_of_the_window_meets_jargon(language: str) -> None:
    found = [(one[language], hit[0]) for one in _of("error", "notice") if (hit := JARGON[language].search(_plain(one[language])))]
    assert found == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_error_is_one_or_two_sentences(language: str) -> None:
    assert [one[language] for one in _of("error", "command") if not 1 <= len(_sentences(one[language], language)) <= 2] == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_error_ends_as_a_sentence_does(language: str) -> None:
    # What stands in some last fields is a sentence itself.
    wrong = [
        one[language]
        for one in _of("error", "command")
        if not _END[language].search(one[language]) and not one[language].endswith(("{reason}", "{path}"))
    ]
    assert wrong == []


def test_an_error_says_what_to_do() -> None:
    assert [one["en"] for one in _of("error", "command") if not WAYS_OUT.search(one["en"]) and not one["en"].endswith("{reason}")] == []


def test_an_error_says_what_to_do_in_chinese() -> None:
    assert [
        one["zh"] for one in _of("error", "command") if not re.search(r"请|可以|可用", one["zh"]) and not one["zh"].endswith("{reason}")
    ] == []


def test_both_languages_have_the_same_fields() -> None:
    assert [one["en"] for one in _reviewed() if set(FIELD.findall(one["en"])) != set(FIELD.findall(one["zh"]))] == []


def test_a_thing_has_one_name() -> None:
    wrong = []
    for one in _reviewed():
        # A presentation is called so in Chinese.
        words = _plain(one["zh"]).replace("演示文稿", "")
        for english, (chinese, others) in NOUNS.items():
            if re.search(rf"\b{english}s?\b", one["en"], re.IGNORECASE) and chinese and chinese not in words:
                # A notice may say it shorter; none may call it something else.
                wrong += [(one["zh"], other) for other in others if other in words]
            elif chinese:
                wrong += [(one["zh"], other) for other in others if other in words and other not in {"目录"}]
    assert wrong == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_error_is_short_enough_for_a_glance(language: str) -> None:
    limit = 190 if language == "en" else 90
    assert [one[language] for one in _of("error") if len(one[language]) > limit] == []


def test_a_chinese_sentence_has_chinese_marks() -> None:
    # Options, patterns and names of files keep theirs.
    wrong = [one["zh"] for one in _reviewed() if re.search(r"[一-鿿][,;:!?]|[一-鿿]\.(?!\w)", one["zh"])]
    assert wrong == []


def test_quotes_stand_around_the_names_of_files() -> None:
    assert [one["en"] for one in _of("error") if re.search(r"(?<!“)\{name\}", one["en"])] == []
    assert [one["zh"] for one in _of("error") if re.search(r"(?<!“)\{name\}", one["zh"])] == []
