"""The commands of askwell, a module for each thing a person comes to do."""
