package tv.exstream.web.ui.source;

import static tv.exstream.web.ui.source.KindField.optional;
import static tv.exstream.web.ui.source.KindField.secret;
import static tv.exstream.web.ui.source.KindField.wanted;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A kind of source, and what it wants to know.
///
/// @param type as the interface names it
/// @param group what it is beside: server, list, online, drive or catalogue
/// @param icon a name of `templates/icon.html`
record SourceKind(String type, String group, String icon, List<KindField> fields) {
    private static final KindField ADDRESS = wanted("address", Input.ADDRESS);
    private static final KindField PATH = wanted("path", Input.PATH);
    private static final KindField PLAYER = optional("userAgent", Input.TEXT);
    private static final KindField LIBRARIES = optional("choice.libraries", Input.LIBRARIES);
    private static final KindField PLACES = optional("choice.replacements", Input.PLACES);
    private static final KindField MOST = wanted("most", Input.NUMBER);

    private static final List<KindField> SIGNED_IN =
            List.of(
                    ADDRESS,
                    optional("user", Input.TEXT),
                    secret("password"),
                    secret("key"),
                    LIBRARIES,
                    PLACES);

    private static final KindField TITLES = optional("choice.language", Input.TEXT);
    private static final List<KindField> DESCRIBING =
            List.of(
                    new KindField("secrets.key", Input.SECRET, false, List.of(), ""),
                    TITLES.usually("en-US"),
                    optional("choice.fallback", Input.TEXT),
                    optional("choice.further", Input.WORDS),
                    optional("choice.kinds", Input.CHECKS).of("MOVIE", "EPISODE"),
                    optional("choice.libraries", Input.WORDS),
                    optional("choice.overrides", Input.SWITCH),
                    wanted("choice.keepDays", Input.NUMBER).usually("30"));

    /// In the order in which they are offered.
    static final List<SourceKind> ALL =
            List.of(
                    new SourceKind(
                            "plex",
                            "server",
                            "tv",
                            List.of(
                                    optional("machine", Input.TEXT),
                                    optional("address", Input.ADDRESS),
                                    secret("token"),
                                    LIBRARIES,
                                    PLACES,
                                    optional("reloadsGuide", Input.SWITCH))),
                    new SourceKind("jellyfin", "server", "tv", SIGNED_IN),
                    new SourceKind("emby", "server", "tv", SIGNED_IN),
                    new SourceKind("m3u", "list", "list", List.of(ADDRESS, PLAYER)),
                    new SourceKind("m3uFile", "list", "list", List.of(PATH, PLAYER)),
                    new SourceKind(
                            "xtream",
                            "list",
                            "list",
                            List.of(
                                    ADDRESS,
                                    wanted("user", Input.TEXT),
                                    secret("password"),
                                    optional("offers", Input.CHECKS)
                                            .of("CHANNELS", "GUIDE", "FILMS", "SERIES")
                                            .usually("CHANNELS,GUIDE"),
                                    PLAYER)),
                    new SourceKind("hdhomerun", "list", "waves", List.of(ADDRESS)),
                    new SourceKind("xmltv", "list", "calendar", List.of(ADDRESS, PLAYER)),
                    new SourceKind("xmltvFile", "list", "calendar", List.of(PATH)),
                    new SourceKind(
                            "youtube",
                            "online",
                            "play",
                            List.of(
                                    wanted("find", Input.CHOICE)
                                            .of("CHANNEL", "PLAYLIST", "VIDEO", "SEARCH"),
                                    wanted("text", Input.TEXT),
                                    MOST.usually("50"),
                                    wanted("height", Input.SIZE)
                                            .of("480", "720", "1080", "1440", "2160")
                                            .usually("1080"),
                                    new KindField(
                                            "secrets.cookies", Input.LINES, false, List.of(), ""))),
                    new SourceKind(
                            "archive",
                            "online",
                            "film",
                            List.of(
                                    wanted("find", Input.CHOICE).of("COLLECTION", "ITEM", "SEARCH"),
                                    wanted("text", Input.TEXT),
                                    MOST.usually("100"))),
                    new SourceKind(
                            "webdav",
                            "drive",
                            "disk",
                            List.of(ADDRESS, optional("user", Input.TEXT), secret("password"))),
                    new SourceKind(
                            "s3",
                            "drive",
                            "disk",
                            List.of(
                                    optional("endpoint", Input.ADDRESS),
                                    wanted("region", Input.TEXT).usually("eu-central-1"),
                                    wanted("name", Input.TEXT),
                                    optional("prefix", Input.TEXT),
                                    secret("accessKey"),
                                    secret("secretKey"))),
                    new SourceKind(
                            "dropbox",
                            "drive",
                            "disk",
                            List.of(
                                    optional("folder", Input.TEXT),
                                    secret("refreshToken"),
                                    secret("appKey"),
                                    secret("appSecret"))),
                    new SourceKind(
                            "googleDrive",
                            "drive",
                            "disk",
                            List.of(
                                    wanted("folder", Input.TEXT).usually("root"),
                                    secret("refreshToken"),
                                    secret("clientId"),
                                    secret("clientSecret"))),
                    new SourceKind("tmdb", "catalogue", "tag", DESCRIBING),
                    new SourceKind("tvdb", "catalogue", "tag", withPin()));

    SourceKind {
        fields = List.copyOf(fields);
    }

    static Optional<SourceKind> of(String type) {
        return ALL.stream().filter(each -> each.type().equals(type)).findFirst();
    }

    /// Whether it can be tried before it is added, and says which libraries it has.
    boolean isServer() {
        return group.equals("server");
    }

    /// Whether it is of no use without media.
    boolean hasMedia() {
        return !List.of("list", "catalogue").contains(group);
    }

    /// Whether it lists channels of others.
    boolean hasEntries() {
        return List.of("m3u", "m3uFile", "xtream", "hdhomerun").contains(type);
    }

    private static List<KindField> withPin() {
        return Stream.concat(
                        DESCRIBING.stream().limit(1),
                        Stream.concat(Stream.of(secret("pin")), DESCRIBING.stream().skip(1)))
                .toList();
    }
}
