package tv.exstream.web.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.job.Programming;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Playouts;
import tv.exstream.playout.Redirect;
import tv.exstream.schedule.Explanation;
import tv.exstream.time.TimeRange;

/// The timeline of a channel with the reasons for it, as an answer. Thread-safe.
final class TimelineView {
    /// Some hundred kilobytes of answer; a day of the shortest clips has more.
    static final int MOST = 2_000;

    private final Programming programming;
    private final Playouts playouts;
    private final MediaItems items;
    private final Channels channels;

    TimelineView(Programming programming, Playouts playouts, MediaItems items, Channels channels) {
        this.programming = programming;
        this.playouts = playouts;
        this.items = items;
        this.channels = channels;
    }

    TimelineAnswer timeline(Channel channel, TimelineQuery query) {
        List<Airing> all = playouts.airings(channel.id(), query.range());
        Optional<Instant> next =
                all.size() > MOST ? Optional.of(all.get(MOST).start()) : Optional.empty();
        TimeRange range = new TimeRange(query.range().start(), next.orElse(query.range().end()));
        List<Airing> airings = all.subList(0, Math.min(MOST, all.size()));
        List<Redirect> redirects = playouts.redirects(channel.id(), range);
        Map<TimeRange, String> reasons = reasons(channel, range);
        List<AiringEntry> entries =
                AiringNames.of(airings, items)
                        .entries(airings, airing -> why(airing, reasons, redirects));
        airings.forEach(airing -> reasons.remove(airing.range()));
        return new TimelineAnswer(
                range.start(), range.end(), next, entries, gaps(reasons), entries(redirects));
    }

    private Map<TimeRange, String> reasons(Channel channel, TimeRange range) {
        Map<TimeRange, String> reasons = new HashMap<>();
        for (Explanation each : programming.explanations(channel.id(), range)) {
            reasons.put(each.range(), each.reason());
        }
        return reasons;
    }

    private String why(Airing airing, Map<TimeRange, String> reasons, List<Redirect> redirects) {
        return Optional.ofNullable(reasons.get(airing.range()))
                .or(
                        () ->
                                redirects.stream()
                                        .filter(each -> each.range().overlaps(airing.range()))
                                        .findFirst()
                                        .map(this::why))
                .orElse("");
    }

    private static List<GapEntry> gaps(Map<TimeRange, String> reasons) {
        return reasons.entrySet().stream()
                .map(gap -> new GapEntry(gap.getKey().start(), gap.getKey().end(), gap.getValue()))
                .sorted(Comparator.comparing(GapEntry::start))
                .toList();
    }

    List<RedirectEntry> entries(List<Redirect> redirects) {
        Function<Redirect, RedirectEntry> entry =
                redirect ->
                        new RedirectEntry(
                                redirect.range().start(),
                                redirect.range().end(),
                                number(redirect),
                                redirect.shift().toString(),
                                why(redirect));
        return redirects.stream().map(entry).toList();
    }

    private String why(Redirect redirect) {
        String number = number(redirect);
        if (number.isEmpty()) {
            return "the rules show another channel, which is gone";
        }
        return redirect.shift().isZero()
                ? "the rules show channel " + number
                : "the rules show channel %s, shifted by %s".formatted(number, redirect.shift());
    }

    private String number(Redirect redirect) {
        return channels.find(redirect.target()).map(each -> each.number().toString()).orElse("");
    }
}
