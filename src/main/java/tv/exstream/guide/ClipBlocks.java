package tv.exstream.guide;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.exstream.guide.GuideEntry.Programme;
import tv.exstream.media.Facts;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.media.Title;
import tv.exstream.time.TimeRange;

/// Joins programmes of less than a minute that follow one another, such as pictures, to one in each half hour of the clock. Whoever wants
/// shorter ones listed has those. Used once and owned by one thread.
///
/// ```
///   entries     12:00 [ film )12:10 [a)[b)[c) ... 12:30 [x)[y)[z) ... 12:50 [ film )
///   result      12:00 [ film )12:10 [ album      )12:30 [ album      )12:50 [ film )
/// ```
final class ClipBlocks implements Consumer<GuideEntry> {
    /// Arbitrary: nobody looks up in a guide what is over before it is found.
    private static final Duration READABLE = Duration.ofMinutes(1);

    /// Arbitrary: what most guides show as one cell. The clock decides, so that blocks are the same whenever they are asked for.
    private static final Duration BLOCK = Duration.ofMinutes(30);

    private final String channel;
    private final Duration readable;
    private final Consumer<GuideEntry> each;
    private @Nullable Block open;

    /// @param channel what blocks are called that have nothing in common
    /// @param shortest as [GuideRules] has it
    ClipBlocks(String channel, Duration shortest, Consumer<GuideEntry> each) {
        this.channel = channel;
        this.readable = shortest.compareTo(READABLE) < 0 ? shortest : READABLE;
        this.each = each;
    }

    @Override
    public void accept(GuideEntry entry) {
        if (!(entry instanceof Programme clip) || clip.range().length().compareTo(readable) >= 0) {
            finish();
            each.accept(entry);
            return;
        }
        Block before = open;
        if (before != null && before.goesOnWith(clip)) {
            open = before.with(clip);
        } else {
            finish();
            open = Block.of(clip);
        }
    }

    /// Ends the block.
    void finish() {
        Block block = open;
        if (block != null) {
            each.accept(block.entry(channel));
            open = null;
        }
    }

    /// @param names of what all of it belongs to, the closest first
    /// @param same whether all of it is one thing, again and again
    /// @param rated for which ages it is
    private record Block(
            Programme first, Instant finish, List<String> names, boolean same, Set<String> rated) {
        static Block of(Programme clip) {
            return new Block(clip, clip.finish(), names(clip), true, clip.details().rated());
        }

        private static List<String> names(Programme clip) {
            return Stream.of(clip.headline().title(), clip.item().facts().album())
                    .map(OneLine::of)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }

        boolean goesOnWith(Programme clip) {
            return clip.start().equals(finish) && halfHour(clip.start()) == halfHour(first.start());
        }

        private static long halfHour(Instant t) {
            return Math.floorDiv(t.getEpochSecond(), BLOCK.toSeconds());
        }

        Block with(Programme clip) {
            List<String> others = names(clip);
            return new Block(
                    first,
                    clip.finish(),
                    names.stream().filter(others::contains).toList(),
                    same
                            && clip.item().equals(first.item())
                            && clip.headline().equals(first.headline()),
                    both(rated, clip.details().rated()));
        }

        private static Set<String> both(Set<String> one, Set<String> other) {
            if (one.containsAll(other)) {
                return one;
            }
            Set<String> both = new HashSet<>(one);
            both.addAll(other);
            return both;
        }

        Programme entry(String otherwise) {
            TimeRange range = new TimeRange(first.start(), finish);
            if (same) {
                return new Programme(range, first.item(), first.details(), first.headline());
            }
            String name = names.isEmpty() ? otherwise : names.getFirst();
            return new Programme(
                    range, item(name, range), Details.ofRated(rated), new Headline(name, ""));
        }

        private Outline item(String name, TimeRange range) {
            Outline item = first.item();
            return new Outline(
                    item.id(),
                    item.kind() == MediaKind.LIVE ? MediaKind.LIVE : MediaKind.OTHER_VIDEO,
                    Title.named(name),
                    item.path(),
                    range.length(),
                    Facts.NONE,
                    List.of());
        }
    }
}
