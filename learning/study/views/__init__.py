"""Pages for learners. What all of them share is how a course is found."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from content.models import Course
from learning.http import Request
from learning.study.models import Preferences, StudyPlan
from learning.study.reading import courses_for


def course_or_404(request: Request, slug: str) -> Course:
    """Return a course that the signed-in person may study."""
    course: Course = get_object_or_404(courses_for(request.user), slug=slug)
    return course


def plan_or_404(request: Request, slug: str) -> StudyPlan:
    """Return the signed-in person's plan for a course that they took up."""
    plan = StudyPlan.objects.of(request.user).filter(course__slug=slug).select_related("course").first()
    if plan is None:
        raise Http404(f"You have not started a course called {slug}: choose it under Study.")
    plan.learner = request.user
    return plan


def preferences_of(request: Request) -> Preferences:
    preferences = Preferences.of(request.user)
    preferences.learner = request.user
    return preferences
