"""Loads the plugin that makes examples and page pairs pytest items; nothing else."""

pytest_plugins = ["mpdocs.pytest_plugin"]
