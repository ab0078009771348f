package tv.exstream.collection;

import java.util.List;
import tv.exstream.collection.query.Expansion;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Shelves;
import tv.exstream.collection.query.Today;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Remark;

/// What somebody sees who looks through the media. Thread-safe.
public record Browsing(MediaCollections collections, Shelves shelves) {
    /// @param warnings what matches nothing because it does not exist or cannot be read
    public record Found(Shelves.Stretch stretch, List<Remark> warnings) {
        public Found {
            warnings = List.copyOf(warnings);
        }
    }

    /// Some of what a query finds.
    ///
    /// @param text of the query; blank for everything
    /// @throws ProblemException QUERY_UNREADABLE, COLLECTION_CYCLE
    public Found stretch(String text, Today today, Shelves.Wanted wanted) {
        Expansion whole = whole(text);
        return new Found(shelves.stretch(whole.query(), today, wanted), whole.warnings());
    }

    /// What it finds, by what it has in a field.
    ///
    /// @throws ProblemException QUERY_UNREADABLE, COLLECTION_CYCLE
    public List<Shelves.Group> groups(String text, Today today, Field field) {
        return shelves.groups(whole(text).query(), today, field);
    }

    private Expansion whole(String text) {
        return Expansion.of(Query.parse(text), new CollectionNames(collections));
    }
}
