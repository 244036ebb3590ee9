"""The deployment that is given to Google: which address is called when, and what the user is asked to allow."""

from typing import Any

from plugin.cards.links import Links, Route

NAME = "Askwell"
LOGO = "https://www.gstatic.com/images/icons/material/system/1x/contacts_black_48dp.png"
"""An icon that Google itself serves: a deployment must name one at https, and nothing of ours is public."""
_AUTH = "https://www.googleapis.com/auth/"
SCOPES = {
    "openid": "tells Askwell who you are, by an id that never changes",
    f"{_AUTH}userinfo.email": "puts your address into that token",
    f"{_AUTH}script.locale": "your language and time zone, so that dates read as you write them",
    f"{_AUTH}gmail.addons.execute": "lets the add-on stand beside your mail",
    f"{_AUTH}gmail.addons.current.message.metadata": "which message is open; its words come from your own Askwell",
    f"{_AUTH}gmail.addons.current.action.compose": "opens a draft, and inserts words into the letter you are writing",
    f"{_AUTH}calendar.addons.execute": "lets the add-on stand beside your calendar, and know which event is open",
}
"""What the add-on asks for, and why. Reading mail and making drafts is Askwell's own connection, not the add-on's."""


def deployment(links: Links) -> dict[str, Any]:
    """The JSON to paste into Google Cloud's “HTTP deployments”, for an add-on called at these links."""
    home = {"runFunction": links.to(Route.HOME), "enabled": True}
    return {
        "oauthScopes": list(SCOPES),
        "addOns": {
            "common": {
                "name": NAME,
                "logoUrl": LOGO,
                "useLocaleFromApp": True,
                "homepageTrigger": home,
                "openLinkUrlPrefixes": _prefixes(links),
            },
            "gmail": {
                "contextualTriggers": [{"unconditional": {}, "onTriggerFunction": links.to(Route.MESSAGE)}],
                "composeTrigger": {
                    "actions": [{"runFunction": links.to(Route.COMPOSE), "label": "Insert an ask"}],
                    "draftAccess": "METADATA",
                },
            },
            "calendar": {
                "eventOpenTrigger": {"runFunction": links.to(Route.EVENT)},
                # Which event it is; its guests are known from the user's own calendar.
                "currentEventAccess": "METADATA",
            },
            "httpOptions": {"authorizationHeader": "SYSTEM_ID_TOKEN"},
        },
    }


def _prefixes(links: Links) -> list[str]:
    """What the card's links may open: Gmail, and the page where it has an https address."""
    own = [f"{links.page.rstrip('/')}/"] if links.page.startswith("https://") else []
    return ["https://mail.google.com/", *own]
