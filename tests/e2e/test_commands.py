"""The commands as other programs see them: words in, output and exit status out."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from core.cli import COMMANDS
from core.outline.acts import rename
from core.outline.hand import edited
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import OTHER, SPEECH

ROOT = Path(__file__).resolve().parents[2]
CONTRACT = (ROOT / "resources" / "help" / "commands.md").read_text(encoding="utf-8")


class Shell:
    """Runs the program in a folder of its own, with a library of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.speech = folder / "讲话.txt"
        self.speech.write_text(SPEECH, encoding="utf-8")
        self.environment = {**os.environ, "MEIPI_LIBRARY": str(folder / "library.db"), "LC_ALL": "C.UTF-8", "LANGUAGE": ""}

    def run(self, *words: str | bytes, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, str(ROOT / "main.py"), *words]
        return subprocess.run(
            command, cwd=self.folder, input=stdin, capture_output=True, env={**self.environment, **environment}, check=False
        )

    def out(self, *words: str | bytes, stdin: bytes = b"", **environment: str) -> str:
        done = self.run(*words, stdin=stdin, **environment)
        assert (done.returncode, done.stderr) == (0, b"")
        return done.stdout.decode()

    def json(self, *words: str) -> Any:
        return json.loads(self.out(*words, "--json"))

    def fails(self, status: int, *words: str | bytes, stdin: bytes = b"") -> str:
        """Return the one line on stderr of a run that must fail and print nothing."""
        done = self.run(*words, stdin=stdin)
        assert (done.returncode, done.stdout) == (status, b"")
        (line,) = done.stderr.decode().splitlines()
        return line


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def test_text_prints_the_normalised_text_in_utf_8_whatever_the_locale(shell: Shell) -> None:
    shell.speech.write_bytes("\u3000\u3000同志们：\r\n\r\n\r\n把水管好。\r\n".encode("gb18030"))
    for locale in ("C", "POSIX", "en_US.ISO-8859-1", "C.UTF-8"):
        assert (
            shell.run("text", "讲话.txt", LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0").stdout
            == "同志们：\n\n把水管好。\n".encode()
        )


def test_the_offsets_of_the_outline_count_in_what_text_prints(shell: Shell) -> None:
    text = shell.out("text", "讲话.txt")
    outline = shell.json("outline", "讲话.txt")
    assert set(outline) == {"title", "parts", "nodes", "faults"}
    assert outline["title"] == "在全镇农村饮水安全工作会议上的讲话"
    assert outline["nodes"]
    for node in outline["nodes"]:
        assert set(node) == {"level", "kind", "label", "heading", "offset", "end", "parent", "faults"}
        assert text.startswith(node["label"], node["offset"])
        assert node["offset"] < node["end"] <= len(text)
    for part in outline["parts"]:
        assert set(part) == {"kind", "start", "end"}


def test_the_outline_is_an_indented_list_and_its_skeleton_has_first_sentences(shell: Shell) -> None:
    plain = shell.out("outline", "讲话.txt").splitlines()
    assert plain[0] == "一、认识要再深一层"
    assert "  一是管网要有人巡" in plain
    skeleton = shell.out("outline", "讲话.txt", "--skeleton").splitlines()
    assert skeleton[0] == "一、认识要再深一层\u3000喝水不是小事。"
    assert "  一是管网要有人巡。" in skeleton


def test_the_outline_says_why(shell: Shell) -> None:
    assert all(node["why"] for node in shell.json("outline", "--why", "讲话.txt")["nodes"])


def test_the_outline_tells_every_fault_with_its_place(shell: Shell) -> None:
    (shell.folder / "讲话.txt").write_text("一、先看账\n账要清。\n二、再看路\n路要通。\n四、后看人\n人要齐。\n", "utf-8")
    (fault,) = (found := shell.json("outline", "讲话.txt"))["faults"]
    assert (fault["kind"], fault["node"]) == ("missing", 2)
    assert fault["offset"] == found["nodes"][2]["offset"]
    assert found["nodes"][2]["faults"] == [fault["sentence"]]


def test_reasons_and_faults_are_in_the_readers_language(shell: Shell) -> None:
    (shell.folder / "讲话.txt").write_text("一、先看账\n账要清。\n三、再看路\n路要通。\n", "utf-8")
    english = json.loads(shell.out("outline", "讲话.txt", "--json", "--why", LC_ALL="en_GB.UTF-8"))["nodes"][1]
    chinese = json.loads(shell.out("outline", "讲话.txt", "--json", "--why", LC_ALL="zh_CN.UTF-8"))["nodes"][1]
    for sentence in (english["why"], *english["faults"]):
        assert sentence.isascii()
    for sentence in (chinese["why"], *chinese["faults"]):
        assert any("一" <= sign <= "鿿" for sign in sentence)


def test_the_outline_is_the_one_that_the_reader_has_made_of_it(shell: Shell) -> None:
    shell.out("annotate", "讲话.txt", "--quote", "喝水")
    with ReadingSession(shell.folder / "library.db") as session:
        document = session.read(shell.folder / "讲话.txt")
        opening = session.admit(session.plan(document))
        state = edited(session.outline(document), (), document.text, opening.edition)
        session.apply_outline(opening.document, rename(state, 0, "喝水的事"))
    assert shell.json("outline", "讲话.txt")["nodes"][0]["heading"] == "喝水的事"
    assert shell.json("outline", "讲话.txt", "--recognised")["nodes"][0]["heading"] != "喝水的事"


def test_text_and_outline_store_nothing(shell: Shell) -> None:
    shell.out("text", "讲话.txt")
    shell.out("outline", "讲话.txt")
    assert shell.out("annotations", "讲话.txt") == ""
    assert shell.json("annotations", "讲话.txt") == []
    assert list(shell.folder.iterdir()) == [shell.speech]


def test_an_annotation_is_found_again_with_all_its_fields(shell: Shell) -> None:
    words = (
        "--quote",
        "月月上墙",
        "--kind",
        "wavy",
        "--colour",
        "indigo",
        "--note",
        "好办法\n要推",
        "--tag",
        "账",
        "--tag",
        "水费",
        "--star",
    )
    key = shell.out("annotate", "讲话.txt", *words, "--star", "--author", "读者", "--task", "task=抄给各村", "due=2027-03-01").strip()
    (one,) = shell.json("annotations", "讲话.txt")
    text = shell.out("text", "讲话.txt")
    created, updated = one.pop("created"), one.pop("updated")
    assert created == updated
    assert created.endswith("Z")
    start = text.index("月月上墙")
    assert one == {
        "id": key,
        "kind": "wavy",
        "colour": "indigo",
        "start": start,
        "end": start + 4,
        "quote": "月月上墙",
        "prefix": text[start - 32 : start],
        "suffix": text[start + 4 : start + 36],
        "heading_path": ["二、管护要再紧一扣", "三是水费要有人收，收多少、花多少，月月上墙"],
        "note": "好办法\n要推",
        "tags": ["账", "水费"],
        "star": True,
        "task": {"task": "抄给各村", "due": "2027-03-01"},
        "group": None,
        "author": "读者",
        "edition": 1,
        "status": "anchored",
    }


@pytest.mark.parametrize("kind", ["highlight", "underline", "wavy", "strike"])
def test_every_kind_of_mark_is_kept_as_it_was_asked_for(shell: Shell, kind: str) -> None:
    shell.out("annotate", "讲话.txt", "--quote", "月月上墙", "--kind", kind, "--task", "task=抄给各村", "state=doing")
    (one,) = shell.json("annotations", "讲话.txt")
    assert (one["kind"], one["quote"], one["star"], one["author"]) == (kind, "月月上墙", False, "")
    assert one["task"] == {"task": "抄给各村", "state": "doing"}


def test_a_text_that_the_reader_has_corrected_is_what_all_commands_mean(shell: Shell) -> None:
    key = shell.out("annotate", "讲话.txt", "--quote", "月月上墙").strip()
    before = shell.speech.read_bytes()
    with ReadingSession(shell.folder / "library.db") as session:
        read = session.read(shell.speech)
        at = read.text.index("喝水不是小事")
        shown = session.correct(session.admit(session.plan(read)), read, Span(at, at + 2), "饮用水")
    text = shell.out("text", "讲话.txt")
    assert text == shown.text + "\n"
    assert shell.speech.read_bytes() == before
    assert text.index("二、管护") in [node["offset"] for node in shell.json("outline", "讲话.txt")["nodes"]]
    other = shell.out("annotate", "讲话.txt", "--quote", "饮用水不是小事").strip()
    shell.fails(1, "annotate", "讲话.txt", "--quote", "喝水不是小事")
    second, first = shell.json("annotations", "讲话.txt")
    assert [(one["id"], one["edition"], text[one["start"] : one["end"]]) for one in (first, second)] == [
        (key, 2, "月月上墙"),
        (other, 2, "饮用水不是小事"),
    ]


def test_the_plain_list_of_annotations_has_one_line_each_in_text_order(shell: Shell) -> None:
    shell.out("annotate", "讲话.txt", "--quote", "月月上墙", "--note", "两行\n笔记")
    shell.out("annotate", "讲话.txt", "--start", "0", "--end", "3", "--kind", "underline")
    shell.out("annotate", "讲话.txt", "--kind", "document-note", "--note", "总的印象")
    lines = [line.split("\t") for line in shell.out("annotations", "讲话.txt").splitlines()]
    assert [line[1] for line in lines] == ["document-note", "underline", "highlight"]
    assert [line[-2:] for line in lines] == [["", "总的印象"], ["在全镇", ""], ["月月上墙", "两行 笔记"]]


def test_a_bookmark_has_no_length_and_a_document_note_no_place(shell: Shell) -> None:
    shell.out("annotate", "讲话.txt", "--kind", "bookmark", "--start", "5")
    shell.out("annotate", "讲话.txt", "--kind", "bookmark", "--quote", "月月上墙")
    shell.out("annotate", "讲话.txt", "--kind", "document-note", "--note", "总的印象")
    note, first, second = shell.json("annotations", "讲话.txt")
    assert (note["start"], note["end"]) == (None, None)
    assert (first["start"], first["end"], first["quote"]) == (5, 5, "")
    assert second["start"] == second["end"] == shell.out("text", "讲话.txt").index("月月上墙")


def test_the_occurrence_chooses_among_equal_quotes(shell: Shell) -> None:
    text = shell.out("text", "讲话.txt")
    shell.out("annotate", "讲话.txt", "--quote", "要有人", "--occurrence", "2")
    (one,) = shell.json("annotations", "讲话.txt")
    assert text[: one["start"]].count("要有人") == 1
    assert "3" in shell.fails(1, "annotate", "讲话.txt", "--quote", "要有人", "--occurrence", "4")


def test_a_batch_prints_its_ids_in_order_and_its_own_output_can_be_given_back(shell: Shell) -> None:
    lines = [{"quote": "月月上墙", "note": "一"}, {"start": 0, "end": 3, "kind": "underline", "tags": ["题"]}, {"kind": "document-note"}]
    batch = b"\xef\xbb\xbf" + "\n\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()
    ids = shell.out("annotate", "讲话.txt", "--batch", "-", stdin=batch).split()
    found = shell.json("annotations", "讲话.txt")
    assert {one["id"]: one["kind"] for one in found} == dict(zip(ids, ["highlight", "underline", "document-note"], strict=True))
    (shell.folder / "marks.jsonl").write_text("\n".join(map(json.dumps, found)), encoding="utf-8")
    shell.out("annotate", "讲话.txt", "--batch", "marks.jsonl")
    assert sorted(one["quote"] for one in shell.json("annotations", "讲话.txt")) == ["", "", "在全镇", "在全镇", "月月上墙", "月月上墙"]


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b"[]",
        b"\xff\xfe",
        b"{}",
        b'{"quote": ""}',
        '{"quote": "没有这句话"}'.encode(),
        b'{"start": 5}',
        b'{"start": 5, "end": 5}',
        b'{"start": 5, "end": 500000}',
        b'{"start": -1, "end": 5}',
        b'{"start": true, "end": 5}',
        b'{"start": "0", "end": 5}',
        b'{"start": 0, "end": 3, "kind": "sparkle"}',
        b'{"start": 0, "end": 3, "kind": ["wavy"]}',
        b'{"start": 0, "end": 3, "tags": "a"}',
        b'{"start": 0, "end": 3, "note": "\\ud800"}',
        '{"start": 0, "end": 3, "quote": "月月上墙"}'.encode(),
        '{"quote": "月月上墙", "task": {"state": "待办"}}'.encode(),
        '{"quote": "月月上墙", "task": {"boss": "某某"}}'.encode(),
        b"[" * 100_000,
    ],
)
def test_one_wrong_line_of_a_batch_is_named_and_nothing_is_added(shell: Shell, line: bytes) -> None:
    message = shell.fails(1, "annotate", "讲话.txt", "--batch", "-", stdin='{"quote": "月月上墙"}\n'.encode() + line)
    assert "2" in message
    assert list(shell.folder.iterdir()) == [shell.speech]


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--start", "3"),
        ("--start", "x", "--end", "5"),
        ("--quote", ""),
        ("--quote", "水", "--start", "3", "--end", "4"),
        ("--quote", "水", "--occurrence", "0"),
        ("--quote", "水", "--kind", "sparkle"),
        ("--quote", "水", "--colour", "pink"),
        ("--quote", "水", "--task", "boss=x"),
        ("--quote", "水", "--task", "due"),
        ("--quote", "水", "--task", "state=待办"),
        ("--quote", "水", "--batch", "-"),
        ("--quote", "水", "--unheard-of"),
        ("--kind", "document-note", "--start", "1", "--end", "2"),
        ("--quote", b"\xff\xfe"),
    ],
)
def test_wrong_usage_is_status_2_and_one_line(shell: Shell, words: tuple[str | bytes, ...]) -> None:
    assert "--help" in shell.fails(2, "annotate", "讲话.txt", *words)
    assert list(shell.folder.iterdir()) == [shell.speech]


