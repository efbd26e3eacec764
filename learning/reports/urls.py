from django.urls import path

from learning.reports import problems, views

app_name = "reports"
urlpatterns = [
    path("problems/", problems.problems, name="problems"),
    path("problems/<int:pk>/settle/", problems.settle, name="settle"),
    path("", views.overview, name="overview"),
    path("learners.csv", views.learners_csv, name="learners_csv"),
    path("classes.csv", views.classes_csv, name="classes_csv"),
    path("learners/<int:pk>/", views.learner, name="learner"),
]
