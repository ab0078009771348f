package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// The settings that hold only after a restart.
public record SettingsWaitingAnswer(List<Waiting> waiting) {
    public SettingsWaitingAnswer {
        waiting = List.copyOf(waiting);
    }

    /// One setting.
    ///
    /// @param now what holds
    /// @param then what the file says
    public record Waiting(
            String key,
            @Schema(ref = "#/components/schemas/SettingValue") Object now,
            @Schema(ref = "#/components/schemas/SettingValue") Object then) {}
}
