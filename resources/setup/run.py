"""The job of make run: the program on the display or, where there is none, on a virtual one with a screenshot."""

from __future__ import annotations

import signal
import subprocess
import sys

from resources.setup.display import DisplayError, VirtualDisplay, end_process
from resources.setup.environment import ROOT, has_display

SCREENSHOT = ROOT / "build" / "first-run.png"


def main(command: list[str]) -> int:
    """Run the command where its window can be seen; return the exit status."""
    # An end from outside must still end the display and the program.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    if has_display():
        return subprocess.run(command, check=False).returncode
    try:
        return _run_unseen(command)
    except DisplayError as error:
        print(f"There is no display here, and on a virtual one {error}.", file=sys.stderr)
        return 1


def _run_unseen(command: list[str]) -> int:
    with VirtualDisplay(pointer=False) as display:
        program = subprocess.Popen(command, env=display.environment())
        try:
            picture = display.wait_until_still(is_alive=lambda: program.poll() is None)
        finally:
            status = end_process(program)
    if status not in {0, -signal.SIGTERM}:
        print(f"The program did not end well (status {status}).", file=sys.stderr)
        return 1
    SCREENSHOT.parent.mkdir(exist_ok=True)
    SCREENSHOT.write_bytes(picture.without_border().png())
    print(f"There is no display here: the window was opened on a virtual one. Its picture: {SCREENSHOT.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main([sys.executable, str(ROOT / "main.py"), *sys.argv[1:]]))
