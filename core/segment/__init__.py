"""Parts Chinese text into words, as jieba does.

jieba itself is not loaded: its import and its dictionary would hold the interpreter from the window, and take 100 MB. Its files are read
here by our own means, in pieces, and only the words are unpacked that begin with a character that is met.

1. `lexicon`: the words of jieba's dictionary with their frequencies, by first character.
2. `route`: the way through a run of characters whose words are the likeliest together.
3. `unknown`: words that the dictionary does not know, found among single characters by a hidden Markov model.
4. `segmenter`: a text parted by all this and by the reader's own words; what jieba leaves in single characters though it is one.

`Segmenter` is all that others need.
"""

from core.segment.segmenter import Segmenter

__all__ = ["Segmenter"]
