"""The reader without its window: plain Python that takes and returns values."""
