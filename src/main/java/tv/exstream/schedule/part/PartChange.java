package tv.exstream.schedule.part;

import java.util.Map;
import java.util.Set;
import tv.exstream.channel.ChannelId;
import tv.exstream.schedule.Occasion;
import tv.exstream.schedule.Schedule;

/// What a part becomes, and what comes of it.
///
/// @param uses the parts that it names
/// @param occasion for the histories of the channels
/// @param channels those whose rules become others, with these
public record PartChange(
        Part part, Set<PartId> uses, Map<ChannelId, Schedule> channels, Occasion occasion) {
    public PartChange {
        uses = Set.copyOf(uses);
        channels = Map.copyOf(channels);
    }
}
