"""Pairs of reports of which it is known what became of each sentence, and how often the comparison says the same.

Nothing here asks the program what is alike: `reports` writes a report out of words, `edits` makes next year's of it and notes what it
does, `measure` holds the comparison to these notes.

What is true of a sentence:

- ``same``: it was not touched. It stands in the section that its own has become, wherever that section stands now and whatever its heading
  says; only `core.contrast.SectionPair.is_moved` tells of the section.
- ``reworded``: some 10 to 40 in a hundred of its characters were changed, in that section, in its place among those beside it.
- ``moved``: it was taken to another section, or past three others at least within its own, as it was or reworded by a fifth at most;
  none of less than ten characters, since those are said everywhere.
- ``new``: it was written for the second report and stands nowhere in the first. ``dropped``: it was left out of the second.
"""
