package tv.exstream.delivery;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.outbound.Station;
import tv.exstream.webhook.WebhookSecret;

/// A program that webhooks tell something. Thread-safe.
final class Listener {
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final URI address;
    private volatile Function<Integer, Integer> status = _ -> 204;

    /// What it was told.
    record Heard(Map<String, String> headers, String body) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /// As receivers are told to do it in the documentation.
        boolean isFrom(WebhookSecret secret) {
            Instant sent = Instant.ofEpochSecond(Long.parseLong(header("webhook-timestamp")));
            return secret.signature(header("webhook-id"), sent, body)
                    .equals(header("webhook-signature"));
        }
    }

    Listener(Station station, String path) {
        address = URI.create(station.inside(path));
        station.answers(path, this::answer);
    }

    URI address() {
        return address;
    }

    /// Answers with a status from now on, by how often it was asked before.
    void answering(Function<Integer, Integer> wanted) {
        status = wanted;
    }

    List<Heard> heard() {
        return heard;
    }

    private void answer(HttpExchange exchange) throws IOException {
        int before = heard.size();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, values.getFirst()));
        byte[] body = exchange.getRequestBody().readAllBytes();
        heard.add(new Heard(headers, new String(body, StandardCharsets.UTF_8)));
        Station.send(exchange, status.apply(before), "");
    }
}
