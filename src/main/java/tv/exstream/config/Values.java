package tv.exstream.config;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// The texts people gave for settings, from several sources of rising precedence. Owned by one thread.
final class Values {
    /// @param origin where the text stands, for messages
    private record Given(String text, String origin) {}

    private final Map<String, Given> byKey = new TreeMap<>();

    /// Adds a text, which replaces one of an earlier source.
    ///
    /// @throws ProblemException INVALID_CONFIGURATION when there is no setting with this key
    void put(String key, String text, String origin) {
        if (Settings.find(key).isEmpty()) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    Settings.suggested(key, Remark.of(Demand.NO_SETTING_IN, origin, key)));
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

    /// What holds now of those that are at a server that was started with others: what needs a restart holds as it did at the start.
    Values since(Values start) {
        Values mixed = new Values();
        for (Setting<?> setting : Settings.ALL) {
            Given given = (setting.live() ? this : start).byKey.get(setting.key());
            if (given != null) {
                mixed.byKey.put(setting.key(), given);
            }
        }
        return mixed;
    }

    /// The same, known to be acceptable.
    ///
    /// @throws ProblemException INVALID_CONFIGURATION when one is not
    Values checked() {
        Config _ = Config.of(this);
        return this;
    }

    /// As somebody wrote it; the default when nobody did.
    String text(Setting<?> setting) {
        return given(setting).text();
    }

    SettingInForce inForce(Setting<?> setting) {
        Given given = given(setting);
        return new SettingInForce(setting.key(), shown(setting, given.text()), given.origin());
    }

    /// As others may see it.
    static String shown(Setting<?> setting, String text) {
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
                Remark.of(
                        Demand.VALUE_WRONG_IN,
                        setting.key(),
                        setting.kind().wanted(),
                        shown(setting, text).replace("\n", ", "),
                        origin),
                cause);
    }
}
