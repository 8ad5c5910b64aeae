"""Windows over the window: each is given values and answers with signals."""
