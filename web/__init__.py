"""The rooms a person enters: the web page and the command line."""
