"""What is told of a crash: where it was, and never what was being read, by whom, or from where."""

from __future__ import annotations

import os
import sqlite3
import string
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from core import crash_report

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

ROOT = Path(__file__).resolve().parents[2]
CHINESE = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=2, max_size=40)
ENGLISH = st.text(string.ascii_letters + string.digits + " _-./", min_size=9, max_size=60).filter(lambda text: len(text.strip()) > 8)
SECRETS = CHINESE | ENGLISH | st.builds("/home/{}/{}.docx".format, CHINESE, ENGLISH)
KINDS = st.sampled_from([ValueError, KeyError, RuntimeError, OSError, UnicodeError, TypeError, LookupError, AttributeError, ImportError])


def _caught(act: Callable[[], object]) -> BaseException:
    try:
        act()
    except BaseException as error:
        return error
    raise AssertionError


def _raise(error: BaseException, secret: str) -> None:
    held_in_the_frame = [secret, {secret: secret}]
    assert held_in_the_frame
    raise error


def _assert_silent(report: str, secret: str) -> None:
    for part in {secret, secret.strip(), *secret.split("/")}:
        if len(part) > 8 or (len(part) > 1 and not part.isascii()):
            assert part not in report


@given(SECRETS, KINDS)
def test_the_words_of_an_error_and_what_its_frames_hold_are_not_told(secret: str, kind: type[Exception]) -> None:
    report = crash_report.of_error(_caught(lambda: _raise(kind(secret), secret)))
    _assert_silent(report, secret)
    assert kind.__name__ in report


@given(SECRETS, SECRETS, SECRETS)
def test_what_an_error_came_from_is_told_as_sparely(first: str, second: str, note: str) -> None:
    def deep() -> None:
        try:
            try:
                _raise(FileNotFoundError(2, first, second), first)
            except OSError as error:
                error.add_note(note)
                raise KeyError(second) from error
        except KeyError:
            _raise(RuntimeError(first, second, note), second)

    report = crash_report.of_error(_caught(deep))
    for secret in (first, second, note):
        _assert_silent(report, secret)
    told = [report.index(name) for name in ("FileNotFoundError (ENOENT)", "KeyError", "RuntimeError")]
    assert told == sorted(told)


@given(st.lists(SECRETS, min_size=1, max_size=30))
def test_a_group_of_errors_is_told_as_sparely(secrets: list[str]) -> None:
    def several() -> None:
        raise ExceptionGroup(secrets[0], [ValueError(one) for one in secrets])

    report = crash_report.of_error(_caught(several))
    for secret in secrets:
        _assert_silent(report, secret)
    assert "ExceptionGroup" in report
    assert len(report) < 4_000


@given(SECRETS)
def test_names_that_a_text_has_given_are_not_told(secret: str) -> None:
    kind = type(secret, (Exception,), {"__qualname__": secret, "__module__": secret})
    scope: dict[str, Callable[[], None]] = {}
    exec(compile("def act(error):\n    raise error", f"/home/{secret}/{secret}.py", "exec"), scope)
    act = scope["act"]
    act.__code__ = act.__code__.replace(co_name="讲话", co_qualname="讲话")
    for error in (kind(secret), AttributeError(name=secret), NameError(name=secret), ImportError(name=secret)):
        report = crash_report.of_error(_caught(lambda error=error: act(error)))  # type: ignore[call-arg,misc]
        _assert_silent(report, secret)
        assert "讲话" not in report
        assert f"{crash_report.ELSEWHERE}:2 ?" in report


@given(SECRETS)
def test_what_is_told_of_another_process_is_as_spare(secret: str) -> None:
    words = (
        f'Traceback (most recent call last):\n  File "/home/{secret}/x.py", line 3, in read\n    {secret}\nValueError: {secret}\n{secret}\n'
    )
    report = crash_report.of_trace(words)
    _assert_silent(report, secret)
    assert report.splitlines()[:2] == [f"  {crash_report.ELSEWHERE}:3 read", "ValueError"]


def test_places_in_the_program_are_told_by_file_line_and_function() -> None:
    from core.links import parse

    error = _caught(lambda: parse("meipi://讲话"))
    report = crash_report.of_error(error)
    assert "  core/links.py:" in report
    assert " parse" in report
    assert "core.links.UnfitLink" in report
    assert str(ROOT) not in report


def test_places_in_python_and_in_libraries_are_told_by_their_modules() -> None:
    import json

    import sqlite_utils

    report = crash_report.of_error(_caught(lambda: json.loads("讲话")))
    assert "  python/json/decoder.py:" in report
    assert "json.decoder.JSONDecodeError" in report
    report = crash_report.of_error(_caught(lambda: sqlite_utils.Database(memory=True)["t"].get(3)))
    assert "  site-packages/sqlite_utils/db.py:" in report


def test_a_packaged_program_has_modules_without_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", "/opt/meipi/_internal", raising=False)
    assert crash_report.place_of("core/crash_report.py") == "core/crash_report.py"
    assert crash_report.place_of("/opt/meipi/_internal/PySide6/__init__.py") == "PySide6/__init__.py"
    assert crash_report.place_of("讲话/x.py") == crash_report.ELSEWHERE
    assert crash_report.place_of("core/讲话.py") == crash_report.ELSEWHERE


def test_what_the_system_and_sqlite_call_an_error_is_told() -> None:
    assert crash_report.in_brief(PermissionError(13, "/home/周水生/讲话.txt")) == "PermissionError (EACCES)"
    assert crash_report.in_brief(_caught(lambda: sqlite3.connect("/").execute("讲话"))) == "sqlite3.OperationalError (SQLITE_CANTOPEN)"


def test_an_attribute_is_told_if_the_program_itself_names_it() -> None:
    name = "secretary"
    assert crash_report.in_brief(_caught(lambda: os.nowhere)) == "AttributeError (nowhere)"  # type: ignore[attr-defined]
    assert crash_report.in_brief(_caught(lambda: getattr(os, name))) == "AttributeError"


def test_an_endless_recursion_is_told_in_short() -> None:
    def again() -> None:
        again()

    report = crash_report.of_error(_caught(again))
    assert report.endswith("RecursionError")
    assert len(report.splitlines()) < crash_report.MOST_FRAMES + 4


def test_errors_that_came_from_one_another_in_a_circle_are_told_once() -> None:
    one, other = ValueError("甲"), KeyError("乙")
    one.__context__, other.__context__ = other, one
    assert crash_report.of_error(one).count("ValueError") == 1


def test_an_error_is_known_by_its_place() -> None:
    def at(value: int) -> BaseException:
        return _caught(lambda: 1 // value)

    assert crash_report.fingerprint(at(0)) == crash_report.fingerprint(at(0))
    assert crash_report.fingerprint(at(0)) != crash_report.fingerprint(_caught(lambda: 1 // 0))
    assert crash_report.fingerprint(ValueError("甲")) == "ValueError"


def test_nothing_of_qt_or_the_library_is_needed_for_it() -> None:
    script = "import sys, core.crash_report; print([name for name in ('PySide6', 'sqlite3', 'core.session') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
