"""Elements of XML as words: thousands of small ones are written faster so than as trees."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from core.interchange import fit


def element(tag: str, /, *content: str, **attributes: str) -> str:
    """Return an element.

    Args:
        tag: its name.
        content: elements, and words by `text`, one after the other.
        attributes: of the element; an empty one is left out.
    """
    return f"<{tag}{_attributes(attributes)}>{''.join(content)}</{tag}>\n"


def empty(tag: str, /, **attributes: str) -> str:
    """Return an element without content."""
    return f"<{tag}{_attributes(attributes)}/>\n"


def text(words: str) -> str:
    """Return words as the content of an element; a carriage return would come back as a line feed."""
    return escape(fit(words), {"\r": "&#13;"})


def _attributes(given: dict[str, str]) -> str:
    return "".join(f" {name}={quoteattr(fit(value))}" for name, value in given.items() if value)
