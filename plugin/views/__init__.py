"""View-models: one value for each thing that is shown, whoever shows it; pure, and without any markup."""
