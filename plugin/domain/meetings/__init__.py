"""Which meetings took place: booked events, meetings told in mail, and the days that sentences speak of."""
