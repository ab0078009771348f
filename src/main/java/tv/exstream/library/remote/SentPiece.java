package tv.exstream.library.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/// Part of a file of a playlist, as a file of its own. Owned by one thread, which closes it.
///
/// @param bytes what is sent
/// @param source where they come from
record SentPiece(InputStream bytes, InputStream source) implements Delivery {
    private static final int OK = 200;

    @Override
    public int status() {
        return OK;
    }

    @Override
    public long length() {
        return 0;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of();
    }

    @Override
    public void copyTo(OutputStream out) throws IOException {
        bytes.transferTo(out);
    }

    /// What decrypts would complain of what nobody reads to the end.
    @Override
    public void close() throws IOException {
        source.close();
    }
}
