"""The four queues, and which methods each of them has."""

import multiprocessing as mp


def methods(queue: object) -> set[str]:
    return {name for name in dir(queue) if not name.startswith("_")}


if __name__ == "__main__":
    with mp.Manager() as manager:
        has = {
            "Queue": methods(mp.Queue()),
            "JoinableQueue": methods(mp.JoinableQueue()),
            "SimpleQueue": methods(mp.SimpleQueue()),
            "Manager().Queue": methods(manager.Queue()),
        }
    print("                  ", *has)
    for name in sorted(set.union(*has.values())):
        print(f"{name:18}", *(f"{'x' if name in has[kind] else '-':>{len(kind)}}" for kind in has))

# Output:
#                    Queue JoinableQueue SimpleQueue Manager().Queue
# cancel_join_thread     x             x           -               -
# close                  x             x           x               -
# empty                  x             x           x               x
# full                   x             x           -               x
# get                    x             x           x               x
# get_nowait             x             x           -               x
# join                   -             x           -               x
# join_thread            x             x           -               -
# put                    x             x           x               x
# put_nowait             x             x           -               x
# qsize                  x             x           -               x
# Output (3.13+):
# shutdown               -             -           -               x
# Output:
# task_done              -             x           -               x