def test_the_worlds_fault_is_status_1_and_one_line(shell: Shell) -> None:
    (shell.folder / "folder").mkdir()
    for words in (("text", "没有.txt"), ("outline", "folder"), ("annotations", "没有.txt"), ("check",)):
        shell.fails(1, *words)
    (shell.folder / "library.db").write_bytes(b"something else")
    for words in (("annotate", "讲话.txt", "--quote", "月月上墙"), ("annotations", "讲话.txt"), ("check",)):
        shell.fails(1, *words)


def test_errors_are_in_the_readers_language(shell: Shell) -> None:
    english = shell.run("text", "没有.txt", LC_ALL="en_GB.UTF-8").stderr.decode()
    chinese = shell.run("text", "没有.txt", LC_ALL="zh_CN.UTF-8").stderr.decode()
    assert "There is no file" in english
    assert "There is no file" not in chinese
    assert "没有.txt" in chinese


def test_options_may_stand_before_the_command(shell: Shell) -> None:
    library = str(shell.folder / "elsewhere.db")
    shell.out("--library", library, "annotate", "讲话.txt", "--quote", "月月上墙")
    assert len(json.loads(shell.out("--json", "--quiet", "annotations", "讲话.txt", "--library", library))) == 1
    assert shell.json("annotations", "讲话.txt") == []


