"""Machines are not people: newsletters, tickets, receipts, calendar mail, reports, out-of-office notes."""

import re

from plugin.domain.language.vocabulary import vocabulary
from plugin.domain.mail.body import Body
from plugin.domain.model import Mailbox
from plugin.domain.text.addresses import is_no_reply, is_person

_BULK_PRECEDENCE = frozenset({"bulk", "junk", "list", "auto_reply"})
_MACHINE_HEADERS = vocabulary(
    """
    list-unsubscribe list-unsubscribe-post feedback-id x-campaign x-campaignid x-mailchimp-id x-mc-user
    x-mailgun-sid x-sg-eid x-ses-outgoing x-autoreply  x-autorespond x-auto-response-suppress x-github-reason
    x-jira-fingerprint x-zendesk-from-account-id x-marketoid x-mailer-recptid x-rpcampaign  x-csa-complaints
    x-job x-failed-recipients x-loop x-report-abuse-to
    """
)
_BULK_WORDS = re.compile(
    r"unsubscribe (?:here|from|at any time|link)|to unsubscribe|manage (?:your )?(?:preferences|subscription)"
    r"|view (?:this )?(?:email |message )?in (?:your|a) browser"
    r"|you (?:are receiving|received|'re receiving) this (?:e-?mail|message|newsletter) because"
    r"|this is an automat(?:ed|ic) (?:e-?mail|message|notification|reply|response)"
    r"|(?:please )?do not (?:reply|respond) to this (?:e-?mail|message)|newsletter (?:abbestellen|abmelden)"
    r"|abmelden|se désabonner|se désinscrire|darse de baja|cancelar (?:la )?suscripción"
    r"|diese (?:e-?mail|nachricht) wurde automatisch|bitte antworten sie nicht auf diese|ceci est un (?:message"
    r"|e-?mail) automatique|ne pas répondre à ce|este es un (?:mensaje|correo) automático"
    r"|no responda a este|order (?:number|no\.?|#) ?:? ?#?\w*\d|your (?:receipt|invoice|order) (?:from|for|has)"
    r"|tracking number|verification code|one-time (?:code|password)|reset your password",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^(?:(?:accepted|declined|tentative|tentatively accepted|cancell?ed(?: event)?|updated invitation|invitation"
    r"|new time proposed|zugesagt|abgelehnt|mit vorbehalt|abgesagt"
    r"|aktualisierte einladung|einladung|accepté|refusé|annulé|aceptado|rechazado|cancelado)\s*:"
    r"|(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|abwesenheit\w*"
    r"|automatische antwort|réponse automatique|absence du bureau|respuesta automática"
    r"|fuera de (?:la )?oficina|risposta automatica|automatisch antwoord|autosvar|automaattinen vastaus)"
    r"|(?:undeliver(?:able|ed)|delivery (?:status notification|failure)|mail delivery|returned mail|failure notice"
    r"|read:|gelesen:|lu :|unzustellbar)"
    r"|\[?(?:ticket|case|request|issue|bug)\]? ?(?:#|id|no)|.{0,40}\[(?:ticket|case|jira|github"
    r"|request) ?[#:-]? ?\w*\d)",
    re.IGNORECASE,
)


def is_automated(  # noqa: PLR0911  one ground after the other, the surest first
    headers: tuple[tuple[str, str], ...], sender: Mailbox | None, subject: str, own: str, body: Body
) -> bool:
    """Whether a machine wrote the message, or it went to a crowd.

    Headers decide first (RFC 3834, RFC 2369, Precedence), then the sender's address, then the subject
    and bulk wording: two of its phrases, or one from an address that is no person's.
    A mailing list's discussion is people's writing; only its announcements carry List-Unsubscribe from no person.
    """
    names = {name.lower(): value.lower() for name, value in headers}
    if names.get("auto-submitted", "no").split(";")[0].strip() not in {"", "no"}:
        return True
    if body.report or body.calendar_method:
        return True
    if sender is None or is_no_reply(sender.address):
        return True
    human = is_person(sender)
    if names.get("precedence", "").strip() in _BULK_PRECEDENCE and not ("list-post" in names and human):
        return True
    if _SUBJECT.match(subject):
        return True
    machine = not _MACHINE_HEADERS.isdisjoint(names)
    if machine and not ("list-post" in names and human):
        return True
    phrases = len({found[0].lower() for found in _BULK_WORDS.finditer(own[:20_000])})
    return phrases >= (2 if human else 1)
