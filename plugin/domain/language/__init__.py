"""What is known of languages: packs of data, and the engine that reads sentences with them."""
