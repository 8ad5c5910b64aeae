"""How much of annotations comes back from the files of every format that can be read again."""
