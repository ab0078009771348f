package tv.exstream.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A server that gives everybody the same bytes, whatever they ask for. Then it hangs up, or goes on saying nothing until it is
/// closed.
final class Canned implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final byte[] answer;
    private final Manner manner;

    private enum Manner {
        HANGS_UP,
        HANGS
    }

    private Canned(byte[] answer, Manner manner) throws IOException {
        this.answer = answer;
        this.manner = manner;
        Thread.ofVirtual().start(this::serve);
    }

    static Canned hangingUp(String head, byte[]... body) throws IOException {
        return new Canned(bytes(head, body), Manner.HANGS_UP);
    }

    static Canned hanging(String head, byte[]... body) throws IOException {
        return new Canned(bytes(head, body), Manner.HANGS);
    }

    int port() {
        return server.getLocalPort();
    }

    /// The heads of all requests so far.
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }

    private static byte[] bytes(String head, byte[]... body) {
        var all = new ByteArrayOutputStream();
        all.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        for (byte[] part : body) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private void serve() {
        try {
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            return; // closed
        }
    }

    private void serve(Socket client) {
        try (client) {
            requests.add(HttpGet.head(new BufferedInputStream(client.getInputStream())));
            OutputStream output = client.getOutputStream();
            output.write(answer);
            if (manner == Manner.HANGS) {
                closed.await();
            }
        } catch (IOException | InterruptedException e) {
            return; // the client has left
        }
    }
}
