package tv.exstream.library.iptv;

import java.util.function.Consumer;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.outbound.Outbound;

/// Clients of lists and guides that are read outside of the server.
public final class Subscribing {
    private final Reception reception;

    /// @param readSoon is told the name of a source that is to be read although it is not its turn
    public Subscribing(Stores stores, Outbound outbound, Consumer<String> readSoon) {
        reception = new Reception(stores, new Fetching(outbound, stores), readSoon);
    }

    public SourceClient playlists() {
        return new PlaylistClient(reception);
    }

    public SourceClient guides() {
        return new GuideClient(reception);
    }
}
