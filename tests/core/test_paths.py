"""Where the program keeps its things."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs
import pytest

from core import paths


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked itself")
@pytest.mark.parametrize("value", [None, "", "/somewhere/else", "  ", "not/absolute"])
def test_the_short_way_on_linux_leads_where_platformdirs_does(value: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        if value is None:
            monkeypatch.delenv(variable, raising=False)
        else:
            monkeypatch.setenv(variable, value)
    assert paths.data_folder() == platformdirs.user_data_path("meipi", appauthor=False)
    assert paths.config_folder() == platformdirs.user_config_path("meipi", appauthor=False)


def test_the_library_is_where_the_reader_says_then_where_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEIPI_LIBRARY", "/named/library.db")
    assert paths.library_path(Path("/asked/for.db")) == Path("/asked/for.db")
    assert paths.library_path() == Path("/named/library.db")
    monkeypatch.delenv("MEIPI_LIBRARY")
    assert paths.library_path() == paths.data_folder() / "library.db"
