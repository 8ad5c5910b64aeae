"""Files that pretend to be Word documents: each ends in a sentence or in a text, in little time and memory."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UnreadableFile
from core.importers.zipped import PARTS
from core.progress import Cancelled, Progress
from tests.core.importers.docx_kit import (
    NAMESPACES,
    abstract,
    document_of,
    docx,
    lines_of,
    lvl,
    num,
    opened,
    p,
    parts,
    r,
    style,
    tbl,
    zipped,
)

if TYPE_CHECKING:
    from pathlib import Path

WHOLE: Final = parts(p("把规矩立起来。"))
MAIN: Final = "word/document.xml"


def with_main(content: str | bytes) -> bytes:
    """Return a package with another main part."""
    return zipped(WHOLE | {MAIN: content})


def document(body: str) -> str:
    """Return a main part."""
    return f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


def bomb(size: int, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a package whose main part unpacks to so many zeros, written piece by piece."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as package:
        for name, part in WHOLE.items():
            if name != MAIN:
                package.writestr(name, part)
        with package.open(zipfile.ZipInfo(MAIN), "w", force_zip64=True) as main:
            pass
        info = zipfile.ZipInfo(MAIN)
        info.compress_type = method
        with package.open(info, "w", force_zip64=True) as main:
            piece = bytes(2**20)
            for _ in range(size // len(piece)):
                main.write(piece)
    return stream.getvalue()


def sentence(data: bytes) -> str:
    """Return what is said of a file that cannot be opened."""
    with pytest.raises(UnreadableFile) as caught:
        opened(data)
    assert "{" not in str(caught.value)
    return str(caught.value)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_unpacks_to_more_than_a_document_can_hold_is_refused() -> None:
    assert "unpacks to more" in sentence(bomb(200 * 2**20))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods_that_word_does_not_know_are_refused(method: int) -> None:
    assert "damaged" in sentence(bomb(2**20, method))


def test_a_directory_of_too_many_entries_is_refused() -> None:
    assert "unpacks to more" in sentence(zipped({f"word/{at}.xml": "" for at in range(PARTS + 1)}))


def test_a_package_inside_the_package_is_never_unpacked() -> None:
    inner = docx(p("里"))
    for _ in range(20):
        inner = zipped({"word/embeddings/inner.docx": inner})
    assert opened(zipped(WHOLE | {"word/embeddings/inner.docx": inner})).text == "把规矩立起来。"


@pytest.mark.parametrize(
    "body",
    ["<w:p/>" * 400_001, f"<w:p>{'<w:r/>' * 2_000_001}</w:p>", "<w:p>" + "<w:r a='' b='' c='' d='' e=''/>" * 700_000 + "</w:p>"],
    ids=["paragraphs", "elements", "attributes"],
)
def test_more_elements_than_a_document_can_hold_are_refused(body: str) -> None:
    assert "unpacks to more" in sentence(with_main(document(body)))


def test_parts_share_what_they_may_have_and_the_text_comes_first() -> None:
    styles = '<w:style w:styleId="x"/>' * 1_999_900
    assert lines_of(p("文", style="x"), styles=styles) == ["文"]


LAUGHS: Final = "".join(f'<!ENTITY a{at + 1} "{f"&a{at};" * 10}">' for at in range(9))
DOCTYPES: Final = {
    "billion laughs": f'<!DOCTYPE d [<!ENTITY a0 "哈">{LAUGHS}]>',
    "quadratic": f'<!DOCTYPE d [<!ENTITY a9 "{"哈" * 100_000}">]>',
    "another file": '<!DOCTYPE d [<!ENTITY a9 SYSTEM "file:///etc/passwd">]>',
    "another address": '<!DOCTYPE d SYSTEM "http://localhost:9/evil.dtd">',
    "a parameter": '<!DOCTYPE d [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>',
}


@pytest.mark.parametrize("doctype", DOCTYPES.values(), ids=DOCTYPES.keys())
@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_declarations_of_entities_are_refused(doctype: str, codec: str) -> None:
    content = f'<?xml version="1.0" encoding="{codec}"?>{doctype}{document(p("<w:r><w:t>&a9;</w:t></w:r>" * 50))}'
    assert "damaged" in sentence(with_main(content.encode(codec)))


def test_a_part_in_another_encoding_of_unicode_is_read() -> None:
    content = f'<?xml version="1.0" encoding="utf-16"?>{document(p("照读"))}'
    assert opened(with_main(content.encode("utf-16"))).text == "照读"


@pytest.mark.parametrize(
    "nest", ["<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:ins>{}</w:ins>"]
)
def test_a_hundred_thousand_levels_are_refused(nest: str) -> None:
    begin, end = nest.split("{}")
    assert "damaged" in sentence(docx(begin * 100_000 + p("深") + end * 100_000))


def test_tables_in_tables_are_read_as_deep_as_the_parser_goes() -> None:
    body = p("底")
    for _ in range(60):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    assert lines_of(body) == ["底"]


def test_a_hundred_thousand_paragraphs_are_read() -> None:
    assert len(document_of((p("春耕") + p("秋收")) * 50_000).paragraphs) == 100_000


def test_relations_that_lead_round_in_a_ring_or_outside_are_not_followed() -> None:
    links = "".join(
        f'<Relationship Id="r{at}" Type="http://x/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(
            {"styles": "document.xml", "numbering": "../_rels/.rels", "comments": "../../../../etc/passwd"}.items()
        )
    )
    links += '<Relationship Id="r9" Type="http://x/footnotes" TargetMode="External" Target="http://localhost:9/notes.xml"/>'
    relations = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>'
    assert opened(zipped(WHOLE | {"word/_rels/document.xml.rels": relations})).text == "把规矩立起来。"


@pytest.mark.parametrize("gone", [name for name in WHOLE if name != MAIN])
def test_a_package_without_one_of_its_side_parts_opens(gone: str) -> None:
    assert opened(zipped({name: part for name, part in WHOLE.items() if name != gone})).text == "把规矩立起来。"


def test_a_package_without_its_text_is_damaged() -> None:
    assert "damaged" in sentence(zipped({name: part for name, part in WHOLE.items() if name != MAIN}))


@pytest.mark.parametrize("broken", ["styles", "numbering", "comments", "footnotes"])
def test_a_broken_side_part_costs_only_what_it_adds(broken: str) -> None:
    content = parts(p("文"), **{broken: ""}) | {f"word/{broken}.xml": "<w:broken"}
    assert opened(zipped(content)).text == "文"


@pytest.mark.parametrize("change", [str.upper, str.title, lambda name: name.replace("/", "\\"), lambda name: "/" + name])
def test_names_of_parts_in_another_case_or_with_other_slashes_are_found(change: object) -> None:
    assert callable(change)
    content = parts(p("备种", num=(1, 0)), numbering=abstract(1, lvl(0, "decimal", "%1.")) + num(1, 1))
    assert opened(zipped({change(name): part for name, part in content.items()})).text == "1. 备种"


def test_a_target_with_backslashes_or_escapes_is_found() -> None:
    content = parts(p("备种", num=(1, 0)), numbering=abstract(1, lvl(0, "decimal", "%1.")) + num(1, 1))
    relations = "word/_rels/document.xml.rels"
    for target in ("/word\\numbering.xml", "..\\word\\numbering.xml", "/word/num%62ering.xml"):
        changed = content | {relations: content[relations].replace('Target="numbering.xml"', f'Target="{target}"')}
        assert opened(zipped(changed)).text == "1. 备种"


@pytest.mark.parametrize("content", [b"", b"\0" * 1000, b"<", b"<w:p/>", b"\xff\xfe\xff", "不是标记".encode()])
def test_a_main_part_that_is_none_is_a_sentence(content: bytes) -> None:
    sentence(with_main(content))


def test_an_encrypted_part_is_a_protected_archive() -> None:
    data = bytearray(docx(p("密")))
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    assert "protected" in sentence(bytes(data))


@pytest.mark.parametrize("share", [0.0, 0.05, 0.3, 0.6, 0.95, 0.999])
def test_a_truncated_file_is_a_sentence(share: float) -> None:
    whole = docx(p("把规矩立起来。"))
    assert "damaged" in sentence(whole[: int(len(whole) * share)])


@given(st.data())
def test_a_file_with_changed_bytes_is_a_sentence_or_a_text(data: st.DataObject) -> None:
    whole = bytearray(SEED)
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        said = opened(bytes(whole)).text
    except UnreadableFile as error:
        said = str(error)
    assert said
    assert "{name}" not in said


SEED: Final = zipped(
    parts(
        p("一", num=(1, 0)) + tbl(("甲", "乙")) + p(r("重", "<w:b/>"), '<w:r><w:footnoteReference w:id="1"/></w:r>', style="1"),
        styles=style("1", "heading 1", paragraph='<w:outlineLvl w:val="0"/>'),
        numbering=abstract(1, lvl(0, "chineseCounting", "%1、")) + num(1, 1),
        footnotes=f'<w:footnote w:id="1">{p("注")}</w:footnote>',
    ),
    compression=zipfile.ZIP_STORED,
)
MARKUP: Final = st.recursive(
    st.sampled_from(
        ["文", *(f"<{name}/>" for name in ("w:p", "w:tbl", "w:tr", "w:tc", "w:tab", "w:br", "w:commentRangeStart", "w:instrText"))]
    ),
    lambda inner: st.builds(
        lambda name, content: f"<{name}>{''.join(content)}</{name}>",
        st.sampled_from(
            [
                *("w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:txbxContent", "w:sdt", "w:sdtContent", "w:del", "w:ins", "w:ruby"),
                *("mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:pPr", "w:rPr", "w:trPr", "w:numPr", "m:r", "w:drawing", "w:object"),
            ]
        ),
        st.lists(inner, max_size=4),
    ),
    max_leaves=30,
)


@given(st.lists(MARKUP, max_size=6))
def test_elements_in_any_order_and_depth_are_read(markup: list[str]) -> None:
    assert "完" in opened(with_main(document("".join(markup) + p("完")))).text


def test_an_opening_can_be_cancelled() -> None:
    from pathlib import Path

    from core.importers.docx import read
    from core.importers.source import Source

    steps: list[tuple[int, int]] = []
    progress = Progress(lambda done, total: steps.append((done, total)) or (progress.cancel() if len(steps) == 3 else None))
    path = Path("/docs/长.docx")
    with pytest.raises(Cancelled):
        read(Source(docx(p("春耕") * 20_000), path, path.name, progress=progress))
    assert [done < total for done, total in steps] == [True] * 3


def test_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from core.importers import read

    path = tmp_path / "讲话.docx"
    path.write_bytes(docx(p("文")))
    monkeypatch.chdir(tmp_path)
    read(path)
    assert [one.name for one in tmp_path.iterdir()] == ["讲话.docx"]
