package tv.exstream.schedulefile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of content, each told by the key of its name.
enum ContentKind {
    SEARCH,
    SHOW,
    COLLECTION,
    SMART_COLLECTION,
    MULTI_COLLECTION,
    PLAYLIST,
    MARATHON;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Every key it may have.
    List<String> keys() {
        return switch (this) {
            case SEARCH -> List.of(key(), "key", "query", "order", "multi_part");
            case SHOW -> List.of(key(), "key", "guids", "order", "multi_part");
            case COLLECTION, SMART_COLLECTION, MULTI_COLLECTION ->
                    List.of(key(), "key", "order", "multi_part");
            // Its order is its own; one that is written is read and means nothing.
            case PLAYLIST -> List.of(key(), "key", "playlist_group", "order");
            case MARATHON ->
                    List.of(
                            key(),
                            "key",
                            "guids",
                            "searches",
                            "group_by",
                            "item_order",
                            "shuffle_groups",
                            "play_all_items");
        };
    }

    static Optional<ContentKind> of(Fields fields) {
        return Arrays.stream(values()).filter(kind -> fields.has(kind.key())).findFirst();
    }

    static List<String> allKeys() {
        return Arrays.stream(values()).map(ContentKind::key).toList();
    }
}
