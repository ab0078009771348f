package tv.exstream.channelfile;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Alternative;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelAdded;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Formats;
import tv.exstream.channel.Listing;
import tv.exstream.guide.OneLine;
import tv.exstream.media.Profile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// Makes and changes channels as a file says. Owned by one thread.
///
/// @param zone of new channels of which the file says none
record ChannelMaking(Course course, ZoneId zone, InstantSource clock) {
    /// As much as a list shows; the same as where a channel is made by hand.
    private static final int MOST_NAME_CHARS = 200;

    /// @throws ProblemException INVALID_VALUE
    static ChannelNumber number(ChannelText text) {
        try {
            return ChannelNumber.parse(text.number());
        } catch (ProblemException e) {
            throw refused(
                    Demand.VALUE_WRONG,
                    "number",
                    Remark.of(Demand.LIKE_THIS, Remark.of(Demand.EITHER, "7", "5.1")),
                    text.number());
        }
    }

    Channel add(ChannelText text) {
        Channels.Draft draft =
                new Channels.Draft(
                        number(text),
                        name(text),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        text.zone().map(ChannelMaking::zone).orElse(zone),
                        formats(text, text.profile().orElse(Profile.HD_720), List.of()),
                        listing(text, Listing.USUAL));
        Channel channel = Course.checked(() -> course.stored().channels().add(draft));
        course.tell(new ChannelAdded(channel.id()));
        return channel;
    }

    /// @param changes what becomes another is added to it
    Channel change(Channel before, ChannelText text, List<String> changes) {
        Channel after =
                new Channel(
                        before.id(),
                        before.number(),
                        name(text),
                        before.epoch(),
                        text.zone().map(ChannelMaking::zone).orElse(before.zone()),
                        formats(
                                text,
                                text.profile().orElse(before.formats().main()),
                                before.formats().alternatives()),
                        listing(text, before.listing()));
        if (after.equals(before)) {
            return before;
        }
        Differences.add(before, after, changes);
        Channel changed =
                Course.checked(() -> course.stored().channels().change(before.id(), _ -> after));
        course.tell(new ChannelChanged(changed));
        if (!changed.zone().equals(before.zone())) {
            course.told().replanned().add(changed);
        }
        return changed;
    }

    private static String name(ChannelText text) {
        String name = OneLine.of(text.name());
        if (name.isEmpty() || name.length() > MOST_NAME_CHARS) {
            throw refused(
                    Demand.MUST_HAVE, "name", Wanted.characters(1, MOST_NAME_CHARS), name.length());
        }
        return name;
    }

    private static Formats formats(ChannelText text, Profile main, List<Alternative> usual) {
        return Formats.chosen(main, text.alternatives().orElse(usual));
    }

    private static Listing listing(ChannelText text, Listing before) {
        Optional<String> group = text.group().map(OneLine::of);
        return Course.checked(
                () ->
                        new Listing(
                                text.hidden().orElse(before.hidden()),
                                group.orElse(before.group()),
                                before.logo()));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(
                            Demand.VALUE_WRONG,
                            "zone",
                            Wanted.suchAs(Demand.A_TIME_ZONE, "Europe/Berlin"),
                            text),
                    e);
        }
    }

    private static ProblemException refused(Demand demand, Object... values) {
        return new ProblemException(Problem.INVALID_VALUE, Remark.of(demand, values));
    }
}