def test_a_changed_file_is_a_new_edition_before_the_command_answers(shell: Shell) -> None:
    shell.out("annotate", "讲话.txt", "--quote", "月月上墙")
    shell.speech.write_text("按：此稿已定。\n" + SPEECH.replace("三、责任要再实一寸", "三、责任要再实一分"), encoding="utf-8")
    (one,) = shell.json("annotations", "讲话.txt")
    text = shell.out("text", "讲话.txt")
    assert (one["edition"], one["status"], text[one["start"] : one["end"]]) == (2, "anchored", "月月上墙")


def test_another_speech_under_the_same_name_has_no_annotations_and_annotate_says_so(shell: Shell) -> None:
    shell.out("annotate", "讲话.txt", "--quote", "月月上墙")
    shell.speech.write_text(OTHER, encoding="utf-8")
    assert shell.json("annotations", "讲话.txt") == []
    done = shell.run("annotate", "讲话.txt", "--quote", "冷板凳")
    assert done.returncode == 0
    assert "讲话.txt" in done.stderr.decode()
    shell.speech.write_text(SPEECH, encoding="utf-8")
    assert [one["quote"] for one in shell.json("--quiet", "annotations", "讲话.txt")] == ["月月上墙"]


def test_check_finds_and_repairs_a_mark_that_does_not_stand_at_its_place(shell: Shell) -> None:
    key = shell.out("annotate", "讲话.txt", "--quote", "看群众的水缸满不满").strip()
    shell.out("check")
    with closing(sqlite3.connect(shell.folder / "library.db")) as connection, connection:
        connection.execute("UPDATE anchors SET start = start - 3")
        connection.execute("INSERT INTO texts (digest, text) VALUES ('x', 'left behind')")
    done = shell.run("check")
    assert done.returncode == 1
    assert key in done.stdout.decode()
    assert shell.run("check", "--repair").returncode == 0
    assert shell.run("check").returncode == 0
    (one,) = shell.json("annotations", "讲话.txt")
    assert (one["quote"], one["status"]) == ("看群众的水缸满不满", "anchored")


