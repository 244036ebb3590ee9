"""Each use-case gathers inputs, lets the domain decide, and applies the outcome."""
