"""Hints: the few words of a letter that tell whether its reader is a client, a supplier, kin, a friend."""

import pytest

from plugin.domain.extraction.hints import MAX_HINTS, find_hints
from plugin.domain.extraction.read_message import keep_message
from plugin.domain.mail.mime import raw_from_bytes
from plugin.domain.model import Address, HintKind


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Please find our invoice for the roof attached.", "en", HintKind.SELLS),
        ("Anbei die Rechnung für das Dach.", "de", HintKind.SELLS),
        ("Voici notre facture pour la toiture.", "fr", HintKind.SELLS),
        ("Adjunto nuestra factura del tejado.", "es", HintKind.SELLS),
        ("Could you send us a quote for the fence?", "en", HintKind.BUYS),
        ("Können Sie uns ein Angebot für den Zaun machen?", "de", HintKind.BUYS),
        ("Pourriez-vous nous faire un devis pour la clôture ?", "fr", HintKind.BUYS),
        ("¿Podrías hacernos un presupuesto para la valla?", "es", HintKind.BUYS),
        ("Mum asks whether you come on Sunday.", "en", HintKind.KIN),
        ("Come over on Saturday, we are cooking something for the kids.", "en", HintKind.PRIVATE_LIFE),
        ("Will you be at the next breakfast club?", "en", HintKind.CIRCLE),
    ],
)
def test_a_sentence_tells_what_the_two_are_to_each_other(text: str, language: str, kind: HintKind) -> None:
    assert kind in {hint.kind for hint in find_hints([text], language)}


def test_of_a_sentence_only_the_words_that_tell_are_kept() -> None:
    text = (
        "Before I forget it again and because the year is nearly over, I have passed your invoice for payment, and " * 3
    )
    (hint,) = [one for one in find_hints([text], "en") if one.kind is HintKind.BUYS]
    assert 0 < len(hint.text) <= 60
    assert hint.rule.startswith("en.buys.")


def test_a_message_keeps_each_hint_once() -> None:
    found = find_hints(["Our invoice is attached.", "Here is the other invoice.", "Mum says hello."] * 9, "en")
    assert len({hint.kind for hint in found}) == len(found) <= MAX_HINTS


def test_what_a_quote_says_is_no_hint_of_the_writer() -> None:
    raw = raw_from_bytes(
        b"From: Nora <nora@brightwater.example>\r\nTo: mara@studio.example\r\nDate: Mon, 2 Jun 2025 10:00:00 +0000\r\n"
        b"Message-ID: <1@brightwater.example>\r\nSubject: Re: May\r\n\r\nThe garden is lovely.\r\n\r\n"
        b"On Sun, 1 Jun 2025 at 10:00, Mara <mara@studio.example> wrote:\r\n> Please find our invoice attached.\r\n"
    )
    assert keep_message(raw, me=frozenset({Address("mara@studio.example")})).hints == ()
