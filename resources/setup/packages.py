"""System packages of Debian and Ubuntu: which are wanted, which are missing, and their installation."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path

PACKAGE_LIST = Path(__file__).with_name("packages.txt")


class SetupError(Exception):
    """The set-up cannot go on; the message says what to do."""


def wanted(part: str) -> list[tuple[str, ...]]:
    """Return the packages of one part of the list (``run``, ``display`` or ``test``), each with its alternatives.

    Raises:
        KeyError: if the list has no such part.
    """
    parts: dict[str, list[tuple[str, ...]]] = {}
    current: list[tuple[str, ...]] = []
    for raw in PACKAGE_LIST.read_text(encoding="utf-8").splitlines():
        line = raw.partition("#")[0].strip()
        if line.startswith("["):
            current = parts.setdefault(line.strip("[]"), [])
        elif line:
            current.append(tuple(name.strip() for name in line.split("|")))
    return parts[part]


def is_supported() -> bool:
    """Return True where packages are those of Debian or Ubuntu."""
    return shutil.which("apt-get") is not None and shutil.which("dpkg-query") is not None


def missing(choices: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return those of which no alternative is installed."""
    names = [name for alternatives in choices for name in alternatives]
    # dpkg-query fails if a single name is unknown, and still prints the others.
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *names], capture_output=True, text=True, check=False
    )
    present = {name for name, _, status in (line.partition(" ") for line in answer.stdout.splitlines()) if status == "installed"}
    return [alternatives for alternatives in choices if present.isdisjoint(alternatives)]


def install(choices: list[tuple[str, ...]]) -> None:
    """Install one alternative of each, as root or through sudo that asks for no password.

    Raises:
        SetupError: if that is not possible; the message holds the command to type.
    """
    prefix = _as_root()
    if prefix is None:
        names = shlex.join(_chosen(choices))
        message = (
            "System packages are missing, and neither root nor sudo without a password is at hand. Please run\n\n"
            f"    sudo apt-get update && sudo apt-get install --yes --no-install-recommends {names}\n\n"
            "and then the same make command again."
        )
        raise SetupError(message)
    if any(not _is_known(name) for name in _chosen(choices)):
        _run([*prefix, "apt-get", "update", "-qq"])
    names = shlex.join(_chosen(choices))
    print(f"Installing system packages: {names}", flush=True)
    command = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-qq", "--yes", "--no-install-recommends"]
    if _run([*command, *_chosen(choices)]) != 0:
        # An old list of packages names versions that the mirror no longer has.
        _run([*prefix, "apt-get", "update", "-qq"])
        if _run([*command, *_chosen(choices)]) != 0:
            message = f"apt-get could not install the system packages. Please look at its messages above; wanted: {names}"
            raise SetupError(message)


def _as_root() -> list[str] | None:
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0:
        return ["sudo", "-n"]
    return None


def _chosen(choices: list[tuple[str, ...]]) -> list[str]:
    return [next((name for name in alternatives if _is_known(name)), _by_release(alternatives)) for alternatives in choices]


def _is_known(name: str) -> bool:
    policy = subprocess.run(["apt-cache", "policy", name], capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C"})
    candidate = next((line.split()[-1] for line in policy.stdout.splitlines() if "Candidate:" in line), "(none)")
    return candidate != "(none)"


def _by_release(alternatives: tuple[str, ...]) -> str:
    """Choose before apt-get update was ever run: releases with 64-bit time have packages that end in t64."""
    status = subprocess.run(["dpkg-query", "-W", "-f", "${Package}\n", "*t64"], capture_output=True, text=True, check=False)
    has_t64 = bool(status.stdout.strip())
    return next((name for name in alternatives if name.endswith("t64") == has_t64), alternatives[0])


def _run(command: list[str]) -> int:
    return subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode
