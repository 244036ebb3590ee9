"""Which mail is read with care: what people in touch write, in lists of theirs too, and nothing of strangers."""

from builders import OWNER, a_message, an_account, an_exchange, corrections

from plugin.domain.careful_reading.conversations import choose_conversations
from plugin.domain.careful_reading.policy import ReadingPolicy
from plugin.domain.meetings.attendance import judge_trust
from plugin.domain.model import MailMessage, MessageId, WritingStyle
from plugin.domain.people.identities import find_people

NORA = ("nora@brightwater.example", "Nora Weiss")
STRANGER = ("zed@pushy.example", "Zed Pushy")
CHOIR = "altos@lists.choir.example"
LONG_ENOUGH = WritingStyle(words=12)


def read_with_care(*letters: MailMessage) -> set[MessageId]:
    messages = [*an_exchange(NORA), *letters]
    people = find_people([], messages, an_account(), corrections())
    trust = judge_trust([], messages, people.owner, corrections(), now=letters[0].date).across(people)
    chosen = choose_conversations(messages, people, trust, policy=ReadingPolicy())
    return {one.id for talk in chosen for one in talk.messages} & {one.id for one in letters}


def test_a_list_is_read_where_somebody_in_touch_writes_to_it() -> None:
    hers = a_message(NORA, to=CHOIR, list_id="altos", id="hers", style=LONG_ENOUGH)
    strangers = a_message(STRANGER, to=CHOIR, list_id="altos", id="strangers", style=LONG_ENOUGH)
    newsletter = a_message(NORA, to=OWNER, list_id="news", automated=True, id="news", style=LONG_ENOUGH)
    assert read_with_care(hers, strangers, newsletter) == {"hers"}
