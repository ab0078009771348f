package tv.exstream.web.change;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/// A request whose body has come in, so that nobody waits for the client of another one. Of a body that is far too long only the beginning is
/// held; the rest comes from the client.
final class HeldRequest extends HttpServletRequestWrapper implements AutoCloseable {
    /// What the web server reads as parameters.
    private static final List<String> FORMS =
            List.of("application/x-www-form-urlencoded", "multipart/form-data");

    private final HeldBodies.Held held;
    private final ServletInputStream input;

    private HeldRequest(HttpServletRequest request, HeldBodies.Held held) throws IOException {
        super(request);
        this.held = held;
        this.input = new Held(new ByteArrayInputStream(held.head()), request.getInputStream());
    }

    /// Reads the body.
    static HeldRequest of(HttpServletRequest request, HeldBodies bodies) throws IOException {
        return new HeldRequest(
                request, isForm(request) ? HeldBodies.Held.nothing() : bodies.hold(request));
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && FORMS.stream().anyMatch(type::startsWith);
    }

    /// The body, or the beginning of one that is too long.
    byte[] head() {
        return held.head();
    }

    /// Whether more of the body would be held if others did not take the room.
    boolean isCrowded() {
        return held.isCrowded();
    }

    /// Lets go of the room that the body takes.
    @Override
    public void close() {
        held.close();
    }

    @Override
    public ServletInputStream getInputStream() {
        return input;
    }

    /// What is held, then what the client still sends.
    private static final class Held extends ServletInputStream {
        private final ByteArrayInputStream head;
        private final ServletInputStream rest;

        private Held(ByteArrayInputStream head, ServletInputStream rest) {
            this.head = head;
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            int next = head.read();
            return next >= 0 ? next : rest.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = head.read(bytes, offset, length);
            return read > 0 || length == 0 ? Math.max(read, 0) : rest.read(bytes, offset, length);
        }

        @Override
        public boolean isFinished() {
            return head.available() == 0 && rest.isFinished();
        }

        @Override
        public boolean isReady() {
            return head.available() > 0 || rest.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("requests are read by blocking threads");
        }
    }
}
