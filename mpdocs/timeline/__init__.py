"""Timelines: what really happened when a script ran, recorded once and drawn at each build."""
