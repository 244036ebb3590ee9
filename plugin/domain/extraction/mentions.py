"""Who is named in a message, and what is said of knowing them."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from plugin.domain.extraction.named_entities import Name, NamesFound, find_names
from plugin.domain.extraction.signals import excerpt
from plugin.domain.language.packs import rules, template
from plugin.domain.language.rule_index import first_of
from plugin.domain.language.rules import spoken_words, straighten
from plugin.domain.model import EXCERPT, Address, Mention
from plugin.domain.text.addresses import parse_address

_ROLE_AFTER = template(
    r"^,?\s\(?(?:{mentions.who_is} )?(?:{mentions.before_role} )*(?P<role>(?:{roles.qualities})*{roles.positions})"
    r"(?P<link>\s{mentions.role_links}\s(?:{mentions.articles_after} )?)?"
)
_ROLE_BEFORE = template(r"(?<!\w)(?P<role>(?:{roles.qualities})*{roles.positions})[,:]?\s$")
_WORKS_AT = template(
    r"^,?\s\(?(?:(?:{mentions.and_who} )?(?:{mentions.working} )*(?:{mentions.house_links}|{mentions.work_links})"
    r"|{mentions.who_leads})\s(?:{names.the} )?$"
)
_ADDRESS_AFTER = re.compile(r"^\s?[<(\[]\s?(?:mailto:)?([\w.+-]{1,64}@[\w.-]{3,100})")
_PRONOUN = template(r"(?-i:{mentions.stands_for_person})")
"""A word that stands for the person whom the sentence before named."""


MAX_SENTENCE = 1_000
"""Characters of a sentence in which names are sought; a longer one is a list or a table."""
MAX_NAMED = 150
"""Names of one author's text after which no further sentence is read: a message keeps far fewer."""
_CALLED = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
"""What somebody may be called by: letters; "Acme.com" and "3rd" are no names."""


def find_mentions(
    sentences: Sequence[str], language: str, *, whose: str = "own", author: Address | None = None
) -> list[Mention]:
    """The people and organisations that the sentences of one author name, in order, each name once.

    A person's organisation and role are attached where the sentence tells them ("Ann Roe, CFO of Acme"); such
    an organisation is not listed a second time by itself.
    """
    looked: list[tuple[str, NamesFound]] = []
    count = 0
    for whole in sentences:
        sentence = whole[:MAX_SENTENCE]
        found = find_names(sentence, language)
        looked.append((sentence, found))
        count += len(found.names)
        if count > MAX_NAMED:
            break
    known = _words_of_people(found.names for _, found in looked)
    mentions: dict[str, Mention] = {}
    for number, (sentence, first_look) in enumerate(looked):
        again = not known.isdisjoint(first_look.turns_on)
        names = (find_names(sentence, language, known) if again else first_look).names
        following = looked[number + 1] if number + 1 < len(looked) else None
        for mention in _mentions_of(sentence, names, whose, author, _said_after(sentence, names, following)):
            key = mention.name or mention.organisation
            earlier = mentions.get(key)
            if earlier is None or _tells_more(mention, earlier):
                mentions[key] = mention
    attached = {mention.organisation for mention in mentions.values() if mention.name}
    return [mention for mention in mentions.values() if mention.name or mention.organisation not in attached]


def _tells_more(mention: Mention, earlier: Mention) -> bool:
    """Whether a later mention of the same name says more of it; the earlier one is kept otherwise."""
    facts = sum(map(bool, (mention.organisation, mention.role, mention.address, mention.stance != "neutral")))
    return bool(mention.name) and facts > sum(
        map(bool, (earlier.organisation, earlier.role, earlier.address, earlier.stance != "neutral"))
    )


def _words_of_people(names: Iterable[Sequence[Name]]) -> frozenset[str]:
    """Single words by which people who were named in full are called again: "Beck", "Sally"."""
    words: set[str] = set()
    for found in names:
        for name in found:
            parts = name.text.split()
            if name.kind == "person" and len(parts) > 1:
                words.update(part for part in (parts[0], parts[-1]) if _is_called(part))
    return frozenset(words)


