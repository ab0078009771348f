package tv.exstream.web.api;

import java.util.List;

/// What would come of changes that are acceptable.
///
/// @param atOnce the settings that would hold at once
/// @param afterRestart those that would wait for a restart
public record SettingsCheckAnswer(List<String> atOnce, List<String> afterRestart) {
    public SettingsCheckAnswer {
        atOnce = List.copyOf(atOnce);
        afterRestart = List.copyOf(afterRestart);
    }
}
