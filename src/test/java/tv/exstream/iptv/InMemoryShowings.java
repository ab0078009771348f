package tv.exstream.iptv;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// What was found, as a list.
public record InMemoryShowings(List<Showing> all) implements FoundShowings {
    @Override
    public Set<MediaId> live(TimeRange range) {
        return all.stream()
                .filter(each -> each.range().overlaps(range))
                .map(Showing::live)
                .collect(Collectors.toSet());
    }

    @Override
    public NearestShowings.Found nearest(Collection<MediaId> live, TimeRange range, int most) {
        var nearest = new NearestShowings(range, most);
        for (Showing each : all) {
            if (live.contains(each.live())) {
                nearest.add(
                        each.live(),
                        each.range().start().toEpochMilli(),
                        each.range().end().toEpochMilli());
            }
        }
        return nearest.found();
    }
}
