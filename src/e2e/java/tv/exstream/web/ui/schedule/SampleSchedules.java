package tv.exstream.web.ui.schedule;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tv.exstream.Patience;
import tv.exstream.web.TestServer;

/// Six channels of every sort: in order, with shared rules, on demand, with fillers, with gaps and overlaps, and without a schedule.
final class SampleSchedules {
    private static final List<String> NAMES =
            List.of(
                    "Night Films",
                    "Series all Day",
                    "Series +1",
                    "Kitchen on Demand",
                    "Weekdays",
                    "New Channel");

    private static final String SOURCE =
            "{'type': 'pool', 'selection': {'type': 'query', 'text': '%s'}, 'ordering': {'order': '%s'}}";
    private static final String CLIPS =
            "'pools': [{'selection': {'type': 'query', 'text': 'type:episode'}, 'ordering': {'order': 'SHUFFLE'}}]";

    private final TestServer server;

    SampleSchedules(TestServer server) {
        this.server = server;
    }

    void add() {
        for (String name : NAMES) {
            JsonNode _ = server.created("/api/channels", "{'name': '%s'}".formatted(name));
        }
        String films = SOURCE.formatted("type:movie", "SHUFFLE");
        String series = SOURCE.formatted("type:episode", "SEASON_EPISODE");
        String trailers = part("fillers", "Trailers", "{" + CLIPS + "}");
        String day = part("schedules", "Series all day", classic("", series));
        rules(1, classic("'fillers': {'pre': {'use': '" + trailers + "'}}, ", films));
        rules(2, "{'use': '" + day + "'}");
        rules(3, "{'use': '" + day + "'}");
        rules(
                4,
                "{'type': 'on-demand', 'rules': %s}"
                        .formatted(
                                classic(
                                        "'fillers': {'post': {'name': 'Idents', " + CLIPS + "}}, ",
                                        series)));
        rules(
                5,
                "{'type': 'time-slots', 'slots': [%s, %s]}"
                        .formatted(
                                slot("Breakfast", "06:00", "PT3H", series),
                                slot("Film", "08:00", "PT2H", films)));
        Patience.until("all is planned", this::isPlanned);
    }

    private boolean isPlanned() {
        return server.ok("GET", "/api/channel-schedules", "")
                .at("/schedules")
                .valueStream()
                .noneMatch(each -> each.at("/replanned").asBoolean());
    }

    private static String classic(String more, String source) {
        return "{'type': 'classic', 'items': [{'mode': {'type': 'one'}, %s'source': %s}]}"
                .formatted(more, source);
    }

    private static String slot(String name, String start, String length, String source) {
        return "{'name': '%s', 'start': '%s', 'length': '%s', 'showing': {'type': 'media', 'source': %s}}"
                .formatted(name, start, length, source);
    }

    private String part(String kind, String name, String content) {
        return server.created(
                        "/api/" + kind, "{'name': '%s', 'content': %s}".formatted(name, content))
                .at("/use")
                .asString();
    }

    private void rules(int number, String rules) {
        JsonNode _ = server.ok("PUT", "/api/channels/" + number + "/schedule", rules);
    }
}
