"""Two threads of one process: two threads for the kernel, one pid, one basket."""

import os
import threading

basket: list[str] = []
seen: list[tuple[int, int]] = []
both_running = threading.Barrier(2)


def add(item: str) -> None:
    basket.append(item)
    seen.append((os.getpid(), threading.get_native_id()))  # ①
    both_running.wait()  # ②


if __name__ == "__main__":
    threads = [threading.Thread(target=add, args=(item,)) for item in ("rice", "tea")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print("process ids:", len({pid for pid, _ in seen}))
    print("thread ids: ", len({native_id for _, native_id in seen}))
    print("basket:     ", sorted(basket))

# Output:
# process ids: 1
# thread ids:  2
# basket:      ['rice', 'tea']
