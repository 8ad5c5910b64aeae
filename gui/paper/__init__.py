"""The text on paper: blocks, their lines on pages, and how a page is drawn."""
