package tv.exstream.session;

import java.time.Instant;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaItem;
import tv.exstream.prepare.Foresight;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.SlateCause;

/// What somebody would see who tuned in to a channel now. Asks nobody to make anything. Thread-safe.
public final class Outlook {
    private final Timelines timelines;
    private final Fills fills;
    private final Ticker ticker;

    Outlook(Timelines timelines, Fills fills, Ticker ticker) {
        this.timelines = timelines;
        this.fills = fills;
        this.ticker = ticker;
    }

    /// What is there for a viewer.
    public sealed interface View {
        /// It is stored and plays at once.
        record Ready() implements View {}

        /// It is made when somebody watches.
        ///
        /// @param failure why that failed lately; empty when it did not
        record ToBeMade(MediaItem item, Optional<String> failure) implements View {}

        /// There is nothing to show.
        record Nothing(SlateCause cause) implements View {}

        /// Where nobody watches and something is scheduled: what nobody has tried to make counts as stored.
        static View of(Foresight.Prospect prospect) {
            return switch (prospect) {
                case Foresight.Prospect.Fine _ -> new Ready();
                case Foresight.Prospect.Gone _ -> new Nothing(SlateCause.MEDIA_GONE);
                case Foresight.Prospect.Unmade(MediaItem item, Optional<String> failure) ->
                        new ToBeMade(item, failure);
            };
        }
    }

    /// Waits for the database when the channel's timeline is not in memory.
    public View of(Channel channel) {
        Instant now = ticker.wall();
        ChannelClock frames = new ChannelClock(channel.epoch(), channel.profile().video().rate());
        PieceFinder finder = timelines.load(channel, now);
        return switch (finder.joining(frames.frameAt(now))) {
            case Piece.Stored _ -> new View.Ready();
            case Piece.Missing(Need need, _, _) ->
                    new View.ToBeMade(need.request().item(), fills.failure(need));
            case Piece.Vacant vacant -> new View.Nothing(vacant.cause());
        };
    }
}
