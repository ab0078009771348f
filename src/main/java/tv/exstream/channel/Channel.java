package tv.exstream.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// A television channel, in one of its house formats.
///
/// @param epoch where the channel's clock reads zero: a frame shown at `t` has PTS `90 kHz × (t − epoch) mod 2³³`; never changes
/// @param zone whose civil days its schedule follows
public record Channel(
        ChannelId id,
        ChannelNumber number,
        String name,
        Instant epoch,
        ZoneId zone,
        Formats formats,
        Listing listing) {
    public Channel {
        if (name.isBlank()) {
            throw UnacceptableException.of(Demand.NOT_BLANK, Wanted.plain(Demand.CHANNEL_NAME));
        }
    }

    /// One that is listed as usual and has one house format.
    public Channel(
            ChannelId id,
            ChannelNumber number,
            String name,
            Instant epoch,
            ZoneId zone,
            Profile profile) {
        this(id, number, name, epoch, zone, Formats.of(profile), Listing.USUAL);
    }

    /// The house format that it has here.
    public Profile profile() {
        return formats.profile();
    }

    /// In what an item is shown. A live source is received once for all formats: others show what the main one has.
    public Profile profileOf(MediaItem item) {
        return item.isLive() ? formats.main() : formats.profile();
    }

    /// The same channel in each of its house formats, the main one first.
    public List<Channel> variants() {
        return formats.each().map(this::with).toList();
    }

    /// The same channel in its main house format.
    public Channel inMainFormat() {
        return variants().getFirst();
    }

    /// The name of this channel in M3U, XMLTV and every other list; stable when the number changes.
    public String guideId() {
        return "exstream." + id;
    }

    /// The path at which its logo is served, with a query; another one when it has another logo, so that players do not go on
    /// showing the one they remember.
    public Optional<String> logoPath() {
        return Optional.of(listing.logo())
                .filter(logo -> !logo.isEmpty())
                .map(logo -> "/iptv/logos/%s?v=%s".formatted(id, logo));
    }

    public Channel with(Listing other) {
        return new Channel(id, number, name, epoch, zone, formats, other);
    }

    public Channel with(Formats other) {
        return new Channel(id, number, name, epoch, zone, other, listing);
    }
}
