"""A daemon thread that makes a daemon thread, and is joined."""

import threading


def tidy(inherited: list[bool]) -> None:
    inherited.append(threading.Thread(target=print).daemon)
    print("daemon: tidied up")


if __name__ == "__main__":
    inherited: list[bool] = []
    daemon = threading.Thread(target=tidy, args=(inherited,), daemon=True)
    daemon.start()
    daemon.join()
    print("main: end of the code", inherited)

# Output:
# daemon: tidied up
# main: end of the code [True]
