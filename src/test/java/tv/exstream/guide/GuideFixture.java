package tv.exstream.guide;

import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.minutes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import tv.exstream.channel.Channel;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringBuilder;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.time.TimeRange;

/// A channel whose timeline is put together airing by airing, and its guide as one line of text:
/// `12:00 alien 13:30 -- 14:00`, where `--` is off air and `xx` not for the age of whoever reads.
final class GuideFixture {
    static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    static final Channel CHANNEL = channel(5).named("Films").build();

    final InMemoryMediaItems items = new InMemoryMediaItems();
    final InMemoryPlayouts playouts = new InMemoryPlayouts();
    final Guide guide;

    GuideFixture() {
        this(Listings.NONE);
    }

    GuideFixture(Listings listings) {
        this(GuideRules.USUAL, listings);
    }

    GuideFixture(GuideRules rules, Listings listings) {
        guide = new Guide(playouts, items, () -> rules, listings);
    }

    /// The channel's timeline so far ends here.
    private Instant at = NOON;

    GuideFixture airs(String name, long lengthMinutes) {
        return airs(item(name).lasting(minutes(lengthMinutes)));
    }

    GuideFixture airs(MediaItemBuilder item) {
        MediaItem stored = items.add(item);
        return add(airing(stored.id()).at(at).lasting(stored.duration()).build());
    }

    GuideFixture airs(MediaItem stored, Duration length) {
        return add(airing(stored.id()).at(at).lasting(length).build());
    }

    GuideFixture airsInGroup(String name, long lengthMinutes, long group) {
        MediaItem stored = items.add(item(name));
        return add(
                airing(stored.id()).at(at).lasting(minutes(lengthMinutes)).inGroup(group).build());
    }

    GuideFixture filler(long lengthMinutes) {
        MediaItem stored = items.add(item("filler"));
        return add(airing(stored.id()).at(at).lasting(minutes(lengthMinutes)).asFiller().build());
    }

    /// Something that airs as is said, in a group of its own if nothing else is said.
    GuideFixture shows(String name, long lengthMinutes, UnaryOperator<AiringBuilder> as) {
        MediaItem stored = items.add(item(name));
        AiringBuilder airing = airing(stored.id()).at(at).lasting(minutes(lengthMinutes));
        return add(as.apply(airing).build());
    }

    GuideFixture gap(Duration length) {
        at = at.plus(length);
        return this;
    }

    GuideFixture add(Airing airing) {
        playouts.add(CHANNEL.id(), airing);
        at = airing.finish();
        return this;
    }

    String strip(long fromMinutes, long toMinutes) {
        TimeRange range =
                new TimeRange(NOON.plus(minutes(fromMinutes)), NOON.plus(minutes(toMinutes)));
        return strip(guide.entries(CHANNEL, range));
    }

    static String strip(List<GuideEntry> entries) {
        StringJoiner strip = new StringJoiner(" ");
        for (GuideEntry entry : entries) {
            strip.add(clock(entry.start()));
            strip.add(
                    switch (entry) {
                        case GuideEntry.Programme programme -> programme.headline().title();
                        case GuideEntry.Withheld _ -> "xx";
                        case GuideEntry.OffAir _ -> "--";
                    });
        }
        return strip.add(clock(entries.getLast().finish())).toString();
    }

    /// A whole document.
    String xml(List<Channel> channels, TimeRange range) {
        try {
            XmltvDocument document = document();
            var xml = new ByteArrayOutputStream();
            xml.writeBytes(Utf8.of(document.head(channels)));
            for (Channel channel : channels) {
                document.programmes(channel, range, xml);
            }
            return xml.toString(StandardCharsets.UTF_8) + XmltvDocument.END;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// One element.
    static String written(
            XmltvProgramme element,
            GuideEntry entry,
            XmltvDescription about,
            Optional<Instant> firstAired) {
        var bytes = new ByteArrayOutputStream();
        Utf8 xml = new Utf8(bytes);
        try {
            element.append(xml, entry, new EncodedDescription(about), firstAired);
            xml.flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    XmltvDocument document() {
        return new Xmltv(guide, () -> ZoneOffset.UTC).document("http://tv");
    }

    private static String clock(Instant instant) {
        return instant.toString().substring(11, 16);
    }
}
