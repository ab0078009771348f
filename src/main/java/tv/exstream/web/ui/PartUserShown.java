package tv.exstream.web.ui;

import tv.exstream.schedule.part.PartKind;
import tv.exstream.web.api.PartAnswer.UserEntry;

/// Who uses a part of rules, as pages show it.
///
/// @param page where that can be changed
public record PartUserShown(String name, String page) {
    private static final String CHANNEL = "channels/";

    public static PartUserShown of(UserEntry user) {
        String path = user.path();
        return path.startsWith(CHANNEL)
                ? new PartUserShown(
                        path.substring(CHANNEL.length()) + " " + user.name(),
                        "/" + path + "/schedule")
                : new PartUserShown(user.name(), page(path));
    }

    /// The page of a part. That of a filler also shows what its clips come to.
    ///
    /// @param use how rules name it, such as `blocks/12`
    public static String page(String use) {
        return (use.startsWith(PartKind.FILLER.plural() + "/") ? "/" : "/parts/") + use;
    }
}
