"""The parts of the page: a text widget that holds a slice, its faces, its marks and its margin."""
