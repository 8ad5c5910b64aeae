"""The statements with which a library begins: ``core/store/schema.py``, written down from what the migrations do to an empty file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from core.store.migrations import migrate

TARGET = Path(__file__).resolve().parents[2] / "core" / "store" / "schema.py"
_HEAD = '''"""The tables of an empty library and how they came to be: what `core.store.migrations` does to an empty file.

Written by ``python -m resources.setup.schema`` after every new migration. In the same order the tables get the same pages, by which a
rescue knows them.
"""

from __future__ import annotations

from typing import Final

'''


def written() -> str:
    """Return the module as it has to be."""
    heard: list[str] = []
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.set_trace_callback(heard.append)
        migrate(connection)
        connection.set_trace_callback(None)
        names = [name for (name,) in connection.execute("SELECT name FROM _sqlite_migrations ORDER BY id")]
    statements = [one.strip().removesuffix(";") for one in heard if one.strip().startswith(("CREATE", "ALTER"))]
    assert not any(";" in one or '"""' in one for one in statements)
    listed = "".join(f'    "{name}",\n' for name in names)
    joined = ";\n".join(statements)
    script = f'_SCRIPT: Final = """\\\n{joined}"""\nSTATEMENTS: Final = tuple(_SCRIPT.split(";\\n"))\n'
    return f"{_HEAD}MIGRATIONS: Final = (\n{listed})\n{script}"


if __name__ == "__main__":
    TARGET.write_text(written(), encoding="utf-8")
