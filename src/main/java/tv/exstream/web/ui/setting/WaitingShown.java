package tv.exstream.web.ui.setting;

import java.util.Optional;
import tv.exstream.web.api.SettingEntry;

/// A setting that waits for a restart.
public record WaitingShown(String key, ValueShown now, ValueShown then) {
    /// Empty for one that does not.
    static Optional<WaitingShown> of(SettingEntry setting) {
        return setting.waiting()
                .map(
                        then ->
                                new WaitingShown(
                                        setting.key(),
                                        ValueShown.of(setting, setting.value()),
                                        ValueShown.of(setting, then)));
    }
}
