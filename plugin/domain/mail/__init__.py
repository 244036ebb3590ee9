"""How a message is taken apart: MIME, HTML, quotes, signatures, language, lexicons, names."""
