package tv.exstream.collection.query;

import java.util.List;
import tv.exstream.media.Outline;

/// The media items, asked by queries. Thread-safe.
///
/// Queries are given as they are run: what stands in them by name has been put in ([Expansion]).
public interface Matches {
    /// The outline of every present item that fulfils the query, by path.
    List<Outline> all(Query query, Today today);

    /// How many there are, and some of them by sort title, then by id.
    Preview preview(Query query, Today today, Page page);

    /// How many there are.
    default int count(Query query, Today today) {
        return preview(query, today, Page.NONE).count();
    }

    /// A part of what a query finds.
    ///
    /// @param count of all that it finds
    record Preview(int count, List<Outline> items) {
        public Preview {
            items = List.copyOf(items);
        }
    }

    /// Values that present items have in a field of text, by their text.
    ///
    /// @param beginning what they begin with, as it is compared ([Folded]); may be empty
    /// @param most how many at most
    List<Value> values(Field field, String beginning, int most);

    /// @param count of the items that have it
    record Value(String text, int count) {}
}
