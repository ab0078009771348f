package tv.exstream.schedule.cursor;

import java.util.Map;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaId;
import tv.exstream.media.Outline;

/// The content of selections at one moment, so that a build sees the same from its beginning to its end. Immutable.
///
/// @param version the version of the media it was taken from
/// @param pools what each selection holds; one that is absent is empty
/// @param former items that cursors stand on although no selection holds them any more
public record ContentSnapshot(
        long version, Map<Selection, Pool> pools, Map<MediaId, Outline> former) {
    public ContentSnapshot {
        pools = Map.copyOf(pools);
        former = Map.copyOf(former);
    }

    /// Empty when the selection is not part of it.
    public Pool in(Selection selection) {
        return pools.getOrDefault(selection, Pool.EMPTY);
    }
}
