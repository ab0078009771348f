package tv.exstream.guide;

import tv.exstream.account.RatingLimit;
import tv.exstream.channel.Channel;
import tv.exstream.guide.GuideEntry.OffAir;
import tv.exstream.guide.GuideEntry.Programme;
import tv.exstream.guide.GuideEntry.Withheld;
import tv.exstream.playout.OnAir;

/// What a channel shows at an instant and after it.
///
/// @param onAir the very airing and the offset into its media
/// @param now the guide entry that contains the instant; it may have filler in it
/// @param next the guide entry after it
public record NowNext(Channel channel, OnAir onAir, GuideEntry now, GuideEntry next) {
    /// The same for somebody who may not see everything. Of filler nobody looks up here for which age it is, so that it counts as nothing.
    public NowNext seenBy(RatingLimit limit) {
        if (limit.equals(RatingLimit.NONE)) {
            return this;
        }
        GuideEntry seen = now.seenBy(limit);
        return new NowNext(
                channel,
                isNamed(seen) ? onAir : new OnAir.Gap(onAir.until()),
                seen,
                next.seenBy(limit));
    }

    private boolean isNamed(GuideEntry entry) {
        return switch (entry) {
            case Programme programme ->
                    onAir instanceof OnAir.Showing(var airing, _)
                            && airing.media().equals(programme.item().id());
            case Withheld _, OffAir _ -> false;
        };
    }
}
