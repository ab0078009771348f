package tv.exstream.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import tv.exstream.time.TimeRange;

/// Measures in steps of one length, of which so many are known: places belong to times, so that what was not measured stays empty.
/// Not thread-safe.
///
/// When the clock is set back, the steps that are ahead of it are forgotten, and the one that it comes back to goes on.
public final class Track {
    private final Duration step;
    private final Ring ring;

    /// What earlier runs have measured and time has not reached yet, by number.
    private final NavigableMap<Long, Step> earlier = new TreeMap<>();

    /// The number of the newest step since 1970; -1 before the first.
    private long newest = -1;

    /// The number of the oldest that was measured.
    private long oldest;

    /// The number of the first that is not written down.
    private long unkept;

    public Track(Duration step, int places) {
        this.step = step;
        ring = new Ring(places);
    }

    public Duration step() {
        return step;
    }

    public Duration length() {
        return step.multipliedBy(ring.places());
    }

    /// Adds to the mean of the step that the instant is in.
    public void add(Instant at, Map<Measure, Double> values) {
        long number = number(at);
        if (newest < 0) {
            unkept = number;
        }
        if (number < newest) {
            goBack(number);
        } else {
            reach(number);
            advance(number);
        }
        ring.add(number, values);
    }

    private void goBack(long number) {
        if (number < oldest) {
            ring.clear(number);
            oldest = number;
        }
        newest = number;
        unkept = Math.min(unkept, number);
    }

    /// Takes over what earlier runs have measured since the newest step. Where steps follow one another it is what was measured before the
    /// clock was set back, which is measured anew.
    private void reach(long number) {
        NavigableMap<Long, Step> reached = earlier.headMap(number, true);
        long first = Math.max(newest, number - ring.places());
        reached.tailMap(first, false).headMap(number, false).forEach(this::take);
        reached.clear();
    }

    private void take(long number, Step measured) {
        advance(number);
        ring.add(number, measured.means());
    }

    /// Empties the places from the newest to this one, which is the newest from now on.
    private void advance(long number) {
        if (newest < 0) {
            newest = number - 1;
            oldest = number;
        }
        long from = Math.max(newest + 1, number - ring.places() + 1);
        LongStream.rangeClosed(from, number).forEach(ring::clear);
        newest = number;
        oldest = Math.max(oldest, newest - ring.places() + 1);
    }

    /// Tells what earlier runs have measured. What is ahead of the clock counts when the clock goes on to behind it in one go: it was
    /// behind when the server started.
    ///
    /// @param measured steps of the length of these; of others nothing is taken
    public void recall(List<Step> measured) {
        measured.stream()
                .filter(each -> each.length().equals(step))
                .forEach(each -> earlier.put(number(each.from()), each));
    }

    /// The steps that have ended and are not written down, from the oldest to the newest; without those in which nothing was measured.
    public List<Step> ended() {
        return unkept(newest - 1);
    }

    /// The same with the one that has begun.
    public List<Step> begun() {
        return unkept(newest);
    }

    private List<Step> unkept(long last) {
        return LongStream.rangeClosed(Math.max(oldest, unkept), last)
                .mapToObj(this::known)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Step> known(long number) {
        Map<Measure, Double> means = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            double mean = ring.mean(measure, number);
            if (!Double.isNaN(mean)) {
                means.put(measure, mean);
            }
        }
        return means.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step(step, instant(number), means));
    }

    /// Notes that a step is written down, with all before it.
    public void kept(Step written) {
        unkept = Math.max(unkept, number(written.from()) + 1);
    }

    /// In what time the steps begin that are known at an instant.
    public TimeRange reach(Instant now) {
        long end = number(now) + 1;
        return TimeRange.of(instant(end - ring.places()), length());
    }

    /// The last so many steps up to an instant.
    public Span last(Duration window, Instant now) {
        long end = number(now);
        long first = Math.max(oldest, end - window.toSeconds() / step.toSeconds() + 1);
        int length = newest < 0 ? 0 : (int) Math.max(0, end - first + 1);
        Map<Measure, List<Double>> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            double[] means = new double[length];
            Arrays.setAll(means, n -> mean(measure, first + n));
            values.put(measure, Span.list(means));
        }
        return new Span((int) step.toSeconds(), instant(first), values);
    }

    private double mean(Measure measure, long number) {
        return number > newest || number < oldest ? Double.NaN : ring.mean(measure, number);
    }

    private long number(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), step.toSeconds());
    }

    private Instant instant(long number) {
        return Instant.ofEpochSecond(number * step.toSeconds());
    }
}
