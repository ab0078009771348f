package tv.exstream.config;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What somebody has changed in the configuration file by hand: the settings that differ, by key, as they stood there and as they do now, without
/// what is secret. Immutable.
public record FileEdit(Map<String, String> before, Map<String, String> after) {
    public FileEdit {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /// @param before by key, as somebody wrote it
    static FileEdit between(Map<String, String> before, Map<String, String> after) {
        return new FileEdit(without(before, after), without(after, before));
    }

    /// Of settings of which only secrets differ, both look alike.
    boolean isAny() {
        return !before.isEmpty() || !after.isEmpty();
    }

    private static SortedMap<String, String> without(
            Map<String, String> texts, Map<String, String> others) {
        SortedMap<String, String> rest = new TreeMap<>();
        texts.forEach(
                (key, text) -> {
                    if (!text.equals(others.get(key))) {
                        rest.put(key, shown(key, text));
                    }
                });
        return rest;
    }

    private static String shown(String key, String text) {
        return Settings.find(key).map(setting -> Values.shown(setting, text)).orElse(text);
    }
}
