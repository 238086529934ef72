"""Daemons are ended first; only then does the parent wait for its other children."""

import multiprocessing as mp
import threading
from multiprocessing.connection import Connection


def play_music(_playing: Connection) -> None:
    threading.Event().wait()  # ①


def lock_the_door(music: Connection) -> None:
    try:
        music.recv()
    except EOFError:  # ②
        print("ordinary child: the music has stopped, now I lock the door")


if __name__ == "__main__":
    music, playing = mp.Pipe(duplex=False)
    player = mp.Process(target=play_music, args=(playing,), daemon=True)
    player.start()
    playing.close()  # ③
    porter = mp.Process(target=lock_the_door, args=(music,))
    porter.start()
    print("parent: end of the code", flush=True)  # ④

# Output:
# parent: end of the code
# ordinary child: the music has stopped, now I lock the door
