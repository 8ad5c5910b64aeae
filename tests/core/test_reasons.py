"""Why the system has refused something is told in the reader's own language."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from core.catalogue import CHINESE, Catalogue
from core.errors import ReaderError
from core.importers import read
from core.paths import RESOURCES
from core.reasons import reason_of

NUMBERS = (errno.ENOSPC, errno.EACCES, errno.EIO, errno.EROFS, errno.ENOENT, errno.ENAMETOOLONG, errno.ELOOP, errno.ENOMEM, errno.ESTALE)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_reason_is_neither_the_system_s_words_nor_english_in_a_chinese_sentence(number: int) -> None:
    reason = reason_of(OSError(number, os.strerror(number), "/home/周水生/讲话.txt"))
    assert reason != os.strerror(number)
    assert "讲话" not in reason
    chinese = Catalogue.load(CHINESE, RESOURCES / "i18n").translate("errors", reason)
    assert not chinese.isascii()


def test_what_nobody_has_words_for_is_called_as_the_system_calls_it() -> None:
    assert reason_of(OSError(errno.EPROTO, "Protocol error")) == "EPROTO"
    assert reason_of(OSError("odd")) == "OSError"


def test_a_name_that_cannot_be_one_is_told_of() -> None:
    with pytest.raises(ReaderError) as caught:
        read(Path("讲话\0.txt"))
    assert caught.value.values["reason"] == "its name cannot be one"


def test_a_name_that_is_too_long_is_told_of() -> None:
    with pytest.raises(ReaderError) as caught:
        read(Path("长" * 200))
    assert "(its name is too long)" in str(caught.value)
