"""A program that comes from stdin or from -c has no file to run again."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

SHRINK = """
def shrink(photo):
    print("shrunk", photo)
"""
MAIN = """
import multiprocessing as mp
if __name__ == "__main__":
    child = mp.Process(target=shrink, args=("cat.jpg",))
    child.start()
    child.join()
"""


def python(way: str, *options: str, stdin: str = "") -> None:
    command = [sys.executable, *options]
    run = subprocess.run(command, input=stdin, capture_output=True, text=True, cwd=folder)
    errors = [line for line in run.stderr.splitlines() if line.split(":")[0].endswith("Error")]
    print(f"{way:16}", run.stdout.strip() or errors[0])  # ①


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        python("stdin", "-", stdin=SHRINK + MAIN)
        python("-c", "-c", SHRINK + MAIN)
        Path(folder, "thumbnails.py").write_text(SHRINK)
        python("-c and a module", "-c", "from thumbnails import shrink" + MAIN)  # ②
        Path(folder, "main.py").write_text(SHRINK + MAIN)
        python("a file", "main.py")  # ③

# Output (fork):
# stdin            shrunk cat.jpg
# -c               shrunk cat.jpg
# Output (spawn, forkserver):
# stdin            FileNotFoundError: [Errno 2] No such file or directory: '.../<stdin>'
# Output (spawn, forkserver, 3.11):
# -c               AttributeError: Can't get attribute 'shrink' on <module '__main__' (built-in)>
# Output (spawn, forkserver, 3.12, 3.13):
# -c               AttributeError: Can't get attribute 'shrink' on <module '__main__' (...)>
# Output (spawn, forkserver, 3.14+):
# -c               AttributeError: module '__main__' has no attribute 'shrink'
# Output:
# -c and a module  shrunk cat.jpg
# a file           shrunk cat.jpg
