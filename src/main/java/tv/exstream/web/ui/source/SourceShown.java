package tv.exstream.web.ui.source;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tv.exstream.source.SourceSettings;
import tv.exstream.web.api.SourceEntry;

/// A source, as pages show it; also one that is about to be added.
///
/// @param id 0 for one that is about to be added
/// @param kind as in `sources.kind.KIND`
/// @param icon a name of `templates/icon.html`
/// @param where it is, as far as that is no secret; may be empty
/// @param refresh in ISO 8601
/// @param ahead in ISO 8601
/// @param hooked whether it has an address at which its server tells of changes
public record SourceShown(
        int id,
        String name,
        String kind,
        String icon,
        String where,
        boolean enabled,
        String refresh,
        String ahead,
        boolean hooked,
        List<FieldShown> fields) {
    /// What says where a source is, the first that there is.
    private static final List<String> PLACES =
            List.of("address", "path", "text", "endpoint", "name", "folder", "machine");

    /// By what the interface says that there is a hook.
    private static final String HOOK = "hook";

    /// In the words of the plugin Webhook, which puts in what stands in braces.
    private static final String JELLYFIN =
            """
            {"NotificationType": "{{NotificationType}}", "ItemId": "{{ItemId}}"}\
            """;

    public SourceShown {
        fields = List.copyOf(fields);
    }

    static SourceShown of(SourceEntry source) {
        JsonNode origin = source.origin();
        SourceKind kind = kind(origin.path("type").asString(""));
        return new SourceShown(
                source.id(),
                source.name(),
                kind.type(),
                kind.icon(),
                where(origin),
                source.enabled(),
                source.refresh().toString(),
                source.ahead().toString(),
                source.knownSecrets().contains(HOOK),
                fields(kind, origin, source.knownSecrets()));
    }

    static SourceShown fresh(SourceKind kind) {
        Duration ahead = kind.type().equals("youtube") ? Duration.ofDays(1) : Duration.ZERO;
        return new SourceShown(
                0,
                "",
                kind.type(),
                kind.icon(),
                "",
                true,
                SourceSettings.USUAL_REFRESH.toString(),
                ahead.toString(),
                false,
                fields(kind, MissingNode.getInstance(), List.of()));
    }

    private static SourceKind kind(String type) {
        return SourceKind.of(type)
                .orElseThrow(() -> new IllegalStateException("no page knows this kind: " + type));
    }

    private static List<FieldShown> fields(SourceKind kind, JsonNode origin, List<String> known) {
        return kind.fields().stream().map(each -> FieldShown.of(each, origin, known)).toList();
    }

    private static String where(JsonNode origin) {
        return PLACES.stream()
                .map(each -> origin.path(each).asString(""))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// The change that has it read by itself from now on, or not any more.
    public String switched() {
        return "{\"enabled\":%s}".formatted(!enabled);
    }

    public String address() {
        return "api/sources/" + id;
    }

    public boolean isNew() {
        return id == 0;
    }

    public boolean isServer() {
        return kind(kind).isServer();
    }

    /// What its server has to be told to send to the hook; empty when it knows by itself.
    public String message() {
        return kind.equals("jellyfin") ? JELLYFIN : "";
    }

    public boolean hasMedia() {
        return kind(kind).hasMedia();
    }

    public boolean hasEntries() {
        return kind(kind).hasEntries();
    }

    /// How often it can be read, as in `sources.refresh.WORD`; what somebody has set by other ways among it.
    public List<LengthShown> refreshes() {
        return LengthShown.of(
                List.of("PT0S", "PT15M", "PT1H", "PT6H", "PT12H", "PT24H", "PT168H"), refresh);
    }

    /// How early its programmes can be prepared.
    public List<LengthShown> aheads() {
        return LengthShown.of(List.of("PT0S", "PT6H", "PT24H", "PT72H", "PT168H"), ahead);
    }

    /// @param value in ISO 8601
    /// @param minutes how long it is
    /// @param usual whether it has words of its own
    public record LengthShown(String value, long minutes, boolean usual, boolean chosen) {
        private static List<LengthShown> of(List<String> offered, String now) {
            Stream<String> other = offered.contains(now) ? Stream.empty() : Stream.of(now);
            return Stream.concat(offered.stream(), other)
                    .map(
                            each ->
                                    new LengthShown(
                                            each,
                                            Duration.parse(each).toMinutes(),
                                            offered.contains(each),
                                            each.equals(now)))
                    .toList();
        }

        public String word() {
            return ReadingShown.key(value);
        }
    }
}
