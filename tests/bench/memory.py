"""What the kernel says of the memory of a process (proc(5))."""

from __future__ import annotations

from pathlib import Path


def memory(process_id: int) -> float:
    """Return the MiB of a process that are in memory now."""
    return _status(process_id, "VmRSS")


def peak_memory(process_id: int) -> float:
    """Return the most MiB that a process has had in memory at once."""
    return _status(process_id, "VmHWM")


def children(process_id: int) -> list[int]:
    """Return the processes that a process has started, and those that these have started."""
    found: list[int] = []
    try:
        for task in Path(f"/proc/{process_id}/task").iterdir():
            for child in map(int, (task / "children").read_text("ascii").split()):
                found += [child, *children(child)]
    except OSError:
        # It has ended meanwhile.
        return found
    return found


def _status(process_id: int, key: str) -> float:
    for line in Path(f"/proc/{process_id}/status").read_text("utf-8").splitlines():
        name, _, value = line.partition(":")
        if name == key:
            return int(value.split()[0]) / 1024
    raise LookupError(key)
