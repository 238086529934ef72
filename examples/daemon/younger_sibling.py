"""Under fork a younger sibling hides from the elder that their parent is dead."""

import multiprocessing as mp
from multiprocessing.connection import Connection


def serve(line: Connection) -> None:
    parent = mp.parent_process()
    assert parent is not None
    line.send("ready")
    while line.recv() == "parent alive?":
        line.send(parent.is_alive())


def run_shop(elder: Connection, younger: Connection) -> None:
    for line in (elder, younger):
        child = mp.Process(target=serve, args=(line,), daemon=True)
        child.start()  # ①
    child.join()


if __name__ == "__main__":
    to_elder, elder = mp.Pipe()
    to_younger, younger = mp.Pipe()
    shop = mp.Process(target=run_shop, args=(elder, younger))
    shop.start()
    elder.close()
    younger.close()
    print("the elder is", to_elder.recv())
    print("the younger is", to_younger.recv())
    shop.kill()
    shop.join()
    print("exit code of their parent:", shop.exitcode)
    for name, line in (("elder", to_elder), ("younger", to_younger)):
        line.send("parent alive?")
        print(f"the {name} believes it alive:", line.recv())  # ②
    for line in (to_elder, to_younger):
        line.send("go home")
    for line in (to_elder, to_younger):
        line.poll(None)  # ③

# Output:
# the elder is ready
# the younger is ready
# exit code of their parent: -9
# Output (fork):
# the elder believes it alive: True
# Output (spawn, forkserver):
# the elder believes it alive: False
# Output:
# the younger believes it alive: False
