"""The help: contents and search at the left, the page at the right."""
