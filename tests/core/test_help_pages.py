"""The pages of the help: whole in both languages, and read as they are meant."""

from __future__ import annotations

import re

import pytest

from core.help_pages import FOLDER, LANGUAGES, PAGES, SAID, find, parsed, picture_path, read_page, source_path

LARGEST = 120_000
LINK = re.compile(r"(?<!!)\[(?:\\.|[^\]\\])*\]\(([^)\s]+)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
EVERY = [(language, name) for language in LANGUAGES for name in PAGES]


def _words(kind: str, name: str) -> str:
    return f"{kind} {name}"


def _literally(query: str, text: str) -> tuple[int, ...] | None:
    at = text.find(query)
    return None if at < 0 else tuple(range(at, at + len(query)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_folder_holds_the_pages_of_the_contents_and_no_others(language: str) -> None:
    assert {path.name for path in (FOLDER / language).iterdir()} == {f"{name}.md" for name in PAGES}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_the_same_headings_and_pictures_in_both_languages(name: str) -> None:
    chinese, english = (read_page(name, language, _words) for language in LANGUAGES)
    assert [(one.level, one.anchor) for one in chinese.sections] == [(one.level, one.anchor) for one in english.sections]
    assert [match[1] for match in PICTURE.findall(chinese.markdown)] == [match[1] for match in PICTURE.findall(english.markdown)]


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_every_heading_has_an_anchor_of_its_own(language: str, name: str) -> None:
    anchors = [one.anchor for one in read_page(name, language, _words).sections]
    assert len(set(anchors)) == len(anchors)
    assert anchors[0] == "top"


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_every_link_leads_to_a_heading_that_there_is(language: str, name: str) -> None:
    broken = []
    for address in LINK.findall(read_page(name, language, _words).markdown):
        if address in {SAID, "caption:"} or re.match(r"https?://", address):
            continue
        page, _, anchor = (address if address[0] != "#" else name + address).partition("#")
        anchors = [one.anchor for one in read_page(page, language, _words).sections] if page in PAGES else []
        if (anchor or "top") not in anchors:
            broken.append(address)
    assert broken == []


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_every_picture_is_there_is_small_and_has_words_for_who_cannot_see_it(language: str, name: str) -> None:
    for words, address in PICTURE.findall(source_path(name, language).read_text("utf-8")):
        path = picture_path(address)
        assert path is not None
        assert path.is_file()
        assert path.stat().st_size <= LARGEST
        assert len(words) > 3


def test_no_picture_is_taken_along_for_nothing() -> None:
    sources = [*(source_path(name, language) for language, name in EVERY), *FOLDER.parents[1].glob("README*.md")]
    shown = {match[1].rpartition("/")[2] for source in sources for match in PICTURE.findall(source.read_text("utf-8"))}
    assert {path.name for path in (FOLDER / "pictures").iterdir()} == shown


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_no_placeholder_is_written_in_a_way_that_is_not_understood(language: str, name: str) -> None:
    commands = (FOLDER / "commands.md").read_text("utf-8")
    text = read_page(name, language, _words).markdown
    assert [words for words in re.findall(r"\{\w+:[^}\n]*\}|\{#[^}\n]*\}", text) if words not in commands] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contract_of_the_commands_is_brought_in_whole(language: str) -> None:
    commands = (FOLDER / "commands.md").read_text("utf-8")
    page = read_page("commands-line", language, _words)
    lost = [line for line in commands.splitlines() if not line.startswith("#") and line not in page.markdown]
    assert lost == []
    assert [one.level for one in page.sections].count(1) == 1


def test_a_page_that_there_is_not_is_the_first_one() -> None:
    assert read_page("../../settings", "en", _words).name == PAGES[0]


@pytest.mark.parametrize("address", ["../../secret.png", "/etc/passwd", "https://example.org/a.png", "file:///a.png", "a.svg", ""])
def test_no_picture_is_taken_from_elsewhere(address: str) -> None:
    assert picture_path(address) is None


def test_a_key_that_is_a_mark_of_code_stays_a_key() -> None:
    page = parsed("x", "# 标题 {#top}\n\n按 {key:a}。\n", lambda _kind, _name: "Ctrl+`")
    assert "`` Ctrl+` ``" in page.markdown


def test_marks_in_words_of_the_interface_are_no_marks_of_markdown() -> None:
    page = parsed("x", "# 标题 {#top}\n\n点{action:b}即可。\n", lambda _kind, _name: "[全部]*_")
    assert rf"[\[全部\]\*\_]({SAID})" in page.markdown
    assert page.sections[0].text == "点[全部]*_即可。"


def test_a_heading_in_code_is_none() -> None:
    page = parsed("x", "# 标题 {#top}\n\n```\n# 注释\n```\n\n## 二 {#two}\n", _words)
    assert [one.heading for one in page.sections] == ["标题", "二"]


def test_all_words_of_a_search_must_stand_in_a_section() -> None:
    page = parsed("x", "# 打开 {#top}\n\n密码只用一次。\n\n## 扫描件 {#scans}\n\n没有密码，也没有文字。\n", _words)
    hits = find([page], "密码 文字", lambda text: _literally("密码 文字", text))
    assert [hit.anchor for hit in hits] == ["scans"]
    assert [hits[0].snippet[at] for at in hits[0].snippet_hits] == list("密码文字")


def test_a_section_whose_heading_is_meant_comes_first() -> None:
    page = parsed("x", "# 打开 {#top}\n\n备份在书库旁边。\n\n## 备份 {#backups}\n\n每天一份。\n", _words)
    hits = find([page], "备份", lambda text: _literally("备份", text))
    assert [(hit.anchor, hit.heading_hits) for hit in hits] == [("backups", (0, 1)), ("top", ())]


def test_case_makes_no_difference_in_a_search() -> None:
    page = parsed("x", "# 打印 {#top}\n\n另存为 PDF。\n", _words)
    assert len(find([page], "pdf", lambda _text: None)) == 1


def test_nothing_is_found_for_nothing() -> None:
    page = parsed("x", "# 打印 {#top}\n\n另存为 PDF。\n", _words)
    assert find([page], "  ", lambda _text: ()) == ()
