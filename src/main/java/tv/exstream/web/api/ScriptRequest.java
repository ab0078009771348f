package tv.exstream.web.api;

import java.time.Duration;
import java.util.Optional;
import tv.exstream.job.ScriptWish;
import tv.exstream.json.StrictJson;

/// What a program wishes to build.
///
/// @param mode as [ScriptWish#mode]
/// @param hours how far ahead of now; as far as other channels are planned when empty
record ScriptRequest(Optional<ScriptWish.Mode> mode, Optional<Integer> hours) {
    /// @param json blank for the usual
    static ScriptWish wish(String json) {
        ScriptRequest request = StrictJson.read(json.isBlank() ? "{}" : json, ScriptRequest.class);
        return new ScriptWish(request.mode(), request.hours().map(Duration::ofHours));
    }
}
