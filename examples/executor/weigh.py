"""submit() for one task, map() for many: three parcels are weighed."""

from concurrent.futures import ProcessPoolExecutor


def weigh(parcel: str) -> int:
    return len(parcel)


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as executor:  # ①
        books = executor.submit(weigh, "books")  # ②
        others = executor.map(weigh, ["shoes", "lamp"])  # ③
    print("books", books.result())  # ④
    for parcel, weight in zip(["shoes", "lamp"], others, strict=True):
        print(parcel, weight)

# Output:
# books 5
# shoes 5
# lamp 4
