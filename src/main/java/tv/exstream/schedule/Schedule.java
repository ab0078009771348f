package tv.exstream.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Selection;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

/// The rules a person gave for a channel. Every kind compiles to a [Program], which one interpreter runs.
public interface Schedule {
    /// The seed of every random choice; kept with the schedule, so that the same rules give the same timeline.
    long seed();

    /// The same rules with other random choices.
    Schedule withSeed(long other);

    /// @param zone that of the channel
    Program program(ZoneId zone);

    /// The names of what runs into what comes next, as its own length and the start of the other say; in order.
    default List<String> overlaps() {
        return List.of();
    }

    /// Whether time may stand still under these rules while nobody watches.
    default boolean mayStandStill() {
        return true;
    }

    /// Where a new timeline begins so that what is on at `now` is shown as if it had always been there.
    ///
    /// @param zone that of the channel
    default Instant beginning(Instant now, ZoneId zone) {
        return now;
    }

    /// One collection, over and over.
    record Flood(CollectionId collection, PlaybackOrder order, long seed) implements Schedule {
        @Override
        public Schedule withSeed(long other) {
            return new Flood(collection, order, other);
        }

        @Override
        public Program program(ZoneId zone) {
            String name = order.name().toLowerCase(Locale.ROOT) + " of collection " + collection;
            Source source = Source.of(new Selection.Collection(collection), order);
            return Program.of(
                    seed,
                    zone,
                    Map.of(name, source),
                    List.of(new Instruction.Play(name, Style.PLAIN)));
        }
    }
}
