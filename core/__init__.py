"""The reader without its window: plain Python that takes and returns values."""

__version__ = "0.1.0"
