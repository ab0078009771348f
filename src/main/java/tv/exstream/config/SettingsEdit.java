package tv.exstream.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Makes the text of a configuration file in which some settings are others. Immutable.
///
/// @param changes by key, in the order in which what is new is written: the new text, or empty for nothing, so that the default holds; lists have one line an element
record SettingsEdit(SettingsSource source, Map<String, Optional<String>> changes) {
    SettingsEdit {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    /// The new text: read again it says exactly what it said before, and the changes.
    ///
    /// @throws ProblemException INVALID_VALUE when there is no such setting or the text is not acceptable for it; SETTING_LOCKED when
    ///     an option or variable decides; SETTINGS_UNWRITABLE when the file is written in a form that is only for people to change
    String of(String text) {
        changes.forEach(this::check);
        String changed = text;
        for (Map.Entry<String, Optional<String>> change : changes.entrySet()) {
            changed = changed(changed, setting(change.getKey()), change.getValue());
        }
        return changed;
    }

    private static Setting<?> setting(String key) {
        return Settings.find(key)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.INVALID_VALUE,
                                        Settings.suggested(
                                                key, Remark.of(Demand.NO_SETTING, key))));
    }

    private void check(String key, Optional<String> text) {
        Setting<?> setting = setting(key);
        Optional<String> lock = source.lock(setting);
        if (lock.isPresent()) {
            throw new ProblemException(
                    Problem.SETTING_LOCKED, Remark.of(Demand.SETTING_LOCKED, key, lock.get()));
        }
        text.ifPresent(there -> check(setting, there));
    }

    private static void check(Setting<?> setting, String text) {
        if (setting.kind().form() == SettingForm.Plain.SECRET && text.equals(Secret.SHOWN)) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, Remark.of(Demand.SECRET_AS_SHOWN, setting.key()));
        }
        try {
            Object _ = setting.kind().read().apply(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(
                            Demand.VALUE_WRONG,
                            setting.key(),
                            setting.kind().wanted(),
                            Values.shown(setting, text).replace("\n", ", ")),
                    e);
        }
    }

    private String changed(String text, Setting<?> setting, Optional<String> value) {
        Optional<ConfigText.Given> given = value.map(there -> ConfigText.Given.of(setting, there));
        Path file = source.file();
        SequencedMap<String, String> wanted = ConfigFile.texts(text, file);
        given.ifPresentOrElse(
                there -> wanted.put(setting.key(), String.join("\n", there.texts())),
                () -> wanted.remove(setting.key()));
        String changed = edited(text, setting.key(), given);
        if (!says(changed, file, wanted)) {
            throw new ProblemException(
                    Problem.SETTINGS_UNWRITABLE,
                    Remark.of(Demand.SETTING_BY_HAND, setting.key(), ConfigFile.name(file)));
        }
        return changed;
    }

    private static String edited(String text, String key, Optional<ConfigText.Given> given) {
        return given.map(there -> ConfigText.with(text, key, there))
                .orElseGet(() -> ConfigText.without(text, key));
    }

    private static boolean says(String text, Path file, Map<String, String> wanted) {
        try {
            return ConfigFile.texts(text, file).equals(wanted);
        } catch (ProblemException _) {
            return false;
        }
    }
}
