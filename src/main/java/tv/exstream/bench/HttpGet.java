package tv.exstream.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One GET to this machine over a socket of its own, with as little of our own work as can be. Owned by one thread.
final class HttpGet implements AutoCloseable {
    /// Longer than any head we are sent.
    private static final int LONGEST_HEAD = 16_384;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})\\b");

    private final Socket socket;
    private final InputStream body;
    private final int status;

    private HttpGet(Socket socket, InputStream body, int status) {
        this.socket = socket;
        this.body = body;
        this.status = status;
    }

    /// Sends the request and waits for the head of the answer.
    ///
    /// @param headers whole lines, each with its line end; may be empty
    /// @param patience how long to wait for the connection and for each byte
    /// @throws IOException when there is no answer, or none that is HTTP
    static HttpGet send(int port, String path, String headers, Duration patience)
            throws IOException {
        Socket socket = new Socket();
        try {
            int millis = Math.toIntExact(patience.toMillis());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(millis);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millis);
            socket.getOutputStream().write(request(port, path, headers));
            InputStream body = new BufferedInputStream(socket.getInputStream());
            return new HttpGet(socket, body, status(head(body)));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /// The same for something that is to be there.
    ///
    /// @throws IOException also when the answer is not 200
    static HttpGet ok(int port, String path, String headers, Duration patience) throws IOException {
        HttpGet answer = send(port, path, headers, patience);
        if (answer.status() != 200) {
            answer.close();
            throw new IOException(
                    "%s must be answered with 200: %d".formatted(path, answer.status()));
        }
        return answer;
    }

    int status() {
        return status;
    }

    /// What follows the head, up to the end of the connection.
    InputStream body() {
        return body;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static byte[] request(int port, String path, String headers) {
        return "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n%s\r\n"
                .formatted(path, port, headers)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// Reads up to and including the empty line.
    static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || head.size() == LONGEST_HEAD) {
                throw new EOFException("answer must have a head: " + head);
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static int status(String head) throws IOException {
        Matcher line = STATUS.matcher(head);
        if (!line.lookingAt()) {
            throw new IOException("answer must be HTTP: " + head);
        }
        return Integer.parseInt(line.group(1));
    }
}
