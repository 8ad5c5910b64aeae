"""The index of a library, ``index.db`` beside it: which texts hold which characters, and which of them side by side.

It can be made again from the library at any time and is thrown away where it is damaged or another version's; what it does not hold is
looked through itself, so that a search is complete with it, with half of it, and without it.

Measured before it was chosen, with ten thousand texts of 8,000 characters: FTS5 over single characters with positions takes 0.7 of the
texts, and phrases of frequent characters 80 ms, since all their places are gone through. Characters, pairs of neighbours and threes of the
most frequent characters without positions take 0.4 of the texts and 3 ms; what they say of one character and of two is certain, and a
longer phrase is looked for in the texts that may hold it, at 14 µs a text.
"""
