"""A task returns what cannot be pickled: MaybeEncodingError, or the pickling error itself."""

import multiprocessing as mp
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor


def lines_of(text: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines())  # ①


def list_of_lines(text: str) -> list[str]:
    return list(lines_of(text))


if __name__ == "__main__":
    text = " rice\n tea"
    with mp.Pool(1) as pool:
        try:
            pool.apply(lines_of, (text,))
        except Exception as error:
            print(f"Pool: {type(error).__name__}: {error}")
        print("Pool:", pool.apply(list_of_lines, (text,)))  # ②
    with ProcessPoolExecutor(1) as executor:
        try:
            executor.submit(lines_of, text).result()
        except TypeError as error:
            print("executor: TypeError:", error)
        print("executor:", executor.submit(list_of_lines, text).result())

# Output:
# Pool: MaybeEncodingError: Error sending result: '<generator object lines_of.<locals>.<genexpr> at <addr>>'. Reason: 'TypeError("cannot pickle 'generator' object")'
# Pool: ['rice', 'tea']
# executor: TypeError: cannot pickle 'generator' object
# executor: ['rice', 'tea']
