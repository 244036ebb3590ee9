"""The words of an ask: facts, phrasebooks, the user's own sentences, the exact bytes of a letter."""
