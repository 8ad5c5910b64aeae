"""Texts are parted into words as jieba does it, with the reader's own words besides."""

from __future__ import annotations

import copy
import os
import random
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.segment import Segmenter
from core.segment.lexicon import PIECE, Lexicon, home
from core.segment.segmenter import STRETCH
from core.spans import Span
from tests.core.library_kit import OTHER, SPEECH
from tests.core.outline.plain_texts import ENGLISH, KINDS
from tests.core.outline.speech_grammar import speeches

if TYPE_CHECKING:
    from core.session import ReadingSession

ROOT = Path(__file__).resolve().parents[2]
ALL_SORTS = (
    "研究生命起源；一次性交清五年的水费。王小芳和欧阳建国去了南沟村，李大娘说：“喝水不是小事！”\n"
    "2026年3月，GDP增长3.5%，COVID-19以后第1次；AT&T、c++、T恤和卡拉OK，江南style，阿Q，小S；x_y+z.9%#\n"
    "　　全镇四十二公里干渠分给九个村，四月五日前完工…… 乒乓球拍卖完了\t结婚的和尚未结婚的\U00020000\U0001f600完。"
)


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    made = Segmenter()
    made.load()
    return made


@pytest.fixture
def own() -> Segmenter:
    """One that a test may teach."""
    return Segmenter()


