package tv.exstream.session;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tv.exstream.mpegts.TsPacket;
import tv.exstream.web.LiveStream;

/// Viewers who leave as soon as they see something, on and on.
///
/// @param port of the server
/// @param channels that each viewer goes through, one list for each viewer
public record Zapping(int port, List<List<String>> channels) {
    /// So little that the server never gets rid of its first burst before the viewer is gone: it notices at once.
    private static final int RECEIVE_BYTES = 8_192;

    private static final int PATIENCE_MILLIS = 10_000;

    /// Watches so many times, all viewers together. Answers how often a picture's first packet came.
    public int watch(int times) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(times);
        AtomicInteger seen = new AtomicInteger();
        List<Thread> viewers =
                channels.stream()
                        .map(mine -> Thread.ofPlatform().start(() -> zap(mine, left, seen)))
                        .toList();
        for (Thread viewer : viewers) {
            viewer.join();
        }
        return seen.get();
    }

    private void zap(List<String> mine, AtomicInteger left, AtomicInteger seen) {
        for (int n = 0; left.getAndDecrement() > 0; n++) {
            if (sees(mine.get(n % mine.size()))) {
                seen.incrementAndGet();
            }
        }
    }

    private boolean sees(String channel) {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(RECEIVE_BYTES);
            socket.setSoTimeout(PATIENCE_MILLIS);
            // Whoever zaps does not read what is under way.
            socket.setSoLinger(true, 0);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            LiveStream stream = LiveStream.open(socket, "/iptv/channel/" + channel + ".ts");
            return stream.status() == 200 && stream.read(TsPacket.SIZE).length == TsPacket.SIZE;
        } catch (IOException e) {
            return false;
        }
    }
}
