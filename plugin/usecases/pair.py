"""Why not this pair? Any contact about anybody, on the list or not: right today, or what stands in the way."""

from collections.abc import Sequence
from dataclasses import dataclass

from plugin.domain.model import Answer, Prospect, QuestionKind, Relationship, Suggestion
from plugin.domain.network.told_ties import A_LITTLE, NOT_AT_ALL, WELL
from plugin.domain.suggestions.any_pair import weigh_unseen
from plugin.domain.suggestions.prospects import make_prospect
from plugin.domain.suggestions.questions import question_id
from plugin.domain.suggestions.suggest import Weighed
from plugin.domain.suggestions.supposed import knows_subject
from plugin.domain.text.names import fold
from plugin.errors import NotThere, UserError
from plugin.sentences import say
from plugin.usecases.judgement import Judgement
from plugin.usecases.paths import paths_by_prospect, paths_to

MOST = 8
"""So many people of one name are offered to choose from."""
VALUES = (WELL, A_LITTLE, NOT_AT_ALL)


@dataclass(frozen=True, slots=True)
class Pair:
    """A contact and somebody: the two as they were weighed, and the ask of the day where it is right.

    `seen` is False where nothing shows that they know each other; `listed` whether the other is a prospect; `told` is
    what the user said of the two ("" for nothing); `displaced` where the ask is right but another one comes first.
    """

    weighed: Weighed
    seen: bool
    listed: bool
    suggestion: Suggestion | None = None
    told: str = ""

    @property
    def displaced(self) -> bool:
        """Whether nothing stands in the way and it is still none of the asks that are offered."""
        return self.seen and not self.weighed.because and self.suggestion is None


def contacts_called(judgement: Judgement, text: str) -> list[Relationship]:
    """The contacts whom a name or an address may mean; exactly one where it says so in full."""
    wanted = fold(text)
    if not wanted:
        return []
    known = judgement.snapshot.relationships
    exact = [one for one in known if text.strip().lower() in one.person.addresses or fold(one.person.name) == wanted]
    if exact:
        return exact[:MOST]
    words = wanted.split()
    return [one for one in known if all(word in fold(one.person.name).split() for word in words)][:MOST]


def prospects_called(judgement: Judgement, text: str) -> list[Prospect]:
    """The prospects on the list whom a name, a house or an id may mean; exactly those where it says so in full."""
    wanted = fold(text)
    listed = [one for one in judgement.prospects if one.status not in {"proposed", "removed"}]
    exact = [one for one in listed if text == one.id or (wanted and wanted in {fold(one.name), fold(one.organisation)})]
    if exact:
        return exact[:MOST]
    words = wanted.split()
    part = [one for one in listed if words and set(words) <= set(fold(f"{one.name} {one.organisation}").split())]
    return part[:MOST]


def people_called(judgement: Judgement, text: str) -> list[Prospect]:
    """The same; a new one of that name where none on the list is meant."""
    listed = prospects_called(judgement, text)
    if listed:
        return listed
    if not any(letter.isalnum() for letter in text):
        return []
    try:
        return [make_prospect(name=" ".join(text.split()))]
    except ValueError:
        return []


def judge_pair(judgement: Judgement, one: Relationship, prospect: Prospect) -> Pair:
    """Whether this contact could be asked about this person now, and what stands in the way."""
    listed = any(known.id == prospect.id for known in judgement.prospects)
    paths: Sequence[Weighed] = (
        paths_by_prospect(judgement).get(prospect.id, ()) if listed else paths_to(judgement, prospect.name)
    )
    found = next((path for path in paths if path.candidate.introducer == one.address), None)
    weighed = found or weigh_unseen(judgement.context, one, prospect)
    right = next(
        (
            made
            for made in judgement.ranked.made
            if made.introducer.address == one.address and made.prospect.id == prospect.id
        ),
        None,
    )
    subject = knows_subject(weighed.candidate)
    told = next((known for known in judgement.store.load_answers() if known.id == _id(subject)), None)
    return Pair(weighed, found is not None, listed, right, told.value if told is not None else "")


def tell_pair(judgement: Judgement, one: Relationship, prospect: Prospect, value: str) -> None:
    """Keep the user's word on how well the two know each other; "" takes it back.

    Raises UserError for what is no such word, NotThere where there is none to take back.
    """
    subject = knows_subject(judge_pair(judgement, one, prospect).weighed.candidate)
    if not value:
        if all(known.id != _id(subject) for known in judgement.store.load_answers()):
            raise NotThere(say("You said nothing of these two yet."))
        judgement.store.delete_answer(_id(subject))
        return
    if value not in VALUES:
        raise UserError(
            say("“%(said)s” is no answer; choose one of: %(offered)s", said=value, offered=", ".join(VALUES))
        )
    kept = Answer(_id(subject), QuestionKind.KNOWS.value, subject, value, judgement.now)
    judgement.store.save_answer(kept)


def _id(subject: tuple[str, ...]) -> str:
    return question_id(QuestionKind.KNOWS.value, subject)
