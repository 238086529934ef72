"""The picture in one sentence, for those who do not see it and for formats without pictures."""

from collections.abc import Sequence

from mpdocs.timeline.drawing.words import call, duration
from mpdocs.timeline.recording import Recording
from mpdocs.timeline.words import process_name


def title(recording: Recording, language: str) -> str:
    """What the picture is."""
    if language == "zh":
        return f"{recording.script} 一次运行的时间线"
    return f"Timeline of one run of {recording.script}"


def sentence(recording: Recording, language: str) -> str:
    """What is seen: how many processes and messages, and what ended badly."""
    say = _chinese if language == "zh" else _english
    return say(recording, _Facts(recording, language))


def alternative(recording: Recording, language: str) -> str:
    """What stands in place of the picture: its title and its sentence."""
    end = "。" if language == "zh" else ". "
    return f"{title(recording, language)}{end}{sentence(recording, language)}"


class _Facts:
    """What the sentences count and name."""

    def __init__(self, recording: Recording, language: str) -> None:
        lanes = [(i, lane) for i, lane in enumerate(recording.lanes) if not lane.thread]
        kinds = [arrow.kind for arrow in recording.arrows]
        things = {thing.id: thing for thing in recording.things}
        self.time = duration(recording.end, language)
        self.processes = len(lanes)
        self.messages = kinds.count("message")
        self.tasks = sum(span.state == "task" for span in recording.spans)
        self.holds = len(recording.holds)
        self.never = [
            (process_name(recording, span.lane, language), call(span, things, recording))
            for span in recording.spans
            if span.outcome == "never"
        ]
        self.killed = [
            process_name(recording, i, language) for i, lane in lanes if lane.ended == "killed"
        ]
        self.failed = [
            (process_name(recording, i, language), lane.exit_code)
            for i, lane in lanes
            if lane.exit_code and lane.ended != "killed"
        ]


def _english(recording: Recording, facts: _Facts) -> str:
    said = [f"{_count(facts.processes, 'process', 'processes')} in {facts.time}"]
    if facts.messages:
        said.append(_count(facts.messages, "message", "messages"))
    if facts.tasks:
        said.append(_count(facts.tasks, "task", "tasks"))
    if facts.holds:
        said.append(f"locks or semaphores are held {_count(facts.holds, 'time', 'times')}")
    for name, code in facts.never:
        said.append(f"in {name}, {code} never returns")
    if facts.killed:
        said.append(f"{_list(facts.killed, ', ', ' and ')} {_be(facts.killed)} killed")
    for name, number in facts.failed:
        said.append(f"{name} ends with exit code {number}")
    return "; ".join(said) + "."


def _chinese(recording: Recording, facts: _Facts) -> str:
    said = [f"{facts.processes} 个进程，{facts.time}"]
    if facts.messages:
        said.append(f"{facts.messages} 条消息")
    if facts.tasks:
        said.append(f"{facts.tasks} 个任务")
    if facts.holds:
        said.append(f"锁或信号量被持有 {facts.holds} 次")
    for name, code in facts.never:
        said.append(f"{name} 里的 {code} 一直没有返回")
    if facts.killed:
        said.append(f"{_list(facts.killed, '、', ' 和 ')} 被终止")
    for name, number in facts.failed:
        said.append(f"{name} 以退出码 {number} 结束")
    return "；".join(said) + "。"


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def _be(names: Sequence[str]) -> str:
    return "is" if len(names) == 1 else "are"


def _list(names: Sequence[str], comma: str, last: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return comma.join(names[:-1]) + last + names[-1]
