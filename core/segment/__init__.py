"""Parts Chinese text into words by jieba.

jieba is loaded late, in a worker, and never reads its dictionary, which would hold the interpreter from the window and take 100 MB: the
dictionary's file is read here in pieces, and only the words are unpacked that begin with a character that is met.

1. `lexicon`: the words of jieba's dictionary with their frequencies, as its tokenizer looks them up.
2. `engine`: jieba's tokenizer on that lexicon, with words that it is taught and that it forgets.
3. `early`: the longest words of the lexicon, for a double click before jieba is there.
4. `segmenter`: a text parted by all this and by the reader's own words; what jieba leaves in single characters though it is one.

`Segmenter` is all that others need.
"""

from core.segment.segmenter import Segmenter

__all__ = ["Segmenter"]
