package tv.exstream.schedule;

import tv.exstream.collection.CollectionId;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// The rules a person gave for a channel. Every kind compiles to a [Program], which one interpreter runs.
public sealed interface Schedule {
    /// The seed of every random choice; kept with the schedule, so that the same rules give the same timeline.
    long seed();

    /// One collection, over and over.
    record Flood(CollectionId collection, PlaybackOrder order, long seed) implements Schedule {}
}
