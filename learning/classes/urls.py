from django.urls import path

from learning.classes.views import assignments, classes, people, results

app_name = "classes"
urlpatterns = [
    path("", classes.index, name="index"),
    path("new/", classes.new, name="new"),
    path("join/", classes.join, name="join"),
    path("join/<slug:code>/", classes.join, name="join"),
    path("<int:class_id>/", classes.detail, name="detail"),
    path("<int:class_id>/leave/", classes.leave, name="leave"),
    path("<int:class_id>/learners/<int:learner_id>/remove/", classes.remove_learner, name="remove_learner"),
    path("<int:class_id>/learners/<int:learner_id>/move/", classes.move_learner, name="move_learner"),
    path("<int:class_id>/instructors/add/", classes.add_instructor, name="add_instructor"),
    path("<int:class_id>/instructors/<int:person_id>/remove/", classes.remove_instructor, name="remove_instructor"),
    path("<int:class_id>/archive/", classes.archive, name="archive"),
    path("<int:class_id>/code/", classes.renew_code, name="renew_code"),
    path("<int:class_id>/sections/add/", classes.add_section, name="add_section"),
    path("<int:class_id>/roster/", people.import_roster, name="roster"),
    path("<int:class_id>/grades/", people.grades, name="grades"),
    path("<int:class_id>/grades.csv", people.grades_file, {"form": "csv"}, name="grades_csv"),
    path("<int:class_id>/grades.xlsx", people.grades_file, {"form": "xlsx"}, name="grades_xlsx"),
    path("<int:class_id>/learners/<int:learner_id>/", people.learner, name="learner"),
    path("<int:class_id>/accommodations/", people.accommodations, name="accommodations"),
    path(
        "<int:class_id>/accommodations/<int:accommodation_id>/withdraw/",
        people.withdraw_accommodation,
        name="withdraw_accommodation",
    ),
    path("<int:class_id>/assign/", assignments.assign, name="assign"),
    path("assignments/<int:assignment_id>/", assignments.assignment, name="assignment"),
    path("assignments/<int:assignment_id>/start/", assignments.start, name="start"),
    path("assignments/<int:assignment_id>/change/", assignments.change, name="change"),
    path("assignments/<int:assignment_id>/withdraw/", assignments.withdraw, name="withdraw"),
    path("assignments/<int:assignment_id>/results.csv", assignments.results_csv, name="results_csv"),
    path("assignments/<int:assignment_id>/remind/", assignments.remind, name="remind"),
    path("assignments/<int:assignment_id>/attempts/<int:attempt_id>/", assignments.answers, name="answers"),
    path("assignments/<int:assignment_id>/analysis/", results.analyse, name="analysis"),
    path("assignments/<int:assignment_id>/analysis/flag/", results.flag, name="flag"),
    path("assignments/<int:assignment_id>/questions/<int:question_id>/repair/", results.repair_question, name="repair"),
    path("assignments/<int:assignment_id>/responses/<int:response_id>/mark/", results.override, name="override"),
    path("assignments/<int:assignment_id>/responses.csv", results.responses_csv, name="responses_csv"),
]
