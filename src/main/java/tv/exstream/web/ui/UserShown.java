package tv.exstream.web.ui;

import java.util.List;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.web.api.UserEntry;

/// Who uses a part of rules or a collection, as pages show it.
///
/// @param page where that can be changed
public record UserShown(String name, String page) {
    private static final String CHANNEL = "channels/";

    /// What has its own page under the path that it has as a resource.
    private static final List<String> ALIKE =
            List.of(PartKind.FILLER.plural() + "/", "collections/");

    public static UserShown of(UserEntry user) {
        String path = user.path();
        return path.startsWith(CHANNEL)
                ? new UserShown(
                        path.substring(CHANNEL.length()) + " " + user.name(),
                        "/" + path + "/schedule")
                : new UserShown(user.name(), page(path));
    }

    /// The page of a part or a collection. That of a filler also shows what its clips come to.
    ///
    /// @param use how rules name it, such as `blocks/12`
    public static String page(String use) {
        return (ALIKE.stream().anyMatch(use::startsWith) ? "/" : "/parts/") + use;
    }
}
