"""jieba's tokenizer on a dictionary that is read as its words are met.

jieba would read the whole of it at once, which takes most of a second, 100 MB and a file in the folder for temporary ones, and holds the
interpreter from the window. A tokenizer of our own is given the `Lexicon` in its place; what jieba shares among tokenizers stays as it is.
"""

from __future__ import annotations

import subprocess
import sys
import threading
import warnings
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from core import own_program
from core.segment.lexicon import Lexicon, NarrowLexicon, home

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

_importing: Final = threading.Lock()
"""What is set aside for the import is all threads'."""


class Engine:
    """Parts texts as ``jieba.cut`` does. Its making is for a worker, the rest for any thread; words are taught in one.

    Args:
        only: the one text that will be parted, None for any.
    """

    def __init__(self, only: str | None = None) -> None:
        folder = home()
        data = (folder / "dict.txt").read_bytes()
        self._lexicon = Lexicon(data) if only is None else NarrowLexicon(data, only)
        self._taught: dict[str, int] = {}
        self._tokenizer = _jieba(folder).Tokenizer()
        self._tokenizer.FREQ, self._tokenizer.total = self._lexicon, self._lexicon.total
        # Else it would read its dictionary.
        self._tokenizer.initialized = True

    def cut(self, text: str) -> Iterator[str]:
        """Return the words of a text, all of it."""
        self._lexicon.meet(text)
        words: Iterator[str] = self._tokenizer.cut(text)
        return words

    def knows(self, word: str) -> bool:
        """Return True if a word is in the dictionary or was taught; jieba guesses others from their characters."""
        return self._lexicon.get(word, 0) > 0

    def teach(self, words: Iterable[str]) -> None:
        """Know these words, besides those of the dictionary."""
        wanted = dict.fromkeys(words)
        gone = [word for word in self._taught if word not in wanted]
        for word in gone:
            self._tokenizer.total -= self._taught.pop(word)
        # jieba forgets none: its del_word forbids one, for all tokenizers there are.
        self._lexicon.forget(gone, self._taught)
        for word in wanted:
            if word not in self._taught:
                self._lexicon.meet(word)
                self._tokenizer.add_word(word)
                self._taught[word] = self._lexicon[word]


def _jieba(folder: Path) -> Any:
    """Return jieba itself, imported without a word on the standard error."""
    _compile_apart(folder)
    modules = cast("dict[str, ModuleType | None]", sys.modules)
    with _importing, warnings.catch_warnings():
        # It writes regular expressions in plain strings, which is told when it is compiled.
        for category in (SyntaxWarning, DeprecationWarning):
            warnings.simplefilter("ignore", category)
        is_hidden = "pkg_resources" not in modules
        try:
            if is_hidden:
                # It would use it for nothing that is wanted here; that takes its time, and warns of its own end.
                modules["pkg_resources"] = None
            import jieba
        finally:
            if is_hidden:
                del modules["pkg_resources"]
    return jieba


def _compile_apart(folder: Path) -> None:
    """Have jieba compiled by another process if it was installed without: its tables hold the interpreter for a third of a second."""
    source = folder / "finalseg" / "prob_emit.py"
    if sys.dont_write_bytecode or own_program.is_packaged() or not source.exists() or Path(cache_from_source(str(source))).exists():
        return
    cache = ["-X", f"pycache_prefix={sys.pycache_prefix}"] if sys.pycache_prefix else []
    command = [sys.executable, "-I", *cache, "-m", "compileall", "-q", "-l", str(folder), str(source.parent)]
    with suppress(OSError):
        subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
