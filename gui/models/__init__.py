"""Adapters from core values to Qt models."""
