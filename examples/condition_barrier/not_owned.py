"""What each method does when the caller has not taken the condition's lock."""

import multiprocessing as mp
from collections.abc import Callable


def attempt(text: str, call: Callable[[], object]) -> None:
    try:
        print(f"{text}: returned", call())
    except AssertionError as error:
        print(f"{text}: AssertionError:", error)


if __name__ == "__main__":
    changed = mp.Condition()
    attempt("notify()", changed.notify)
    attempt("notify_all()", changed.notify_all)
    attempt("wait()", changed.wait)
    attempt("wait_for(), not true yet", lambda: changed.wait_for(lambda: False))
    attempt("wait_for(), true already", lambda: changed.wait_for(lambda: True))  # ①

# Output:
# notify(): AssertionError: lock is not owned
# notify_all(): AssertionError: lock is not owned
# wait(): AssertionError: must acquire() condition before using wait()
# wait_for(), not true yet: AssertionError: must acquire() condition before using wait()
# wait_for(), true already: returned True
