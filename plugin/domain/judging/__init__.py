"""Whether an ask is right: wishes, gates, occasions, favours, ranking, selection, lessons."""
