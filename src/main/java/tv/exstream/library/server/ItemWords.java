package tv.exstream.library.server;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tv.exstream.library.remote.JsonRow;

/// What a server calls what every server says of an item. Immutable.
///
/// @param version the field that changes with the item
/// @param show the field with the id of the show of an episode
/// @param places the fields with the ids of the item and of what it is in: a list may have any of them
public record ItemWords(
        String id, String name, String version, String show, List<String> places, Types types) {
    public ItemWords {
        places = List.copyOf(places);
    }

    /// @param field with the type of an item
    /// @param playable what is played
    /// @param holders what is no item itself, but says something of those in it
    /// @param lists what items are on
    public record Types(
            String field, Set<String> playable, Set<String> holders, Set<String> lists) {
        public Types {
            playable = Set.copyOf(playable);
            holders = Set.copyOf(holders);
            lists = Set.copyOf(lists);
        }
    }

    String id(JsonRow item) {
        return item.text(id);
    }

    String name(JsonRow item) {
        return item.text(name);
    }

    String version(JsonRow item) {
        return item.text(version);
    }

    String show(JsonRow item) {
        return item.text(show);
    }

    Stream<String> places(JsonRow item) {
        return places.stream().map(item::text).filter(id -> !id.isEmpty());
    }

    boolean isPlayable(JsonRow item) {
        return types.playable().contains(item.text(types.field()));
    }

    boolean isHolder(JsonRow item) {
        return types.holders().contains(item.text(types.field()));
    }

    boolean isList(JsonRow item) {
        return types.lists().contains(item.text(types.field()));
    }
}
