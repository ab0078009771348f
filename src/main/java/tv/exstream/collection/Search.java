package tv.exstream.collection;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.query.Expansion;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Folded;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.Matches.Value;
import tv.exstream.collection.query.Page;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Today;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Remark;

/// What somebody who writes a query sees of it meanwhile. Thread-safe.
public final class Search {
    /// More than fit a screen.
    public static final int MOST = 500;

    /// What people pick does not depend on the day.
    private static final Today ANY_DAY = new Today(LocalDate.EPOCH, ZoneOffset.UTC);

    private final MediaCollections collections;
    private final Matches matches;
    private final Expansion.Names names;

    public Search(MediaCollections collections, Matches matches) {
        this.collections = collections;
        this.matches = matches;
        this.names = new CollectionNames(collections);
    }

    /// @param warnings what matches nothing because it does not exist or cannot be read
    public record Answer(Matches.Preview preview, List<Remark> warnings) {
        public Answer {
            warnings = List.copyOf(warnings);
        }
    }

    /// How many items the query finds at the moment, and some of them.
    ///
    /// @param page of at most [#MOST]
    /// @throws ProblemException QUERY_UNREADABLE, COLLECTION_CYCLE
    public Answer preview(String text, Today today, Page page) {
        Expansion whole = Expansion.of(Query.parse(text), names);
        Page bounded = new Page(page.offset(), bounded(page.most()));
        return new Answer(matches.preview(whole.query(), today, bounded), whole.warnings());
    }

    /// Values that a field of text has at the moment, by their text; none of numbers and days.
    ///
    /// @param beginning what they begin with, whatever the case; may be empty
    /// @param most how many at most, up to [#MOST]
    public List<Value> values(Field field, String beginning, int most) {
        return field == Field.COLLECTION
                ? manual(beginning).limit(bounded(most)).toList()
                : matches.values(field, beginning, bounded(most));
    }

    private Stream<Value> manual(String beginning) {
        return named(Content.Manual.class, beginning)
                .map(found -> new Value(found.name(), count((Content.Manual) found.content())));
    }

    private int count(Content.Manual content) {
        return matches.count(Picks.query(content.picks()), ANY_DAY);
    }

    /// Names of smart collections, in the same way.
    public List<String> smartCollections(String beginning, int most) {
        return named(Content.Smart.class, beginning)
                .map(MediaCollection::name)
                .limit(bounded(most))
                .toList();
    }

    private Stream<MediaCollection> named(Class<? extends Content> kind, String beginning) {
        String begins = Folded.of(beginning).text().stripTrailing();
        return collections.all().stream()
                .filter(collection -> kind.isInstance(collection.content()))
                .filter(found -> Folded.of(found.name()).text().startsWith(begins))
                .sorted(Folded.byPlace(MediaCollection::name));
    }

    private static int bounded(int most) {
        return Math.clamp(most, 0, MOST);
    }
}
