package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.collection.query.Page;

/// Which part of a list is wanted: what comes behind the last entry that was shown, wherever that is by now, or what comes after so many.
///
/// @param cursor what the list answered as next; empty where the offset counts
/// @param page brought into its bounds; how many are left out at the front does not count with a cursor
record ListPart(String cursor, Page page) {
    static ListPart of(String cursor, int offset, int limit) {
        return new ListPart(cursor, PageQuery.of(offset, limit));
    }

    /// From a place on, as pages of the interface ask for it.
    static ListPart at(int offset, int limit) {
        return of("", offset, limit);
    }

    /// A list that stands in one order, which is no other one when entries come or go.
    interface Listed<T> {
        /// By which its cursors are told from those of others.
        String order();

        List<T> from(int offset, int most);

        /// @param last of which some entry had the keys; it may be gone
        List<T> behind(Cursor last, int most);

        /// By which an entry stands in the order.
        List<String> keys(T entry);
    }

    /// A part of a list.
    ///
    /// @param next asks for what comes after it; empty when nothing does
    record Some<T>(List<T> entries, Optional<String> next) {
        Some {
            entries = List.copyOf(entries);
        }
    }

    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE when the cursor is of another list
    <T> Some<T> read(Listed<T> list) {
        int most = page.most();
        List<T> found =
                Cursor.read(cursor, list.order())
                        .map(last -> list.behind(last, most + 1))
                        .orElseGet(() -> list.from(page.offset(), most + 1));
        if (found.size() <= most) {
            return new Some<>(found, Optional.empty());
        }
        List<T> some = found.subList(0, most);
        Cursor next = new Cursor(list.order(), list.keys(some.getLast()));
        return new Some<>(some, Optional.of(next.text()));
    }

    /// How many are left out at the front; 0 behind an entry, whose place nobody knows.
    int offset() {
        return cursor.isEmpty() ? page.offset() : 0;
    }
}
