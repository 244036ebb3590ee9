"""A large account's page whose process begins anew when a test says so, and then is as slow as the test wants."""

from dataclasses import dataclass, replace
from threading import Event

from pages_house import HOST, NOW, House

from plugin.domain.model import Account
from plugin.usecases.account_snapshot import AccountSnapshot, build_snapshot
from plugin.usecases.kept_judgements import KeptJudgements
from plugin.usecases.stores.account import AccountStore
from web.pages.kept_pages import KeptPages

AS_OF = "being brought up to date"
WAITS = "One moment"


@dataclass
class Restarts:
    """The practice as a large account, in a process that begins anew when told, and then is slow until `ready`."""

    house: House

    def __post_init__(self) -> None:
        self.ready, self.app = Event(), self.house.client.application
        self.now = NOW
        self.app.extensions["askwell.clock"] = lambda: self.now
        self.kept = self._begin()
        self.ready.set()

    def _begin(self) -> KeptJudgements:
        def draw(store: AccountStore, account: Account, *, now: object) -> AccountSnapshot:
            self.ready.wait(timeout=60)
            return build_snapshot(store, account, now=self.now)

        made = KeptJudgements(draw, large=1)
        self.app.extensions["askwell"] = replace(self.app.extensions["askwell"], kept=made)
        self.app.extensions["askwell.kept_pages"] = KeptPages()
        self.app.extensions["askwell.between_pages"] = {}
        return made

    def look(self, path: str) -> str:
        """Look at a page until it says all."""
        while WAITS in (text := self.house.get(path)) or AS_OF in text:
            pass
        return text

    def restart(self) -> None:
        """Begin anew, with nothing in memory, and be slow."""
        self.kept.close()
        self.ready.clear()
        self.kept = self._begin()

    def is_ready(self) -> bool:
        answer = self.house.client.get("/ready", base_url=f"http://{HOST}", headers={"Accept": "application/json"})
        assert answer.status_code == 200
        return bool(answer.get_json()["ready"])
