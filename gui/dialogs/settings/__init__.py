"""The dialog of all settings, made of `core.settings_table`."""
