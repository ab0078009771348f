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
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Explanation;
import tv.exstream.time.TimeRange;
import tv.exstream.web.RemarkTexts;

/// The timeline of a channel with the reasons for it, as an answer. Thread-safe.
final class TimelineView {
    /// Some hundred kilobytes of answer; a day of the shortest clips has more.
    static final int MOST = 2_000;

    private final Programming programming;
    private final Playouts playouts;
    private final MediaItems items;
    private final Channels channels;
    private final RemarkTexts texts;

    TimelineView(Programming programming, Stored stored, RemarkTexts texts) {
        this.programming = programming;
        playouts = stored.playouts();
        items = stored.items();
        channels = stored.channels();
        this.texts = texts;
    }

    record Stored(Playouts playouts, MediaItems items, Channels channels) {}

    TimelineAnswer timeline(Channel channel, TimelineQuery query) {
        List<Airing> all = playouts.airings(channel.id(), query.range());
        Optional<Instant> next =
                all.size() > MOST ? Optional.of(all.get(MOST).start()) : Optional.empty();
        TimeRange range = new TimeRange(query.range().start(), next.orElse(query.range().end()));
        List<Airing> airings = all.subList(0, Math.min(MOST, all.size()));
        List<Redirect> redirects = playouts.redirects(channel.id(), range);
        Function<Remark, String> words = texts.in(channel.zone());
        Map<TimeRange, Remark> reasons = reasons(channel, range);
        List<AiringEntry> entries =
                AiringNames.of(airings, items)
                        .entries(
                                airings,
                                airing -> why(airing, reasons, redirects).map(words).orElse(""));
        airings.forEach(airing -> reasons.remove(airing.range()));
        return new TimelineAnswer(
                range.start(),
                range.end(),
                next,
                entries,
                gaps(reasons, words),
                entries(redirects, words));
    }

    private Map<TimeRange, Remark> reasons(Channel channel, TimeRange range) {
        Map<TimeRange, Remark> reasons = new HashMap<>();
        for (Explanation each : programming.explanations(channel.id(), range)) {
            reasons.put(each.range(), each.reason());
        }
        return reasons;
    }

    private Optional<Remark> why(
            Airing airing, Map<TimeRange, Remark> reasons, List<Redirect> redirects) {
        return Optional.ofNullable(reasons.get(airing.range()))
                .or(
                        () ->
                                redirects.stream()
                                        .filter(each -> each.range().overlaps(airing.range()))
                                        .findFirst()
                                        .map(this::why));
    }

    private static List<GapEntry> gaps(
            Map<TimeRange, Remark> reasons, Function<Remark, String> words) {
        return reasons.entrySet().stream()
                .map(
                        gap ->
                                new GapEntry(
                                        gap.getKey().start(),
                                        gap.getKey().end(),
                                        words.apply(gap.getValue())))
                .sorted(Comparator.comparing(GapEntry::start))
                .toList();
    }

    List<RedirectEntry> entries(List<Redirect> redirects, Function<Remark, String> words) {
        Function<Redirect, RedirectEntry> entry =
                redirect ->
                        new RedirectEntry(
                                redirect.range().start(),
                                redirect.range().end(),
                                number(redirect),
                                redirect.shift().toString(),
                                words.apply(why(redirect)));
        return redirects.stream().map(entry).toList();
    }

    private Remark why(Redirect redirect) {
        String number = number(redirect);
        if (number.isEmpty()) {
            return Remark.of(Word.SHOWS_GONE_CHANNEL);
        }
        return redirect.shift().isZero()
                ? Remark.of(Word.SHOWS_CHANNEL, number)
                : Remark.of(Word.SHOWS_CHANNEL_SHIFTED, number, redirect.shift());
    }

    private String number(Redirect redirect) {
        return channels.find(redirect.target()).map(each -> each.number().toString()).orElse("");
    }
}
