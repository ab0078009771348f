package tv.exstream.web.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.account.Role;

/// The pages that a person can go to, in the order of the menu. A new page adds one row to its group.
public final class Navigation {
    private static final List<Destination> WATCH =
            List.of(
                    page("/", "guide", "tv"),
                    page("/now", "now", "list"),
                    page("/multi", "multi", "grid"));

    private static final List<Destination> CHANNELS =
            List.of(
                    page("/channels", "channels", "stack", Role.OPERATOR),
                    page("/watermarks", "watermarks", "tag", Role.OPERATOR),
                    page("/graphics", "graphics", "edit", Role.OPERATOR),
                    page("/cards", "cards", "film", Role.OPERATOR));

    private static final List<Destination> SCHEDULE =
            List.of(
                    page("/schedules", "schedules", "timetable", Role.OPERATOR),
                    page("/parts", "parts", "grid", Role.OPERATOR),
                    page("/why", "why", "waves"));

    private static final List<Destination> CONTENT =
            List.of(
                    page("/browse", "browse", "film", Role.OPERATOR),
                    page("/libraries", "libraries", "disk", Role.OPERATOR),
                    page("/collections", "collections", "folder", Role.OPERATOR),
                    page("/fillers", "fillers", "stack", Role.OPERATOR),
                    page("/trash", "trash", "trash", Role.OPERATOR));

    private static final List<Destination> OPERATION =
            List.of(
                    page("/dashboard", "dashboard", "gauge", Role.OPERATOR),
                    page("/logs", "logs", "log", Role.OPERATOR),
                    page("/troubleshoot", "troubleshoot", "wrench", Role.OPERATOR),
                    page("/health", "health", "heart"),
                    page("/jobs", "jobs", "gears", Role.OPERATOR),
                    page("/machine", "machine", "chip", Role.OPERATOR));

    private static final List<Destination> SERVER =
            List.of(
                    page("/settings", "settings", "sliders", Role.ADMINISTRATOR),
                    page("/pacing", "pacing", "waves", Role.ADMINISTRATOR),
                    page("/account", "account", "person"),
                    page("/accounts", "accounts", "people", Role.ADMINISTRATOR),
                    page("/audit", "audit", "log", Role.ADMINISTRATOR),
                    page("/webhooks", "webhooks", "bell", Role.ADMINISTRATOR),
                    page("/reference", "reference", "link"),
                    page("/start", "start", "star", Role.ADMINISTRATOR),
                    page("/help", "help", "info"));

    private static final List<Group> GROUPS =
            List.of(
                    new Group("watch", WATCH),
                    new Group("channels", CHANNELS),
                    new Group("schedule", SCHEDULE),
                    new Group("content", CONTENT),
                    new Group("operation", OPERATION),
                    new Group("server", SERVER));

    private static final Map<Role, List<Group>> BY_ROLE =
            Stream.of(Role.values())
                    .collect(Collectors.toUnmodifiableMap(role -> role, Navigation::openTo));

    private Navigation() {}

    /// The groups that have pages for somebody of this role.
    public static List<Group> groups(Role role) {
        return Objects.requireNonNull(BY_ROLE.get(role));
    }

    private static List<Group> openTo(Role role) {
        return GROUPS.stream()
                .map(group -> group.only(role))
                .filter(group -> !group.destinations().isEmpty())
                .toList();
    }

    /// Every page, in the order of the menu.
    public static List<Destination> all() {
        return GROUPS.stream().flatMap(group -> group.destinations().stream()).toList();
    }

    /// For everybody who may see pages.
    private static Destination page(String path, String key, String icon) {
        return page(path, key, icon, Role.VIEWER);
    }

    private static Destination page(String path, String key, String icon, Role least) {
        return new Destination(path, key, icon, least);
    }

    /// Pages about one thing.
    ///
    /// @param key its heading is the message `navigation.group.KEY`
    public record Group(String key, List<Destination> destinations) {
        public Group {
            destinations = List.copyOf(destinations);
        }

        private Group only(Role role) {
            return new Group(
                    key, destinations.stream().filter(page -> role.allows(page.least())).toList());
        }
    }

    /// A page in the menu.
    ///
    /// @param path without parameters, such as `/jobs`
    /// @param key its name is the message `navigation.KEY`
    /// @param icon a name of `templates/icon.html`
    /// @param least the role that its row among the entrances wants, too
    public record Destination(String path, String key, String icon, Role least) {
        /// Whether a page at this path is this one or belongs to it: `/channels/5` belongs to `/channels`.
        public boolean holds(String asked) {
            return path.equals(asked) || (!path.equals("/") && asked.startsWith(path + "/"));
        }
    }
}
