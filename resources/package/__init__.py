"""Makes what is installed: the program as one folder with its own Python, and a Debian package of it."""
