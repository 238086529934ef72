"""Uses shared memory as it should be used; then opens what is gone."""

from multiprocessing.shared_memory import SharedMemory

if __name__ == "__main__":
    segment = SharedMemory(create=True, size=64)
    print(SharedMemory._name, segment.name == segment._name.removeprefix("/"), flush=True)  # type: ignore[attr-defined]
    segment.close()
    segment.unlink()
    SharedMemory(segment.name)
