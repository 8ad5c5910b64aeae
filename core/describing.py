"""Finds out whose words a document holds, when and where they were said: from its first lines, its name and its file's properties."""
