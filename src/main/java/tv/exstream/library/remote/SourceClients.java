package tv.exstream.library.remote;

import java.util.List;
import tv.exstream.source.Origin;

/// Who speaks with which sources. Thread-safe.
public final class SourceClients {
    private final List<SourceClient> all;

    public SourceClients(List<SourceClient> all) {
        this.all = List.copyOf(all);
    }

    /// @throws IllegalStateException when nobody does: every kind of origin has a client
    SourceClient of(Origin origin) {
        return all.stream()
                .filter(client -> client.serves(origin))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no client of " + origin.getClass()));
    }
}
