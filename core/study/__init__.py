"""What a reader takes from a speech: set phrases, tasks, figures, keywords, and what is new against another one.

Every finder takes a normal text (see `core.text`) and gives places in it; none touches the library.
"""
