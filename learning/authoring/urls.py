from django.urls import path

from learning.authoring import fact_views, question_views, views

app_name = "authoring"
urlpatterns = [
    path("", views.index, name="index"),
    path("bring/", views.bring, name="bring"),
    path("uploads/<int:pk>/", views.upload, name="upload"),
    path("courses/<slug:slug>/", views.course, name="course"),
    path("courses/<slug:slug>/publish/", views.publish, name="publish"),
    path("courses/<slug:slug>/authors/", views.authors, name="authors"),
    path("courses/<slug:slug>/modules/<int:module_pk>/move/", views.move, name="move"),
    path("courses/<slug:slug>/left-out/", views.left_out, name="left_out"),
    path("courses/<slug:slug>/facts/", fact_views.facts, name="facts"),
    path("courses/<slug:slug>/export/", views.export, name="export"),
    path("courses/<slug:slug>/questions/", question_views.questions, name="questions"),
    path("questions/<int:pk>/", question_views.question, name="question"),
    path("questions/<int:pk>/approve/", question_views.approve, name="approve"),
    path("questions/<int:pk>/retire/", question_views.retire, name="retire"),
    path("questions/<int:pk>/retire-fact/", question_views.retire_with_fact, name="retire_with_fact"),
    path("questions/<int:pk>/replace/", question_views.replace, name="replace"),
    path("questions/<int:pk>/edit/", question_views.edit, name="edit"),
    path("facts/<int:pk>/", fact_views.fact, name="fact"),
    path("facts/<int:pk>/retire/", fact_views.retire_fact, name="retire_fact"),
    path("cards/<int:pk>/retire/", fact_views.retire_card, name="retire_card"),
    path("facts/<int:fact_pk>/write/", question_views.write, name="write"),
]
