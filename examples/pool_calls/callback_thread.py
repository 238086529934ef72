"""Who calls a callback: not the worker, not the main thread."""

import multiprocessing as mp
import os
import threading
import time


def parse(text: str) -> int:
    time.sleep(0.01)
    return int(text)


def say(outcome: object) -> None:
    print(repr(outcome))
    print("    in the main process:", os.getpid() == main_pid)
    print("    in", threading.current_thread().name)  # ①


if __name__ == "__main__":
    main_pid = os.getpid()
    with mp.Pool(2) as pool:
        pool.apply_async(parse, ("42",), callback=say).wait()  # ②
        pool.apply_async(parse, ("?",), callback=say, error_callback=say).wait()  # ③
        pool.map_async(parse, ["1", "2"], callback=lambda both: say(both)).wait()  # ④

# Output:
# 42
#     in the main process: True
#     in Thread-3 (_handle_results)
# ValueError("invalid literal for int() with base 10: '?'")
#     in the main process: True
#     in Thread-3 (_handle_results)
# [1, 2]
#     in the main process: True
#     in Thread-3 (_handle_results)
