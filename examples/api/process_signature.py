"""The signature of Process, as the interpreter that runs this script has it."""

import inspect
import multiprocessing as mp

if __name__ == "__main__":
    for parameter in inspect.signature(mp.Process).parameters.values():
        print(f"{parameter!s:12} {parameter.kind.description}")
    print("interrupt():", hasattr(mp.Process, "interrupt"))

# Output:
# group=None   positional or keyword
# target=None  positional or keyword
# name=None    positional or keyword
# args=()      positional or keyword
# Output (<3.14):
# kwargs={}    positional or keyword
# Output (3.14+):
# kwargs=None  positional or keyword
# Output:
# daemon=None  keyword-only
# Output (<3.14):
# interrupt(): False
# Output (3.14+):
# interrupt(): True
