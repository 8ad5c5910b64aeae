"""What is looked for in the library: the language of queries (`reading`), its values (`tree`), where a text answers one (`matching`)."""
