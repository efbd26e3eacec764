"""What a file of this project must not hold: the paths of one machine, and, in a lock, addresses."""

import re

from tests.house.source import HOME, text_files

# A path that exists on somebody's own machine only. Where Homebrew lives on Linux is the same everywhere.
MACHINE_PATH = re.compile(r"(?<![\w./:-])/(?:root|home|Users|work|workspace|mnt)/(?!linuxbrew/)[\w.-]+")
ADDRESS = re.compile(r"://|--(?:extra-)?index-url|--find-links|--trusted-host")


def found_in(paths, pattern):
    return [
        f"{path.relative_to(HOME)}:{number}: {line.strip()[:80]}"
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_names_a_path_of_one_machine():
    assert found_in(text_files(), MACHINE_PATH) == []


def test_the_locks_hold_no_addresses():
    assert found_in(sorted(HOME.glob("*.lock")), ADDRESS) == []


def test_the_locks_pin_every_package_by_hash():
    for lock in sorted(HOME.glob("*.lock")):
        for entry in re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8").strip()):
            assert re.match(r"[\w.-]+==\S+", entry), f"{lock.name}: {entry[:60]!r} is not pinned"
            assert "--hash=sha256:" in entry, f"{lock.name}: {entry[:60]!r} has no hash"


def test_the_deployments_lock_agrees_with_the_developers():
    runtime, development = (
        dict(re.findall(r"^([\w.-]+)==(\S+)", (HOME / name).read_text(encoding="utf-8"), re.M))
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert runtime.items() <= development.items()
