package tv.exstream.library.remote;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A server of web sockets that tells what a test says (RFC 6455). Thread-safe.
final class TellingServer implements AutoCloseable {
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// The first lines of requests and their headers.
    final List<String> asked = new CopyOnWriteArrayList<>();

    /// Nobody is greeted before it is open.
    volatile CountDownLatch door = new CountDownLatch(0);

    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    private final ServerSocket server;

    TellingServer() {
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    int lines() {
        return lines.size();
    }

    /// Tells everybody whose line is open.
    void tell(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var frame = new ByteArrayOutputStream();
        frame.write(0x81); // the last frame of a text
        frame.write(bytes.length); // up to 125 it is in one byte
        frame.writeBytes(bytes);
        for (Socket line : lines) {
            OutputStream out = line.getOutputStream();
            out.write(frame.toByteArray());
            out.flush();
        }
    }

    /// Waits until the other side has ended the only line.
    void awaitEnd() throws IOException {
        lines.getFirst().setSoTimeout(20_000);
        int next = 0;
        while (next >= 0) {
            try {
                next = lines.getFirst().getInputStream().read();
            } catch (SocketException _) {
                next = -1; // it did not even take leave
            }
        }
    }

    /// Ends all lines, as when it is started again.
    void hangUp() throws IOException {
        for (Socket line : lines) {
            line.close();
        }
        lines.clear();
    }

    @Override
    public void close() throws IOException {
        server.close();
        hangUp();
    }

    private void accept() {
        try {
            while (true) {
                greet(server.accept());
            }
        } catch (IOException | InterruptedException _) {
            // the test is over
        }
    }

    private void greet(Socket line) throws IOException, InterruptedException {
        var reader =
                new BufferedReader(
                        new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        String key = "";
        for (String header = reader.readLine();
                header != null && !header.isEmpty();
                header = reader.readLine()) {
            asked.add(header);
            if (header.startsWith("Sec-WebSocket-Key: ")) {
                key = header.substring("Sec-WebSocket-Key: ".length());
            }
        }
        door.await();
        String answer =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n\r\n"
                        .formatted(accepted(key));
        line.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
        lines.add(line);
    }

    private static String accepted(String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-1")
                            .digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
