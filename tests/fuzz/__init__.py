"""Files that were damaged on purpose: whatever is in them, reading ends soon, with a text or with one clear sentence."""
