"""set_start_method() comes too late. get_context() is never too late."""

import multiprocessing as mp

if __name__ == "__main__":
    lock_of_a_library = mp.Lock()  # ①
    try:
        mp.set_start_method("spawn")
    except RuntimeError as error:
        print("RuntimeError:", error)
    spawn = mp.get_context("spawn")  # ②
    child = spawn.Process(target=print, args=("started by spawn",))
    child.start()
    child.join()

# Output:
# RuntimeError: context has already been set
# started by spawn
