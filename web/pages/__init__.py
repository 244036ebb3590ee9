"""The pages: one blueprint for each thing a person comes to do."""
