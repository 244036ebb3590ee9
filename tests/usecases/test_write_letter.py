"""What a host elsewhere is told of people whom a letter is not about: nothing."""

from dataclasses import replace

from briefs import HONEST, a_brief, answer

from plugin.domain.model import ModelReply, ModelRequest
from plugin.usecases.write_letter import write_letter


class Listening:
    """A model that writes an honest letter and keeps what it was asked."""

    name = "small"

    def __init__(self) -> None:
        self.asked: list[ModelRequest] = []

    def complete(self, request: ModelRequest) -> ModelReply:
        """The letter."""
        self.asked.append(request)
        return ModelReply(answer(HONEST["en"][0]))


def test_names_of_others_addresses_and_numbers_do_not_leave_for_a_host_elsewhere() -> None:
    brief = a_brief("en")
    said = "I row with Denise Whitlock and Oona Prendergast on Sundays: three price lists at Tarn, "
    said += "+44 117 496 0321, oona@p.example."
    fact = replace(brief.facts[2], fact=replace(brief.facts[2].fact, text=said))
    brief = replace(brief, facts=(*brief.facts[:2], fact), named=("Helen Okafor", "Oona Prendergast"))
    for masked in (True, False):
        model = Listening()
        written = write_letter(model, brief, masked=masked)
        assert written.draft is not None
        words = model.asked[0].words
        for other in ("Oona", "Prendergast", "496 0321", "oona@p.example"):
            assert (other in words) == (not masked), other
        assert "Denise Whitlock" in words
        assert "Helen Okafor" in words
