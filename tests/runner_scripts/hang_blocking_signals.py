"""Has no stack to show: it blocks all signals that can be blocked."""

import signal
import threading

if __name__ == "__main__":
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    threading.Event().wait()
