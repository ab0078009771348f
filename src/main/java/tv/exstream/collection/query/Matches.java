package tv.exstream.collection.query;

import java.util.List;
import tv.exstream.media.Outline;

/// The media items, asked by queries. Thread-safe.
///
/// Queries are given as they are run: what stands in them by name has been put in ([Expansion]).
public interface Matches {
    /// The outline of every present item that fulfils the query, by path.
    List<Outline> all(Query query, Today today);

    /// How many there are, and the first ones by sort title, then by id.
    ///
    /// @param most how many at most
    Preview preview(Query query, Today today, int most);

    /// The beginning of what a query finds.
    ///
    /// @param count of all that it finds
    record Preview(int count, List<Outline> first) {
        public Preview {
            first = List.copyOf(first);
        }
    }

    /// Values that present items have in a field of text, by their text.
    ///
    /// @param beginning what they begin with, as it is compared ([Folded]); may be empty
    /// @param most how many at most
    List<String> values(Field field, String beginning, int most);
}
