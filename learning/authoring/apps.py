from django.apps import AppConfig


class AuthoringConfig(AppConfig):
    name = "learning.authoring"
