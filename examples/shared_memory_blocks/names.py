"""Names and sizes of blocks: what is given, and what is refused."""

from collections.abc import Callable
from multiprocessing.shared_memory import SharedMemory


def attempt(action: Callable[[], object]) -> None:
    try:
        action()
    except (OSError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    shelf = SharedMemory(create=True, size=10)
    print("name:", shelf.name)  # ①
    print("size:", shelf.size)  # ②
    print("content:", bytes(shelf.buf[:3]))  # ③
    attempt(lambda: SharedMemory(name=shelf.name, create=True, size=10))  # ④
    shelf.close()
    shelf.unlink()
    attempt(lambda: SharedMemory(name=shelf.name))  # ⑤
    attempt(lambda: SharedMemory(create=True, size=0))

# Output (linux):
# name: psm_...
# size: 10
# content: b'\x00\x00\x00'
# FileExistsError: [Errno 17] File exists: '/psm_...'
# FileNotFoundError: [Errno 2] No such file or directory: '/psm_...'
# ValueError: 'size' must be a positive number different from zero
