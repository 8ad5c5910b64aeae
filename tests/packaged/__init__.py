"""The packaged program, where it was made: ``MEIPI_PACKAGED=dist/meipi/meipi pytest tests/packaged``."""
