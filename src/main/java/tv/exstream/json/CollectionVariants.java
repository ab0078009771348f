package tv.exstream.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.PickChange;
import tv.exstream.collection.Selection;

/// The names of what collections are made of.
final class CollectionVariants {
    private CollectionVariants() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = MediaCollection.Content.Folder.class, name = "folder"),
        @JsonSubTypes.Type(value = MediaCollection.Content.LooseFiles.class, name = "loose-files"),
        @JsonSubTypes.Type(value = MediaCollection.Content.Manual.class, name = "manual"),
        @JsonSubTypes.Type(value = MediaCollection.Content.Smart.class, name = "smart"),
        @JsonSubTypes.Type(value = MediaCollection.Content.Multi.class, name = "multi"),
        @JsonSubTypes.Type(value = MediaCollection.Content.Playlist.class, name = "playlist"),
        @JsonSubTypes.Type(value = MediaCollection.Content.Rerun.class, name = "rerun"),
    })
    interface Contents {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Selection.Collection.class, name = "collection"),
        @JsonSubTypes.Type(value = Selection.Reruns.class, name = "reruns"),
        @JsonSubTypes.Type(value = Selection.Query.class, name = "query"),
        @JsonSubTypes.Type(value = Selection.Item.class, name = "item"),
        @JsonSubTypes.Type(value = Selection.Show.class, name = "show"),
        @JsonSubTypes.Type(value = Selection.Season.class, name = "season"),
        @JsonSubTypes.Type(value = Selection.Artist.class, name = "artist"),
    })
    interface Selections {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = MediaCollection.Take.Count.class, name = "count"),
        @JsonSubTypes.Type(value = MediaCollection.Take.All.class, name = "all"),
    })
    interface Takes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PickChange.Add.class, name = "add"),
        @JsonSubTypes.Type(value = PickChange.Remove.class, name = "remove"),
        @JsonSubTypes.Type(value = PickChange.Move.class, name = "move"),
    })
    interface PickChanges {}
}
