package tv.exstream.tuner;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks our own tuner over HTTP as clients do. Owned by one thread.
final class TunerClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// A channel that nobody watched may first have to be prepared; clients wait some ten seconds.
    private static final Duration FIRST_PICTURE = Duration.ofSeconds(12);

    /// More than a lineup of a thousand channels has.
    private static final int MOST_BYTES = 4 << 20;

    /// About a tenth of a second of a channel, and enough to see that packets follow one another.
    private static final int ENOUGH_PACKETS = 200;

    /// ISO/IEC 13818-1 clause 2.4.3.2.
    private static final int PACKET_BYTES = 188;

    private static final int SYNC = 0x47;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor();

    /// @param status 0 when nothing answers; the body says why then
    record Answer(int status, String body) {}

    /// What watching for a moment has shown.
    ///
    /// @param packets how many packets came
    record Watched(int packets) {
        @Override
        public String toString() {
            return Integer.toString(packets * PACKET_BYTES);
        }
    }

    Answer get(String url) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
        try {
            HttpResponse<InputStream> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(MOST_BYTES);
                return new Answer(answer.statusCode(), new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return new Answer(0, String.valueOf(e.getMessage()));
        }
    }

    /// @throws IOException with a reason for a person when no picture comes
    Watched watch(String url) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(FIRST_PICTURE).build();
        HttpResponse<InputStream> answer =
                client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("it is refused with status " + answer.statusCode());
            }
            return packets(body);
        }
    }

    /// Reading cannot be told to end in time, so another thread does it, which ends with the body.
    private Watched packets(InputStream body) throws IOException, InterruptedException {
        Future<Watched> packets = reader.submit(() -> read(body));
        try {
            return packets.get(FIRST_PICTURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("nothing came for %d s".formatted(FIRST_PICTURE.toSeconds()), e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Watched read(InputStream body) throws IOException {
        int packets = 0;
        while (packets < ENOUGH_PACKETS) {
            byte[] packet = body.readNBytes(PACKET_BYTES);
            if (packet.length < PACKET_BYTES) {
                throw new IOException("it ended after %d packets".formatted(packets));
            }
            if (packet[0] != SYNC) {
                throw new IOException("packet %d is no transport stream".formatted(packets));
            }
            packets++;
        }
        return new Watched(packets);
    }

    @Override
    public void close() {
        client.shutdownNow();
        reader.shutdownNow();
    }
}
