"""Mail under the owner's name, and mail whose domain denies it."""

from typing import Any

from builders import OWNER, a_raw_message, an_address

from plugin.domain.extraction.read_message import keep_message

ME = frozenset({an_address(OWNER), an_address("mara@home.example")})
DELIVERED = ("Delivered-To", OWNER)
PASSED = ("Authentication-Results", "mx.host.example; dkim=pass header.d=home.example; dmarc=pass")
FAILED = ("Authentication-Results", "mx.host.example; spf=softfail; dmarc=fail (p=NONE) header.from=lindqvist.example")


def is_sent(*headers: tuple[str, str], **changes: Any) -> bool:
    return keep_message(a_raw_message(headers=headers, **changes), me=ME).sent_by_me


def test_what_the_mailbox_labels_as_sent_is_the_owners_from_any_address() -> None:
    assert is_sent(labels=("SENT",))
    assert is_sent(("From", "mara.elsewhere@host.example"), labels=("SENT",))


def test_a_borrowed_name_sends_nothing() -> None:
    assert not is_sent(labels=("INBOX",))
    assert not is_sent(labels=("Archived", "Opened", "IMPORTANT"))
    assert not is_sent(FAILED, labels=("INBOX", "UNREAD"))
    assert not is_sent(DELIVERED)
    assert not is_sent(FAILED)


def test_a_file_without_labels_is_believed_where_nothing_was_delivered() -> None:
    assert is_sent()


def test_without_labels_what_is_addressed_to_the_owner_and_others_has_arrived() -> None:
    assert not is_sent(("To", f"{OWNER}, Nora <nora@brightwater.example>"))
    assert is_sent(("To", OWNER))
    assert is_sent(("Cc", OWNER))
    assert is_sent(("To", f"{OWNER}, Nora <nora@brightwater.example>"), labels=("SENT",))


def test_mail_of_an_earlier_mailbox_is_the_owners_under_a_label_of_their_own() -> None:
    assert is_sent(labels=("Old mail", "Opened"))
    assert not is_sent(labels=("Old mail", "INBOX"))
    assert not is_sent(DELIVERED, labels=("Old mail",))


def test_the_owners_other_mailbox_is_vouched_for_by_the_server() -> None:
    assert is_sent(("From", "mara@home.example"), PASSED, DELIVERED)
    assert is_sent(("From", "mara@home.example"), PASSED, labels=("INBOX",))
    assert not is_sent(("From", "someone@home.example"), PASSED, labels=("INBOX",))


def test_mail_that_its_domain_denies_is_marked_and_a_lists_is_not() -> None:
    nora = ("From", "Nora Weiss <nora@brightwater.example>")
    assert keep_message(a_raw_message(headers=(nora, FAILED)), me=ME).disowned
    assert not keep_message(a_raw_message(headers=(nora, PASSED)), me=ME).disowned
    listed = ("List-Id", "<round.lists.example>")
    assert not keep_message(a_raw_message(headers=(nora, FAILED, listed)), me=ME).disowned
