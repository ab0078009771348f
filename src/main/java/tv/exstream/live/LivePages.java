package tv.exstream.live;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/// Pages of the web on which something is live: where it is received is looked up there each time, because such addresses end after some
/// hours. Thread-safe.
public interface LivePages {
    /// How long looking one up may take.
    Duration PATIENCE = Duration.ofMinutes(1);

    /// No address is that of such a page.
    LivePages NONE = new None();

    /// Whether an address is that of such a page, and not of a live source itself.
    boolean has(SourceAddress address);

    /// Where what is live there is received now.
    ///
    /// @param address that of a page
    /// @throws IOException when nothing is live there, or it cannot be looked up; the message is for a person
    URI stream(SourceAddress address) throws IOException, InterruptedException;

    /// @see LivePages#NONE
    final class None implements LivePages {
        private None() {}

        @Override
        public boolean has(SourceAddress address) {
            return false;
        }

        @Override
        public URI stream(SourceAddress address) {
            throw new IllegalStateException("it is no page: " + address);
        }
    }
}
