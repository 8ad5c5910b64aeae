"""Reads what is left of a damaged library, page by page and cell by cell, without SQLite.

After https://sqlite.org/fileformat.html. Nothing in the file is trusted: every length is held against what is there, every chain of pages
ends, and a value counts only where the whole record around it fits.
"""
