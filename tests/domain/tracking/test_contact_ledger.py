"""One contact's page of the ledger."""

from dataclasses import replace

from builders import NOW, an_ask, an_evidence, days_ago

from plugin.domain.model import AskEvent, AskStatus, FavourKind, StatusChange
from plugin.domain.tracking.contact_ledger import contact_ledger
from web.views.ledger import ledger_json, ledger_sentences

_S = AskStatus


def test_with_nothing_between_the_two_the_page_is_empty() -> None:
    assert contact_ledger([], []).empty
    assert contact_ledger([an_ask(_S.SUGGESTED)], []).empty


def test_what_was_asked_done_told_and_given_back_is_counted() -> None:
    asks = [
        an_ask(_S.DRAFTED),
        an_ask(_S.DECLINED),
        an_ask(_S.MET, history=(StatusChange(_S.INTRODUCED, days_ago(9)), StatusChange(_S.MET, days_ago(3)))),
    ]
    facts = [
        an_evidence(FavourKind.INTRODUCED_YOU, days_ago(9), "to Elena"),
        an_evidence(FavourKind.YOU_INTRODUCED, days_ago(50), "to Tom"),
    ]
    ledger = contact_ledger(asks, facts)
    assert (ledger.asked, ledger.declined, ledger.introduced_you, ledger.told) == (2, 1, 1, 0)
    assert (ledger.owed, ledger.introduced_them) == (1, 1)
    said = " ".join(ledger_sentences(ledger, "Nora"))
    assert "You have asked Nora twice, once in vain." in said
    assert "Nora has introduced you once." in said
    assert "You owe them news" in said
    assert "You have introduced Nora once." in said


def test_a_debt_is_paid_by_the_news() -> None:
    met = an_ask(_S.MET)
    told = replace(met, history=(*met.history, StatusChange(_S.MET, NOW, event=AskEvent.NEWS_SENT)))
    ledger = contact_ledger([told], [])
    assert (ledger.owed, ledger.told) == (0, 1)
    shown = ledger_json(ledger)
    assert (shown["told"], shown["asks"][0]["status"]) == (1, "met")
