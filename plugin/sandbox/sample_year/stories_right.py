"""Stories."""

TEXT = ""
