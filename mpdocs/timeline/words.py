"""What pictures, steps and tables call a lane and its states, in the language of the page."""

from collections.abc import Mapping

from mpdocs.timeline.recording import Recording

Words = Mapping[str, str]

_THREADS: Mapping[str, Words] = {
    "en": {
        "feeder": "feeder thread",
        "task handler": "task handler",
        "result handler": "result handler",
        "worker handler": "worker handler",
        "executor manager": "executor manager",
    },
    "zh": {
        "feeder": "馈送线程",
        "task handler": "任务分发线程",
        "result handler": "结果处理线程",
        "worker handler": "工作进程管理线程",
        "executor manager": "执行器管理线程",
    },
}
_STATES: Mapping[str, Words] = {
    "en": {
        "run": "running",
        "sleep": "sleeping",
        "boot": "starting up",
        "lock": "waiting for a lock",
        "message": "waiting for a message",
        "space": "waiting for space",
        "event": "waiting for an event",
        "condition": "waiting for a notification",
        "barrier": "waiting at a barrier",
        "join": "waiting in join()",
        "result": "waiting for a result",
        "proxy": "waiting for the manager",
        "start": "starting a process",
        "task": "in a task",
        "callback": "in a callback",
        "off": "not started",
        "gone": "ended",
    },
    "zh": {
        "run": "运行中",
        "sleep": "休眠",
        "boot": "启动中",
        "lock": "等锁",
        "message": "等消息",
        "space": "等空位",
        "event": "等事件",
        "condition": "等通知",
        "barrier": "在栅栏前等",
        "join": "在 join() 里等",
        "result": "等结果",
        "proxy": "等管理器答复",
        "start": "启动进程",
        "task": "执行任务",
        "callback": "执行回调",
        "off": "未启动",
        "gone": "已结束",
    },
}
_MAIN: Words = {"en": "main process", "zh": "主进程"}
_OF_A_PROCESS: Words = {"en": "{process}, {thread}", "zh": "{process}的{thread}"}
_OWN_THREAD: Words = {"en": "thread {name}", "zh": "线程 {name}"}


def process_name(recording: Recording, lane: int, language: str) -> str:
    """The process that a lane belongs to: "main process", ``Process-1``."""
    one = recording.lanes[lane]
    return _MAIN[language] if one.role == "main" else one.process


def thread_name(recording: Recording, lane: int, language: str) -> str:
    """What a lane's thread is: "feeder thread", "thread watcher"; empty for a process."""
    thread = recording.lanes[lane].thread
    if not thread:
        return ""
    if thread.startswith("Thread-"):  # as Python names it
        return thread
    named = _THREADS[language].get(thread)
    return named or _OWN_THREAD[language].format(name=thread)


def lane_name(recording: Recording, lane: int, language: str) -> str:
    """The lane in full: "main process", ``Process-1``, "main process, result handler"."""
    process = process_name(recording, lane, language)
    thread = thread_name(recording, lane, language)
    if not thread:
        return process
    if language == "zh":  # Latin letters stand off from Chinese ones
        process += " " if process.isascii() else ""
        thread = f" {thread}" if thread.isascii() else thread
    return _OF_A_PROCESS[language].format(process=process, thread=thread)


def state_name(state: str, language: str) -> str:
    """A state of a span, or ``run``, ``off`` (not started) and ``gone`` (ended), in words."""
    return _STATES[language][state]
