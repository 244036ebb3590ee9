"""What a message says: signals, mentions, named people and organisations."""
