"""What is written on the player."""

from collections.abc import Mapping

LABELS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "player": "Step through this run",
        "back": "Previous step",
        "play": "Play",
        "pause": "Pause",
        "next": "Next step",
        "slider": "Step",
        "at": "step {k} of {n} · {t} ms",
        "invitation": "Step through the run, or press on the picture. "
        "The code shows which line each process is at.",
        "states": "What every process is doing",
        "process": "Process",
        "line": "Line",
        "state": "State",
        "holds": "Holds",
        "variables": "Variables",
        "table": "Read this picture as a table",
        "time": "ms",
        "what": "What happens",
        "left out": "{n} smaller steps are left out.",
        "left out one": "One smaller step is left out.",
    },
    "zh": {
        "player": "逐步查看这次运行",
        "back": "上一步",
        "play": "播放",
        "pause": "暂停",
        "next": "下一步",
        "slider": "步",
        "at": "第 {k}/{n} 步 · {t} 毫秒",
        "invitation": "一步一步看这次运行，也可以直接点图。各个进程执行到哪一行，代码里会标出来。",
        "states": "每个进程在做什么",
        "process": "进程",
        "line": "行",
        "state": "状态",
        "holds": "持有",
        "variables": "变量",
        "table": "用表格读这张图",
        "time": "毫秒",
        "what": "发生了什么",
        "left out": "另有 {n} 个次要的步骤没有列出。",
        "left out one": "另有 1 个次要的步骤没有列出。",
    },
}
