"""join() blocks the thread that calls it, and no other."""

import threading


def bake(dough: threading.Event) -> None:
    dough.wait()
    print("baker: baked")


def deliver(baker: threading.Thread) -> None:
    baker.join()  # ①
    print("driver: on my way")


if __name__ == "__main__":
    dough = threading.Event()
    baker = threading.Thread(target=bake, args=(dough,))
    driver = threading.Thread(target=deliver, args=(baker,))
    baker.start()
    driver.start()
    driver.join(timeout=0.1)  # ②
    print("main: driver still waits:", driver.is_alive())
    dough.set()
    driver.join()

# Output:
# main: driver still waits: True
# baker: baked
# driver: on my way
