"""The window: views of what the core returns."""
