package tv.exstream.web.ui.content;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.web.api.MediaEntry;
import tv.exstream.web.api.MediaGroupsAnswer.GroupEntry;

/// A media item or a group of some, as it stands among others.
///
/// @param id of the item; of a group that of its first
/// @param by the word of a tab of groups; empty for an item
/// @param title its own title, or what the items of a group have in common
/// @param show may be empty
/// @param season may be empty, as is the episode
/// @param year 0 when it is not known
/// @param seconds how long an item lasts; 0 for what has no end
/// @param items how many a group has; 0 for an item
/// @param kind as in `browse.kind.KIND`
/// @param picture its address, relative to the server; empty when there is none
/// @param pick how a collection names it, as JSON
public record CardShown(
        long id,
        String by,
        String title,
        String show,
        String season,
        String episode,
        int year,
        long seconds,
        int items,
        String kind,
        String picture,
        String pick) {
    private static final Set<String> HEARD = Set.of("song", "album", "artist");

    static CardShown of(MediaEntry item, Shape shape) {
        return new CardShown(
                item.id(),
                "",
                item.name(),
                item.show().orElse(""),
                item.season().isPresent() ? Integer.toString(item.season().getAsInt()) : "",
                item.episode().isPresent() ? Integer.toString(item.episode().getAsInt()) : "",
                item.year().orElse(0),
                Duration.parse(item.duration()).toSeconds(),
                0,
                item.kind().name().toLowerCase(Locale.ROOT),
                shape.picture(item.pictures()),
                json(Map.of("type", "item", "id", item.id())));
    }

    static CardShown of(GroupEntry group, Tab tab) {
        return new CardShown(
                group.first(),
                tab.word(),
                group.value(),
                "",
                "",
                "",
                0,
                0,
                group.items(),
                tab.word(),
                tab.shape().picture(group.pictures()),
                pick(tab, group));
    }

    private static String pick(Tab tab, GroupEntry group) {
        return switch (tab) {
            case SHOW -> json(Map.of("type", "show", "title", group.value()));
            case ARTIST -> json(Map.of("type", "artist", "name", group.value()));
            default -> json(Map.of("type", "query", "text", group.query()));
        };
    }

    /// Members in an order that does not change.
    static String json(Map<String, Object> members) {
        return JsonMapper.shared()
                .writeValueAsString(
                        members.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                Map.Entry::getValue,
                                                (one, _) -> one,
                                                LinkedHashMap::new)));
    }

    public boolean isGroup() {
        return !by.isEmpty();
    }

    public boolean isNumbered() {
        return !season.isEmpty() && !episode.isEmpty();
    }

    /// Whether it is listened to.
    public boolean isHeard() {
        return HEARD.contains(kind);
    }
}
