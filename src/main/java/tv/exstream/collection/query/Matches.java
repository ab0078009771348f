package tv.exstream.collection.query;

import java.util.List;
import tv.exstream.media.Outline;

/// The media items, asked by queries. Thread-safe.
///
/// Queries are given as they are run: what stands in them by name has been put in ([Expansion]).
public interface Matches {
    /// The outline of every present item that fulfils the query, by path.
    List<Outline> all(Query query, Today today);

    int count(Query query, Today today);

    /// The first ones by sort title, then by id.
    ///
    /// @param most how many at most
    List<Outline> first(Query query, Today today, int most);

    /// Values that present items have in a field of text, by their text.
    ///
    /// @param beginning what they begin with, as it is compared ([Folded]); may be empty
    /// @param most how many at most
    List<String> values(Field field, String beginning, int most);
}
