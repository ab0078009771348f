package tv.exstream.relay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import tv.exstream.mpegts.TsPacket;

/// A camera that speaks RTSP (RFC 2326) over one connection, shows nothing without its password (Basic), and sends a transport stream
/// as RTP (RFC 2250) between its answers.
final class Camera implements AutoCloseable {
    private static final String USER = "watcher";

    /// Of a transport stream (RFC 3551 table 5).
    private static final int PAYLOAD_TYPE = 33;

    /// As many packets of a transport stream as fit into one of Ethernet.
    private static final int CARRIED_BYTES = 7 * TsPacket.SIZE;

    private static final String DESCRIPTION =
            """
            v=0\r
            o=- 0 0 IN IP4 127.0.0.1\r
            s=Door\r
            c=IN IP4 0.0.0.0\r
            t=0 0\r
            m=video 0 RTP/AVP %d\r
            a=control:1\r
            """
                    .formatted(PAYLOAD_TYPE);

    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Programme programme;
    private final String password;

    Camera(String password, Programme programme) throws IOException {
        this.password = password;
        this.programme = programme;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("camera").start(this::accept);
    }

    /// Its address, with user and password.
    String url() {
        return "rtsp://%s:%s@127.0.0.1:%d/door".formatted(USER, password, socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket visitor = socket.accept();
                Thread.ofVirtual().name("camera-visit").start(() -> serve(visitor));
            }
        } catch (IOException e) {
            closed.countDown();
        }
    }

    private void serve(Socket visitor) {
        try (visitor) {
            OutputStream out = visitor.getOutputStream();
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    visitor.getInputStream(), StandardCharsets.UTF_8));
            String method = "";
            while (!method.equals("PLAY")) {
                List<String> request = request(in);
                boolean known = request.contains("Authorization: Basic " + credentials());
                String asked = request.getFirst().split(" ")[0];
                method = known || asked.equals("OPTIONS") ? asked : "";
                out.write(answer(method, request).getBytes(StandardCharsets.UTF_8));
            }
            AtomicInteger sequence = new AtomicInteger();
            programme.play(gop -> send(gop, sequence, out), closed);
        } catch (IOException | InterruptedException e) {
            // Who watched has left, or the camera is closed.
            Thread.currentThread().interrupt();
        }
    }

    /// The lines of one, without the empty one at its end.
    private static List<String> request(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line == null || !line.isEmpty(); line = in.readLine()) {
            if (line == null) {
                throw new IOException("nobody asks any more");
            }
            lines.add(line);
        }
        return lines;
    }

    private static String answer(String method, List<String> request) {
        String sequence =
                request.stream().filter(line -> line.startsWith("CSeq:")).findFirst().orElseThrow();
        return switch (method) {
            case "" -> head("401 Unauthorized", sequence, "WWW-Authenticate: Basic realm=\"door\"");
            case "OPTIONS" -> head("200 OK", sequence, "Public: DESCRIBE, SETUP, PLAY, TEARDOWN");
            case "DESCRIBE" ->
                    head(
                                    "200 OK",
                                    sequence,
                                    "Content-Type: application/sdp",
                                    "Content-Length: " + DESCRIPTION.length())
                            + DESCRIPTION;
            case "SETUP" ->
                    head(
                            "200 OK",
                            sequence,
                            "Session: 1",
                            "Transport: RTP/AVP/TCP;unicast;interleaved=0-1");
            default -> head("200 OK", sequence, "Session: 1");
        };
    }

    private static String head(String status, String... lines) {
        return "RTSP/1.0 %s\r\n%s\r\n\r\n".formatted(status, String.join("\r\n", lines));
    }

    private String credentials() {
        byte[] both = (USER + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(both);
    }

    private static void send(byte[] gop, AtomicInteger sequence, OutputStream out)
            throws IOException {
        for (byte[] carried : parts(gop)) {
            out.write(interleaved(carried, sequence.getAndIncrement()));
        }
    }

    /// What a packet of the network carries each.
    static List<byte[]> parts(byte[] packets) {
        List<byte[]> parts = new ArrayList<>();
        for (int at = 0; at < packets.length; at += CARRIED_BYTES) {
            int end = Math.min(packets.length, at + CARRIED_BYTES);
            parts.add(Arrays.copyOfRange(packets, at, end));
        }
        return parts;
    }

    /// One packet of RTP (RFC 3550 section 5.1) on channel 0 (RFC 2326 section 10.12).
    private static byte[] interleaved(byte[] payload, int sequence) {
        int header = 12;
        return ByteBuffer.allocate(4 + header + payload.length)
                .put((byte) '$')
                .put((byte) 0)
                .putShort((short) (header + payload.length))
                .put((byte) 0x80)
                .put((byte) PAYLOAD_TYPE)
                .putShort((short) sequence)
                .putInt(0)
                .putInt(1)
                .put(payload)
                .array();
    }
}
