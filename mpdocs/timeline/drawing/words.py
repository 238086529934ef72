"""The words of the pictures, in both languages."""

from collections.abc import Iterable, Mapping

from mpdocs.timeline.recording import Recording, Span, Thing
from mpdocs.timeline.words import state_name

HELPERS = ("feeder", "task handler", "result handler", "worker handler", "executor manager")
"""Threads that multiprocessing itself starts."""

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "us": "µs",
        "ms": "ms",
        "s": "s",
        "daemon": "daemon",
        "read": "read",
        "write": "write",
        "timeout": "timed out",
        "never": "{call} never returned",
        "cut off": "never returned",
        "joins": "waiting in {calls}",
        "exit": "exit code {code}",
        "running": "still there",
        "value": "its value",
        "holders": "held by",
        "places": "permits taken by",
        "content": "inside",
        "level": "how many inside",
        "barrier": "how many wait",
        "switch": "when set",
        "set": "set",
        "sent": "sent {n}",
        "got": "got {n}",
    },
    "zh": {
        "us": "微秒",
        "ms": "毫秒",
        "s": "秒",
        "daemon": "守护",
        "read": "读",
        "write": "写",
        "timeout": "超时",
        "never": "{call} 一直没有返回",
        "cut off": "一直没有返回",
        "joins": "在 {calls} 里等",
        "exit": "退出码 {code}",
        "running": "还在",
        "value": "它的值",
        "holders": "谁持有",
        "places": "许可归谁",
        "content": "里面有什么",
        "level": "里面有几条",
        "barrier": "几个在等",
        "switch": "何时设置",
        "set": "已设置",
        "sent": "发出 {n}",
        "got": "收到 {n}",
    },
}

_SIGNS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "task": "a task",
        "callback": "a callback",
        "start": "start()",
        "message-arrow": "a message",
        "semaphore": "waiting for a semaphore",
        "task-arrow": "a task is handed over",
        "result-arrow": "a result comes back",
        "kill": "kills",
        "signal": "a signal",
        "killed": "killed",
        "ticks": "a message leaves or arrives",
        "cut": "time left out",
    },
    "zh": {
        "task": "一个任务",
        "callback": "一次回调",
        "start": "start()",
        "message-arrow": "一条消息",
        "semaphore": "等信号量",
        "task-arrow": "交出任务",
        "result-arrow": "结果回来",
        "kill": "终止",
        "signal": "发信号",
        "killed": "被终止",
        "ticks": "一条消息发出或到达",
        "cut": "略去的时间",
    },
}


def word(key: str, language: str, **values: object) -> str:
    """A word or phrase of a picture."""
    return _WORDS[language][key].format(**values)


def listed(texts: Iterable[str], language: str) -> str:
    """Each text once, in the order of the alphabet."""
    return ("、" if language == "zh" else ", ").join(sorted(set(texts)))


def sign(key: str, language: str) -> str:
    """What the legend says of a state or a sign."""
    return _SIGNS[language].get(key) or state_name(key, language)


def duration(us: int, language: str) -> str:
    """A stretch of time with its unit, to two or three figures: ``58 ms``, ``1.25 s``."""
    for size, unit in ((1_000_000, "s"), (1000, "ms")):
        if us >= size:
            whole, rest = divmod(round(us * 100 / size), 100)
            text = str(whole) if whole >= 100 or not rest else f"{whole}.{rest:02d}".rstrip("0")
            if whole >= 10:
                text = text.split(".")[0] if whole >= 100 else text
            return f"{text} {word(unit, language)}"
    return f"{us} {word('us', language)}"


def call(span: Span, things: Mapping[str, Thing], recording: Recording) -> str:
    """What was called, as one would write it: ``lock.acquire()``, ``p.join()``."""
    name = things[span.object].name if span.object in things else ""
    if " " in name:  # the two ends of a pipe
        name = ""
    if not name and span.of is not None:
        name = recording.lanes[span.of].thread or recording.lanes[span.of].process
    return f"{name}.{span.call}()" if name else f"{span.call}()"
