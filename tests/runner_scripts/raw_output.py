"""Writes bytes that are no UTF-8, and line ends of another system."""

import os
import sys

if __name__ == "__main__":
    os.write(1, "é ① \r\n".encode() + b"\xff\n")
    os.write(2, b"warning\r\n")
    sys.exit(3)
