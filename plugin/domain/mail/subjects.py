"""Subjects: what stays of one when a conversation is answered."""

from plugin.domain.language.packs import template

_PREFIX = template(
    r"^(?:\s*(?:{subjects.reply}|{subjects.forward})\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*[:：]|\s*\[{subjects.marks}\])+\s*"
)
_MARKS = r"(?:{subjects.reply}|{subjects.forward}|{subjects.marks})"
_FRONT_MARKS = template(rf"^\s*(?:{_MARKS}(?:\s+|[.:]\s*|$))+")
_END_MARKS = template(rf"(?:(?:^|\s+){_MARKS}[.:]?)+\s*$")
_ANSWERS = template(r"{subjects.reply}\s*:")


def bare_subject(subject: str) -> str:
    """The subject without its reply and forward prefixes, in the languages of mail programs, white space folded."""
    return _PREFIX.sub("", " ".join(subject[:1000].split()))


def without_marks(piece: str) -> str:
    """A piece of a subject without the marks of mail programs at its ends: "Re" and "Rapport TR" are no topics."""
    return _END_MARKS.sub("", _FRONT_MARKS.sub("", piece))


def reply_subject(subject: str) -> str:
    """The subject of an answer: Gmail keeps a conversation together by it, so nothing but "Re: " is added."""
    folded = " ".join(subject[:1000].split())
    return folded if _ANSWERS.match(folded) else f"Re: {folded}"
