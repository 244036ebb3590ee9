"""What the user wrote themselves since an ask was sent: it reminds, answers, thanks or tells, without the program."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from plugin.domain.model import AskEvent, AskStatus, MailMessage, SignalKind
from plugin.domain.text.names import read_name
from plugin.domain.tracking.history import has, last_at, since
from plugin.domain.tracking.own_mail import OwnWords
from plugin.domain.tracking.transitions import may_follow
from plugin.domain.tracking.walk import Walk, spoken

_S, _E = AskStatus, AskEvent
_REMINDER = timedelta(hours=20)
"""What the user adds sooner than this ("I forgot the attachment") reminds nobody."""
_ANSWERED_BY_HAND: Mapping[AskStatus, AskEvent] = {
    _S.ANSWERED: _E.REPLY_SENT,
    _S.PROSPECT_NAMED: _E.NAMED_REPLY_SENT,
    _S.DECLINED: _E.GRACIOUS_LINE_SENT,
    _S.INTRODUCED: _E.THANKS_SENT,
    _S.MET: _E.NEWS_SENT,
    _S.WON: _E.NEWS_SENT,
    _S.LOST: _E.NEWS_SENT,
}
"""What a message of the user's to the introducer is, by where the ask stands."""


def own_step(walk: Walk, message: MailMessage, sent: datetime) -> None:
    """Something that the user wrote: it may remind, answer, thank or tell, without the program's help."""
    own = OwnWords(message, walk.who, in_talk=walk.talk.holds(message), words=walk.words.get(message.id, ""))
    if own.tells_prospect_of_talk and may_follow(walk.ask.status, _S.MET) and walk.ask.status is not _S.LOST:
        walk.become(_S.MET, message, own.talked)
    if not own.to_introducer:
        return
    status = walk.ask.status
    if own.met_them and may_follow(status, _S.MET) and status is not _S.LOST:
        walk.become(_S.MET, message, own.met_them)
        walk.note(_E.NEWS_SENT, message)
    elif status in {_S.SENT, _S.NO_REPLY}:
        _own_while_unheard(walk, message, own, sent)
    else:
        _own_after_answer(walk, message, own)


def _own_while_unheard(walk: Walk, message: MailMessage, own: OwnWords, sent: datetime) -> None:
    """Before any answer by mail: what they said elsewhere may stand in the user's own words, else it reminds."""
    if own.yes_received and not _is_of_another(walk, message):
        walk.note(_E.SPOKE, message)
        walk.become(_S.ANSWERED, message, own.yes_received)
        walk.note(_E.AGREED, message, own.yes_received)
        walk.note(_E.REPLY_SENT, message)
        return
    if own.no_received and not _is_of_another(walk, message):
        walk.become(_S.DECLINED, message, own.no_received)
        walk.note(_E.GRACIOUS_LINE_SENT, message)
        return
    reminds = own.in_talk and not own.talked and not _is_of_another(walk, message)
    # After an answer about another ask, only what names this one's prospect reminds of it.
    reminds = reminds and not (walk.answered and not walk.who.names_prospect(message, walk.excerpt(message)))
    if not reminds:
        spoken(walk, message)
    elif message.date - sent >= _REMINDER and not has(walk.ask, _E.REMINDER_SENT):
        walk.note(_E.REMINDER_SENT, message)


def _own_after_answer(walk: Walk, message: MailMessage, own: OwnWords) -> None:
    """After an answer: a reply, thanks, a gracious line, news, by where the ask stands."""
    status = walk.ask.status
    event = _ANSWERED_BY_HAND.get(status)
    told = last_at(walk.ask, event=event) if event is not None else None
    began = since(walk.ask)
    if event is None or message.date <= began or (told is not None and told >= began and event is not _E.REPLY_SENT):
        return
    # The subject of news often names nobody ("A short update"): the sentences that are kept do.
    fitting = own.in_talk or own.is_of_prospect or own.fits(status)
    if not fitting:
        return
    if status is _S.ANSWERED and own.yes_received and not has(walk.ask, _E.AGREED):
        walk.note(_E.AGREED, message, own.yes_received)
    walk.note(event, message)


def _is_of_another(walk: Walk, message: MailMessage) -> bool:
    """Whether a message of the user's is another ask, or speaks of one."""
    ids = {message.id, message.rfc822_message_id} - {""}
    asks = any(one.kind is SignalKind.INTRODUCTION_REQUEST and one.whose == "own" for one in message.signals)
    named = [one.name for one in message.mentions if one.whose == "own" and read_name(one.name).whole]
    if asks and named and not walk.who.names_prospect(message, message.subject):
        return True
    return any(
        not ids.isdisjoint({*one.shown, *one.talk.message_ids})
        or (one.sought.is_named_in(message.subject) and not one.talk.holds(message))
        for one in walk.others
    )