def test_check_finds_a_text_that_is_not_the_one_that_was_stored(shell: Shell) -> None:
    shell.out("annotate", "讲话.txt", "--quote", "月月上墙")
    with closing(sqlite3.connect(shell.folder / "library.db")) as connection, connection:
        connection.execute("UPDATE texts SET text = text || '。'")
    for words in (("check",), ("check", "--repair")):
        done = shell.run(*words)
        assert done.returncode == 1
        assert "讲话.txt" in done.stdout.decode()


def test_a_file_name_that_is_not_unicode_is_taken(shell: Shell) -> None:
    name = "讲话.txt".encode("gb18030")
    (Path(os.fsdecode(os.fsencode(shell.folder) + b"/" + name))).write_text(SPEECH, encoding="utf-8")
    shell.out("annotate", name, "--quote", "月月上墙")
    assert "月月上墙" in shell.out("annotations", name)
    shell.fails(1, "text", name + b"x")


def test_a_file_named_like_a_command_or_an_option_is_a_file(shell: Shell) -> None:
    for name in ("check", "--help"):
        (shell.folder / name).write_text("把水管好。", encoding="utf-8")
    assert shell.out("text", "./check") == "把水管好。\n"
    assert shell.out("text", "--", "--help") == "把水管好。\n"


def test_a_reader_that_goes_away_is_no_error_to_speak_of(shell: Shell) -> None:
    shell.speech.write_text("把水管好。\n" * 100_000, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "text", "讲话.txt"],
        cwd=shell.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=shell.environment,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends other signals")
