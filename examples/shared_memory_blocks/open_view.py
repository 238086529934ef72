"""close() refuses as long as a view of the block is alive."""

from multiprocessing.shared_memory import SharedMemory

if __name__ == "__main__":
    block = SharedMemory(create=True, size=16)
    header = block.buf[:4]  # ①
    try:
        block.close()
    except BufferError as error:
        print("BufferError:", error)
    header.release()  # ②
    block.close()
    block.unlink()
    print("closed")

# Output:
# BufferError: cannot close exported pointers exist
# closed
