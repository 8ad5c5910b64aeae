"""Twenty questions to a library of a county's papers, each with the document that has to stand first."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from core.query.reading import read
from core.session import ReadingSession

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA: Final = json.loads((Path(__file__).parents[2] / "data" / "ranking" / "papers.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReadingSession]:
    """A library of these papers, with an index."""
    folder = tmp_path_factory.mktemp("papers")
    with ReadingSession(folder / "library.db") as session:
        for name, text in DATA["papers"].items():
            file = folder / f"{name}.txt"
            file.write_text(text, encoding="utf-8")
            session.admit(session.plan(session.read(file)))
        session.search.update()
        yield session


def test_the_library_is_not_too_small() -> None:
    assert len(DATA["papers"]) >= 40
    assert len(DATA["queries"]) == 20


@pytest.mark.parametrize("words", DATA["queries"])
def test_the_document_that_is_meant_stands_first(papers: ReadingSession, words: str) -> None:
    found = papers.search.find(read(words), limit=5)
    assert [one.name.removesuffix(".txt") for one in found.documents][:1] == [DATA["queries"][words]]
    assert found.total > 1, "a question with one answer ranks nothing"
