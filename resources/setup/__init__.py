"""Set-up of a working copy and its runs: never part of an installed program."""
