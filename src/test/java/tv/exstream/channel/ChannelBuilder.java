package tv.exstream.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import tv.exstream.media.Profile;

/// Channels as tests say them: `channel(5).named("Movies").build()`. What is not said is a 720p channel in UTC whose clock read
/// zero at the start of 2026.
public final class ChannelBuilder {
    private long id;
    private ChannelNumber number;
    private String name;
    private Instant epoch = Instant.parse("2026-01-01T00:00:00Z");
    private ZoneId zone = ZoneOffset.UTC;
    private Formats formats = Formats.of(Profile.HD_720);
    private Listing listing = Listing.USUAL;

    private ChannelBuilder(ChannelNumber number) {
        this.id = number.major();
        this.number = number;
        this.name = "Channel " + number;
    }

    public static ChannelBuilder channel(int number) {
        return new ChannelBuilder(new ChannelNumber(number, 0));
    }

    public static ChannelBuilder channel(String number) {
        return new ChannelBuilder(ChannelNumber.parse(number));
    }

    public ChannelBuilder withId(long id) {
        this.id = id;
        return this;
    }

    public ChannelBuilder named(String name) {
        this.name = name;
        return this;
    }

    public ChannelBuilder since(Instant epoch) {
        this.epoch = epoch;
        return this;
    }

    public ChannelBuilder in(ZoneId zone) {
        this.zone = zone;
        return this;
    }

    public ChannelBuilder with(Profile profile, Alternative... alternatives) {
        this.formats = new Formats(profile, List.of(alternatives));
        return this;
    }

    public ChannelBuilder listed(Listing listing) {
        this.listing = listing;
        return this;
    }

    public ChannelBuilder hidden() {
        return listed(new Listing(true, listing.group(), listing.logo()));
    }

    public Channel build() {
        return draft().as(new ChannelId(id));
    }

    public Channels.Draft draft() {
        return new Channels.Draft(number, name, epoch, zone, formats, listing);
    }
}
