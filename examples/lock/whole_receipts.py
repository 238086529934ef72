"""Four clerks write to one file: under a lock each receipt stays in one piece."""

import multiprocessing as mp
from multiprocessing.synchronize import Lock
from pathlib import Path
from tempfile import TemporaryDirectory


def serve(clerk: str, receipts: Path, lock: Lock) -> None:
    for number in range(10):
        with lock, receipts.open("a") as file:  # ①
            file.write(f"{clerk} {number} begins\n")
            file.write(f"{clerk} {number} ends\n")  # ②


if __name__ == "__main__":
    lock = mp.Lock()
    with TemporaryDirectory() as folder:
        receipts = Path(folder, "receipts.txt")
        clerks = [
            mp.Process(target=serve, args=(clerk, receipts, lock))
            for clerk in ("Ann", "Bob", "Cem", "Dora")
        ]
        for process in clerks:
            process.start()
        for process in clerks:
            process.join()
        lines = receipts.read_text().splitlines()
    print("receipts:", len(lines) // 2)
    pairs = zip(lines[::2], lines[1::2], strict=True)
    whole = [first.replace("begins", "ends") == last for first, last in pairs]
    print("all in one piece:", all(whole))

# Output:
# receipts: 40
# all in one piece: True
