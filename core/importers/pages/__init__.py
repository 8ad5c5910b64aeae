"""Pages on which each character has a place, of PDF and OFD alike: rows, columns, tables and notes, joined to a text."""
