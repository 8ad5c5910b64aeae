"""Runs commands one after the other, each in a process forked from one that has loaded the program: half of most answers was the loading.

``python -m tests.core.importers.hostile_server`` takes lines of JSON, ``[words, environment, output, errors]``, the last two files to be
written, and answers with the exit status. `hostile_kit` starts it.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import resource
import sys

from core.importers import FRAGILE, MODULES

SECONDS = 10
"""Of processor time in which a file must be read or refused, however busy the machine is."""
MEMORY = 2**30
"""Bytes of memory that this may take."""
_LOADED = ("core.arguments", "core.cli", "core.session", *(module for kind, module in MODULES.items() if kind not in FRAGILE))


def serve() -> int:
    """Fork a process for every line; return the exit status, in such a process its command's."""
    import main

    for name in _LOADED:
        importlib.import_module(name)
    # What is loaded is rubbish in none of them: each would copy it all to look through it.
    gc.freeze()
    for line in sys.stdin:
        process = os.fork()
        if process == 0:
            words, environment, output, errors = json.loads(line)
            _take(os.devnull, 0, os.O_RDONLY)
            _take(output, 1, os.O_WRONLY | os.O_CREAT)
            _take(errors, 2, os.O_WRONLY | os.O_CREAT)
            os.environ.clear()
            os.environ.update(environment)
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            sys.argv = ["main.py", *words]
            return main.main(words)
        _, status = os.waitpid(process, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)
    return 0


def _take(path: str, descriptor: int, how: int) -> None:
    """Let a file be a descriptor of this process."""
    opened = os.open(path, how)
    os.dup2(opened, descriptor)
    os.close(opened)


if __name__ == "__main__":
    sys.exit(serve())
