"""How each language says the parts of an ask: one phrasebook per language, written natively, not translated."""
