"""A screen reader's ears and hands: a process of its own that asks the program over AT-SPI what it shows, and acts on it.

It speaks D-Bus as Orca does: the session's bus starts the bus of accessibility, `org.a11y.Status` says that somebody listens.
"""

from __future__ import annotations

import subprocess
import time
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.display import PATIENCE, wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

_ATSPI: Final = "org.a11y.atspi."
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_ROOT: Final = "/org/a11y/atspi/accessible/root"
_STATES: Final = {
    "active": 1,
    "checked": 4,
    "editable": 7,
    "enabled": 8,
    "expandable": 9,
    "expanded": 10,
    "focusable": 11,
    "focused": 12,
    "selected": 23,
    "showing": 25,
    "read-only": 43,
}
"""Names of states and their numbers in AtspiStateType."""
_LINE: Final = 3
"""AtspiTextGranularity: what stands in one line."""


class Gone(Exception):
    """What was asked is not there any more, or cannot be asked that."""


@dataclass(frozen=True)
class Event:
    """Something the program has told: its name (``text-caret-moved``), who told it, and what came along."""

    name: str
    item: Item
    what: str
    """Such as the state that has changed."""
    number: int
    """Such as a place, or whether the state holds now."""


@dataclass(frozen=True)
class Item:
    """One thing that the program shows, as a screen reader sees it at this moment."""

    ears: ScreenReader = field(repr=False, compare=False)
    program: str
    path: str

    @property
    def name(self) -> str:
        return str(self._get("Accessible", "Name"))

    @property
    def description(self) -> str:
        return str(self._get("Accessible", "Description"))

    @property
    def role(self) -> str:
        return str(self._call("Accessible", "GetRoleName")[0])

    @property
    def states(self) -> set[str]:
        low, high = self._call("Accessible", "GetState")[0]
        bits = low | high << 32
        return {name for name, number in _STATES.items() if bits >> number & 1}

    @property
    def children(self) -> list[Item]:
        return [Item(self.ears, *where) for where in self._call("Accessible", "GetChildren")[0]]

    @property
    def parent(self) -> Item:
        return Item(self.ears, *self._get("Accessible", "Parent"))

    def below(self, *, showing: bool = False) -> Iterator[Item]:
        """Yield everything below it, each before what is in it; for ``showing`` without what is not seen, and what is in that."""
        try:
            children = self.children
        except Gone:
            return
        for child in children:
            try:
                is_passed_over = showing and "showing" not in child.states
            except Gone:
                continue
            if not is_passed_over:
                yield child
                yield from child.below(showing=showing)

    # Text

    @property
    def length(self) -> int:
        return int(self._get("Text", "CharacterCount"))

    @property
    def caret(self) -> int:
        return int(self._get("Text", "CaretOffset"))

    @property
    def selection(self) -> str:
        """The words that are selected, empty if none are."""
        if not self._call("Text", "GetNSelections")[0]:
            return ""
        return self.text(*self._call("Text", "GetSelection", "i", (0,)))

    def text(self, start: int = 0, end: int = -1) -> str:
        return str(self._call("Text", "GetText", "ii", (start, end))[0])

    def line(self, place: int) -> str:
        return str(self._call("Text", "GetStringAtOffset", "iu", (place, _LINE))[0])

    def write(self, words: str) -> None:
        """Put these words in the place of what stands in a field."""
        assert self._call("EditableText", "SetTextContents", "s", (words,))[0]

    # Acts

    @property
    def actions(self) -> list[str]:
        """The names of what can be done with it, in the order of their numbers."""
        count = int(self._get("Action", "NActions"))
        return [str(self._call("Action", "GetName", "i", (number,))[0]) for number in range(count)]

    def act(self, name: str) -> None:
        """Do one of its `actions`."""
        assert self._call("Action", "DoAction", "i", (self.actions.index(name),))[0]

    def focus(self) -> None:
        """Give it the keyboard."""
        assert self._call("Component", "GrabFocus")[0]

    def _call(self, interface: str, method: str, signature: str | None = None, body: tuple[Any, ...] = ()) -> tuple[Any, ...]:
        return self.ears.call(self.program, self.path, _ATSPI + interface, method, signature, body)

    def _get(self, interface: str, name: str) -> Any:
        return self.ears.call(self.program, self.path, _PROPERTIES, "Get", "ss", (_ATSPI + interface, name))[0][1]


