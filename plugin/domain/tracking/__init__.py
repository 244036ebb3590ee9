"""The life of an ask: which status may follow which, what an answer means, and what to do next.

suggested → pending → drafted → sent → answered → prospect_named → introduced → met → won | lost
↘ discarded       ↘ declined     ↘ no_reply
"""
