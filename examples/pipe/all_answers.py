"""What a pipe answers when it is empty, closed, or used the wrong way round."""

import multiprocessing as mp
from collections.abc import Callable


def ask(text: str, action: Callable[[], object]) -> None:
    try:
        print(text, action())
    except (EOFError, OSError) as error:
        print(text, f"{type(error).__name__}: {error}".rstrip(": "))


if __name__ == "__main__":
    inbox, outbox = mp.Pipe(duplex=False)
    ask("nothing sent,  poll(): ", inbox.poll)
    outbox.send("bread")
    ask("bread sent,    poll(): ", inbox.poll)  # ①
    ask("               recv(): ", inbox.recv)
    ask("wrong end,     recv(): ", outbox.recv)
    ask("wrong end,     send(): ", lambda: inbox.send("cake"))
    outbox.close()
    ask("sender closed, poll(): ", inbox.poll)  # ②
    ask("               recv(): ", inbox.recv)
    ask("own end closed, send():", lambda: outbox.send("cake"))

    inbox, outbox = mp.Pipe(duplex=False)
    inbox.close()
    ask("nobody reads,  send(): ", lambda: outbox.send("cake"))  # ③

# Output:
# nothing sent,  poll():  False
# bread sent,    poll():  True
#                recv():  bread
# wrong end,     recv():  OSError: connection is write-only
# wrong end,     send():  OSError: connection is read-only
# sender closed, poll():  True
#                recv():  EOFError
# own end closed, send(): OSError: handle is closed
# nobody reads,  send():  BrokenPipeError: [Errno 32] Broken pipe
