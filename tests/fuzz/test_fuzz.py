"""A few damaged files of each format; ``make fuzz`` takes thousands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fuzz.mutants import mutant
from tests.fuzz.run import faults
from tests.fuzz.seeds import SEEDS

if TYPE_CHECKING:
    from pathlib import Path

FEW = 120
"""Of each format."""


@pytest.mark.parametrize("name", SEEDS)
def test_a_damaged_file_is_read_or_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    for number, (suffix, data) in enumerate(SEEDS[name]()):
        file = tmp_path / f"{number}{suffix}"
        file.write_bytes(data)
        assert list(faults(name, file, range(number, FEW, len(SEEDS[name]())), tmp_path)) == []


def test_the_same_seed_damages_in_the_same_way() -> None:
    for seeds in SEEDS.values():
        data = seeds()[0][1]
        assert [mutant(data, seed) for seed in range(20)] == [mutant(data, seed) for seed in range(20)]
        assert any(mutant(data, seed) != data for seed in range(20))
