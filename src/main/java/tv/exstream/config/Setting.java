package tv.exstream.config;

import java.util.Locale;

/// One thing a person can set.
///
/// @param key the path in the YAML file, such as `server.publicUrl`
/// @param fallback the default as a person would write it; one line an element for lists
/// @param about what it does, in one sentence for the example file
record Setting<T>(String key, Kind<T> kind, String fallback, String about) {
    private static final String PREFIX = "EXSTREAMTV_";

    /// The environment variable that sets it: `server.publicUrl` is `EXSTREAMTV_SERVER_PUBLIC_URL`.
    String variable() {
        String words = key.replace('.', '_').replaceAll("([a-z])([A-Z])", "$1_$2");
        return PREFIX + words.toUpperCase(Locale.ROOT);
    }
}
