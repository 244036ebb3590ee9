"""Whether an ask is right: prospects, eligibility, occasions, favours, scoring, selection, lessons."""
