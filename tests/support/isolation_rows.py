"""An account with a row in every table."""

from datetime import timedelta

from builders import NOW, a_message, an_address
from ledger_builders import NORA, TOM, a_draft, an_ask, an_event

from plugin.domain.model import (
    Answer,
    DraftVersion,
    Finding,
    FindingKind,
    ListedContact,
    ListImport,
    MeetingKey,
    MeetingSource,
    MeetingVerdict,
    MeetingVerdictKind,
    MessageId,
    MirrorPage,
    ModelHealth,
    ModelPurpose,
    ModelSettings,
    ModelUsage,
    NeverReadEntry,
    NeverReadSort,
    Profile,
    Prospect,
    ProspectId,
    ReaderRead,
    Skipped,
    ThreadId,
)
from plugin.store import account_store
from plugin.store.drawn_pages import DrawnPage

LEASE = timedelta(minutes=10)
ANSWER = Answer("q1", "meeting", ("event", "e1"), "yes", NOW)
CANARY = "canary wren"


def fill(store: account_store.AccountStore) -> None:
    """A row in every table of an account, each with the canary where it can hold a text."""
    message = a_message((NORA, CANARY), subject=CANARY, id=MessageId("canary"), thread_id=ThreadId("t1"))
    store.save_page(
        MirrorPage(
            messages=(message,),
            events=(an_event(summary=CANARY),),
            skipped_messages=(Skipped("m9", CANARY),),
            cursors={"history": CANARY},
        )
    )
    run = store.start_run(kind="scan", owner=CANARY, now=NOW, lease=LEASE)
    store.renew_run(run.id, now=NOW, lease=LEASE, progress={"phase": CANARY})
    store.save_profile(Profile(name=CANARY))
    store.save_prospects([Prospect(ProspectId("p1"), name=CANARY)])
    store.correct_kind(NORA, "client")
    store.correct_name(NORA, CANARY)
    store.set_do_not_ask(NORA, True)
    store.set_may_ask(NORA, NOW)
    store.merge_people([NORA, TOM])
    store.save_answer(ANSWER)
    store.correct_meeting(MeetingKey(MeetingSource.EVENT, "e1"), MeetingVerdict(MeetingVerdictKind.STRUCK, (), None))
    store.save_preference("x", CANARY)
    store.begin_ask(an_ask(), a_draft(subject=CANARY))
    finding = Finding("f1", FindingKind.SIGNAL, message.id, NOW, NORA, CANARY, value="praise")
    store.save_reading([ReaderRead(message.id, "r", NOW)], [finding])
    store.save_draft_version(DraftVersion("s1", 1, NOW, TOM, CANARY, CANARY))
    store.save_model_settings(ModelSettings(model=CANARY))
    store.save_model_health(ModelHealth())
    store.add_model_usage(ModelUsage(NOW.date(), ModelPurpose.TEST, requests=1))
    store.forget_person([an_address("gone@away.example")], "", now=NOW)
    store.add_never_read([NeverReadEntry(NeverReadSort.LABEL, CANARY, CANARY)], now=NOW)
    store.save_note(NORA, CANARY)
    store.save_contacts([ListedContact("c1", name=CANARY)])
    store.save_list_import(ListImport("i1", CANARY, NOW))
    # Last: each word of the user's clears it.
    store.save_drawn_page(DrawnPage("place", NOW, (CANARY,)), count=store.count_changes())