@pytest.fixture(scope="module")
def jieba(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A tokenizer of jieba itself."""
    return _tokenizer(tmp_path_factory.mktemp("jieba"))


def _tokenizer(folder: Path) -> Any:
    import jieba

    jieba.setLogLevel("ERROR")
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(folder)
    tokenizer.initialize()
    return tokenizer


def parted(segmenter: Segmenter, text: str) -> list[str]:
    return [span.of(text) for span in segmenter.words(text)]


def words_at(segmenter: Segmenter, text: str, *pieces: str) -> list[str]:
    return [segmenter.word_at(text, text.index(piece)).of(text) for piece in pieces]


def test_the_dictionary_is_that_of_jieba(jieba: Any) -> None:
    lexicon = Lexicon((home() / "dict.txt").read_bytes())
    lexicon.meet("".join({word[0] for word in jieba.FREQ}))
    assert (lexicon, lexicon.total) == (jieba.FREQ, jieba.total)


@pytest.mark.parametrize("kind", KINDS)
def test_plain_texts_are_parted_as_by_jieba(kind: str, segmenter: Segmenter, jieba: Any) -> None:
    for seed in range(3):
        for line in KINDS[kind](random.Random(seed)):
            assert parted(segmenter, line) == jieba.lcut(line)


def test_speeches_are_parted_as_by_jieba(segmenter: Segmenter, jieba: Any) -> None:
    texts = [SPEECH, OTHER, ALL_SORTS, *ENGLISH, *(one.text for one in speeches()[:40])]
    assert [parted(segmenter, text) for text in texts] == [jieba.lcut(text) for text in texts]


@given(st.lists(st.sampled_from([*ALL_SORTS, *re.findall(r"\w\w+?(?=\w)", ALL_SORTS)]), max_size=30).map("".join))
def test_any_heap_of_words_is_parted_as_by_jieba(segmenter: Segmenter, jieba: Any, text: str) -> None:
    assert parted(segmenter, text) == jieba.lcut(text)


@given(st.text(st.sampled_from("一是水渠镇长，。\n ab1,000.5%é５\U00020000\u0301"), max_size=40))
def test_the_words_of_a_text_are_the_whole_of_it(segmenter: Segmenter, text: str) -> None:
    spans = segmenter.words(text)
    assert "".join(span.of(text) for span in spans) == text
    assert all(spans)


@given(st.text(st.sampled_from("农资站每周一公布库存，缺什么。；\n 2026年1,000é５"), min_size=1, max_size=60), st.data())
def test_the_word_at_a_place_is_the_one_of_the_whole_text(segmenter: Segmenter, text: str, data: st.DataObject) -> None:
    point = data.draw(st.integers(0, len(text) - 1))
    # The other text comes between, so that nothing is remembered.
    segmenter.word_at(ALL_SORTS, 0)
    assert segmenter.word_at(text, point) == next(span for span in segmenter.words(text) if point in span)


def test_every_place_of_a_speech_has_its_word(segmenter: Segmenter) -> None:
    words = segmenter.words(SPEECH)
    assert [segmenter.word_at(SPEECH, point) for span in words for point in range(span.start, span.end)] == [
        span for span in words for _ in range(span.start, span.end)
    ]


def test_beyond_the_text_there_is_no_word(segmenter: Segmenter) -> None:
    assert [segmenter.word_at("水渠", point) for point in (2, 9)] == [Span(2, 2), Span(2, 2)]
    assert segmenter.word_at("", 0) == Span(0, 0)


def test_numbers_and_latin_words_are_whole(segmenter: Segmenter) -> None:
    text = "2026年GDP增长3.5%，投入1,234,567.5元，Café里的Фёдор喝了５０杯naïve咖啡，5G信号。"
    found = words_at(segmenter, text, "026", "DP", ".5%", "234", "fé", "ёдор", "０", "aïve", "5G")
    assert found == ["2026", "GDP", "3.5%", "1,234,567.5", "Café", "Фёдор", "５０", "naïve", "5G"]


def test_a_comma_between_two_numbers_parts_them(segmenter: Segmenter) -> None:
    assert parted(segmenter, "第1,2,3条，10,20,2026") == ["第", "1", ",", "2", ",", "3", "条", "，", "10", ",", "20", ",", "2026"]


def test_one_line_of_a_hundred_thousand_characters_is_looked_at_where_the_place_is(segmenter: Segmenter) -> None:
    line = "全镇干渠分段包干" * 12_500
    span = segmenter.word_at(line, 50_001)
    assert span.of(line) == "干渠" or span.of(line) == "全镇"
    assert segmenter.words(line[:2_000])[-1].end == 2_000
    marks = "，" * 2 * STRETCH
    assert segmenter.word_at(marks, STRETCH + 7) == Span(STRETCH + 7, STRETCH + 8)


def test_a_span_is_whole_if_words_end_at_both_its_ends(segmenter: Segmenter) -> None:
    text = "研究生命的起源，研究生招生。"
    starts = [match.start() for match in re.finditer("研究", text)]
    assert [segmenter.is_whole(text, Span(at, at + 2)) for at in starts] == [True, False]
    assert segmenter.is_whole(text, Span(0, len(text)))
    assert segmenter.is_whole(text, Span(starts[1], starts[1] + 5))
    assert not segmenter.is_whole(text, Span(3, 3))


@given(st.text(st.sampled_from("水渠修好了。，\n"), min_size=1, max_size=30), st.data())
def test_whole_is_what_begins_and_ends_with_words(segmenter: Segmenter, text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    borders = {0, *(span.end for span in segmenter.words(text))}
    assert segmenter.is_whole(text, Span(start, end)) == ({start, end} <= borders)


def test_a_glance_sees_the_words_of_the_dictionary_and_loads_nothing(own: Segmenter) -> None:
    text = "农资站每周一公布库存，缺什么、缺多少，当天报到镇里。一次性付清水费"
    seen = [own.glance_at(text, text.index(piece)).of(text) for piece in ("公布", "库存", "当天", "，", "一次", "水费")]
    assert not own.is_loaded
    assert seen == words_at(own, text, "公布", "库存", "当天", "，", "一次", "水费")
    assert own.is_loaded


def test_a_glance_finds_nearly_every_word_that_is_in_the_dictionary(own: Segmenter, segmenter: Segmenter) -> None:
    spans = segmenter.words(SPEECH)
    same = [own.glance_at(SPEECH, span.start) == span for span in spans]
    assert sum(same) > 0.9 * len(spans)


def test_a_glance_at_a_loaded_one_is_the_word(segmenter: Segmenter) -> None:
    assert segmenter.glance_at(ALL_SORTS, 0) == segmenter.word_at(ALL_SORTS, 0)


@pytest.mark.parametrize(
    "word", ["干渠清淤", "三个一遍", "一次性交", "研究生命", "水利厅", "GDP增速", "碳达峰碳中和", "人民", "x1", "3.5%的"]
)
def test_an_added_word_is_taken_where_jieba_takes_it(word: str, own: Segmenter, jieba: Any) -> None:
    taught = copy.copy(jieba)
    taught.FREQ = dict(jieba.FREQ)
    taught.user_word_tag_tab = {}
    text = f"{ALL_SORTS}我们要{word}，把{word}的事说清楚。{word}三个一遍"
    own.load()
    own.add(word)
    taught.add_word(word)
    assert parted(own, text) == taught.lcut(text)


def test_a_compound_that_was_added_is_one_word(own: Segmenter) -> None:
    text = "本周再看一遍，我们要学会“三个一遍”：干渠清淤分段包干。"
    assert words_at(own, text, "三个", "清淤") == ["三个", "清淤"]
    own.teach(["三个一遍", "干渠清淤"])
    assert words_at(own, text, "个一遍", "清淤", "分段") == ["三个一遍", "干渠清淤", "分段"]


def test_a_word_that_jieba_could_not_be_taught_is_one_wherever_it_stands(own: Segmenter) -> None:
    text = "阿依·买买提不忘初心、牢记使命，２０２６年"
    own.teach(["阿依·买买提", "不忘初心、牢记使命"])
    assert parted(own, text) == ["阿依·买买提", "不忘初心、牢记使命", "，", "２０２６", "年"]
    own.remove("阿依·买买提")
    assert "阿依·买买提" not in parted(own, text)


@pytest.mark.parametrize("taught", [(), ("不忘初心、牢记使命", "阿依·买买提"), ("“三个一遍”", "水渠，水田", "2026年：春")])
def test_marks_inside_words_and_numbers_are_no_borders_to_the_word_at_a_place(taught: tuple[str, ...], own: Segmenter) -> None:
    text = "（5，123,456；7,890、1，234）不忘初心、牢记使命：“阿依·买买提”和“三个一遍”，水渠，水田，2026年：春，３，4,567。"
    own.teach(taught)
    words = own.words(text)
    # The other text comes between, so that nothing is remembered.
    assert [own.word_at(ALL_SORTS, 0) and own.word_at(text, word.start) for word in words] == words
    assert {*taught} - {"不忘初心、牢记使命", "阿依·买买提"} <= {word.of(text) for word in words}


def test_a_word_that_was_removed_leaves_no_trace(own: Segmenter) -> None:
    own.load()
    before = parted(own, ALL_SORTS)
    for word in ("四十二公里", "结婚的和尚", "人民", "研究生命", "五年的水费"):
        own.add(word)
    assert parted(own, ALL_SORTS) != before
    own.remove("研究生命")
    own.remove("没有加过")
    own.teach(())
    assert parted(own, ALL_SORTS) == before
    assert own.taught == ()


def test_words_that_were_added_before_the_dictionary_is_there_count_in_a_glance_and_after(own: Segmenter) -> None:
    text = "我们要学会“三个一遍”。"
    own.add("三个一遍")
    point = text.index("一遍")
    assert own.glance_at(text, point).of(text) == "三个一遍"
    assert own.word_at(text, point).of(text) == "三个一遍"


def test_words_that_are_added_while_it_is_being_loaded_are_not_forgotten(own: Segmenter) -> None:
    words = [f"第{number}个自编词" for number in range(200)]
    loading = threading.Thread(target=own.load)
    loading.start()
    for word in words:
        own.add(word)
    loading.join()
    text = "，".join(words)
    assert parted(own, text)[::2] == words


def test_a_session_has_one_segmenter_whichever_threads_ask_for_it_first(session: ReadingSession) -> None:
    barrier = threading.Barrier(8)
    found: list[Segmenter] = []

    def ask() -> None:
        barrier.wait()
        found.append(session.segmenter)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {id(one) for one in found} == {id(session.segmenter)}


def test_words_out_of_order_in_a_dictionary_are_found() -> None:
    lexicon = Lexicon("水渠 5 n\n阿Q 3 nz\n水 7 n\n渠道 2 n\n水利 1 n".encode())
    lexicon.meet("水田")
    assert (lexicon, lexicon.total) == ({"水渠": 5, "水": 7, "水利": 1}, 18)
    lexicon.meet("水渠")
    assert lexicon == {"水渠": 5, "水": 7, "水利": 1, "渠": 0, "渠道": 2}
    empty = Lexicon(b"")
    empty.meet("水")
    assert (empty, empty.total) == ({}, 0)


def test_a_long_dictionary_is_the_same_in_pieces() -> None:
    lines = [f"{chr(0x4E00 + number // 40)}{chr(0x5000 + number % 40)} {number} n" for number in range(12_000)]
    data = "\n".join(lines).encode()
    assert len(data) > 2 * PIECE
    whole, early = Lexicon(data), Lexicon(data, is_counted=False)
    assert whole.total == sum(range(12_000))
    for first in ("一", chr(0x4E00 + 100), chr(0x4E00 + 11_999 // 40), "中"):
        whole.meet(first)
        early.meet(first)
        assert whole == early
    assert len(whole) == 4 * 41


def test_of_a_word_that_is_forgotten_the_dictionary_and_other_words_still_tell() -> None:
    lexicon = Lexicon("水 7 n\n水渠 5 n".encode())
    words = {"水渠边上": 4, "水渠": 9, "水站": 2}
    for word, frequency in words.items():
        lexicon.put(word, frequency)
    assert lexicon == {"水": 7, "水渠": 9, "水渠边": 0, "水渠边上": 4, "水站": 2}
    lexicon.forget(["水渠", "水站"], {"水渠边上": 4})
    assert lexicon == {"水": 7, "水渠": 5, "水渠边": 0, "水渠边上": 4}
    lexicon.forget(["水渠边上"], {})
    assert lexicon == {"水": 7, "水渠": 5}


def test_texts_can_be_parted_in_threads_while_words_are_taught_and_forgotten(own: Segmenter, segmenter: Segmenter) -> None:
    own.load()
    expected = parted(segmenter, ALL_SORTS)
    is_over = threading.Event()
    rounds: list[int] = []

    def part() -> None:
        number = 0
        while not is_over.is_set():
            own.words(ALL_SORTS)
            number += 1
        rounds.append(number)

    threads = [threading.Thread(target=part) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(60):
        own.teach(("四十二公里", "研究生命", "南沟村李", f"乒乓球{number}") if number % 2 else ("人民",))
    own.teach(())
    is_over.set()
    for thread in threads:
        thread.join()
    assert (len(rounds), all(rounds)) == (3, True)
    assert parted(own, ALL_SORTS) == expected


# What jieba does to the rest of the program


def _ran(script: str, *options: str, **environment: str) -> tuple[str, str]:
    """Return what a script says in a Python of its own, on its standard output and on its standard error."""
    done = subprocess.run(
        [sys.executable, *options, "-c", script], cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, check=True
    )
    return done.stdout.strip(), done.stderr


def test_jieba_is_loaded_for_words_and_not_for_a_glance() -> None:
    script = (
        "import sys; from core.segment import Segmenter; s = Segmenter(); s.add('三个一遍'); s.glance_at('水渠', 0);"
        "print('jieba' in sys.modules); s.words('水渠'); print('jieba' in sys.modules)"
    )
    assert _ran(script) == ("False\nTrue", "")


def test_what_jieba_shares_stays_as_it_is_and_no_file_is_written(tmp_path: Path) -> None:
    script = (
        "from core.segment import Segmenter; s = Segmenter(); s.load();"
        "s.teach(['三个一遍', '人民', 'GDP增速']); s.words('三个一遍的水渠'); s.teach([]); s.words('三个一遍的人民');"
        "import jieba, jieba.finalseg as guessing;"
        "print(jieba.dt.initialized, len(jieba.dt.FREQ), jieba.dt.total, len(guessing.Force_Split_Words), jieba.user_word_tag_tab)"
    )
    assert _ran(script, TMPDIR=str(tmp_path), TEMP=str(tmp_path), TMP=str(tmp_path)) == ("False 0 0 0 {}", "")
    assert list(tmp_path.iterdir()) == []


def test_pkg_resources_is_not_loaded_where_it_is_installed(tmp_path: Path) -> None:
    (tmp_path / "pkg_resources.py").write_text("print('loaded')\n", "utf-8")
    script = (
        "import sys; from core.segment import Segmenter; Segmenter().load(); print('jieba' in sys.modules, 'pkg_resources' in sys.modules)"
    )
    assert _ran(script, PYTHONPATH=str(tmp_path)) == ("True False", "")
    assert _ran("import pkg_resources", PYTHONPATH=str(tmp_path)) == ("loaded", "")


def test_no_warning_is_heard_when_jieba_is_compiled_and_others_are_heard_after_that(tmp_path: Path) -> None:
    script = "from core.segment import Segmenter; Segmenter().load(); print(compile('\"\\\\d\"', 'ours', 'eval') is None)"
    said, complaints = _ran(script, "-W", "always", PYTHONPYCACHEPREFIX=str(tmp_path), PYTHONDONTWRITEBYTECODE="1")
    assert said == "False"
    assert [line for line in complaints.splitlines() if "jieba" in line] == []
    assert "invalid escape sequence" in complaints
    assert list(tmp_path.iterdir()) == []


def test_another_process_compiles_jieba_if_nobody_has(tmp_path: Path) -> None:
    script = "from core.segment import Segmenter; print(Segmenter().word_at('水渠', 0))"
    assert _ran(script, PYTHONPYCACHEPREFIX=str(tmp_path), PYTHONDONTWRITEBYTECODE="")[1] == ""
    # Nothing that is imported is called so.
    assert [path.name.split(".")[0] for path in tmp_path.rglob("jieba/__main__*")] == ["__main__"]


def test_without_jieba_it_says_what_is_missing(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "core", tmp_path / "core", ignore=shutil.ignore_patterns("__pycache__", "importers", "outline", "store"))
    script = "from core.segment import Segmenter; Segmenter().words('水渠')"
    done = subprocess.run([sys.executable, "-S", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "ModuleNotFoundError: jieba" in done.stderr
