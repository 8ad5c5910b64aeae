"""Word 97-2007 documents (.doc, .dot, and .wps of WPS Writer; MS-DOC): text in its final wording, tables, notes, comments."""
