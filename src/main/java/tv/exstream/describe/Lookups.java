package tv.exstream.describe;

import java.util.List;
import java.util.Optional;

/// What was looked for in catalogues. Thread-safe.
public interface Lookups {
    /// One as it is kept.
    ///
    /// @param id given by the repository, from 1
    record Kept(int id, Lookup lookup) {}

    Optional<Lookup> find(Provider provider, Wanted wanted);

    Optional<Kept> find(int id);

    /// Keeps it in place of what there was of the same.
    void put(Lookup lookup);

    /// Those in this state, in order of their ids.
    List<Kept> list(Lookup.State state, int offset, int most);

    /// The same of those that have higher ids than this.
    List<Kept> behind(Lookup.State state, int id, int most);

    int count(Lookup.State state);
}