def test_ctrl_c_ends_without_a_traceback(shell: Shell) -> None:
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "annotate", "讲话.txt", "--batch", "-"],
        cwd=shell.folder,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=shell.environment,
        # Where the tests themselves were started in the background, their children would not hear Ctrl+C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    status = Path(f"/proc/{process.pid}/wchan")
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and "pipe" not in (status.read_text() if status.exists() else "pipe"):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate()
    assert (process.returncode, errors) == (130, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device of a full disk")
def test_an_output_that_cannot_be_written_is_one_line(shell: Shell) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "text", "讲话.txt"],
            cwd=shell.folder,
            stdout=full,
            stderr=subprocess.PIPE,
            env=shell.environment,
            check=False,
        )
    assert done.returncode == 1
    assert len(done.stderr.decode().splitlines()) == 1


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_loads_qt_or_jieba(shell: Shell, command: str) -> None:
    words = {
        "annotate": ["讲话.txt", "--quote", "月月上墙"],
        "check": [],
        "documents": [],
        "search": ["月月上墙"],
        "compare": ["讲话.txt", "讲话.txt"],
        "export": ["讲话.txt", "--format", "csv"],
        "import-annotations": ["讲话.txt", "摘录.md"],
        "backup": ["--quiet", "另存.db"],
        "restore": ["--quiet", "副本.db"],
    }.get(command, ["讲话.txt"])
    script = (
        "import sys; from core.cli import main; status = main(sys.argv[1:])\n"
        "print(status, [name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6', 'jieba')], file=sys.stderr)"
    )
    shell.out("annotate", "讲话.txt", "--quote", "月月上墙")
    (shell.folder / "摘录.md").write_text("> 月月上墙\n", "utf-8")
    shell.out("backup", "副本.db", "--quiet")
    environment = {**shell.environment, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", script, command, *words], cwd=shell.folder, capture_output=True, env=environment, check=False, text=True
    )
    assert done.stderr == "0 []\n"


def test_the_contract_names_the_commands_that_exist(shell: Shell) -> None:
    line = next(line for line in CONTRACT.splitlines() if line.startswith("In this version:"))
    assert line.startswith("In this version: " + ", ".join(f"`{command}`" for command in COMMANDS) + ".")
    assert all(f"    {command}" in shell.out("--help") for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_holds_every_option_of_the_contract_and_examples(shell: Shell, command: str) -> None:
    rows = "".join(line for line in CONTRACT.splitlines() if line.startswith("| `") and f"`{command}" in line.split(" | ")[0])
    assert rows
    listed = {word for word in rows.replace("[", " ").replace("]", " ").replace("`", " ").split() if word.startswith("--")}
    if command == "annotate":
        listed |= {"--kind", "--colour", "--note", "--tag", "--star", "--author", "--task"}
        assert all(f"`{option}" in CONTRACT for option in listed - {"--start", "--end", "--quote", "--occurrence", "--batch"})
    text = shell.out(command, "--help")
    assert listed <= set(text.replace(",", " ").split())
    assert {"--library", "--quiet", "--version", "--help"} <= set(text.replace(",", " ").replace("]", " ").replace("[", " ").split())
    assert f"meipi {command}" in text.split("examples:")[1]


def test_the_version_is_that_of_the_program(shell: Shell) -> None:
    from core import __version__

    assert shell.out("--version") == f"meipi {__version__}\n"
    assert shell.out("check", "--version") == f"meipi {__version__}\n"
