package tv.exstream.schedule.script;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import tv.exstream.media.MediaId;
import tv.exstream.media.Outline;
import tv.exstream.schedule.Anchor;

/// What a script is asked for.
///
/// @param seed of every random choice
/// @param zone that of the channel
/// @param anchor where the timeline ends so far
/// @param finish up to where it is wanted
/// @param contentVersion the version of the media
/// @param former the items that the anchor stands on
public record Brief(
        long seed,
        ZoneId zone,
        Anchor anchor,
        Instant finish,
        long contentVersion,
        Map<MediaId, Outline> former) {
    public Brief {
        former = Map.copyOf(former);
    }
}
