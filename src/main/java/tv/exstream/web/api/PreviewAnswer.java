package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tv.exstream.collection.Selection;

/// What rules would plan, everything in order of time.
///
/// @param from where it would begin: everything earlier stays
/// @param to where it would end
/// @param shownTo until when the lists of airings have everything that begins before; absent when they have all of it
/// @param leftOut how many airings these lists leave out because they would be too long
/// @param warnings what a person should know of the rules
/// @param material how much there is to show, and how long it lasts; absent where something is built or reverted
public record PreviewAnswer(
        Instant from,
        Instant to,
        List<AiringEntry> airings,
        List<GapEntry> gaps,
        List<RedirectEntry> redirects,
        Optional<Instant> shownTo,
        int leftOut,
        List<String> warnings,
        Difference diff,
        Optional<MaterialEntry> material) {
    public PreviewAnswer {
        airings = List.copyOf(airings);
        gaps = List.copyOf(gaps);
        redirects = List.copyOf(redirects);
        warnings = List.copyOf(warnings);
    }

    PreviewAnswer with(MaterialEntry other) {
        return new PreviewAnswer(
                from,
                to,
                airings,
                gaps,
                redirects,
                shownTo,
                leftOut,
                warnings,
                diff,
                Optional.of(other));
    }

    /// How much there is for programmes to show; filler does not count.
    ///
    /// @param whole all that they are drawn from
    /// @param drawn the same for each collection, query, show, season and artist that rules draw programmes from
    public record MaterialEntry(ReserveEntry whole, List<DrawnEntry> drawn) {
        public MaterialEntry {
            drawn = List.copyOf(drawn);
        }
    }

    /// @param selection as rules have it, such as `{"type": "collection", "id": 3}`
    public record DrawnEntry(
            @Schema(implementation = Selection.class) JsonNode selection, ReserveEntry reserve) {}

    /// Some items, each counted once.
    ///
    /// @param seconds how long all of them are together
    /// @param lastsSeconds how long it is until each has been shown once, at the pace of this plan; absent when it shows none
    public record ReserveEntry(int items, long seconds, Optional<Long> lastsSeconds) {}

    /// What would be different from what is planned.
    ///
    /// @param kept how many airings would stay as they are
    public record Difference(List<AiringEntry> added, List<AiringEntry> removed, int kept) {
        public Difference {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }
}
