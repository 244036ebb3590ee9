"""Written text without regard to where it came from: addresses, names, organisations, roles, sentences, n-grams."""
