"""When an introducer answers with a name: thank them, and ask what made them think of that person.

Their answer is what the next mail stands on; nothing else is said.
"""

from collections.abc import Sequence

from plugin.domain.drafting.compose import closing_line, goes_on_small, greeting_line, manner_of
from plugin.domain.drafting.greetings import given_name
from plugin.domain.drafting.voice import Voice
from plugin.domain.drafting.wording import Earlier, Wording
from plugin.domain.language.variants import Dice
from plugin.domain.mail.subjects import reply_subject
from plugin.domain.model import Ask, Claim, Draft, Evidence, Mailbox, MailMessage, Profile, Relationship


def compose_follow_up(  # noqa: PLR0913 -- whom, about whom, in answer to what, and how
    ask: Ask,
    name: str,
    answer: MailMessage,
    introducer: Relationship,
    voice: Voice,
    profile: Profile,
    *,
    seed: int = 0,
    told: Sequence[Earlier] = (),
    sender: Mailbox | None = None,
) -> Draft:
    """The reply to `answer`, in which the introducer named `name`. Pure; one question, three sentences."""
    manner = manner_of(introducer, voice, profile)
    book = manner.book
    names = frozenset(part for part in (introducer.person.name, name, *name.split()) if part)
    wording = Wording(
        Dice(ask.id, name, "follow-up", seed),
        {"short": name},
        informal=manner.informal,
        told=told,
        own=names,
    )
    greeting = greeting_line(introducer, voice, manner)
    closing = closing_line(voice, profile, manner, seed=seed)
    subject = wording.say(book.ways("follow_up.subject"))
    said: list[str] = []
    for part in ("thanks", "why", "ease"):
        small = not said and goes_on_small(greeting, manner)
        said.append(wording.say(book.ways(f"follow_up.{part}"), small=small))
        wording.keep(said[-1])
        # Named in full once, then as one speaks of them.
        wording.values["short"] = (manner.first_names and given_name(name)) or name
    named = Evidence("prospect_named", answer.date, answer.id, name)
    return Draft(
        to=answer.sender.address,
        subject=reply_subject(answer.subject) if answer.subject.strip() else subject,
        body="\n\n".join((greeting, said[0], " ".join(said[1:]), closing)) + "\n",
        language=book.language,
        sender=sender,
        thread_id=answer.thread_id,
        in_reply_to=answer.rfc822_message_id,
        references=(*answer.references, answer.rfc822_message_id),
        claims=(Claim(said[0], (named,)),),
        seed=seed,
    )
