"""Work that stands alone item by item, shared by several processes where that is possible, and the same without them."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from hgnen_desktop.core.helpers import Begin, by_helpers, helpers_for

ItemT = TypeVar("ItemT")
MadeT = TypeVar("MadeT")
_WORTH_SHARING = 100  # items; below, starting processes takes longer than they save
_AT_ONCE = 10  # items handed to a process in one go
_work: list[Callable[[Any], Any]] = []  # in a process that helps: what it does


def shared(
    make: Callable[[ItemT], MadeT], items: Sequence[ItemT], workers: int, begin: Begin[ItemT, MadeT] | None = None
) -> Generator[MadeT, None, None]:
    """What ``make`` gives for each item, in their order. Errors of ``make`` come out as without processes.

    Where the system can copy a program as it runs and this one has one thread, copies of it share the work: they take over all
    that it knows, and are handed items alone. Elsewhere, and beside a window, the program is started again for it. When one of
    them is ended from outside, or none can be started, this process does the rest itself. When this one is ended, however hard,
    they end with it.

    Args:
        make: needs an item alone, and gives what can be sent between processes.
        items: what is to be made; few are not worth sharing.
        workers: how many processes may share the work.
        begin: what a program that is started for it begins with, to make the same as ``make``; without it none is started.
    """
    done = 0
    for made in _by_others(make, items, workers, begin):
        done += 1
        yield made
    yield from map(make, items[done:])


def _by_others(
    make: Callable[[ItemT], MadeT], items: Sequence[ItemT], workers: int, begin: Begin[ItemT, MadeT] | None
) -> Iterable[MadeT]:
    """What other processes give, in order, for as long as they can."""
    if workers < 2 or len(items) < _WORTH_SHARING:
        return ()
    if threading.active_count() == 1 and "fork" in multiprocessing.get_all_start_methods():
        return _by_copies(make, items, workers)
    helpers = helpers_for(len(items), workers)
    return by_helpers(begin, items, helpers) if begin is not None and helpers else ()


def _by_copies(make: Callable[[ItemT], MadeT], items: Sequence[ItemT], workers: int) -> Iterator[MadeT]:
    """What copies of this process give."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    before = multiprocessing.active_children()
    try:
        pool = ProcessPoolExecutor(workers, multiprocessing.get_context("fork"), _begin, (make,))
        results: Iterable[MadeT] = pool.map(_do, items, chunksize=_AT_ONCE)
    except (OSError, RuntimeError, ImportError):  # no process, thread or semaphore more, or none of them on this system
        for one in multiprocessing.active_children():
            if one not in before:  # nobody would give it anything to do, or let it go
                one.kill()
                one.join()
        return
    try:
        yield from results
    except BrokenProcessPool:
        return
    finally:  # stopped in the middle: what has not been begun is not begun any more
        pool.shutdown(cancel_futures=True)


def _begin(make: Callable[[Any], Any]) -> None:
    """Ctrl+C on a terminal reaches all processes; those that only help go on until the first lets them go."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with contextlib.suppress(RuntimeError):  # no thread more: it is let go of all the same, unless the first is killed
        threading.Thread(target=_end_with_the_first, daemon=True).start()
    _work.append(make)


def _end_with_the_first() -> None:
    """A process that is killed lets nobody go: without it there is nothing to do, and nothing to tidy up."""
    first = multiprocessing.parent_process()
    if first is not None:
        first.join()
        os._exit(1)


def _do(item: Any) -> Any:  # noqa: ANN401 - whatever the work takes and gives
    return _work[0](item)
