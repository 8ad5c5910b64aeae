"""Reads the structure of a speech out of its text."""

from core.outline.reading import recognise
from core.outline.tree import HEADING, RUN_IN, Node, Outline, Part

__all__ = ["HEADING", "RUN_IN", "Node", "Outline", "Part", "recognise"]
