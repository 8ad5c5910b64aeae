"""The program, as a process that adds files, with an importer of texts that does what no importer should."""

from __future__ import annotations

import sys

from core import adding_apart, importers

if __name__ == "__main__":
    importers.MODULES["text"] = "tests.heavy.misbehaving"
    sys.exit(adding_apart.serve())
