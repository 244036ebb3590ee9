import pytest

from plugin.domain.mail.automation import is_automated
from plugin.domain.mail.body import Body
from plugin.domain.model import Address, Mailbox

NORA = Mailbox(Address("nora@fjordworks.example"), "Nora Lind")
PLAIN = Body("")


@pytest.mark.parametrize(
    ("headers", "sender", "subject", "text"),
    [
        ((("Auto-Submitted", "auto-replied"),), NORA, "Re: Plan", ""),
        ((("Precedence", "bulk"),), NORA, "News", ""),
        ((("Precedence", "list"), ("List-Unsubscribe", "<mailto:x@y.example>")), NORA, "News", ""),
        ((("Precedence", "list"),), Mailbox(Address("no-reply@shop.example")), "News", ""),
        ((("List-Unsubscribe", "<mailto:x@y.example>"),), NORA, "News", ""),
        ((), Mailbox(Address("no-reply@shop.example")), "Your order", ""),
        ((), NORA, "Automatic reply: Plan", ""),
        ((), NORA, "Accepted: Plan @ Thu", ""),
        ((), NORA, "Undeliverable: Plan", ""),
        (
            (),
            Mailbox(Address("billing@shop.example")),
            "May",
            "This is an automated message, please do not reply to this email.",
        ),
    ],
)
def test_machines_are_known(headers: tuple[tuple[str, str], ...], sender: Mailbox, subject: str, text: str) -> None:
    assert is_automated(headers, sender, subject, text, PLAIN)


@pytest.mark.parametrize(
    ("headers", "subject", "text"),
    [
        ((("Auto-Submitted", "no"),), "Re: Plan", "Fine with me."),
        (
            (("List-Post", "<mailto:rooms@lists.example>"), ("Precedence", "list"), ("List-Unsubscribe", "<x>")),
            "Re: rooms",
            "I agree.",
        ),
        ((("List-Id", "<choir.lists.example>"), ("Precedence", "list")), "Rehearsal", "You sang well last night."),
        ((), "The case for a new room", "Please do not reply to this email, call me."),
        ((), "Read the plan", "Can you unsubscribe me from the tennis list? Thanks."),
    ],
)
def test_people_stay_people(headers: tuple[tuple[str, str], ...], subject: str, text: str) -> None:
    assert not is_automated(headers, NORA, subject, text, PLAIN)


def test_calendar_mail_and_reports_are_a_machines() -> None:
    assert is_automated((), NORA, "Plan", "", Body("", calendar_method="REQUEST"))
    assert is_automated((), NORA, "Plan", "", Body("", report=True))
