"""One counter for everybody: a shop that join()s waits for the other shop's orders too."""

import multiprocessing as mp
from multiprocessing.connection import Connection
from multiprocessing.queues import JoinableQueue


def tea_shop(orders: "JoinableQueue[str]", news: Connection) -> None:
    orders.put("tea")
    news.send("tea was ordered")
    orders.join()  # ①
    news.send("tea shop: all done")


if __name__ == "__main__":
    orders: "JoinableQueue[str]" = mp.JoinableQueue()
    news, news_end = mp.Pipe(duplex=False)
    shop = mp.Process(target=tea_shop, args=(orders, news_end))
    shop.start()
    print(news.recv())
    print("taken out:", orders.get())
    orders.put("rice")  # ②
    orders.task_done()  # ③
    print("news within half a second:", news.poll(timeout=0.5))
    print("taken out:", orders.get())
    orders.task_done()
    print(news.recv())
    shop.join()

# Output:
# tea was ordered
# taken out: tea
# news within half a second: False
# taken out: rice
# tea shop: all done
