package tv.exstream.web.ui;

import java.util.List;
import tv.exstream.web.api.PartAnswer;

/// A part as its page shows it.
///
/// @param kind as in `parts.kind.KIND`
/// @param use how rules name it, such as `blocks/12`
public record PartShown(String kind, String use, String name, String group, List<UserShown> users) {
    public PartShown {
        users = List.copyOf(users);
    }

    public static PartShown of(String kind, PartAnswer part) {
        return new PartShown(
                kind,
                part.use(),
                part.name(),
                part.group(),
                part.usedBy().stream().map(UserShown::of).toList());
    }
}
