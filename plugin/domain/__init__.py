"""Pure: dataclasses and functions. No I/O, no clock, no environment; `now` is an argument."""
