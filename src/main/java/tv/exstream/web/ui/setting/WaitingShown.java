package tv.exstream.web.ui.setting;

import tv.exstream.web.api.SettingsWaitingAnswer.Waiting;

/// A setting that waits for a restart.
public record WaitingShown(String key, String now, String then) {
    static WaitingShown of(Waiting waiting) {
        return new WaitingShown(
                waiting.key(),
                SettingShown.text(waiting.now()).replace("\n", ", "),
                SettingShown.text(waiting.then()).replace("\n", ", "));
    }
}
