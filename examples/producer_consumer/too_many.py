"""task_done() counts against what was put, not against what was taken out."""

import multiprocessing as mp
import threading
from multiprocessing.queues import JoinableQueue

if __name__ == "__main__":
    guests: "JoinableQueue[str]" = mp.JoinableQueue()
    guests.put("Ann")
    guests.put("Bob")
    guests.task_done()  # ①
    guests.task_done()
    guests.join()
    print("join() has returned; first in the queue:", guests.get())
    try:
        guests.task_done()  # ②
    except ValueError as error:
        print("ValueError:", error)

    guests.put("Cem")  # ③
    waiting = threading.Thread(target=guests.join)
    waiting.start()
    waiting.join(timeout=0.5)
    print("after one more put(), join() waits:", waiting.is_alive())
    guests.task_done()
    waiting.join()
    print("after one more task_done(), it returns")

# Output:
# join() has returned; first in the queue: Ann
# ValueError: task_done() called too many times
# after one more put(), join() waits: True
# after one more task_done(), it returns
