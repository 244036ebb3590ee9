"""A lock on an open file, which the system gives back when its process dies."""

import os
import sys

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_FAR = 1 << 20
"""Windows locks bytes and lets nobody read them: this one is beyond whatever the file says."""


def try_lock(handle: int) -> bool:
    """Lock an open file for this process, or tell that another one holds it. Closing it, or dying, gives it back."""
    try:
        if sys.platform == "win32":
            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
