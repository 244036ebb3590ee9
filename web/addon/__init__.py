"""The Gmail and Calendar add-on over HTTP: whose request it is, which card it gets, and what a button does."""
