"""Which message is whose, from the events of a run made by hand."""

from mpdocs.timeline.recording.messages import messages
from mpdocs.timeline.recording.processes import Cast, Process
from mpdocs.timeline.recording.raw import Event
from mpdocs.timeline.recording.states import Call
from mpdocs.timeline.recording.things import Things

QUEUE, PIPE = "q", "c1"


def event(time: int, process: int, thread: int, kind: str, **fields: object) -> Event:
    """An event of the queue, unless ``o`` says otherwise."""
    return Event(time, process, thread, "", kind, "", {"o": QUEUE} | fields)


def call(
    kind: str, process: int, thread: int, t0: int, t1: int, text: str, **ended: object
) -> Call:
    """A call that came back."""
    begin = event(t0, process, thread, kind, m=text)
    return Call(begin, event(t1, process, thread, kind, m=text, **ended), t0, t1)


def received(*puts: Call) -> list[str]:
    """What was put in the messages that are told, when all were sent and received in order."""
    made = Event(0, 1, 1, "", "new", "", {"o": QUEUE, "kind": "Queue", "l": 1})
    script = Cast(1, {pid: Process(pid, "", None, False, "", 0, 0, 9_999) for pid in (1, 2)})
    things = Things([made], script, "orders = Queue()")
    gets = [
        call("get", 2, 1, 1_000 + number, 2_000 + number, "", got=1_500 + number)
        for number in range(len(puts))
    ]
    events = [event(0, 1, 9, "feeder", pipe=PIPE)]
    events += [event(500 + number, 1, 9, "fed", o=PIPE) for number in range(len(puts))]
    return [one.sent.text for one in messages(events, [*puts, *gets], things)]


def test_puts_of_one_thread_are_received_in_their_order() -> None:
    puts = [call("put", 1, 1, 10, 20, "'a'"), call("put", 1, 1, 30, 40, "'b'")]
    assert received(*puts) == ["'a'", "'b'"]


def test_threads_that_put_one_after_the_other_are_told_apart() -> None:
    puts = [call("put", 1, 1, 10, 20, "'a'"), call("put", 1, 2, 30, 40, "'b'")]
    assert received(*puts) == ["'a'", "'b'"]


def test_what_two_threads_put_at_the_same_time_is_left_out() -> None:
    puts = [
        call("put", 1, 1, 10, 20, "'a'"),
        call("put", 1, 1, 30, 60, "'b'"),
        call("put", 1, 2, 40, 70, "'c'"),
        call("put", 1, 1, 65, 80, "'d'"),
        call("put", 1, 1, 90, 95, "'e'"),
    ]
    assert received(*puts) == ["'a'", "'e'"]
