package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.json.RecordJson;
import tv.exstream.pick.Preferences;

/// Which streams a channel prefers.
///
/// @param own what it says itself
/// @param inForce the same with the languages and the mode of the configuration where it says none
/// @param from what begins then or later follows it; absent when the channel has never said anything
public record ChannelStreamsAnswer(
        @Schema(implementation = Preferences.class) JsonNode own,
        @Schema(implementation = Preferences.class) JsonNode inForce,
        Optional<Instant> from) {
    static ChannelStreamsAnswer of(Preferences own, Preferences inForce, Optional<Instant> from) {
        return new ChannelStreamsAnswer(json(own), json(inForce), from);
    }

    private static JsonNode json(Preferences preferences) {
        return JsonMapper.shared().readTree(RecordJson.write(preferences));
    }
}
