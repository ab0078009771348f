package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// A text of any length that is written while it is sent, compressed for clients that take it so, and not sent at all to clients
/// that have it. Immutable.
///
/// @param contentType with its charset, which is UTF-8
/// @param version changes whenever the text does; letters and digits
/// @param cacheControl how long it may be kept
record TextDocument(String contentType, String version, String cacheControl, Content content) {
    private static final Pattern TAKES_GZIP =
            Pattern.compile("(?i)(?:^|[,\\s])(?:gzip|\\*)(?![^,]*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))");

    /// The text on its way.
    interface Content {
        /// Writes it in UTF-8.
        void writeText(OutputStream out) throws IOException;

        /// Writes it as a gzip file, and leaves the stream open.
        void writeGzip(OutputStream out) throws IOException;

        /// Its length in UTF-8, where that is known before it is written.
        default OptionalLong bytes() {
            return OptionalLong.empty();
        }
    }

    /// A text that is in memory anyway.
    record Whole(String text) implements Content {
        @Override
        public void writeText(OutputStream out) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void writeGzip(OutputStream out) throws IOException {
            var gzip = new GZIPOutputStream(out);
            writeText(gzip);
            gzip.finish();
        }

        @Override
        public OptionalLong bytes() {
            return OptionalLong.of(text.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    /// Sends it as text, compressed on the way if the client takes that.
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        boolean compress = TAKES_GZIP.matcher(accepted).find();
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (isToBeSent(request, response, compress ? version + "-gzip" : version)) {
            response.setContentType(contentType);
            if (compress) {
                response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            } else {
                // ffmpeg, and mpv with it, takes the end of a text of unknown length for a failure.
                content.bytes().ifPresent(response::setContentLengthLong);
            }
            write(request, response, compress);
        }
    }

    /// Sends it as a compressed file, which is not the same as text that is compressed on the way.
    void sendFile(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isToBeSent(request, response, version + "-file")) {
            response.setContentType("application/gzip");
            write(request, response, true);
        }
    }

    private boolean isToBeSent(
            HttpServletRequest request, HttpServletResponse response, String tag) {
        String quoted = "\"" + tag + "\"";
        response.setHeader(HttpHeaders.ETAG, quoted);
        response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        String known = String.valueOf(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        if (known.equals("*") || known.contains(quoted)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return false;
        }
        return true;
    }

    private void write(HttpServletRequest request, HttpServletResponse response, boolean compressed)
            throws IOException {
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        OutputStream out = response.getOutputStream();
        if (compressed) {
            content.writeGzip(out);
        } else {
            content.writeText(out);
        }
        // Only now: closing after a failure would make half a document look like a whole one.
        out.close();
    }
}
