package tv.exstream.web.hdhomerun;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tv.exstream.channel.Channel;
import tv.exstream.tuner.TunerState;

/// What a tuner is doing, as `/status.json` tells it.
sealed interface TunerStatus {
    static TunerStatus of(TunerState state) {
        String resource = "tuner" + state.number();
        return switch (state) {
            case TunerState.Idle _ -> new Idle(resource);
            case TunerState.Serving serving -> serving(resource, serving);
        };
    }

    private static Serving serving(String resource, TunerState.Serving serving) {
        Channel channel = serving.channel();
        return new Serving(
                resource,
                channel.number().toString(),
                channel.name(),
                100,
                100,
                100,
                serving.clients().getFirst(),
                channel.profile().video().bitrateKbps() * 1_000L);
    }

    /// Nothing.
    @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
    record Idle(String resource) implements TunerStatus {}

    /// It serves a channel, whose signal is always perfect.
    ///
    /// @param targetIp the first of those who watch
    /// @param networkRate the most bits per second of the picture
    @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
    record Serving(
            String resource,
            String vctNumber,
            String vctName,
            int signalStrengthPercent,
            int signalQualityPercent,
            int symbolQualityPercent,
            @JsonProperty("TargetIP") String targetIp,
            long networkRate)
            implements TunerStatus {}
}