def _is_called(part: str) -> bool:
    return len(part) > 2 and part[0].isupper() and _CALLED.fullmatch(part) is not None


def _said_after(sentence: str, names: Sequence[Name], following: tuple[str, NamesFound] | None) -> tuple[str, str]:
    """The next sentence and its stance, where it speaks on of the last person named ("I don't really know her")."""
    if following is None or not any(name.kind == "person" for name in names):
        return "", "neutral"
    after, others = following[0], following[1].names
    if len(after) > EXCERPT - 40 or any(name.kind == "person" for name in others):
        return "", "neutral"
    alone = sentence.endswith("?") and len(sentence.split()) <= 5
    if not alone and _PRONOUN.search(after) is None:
        return "", "neutral"
    stance = _stance(after)
    asks = after.endswith("?") and stance == "positive"
    if alone and not after.endswith("?"):
        # "Ann Roe? We did the town hall together."
        return after, stance
    return (after, stance) if stance != "neutral" and not asks else ("", "neutral")


def _both(sentence: str, after: str, place: int) -> str:
    """Two sentences within the length of an excerpt; of the first as much as there is room for, from the name on."""
    if len(sentence) + 1 + len(after) <= EXCERPT:
        return f"{sentence} {after}"
    room = EXCERPT - len(after) - 3
    start = max(0, min(place, len(sentence) - room))
    return f"…{sentence[start : start + room]}… {after}"[:EXCERPT]


def _mentions_of(
    sentence: str, names: Sequence[Name], whose: str, author: Address | None, said_after: tuple[str, str]
) -> list[Mention]:
    if not names:
        return []
    last = max((index for index, name in enumerate(names) if name.kind == "person"), default=-1)
    stance = _stance(sentence) if any(name.kind == "person" for name in names) else "neutral"
    mentions: list[Mention] = []
    taken: set[int] = set()
    for index, name in enumerate(names):
        if index in taken:
            continue
        following = names[index + 1] if index + 1 < len(names) else None
        text = excerpt(sentence, name.start)
        if name.kind == "organisation":
            mentions.append(Mention(name="", organisation=name.text, text=text, whose=whose, author=author))
            continue
        role, organisation = _position(sentence, name, following)
        if organisation:
            taken.add(index + 1)
        address = _ADDRESS_AFTER.match(sentence[name.end : name.end + 120])
        carried = index == last and said_after[1] != "neutral" and stance != "negative"
        mentions.append(
            Mention(
                name=name.text,
                text=_both(sentence, said_after[0], name.start) if carried else text,
                address=parse_address(address[1].rstrip(".")) if address else None,
                organisation=organisation,
                role=role,
                stance=said_after[1] if carried else stance,
                whose=whose,
                author=author,
            )
        )
    return mentions


def _position(sentence: str, name: Name, following: Name | None) -> tuple[str, str]:
    """Role and organisation that the words right after (or before) a person's name give."""
    tail = sentence[name.end : name.end + 160]
    found = _ROLE_AFTER.match(tail)
    role = ""
    if found is not None:
        role = found["role"].strip()
        if (
            following is not None
            and following.kind == "organisation"
            and found["link"]
            and following.start - name.end - found.end() in range(3)
        ):
            return role, following.text
    else:
        before = _ROLE_BEFORE.search(sentence[max(0, name.start - 60) : name.start])
        role = before["role"].strip() if before else ""
    if following is not None and following.kind == "organisation":
        between = sentence[name.end : following.start]
        if len(between) < 30 and (_WORKS_AT.match(between) or between in {" (", ", "}):
            return role, following.text
    return role, ""


@lru_cache(maxsize=4096)
def _stance(sentence: str) -> str:
    text = straighten(sentence)
    heard = rules("mentions.knows_not", "mentions.news", "mentions.knows").candidates_by_table(spoken_words(text))
    for table, stance in (("knows_not", "negative"), ("news", "neutral"), ("knows", "positive")):
        if first_of(heard.get(table, ()), text):
            return stance
    return "neutral"
