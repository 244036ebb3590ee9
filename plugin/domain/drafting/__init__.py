"""The words of an ask: facts, plan, the user's own sentences, the exact bytes of a letter."""
