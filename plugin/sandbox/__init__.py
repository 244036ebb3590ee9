"""A small Google on loopback, for the demo and the tests. It imports nothing of ours."""
