package tv.exstream.collection;

import tv.exstream.media.MediaId;

/// What a rule draws from. Which items that are at the moment, [Contents] finds out.
public sealed interface Selection {
    /// For people and as part of the names of cursors, so it must not change: `collection 3`.
    default String label() {
        return switch (this) {
            case Collection(CollectionId id) -> "collection " + id;
            case Reruns(CollectionId id) -> "reruns of collection " + id;
            case Query(String text) -> "query " + text;
            case Item(MediaId id) -> "item " + id;
            case Show(String title) -> "show " + title;
            case Season(String show, int number) -> "season %d of %s".formatted(number, show);
            case Artist(String name) -> "artist " + name;
        };
    }

    /// What a person can put into a collection one by one.
    sealed interface Pick extends Selection {}

    /// A collection of any kind; of a rerun collection, its first run.
    record Collection(CollectionId id) implements Selection {}

    /// What a rerun collection has shown already, on whatever channel, in the order in which it was shown first; all of it before
    /// anything has been. Nothing for collections of other kinds.
    record Reruns(CollectionId id) implements Selection {}

    /// Whatever fulfils a query.
    ///
    /// @param text as [tv.exstream.collection.query.Query#read] reads it; one that cannot be read selects nothing
    record Query(String text) implements Selection {}

    /// One item.
    record Item(MediaId id) implements Pick {}

    /// All episodes of a show.
    ///
    /// @param title upper and lower case, accents and punctuation make no difference
    record Show(String title) implements Pick {}

    /// All episodes of one season of a show.
    ///
    /// @param number 0 for specials
    record Season(String show, int number) implements Pick {}

    /// All songs and music videos of an artist.
    ///
    /// @param name as [Show#title]
    record Artist(String name) implements Pick {}
}
