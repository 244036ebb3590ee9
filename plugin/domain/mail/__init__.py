"""How a message is taken apart: MIME, HTML, quotes, signatures, the writer's own words."""
