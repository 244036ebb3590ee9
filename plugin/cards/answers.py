"""What the add-on answers: a card to show, a draft to open, words to insert; as Google's hosts carry it out."""

from plugin.cards.widgets import Json, plain


def push(card: Json) -> Json:
    """Show a card, where the host has called the add-on by itself."""
    return {"action": {"navigations": [{"pushCard": card}]}}


def update(card: Json, *, said: str = "", url: str = "") -> Json:
    """Put a card in the place of the one whose button was pressed; with a word in passing, and an address to open."""
    action: Json = {"navigations": [{"updateCard": card}]}
    if said:
        action["notification"] = {"text": plain(said, 200)}
    if url:
        action["link"] = {"url": url, "openAs": "FULL_SIZE", "onClose": "NOTHING"}
    return {"renderActions": {"action": action}}


def open_draft(draft_id: str, thread_id: str) -> Json:
    """Open exactly this draft in Gmail."""
    markup = {"draftId": draft_id, "draftThreadId": thread_id}
    return {"renderActions": {"hostAppAction": {"gmailAction": {"openCreatedDraftActionMarkup": markup}}}}


def insert(subject: str, body: str) -> Json:
    """Put these words into the letter that is being written; an empty subject leaves the letter's own."""
    contents = [{"content": body, "contentType": "TEXT"}]
    markup: Json = {"updateBody": {"insertContents": contents, "type": "IN_PLACE_INSERT"}}
    if subject:
        markup["updateSubject"] = {"subject": subject}
    return {"renderActions": {"hostAppAction": {"gmailAction": {"updateDraftActionMarkup": markup}}}}
