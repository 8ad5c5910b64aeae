"""Damages files of every format: python -m tests.fuzz [--mutants N] [FORMAT…]. What is not borne is left in build/fuzz."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.bench.home import ROOT
from tests.fuzz.mutants import mutant
from tests.fuzz.run import faults
from tests.fuzz.seeds import SEEDS

if TYPE_CHECKING:
    from collections.abc import Sequence

FOLDER: Final = ROOT / "build" / "fuzz"
MUTANTS: Final = 2_000


def main(words: Sequence[str]) -> int:
    """Damage what is asked for; return 1 if anything was not borne."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Opens damaged files.")
    parser.add_argument("formats", nargs="*", metavar="FORMAT", help=f"of {', '.join(SEEDS)}; all without one")
    parser.add_argument("--mutants", type=int, default=MUTANTS, metavar="N", help="of each format")
    options = parser.parse_args(words)
    FOLDER.mkdir(parents=True, exist_ok=True)
    found = 0
    for name in options.formats or SEEDS:
        begin = time.monotonic()
        files = SEEDS[name]()
        count = 0
        with tempfile.TemporaryDirectory(prefix="meipi-fuzz-") as folder:
            for number, (suffix, data) in enumerate(files):
                file = Path(folder) / f"{number}{suffix}"
                file.write_bytes(data)
                share = range(number, options.mutants, len(files))
                for fault in faults(name, file, share, FOLDER):
                    (FOLDER / f"{name}-{number}-{fault.seed}{suffix}").write_bytes(mutant(data, fault.seed))
                    print(f"{name} {number} {fault.seed}: {fault.what}", flush=True)
                    count += 1
        print(f"{name}: {options.mutants} mutants of {len(files)} files in {time.monotonic() - begin:.0f} s, {count} not borne", flush=True)
        found += count
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
