package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.pick.Explanation;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.pick.SubtitlePreferences;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Playouts;
import tv.exstream.subtitle.Choosing;
import tv.exstream.subtitle.Offer;
import tv.exstream.time.TimeRange;

/// Which subtitles viewers may choose: of a channel to which they come now, those of what it shows during the next hours. Thread-safe.
///
/// @param choosing when viewers may choose
public record SubtitleOffers(
        Playouts playouts,
        MediaItems media,
        HeldPreferences preferences,
        Supplier<Choosing> choosing) {
    /// Players read once what there is to choose from; an evening is what they are left on for.
    static final Duration AHEAD = Duration.ofHours(12);

    /// @param from when watching begins, in the time of the channel
    Offer of(Channel channel, Instant from) {
        SubtitlePreferences wanted = preferences.at(channel.id(), from).subtitles();
        return allowed(wanted, () -> all(channel, from, wanted));
    }

    /// What viewers may choose of one item.
    public Offer of(Explanation explained) {
        MediaFile file = explained.item().file();
        if (choosing.get() == Choosing.AUTO && explained.picked().treatment().isSubtitled(file)) {
            return Offer.NONE;
        }
        SubtitlePreferences wanted = explained.followed().subtitles();
        return allowed(
                wanted,
                () -> Offer.of(Map.of(file, explained.item().duration()), wanted.languages()));
    }

    /// @param all asked only when some of it may be chosen
    private Offer allowed(SubtitlePreferences wanted, Supplier<Offer> all) {
        return switch (choosing.get()) {
            case OFF -> Offer.NONE;
            case ON -> all.get();
            case AUTO ->
                    switch (wanted.modeInForce()) {
                        case NONE -> all.get();
                        case FORCED -> all.get().withoutForced();
                        case DEFAULT, ANY -> Offer.NONE;
                    };
        };
    }

    private Offer all(Channel channel, Instant from, SubtitlePreferences wanted) {
        List<Airing> airings =
                playouts.airings(channel.id(), new TimeRange(from, from.plus(AHEAD)));
        Map<MediaId, MediaItem> items =
                media.findAll(airings.stream().map(Airing::media).distinct().toList());
        Map<MediaFile, Duration> onAir = new HashMap<>();
        for (Airing airing : airings) {
            MediaItem item = items.get(airing.media());
            if (item != null) {
                onAir.merge(item.file(), airing.length(), Duration::plus);
            }
        }
        return Offer.of(onAir, wanted.languages());
    }
}
