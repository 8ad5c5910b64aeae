"""The library and the session of the tests of the core, also for those that take their time."""

from __future__ import annotations

from tests.core.conftest import library as library
from tests.core.conftest import session as session
