"""The textbook's semaphore may go below zero: when is a waiting process let in?"""

from collections.abc import Callable

Rule = Callable[[int], bool]


def finished(may_enter: Rule) -> str:
    """Four processes want in, one at a time; who gets to finish?"""
    s, inside, waiting, done = 1, "", "", ""
    for process in "ABCD":
        s -= 1  # ①
        if s >= 0:
            inside += process
        else:
            waiting += process
    while inside:
        done, inside = done + inside, ""
        s += 1  # ②
        if waiting and may_enter(s):  # ③
            inside, waiting = waiting[0], waiting[1:]
    return done


if __name__ == "__main__":
    print("one is let in if S >= 0:", finished(lambda s: s >= 0))
    print("one is let in if S <= 0:", finished(lambda s: s <= 0))

# Output:
# one is let in if S >= 0: A
# one is let in if S <= 0: ABCD
