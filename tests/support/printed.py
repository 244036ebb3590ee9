"""What a command printed, and the status with which it ended."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Printed:
    """The two streams, and the exit status."""

    status: int
    out: str
    err: str
