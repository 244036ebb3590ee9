"""How people are connected: strength and kind of relationship, introductions, groups, who knows whom."""
