package tv.exstream.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tv.exstream.time.TimeRange;

/// What was measured, until the test ends. Thread-safe.
public final class InMemorySteps implements Steps {
    private record Place(Duration length, Instant from) {}

    private final Map<Place, Step> steps =
            new TreeMap<>(Comparator.comparing(Place::length).thenComparing(Place::from));

    @Override
    public synchronized List<Step> all() {
        return List.copyOf(steps.values());
    }

    @Override
    public synchronized void keep(List<Step> some, Map<Duration, TimeRange> reach) {
        some.forEach(each -> steps.put(new Place(each.length(), each.from()), each));
        steps.keySet().removeIf(each -> !isWithin(reach, each));
    }

    private static boolean isWithin(Map<Duration, TimeRange> reach, Place place) {
        return reach.containsKey(place.length())
                && reach.get(place.length()).contains(place.from());
    }
}
