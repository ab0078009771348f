package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tv.exstream.live.RequestHeaders;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Question;
import tv.exstream.outbound.Station;

class FetcherTest {
    @Test
    void theHeadersOfALiveSourceAreToldWithEachRequest() throws Exception {
        RequestHeaders headers =
                RequestHeaders.allowed(
                        Map.of("user-agent", "Player/1", "referer", "https://page.example/"));
        try (var station = new Station();
                var outbound = new Outbound(Station.border(), System::nanoTime)) {
            station.answers(
                    "/who",
                    exchange ->
                            Station.send(
                                    exchange,
                                    200,
                                    exchange.getRequestHeaders().getFirst("User-Agent")
                                            + " from "
                                            + exchange.getRequestHeaders().getFirst("Referer")));
            var question = Question.get(URI.create(station.inside("/who")), Duration.ofSeconds(10));

            Found<byte[]> told = new Fetcher(outbound).telling(headers).fetch(question, 1_000);
            Found<byte[]> untold = new Fetcher(outbound).fetch(question, 1_000);

            assertThat(new String(told.body(), StandardCharsets.UTF_8))
                    .isEqualTo("Player/1 from https://page.example/");
            assertThat(new String(untold.body(), StandardCharsets.UTF_8))
                    .isEqualTo("EXStreamTV from null");
        }
    }
}
