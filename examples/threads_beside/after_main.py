"""A daemon thread goes on while any ordinary thread is alive."""

import queue
import threading

questions: "queue.Queue[str]" = queue.Queue()
answers: "queue.Queue[str]" = queue.Queue()


def spell_check() -> None:
    while True:
        answers.put(f"{questions.get()} is spelt correctly")


def write_letter() -> None:
    threading.main_thread().join()  # ①
    questions.put("goodbye")
    print(answers.get())  # ②


if __name__ == "__main__":
    threading.Thread(target=spell_check, daemon=True).start()
    threading.Thread(target=write_letter).start()
    print("main: end of the code")

# Output:
# main: end of the code
# goodbye is spelt correctly
