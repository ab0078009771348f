package tv.exstream.collection;

import java.util.List;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.query.Condition;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Folded;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.TextMatch;

/// Tells who draws from one collection directly. Immutable.
public final class Draws {
    private final MediaCollection collection;

    public Draws(MediaCollection collection) {
        this.collection = collection;
    }

    public boolean areMadeBy(Selection selection) {
        return switch (selection) {
            case Selection.Collection(CollectionId id) -> id.equals(collection.id());
            case Selection.Reruns(CollectionId id) -> id.equals(collection.id());
            case Selection.Query(String text) -> areMadeBy(text);
            case Selection.Pick _ -> false;
        };
    }

    public boolean areMadeBy(Content content) {
        return content instanceof Content.Smart(String query)
                ? areMadeBy(query)
                : CollectionEdits.sources(content).anyMatch(collection.id()::equals)
                        || CollectionEdits.selections(content).anyMatch(this::areMadeBy);
    }

    private boolean areMadeBy(String query) {
        return Query.read(query) instanceof Query.Reading.Understood(Query understood)
                && areMadeBy(understood);
    }

    private boolean areMadeBy(Query query) {
        return switch (query) {
            case Query.And(List<Query> parts) -> parts.stream().anyMatch(this::areMadeBy);
            case Query.Or(List<Query> parts) -> parts.stream().anyMatch(this::areMadeBy);
            case Query.Not(Query part) -> areMadeBy(part);
            case Query.Match(Field field, Condition.Text condition) ->
                    field == Field.COLLECTION
                            && collection.content() instanceof Content.Manual
                            && isNamedBy(condition);
            case Query.Smart(String name) ->
                    collection.content() instanceof Content.Smart && collection.isNamed(name);
            case Query.Match _, Query.Ids _ -> false;
        };
    }

    /// A pattern that many names fulfil names none of them.
    private boolean isNamedBy(Condition.Text condition) {
        return switch (condition) {
            case Condition.Phrase _, Condition.Equal _, Condition.OneOf _ ->
                    TextMatch.of(Field.COLLECTION, condition)
                            .matches(Folded.of(collection.name()).text());
            case Condition.Wildcard _,
                    Condition.Present _,
                    Condition.Contains _,
                    Condition.StartsWith _ ->
                    false;
        };
    }
}
