"""What the kernel says of the memory of a process (proc(5))."""

from __future__ import annotations

from pathlib import Path


def memory(process_id: int) -> float:
    """Return the MiB of a process that are in memory now."""
    return _status(process_id, "VmRSS")


def peak_memory(process_id: int) -> float:
    """Return the most MiB that a process has had in memory at once."""
    return _status(process_id, "VmHWM")


def _status(process_id: int, key: str) -> float:
    for line in Path(f"/proc/{process_id}/status").read_text("utf-8").splitlines():
        name, _, value = line.partition(":")
        if name == key:
            return int(value.split()[0]) / 1024
    raise LookupError(key)
