"""The languages of the page: a catalogue of messages for each, and how messages are gathered from the source."""
