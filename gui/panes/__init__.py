"""Views of the bridge's signals; no pane knows another."""
