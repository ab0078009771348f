package tv.exstream.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import tv.exstream.mpegts.TsPacket;

/// What serving costs at least: a virtual thread for each client writes the same 64 KB over and over to a plain socket, at the rate
/// of a channel. No HTTP server, no sessions, no ring. Runs in a process of its own and until that is ended.
///
/// It says `port` and its port.
public final class BareWriter {
    static final String PORT = "port ";

    /// As the product's own slices.
    private static final int CHUNK = 65_536 / TsPacket.SIZE * TsPacket.SIZE;

    private static final int ACCEPT_QUEUE = 1_024;

    private static final byte[] HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: video/mp2t\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final byte[] packets = SyntheticChunks.at(0);
    private final Duration pause;
    private final LongSupplier nanoTime;

    private BareWriter(double bytesPerSecond, LongSupplier nanoTime) {
        pause = Duration.ofNanos((long) (CHUNK * 1e9 / bytesPerSecond));
        this.nanoTime = nanoTime;
    }

    /// Serves whoever comes.
    public static void serve(LongSupplier nanoTime, Consumer<String> speech) throws IOException {
        var writer = new BareWriter(SyntheticChunks.bytesPerSecond(), nanoTime);
        try (ServerSocket server =
                new ServerSocket(0, ACCEPT_QUEUE, InetAddress.getLoopbackAddress())) {
            speech.accept(PORT + server.getLocalPort());
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> writer.serve(client));
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            String _ = HttpGet.head(new BufferedInputStream(client.getInputStream()));
            OutputStream output = client.getOutputStream();
            output.write(HEAD);
            write(output);
        } catch (IOException | InterruptedException e) {
            return; // the client has left
        }
    }

    private void write(OutputStream output) throws IOException, InterruptedException {
        long due = nanoTime.getAsLong();
        int at = 0;
        while (true) {
            output.write(packets, at, CHUNK);
            at = at + 2 * CHUNK <= packets.length ? at + CHUNK : 0;
            due += pause.toNanos();
            Thread.sleep(Duration.ofNanos(Math.max(0, due - nanoTime.getAsLong())));
        }
    }
}
