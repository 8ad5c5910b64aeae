"""How well passages are found again: texts are edited, and where each character went is known from the edits alone.

Nothing here asks the program where a passage is. `tracked` edits a text character by character, `edits` are the kinds of edit,
`truth` says what has become of a passage, `measure` compares that with what the program says.
"""
