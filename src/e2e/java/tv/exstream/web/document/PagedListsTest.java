package tv.exstream.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.Product;

/// Every list of the running program that goes on by cursor, entry by entry.
@Timeout(300)
class PagedListsTest {
    /// What some lists have to be asked for.
    private static final Map<String, String> WANTED = Map.of("/api/media/groups", "by=genre&");

    /// Whoever sits at the machine has no account, and so no tokens. What is found in the guide moves with the time, and has airings by the hundred.
    private static final Set<String> LEFT_OUT = Set.of("/api/tokens", "/api/guide/search");

    private static final List<String> NAMES = List.of("beta", "Alpha", "alpha", "gamma");

    @TempDir private Path folder;

    @Test
    void everyListIsReadEntryByEntryAndRefusesTheCursorsOfOthers() throws Exception {
        try (Product product = OneFilm.shown(folder)) {
            product.awaitOnAir(1);
            fill(product);
            Map<String, Integer> read = new HashMap<>();
            String foreign = "";
            for (String list : lists()) {
                String asked = list + "?" + WANTED.getOrDefault(list, "");
                List<String> single = singly(product, asked);
                read.put(list, single.size());

                assertThat(single).as(list).isEqualTo(entries(product.json(asked + "limit=100")));
                assertThat(single).as(list).doesNotHaveDuplicates();
                foreign = refused(product, asked, foreign);
            }

            assertThat(read)
                    .containsEntry("/api/watermarks", 4)
                    .containsEntry("/api/graphics", 4)
                    .containsEntry("/api/sources", 3)
                    .containsEntry("/api/blocks", 3);
            assertThat(read.values())
                    .as("%s", read)
                    .filteredOn(size -> size > 1)
                    .hasSizeGreaterThan(6);
        }
    }

    /// Those that are of nothing but the server.
    private static List<String> lists() {
        return ApiDocument.own().operations().stream()
                .filter(each -> each.method().equals("GET"))
                .filter(
                        each ->
                                each.parameters().stream()
                                        .anyMatch(one -> one.name().equals("cursor")))
                .map(each -> each.path().replace("/api/{kind}", "/api/blocks"))
                .filter(path -> !path.contains("{") && !LEFT_OUT.contains(path))
                .toList();
    }

    private static List<String> singly(Product product, String asked) {
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode part = product.json(asked + "limit=1&cursor=" + cursor);
            assertThat(entries(part)).as(asked).hasSizeLessThan(2);
            read.addAll(entries(part));
            cursor = part.path("next").asString("");
        } while (!cursor.isEmpty());
        return read;
    }

    /// What is no cursor, and one of another list. Answers one of this list, or the other one.
    private static String refused(Product product, String asked, String foreign) {
        for (String cursor : List.of("x", foreign)) {
            if (!cursor.isEmpty()) {
                HttpResponse<String> answer = product.get(asked + "limit=1&cursor=" + cursor);
                assertThat(answer.statusCode()).as(asked + cursor).isEqualTo(400);
                assertThat(answer.body()).contains("INVALID_VALUE");
            }
        }
        String own = product.json(asked + "limit=1").path("next").asString("");
        return own.isEmpty() ? foreign : own;
    }

    /// By what they are told from one another; how far a job is may change meanwhile.
    private static List<String> entries(JsonNode answer) {
        return list(answer)
                .valueStream()
                .map(each -> each.has("name") || each.has("id") ? told(each) : each.toString())
                .toList();
    }

    private static String told(JsonNode entry) {
        return entry.path("id").asString("") + " " + entry.path("name").asString("");
    }

    /// Scripts tell of open ones besides.
    private static JsonNode list(JsonNode answer) {
        return answer.has("wanted")
                ? answer.at("/wanted")
                : answer.valueStream()
                        .filter(each -> each.isArray() && !each.path(0).isString())
                        .findFirst()
                        .or(() -> answer.valueStream().filter(JsonNode::isArray).findFirst())
                        .orElseThrow();
    }

    private static void fill(Product product) {
        for (String name : NAMES) {
            send(product, "PUT", "/api/watermarks/" + name, "{}");
            send(product, "PUT", "/api/graphics/" + name, "{\"title\":\"{title}\"}");
        }
        for (String name : List.of("one", "Two", "three")) {
            send(
                    product,
                    "POST",
                    "/api/sources",
                    "{\"name\":\"%s\",\"refresh\":\"PT0S\",\"enabled\":false,\"origin\":{\"type\":\"m3u\",\"address\":\"http://192.0.2.1/%s.m3u\"}}"
                            .formatted(name, name));
            send(
                    product,
                    "POST",
                    "/api/blocks",
                    "{\"name\":\"%s\",\"content\":{\"length\":\"PT1H\",\"items\":[]}}"
                            .formatted(name));
            send(product, "POST", "/api/channels", "{\"name\":\"%s\"}".formatted(name));
        }
    }

    private static void send(Product product, String method, String path, String body) {
        HttpResponse<String> answer =
                product.send(
                        HttpRequest.newBuilder(product.url(path))
                                .header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body)),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }
}
