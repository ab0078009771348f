package tv.exstream.web.ui.schedule;

import java.util.List;
import tv.exstream.web.api.PartAnswer;
import tv.exstream.web.ui.PartUserShown;

/// A part as its page shows it.
///
/// @param kind as in `parts.kind.KIND`
/// @param use how rules name it, such as `blocks/12`
public record PartShown(
        String kind, String use, String name, String group, List<PartUserShown> users) {
    public PartShown {
        users = List.copyOf(users);
    }

    static PartShown of(String kind, PartAnswer part) {
        return new PartShown(
                kind,
                part.use(),
                part.name(),
                part.group(),
                part.usedBy().stream().map(PartUserShown::of).toList());
    }
}
