package tv.exstream.guide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.playout.Airing;
import tv.exstream.playout.OnAir;
import tv.exstream.playout.Playout;
import tv.exstream.time.TimeRange;

/// The near future of a channel, read at once: on a channel of songs something else is on every few minutes.
///
/// @param first what is on when it begins, and after it
/// @param playout what is on during it
/// @param entries of the guide that overlap it, in order of time
public record Soon(NowNext first, Playout playout, List<GuideEntry> entries) {
    public Soon {
        entries = List.copyOf(entries);
    }

    /// Reads the first, which `otherwise` reads where the range does not tell it.
    static Soon of(Channel channel, Read read, Otherwise otherwise) {
        TimeRange range = read.range();
        List<Airing> within =
                read.airings().stream().filter(each -> each.range().overlaps(range)).toList();
        var playout = new Playout(range, within);
        NowNext first =
                at(range.start(), channel, playout, read.entries())
                        .orElseGet(() -> otherwise.read(channel, range.start()));
        return new Soon(first, playout, read.entries());
    }

    /// What a range holds of a channel.
    record Read(TimeRange range, List<Airing> airings, List<GuideEntry> entries) {}

    /// Reads further.
    interface Otherwise {
        NowNext read(Channel channel, Instant at);
    }

    /// What is on at an instant, and after it; empty when more has to be read to tell.
    public Optional<NowNext> at(Instant t) {
        return at(t, first.channel(), playout, entries);
    }

    /// How long nothing is on depends on how far is read.
    private static Optional<NowNext> at(
            Instant t, Channel channel, Playout playout, List<GuideEntry> entries) {
        if (!playout.window().contains(t) || !(playout.at(t) instanceof OnAir.Showing showing)) {
            return Optional.empty();
        }
        for (int i = 0; i + 1 < entries.size(); i++) {
            if (t.isBefore(entries.get(i).finish())) {
                return entries.get(i) instanceof GuideEntry.Programme now
                                && entries.get(i + 1) instanceof GuideEntry.Programme next
                        ? Optional.of(new NowNext(channel, showing, now, next))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
