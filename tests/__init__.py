"""Tests, benchmarks and pictures; the folders mirror the packages."""
