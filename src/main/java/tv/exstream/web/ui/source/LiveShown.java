package tv.exstream.web.ui.source;

import java.time.Duration;
import java.util.List;
import tv.exstream.source.UserAgent;
import tv.exstream.web.api.LiveNow;
import tv.exstream.web.api.LiveSourceEntry;

/// A live source, as pages show it.
///
/// @param programme in ISO 8601
/// @param userAgent empty for our own name
/// @param source that brings it; 0 when a person added it
/// @param state as in `live.state.STATE`
/// @param trouble why nothing comes; empty while something does
public record LiveShown(
        long id,
        String name,
        List<String> addresses,
        String programme,
        int connections,
        String userAgent,
        boolean radio,
        String group,
        List<Long> alternatives,
        int source,
        String state,
        String trouble) {
    /// One that is about to be added.
    static final LiveShown FRESH =
            new LiveShown(0, "", List.of(), "PT1H", 0, "", false, "", List.of(), 0, "idle", "");

    public LiveShown {
        addresses = List.copyOf(addresses);
        alternatives = List.copyOf(alternatives);
    }

    static LiveShown of(LiveSourceEntry entry) {
        List<String> failures =
                entry.joined().stream().flatMap(each -> each.failure().stream()).toList();
        return new LiveShown(
                entry.id(),
                entry.name(),
                entry.addresses(),
                Duration.ofSeconds(entry.programmeSeconds()).toString(),
                entry.connections(),
                entry.userAgent().equals(UserAgent.OURS.text()) ? "" : entry.userAgent(),
                entry.labels().radio(),
                entry.labels().group(),
                entry.alternatives(),
                entry.source().orElse(0),
                state(entry, failures),
                failures.stream().findFirst().orElse(""));
    }

    private static String state(LiveSourceEntry entry, List<String> failures) {
        if (entry.joined().isEmpty()) {
            return "idle";
        }
        boolean replaced =
                entry.joined().stream().map(LiveNow::from).anyMatch(id -> id != entry.id());
        return failures.isEmpty() ? (replaced ? "replaced" : "received") : "failing";
    }

    public String colour() {
        return switch (state) {
            case "received" -> "good";
            case "replaced" -> "warn";
            case "failing" -> "bad";
            default -> "idle";
        };
    }

    public boolean isNew() {
        return id == 0;
    }

    /// Only those are changed here; what a source brings is changed by its rules.
    public boolean isOfPerson() {
        return source == 0;
    }

    public String address() {
        return "api/live-sources/" + id;
    }

    /// One address a line.
    public String lines() {
        return String.join("\n", addresses);
    }
}
