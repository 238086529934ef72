"""Leaves a program that is no Python, without the environment that it was given."""

import subprocess

if __name__ == "__main__":
    subprocess.Popen(["sleep", "1000"], env={}, start_new_session=True)
    print("main ends")
