"""Asks of every life, to several kinds of people, in several months: what results count."""

from dataclasses import replace
from datetime import timedelta

from builders import an_ask
from pages_house import NOW, House

from plugin.domain.model import Ask, AskOrigin, AskStatus, StatusChange

_S = AskStatus
LIVES = (
    (_S.SUGGESTED,),
    (_S.PENDING, _S.DRAFTED),
    (_S.SENT,),
    (_S.SENT, _S.NO_REPLY),
    (_S.SENT, _S.DECLINED),
    (_S.SENT, _S.ANSWERED),
    (_S.SENT, _S.ANSWERED, _S.INTRODUCED),
    (_S.SENT, _S.ANSWERED, _S.INTRODUCED, _S.MET),
    (_S.SENT, _S.INTRODUCED, _S.MET, _S.LOST),
    (_S.SENT, _S.INTRODUCED, _S.MET, _S.WON),
)
KINDS = ("supplier", "friend", "", "client")


def many(house: House) -> list[Ask]:
    """Asks of every life, to several kinds of people, in several months."""
    asks = []
    for number in range(40):
        life, start = LIVES[number % len(LIVES)], NOW - timedelta(days=90 - 2 * number)
        history = tuple(StatusChange(status, start + timedelta(hours=30 * place)) for place, status in enumerate(life))
        ask = an_ask(
            life[-1],
            created_at=start,
            history=history,
            introducer_name="=HYPERLINK(1)" if number == 5 else f"Person {number}",
            introducer_kind=KINDS[number % len(KINDS)],
            specific=(None, True, False)[number % 3],
            origin=AskOrigin.HAND if number % 7 == 0 else AskOrigin.PROGRAM,
        )
        asks.append(replace(ask, value=1200.5, currency="EUR") if life[-1] is _S.WON else ask)
    with house.store() as store:
        for ask in asks:
            store.add_ask(ask)
    return asks
