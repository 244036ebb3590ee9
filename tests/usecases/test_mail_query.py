"""The searches that define which mail is listed."""

from datetime import UTC, datetime, timedelta
from urllib.parse import quote_plus

from plugin.domain.model import Address
from plugin.usecases import mail_query

SINCE = datetime(2025, 6, 15, tzinfo=UTC)
AFTER = f"after:{int((SINCE - timedelta(days=1)).timestamp())}"


def test_dates_are_epoch_seconds_a_day_early() -> None:
    assert mail_query.sent(SINCE) == f"in:sent {AFTER}"
    assert mail_query.everything(SINCE) == f"{AFTER} -in:drafts -in:chats"
    assert mail_query.on_list("round.lists.example", SINCE) == f"{AFTER} -in:drafts list:round.lists.example"
    both = mail_query.exchanged_with(Address("a@b.example"), SINCE)
    assert both == f"{AFTER} -in:drafts {{from:a@b.example to:a@b.example}}"


def test_terms_are_searched_in_as_few_queries_as_their_lengths_allow() -> None:
    terms = [f"from:guest{number}@house.example" for number in range(100)]
    queries = list(mail_query.any_of(terms, SINCE))
    assert len(queries) == 3
    assert all(len(quote_plus(query)) <= mail_query.LONGEST_QUERY for query in queries)
    assert [term for query in queries for term in query.partition("{")[2].rstrip("}").split()] == terms


def test_one_term_needs_no_braces_and_none_no_query() -> None:
    assert list(mail_query.any_of(["from:a@b.example"], SINCE)) == [f"{AFTER} -in:drafts from:a@b.example"]
    assert list(mail_query.any_of([], SINCE)) == []


def test_names_in_other_scripts_count_as_long_as_they_are_when_escaped() -> None:
    terms = [f'from:"Ирина Соколова {number}"' for number in range(40)]
    queries = list(mail_query.any_of(terms, SINCE))
    assert len(queries) > 1
    assert all(len(quote_plus(query)) <= mail_query.LONGEST_QUERY for query in queries)
