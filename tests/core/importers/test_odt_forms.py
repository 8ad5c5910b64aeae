"""Forms in OpenDocument texts, and passages that show or hide: what their reader sees stands in the text, nothing else does."""

from __future__ import annotations

import pytest

from tests.core.importers.odt_kit import counts_of, flat, lines_of, opened, p


def form(*controls: str) -> str:
    """Return the forms of a text."""
    return f"<office:forms><form:form>{''.join(controls)}</form:form></office:forms>"


def control(more: str = 'text:anchor-type="as-char"') -> str:
    """Return the place of the control that is named c."""
    return f'<draw:control draw:control="c" {more}/>'


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('<form:text xml:id="c" form:current-value="李某某"/>', "李某某"),
        ('<form:text form:id="c" form:value="局长"/>', "局长"),
        ('<form:text xml:id="c" form:value="局长" form:current-value="副局长"/>', "副局长"),
        ('<form:textarea xml:id="c" form:current-value="修好主渠，&#10;再修支渠。"/>', "修好主渠，\n再修支渠。"),
        ('<form:fixed-text xml:id="c" form:label="单位"/>', "单位"),
        ('<form:checkbox xml:id="c" form:label="同意" form:current-state="checked"/>', "☒ 同意"),
        ('<form:checkbox xml:id="c" form:label="同意" form:state="checked" form:current-state="unchecked"/>', "☐ 同意"),
        ('<form:radio xml:id="c" form:label="男" form:current-selected="true"/>', "◉ 男"),
        ('<form:radio xml:id="c" form:label="男"/>', "○ 男"),
        (
            '<form:listbox xml:id="c"><form:option form:label="东村"/>'
            '<form:option form:label="西村" form:current-selected="true"/></form:listbox>',
            "西村",
        ),
        ('<form:combobox xml:id="c" form:current-value="西村"><form:item form:label="东村"/></form:combobox>', "西村"),
    ],
)
def test_what_a_control_shows_stands_in_its_place(written: str, shown: str) -> None:
    body = form(written) + p("填表：", control(), "。")
    assert "\n".join(lines_of(body)) == f"填表：{shown}。"
    assert counts_of(body) == {}


@pytest.mark.parametrize(
    "written",
    [
        '<form:text xml:id="c"/>',
        '<form:button xml:id="c" form:label="打印"/>',
        '<form:hidden xml:id="c" form:value="秘密"/>',
        '<form:password xml:id="c" form:value="秘密"/>',
        '<form:text xml:id="d" form:current-value="别处"/>',
        "",
    ],
)
def test_a_control_without_words_is_counted(written: str) -> None:
    body = form(written) + p("填表：", control(), "。")
    assert (lines_of(body), counts_of(body)) == (["填表：。"], {"form-fields": 1})


def test_the_words_of_a_control_that_floats_stand_behind_its_paragraph() -> None:
    body = form('<form:text xml:id="c" form:current-value="李某某"/>') + p("填表", control('text:anchor-type="paragraph"')) + p("完了")
    assert (lines_of(body), counts_of(body)) == (["填表", "李某某", "完了"], {"order": 1})


def test_a_control_on_a_page_has_a_line_of_its_own() -> None:
    body = form('<form:text xml:id="c" form:current-value="李某某"/>') + control('text:anchor-type="page"') + p("完了")
    assert lines_of(body) == ["李某某", "完了"]


def test_a_control_in_what_was_deleted_does_not_show() -> None:
    region = '<text:tracked-changes><text:changed-region xml:id="x"><text:deletion/></text:changed-region></text:tracked-changes>'
    begin, end = '<text:change-start text:change-id="x"/>', '<text:change-end text:change-id="x"/>'
    for anchor in ("as-char", "char"):
        inside = control(f'text:anchor-type="{anchor}"')
        body = region + form('<form:text xml:id="c" form:current-value="李某某"/>') + p("填表", begin, inside, end, "。")
        assert lines_of(body) == ["填表。"]


def test_a_bookmark_that_hides_leaves_its_words_out() -> None:
    begin = '<text:bookmark-start text:name="甲" loext:hidden="true" loext:condition=""/>'
    body = p("留下", begin, "不给看") + p("也不给看", '<text:bookmark-end text:name="甲"/>', "又留下")
    assert lines_of(body) == ["留下", "又留下"]
    assert counts_of(body)["hidden"] >= 1


@pytest.mark.parametrize(
    "begin",
    [
        '<text:bookmark-start text:name="甲"/>',
        '<text:bookmark-start text:name="甲" loext:hidden="false"/>',
        '<text:bookmark-start text:name="不完" loext:hidden="true"/>',
    ],
)
def test_any_other_bookmark_hides_nothing(begin: str) -> None:
    assert lines_of(p("留下", begin, "给看", '<text:bookmark-end text:name="甲"/>')) == ["留下给看"]


@pytest.mark.parametrize("name", ["variable-set", "variable-get", "user-field-get", "expression"])
def test_a_field_that_only_remembers_shows_nothing(name: str) -> None:
    shown, kept = (f'<text:{name} text:name="甲" {more}>三千</text:{name}>' for more in ('text:display="value"', 'text:display="none"'))
    assert lines_of(p(shown, "亩", kept, "。")) == ["三千亩。"]


def field(kind: str, *said: tuple[str, str]) -> str:
    """Return a field of an old form of Word, with its parameters."""
    inside = "".join(f'<field:param field:name="{name}" field:value="{content}"/>' for name, content in said)
    space = 'xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"'
    return f'<field:fieldmark {space} field:type="vnd.oasis.opendocument.field.{kind}">{inside}</field:fieldmark>'


CHOICES = (("Dropdown_ListEntry", "东村"), ("Dropdown_ListEntry", "西村"))


@pytest.mark.parametrize(
    ("written", "shown", "counts"),
    [
        (field("FORMCHECKBOX"), "☐", {}),
        (field("FORMCHECKBOX", ("Checkbox_Checked", "true")), "☒", {}),
        (field("FORMDROPDOWN", *CHOICES, ("Dropdown_Selected", "1")), "西村", {}),
        (field("FORMDROPDOWN", *CHOICES), "", {"form-fields": 1}),
        (field("FORMDROPDOWN", *CHOICES, ("Dropdown_Selected", "2")), "", {"form-fields": 1}),
        (field("FORMTEXT"), "", {"form-fields": 1}),
    ],
)
def test_what_is_ticked_or_chosen_in_an_old_form_shows(written: str, shown: str, counts: dict[str, int]) -> None:
    body = p("同意", written, "。")
    assert (lines_of(body), counts_of(body)) == ([f"同意{shown}。"], counts)


def test_the_words_between_two_marks_of_a_field_show() -> None:
    begin = field("FORMTEXT", ("Name", "甲")).replace("field:fieldmark", "field:fieldmark-start")
    assert lines_of(p("姓名：", begin, "李某某", '<x:fieldmark-end xmlns:x="urn:x"/>', "。")) == ["姓名：李某某。"]


def test_a_prefix_that_is_not_declared_does_no_harm() -> None:
    odd = p("把水管好。").replace("<text:p>", '<text:p unknown:kind="甲" xml:id="1"><unknown:mark/>')
    assert opened(flat(odd + p("完了。"))).text == "把水管好。\n完了。"
