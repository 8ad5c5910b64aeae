"""Measures the window while its library is indexed: python -m tests.bench.indexing_inside FILE. Prints one JSON object."""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from pathlib import Path
from typing import Final

from core.query.tree import Phrase, Query
from core.session_search import SearchSession
from tests.bench.inside import Acts, Beat, Driven
from tests.bench.memory import peak_memory

_PATIENCE: Final = 900.0
_SEARCHED: Final = ("春耕", "的", "农业和农村", "，")


def indexing(file: Path) -> dict[str, object]:
    """Return the gaps of the beat from when a text lies still until the index holds the library, longest first."""
    driven = Driven(file)
    acts = Acts(driven)
    beat = Beat(acts)
    is_updated: list[bool] = []
    driven.show()
    driven.wait(lambda: driven.bridge.opening is not None and not driven.bridge.is_busy)
    driven.bridge.indexing.updated.connect(lambda: is_updated.append(True))
    driven.live(1.0)
    # By itself it begins at the first long rest.
    driven.bridge.indexing.start()
    beat.start()
    acts.last = "rest"
    begin = time.perf_counter()
    search = SearchSession(driven.bridge.keeping.path)
    while not is_updated:
        driven.live(0.05)
        if time.perf_counter() - begin > _PATIENCE:
            message = "the library is not indexed"
            raise TimeoutError(message)
    taken = time.perf_counter() - begin
    longest = sorted(beat.gaps, reverse=True)
    if search.state().waiting:
        message = f"not what was to be measured: {search.state()}"
        raise AssertionError(message)
    for words in _SEARCHED:
        search.find(Query(Phrase(words)))
    memory = peak_memory(os.getpid())
    driven.close()
    return {"largest": longest[0].length, "longest": [gap._asdict() for gap in longest[:20]], "taken": taken, "memory": memory}


if __name__ == "__main__":
    gc.disable()
    print(json.dumps(indexing(Path(sys.argv[1])), ensure_ascii=False))
