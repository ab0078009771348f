package tv.exstream.prepare;

import java.time.Instant;
import java.util.Optional;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaItem;

/// What is known of what channels have on now, although nobody watches: from memory, so that a list can ask for all of them. What was not found out
/// while it was to be prepared is not known. Thread-safe.
public final class Foresight {
    private final Upcoming upcoming;
    private final FillQueue fills;
    private final Room room;

    Foresight(Upcoming upcoming, FillQueue fills, Room room) {
        this.upcoming = upcoming;
        this.fills = fills;
        this.room = room;
    }

    /// What somebody would meet with who tunes in.
    public sealed interface Prospect {
        /// Nothing is known to be wrong.
        record Fine() implements Prospect {}

        /// What is scheduled is not in the library any more.
        record Gone() implements Prospect {}

        /// It is not stored.
        ///
        /// @param failure why it could not be made lately; empty when it could
        record Unmade(MediaItem item, Optional<String> failure) implements Prospect {}
    }

    /// @param looks whether the store is asked for what has not failed, too: needed only where nothing more can be made
    public Prospect of(ChannelId channel, Instant now, boolean looks) {
        Upcoming.Ahead ahead = upcoming.near(channel);
        if (ahead.gone().stream().anyMatch(airing -> airing.range().contains(now))) {
            return new Prospect.Gone();
        }
        return ahead.programmes().stream()
                .filter(programme -> programme.airing().range().contains(now))
                .findFirst()
                .flatMap(programme -> unmade(programme, now, looks))
                .orElseGet(Prospect.Fine::new);
    }

    private Optional<Prospect> unmade(Programme programme, Instant now, boolean looks) {
        Optional<String> failure = fills.failure(programme.request().key());
        if (failure.isEmpty() && !looks) {
            return Optional.empty();
        }
        return programme.isStored(room.index(programme.request().key()), now)
                ? Optional.empty()
                : Optional.of(new Prospect.Unmade(programme.request().item(), failure));
    }
}
