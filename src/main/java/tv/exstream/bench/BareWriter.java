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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.mpegts.TsPacket;

/// What serving costs at least: a virtual thread for each client writes the same 64 KB over and over to a plain socket, at the rate
/// of a channel. No HTTP server, no sessions, no ring. Runs in a process of its own and until that is ended.
///
/// All clients of a channel are due at the same moments, as the viewers of a session are. With moments of their own each would need
/// its own timer and its own switch of threads, which more than doubles what 1,000 of them cost.
///
/// It says `port` and its port.
public final class BareWriter {
    static final String PORT = "port ";

    /// As the product's own slices.
    static final int CHUNK = 65_536 / TsPacket.SIZE * TsPacket.SIZE;

    private static final int ACCEPT_QUEUE = 1_024;

    private static final Pattern CHANNEL = Pattern.compile("GET /iptv/channel/([0-9]{1,4})\\.ts ");

    private static final byte[] HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: video/mp2t\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final byte[] packets = SyntheticChunks.at(0);
    private final long periodNanos = (long) (CHUNK * 1e9 / SyntheticChunks.bytesPerSecond());
    private final LongSupplier nanoTime;

    private BareWriter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// Serves whoever comes.
    public static void serve(LongSupplier nanoTime, Consumer<String> speech) throws IOException {
        var writer = new BareWriter(nanoTime);
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
            int channel = channel(HttpGet.head(new BufferedInputStream(client.getInputStream())));
            OutputStream output = client.getOutputStream();
            output.write(HEAD);
            write(channel, output);
        } catch (IOException | InterruptedException e) {
            return; // the client has left
        }
    }

    static int channel(String head) throws IOException {
        Matcher line = CHANNEL.matcher(head);
        if (!line.lookingAt()) {
            throw new IOException("request must be for a channel: " + head);
        }
        return Integer.parseInt(line.group(1));
    }

    private void write(int channel, OutputStream output) throws IOException, InterruptedException {
        long due = dueNanos(channel, nanoTime.getAsLong(), periodNanos);
        int at = 0;
        while (true) {
            output.write(packets, at, CHUNK);
            at = at + 2 * CHUNK <= packets.length ? at + CHUNK : 0;
            due += periodNanos;
            Thread.sleep(Duration.ofNanos(Math.max(0, due - nanoTime.getAsLong())));
        }
    }

    /// The last moment up to now that all of a channel are due at. Channels are as far apart as those of [Broadcast].
    static long dueNanos(int channel, long nowNanos, long periodNanos) {
        long phase = channel * Broadcast.APART.toNanos();
        return nowNanos - Math.floorMod(nowNanos - phase, periodNanos);
    }
}
