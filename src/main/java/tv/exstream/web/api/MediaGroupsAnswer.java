package tv.exstream.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Media items by what they have in common.
///
/// @param total how many groups there are
/// @param next asks for those after these; null when there are none
public record MediaGroupsAnswer(int total, List<GroupEntry> groups, Optional<String> next) {
    public MediaGroupsAnswer {
        groups = List.copyOf(groups);
    }

    /// @param value what its items have, such as the title of their show
    /// @param query finds its items
    /// @param items how many it has
    /// @param first the id of one of them
    /// @param pictures those of that item
    public record GroupEntry(
            String value, String query, int items, long first, Map<String, String> pictures) {
        public GroupEntry {
            pictures = new TreeMap<>(pictures);
        }
    }
}
