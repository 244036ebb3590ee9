"""The other door: mbox and iCalendar files become the same domain records."""
