"""The library on disk. Only this package contains SQL."""
