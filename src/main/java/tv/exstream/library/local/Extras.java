package tv.exstream.library.local;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// By which names Kodi, Jellyfin and Plex know the extras of films and shows, and what kind of extra each is.
final class Extras {
    static final String TRAILER = "trailer";

    private static final Map<String, String> FOLDERS =
            Map.ofEntries(
                    Map.entry("behind the scenes", "behind-the-scenes"),
                    Map.entry("behindthescenes", "behind-the-scenes"),
                    Map.entry("deleted scenes", "deleted-scene"),
                    Map.entry("deletedscenes", "deleted-scene"),
                    Map.entry("featurettes", "featurette"),
                    Map.entry("featurette", "featurette"),
                    Map.entry("interviews", "interview"),
                    Map.entry("scenes", "scene"),
                    Map.entry("shorts", "short"),
                    Map.entry("trailers", TRAILER),
                    Map.entry("trailer", TRAILER),
                    Map.entry("clips", "clip"),
                    Map.entry("extras", "other"),
                    Map.entry("extra", "other"),
                    Map.entry("other", "other"),
                    Map.entry("others", "other"),
                    Map.entry("bonus", "other"));

    private static final Map<String, String> ENDINGS =
            Map.of(
                    "behindthescenes", "behind-the-scenes",
                    "deletedscene", "deleted-scene",
                    "deleted", "deleted-scene",
                    "featurette", "featurette",
                    "interview", "interview",
                    "scene", "scene",
                    "short", "short",
                    "clip", "clip",
                    "other", "other",
                    "extra", "other");

    private static final Pattern ENDING =
            Pattern.compile(
                    Stream.concat(ENDINGS.keySet().stream(), Stream.of(TRAILER))
                            .sorted()
                            .collect(Collectors.joining("|", "(.+)[-._ ](", ")s?\\d*")));

    /// What releases put beside a film that is neither the film nor an extra.
    private static final Set<String> LEFTOVERS = Set.of("sample", "samples", "subs", "proof");

    private Extras() {}

    /// An extra as its file is called.
    ///
    /// @param about the name of what it belongs to, in lower case
    record Named(String about, String kind) {}

    /// The kind of extras in a folder of this name.
    static Optional<String> inFolder(String name) {
        return Optional.ofNullable(FOLDERS.get(name.toLowerCase(Locale.ROOT)));
    }

    static boolean isLeftover(String folder) {
        return LEFTOVERS.contains(folder.toLowerCase(Locale.ROOT));
    }

    /// @param stem in lower case
    static Optional<Named> named(String stem) {
        Matcher ending = ENDING.matcher(stem);
        return ending.matches()
                ? Optional.of(
                        new Named(ending.group(1), ENDINGS.getOrDefault(ending.group(2), TRAILER)))
                : Optional.empty();
    }
}
