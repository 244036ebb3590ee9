"""Failures a user can meet: each class owns its sentence, which says what failed and what to do next.

Adapters translate whatever their library raises into one of these; use-cases decide by the class,
never by the words.
"""

from datetime import datetime

from plugin.sentences import say


class UserError(Exception):
    """A failure to be shown as one sentence, never as a traceback.

    `str(error)` is the whole sentence: what failed, then what to do next. `exit_status` is the
    status with which a command ends: 1 for a failure, 3 for work that is unfinished and resumes.
    """

    exit_status = 1


class StoreTrouble(Exception):
    """The database failed: locked for too long, unreadable, full. `str(error)` is a sentence with the way out.

    No UserError: what one call to Google means for the rest of a scan is decided there, but a store that fails ends
    whatever was being done.
    """

    def __init__(self, sentence: str, *, damaged: bool = False, away: bool = False) -> None:
        super().__init__(sentence)
        self.away = away
        """Whether the database could not be reached: it passes by itself, and the same is to be tried again."""
        self.damaged = damaged
        """Whether what lies on the disk can no longer be read, so that a backup is the way out."""


class AlreadyThere(StoreTrouble):
    """A record of this id exists already."""


class IllegalTransition(UserError):
    """An ask cannot become this from where it stands."""


class Unfinished(UserError):
    """Work stopped before its end and will be resumed; nothing was lost. `resumes_at` where known."""

    exit_status = 3

    def __init__(self, sentence: str, *, resumes_at: datetime | None = None) -> None:
        super().__init__(sentence)
        self.resumes_at = resumes_at


class QuotaSpent(Unfinished):
    """Google's daily or project quota is used up: stop, keep the cursor, go on at `resumes_at`."""


class RateLimited(Unfinished):
    """Google refused for going too fast; the pacing waits until `resumes_at` by itself first.

    `concurrent` is true where the calls were not too many but too many at once, `everybody` where they were too many
    for all users of the Google project together.
    """

    def __init__(
        self,
        sentence: str,
        *,
        resumes_at: datetime | None = None,
        concurrent: bool = False,
        everybody: bool = False,
    ) -> None:
        super().__init__(sentence, resumes_at=resumes_at)
        self.concurrent = concurrent
        self.everybody = everybody


class ServiceDown(Unfinished):
    """No network, a time-out, a reset connection, a 5xx: the outcome of a write is unknown.

    `answered` is true where the service was reached and said 5xx: another call may fare better.
    """

    def __init__(self, sentence: str, *, resumes_at: datetime | None = None, answered: bool = False) -> None:
        super().__init__(sentence, resumes_at=resumes_at)
        self.answered = answered


class Unreachable(ServiceDown):
    """No connection could be made, so nothing was sent."""


class Reconnect(UserError):
    """The token is dead or was revoked: only the user can help, by connecting again.

    `one_call` is true where a single call was answered with 401 although the token had just been renewed.
    """

    def __init__(self, sentence: str, *, one_call: bool = False) -> None:
        super().__init__(sentence)
        self.one_call = one_call


class MissingScope(UserError):
    """The user did not grant what this needs. `scope` is the missing one."""

    def __init__(self, sentence: str, *, scope: str = "") -> None:
        super().__init__(sentence)
        self.scope = scope


class NoMailService(UserError):
    """The account has no Gmail: calendar only."""


class NoCalendarService(UserError):
    """The account has no Google Calendar: mail only."""


class BlockedByAdmin(UserError):
    """The domain's admin or the Cloud project's operator must switch something on first."""


class WrongCredentials(UserError):
    """credentials.json is missing, malformed, of another kind, or not known to Google."""


class CursorExpired(UserError):
    """A history id or sync token is too old (404, 410): the mirror is to be read anew."""


class NotThere(UserError):
    """The thing asked for does not exist (any more) at Google."""


class RefusedRequest(UserError):
    """Google refused the request as wrong (400, 403 for other reasons): trying again will not help."""


class EndlessList(RefusedRequest):
    """A list repeats itself, or does not end: what it has brought is kept, and the rest asked for next time."""


class AlreadyRunning(UserError):
    """Another scan of the same account holds the lease."""


class ModelUnreachable(UserError):
    """The language model's host did not answer, or not in time: everything else goes on without it."""

    def __init__(self, host: str, why: str = "") -> None:
        said = f" ({why})" if why else ""
        super().__init__(
            say(
                "The language model at %(host)s did not answer%(said)s; nothing else depends on "
                "it. Start it, or see `askwell reader test`.",
                host=host,
                said=said,
            )
        )


class ModelRefused(UserError):
    """The language model's host answered, and said no: an unknown model, a wrong key, a request too long."""

    def __init__(self, host: str, why: str = "") -> None:
        said = f": {why}" if why else ""
        super().__init__(
            say(
                "The language model at %(host)s refused the request%(said)s. Check its address, "
                "model and key with `askwell reader test`.",
                host=host,
                said=said,
            )
        )


class ModelNonsense(ModelRefused):
    """The language model's host answered with what is no answer: not its protocol, or far too long."""

    def __init__(self, host: str, why: str = say("it could not be read")) -> None:
        UserError.__init__(
            self,
            say(
                "The language model at %(host)s answered with nothing usable (%(why)s); nothing "
                "was changed by it. Check its address and model with `askwell reader test`.",
                host=host,
                why=why,
            ),
        )


class BudgetSpent(Unfinished):
    """What the user allows the language model a day is used up: the rest is read when it is there again."""

    def __init__(self, sentence: str = "", *, resumes_at: datetime | None = None) -> None:
        said = sentence or say(
            "Today's budget for the language model is used up: the rest is read tomorrow, or raise it."
        )
        super().__init__(said, resumes_at=resumes_at)
