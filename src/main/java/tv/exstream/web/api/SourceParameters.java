package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tv.exstream.collection.query.Folded;
import tv.exstream.library.ScanState;

/// Which sources are wanted, as text; absent ones are empty.
record SourceParameters(
        @Parameter(description = "only those that have this in their names, whatever the case")
                String name,
        @Parameter(description = "only those whose origin is of this type, such as m3u or plex")
                String kind,
        @Parameter(
                        description =
                                "true for those alone that are read by themselves, false for the others")
                Optional<Boolean> enabled,
        @Parameter(description = "only those whose last reading is so") Optional<ScanState> state) {
    private static final Order<SourceEntry> ORDER =
            Order.<SourceEntry>by("id", each -> Order.key(each.id()))
                    .and("name", each -> Folded.placeOf(each.name()))
                    .and("kind", SourceParameters::kind);

    SourceParameters {
        // Spring gives null for what is not in the request.
        name = Objects.requireNonNullElse(name, "");
        kind = Objects.requireNonNullElse(kind, "");
        enabled = Objects.requireNonNullElse(enabled, Optional.empty());
        state = Objects.requireNonNullElse(state, Optional.empty());
    }

    SourcesAnswer some(SourcesAnswer all, ListParameters part) {
        List<SourceEntry> wanted = all.sources().stream().filter(this::isWanted).toList();
        var slice = ORDER.slice("sources", wanted, part);
        return new SourcesAnswer(slice.entries(), slice.total(), slice.next());
    }

    private boolean isWanted(SourceEntry source) {
        return new NamePart(name).isIn(source.name())
                && (kind.isEmpty() || kind.equals(kind(source)))
                && enabled.filter(wanted -> wanted != source.enabled()).isEmpty()
                && (state.isEmpty() || source.reading().map(JobEntry::state).equals(state));
    }

    private static String kind(SourceEntry source) {
        return source.origin().at("/type").asString();
    }
}
