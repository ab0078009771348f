package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.Channel;
import tv.exstream.web.TestServer;

/// Asks a server about one channel.
record TimelineClient(TestServer server, Channel channel) {
    static String flood(String order) {
        return "{\"type\":\"flood\",\"collection\":1,\"order\":\"%s\"}".formatted(order);
    }

    static List<String> starts(JsonNode airings) {
        return airings.valueStream().map(each -> each.at("/start").asString()).toList();
    }

    String path(String where) {
        return "/api/channels/" + channel.number() + where;
    }

    HttpResponse<String> send(String method, String where, String json) {
        return server.send(
                HttpRequest.newBuilder(server.url(path(where)))
                        .method(method, HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    JsonNode ok(String method, String where, String json) {
        HttpResponse<String> answer = send(method, where, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    JsonNode airings() {
        return ok("GET", "/timeline", "").at("/airings");
    }

    String why(String start) {
        return of(start, "/why");
    }

    String titleAt(Instant start) {
        return of(start.toString(), "/title");
    }

    private String of(String start, String what) {
        return airings()
                .valueStream()
                .filter(each -> each.at("/start").asString().equals(start))
                .map(each -> each.at(what).asString())
                .findFirst()
                .orElse("");
    }

    static Instant start(JsonNode airing) {
        return Instant.parse(airing.at("/start").asString());
    }

    static List<String> titles(JsonNode airings) {
        return airings.valueStream().map(each -> each.at("/title").asString()).toList();
    }

    /// Looks again after every change of a timeline.
    void await(BooleanSupplier condition) {
        try {
            while (!condition.getAsBoolean()) {
                assertThat(server.bean(SchedulingParts.class).changes.poll(1, TimeUnit.MINUTES))
                        .as("a timeline changes")
                        .isNotNull();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
