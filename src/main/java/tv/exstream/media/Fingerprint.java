package tv.exstream.media;

import java.time.Instant;

/// Tells whether a file is still the one that was probed.
///
/// @param size bytes
/// @param modified last modification as the file system gives it
/// @param digest hash of the first and last blocks in hex, so that a replaced file with an old date is noticed
public record Fingerprint(long size, Instant modified, String digest) {
    public Fingerprint {
        if (size < 0) {
            throw new IllegalArgumentException("file size must not be negative: " + size);
        }
    }

    /// Whether a file of this size and date is taken for the same one without being read.
    public boolean isOf(long size, Instant modified) {
        return size == this.size && modified.equals(this.modified);
    }
}
