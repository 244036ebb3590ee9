"""Reading whole conversations with a language model: what it is given, what it is asked, and what of it is believed."""
