package tv.exstream.library.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A playlist that we wrote. Immutable.
final class SentText implements Delivery {
    /// RFC 8216 section 4: ffmpeg believes in a playlist of another name only when it is called so.
    private static final Map<String, String> TYPE =
            Map.of("Content-Type", "application/vnd.apple.mpegurl");

    private static final int OK = 200;

    private final byte[] bytes;

    SentText(String text) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int status() {
        return OK;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public Map<String, String> headers() {
        return TYPE;
    }

    @Override
    public void copyTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    @Override
    public void close() {
        // nothing is open
    }
}
