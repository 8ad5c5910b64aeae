"""What an embedded font says of its glyphs."""

from __future__ import annotations

import pytest

from core.importers.ofd.truetype import Characters
from tests.core.importers.truetype_kit import font

_CODES = {0x6C34: 3, 0x6C35: 4, 0x6C36: 5}


@pytest.mark.parametrize("form", [4, 6, 12])
def test_codes_are_read_in_each_form_of_their_table(form: int) -> None:
    found = Characters(font(_CODES, form=form))
    assert [found.of_glyph(glyph) for glyph in (2, 3, 4, 5)] == [None, "水", "\u6c35", "\u6c36"]


def test_a_private_code_is_the_character_of_its_glyph() -> None:
    found = Characters(font({0xE000: 3, ord("水"): 3, 0xE001: 4}))
    assert found.of_code(0xE000) == "水"
    assert found.of_code(0xE001) is None
    assert found.of_code(0xE002) is None


def test_names_tell_what_codes_do_not() -> None:
    found = Characters(font({0xE000: 3}, {3: "uni6C34", 4: "u20000", 5: "a.alt"}))
    assert (found.of_code(0xE000), found.of_glyph(4), found.of_glyph(5)) == ("水", "\U00020000", None)


def test_a_font_that_is_cut_off_tells_as_much_as_it_holds() -> None:
    whole = font(_CODES, {4: "uni6C34"})
    for length in range(len(whole)):
        found = Characters(whole[:length])
        assert found.of_glyph(3) in {None, "水"}
