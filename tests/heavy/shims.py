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

BAD_DISK: Final = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>
static int on_disk(const char *path) {
    const char *folder = getenv("BAD_DISK");
    size_t length = folder ? strlen(folder) : 0;
    return length && path && strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == 0);
}
static int read_only(const char *path) { return getenv("BAD_DISK_READ_ONLY") && on_disk(path); }
static int full(int file) {
    char link[64], path[PATH_MAX];
    const char *mark = getenv("BAD_DISK_FULL");
    if (!mark || access(mark, F_OK) != 0) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return on_disk(path);
}
#define REAL(name, type, ...) ((type (*)(__VA_ARGS__)) dlsym(RTLD_NEXT, #name))
#define OPENING(name) \
    int name(const char *path, int flags, ...) { \
        va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest); \
        if (read_only(path) && (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC))) { errno = EROFS; return -1; } \
        return REAL(name, int, const char *, int, ...)(path, flags, mode); \
    }
OPENING(open)
OPENING(open64)
#define OPENING_AT(name) \
    int name(int folder, const char *path, int flags, ...) { \
        va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest); \
        if (read_only(path) && (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC))) { errno = EROFS; return -1; } \
        return REAL(name, int, int, const char *, int, ...)(folder, path, flags, mode); \
    }
OPENING_AT(openat)
OPENING_AT(openat64)
int access(const char *path, int mode) {
    if ((mode & W_OK) && read_only(path)) { errno = EROFS; return -1; }
    return REAL(access, int, const char *, int)(path, mode);
}
int mkdir(const char *path, mode_t mode) {
    if (read_only(path)) { errno = EROFS; return -1; }
    return REAL(mkdir, int, const char *, mode_t)(path, mode);
}
int unlink(const char *path) {
    if (read_only(path)) { errno = EROFS; return -1; }
    return REAL(unlink, int, const char *)(path);
}
int rename(const char *old, const char *new) {
    if (read_only(old) || read_only(new)) { errno = EROFS; return -1; }
    return REAL(rename, int, const char *, const char *)(old, new);
}
ssize_t write(int file, const void *bytes, size_t count) {
    if (full(file)) { errno = ENOSPC; return -1; }
    return REAL(write, ssize_t, int, const void *, size_t)(file, bytes, count);
}
#define WRITING_AT(name) \
    ssize_t name(int file, const void *bytes, size_t count, off_t at) { \
        if (full(file)) { errno = ENOSPC; return -1; } \
        return REAL(name, ssize_t, int, const void *, size_t, off_t)(file, bytes, count, at); \
    }
WRITING_AT(pwrite)
WRITING_AT(pwrite64)
"""
"""A folder, named by BAD_DISK, that can only be read (BAD_DISK_READ_ONLY), or is full while the file that BAD_DISK_FULL names is there."""


def compiled(source: str, folder: Path) -> Path:
    """Return the library made of a source; for ``LD_PRELOAD``."""
    shim = folder / "shim.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-x", "c", "-o", str(shim), "-", "-ldl"], input=source.encode(), check=True)
    return shim
