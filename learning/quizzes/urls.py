from django.urls import path

from learning.quizzes import views

app_name = "quizzes"
urlpatterns = [
    path("", views.history, name="history"),
    path("practice/", views.practice_new, name="practice_new"),
    path("practice/<slug:slug>/", views.practice_new, name="practice_new"),
    path("practice/lessons/<int:lesson_id>/", views.check_lesson, name="check_lesson"),
    path("practice/facts/<int:fact_id>/", views.other_ways, name="other_ways"),
    path("attempts/<int:attempt_id>/", views.attempt, name="attempt"),
    path("attempts/<int:attempt_id>/<int:position>/", views.question, name="question"),
    path("attempts/<int:attempt_id>/<int:position>/save/", views.save, name="save"),
    path("attempts/<int:attempt_id>/review/", views.review, name="review"),
    path("attempts/<int:attempt_id>/submit/", views.submit, name="submit"),
    path("attempts/<int:attempt_id>/result/", views.result, name="result"),
]
