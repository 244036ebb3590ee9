"""The sample year: one consultant's mail and calendar, made up, relative to any `now`, and the truth about it."""

from .builder import sample_truth, sample_year
from .truth import Acquainted, Encounter, HeldBack, RightAsk, Truth

__all__ = ["Acquainted", "Encounter", "HeldBack", "RightAsk", "Truth", "sample_truth", "sample_year"]
