"""Who is who, how close, of what kind and since when; groups, introductions, the day a sentence speaks of."""
