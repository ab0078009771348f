package tv.exstream.schedulefile;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.sequential.Content;
import tv.exstream.schedule.sequential.ExternalId;

/// What [ContentReader] reads as a content.
final class ContentWriter {
    private ContentWriter() {}

    static Entry entry(Content content) {
        Entry entry = new Entry();
        return switch (content) {
            case Content.Search(String key, String query, Ordering ordering) ->
                    ordered(entry.empty("search").text("key", key).text("query", query), ordering);
            case Content.Show(String key, List<ExternalId> ids, Ordering ordering) ->
                    ordered(
                            entry.empty("show").text("key", key).value("guids", ids(ids)),
                            ordering);
            case Content.Collection(String key, String name, Ordering ordering) ->
                    ordered(entry.text("collection", name).text("key", key), ordering);
            case Content.SmartCollection(String key, String name, Ordering ordering) ->
                    ordered(entry.text("smart_collection", name).text("key", key), ordering);
            case Content.MultiCollection(String key, String name, Ordering ordering) ->
                    ordered(entry.text("multi_collection", name).text("key", key), ordering);
            case Content.Playlist(String key, String group, String name) ->
                    entry.text("playlist", name).text("playlist_group", group).text("key", key);
            case Content.Marathon marathon -> marathon(entry, marathon);
        };
    }

    private static Entry marathon(Entry entry, Content.Marathon marathon) {
        ArrayNode searches = JsonNodeFactory.instance.arrayNode();
        marathon.queries().forEach(searches::add);
        return entry.empty("marathon")
                .text("key", marathon.key())
                .several("guids", ids(marathon.ids()))
                .several("searches", searches)
                .text("group_by", unless(Source.Grouping.SHOW, marathon.grouping()))
                .text("item_order", unless(PlaybackOrder.CHRONOLOGICAL, marathon.itemOrder()))
                .flag("shuffle_groups", marathon.shuffledGroups(), false)
                .flag("play_all_items", marathon.wholeGroups(), false);
    }

    private static Entry ordered(Entry entry, Ordering ordering) {
        return entry.text("order", unless(PlaybackOrder.CHRONOLOGICAL, ordering.order()))
                .flag("multi_part", ordering.multipart() != Ordering.Multipart.APART, false);
    }

    /// Empty for what is meant when nothing is said.
    private static <E extends Enum<E>> String unless(E usual, E value) {
        return value == usual ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    private static ArrayNode ids(List<ExternalId> ids) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        ids.forEach(
                id ->
                        all.add(
                                new Entry()
                                        .text("source", id.source())
                                        .text("value", id.value())
                                        .node()));
        return all;
    }
}
