"""Texts of rules: laws, treaties, licences and policies, read by their words."""
