package tv.exstream.web.change;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The answer to a question that the server asks itself. Nothing of it reaches the client.
final class LookResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = SC_OK;

    LookResponse(HttpServletResponse other) {
        super(other);
    }

    byte[] body() {
        return body.toByteArray();
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public void sendError(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, @Nullable String message) {
        status = code;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Kept(body);
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(body, true, StandardCharsets.UTF_8);
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void flushBuffer() {
        // Everything is kept until it is asked for.
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    @Override
    public void reset() {
        body.reset();
        status = SC_OK;
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        // Nobody reads it.
    }

    @Override
    public void addHeader(String name, String value) {
        // Nobody reads it.
    }

    @Override
    public void setIntHeader(String name, int value) {
        // Nobody reads it.
    }

    @Override
    public void addIntHeader(String name, int value) {
        // Nobody reads it.
    }

    @Override
    public void setDateHeader(String name, long value) {
        // Nobody reads it.
    }

    @Override
    public void addDateHeader(String name, long value) {
        // Nobody reads it.
    }

    @Override
    public void addCookie(Cookie cookie) {
        // Nobody keeps it.
    }

    @Override
    public @Nullable String getHeader(String name) {
        return null;
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return List.of();
    }

    @Override
    public Collection<String> getHeaderNames() {
        return List.of();
    }

    @Override
    public boolean containsHeader(String name) {
        return false;
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public void setContentType(@Nullable String type) {
        // It is JSON.
    }

    @Override
    public void setCharacterEncoding(@Nullable String encoding) {
        // JSON has one.
    }

    @Override
    public void setContentLength(int length) {
        // It is counted.
    }

    @Override
    public void setContentLengthLong(long length) {
        // It is counted.
    }

    @Override
    public void setLocale(@Nullable Locale locale) {
        // JSON has none.
    }

    /// Keeps what is written.
    private static final class Kept extends ServletOutputStream {
        private final ByteArrayOutputStream kept;

        private Kept(ByteArrayOutputStream kept) {
            this.kept = kept;
        }

        @Override
        public void write(int one) {
            kept.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            kept.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("answers are written by blocking threads");
        }
    }
}
