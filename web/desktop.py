"""A notification on the desktop of the one whose laptop it is, by what the system brings along."""

import shutil
import subprocess
import sys

PATIENCE_S = 10


def notifier() -> str:
    """The system's own program that shows notifications; "" where there is none."""
    name = "osascript" if sys.platform == "darwin" else "notify-send"
    return shutil.which(name) or ""


def notify(title: str, text: str) -> bool:
    """Show a notification; False where the system cannot. Neither text may name anybody: others see arguments."""
    program = notifier()
    if not program:
        return False
    if program.endswith("osascript"):
        script = "on run argv\ndisplay notification (item 2 of argv) with title (item 1 of argv)\nend run"
        command = [program, "-e", script, title, text]
    else:
        command = [program, "--app-name=Askwell", "--", title, text]
    try:
        done = subprocess.run(command, check=False, capture_output=True, timeout=PATIENCE_S)  # noqa: S603 -- no shell
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
