package tv.exstream.library.cloud;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/// Where the pages of one list go on: each mark comes once, so that a list that leads back into itself ends. Owned by one thread.
final class PageMarks {
    /// Arbitrary: a hundred million files.
    private static final int MOST = 100_000;

    private final Set<String> seen = new HashSet<>();

    /// @throws IOException when the mark came before, or there is no end
    void see(String mark) throws IOException {
        if (!seen.add(mark) || seen.size() > MOST) {
            throw new IOException("the service lists the same again and again");
        }
    }
}
