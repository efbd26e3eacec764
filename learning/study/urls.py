from django.urls import path

from learning.study.views import courses, facts, feeds, progress, reading, review, settings, timeline

app_name = "study"
urlpatterns = [
    path("courses/", courses.courses, name="courses"),
    path("courses/<slug:slug>/", courses.course, name="course"),
    path("courses/<slug:slug>/start/", courses.start, name="start"),
    path("lessons/<int:lesson_id>/", reading.lesson, name="lesson"),
    path("lessons/<int:lesson_id>/read/", reading.read, name="read"),
    path("courses/<slug:slug>/review/", review.review, name="review"),
    path("courses/<slug:slug>/review/rate/", review.rate, name="rate"),
    path("courses/<slug:slug>/review/undo/", review.undo, name="undo"),
    path("courses/<slug:slug>/review/put-off/", review.put_off, name="put_off"),
    path("facts/<int:fact_id>/", facts.fact, name="fact"),
    path("facts/<int:fact_id>/resume/", facts.resume, name="resume"),
    path("facts/<int:fact_id>/note/", facts.note, name="note"),
    path("facts/<int:fact_id>/problem/", facts.problem, name="problem"),
    path("courses/<slug:slug>/timeline/", timeline.timeline, name="timeline"),
    path("courses/<slug:slug>/timeline/game/", timeline.game, name="game"),
    path("lessons/<int:lesson_id>/place/", reading.place, name="place"),
    path("courses/<slug:slug>/pace/", settings.pace, name="pace"),
    path("study/calendar/<uuid:key>.ics", feeds.due_calendar, name="calendar"),
    path("study/calendar/new/", feeds.new_calendar, name="new_calendar"),
    path("study/reminders/stop/<str:token>/", feeds.stop_reminders, name="stop_reminders"),
    path("study/settings/", settings.settings, name="settings"),
    path("courses/<slug:slug>/progress/", progress.progress, name="progress"),
    path("courses/<slug:slug>/certificate/", progress.certificate, name="certificate"),
]
