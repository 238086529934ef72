"""A Value made at the top of the module. The child adds to it; what does the parent see?"""

import multiprocessing as mp

visitors = mp.Value("i", 10, lock=False)


def one_more() -> None:
    visitors.value += 1
    print("child: ", visitors.value)


if __name__ == "__main__":
    visitors.value = 20
    child = mp.Process(target=one_more)
    child.start()
    child.join()
    print("parent:", visitors.value)

# Output (fork):
# child:  21
# parent: 21
# Output (spawn, forkserver):
# child:  11
# parent: 20
