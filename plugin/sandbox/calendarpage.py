"""Sandbox Calendar: the days around today and a page for each event, with the add-on beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.sandbox import addonpanel
from plugin.sandbox.addonpanel import Panel
from plugin.sandbox.diary import Diary, Window
from plugin.sandbox.failures import GoogleFailure, not_found
from plugin.sandbox.google import Google
from plugin.sandbox.recurrence import span
from plugin.sandbox.sameorigin import from_elsewhere

_BACK, _AHEAD = timedelta(days=14), timedelta(days=21)

Page = str | tuple[str, int] | Response


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as the pages show it, its times in the user's zone."""

    id: str
    summary: str
    start: datetime
    end: datetime
    whole_day: bool
    item: dict[str, Any]


@dataclass(frozen=True, slots=True)
class CalendarPages:
    """The views; `google` is the state that they work on."""

    google: Google

    def blueprint(self) -> Blueprint:
        """The routes."""
        pages = Blueprint("diary", __name__, template_folder="templates")
        pages.add_url_rule("/calendar/<address>/", "agenda", self.agenda)
        pages.add_url_rule("/calendar/<address>/event/<event_id>", "event", self.event)
        pages.add_url_rule("/calendar/<address>/addon/home", "press_home", self.press_home, methods=["POST"])
        press = "/calendar/<address>/addon/event/<event_id>"
        pages.add_url_rule(press, "press_event", self.press_event, methods=["POST"])
        return pages

    def agenda(self, address: str, panel: Panel | None = None) -> Page:
        """The days around today."""
        diary, now = self._diary(address), self.google.now()
        window = Window(now - _BACK, now + _AHEAD, single=True)
        entries = sorted(filter(None, map(self._entry, diary.listing(window))), key=lambda one: (one.start, one.id))
        days: dict[str, list[Entry]] = {}
        for one in entries:
            days.setdefault(f"{one.start:%A}, {one.start.day} {one.start:%B}", []).append(one)
        today = now.astimezone(ZoneInfo(self.google.addon.zone))
        return render_template(
            "calendar.html",
            address=address,
            days=days,
            today=f"{today:%A}, {today.day} {today:%B}",
            panel=panel or self._home(address),
        )

    def event(self, address: str, event_id: str, panel: Panel | None = None) -> Page:
        """One event, with its guests."""
        try:
            item = self._diary(address).get(event_id)
        except GoogleFailure:
            return redirect(url_for("diary.agenda", address=address))
        entry = self._entry(item)
        if entry is None:
            return redirect(url_for("diary.agenda", address=address))
        return render_template(
            "event.html",
            address=address,
            entry=entry,
            panel=panel or self._beside(address, item),
            now=self.google.now(),
        )

    def press_home(self, address: str) -> Page:
        """A button of the homepage."""
        event = self.google.addon.event("CALENDAR", addonpanel.parameters_of(request.form.get("parameters", "")))
        context = url_for("diary.press_home", address=address)
        return self._pressed(address, event, context, lambda panel: self.agenda(address, panel))

    def press_event(self, address: str, event_id: str) -> Page:
        """A button of the card beside an event."""
        try:
            item = self._diary(address).get(event_id)
        except GoogleFailure:
            return redirect(url_for("diary.agenda", address=address), 303)
        given = addonpanel.parameters_of(request.form.get("parameters", ""))
        account = self.google.accounts[address]
        event = addonpanel.calendar_event(self.google.addon, account, item, given)
        context = url_for("diary.press_event", address=address, event_id=event_id)
        return self._pressed(address, event, context, lambda panel: self.event(address, event_id, panel))

    def _pressed(self, address: str, event: dict[str, Any], context: str, shown: Callable[[Panel], Page]) -> Page:
        if from_elsewhere(request):
            return "This button can be pressed only on the sandbox's own page.", 403
        account = self.google.accounts[address]
        panel = addonpanel.press(self.google.addon, account, request.form.get("url", ""), event, context)
        return redirect(panel.link, 303) if panel.link else shown(panel)

    def _diary(self, address: str) -> Diary:
        if address not in self.google.diaries:
            raise not_found()
        return self.google.diaries[address]

    def _home(self, address: str) -> Panel | None:
        host, context = self.google.addon, url_for("diary.press_home", address=address)
        return addonpanel.show(host, self.google.accounts[address], "calendar", host.event("CALENDAR"), context)

    def _beside(self, address: str, item: dict[str, Any]) -> Panel | None:
        host, account = self.google.addon, self.google.accounts[address]
        context = url_for("diary.press_event", address=address, event_id=item["id"])
        return addonpanel.show(host, account, "event", addonpanel.calendar_event(host, account, item), context)

    def _entry(self, item: dict[str, Any]) -> Entry | None:
        times = span(item)
        if times is None or item.get("status") == "cancelled":
            return None
        whole_day = "date" in item.get("start", {})
        zone = ZoneInfo(self.google.addon.zone)
        start, end = times if whole_day else (times[0].astimezone(zone), times[1].astimezone(zone))
        return Entry(item["id"], str(item.get("summary", "")) or "(no title)", start, end, whole_day, item)
