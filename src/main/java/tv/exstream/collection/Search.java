package tv.exstream.collection;

import java.util.List;
import java.util.stream.Stream;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.query.Expansion;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Folded;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Today;
import tv.exstream.problem.ProblemException;

/// What somebody who writes a query sees of it meanwhile. Thread-safe.
public final class Search {
    /// More than fit a screen.
    public static final int MOST = 500;

    private final MediaCollections collections;
    private final Matches matches;
    private final Expansion.Names names;

    public Search(MediaCollections collections, Matches matches) {
        this.collections = collections;
        this.matches = matches;
        this.names = new CollectionNames(collections);
    }

    /// @param warnings what matches nothing because it does not exist or cannot be read
    public record Answer(Matches.Preview preview, List<String> warnings) {
        public Answer {
            warnings = List.copyOf(warnings);
        }
    }

    /// How many items the query finds at the moment, and the first of them.
    ///
    /// @param most how many at most, up to [#MOST]
    /// @throws ProblemException QUERY_UNREADABLE, COLLECTION_CYCLE
    public Answer preview(String text, Today today, int most) {
        Expansion whole = Expansion.of(Query.parse(text), names);
        return new Answer(matches.preview(whole.query(), today, bounded(most)), whole.warnings());
    }

    /// Values that a field of text has at the moment, by their text; none of numbers and days.
    ///
    /// @param beginning what they begin with, whatever the case; may be empty
    /// @param most how many at most, up to [#MOST]
    public List<String> values(Field field, String beginning, int most) {
        return field == Field.COLLECTION
                ? named(Content.Manual.class, beginning).limit(bounded(most)).toList()
                : matches.values(field, beginning, bounded(most));
    }

    /// Names of smart collections, in the same way.
    public List<String> smartCollections(String beginning, int most) {
        return named(Content.Smart.class, beginning).limit(bounded(most)).toList();
    }

    private Stream<String> named(Class<? extends Content> kind, String beginning) {
        String begins = Folded.of(beginning).text().stripTrailing();
        return collections.all().stream()
                .filter(collection -> kind.isInstance(collection.content()))
                .map(MediaCollection::name)
                .filter(name -> Folded.of(name).text().startsWith(begins))
                .sorted(String.CASE_INSENSITIVE_ORDER);
    }

    private static int bounded(int most) {
        return Math.clamp(most, 0, MOST);
    }
}
