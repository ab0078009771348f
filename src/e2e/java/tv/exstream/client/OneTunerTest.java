package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tv.exstream.Patience;
import tv.exstream.Product;
import tv.exstream.mpegts.TsPacket;

/// Kodi opens the address of a channel up to four times within a second: once to ask what is there, then to play.
@ExtendWith(Television.Shared.class)
class OneTunerTest {
    private static final String AGENT = "opens-thrice";

    @Test
    @DisplayName(
            "HD-12: a client that asks, and then opens an address several times at once, needs one tuner")
    void aClientThatOpensAnAddressSeveralTimesAtOnceNeedsOneTuner(Television television)
            throws IOException {
        Product product = television.product();
        Patience.until("no tuner is on the channel", Run.PATIENCE, () -> tunersOnIt(product) == 0);

        HttpResponse<Void> head = product.send(request(product).HEAD(), BodyHandlers.discarding());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).hasValue("video/mpeg");
        assertThat(tunersOnIt(product)).as("tuners after HEAD").isZero();

        List<InputStream> streams = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            streams.add(product.send(request(product).GET(), BodyHandlers.ofInputStream()).body());
        }

        for (InputStream stream : streams) {
            assertThat(stream.readNBytes(TsPacket.SIZE)).startsWith(0x47);
        }
        assertThat(watchers(television)).isEqualTo(3);
        assertThat(tunersOnIt(product)).as("tuners").isEqualTo(1);
        for (InputStream stream : streams) {
            stream.close();
        }
        television.audience().awaitGone(AGENT);
        Patience.until("the tuner is free", Run.PATIENCE, () -> tunersOnIt(product) == 0);
    }

    private static HttpRequest.Builder request(Product product) {
        return HttpRequest.newBuilder(product.url("/auto/v2")).header("User-Agent", AGENT);
    }

    private static long watchers(Television television) {
        return television.audience().now().stream()
                .filter(watcher -> watcher.agent().equals(AGENT))
                .count();
    }

    private static long tunersOnIt(Product product) {
        return product.json("/status.json")
                .valueStream()
                .filter(tuner -> tuner.at("/VctNumber").asString("").equals("2"))
                .count();
    }
}
