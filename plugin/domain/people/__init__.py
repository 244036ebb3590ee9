"""Who is who: every address, the person behind it, and the mail exchanged with them."""
