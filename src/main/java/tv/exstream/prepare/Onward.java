package tv.exstream.prepare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.overlay.Sequels;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Clips;
import tv.exstream.playout.Playouts;

/// Reads how airings go on. Thread-safe; waits for the database.
///
/// @param clips what guides have no entry for
public record Onward(Playouts playouts, MediaItems media, Clips clips) {
    /// @param airings of one stretch of the channel's timeline, all of those within it
    /// @param items what is known of their media
    public Sequels after(ChannelId channel, List<Airing> airings, Map<MediaId, MediaItem> items) {
        if (airings.isEmpty()) {
            return new Sequels(airings, items, clips);
        }
        Airing last = airings.stream().max(Comparator.comparing(Airing::start)).orElseThrow();
        List<Airing> all = new ArrayList<>(airings);
        all.addAll(playouts.airings(channel, Sequels.needed(last)));
        Map<MediaId, MediaItem> known = new HashMap<>(items);
        known.putAll(media.findAll(missing(all, items)));
        return new Sequels(all, known, clips);
    }

    private static List<MediaId> missing(List<Airing> airings, Map<MediaId, MediaItem> items) {
        return airings.stream()
                .map(Airing::media)
                .filter(id -> !items.containsKey(id))
                .distinct()
                .toList();
    }
}
