"""The only room that speaks to a language model's host. Nothing here is imported while no model is switched on."""
