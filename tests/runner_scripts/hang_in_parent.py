"""Waits for what nobody will ever set, with a second thread that does the same."""

import threading


def wait_in_thread() -> None:
    threading.Event().wait()


def wait_in_main() -> None:
    threading.Event().wait()


if __name__ == "__main__":
    print("before", flush=True)
    threading.Thread(target=wait_in_thread, daemon=True).start()
    wait_in_main()
