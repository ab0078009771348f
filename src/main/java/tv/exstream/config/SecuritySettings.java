package tv.exstream.config;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tv.exstream.account.Area;
import tv.exstream.account.Role;

/// Who need not sign in, and how long those stay signed in who do.
final class SecuritySettings {
    /// What players and tuner clients at home ask for, which cannot sign in.
    private static final String AT_HOME = "private";

    private static final String NOBODY = "";

    static final Setting<List<Network>> OPEN_PAGES =
            open(
                    "pages",
                    NOBODY,
                    "Networks (192.168.1.0/24, or private for those at home) from which pages are"
                            + " shown without signing in.");
    static final Setting<List<Network>> OPEN_API =
            open("api", NOBODY, "The same for the JSON interface and the metrics.");
    static final Setting<List<Network>> OPEN_GUIDE =
            open("guide", AT_HOME, "The same for lists of channels, guides and lineups.");
    static final Setting<List<Network>> OPEN_STREAMS =
            open("streams", AT_HOME, "The same for channels and pictures.");
    static final Setting<List<Network>> OPEN_TUNER =
            open("tuner", AT_HOME, "The same for what tuner clients ask the tuner itself.");
    static final Setting<Role> OPEN_ROLE =
            new Setting<>(
                    "security.open.role",
                    Kind.oneOf(Role.class),
                    "viewer",
                    "What somebody may do who need not sign in: viewer, operator or"
                            + " administrator.");
    static final Setting<Duration> SESSION =
            new Setting<>(
                    "security.session",
                    TimeKinds.length(Duration.ofMinutes(5), Duration.ofDays(365)),
                    "30d",
                    "After how long a browser has to sign in again.");

    static final Setting<Integer> REQUESTS =
            new Setting<>(
                    "security.requests",
                    Kind.integer(0, 1_000_000),
                    "3000",
                    "How many requests the JSON interface takes in a minute from one account, or"
                            + " one household without; 0 for any number. Streams, guides and"
                            + " programs on this machine are not counted.");

    /// Chromecasts play channels from a page of this site, on which nobody else has any.
    private static final String CHROMECAST = "https://www.gstatic.com";

    static final Setting<List<String>> ORIGINS =
            new Setting<List<String>>(
                            "security.origins",
                            AddressKinds.origins(),
                            CHROMECAST,
                            "Sites whose pages may read channels, guides and lineups, such as"
                                    + " https://player.example.org; * for all. Chromecasts play"
                                    + " from the one that is usual.")
                    .atOnce();

    static final List<Setting<?>> ALL =
            List.of(
                    OPEN_PAGES,
                    OPEN_API,
                    OPEN_GUIDE,
                    OPEN_STREAMS,
                    OPEN_TUNER,
                    OPEN_ROLE,
                    SESSION,
                    REQUESTS,
                    ORIGINS);

    private SecuritySettings() {}

    static Config.Security security(Values values) {
        Map<Area, List<Network>> open = new EnumMap<>(Area.class);
        open.put(Area.PAGES, values.get(OPEN_PAGES));
        open.put(Area.API, values.get(OPEN_API));
        open.put(Area.GUIDE, values.get(OPEN_GUIDE));
        open.put(Area.STREAMS, values.get(OPEN_STREAMS));
        open.put(Area.TUNER, values.get(OPEN_TUNER));
        return new Config.Security(
                open,
                values.get(OPEN_ROLE),
                values.get(SESSION),
                values.get(REQUESTS),
                values.get(ORIGINS),
                ProviderSettings.provider(values));
    }

    private static Setting<List<Network>> open(String area, String fallback, String about) {
        return new Setting<>("security.open." + area, AddressKinds.open(), fallback, about);
    }
}
