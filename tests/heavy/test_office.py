"""Asking LibreOffice for a document's text: a script stands in its place that does what programs do on a bad day."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importers import office
from core.importers.counting_labels import LONGEST
from core.importers.office_apart import WRITTEN
from core.progress import Cancelled, Progress

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT: Final = Path(__file__).resolve().parents[2]
BEGIN: Final = """
import os, pathlib, signal, subprocess, sys, time
told = sys.argv
out = pathlib.Path(told[told.index("--outdir") + 1])
source = pathlib.Path(told[-1])
profile = pathlib.Path(told[1].partition("file://")[2])
here = pathlib.Path(__file__).parent
def answer(words):
    (out / (source.stem + ".txt")).write_bytes(words if isinstance(words, bytes) else words.encode("utf-8-sig"))
def note(pid):
    with (here / "pids").open("a") as stream:
        stream.write(f"{pid}\\n")
note(os.getpid())
"""
CHILD: Final = """
child = subprocess.Popen([sys.executable, "-c", "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"])
note(child.pid)
"""


class Place:
    """A folder with a program of that name, and one for all that is written meanwhile."""

    def __init__(self, folder: Path) -> None:
        self.programs = folder / "bin"
        self.temporary = folder / "tmp"
        self.programs.mkdir()
        self.temporary.mkdir()

    def does(self, script: str) -> None:
        """Put a program there."""
        path = self.programs / "soffice"
        # Without what is installed beside Python it starts in a moment.
        path.write_text(f"#!{sys.executable} -IS\n{BEGIN}\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def wait_for(self, count: int) -> None:
        """Wait until so many processes have been started."""
        end = time.monotonic() + 30
        while len(self._pids()) < count:
            assert time.monotonic() < end, "nothing was started"
            time.sleep(0.02)

    def assert_nothing_is_left(self, least: int = 1) -> None:
        """Wait until the processes are gone, so many at least, and what they wrote too."""
        assert len(self._pids()) >= least
        end = time.monotonic() + 30
        while any(map(_runs, self._pids())) or list(self.temporary.iterdir()):
            assert time.monotonic() < end, ([pid for pid in self._pids() if _runs(pid)], list(self.temporary.iterdir()))
            time.sleep(0.02)

    def _pids(self) -> list[int]:
        path = self.programs / "pids"
        return [int(line) for line in path.read_text().split()] if path.exists() else []


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    # One that nobody has asked for its status is dead, too.
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Let the only LibreOffice be one in a folder of the test."""
    made = Place(tmp_path)
    monkeypatch.setenv("PATH", str(made.programs))
    monkeypatch.setenv("TMPDIR", str(made.temporary))
    return made


def asked(
    document: str = "一段文字", *, suffix: str = ".doc", patience: float = 30.0, progress: Progress | None = None
) -> list[str] | None:
    """Ask for the text of a document."""
    found = office.labelled(document.encode("utf-16-le"), suffix, progress or Progress(), patience=patience)
    return None if found is None else list(found)


def all_asked(documents: Iterable[str], **more: float) -> list[list[str] | None]:
    """Ask for the texts of several documents at the same time."""
    with ThreadPoolExecutor(8) as asking:
        return [one.result() for one in [asking.submit(asked, document, **more) for document in documents]]


def test_the_lines_that_it_writes_arrive(place: Place) -> None:
    place.does('answer("    一、 抓好春耕\\r\\n\\r\\n二、 管好市场\\u2028不是新段")')
    assert asked() == ["    一、 抓好春耕", "", "二、 管好市场\u2028不是新段"]
    place.assert_nothing_is_left()


def test_it_gets_the_very_bytes_under_a_name_with_the_suffix(place: Place) -> None:
    place.does('answer(source.name + " " + source.read_bytes().decode("utf-16-le"))')
    assert asked() == ["document.doc 一段文字"]
    # Nor does a suffix that is none lead to another place.
    assert asked(suffix="/../../x") == ["document.doc 一段文字"]


