package tv.exstream.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// The texts people gave for settings, from several sources of rising precedence. Owned by one thread.
final class Values {
    /// @param origin where the text stands, for messages
    private record Given(String text, String origin) {}

    private final Map<String, Given> byKey = new TreeMap<>();

    /// Adds a text, which replaces one of an earlier source.
    ///
    /// @throws ProblemException INVALID_CONFIGURATION when there is no setting with this key
    void put(String key, String text, String origin) {
        if (Settings.ALL.stream().noneMatch(setting -> setting.key().equals(key))) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    "%s: there is no setting %s%s".formatted(origin, key, suggestion(key)));
        }
        byKey.put(key, new Given(text, origin));
    }

    /// The value of a setting, its default when nobody gave one.
    ///
    /// @throws ProblemException INVALID_CONFIGURATION when the text is not acceptable
    <T> T get(Setting<T> setting) {
        Given given = given(setting);
        try {
            return setting.kind().read().apply(given.text());
        } catch (IllegalArgumentException e) {
            throw invalid(setting, given.text(), given.origin(), e);
        }
    }

    /// Every setting with the text that holds and who gave it.
    List<SettingInForce> inForce() {
        return Settings.ALL.stream().map(this::inForce).toList();
    }

    private SettingInForce inForce(Setting<?> setting) {
        Given given = given(setting);
        return new SettingInForce(setting.key(), shown(setting, given.text()), given.origin());
    }

    private static String shown(Setting<?> setting, String text) {
        return text.isEmpty() ? text : setting.kind().shown().apply(text);
    }

    private Given given(Setting<?> setting) {
        return byKey.getOrDefault(
                setting.key(), new Given(setting.fallback(), SettingInForce.DEFAULT));
    }

    private static ProblemException invalid(
            Setting<?> setting, String text, String origin, IllegalArgumentException cause) {
        return new ProblemException(
                Problem.INVALID_CONFIGURATION,
                "%s must be %s: %s (%s)"
                        .formatted(
                                setting.key(),
                                setting.kind().wanted(),
                                shown(setting, text).replace("\n", ", "),
                                origin),
                cause);
    }

    /// The setting that ends in the same word, or begins with the same section.
    private static String suggestion(String key) {
        String word = key.substring(key.lastIndexOf('.') + 1);
        List<String> keys = Settings.ALL.stream().<String>map(Setting::key).toList();
        Optional<String> same =
                keys.stream()
                        .filter(
                                known ->
                                        known.toLowerCase(Locale.ROOT)
                                                .endsWith(word.toLowerCase(Locale.ROOT)))
                        .findFirst();
        return same.map(known -> "; did you mean " + known + "?").orElse("");
    }
}
