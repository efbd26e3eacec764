"""What runs in the background. Our code knows django.tasks only; which backend runs it is a setting."""

from django.tasks import task

from learning.authoring import uploads


@task()
def make_course_of_upload(upload_id: int) -> None:
    """Make the course of an upload. Safe to run twice: a worker that was killed is followed by another."""
    uploads.run(upload_id)
