"""The same things as JSON, for scripts in the user's own browser session: one function for each address."""
