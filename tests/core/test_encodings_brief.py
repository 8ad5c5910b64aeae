"""Which encoding a few characters are in: titles, names of files, the beginnings of sentences."""

from __future__ import annotations

import pytest

from core.importers.encodings import guess, guess_names

SIMPLIFIED = (
    "同志们：今天召开全镇防汛工作会议，主要任务是分析当前形势，安排下一步工作。去年入汛以来，全镇先后经历了五轮强降雨，由于转移及时，"
    "没有人员伤亡。这个成绩来之不易，是各村干部一家一户敲门敲出来的。夜里下雨的时候，请大家想一想住在坡下的老人和孩子。"
)
TRADITIONAL = (
    "各位同仁：今天召開全鎮防汛工作會議，主要任務是分析當前形勢，安排下一步工作。去年入汛以來，全鎮先後經歷了五輪強降雨，由於轉移及時，"
    "沒有人員傷亡。這個成績來之不易，是各村幹部一家一戶敲門敲出來的。夜裡下雨的時候，請大家想一想住在坡下的老人和孩子。"
)
TITLES = (
    *(
        "通知",
        "目录",
        "小说",
        "联通",
        "通讯录",
        "会议纪要",
        "讲话稿(定稿)",
        "2026年工作要点",
        "附件1",
        "简报第3期",
        "泸州",
        "呼和浩特市",
        "临沂",
    ),
    *(
        "关于做好春耕备耕工作的通知",
        "一、总体要求",
        "张伟",
        "郑爽",
        "主持词",
        "衢州市",
        "乌鲁木齐",
        "谢谢",
        "请示",
        "函",
        "曹操",
        "邯郸",
        "亳州",
        "盱眙",
    ),
)
TRADITIONAL_TITLES = (
    "通知",
    "講話稿",
    "會議紀要",
    "工作總結",
    "烏魯木齊",
    "臨沂",
    "目錄",
    "臺北市",
    "附件1",
    "關於春耕的報告",
    "批覆",
    "函",
)


@pytest.mark.parametrize(("codec", "titles"), [("gb18030", TITLES), ("utf-8", TITLES), ("big5hkscs", TRADITIONAL_TITLES)])
def test_a_title_alone_tells_its_encoding(codec: str, titles: tuple[str, ...]) -> None:
    guessed = {title: guess(title.encode(codec)) for title in titles if not (codec == "big5hkscs" and title == "曹操")}
    assert {title: found for title, found in guessed.items() if found != codec} == {}


@pytest.mark.parametrize(
    ("text", "codec"), [(SIMPLIFIED, "gb18030"), (SIMPLIFIED, "utf-8"), (TRADITIONAL, "gb18030"), (TRADITIONAL, "big5hkscs")]
)
@pytest.mark.parametrize("length", [3, 4, 6])
def test_any_three_characters_are_enough(text: str, codec: str, length: int) -> None:
    guessed = {text[start : start + length]: guess(text[start : start + length].encode(codec)) for start in range(len(text) - length)}
    assert {part: found for part, found in guessed.items() if found != codec} == {}


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_any_six_characters_are_enough_for_utf16_without_a_mark(codec: str) -> None:
    guessed = {start: guess(SIMPLIFIED[start : start + 6].encode(codec)) for start in range(len(SIMPLIFIED) - 5)}
    assert {start: found for start, found in guessed.items() if found != codec} == {}


@pytest.mark.parametrize("text", ["déjà vu", "naïveté", "Повестка", "façade", "서울", "ไทย"])
def test_a_word_of_another_language_stays_utf8(text: str) -> None:
    assert guess(text.encode()) == "utf-8"


@pytest.mark.parametrize("text", ["été", "Müller", "Ärger", "naïveté"])
def test_an_accented_word_in_single_bytes_stays_latin(text: str) -> None:
    assert guess(text.encode("cp1252")) == "cp1252"


@pytest.mark.parametrize("text", ["test", "Bush hid the facts", "T@", "a\r\nb"])
def test_plain_ascii_is_never_taken_for_two_byte_characters(text: str) -> None:
    assert guess(text.encode()) == "utf-8"


@pytest.mark.parametrize("content", [b"\1\2\3\4" * 3, b"\0" * 8, b"\xff" * 9, b"\x01\xfe\x02\xfd\x03"])
def test_a_few_bytes_of_no_text_are_none(content: bytes) -> None:
    assert guess(content) is None


@pytest.mark.parametrize(
    ("codec", "names"),
    [
        ("gb18030", ["讲话/第一次.docx", "讲话/第二次.docx", "readme.txt"]),
        ("gb18030", ["通知.txt"]),
        ("gb18030", ["目录.doc", "通知.doc"]),
        ("gb18030", ["關於春耕的報告.doc"]),
        ("big5hkscs", ["會議紀要.doc", "講話稿.doc"]),
        ("utf-8", ["通知.txt"]),
        ("utf-8", ["Повестка.txt", "日程.txt"]),
        ("cp437", ["résumé.txt", "naïve.doc"]),
        ("cp437", ["Größe.txt"]),
        ("cp1252", ["Übersicht für Gäste.txt", "Protokoll März.doc"]),
        ("cp1252", ["résumé.txt", "déjà vu.doc"]),
        ("cp932", ["会議のお知らせ.doc"]),
    ],
)
def test_the_names_in_an_archive_are_read_in_one_encoding(codec: str, names: list[str]) -> None:
    assert guess_names([name.encode(codec) for name in names]) == codec


def test_a_name_that_was_cut_does_not_change_the_encoding_of_the_others() -> None:
    assert guess_names(["讲话第一稿.docx".encode("gb18030")[:-6], "春耕安排.docx".encode("gb18030")]) == "gb18030"


def test_a_folder_around_all_names_counts_once() -> None:
    folder = "函".encode("gb18030")
    assert guess_names([folder + b"/" + f"第{number}次会议.doc".encode("gb18030") for number in range(500)]) == "gb18030"


def test_names_that_say_nothing_are_utf8() -> None:
    assert guess_names([]) == guess_names([b"readme.txt", b"docs/index.html"]) == "utf-8"


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("抓好落实", "gb18030"),
        ("張先生", "big5hkscs"),
        ("水", "gb18030"),
        ("“yes”, he said", "cp1252"),
        ("un café noir, déjà bu", "cp1252"),
        ("Zürich, Genève", "cp1252"),
    ],
)
def test_a_few_other_characters_in_a_long_english_text_decide(text: str, codec: str) -> None:
    english = "The minutes of the meeting were read and approved. " * 40
    assert guess(f"{english}{text}\n{english}".encode(codec)) == codec


def test_a_broken_character_in_a_text_of_ascii_does_not_mislead() -> None:
    english = "The minutes of the meeting were read and approved. " * 40
    content = f"{english}张伟{english}刘洋{english}王芳{english}李娜{english}陈静".encode()
    assert guess(content[:-1]) == "utf-8"
