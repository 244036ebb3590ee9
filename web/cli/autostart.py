"""`autostart`: the page starts with the session."""

import click

from web.autostart import is_running, starter, switch_off, switch_on
from web.cli.options import note, say


@click.command("autostart")
@click.argument("what", type=click.Choice(["on", "off", "status"]), default="on")
@click.option("--remove", is_flag=True, help="The same as off.")
def autostart_command(*, what: str, remove: bool) -> None:
    """Start the page with your session, from now on (on, the default), or not any more (off); status says which."""
    one = starter()
    if remove or what == "off":
        say("Askwell does not start with your session any more." if switch_off(one) else "It was not on.")
    elif what == "on":
        taken = switch_on(one)
        say("Askwell starts with your session. Open it with: askwell open")
        note(f"Written: {one.file}")
        if not taken:
            note(f"It could not be started now; it starts with your next session, or by: {' '.join(one.switch_on[-1])}")
    elif one.file.exists():
        say(f"on, {'running' if is_running(one) else 'not running now'}: {one.file}")
    else:
        say("off")