class ScreenReader:
    """Listens on the bus of accessibility.

    Args:
        bus: a connection to it.
        session: address of the session's bus, which a program finds in ``DBUS_SESSION_BUS_ADDRESS``.
    """

    def __init__(self, bus: DBusConnection, session: str) -> None:
        self._bus = bus
        self.session = session
        self._queue: deque[Message] = deque()
        self._wanted: Mapping[str, str] = {}
        self._events: list[Event] = []

    def call(self, name: str, path: str, interface: str, method: str, signature: str | None, body: tuple[Any, ...]) -> tuple[Any, ...]:
        """Return the answer to a call on the bus of accessibility.

        Raises:
            Gone: if the other side has no answer.
        """
        return _ask(self._bus, name, path, interface, method, signature, body)

    # Finding

    def programs(self) -> list[Item]:
        """Return the programs that can be heard."""
        return Item(self, _ATSPI + "Registry", _ROOT).children

    def program(self, name: str = "meipi") -> Item:
        """Return a program, once it can be heard and shows a window."""

        def heard() -> Item | None:
            return next((one for one in self.programs() if one.name == name and one.children), None)

        return wait_for(heard, f"{name} is not heard")

    def find_all(
        self, role: str | tuple[str, ...], name: str | None = None, *, within: Item | None = None, showing: bool = True
    ) -> list[Item]:
        """Return what has a role, or one of several, and a name (None: any), and is seen."""
        roles = (role,) if isinstance(role, str) else role
        found = []
        for item in (within or self.program()).below(showing=showing):
            try:
                is_wanted = item.role in roles and name in {None, item.name}
            except Gone:
                continue
            if is_wanted:
                found.append(item)
        return found

    def find(self, role: str, name: str | None = None, *, within: Item | None = None) -> Item:
        """Return the first thing with a role and a name, as soon as it is seen."""
        found = wait_for(lambda: self.find_all(role, name, within=within)[:1], f"no {role} {name!r} is heard of")
        return found[0]

    def focused(self) -> Item | None:
        """Return what has the keyboard: of all that says so the innermost that can take it."""
        last = None
        for item in self.program().below():
            try:
                states = item.states
                if {"focused", "focusable", "showing"} <= states and item.role not in {"tree item", "page tab", "list item", "table cell"}:
                    last = item
            except Gone:
                continue
        return last

    # Events

    @contextmanager
    def listening(self, *names: str) -> Iterator[list[Event]]:
        """Take note of what is told, such as ``text-caret-moved``: `hear` puts what has come into the list.

        The events are registered with AT-SPI first, without which a program tells nothing.
        """
        rule = MatchRule(type="signal", interface=_ATSPI + "Event.Object")
        registry = (_ATSPI + "Registry", "/org/a11y/atspi/registry", _ATSPI + "Registry")
        for name in names:
            self.call(*registry, "RegisterEvent", "sass", (f"object:{name}", [], ""))
        _ask(self._bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "AddMatch", "s", (rule.serialise(),))
        events: list[Event] = []
        wanted = {"".join(part.title() for part in name.split("-")): name for name in names}
        with self._bus.filter(rule, bufsize=10_000) as queue:
            self._queue, self._wanted, self._events = queue, wanted, events
            yield events
        for name in names:
            self.call(*registry, "DeregisterEvent", "s", (f"object:{name}",))

    def hear(self, seconds: float = 0.2) -> list[Event]:
        """Return what has been told since listening began, when for so long nothing more has come."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                message = self._bus.recv_until_filtered(self._queue, timeout=seconds)
            except TimeoutError:
                break
            fields = message.header.fields
            name = self._wanted.get(fields[HeaderFields.member])
            if name is not None:
                who = Item(self, fields[HeaderFields.sender], fields[HeaderFields.path])
                self._events.append(Event(name, who, *message.body[:2]))
        return self._events


@contextmanager
def screen_reader(environment: Mapping[str, str]) -> Iterator[ScreenReader]:
    """Start a session with its bus, and a screen reader in it; all of it ends with the block.

    Args:
        environment: of the session, without any display: where its folders are.
    """
    # Where nothing keeps settings, as in a bare system, it would not be kept either that somebody listens.
    environment = {**environment, "GSETTINGS_BACKEND": "memory"}
    # What is started in the session tells its address, and ends, as does the session, when nothing more can be read.
    command = ["dbus-run-session", "--", "sh", "-c", 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat']
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert address, "no session's bus"
        with open_dbus_connection(address) as session:
            where = ("org.a11y.Bus", "/org/a11y/bus")
            for state in ("IsEnabled", "ScreenReaderEnabled"):
                _ask(session, *where, _PROPERTIES, "Set", "ssv", ("org.a11y.Status", state, ("b", True)))
            (bus_address,) = _ask(session, *where, "org.a11y.Bus", "GetAddress")
            with open_dbus_connection(bus_address) as bus:
                yield ScreenReader(bus, address)
    finally:
        process.communicate(timeout=PATIENCE)


def _ask(
    bus: DBusConnection, name: str, path: str, interface: str, method: str, signature: str | None = None, body: tuple[Any, ...] = ()
) -> tuple[Any, ...]:
    call = new_method_call(DBusAddress(path, name, interface), method, signature, body)
    answer = bus.send_and_get_reply(call, timeout=PATIENCE)
    if answer.header.message_type is MessageType.error:
        message = f"{method} of {path}: {answer.body}"
        raise Gone(message)
    return tuple(answer.body)
