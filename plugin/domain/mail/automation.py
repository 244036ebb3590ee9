"""Machines are not people: newsletters, tickets, receipts, calendar mail, reports, out-of-office notes."""

from plugin.domain.language.packs import template
from plugin.domain.language.vocabulary import vocabulary
from plugin.domain.mail.body import Body
from plugin.domain.model import Mailbox
from plugin.domain.text.addresses import is_no_reply, is_person

_BULK_PRECEDENCE = frozenset({"bulk", "junk", "list", "auto_reply"})
_MACHINE_HEADERS = vocabulary(
    """
    list-unsubscribe list-unsubscribe-post feedback-id x-campaign x-campaignid x-mailchimp-id x-mc-user
    x-mailgun-sid x-sg-eid x-ses-outgoing x-autoreply  x-autorespond x-auto-response-suppress x-github-reason
    x-jira-fingerprint x-zendesk-from-account-id x-marketoid x-mailer-recptid x-rpcampaign  x-csa-complaints
    x-job x-failed-recipients x-loop x-report-abuse-to
    """
)
_BULK_WORDS = template("{mail.bulk}")
_SUBJECT = template("^{mail.automatic_subjects}")


def is_automated(  # noqa: PLR0911  one ground after the other, the surest first
    headers: tuple[tuple[str, str], ...], sender: Mailbox | None, subject: str, own: str, body: Body
) -> bool:
    """Whether a machine wrote the message, or it went to a crowd.

    Headers decide first (RFC 3834, RFC 2369, Precedence), then the sender's address, then the subject
    and bulk wording: two of its phrases, or one from an address that is no person's.
    A mailing list's discussion is people's writing; only its announcements carry List-Unsubscribe from no person.
    """
    names = {name.lower(): value.lower() for name, value in headers}
    if names.get("auto-submitted", "no").split(";")[0].strip() not in {"", "no"}:
        return True
    if body.report or body.calendar_method:
        return True
    if sender is None or is_no_reply(sender.address):
        return True
    human = is_person(sender)
    machine = not _MACHINE_HEADERS.isdisjoint(names)
    precedence = names.get("precedence", "").strip()
    # A choir's or a working group's own list has little more than this header.
    discussed = human and ("list-post" in names or (precedence == "list" and not machine))
    if precedence in _BULK_PRECEDENCE and not discussed:
        return True
    if _SUBJECT.match(subject):
        return True
    if machine and not discussed:
        return True
    phrases = len({found[0].lower() for found in _BULK_WORDS.finditer(own[:20_000])})
    return phrases >= (2 if human else 1)
