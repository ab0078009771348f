package tv.exstream.config;

import java.util.Locale;
import java.util.regex.Pattern;

/// One thing a person can set.
///
/// @param key the path in the YAML file, such as `server.publicUrl`
/// @param fallback the default as a person would write it; one line an element for lists
/// @param about what it does, in one sentence for the example file
/// @param live whether a change holds at once, while the server runs
record Setting<T>(String key, Kind<T> kind, String fallback, String about, boolean live) {
    private static final String PREFIX = "EXSTREAMTV_";

    /// Where a word begins within a name.
    private static final Pattern HUMP = Pattern.compile("([a-z])([A-Z])");

    /// One that is read when the server starts, and not again.
    Setting(String key, Kind<T> kind, String fallback, String about) {
        this(key, kind, fallback, about, false);
    }

    /// The same, whose changes hold at once: everything that asks for its value asks each time.
    Setting<T> atOnce() {
        return new Setting<>(key, kind, fallback, about, true);
    }

    /// What it is grouped under, such as `server`; for one of its own, itself.
    String group() {
        return key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
    }

    /// The environment variable that sets it: `server.publicUrl` is `EXSTREAMTV_SERVER_PUBLIC_URL`.
    String variable() {
        String words = HUMP.matcher(key.replace('.', '_')).replaceAll("$1_$2");
        return PREFIX + words.toUpperCase(Locale.ROOT);
    }
}
