package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tv.exstream.json.StrictJson;
import tv.exstream.source.Origin;
import tv.exstream.source.ServerOrigin;

/// A media server that a person would like to look into.
///
/// @param origin its kind and where it is, as that of a source
/// @param secrets by name, such as `password`
/// @param pin of a sign-in to Plex that a person has agreed to; its token counts then
record MediaServerRequest(
        @Schema(implementation = ServerOrigin.class) JsonNode origin,
        Optional<Map<String, String>> secrets,
        Optional<Long> pin) {
    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE when it is no origin
    Origin whole() {
        return StrictJson.read(origin.toString(), Origin.class);
    }

    Map<String, String> told() {
        return secrets.orElse(Map.of());
    }
}
