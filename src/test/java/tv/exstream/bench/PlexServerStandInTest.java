package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.bench.StandIn.Item;
import tv.exstream.bench.StandIn.Reply;
import tv.exstream.bench.StandIn.Request;

class PlexServerStandInTest {
    private final AtomicInteger written = new AtomicInteger();

    @Test
    @DisplayName("a page has the rows that it is asked for, and no others are written out for it")
    void aPageCostsItsOwnRows() throws Exception {
        try (StandIn server = PlexServerStandIn.of(new Numbers())) {
            String page =
                    get(
                            server,
                            "/library/sections/1/all?type=4&X-Plex-Container-Start=90&X-Plex-Container-Size=3");

            assertThat(page)
                    .isEqualTo(
                            "{\"MediaContainer\":{\"totalSize\":100,\"offset\":90,\"Metadata\":[90,91,92]}}");
            assertThat(written).hasValue(3);
        }
    }

    private static String get(StandIn server, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server.address() + path)).build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }

    /// A hundred items that count who writes them out.
    private final class Numbers implements PlexServerStandIn.Stock {
        @Override
        public List<String> sections() {
            return List.of();
        }

        @Override
        public Stream<Item> items(String section, String type) {
            return IntStream.range(0, 100).mapToObj(n -> new Item(() -> text(n), () -> text(n)));
        }

        @Override
        public Stream<Item> items(List<String> keys) {
            return Stream.empty();
        }

        @Override
        public Reply other(Request request) {
            return Reply.USUAL;
        }

        private String text(int n) {
            written.incrementAndGet();
            return Integer.toString(n);
        }
    }
}
