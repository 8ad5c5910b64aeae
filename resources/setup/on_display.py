"""Runs a command on a virtual display with a window manager, for python -m: the arguments are the command."""

from __future__ import annotations

import signal
import subprocess
import sys

from resources.setup.display import DisplayError, VirtualDisplay, end_process


def main(command: list[str]) -> int:
    """Run the command; return its exit status."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        with VirtualDisplay(1600, 1000, window_manager=True) as display:
            program = subprocess.Popen(command, env=display.environment())
            try:
                return program.wait()
            finally:
                end_process(program)
    except DisplayError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
