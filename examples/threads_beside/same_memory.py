"""Two threads, then two processes: join() waits for all of them alike."""

import multiprocessing as mp
import threading

done: list[str] = []


def bake(dish: str) -> None:
    done.append(dish)


if __name__ == "__main__":
    for kind in (threading.Thread, mp.Process):
        bakers = [kind(target=bake, args=(dish,)) for dish in ("bread", "cake")]
        for baker in bakers:
            baker.start()
        for baker in bakers:
            baker.join()  # ①
        print(f"{kind.__name__:8}", sorted(done))  # ②
        done.clear()

# Output:
# Thread   ['bread', 'cake']
# Process  []
