"""Every commit is on the disk when it returns, by whatever door it comes."""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "tests" / "data" / "libraries"
DOORS = """
import json, os, sqlite3, sys
from pathlib import Path

told = []
connect = sqlite3.connect

def watched(name, *rest, **options):
    connection, heard = connect(name, *rest, **options), []
    told.append((os.fsdecode(name), heard))
    connection.set_trace_callback(heard.append)
    return connection

sqlite3.connect = watched
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import OTHER, document, mark, opened

folder = Path(sys.argv[1])
with ReadingSession(folder / "begun.db") as session:
    opening = opened(session, document())
    mark(session, opening, document(), "月月上墙")
    session.correct(opening, document(), Span(0, 1), "于")
    session.keeper.begin()
    session.keeper.back_up("daily")
    session.keeper.back_up_to(folder / "copy.db")
    session.keeper.restore(folder / "sample.db")
    session.check(repair=True)
    session.close()
    session.keeper.move(folder / "moved.db")
with ReadingSession(folder / "copy.db") as session:
    session.keeper.begin()
    opened(session, document(OTHER))
    session.keeper.leave()
with ReadingSession(folder / "sample.db") as session:
    opened(session, document(OTHER))
damaged = folder / "damaged.db"
content = bytearray((folder / "moved.db").read_bytes())
content[8192:12_288] = bytes(4096)
damaged.write_bytes(content)
ReadingSession(damaged).keeper.rescue()
print(json.dumps(told))
"""
WRITES = re.compile(
    r"\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|COMMIT|VACUUM|"
    r"PRAGMA (user_version *=|application_id *=|journal_mode *=|wal_checkpoint))",
    re.IGNORECASE,
)
DURABLE = re.compile(r"PRAGMA synchronous=(FULL|EXTRA)")


def test_connections_are_made_in_one_place_but_for_those_that_write_nothing_of_the_reader() -> None:
    found = {}
    for path in sorted((ROOT / "core").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if "sqlite3" in text else ():
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"sqlite3.connect", "sqlite3.Connection"}:
                found.setdefault(path.relative_to(ROOT).as_posix(), []).append(ast.unparse(node))
    assert found.pop("core/store/salvage/tables.py") == ["sqlite3.connect(':memory:', isolation_level=None)"]
    (unchanging,) = found.pop("core/store/copying.py")
    assert "mode=ro&immutable=1" in unchanging
    # What a loss of power takes from the index is made again.
    assert len(found.pop("core/store/index/file.py")) == 1
    # A collection of cards lies in a folder for the time being, until it is packed.
    assert found.pop("core/store/anki.py") == ["sqlite3.connect(path)"]
    assert list(found) == ["core/store/holding.py"]


def test_every_connection_that_writes_is_durable_before_it_does(tmp_path: Path) -> None:
    shutil.copyfile(SAMPLES / "schema-2.db", tmp_path / "sample.db")
    done = subprocess.run([sys.executable, "-c", DOORS, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    told = [(name, heard) for name, heard in json.loads(done.stdout) if name != ":memory:"]
    written = {Path(name).name for name, heard in told if any(map(WRITES.match, heard))}
    assert {"begun.db", "sample.db", "moved.db", "copy.db"} & written
    assert any(name.endswith(".part") for name in written)
    for name, heard in told:
        durable = next((n for n, statement in enumerate(heard) if DURABLE.fullmatch(statement)), None)
        first = next((n for n, statement in enumerate(heard) if WRITES.match(statement)), None)
        assert durable is not None or "immutable=1" in name, (name, heard)
        assert first is None or (durable is not None and durable < first), (name, heard)
        assert not [one for one in heard if "synchronous" in one and "=" in one and not DURABLE.fullmatch(one)]
