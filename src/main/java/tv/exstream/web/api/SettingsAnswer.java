package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;

/// Every setting, in the order of the example file.
///
/// @param file where changes are written
/// @param settings all there are
/// @param waiting what holds only after a restart
public record SettingsAnswer(
        File file, List<SettingEntry> settings, List<SettingsWaitingAnswer.Waiting> waiting) {
    public SettingsAnswer {
        settings = List.copyOf(settings);
        waiting = List.copyOf(waiting);
    }

    /// The configuration file.
    ///
    /// @param path where it is, or would be
    /// @param version changes whenever the file does; a change may name the one it is about
    /// @param problem why the file is not followed as it is now, in the language of who asks
    public record File(String path, String version, Optional<String> problem) {}
}
