"""View-models: one for a thing, shared by page, card and command."""