def test_it_runs_no_macros_has_no_display_and_writes_its_own_things_where_they_go_with_it(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.setenv("MEIPI_PASSWORD", "春耕")
    place.does("""
(pathlib.Path(os.environ["TMPDIR"]) / "left").touch()
told = (str(profile), os.environ["HOME"], os.environ.get("DISPLAY", os.environ.get("MEIPI_PASSWORD", "none")))
answer("\\n".join((*told, (profile / "user" / "registrymodifications.xcu").read_text())))
""")
    where, home, display, settings = asked() or ["", "", "", ""]
    assert Path(where).is_relative_to(place.temporary)
    assert Path(home).is_relative_to(place.temporary)
    assert display == "none"
    for name, value in (("MacroSecurityLevel", "3"), ("DisableMacrosExecution", "true"), ("Link", "0"), ("ooInetProxyType", "2")):
        assert f'oor:name="{name}" oor:op="fuse"><value>{value}</value>' in settings
    place.assert_nothing_is_left()


def test_without_it_there_is_no_answer(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "PLACES", ())
    assert office.program() is None
    assert asked() is None


def test_it_is_found_where_it_is_not_on_the_path(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place.does("answer('找到了')")
    for version in ("7.4", "24.8"):
        (tmp_path / f"libreoffice{version}").mkdir()
        (tmp_path / f"libreoffice{version}" / "soffice").symlink_to(place.programs / "soffice")
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(office, "PLACES", ("/nowhere/soffice", str(tmp_path / "libreoffice*" / "soffice")))
    assert office.program() == str(tmp_path / "libreoffice7.4" / "soffice")
    assert asked() == ["找到了"]


FAILURES: Final = {
    "fails": "sys.exit(3)",
    "fails after it has written": "answer('半句'); sys.exit(77)",
    "crashes": "os.kill(os.getpid(), signal.SIGSEGV)",
    "writes nothing": "pass",
    "writes nonsense": "answer(bytes(range(256)))",
    "only talks": "print('convert', flush=True); sys.stdout.buffer.write(bytes(100000))",
    "leads elsewhere": "os.symlink('/etc/hostname', out / (source.stem + '.txt'))",
    "makes a folder": "(out / (source.stem + '.txt')).mkdir()",
}
DO_IT: Final = 'exec(source.read_bytes().decode("utf-16-le"))'
"""Does what the document says, so that several can be asked for at the same time."""


def test_one_that_fails_gives_no_answer_and_leaves_nothing(place: Place) -> None:
    place.does(DO_IT)
    found = dict(zip(FAILURES, all_asked(FAILURES.values()), strict=True))
    assert found == dict.fromkeys(FAILURES)
    assert all_asked(["answer('写完了')"]) == [["写完了"]]
    place.assert_nothing_is_left()


PIPE: Final = """
import hashlib, socket
digest = hashlib.md5(told[1].partition("=")[2].encode("utf-16-le")).digest()
path = f"/tmp/OSL_PIPE_{os.getuid()}_SingleOfficeIPC_" + "".join(format(byte, "x") for byte in digest)
socket.socket(socket.AF_UNIX).bind(path)
(here / "pipe").write_text(path)
"""
DEAF: Final = "signal.signal(signal.SIGTERM, signal.SIG_IGN)"


def test_one_that_hangs_is_ended_with_its_children_and_its_door_for_a_second_one(place: Place) -> None:
    place.does(DO_IT)
    assert all_asked([f"{one}\n{CHILD}\ntime.sleep(600)" for one in ("", DEAF, PIPE)], patience=1.5) == [None] * 3
    place.assert_nothing_is_left(6)
    assert not Path((place.programs / "pipe").read_text()).exists()


def test_children_that_it_leaves_behind_are_ended(place: Place) -> None:
    place.does(f"{CHILD}\nanswer('写完了')")
    assert asked() == ["写完了"]
    place.assert_nothing_is_left()


def test_cancelling_ends_it(place: Place) -> None:
    place.does(f"{CHILD}\ntime.sleep(600)")
    progress = Progress()

    def cancel() -> None:
        place.wait_for(2)
        progress.cancel()

    waiting = threading.Thread(target=cancel)
    waiting.start()
    with pytest.raises(Cancelled):
        asked(progress=progress)
    waiting.join()
    place.assert_nothing_is_left()


def test_it_can_neither_fill_the_disk_nor_leave_a_picture_of_its_memory(place: Place) -> None:
    place.does("import resource; answer(str([resource.getrlimit(one)[0] for one in (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE)]))")
    assert asked() == [f"[{WRITTEN}, 0]"]


ASKING: Final = """
import resource, sys
from core.importers import office
from core.progress import Progress
resource.setrlimit(resource.RLIMIT_AS, (2**30, resource.getrlimit(resource.RLIMIT_AS)[1]))
print(*office.labelled(b"x", ".doc", Progress()) or ["nothing"])
"""


def test_it_may_take_more_memory_than_the_one_that_asks(place: Place) -> None:
    place.does("import resource; answer(str(resource.getrlimit(resource.RLIMIT_AS)[0]))")
    done = subprocess.run([sys.executable, "-c", ASKING], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(done.stdout) > 2**30


def test_when_the_one_that_asks_is_killed_it_is_ended_all_the_same(place: Place) -> None:
    place.does(f"{CHILD}\ntime.sleep(600)")
    asker = subprocess.Popen([sys.executable, "-c", ASKING], cwd=ROOT, stdout=subprocess.DEVNULL, start_new_session=True)
    place.wait_for(2)
    os.killpg(asker.pid, signal.SIGKILL)
    asker.wait()
    place.assert_nothing_is_left()


def test_labels_are_what_stands_before_our_own_words() -> None:
    ours = ["工作报告", "抓好春耕", "备足种子", "选种\n（附表）", "", "甲 乙"]
    theirs = ["工作报告", "一、 抓好春耕", "    （一）备足种子", "\u2022 选种", "（附表）", "", "", "1.1 甲乙"]
    assert office.labels(ours, theirs) == ["", "一、 ", "（一）", "\u2022 ", "", "1.1 "]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param(["抓好春耕"], ["一、抓好秋收"], id="another word"),
        pytest.param(["抓好春耕"], ["一、抓好春耕。"], id="a sign more"),
        pytest.param(["甲", "乙"], ["甲"], id="a line less"),
        pytest.param(["甲"], ["甲", "乙"], id="a line more"),
        pytest.param(["甲\n乙"], ["甲", "一、乙"], id="words before a line that begins no paragraph"),
        pytest.param(["甲"], ["一" * (LONGEST + 1) + "甲"], id="more than a label"),
    ],
)
def test_a_text_that_differs_in_more_than_labels_gives_none(ours: list[str], theirs: list[str]) -> None:
    assert office.labels(ours, theirs) is None


@given(st.lists(st.tuples(st.sampled_from(["", "一、", "（二） ", "1.1 ", "• "]), st.text("甲乙丙 丁", min_size=1).filter(str.strip))))
def test_whatever_the_paragraphs_their_labels_are_found(numbered: list[tuple[str, str]]) -> None:
    found = office.labels([words for _, words in numbered], [label + words for label, words in numbered])
    assert found is not None
    assert ["".join(label.split()) for label in found] == ["".join(label.split()) for label, _ in numbered]


@given(st.lists(st.text()), st.lists(st.text()))
def test_any_two_texts_can_be_compared(ours: list[str], theirs: list[str]) -> None:
    found = office.labels(ours, theirs)
    assert found is None or len(found) == len(ours)
