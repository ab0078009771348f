package tv.exstream.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tv.exstream.time.TimeRange;

/// The same measures in steps of several lengths: an hour in fine ones, a day in minutes and a week in quarters of an hour. The minutes and
/// the quarters outlive the server's runs. Not thread-safe.
///
/// The tracks have 720, 1,440 and 672 places for each measure, which is 500 KB.
public final class Tracks {
    /// How often everything is measured.
    public static final Duration FINEST = Duration.ofSeconds(5);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// Of the steps of a week.
    public static final Duration QUARTER = Duration.ofMinutes(15);

    /// From the finest to the longest.
    private final List<Track> all =
            List.of(
                    track(FINEST, Duration.ofHours(1)),
                    track(MINUTE, Duration.ofDays(1)),
                    track(QUARTER, Duration.ofDays(7)));

    private final List<Track> lasting = all.subList(1, all.size());

    private static Track track(Duration step, Duration length) {
        return new Track(step, (int) length.dividedBy(step));
    }

    public void add(Instant at, Map<Measure, Double> values) {
        all.forEach(track -> track.add(at, values));
    }

    /// The time up to `now`, in the finest steps that go back so far.
    ///
    /// @param window at most a week is answered
    public Span last(Duration window, Instant now) {
        return all.stream()
                .filter(track -> window.compareTo(track.length()) <= 0)
                .findFirst()
                .orElseGet(all::getLast)
                .last(window, now);
    }

    /// Tells what earlier runs have measured, as [Track#recall] does.
    public void recall(List<Step> measured) {
        lasting.forEach(track -> track.recall(measured));
    }

    /// The steps that have ended and are not written down.
    public List<Step> ended() {
        return lasting.stream().flatMap(track -> track.ended().stream()).toList();
    }

    /// The same with those that have begun.
    public List<Step> begun() {
        return lasting.stream().flatMap(track -> track.begun().stream()).toList();
    }

    /// Notes that steps are written down.
    public void kept(List<Step> written) {
        for (Step each : written) {
            lasting.stream()
                    .filter(track -> track.step().equals(each.length()))
                    .forEach(track -> track.kept(each));
        }
    }

    /// In what time the steps of each length begin that are worth keeping at an instant.
    public Map<Duration, TimeRange> reach(Instant now) {
        return lasting.stream().collect(Collectors.toMap(Track::step, track -> track.reach(now)));
    }
}
