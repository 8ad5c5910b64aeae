"""Libraries that are loaded before the system's own one and make the disk misbehave; compiled when a test wants one."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

NO_LOCKS: Final = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#define REFUSING(name) \\
    int name(int file, int command, ...) { \\
        va_list rest; \\
        va_start(rest, command); \\
        void *value = va_arg(rest, void *); \\
        va_end(rest); \\
        if (command == F_SETLK || command == F_SETLKW) { errno = ENOLCK; return -1; } \\
        int (*real)(int, int, ...) = dlsym(RTLD_NEXT, #name); \\
        return real(file, command, value); \\
    }
REFUSING(fcntl)
REFUSING(fcntl64)
"""
"""A file system on which nothing can be locked."""
SLOW: Final = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>
#define SLOWLY(name) \\
    int name(int file) { \\
        usleep(30000); \\
        int (*real)(int) = dlsym(RTLD_NEXT, #name); \\
        return real(file); \\
    }
SLOWLY(fsync)
SLOWLY(fdatasync)
"""
"""A disk that takes 30 ms to say that something is written."""


def compiled(source: str, folder: Path) -> Path:
    """Return the library made of a source; for ``LD_PRELOAD``."""
    shim = folder / "shim.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-x", "c", "-o", str(shim), "-", "-ldl"], input=source.encode(), check=True)
    return shim
