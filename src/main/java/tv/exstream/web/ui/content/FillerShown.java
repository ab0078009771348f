package tv.exstream.web.ui.content;

import java.util.List;
import tv.exstream.web.api.PartAnswer;
import tv.exstream.web.ui.PartUserShown;

/// A filler as its page shows it.
public record FillerShown(long id, String name, String group, List<PartUserShown> users) {
    public FillerShown {
        users = List.copyOf(users);
    }

    static FillerShown of(PartAnswer part) {
        return new FillerShown(
                part.id(),
                part.name(),
                part.group(),
                part.usedBy().stream().map(PartUserShown::of).toList());
    }
}
