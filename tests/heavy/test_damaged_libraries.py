"""Five hundred damaged libraries: no crash, no end that does not come, nothing overwritten, and nearly everything rescued."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from tests.heavy.damaged_libraries import Outcome, prepare
from tests.heavy.damages import DAMAGES, SINGLE, cut, flip_byte, flip_bytes

ROOT = Path(__file__).resolve().parents[2]
CASES = 500 if os.environ.get("HYPOTHESIS_PROFILE") == "ci" else 125
"""Libraries that are damaged: all, or a quarter."""
PROCESSES = 2
LETTERS = 3
"""Annotations of one case in which a byte that was altered is a letter of the reader's."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no alarm that ends a process")
single = {one.__name__ for one in SINGLE}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> list[Outcome]:
    """Return what came of all cases; each process fails at the first that it does not survive."""
    folder = tmp_path_factory.mktemp("damaged")
    prepare(folder)
    command = [sys.executable, "-m", "tests.heavy.damaged_libraries", str(folder)]
    started = [
        subprocess.Popen(
            [*command, str(first), str(CASES), str(PROCESSES)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
        )
        for first in range(PROCESSES)
    ]
    found: list[Outcome] = []
    for process in started:
        out, error = process.communicate()
        lines = out.splitlines()
        assert process.returncode == 0, f"case {lines[-1] if lines else '?'} ended with {process.returncode}: {error[-2_000:]}"
        found += [Outcome(**json.loads(line)) for line in lines if line.startswith("{")]
    assert len(found) == CASES
    return found


def test_every_door_answers_or_says_in_a_sentence_why_not(outcomes: list[Outcome]) -> None:
    assert [(one.number, one.failures) for one in outcomes if one.failures] == []
    assert sum(one.refusals > 0 for one in outcomes) > CASES // 3


def test_the_damaged_library_is_set_aside_to_the_last_byte(outcomes: list[Outcome]) -> None:
    assert [one.number for one in outcomes if not one.is_untouched] == []


def test_a_rescued_library_is_sound(outcomes: list[Outcome]) -> None:
    assert [(one.number, one.faults) for one in outcomes if one.faults] == []


def test_nothing_is_invented(outcomes: list[Outcome]) -> None:
    """A byte that was altered within a word of the reader's cannot be known to be wrong, or what it was; nothing else may be otherwise."""
    assert [(one.number, one.altered) for one in outcomes if any("was none" in line for line in one.altered)] == []
    altering = {flip_byte.__name__, flip_bytes.__name__, "do_much"}
    assert [(one.number, one.damage, one.altered) for one in outcomes if one.altered and one.damage not in altering] == []
    assert [(one.number, one.altered) for one in outcomes if len(one.altered) > LETTERS] == []


def test_all_that_the_backup_holds_is_rescued(outcomes: list[Outcome]) -> None:
    assert [(one.number, one.missed) for one in outcomes if one.missed] == []
    assert sum(one.with_backup for one in outcomes) >= CASES // 3


def test_most_is_rescued_without_a_backup(outcomes: list[Outcome], capsys: pytest.CaptureFixture[str]) -> None:
    shares = shares_of([one for one in outcomes if not one.with_backup])
    with capsys.disabled():
        sys.stdout.write("\n" + "".join(f"  {name:<20} {share:7.2%}\n" for name, share in sorted(shares.items())))
    assert share_of([one for one in outcomes if one.damage in single and not one.with_backup]) >= 0.95
    assert min(share for name, share in shares.items() if name != cut.__name__) >= 0.8


def test_more_is_rescued_with_a_backup(outcomes: list[Outcome]) -> None:
    shares = shares_of([one for one in outcomes if one.with_backup])
    assert share_of([one for one in outcomes if one.damage in single and one.with_backup]) >= 0.98
    assert min(share for name, share in shares.items() if name != cut.__name__) >= 0.9
    assert shares[cut.__name__] >= 0.8
    assert len(shares) == len(DAMAGES)


def shares_of(outcomes: list[Outcome]) -> dict[str, float]:
    """Return the share of annotations that were rescued as they were, by the kind of damage."""
    kinds: dict[str, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        kinds[one.damage].append(one)
    return {name: share_of(some) for name, some in kinds.items()}


def share_of(outcomes: list[Outcome]) -> float:
    """Return the share of all their annotations that were rescued as they were."""
    return sum(one.rescued for one in outcomes) / sum(one.there for one in outcomes)
