package tv.exstream.job;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.collection.Contents;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.schedule.Fallbacks;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Program;

/// The longest clip of what a channel's rules fall back on, because it repeats least; no live source, which may be what has just
/// failed. Thread-safe.
///
/// @param situations reads rules and media
record RuledFallbacks(Situations situations) implements Fallbacks {
    @Override
    public Optional<MediaId> of(Channel channel) {
        return situations
                .stored()
                .schedules()
                .find(channel.id())
                .map(Plan::schedule)
                .map(schedule -> schedule.program(channel.zone()))
                .flatMap(program -> longest(channel, program));
    }

    private Optional<MediaId> longest(Channel channel, Program program) {
        Contents contents = situations.contents(channel);
        return program.fallbacks().stream()
                .flatMap(source -> source.selections().stream())
                .distinct()
                .flatMap(selection -> items(contents, selection))
                .filter(item -> item.kind() != MediaKind.LIVE)
                .max(Comparator.comparing(Outline::duration).thenComparing(Outline::id))
                .map(Outline::id);
    }

    private static Stream<Outline> items(Contents contents, Selection selection) {
        return contents.of(selection).items().stream();
    }
}
