package tv.exstream.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An open connection to an endless stream, as a player has it.
public final class LiveStream implements AutoCloseable {
    private final Socket socket;
    private final InputStream input;
    private final String head;

    private LiveStream(Socket socket) throws IOException {
        this.socket = socket;
        this.input = new BufferedInputStream(socket.getInputStream());
        this.head = readHead();
    }

    /// Sends a request with these header lines and reads the head of the answer.
    public static LiveStream open(TestServer server, String path, String... headers)
            throws IOException {
        return open(server.connect(), path, headers);
    }

    /// The same over a connection, which is closed with the stream.
    public static LiveStream open(Socket socket, String path, String... headers)
            throws IOException {
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: x\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        socket.getOutputStream()
                .write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        return new LiveStream(socket);
    }

    private String readHead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = input.read();
            if (next < 0) {
                break;
            }
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    public int status() {
        return Integer.parseInt(head.substring(9, 12));
    }

    public Optional<String> header(String name) {
        Matcher matcher =
                Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\\r?$").matcher(head);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// Waits for so many bytes of the body; fewer when it ends before.
    public byte[] read(int count) throws IOException {
        return input.readNBytes(count);
    }

    /// Waits for the next bytes of the body, whatever has arrived by then. Answers how many; less than 0 at the end.
    public int read(byte[] target) throws IOException {
        return input.read(target);
    }

    /// Waits for the end of the body.
    public byte[] rest() throws IOException {
        return input.readAllBytes();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
