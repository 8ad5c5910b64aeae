"""Pictures of the real window in its states, for python -m tests.shots."""
