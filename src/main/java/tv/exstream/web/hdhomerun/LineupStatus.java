package tv.exstream.web.hdhomerun;

import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// Whether the device is looking for channels.
sealed interface LineupStatus {
    static LineupStatus of(OptionalInt percent, int channels) {
        return percent.isEmpty()
                ? new Idle(0, 1, "Cable", List.of("Cable"))
                : new Scanning(1, percent.getAsInt(), channels * percent.getAsInt() / 100);
    }

    /// It is not, and could.
    @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
    record Idle(int scanInProgress, int scanPossible, String source, List<String> sourceList)
            implements LineupStatus {
        public Idle {
            sourceList = List.copyOf(sourceList);
        }
    }

    /// It is.
    ///
    /// @param progress in per cent
    /// @param found how many channels so far
    @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
    record Scanning(int scanInProgress, int progress, int found) implements LineupStatus {}
}
