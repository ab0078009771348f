package tv.exstream.web.ui.content;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.web.api.PartAnswer;
import tv.exstream.web.api.PartAnswer.UserEntry;

/// A filler as its page shows it.
public record FillerShown(long id, String name, String group, List<User> users) {
    public FillerShown {
        users = List.copyOf(users);
    }

    static FillerShown of(PartAnswer part) {
        return new FillerShown(
                part.id(),
                part.name(),
                part.group(),
                part.usedBy().stream().map(User::of).toList());
    }

    /// Who uses it.
    ///
    /// @param page where that can be changed; empty for a part that has no page
    public record User(String name, String page) {
        private static final Pattern CHANNEL = Pattern.compile("channels/([0-9.]+)");

        static User of(UserEntry user) {
            Matcher channel = CHANNEL.matcher(user.path());
            return channel.matches()
                    ? new User(
                            channel.group(1) + " " + user.name(), "/" + user.path() + "/schedule")
                    : new User(user.name(), "");
        }
    }
}
