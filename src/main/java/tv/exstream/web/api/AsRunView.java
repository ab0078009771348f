package tv.exstream.web.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AsRun;
import tv.exstream.playout.AsRuns;
import tv.exstream.playout.Playouts;
import tv.exstream.time.TimeRange;
import tv.exstream.web.api.AsRunAnswer.AsRunEntry;
import tv.exstream.web.api.AsRunAnswer.Sending;

/// What was sent beside what was planned. Thread-safe.
public final class AsRunView {
    private final Playouts playouts;
    private final AsRuns runs;
    private final MediaItems items;
    private final InstantSource clock;

    AsRunView(Playouts playouts, AsRuns runs, MediaItems items, InstantSource clock) {
        this.playouts = playouts;
        this.runs = runs;
        this.items = items;
        this.clock = clock;
    }

    /// Airings that are not over yet are left out.
    AsRunAnswer asRun(Channel channel, TimelineQuery query) {
        TimeRange range = query.range();
        List<Airing> over =
                playouts.airings(channel.id(), range).stream()
                        .filter(airing -> !airing.finish().isAfter(clock.instant()))
                        .toList();
        List<Airing> shown = over.subList(0, Math.min(TimelineView.MOST, over.size()));
        Optional<Instant> next =
                over.size() > shown.size()
                        ? Optional.of(over.get(shown.size()).start())
                        : Optional.empty();
        return new AsRunAnswer(
                range.start(), next.orElse(range.end()), next, entries(channel, range, shown));
    }

    /// All of a time, however long.
    public List<AsRunEntry> within(Channel channel, TimeRange range) {
        return table(channel, new TimelineQuery(range));
    }

    /// All of it, however long.
    List<AsRunEntry> table(Channel channel, TimelineQuery query) {
        List<AsRunEntry> all = new ArrayList<>();
        Optional<TimelineQuery> left = Optional.of(query);
        while (left.isPresent()) {
            AsRunAnswer part = asRun(channel, left.get());
            all.addAll(part.entries());
            left = part.next().map(left.get()::from);
        }
        return all;
    }

    private List<AsRunEntry> entries(Channel channel, TimeRange range, List<Airing> airings) {
        // By their starts: where time stands still an airing ends earlier than was planned.
        Map<Instant, List<AsRun>> sent =
                runs.of(channel.id(), range).stream()
                        .collect(Collectors.groupingBy(run -> run.planned().start()));
        AiringNames names = AiringNames.of(airings, items);
        List<AsRunEntry> entries = new ArrayList<>();
        for (Airing airing : airings) {
            List<AsRun> all = sent.getOrDefault(airing.start(), List.of());
            Stream<Optional<AsRun>> shown =
                    all.isEmpty() ? Stream.of(Optional.empty()) : all.stream().map(Optional::of);
            shown.map(run -> entry(airing, names, run)).forEach(entries::add);
        }
        return entries;
    }

    private static AsRunEntry entry(Airing airing, AiringNames names, Optional<AsRun> run) {
        return new AsRunEntry(
                airing.media().value(),
                names.titleOf(airing),
                airing.kind(),
                airing.start(),
                airing.finish(),
                run.map(AsRun::outcomes).orElse(EnumSet.of(AsRun.Outcome.NOT_SENT)),
                run.map(AsRunView::sending));
    }

    private static Sending sending(AsRun run) {
        return new Sending(
                run.carrier(),
                run.part().start(),
                run.part().end(),
                run.sent().start(),
                run.sent().end(),
                run.viewers(),
                run.bridged().toMillis(),
                run.other().map(MediaId::value));
    }
}
