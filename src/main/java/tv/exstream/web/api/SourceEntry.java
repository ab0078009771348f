package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tv.exstream.json.RecordJson;
import tv.exstream.source.Origin;
import tv.exstream.source.Source;

/// A source.
///
/// @param origin its kind and where it is, without what may be secrets
/// @param wantedSecrets the names of the secrets it wants
/// @param knownSecrets the names of those that it was told, and `hook` when it has an address at which its server tells of changes
/// @param forgottenSecrets the names of those that were told before and have to be told again, because this change says that the source is
///     elsewhere; empty in all other answers
/// @param reading how it is read; empty when it never was
public record SourceEntry(
        int id,
        String name,
        @Schema(implementation = Origin.class) JsonNode origin,
        Duration refresh,
        boolean enabled,
        Duration ahead,
        List<String> wantedSecrets,
        List<String> knownSecrets,
        List<String> forgottenSecrets,
        Optional<JobEntry> reading) {
    public SourceEntry {
        wantedSecrets = List.copyOf(wantedSecrets);
        knownSecrets = List.copyOf(knownSecrets);
        forgottenSecrets = List.copyOf(forgottenSecrets);
    }

    SourceEntry with(Optional<JobEntry> other) {
        return new SourceEntry(
                id,
                name,
                origin,
                refresh,
                enabled,
                ahead,
                wantedSecrets,
                knownSecrets,
                forgottenSecrets,
                other);
    }

    /// The names of secrets that were told, and of those that have to be told again.
    record Told(List<String> known, List<String> forgotten) {}

    static SourceEntry of(Source source, Told told, Optional<JobEntry> reading) {
        return new SourceEntry(
                source.id().value(),
                source.name(),
                RecordJson.shown(source.origin()),
                source.settings().refresh(),
                source.settings().enabled(),
                source.settings().ahead(),
                source.origin().secrets(),
                told.known(),
                told.forgotten(),
                reading);
    }
}
