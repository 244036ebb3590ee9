"""Cards beside the mail and the event, in the JSON that Gmail and Google Calendar draw."""
