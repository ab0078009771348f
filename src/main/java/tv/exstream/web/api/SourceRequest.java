package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tv.exstream.json.RecordJson;
import tv.exstream.json.ShownAgain;
import tv.exstream.json.StrictJson;
import tv.exstream.source.Origin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceSettings;

/// A source as a person wants it.
///
/// @param name unique among sources and libraries
/// @param origin its kind and where it is: `{"type": "m3u", "address": "https://…"}`; addresses that are sent back as they were shown stay as
///     they are; playlists, accounts and guides may have a `userAgent`, the program that their providers are told asks
/// @param refresh how long after it was read it is read again: ISO 8601, a day when it is left out; `PT0S` for only when asked
/// @param enabled whether it is read by itself; yes when it is left out
/// @param ahead how long before they air its programmes are prepared at the latest: ISO 8601, up to `P14D`; when it is left out a day for
///     YouTube, and for others `PT0S`, as early as everything
/// @param secrets by name, such as `password`; those that are left out stay as they are, unless the kind or host is another:
///     then they are forgotten
record SourceRequest(
        String name,
        @Schema(implementation = Origin.class) JsonNode origin,
        Optional<Duration> refresh,
        Optional<Boolean> enabled,
        Optional<Duration> ahead,
        Optional<Map<String, String>> secrets) {
    /// What would leave a source as it is, as far as that is shown.
    static SourceRequest of(Source known) {
        SourceSettings settings = known.settings();
        return new SourceRequest(
                known.name(),
                RecordJson.shown(known.origin()),
                Optional.of(settings.refresh()),
                Optional.of(settings.enabled()),
                Optional.of(settings.ahead()),
                Optional.empty());
    }

    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE when something of it is not acceptable
    SourceSettings settings() {
        return settings(origin);
    }

    /// The same for a source that is known.
    SourceSettings settings(Source known) {
        return settings(ShownAgain.whole(origin, known.origin()));
    }

    Map<String, String> told() {
        return secrets.orElse(Map.of());
    }

    private SourceSettings settings(JsonNode whole) {
        Origin wanted = StrictJson.read(whole.toString(), Origin.class);
        return new SourceSettings(
                name,
                wanted,
                refresh.orElse(SourceSettings.USUAL_REFRESH),
                enabled.orElse(true),
                ahead.orElseGet(() -> SourceSettings.usualAhead(wanted)));
    }
}
