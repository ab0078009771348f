package tv.exstream.db;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tv.exstream.db.GuideTellers.Told;
import tv.exstream.iptv.FoundShowings;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.NearestShowings;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// Programmes of guides with some words, and the live sources that they are on at. They stay packed: a letter is in most programmes of all guides.
///
/// @param told by guides and the ids of their channels
record GuideHits(List<GuideWordSearch.Hits> all, Map<GuideId, Map<String, List<Told>>> told)
        implements FoundShowings {

    /// Whoever is told when something is on at a live source, in milliseconds of the epoch.
    private interface Receiver {
        void receive(MediaId live, long start, long end);
    }

    @Override
    public Set<MediaId> live(TimeRange range) {
        long from = range.start().toEpochMilli();
        long to = range.end().toEpochMilli();
        Set<MediaId> live = new HashSet<>();
        each(
                (source, start, end) -> {
                    if (start < to && end > from) {
                        live.add(source);
                    }
                });
        return live;
    }

    @Override
    public NearestShowings.Found nearest(Collection<MediaId> live, TimeRange range, int most) {
        Set<MediaId> wanted = Set.copyOf(live);
        var nearest = new NearestShowings(range, most);
        each(
                (source, start, end) -> {
                    if (wanted.contains(source)) {
                        nearest.add(source, start, end);
                    }
                });
        return nearest.found();
    }

    private void each(Receiver receiver) {
        for (GuideWordSearch.Hits hits : all) {
            var channels = told.getOrDefault(hits.guide(), Map.of());
            hits.each(
                    (channel, start, end) -> {
                        for (Told of : channels.getOrDefault(channel, List.of())) {
                            long shift = of.shift().toMillis();
                            receiver.receive(of.live(), start + shift, end + shift);
                        }
                    });
        }
    }
}
