"""The site's addresses: one line an app, each app names its own below."""

from django.urls import include, path

from learning.reports.home import home

urlpatterns = [
    path("", home, name="home"),
    path("", include("learning.study.urls")),
    path("accounts/", include("learning.accounts.urls")),
    path("accounts/", include("allauth.account.urls")),
    path("authoring/", include("learning.authoring.urls")),
    path("quizzes/", include("learning.quizzes.urls")),
    path("classes/", include("learning.classes.urls")),
    path("reports/", include("learning.reports.urls")),
]
