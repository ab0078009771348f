package tv.exstream.schedule.block;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.collection.Selection;
import tv.exstream.schedule.block.Block.Guide;
import tv.exstream.schedule.block.Block.Stop;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

/// Blocks as tests say them: `block(1, 30).showing(films, films).endingInTime()`. What is not said is in chronological order, may
/// overrun, is in the guide with true times and has no decor.
final class Blocks {
    private final long id;
    private final Duration length;
    private final List<BlockItem> items = new ArrayList<>();
    private Stop stop = Stop.AFTER_END;
    private Guide guide = new Guide.ActualTimes();
    private Decor decor = Decor.INHERIT;

    private Blocks(long id, Duration length) {
        this.id = id;
        this.length = length;
    }

    static Blocks block(long id, int minutes) {
        return new Blocks(id, Duration.ofMinutes(minutes));
    }

    /// One line for each.
    Blocks showing(Selection... pools) {
        return showing(Stream.of(pools).map(Blocks::line).toArray(BlockItem[]::new));
    }

    Blocks showing(BlockItem... lines) {
        items.addAll(List.of(lines));
        return this;
    }

    Blocks endingInTime() {
        stop = Stop.BEFORE_END;
        return this;
    }

    Blocks billed(Guide guide) {
        this.guide = guide;
        return this;
    }

    Blocks with(Decor decor) {
        this.decor = decor;
        return this;
    }

    Block build() {
        return new Block(id, "", "block " + id, length, stop, guide, items, decor);
    }

    static BlockItem line(Selection pool) {
        return BlockItem.of(Source.of(pool, PlaybackOrder.CHRONOLOGICAL));
    }

    static BlockItem lines(Selection pool, int count) {
        return new BlockItem(
                line(pool).source(), count, BlockItem.Entry.PLAIN, BlockItem.Look.PLAIN);
    }

    static BlockItem hidden(Selection pool) {
        return new BlockItem(
                line(pool).source(), 1, new BlockItem.Entry(false, ""), BlockItem.Look.PLAIN);
    }
}
