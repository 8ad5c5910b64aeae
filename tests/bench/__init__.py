"""Measures what the program promises, for python -m tests.bench."""
