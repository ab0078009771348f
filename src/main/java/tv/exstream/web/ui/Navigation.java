package tv.exstream.web.ui;

import java.util.List;
import java.util.stream.Stream;

/// The pages that a person can go to, in the order of the menu. A new page adds one row to its group.
public final class Navigation {
    private static final List<Destination> WATCH = List.of(page("/", "guide", "tv"));

    private static final List<Destination> CHANNELS = List.of();

    private static final List<Destination> SCHEDULE = List.of(page("/why", "why", "waves"));

    private static final List<Destination> CONTENT = List.of();

    private static final List<Destination> OPERATION =
            List.of(page("/health", "health", "heart"), page("/jobs", "jobs", "gears"));

    private static final List<Destination> SERVER =
            List.of(page("/settings", "settings", "sliders"));

    private static final List<Group> GROUPS =
            Stream.of(
                            new Group("watch", WATCH),
                            new Group("channels", CHANNELS),
                            new Group("schedule", SCHEDULE),
                            new Group("content", CONTENT),
                            new Group("operation", OPERATION),
                            new Group("server", SERVER))
                    .filter(group -> !group.destinations().isEmpty())
                    .toList();

    private Navigation() {}

    /// The groups that have pages.
    public static List<Group> groups() {
        return GROUPS;
    }

    /// Every page, in the order of the menu.
    public static List<Destination> all() {
        return GROUPS.stream().flatMap(group -> group.destinations().stream()).toList();
    }

    private static Destination page(String path, String key, String icon) {
        return new Destination(path, key, icon);
    }

    /// Pages about one thing.
    ///
    /// @param key its heading is the message `navigation.group.KEY`
    public record Group(String key, List<Destination> destinations) {
        public Group {
            destinations = List.copyOf(destinations);
        }
    }

    /// A page in the menu.
    ///
    /// @param path without parameters, such as `/jobs`
    /// @param key its name is the message `navigation.KEY`
    /// @param icon a name of `templates/icon.html`
    public record Destination(String path, String key, String icon) {
        /// Whether a page at this path is this one or belongs to it: `/channels/5` belongs to `/channels`.
        public boolean holds(String asked) {
            return path.equals(asked) || (!path.equals("/") && asked.startsWith(path + "/"));
        }
    }
}
