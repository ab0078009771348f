package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import tv.exstream.media.Outline;
import tv.exstream.schedule.cursor.Cursor;
import tv.exstream.time.CivilTime;

/// When a pool of filler and its clips may be shown. Owned by one thread.
final class PoolTimes {
    /// What was shown longer ago counts as never shown.
    private static final Duration FORGOTTEN = Duration.ofDays(2);

    /// How long ago something was shown that never was.
    private static final Duration NEVER = Duration.ofDays(7);

    private final Spots spots;
    private final Memory memory;
    private final ZoneId zone;

    PoolTimes(Spots spots, Memory memory, ZoneId zone) {
        this.spots = spots;
        this.memory = memory;
        this.zone = zone;
    }

    /// Whether the pool may be shown.
    boolean isOpen(Instant t) {
        return isInDaypart(t) && rested(key(), spots.restPool(), t);
    }

    private boolean isInDaypart(Instant t) {
        LocalTime time = LocalTime.ofInstant(t, zone);
        return spots.dayparts().isEmpty()
                || spots.dayparts().stream().anyMatch(part -> part.contains(time));
    }

    /// Whether a clip may be shown that is not to be longer than `longest`.
    boolean fits(Outline item, Instant t, Duration longest) {
        return isOfLength(item, longest) && hasRested(item, t);
    }

    private boolean isOfLength(Outline item, Duration longest) {
        Duration length = Tape.lengthOf(item);
        return length.compareTo(longest) <= 0
                && length.compareTo(spots.longest()) <= 0
                && length.compareTo(spots.shortest()) >= 0;
    }

    private boolean hasRested(Outline item, Instant t) {
        // Most clips need no rest, and this is asked of every clip that is looked at.
        return !spots.restClip().isPositive()
                || rested(keyOf(Cursor.idOf(item)), spots.restClip(), t);
    }

    private boolean rested(String key, Duration rest, Instant t) {
        return !ready(key, rest, t).isAfter(t);
    }

    /// From when on something may be shown again; `t` when it may.
    private Instant ready(String key, Duration rest, Instant t) {
        if (!rest.isPositive() || !(memory.get(key) instanceof State.Shown(long at))) {
            return t;
        }
        Instant ready = Instant.ofEpochMilli(at).plus(rest);
        return ready.isBefore(t) ? t : ready;
    }

    /// Whether it depends on the time which clips may be shown.
    boolean areBound() {
        return spots.restClip().isPositive()
                || spots.restPool().isPositive()
                || !spots.dayparts().isEmpty();
    }

    /// How long a clip has to wait until it may be shown; empty when it is too long by then, or of the wrong length.
    Optional<Duration> waitFor(Outline item, Instant t, Duration longest) {
        Instant ready = ready(keyOf(Cursor.idOf(item)), spots.restClip(), t);
        Instant open = ready(key(), spots.restPool(), t);
        Duration wait = Duration.between(t, opening(ready.isAfter(open) ? ready : open));
        return isOfLength(item, longest.minus(wait)) ? Optional.of(wait) : Optional.empty();
    }

    /// When a daypart begins, unless it is in one.
    private Instant opening(Instant t) {
        return isInDaypart(t)
                ? t
                : spots.dayparts().stream()
                        .map(part -> CivilTime.atOrAfter(t.plusMillis(1), part.from(), zone))
                        .min(Comparator.naturalOrder())
                        .orElse(t);
    }

    /// How long ago the clip was shown.
    Duration since(long clip, Instant t) {
        Duration since =
                memory.get(keyOf(clip)) instanceof State.Shown(long at)
                        ? Duration.between(Instant.ofEpochMilli(at), t)
                        : NEVER;
        return since.compareTo(FORGOTTEN) > 0 ? NEVER : since;
    }

    /// Remembers that the pool is shown.
    void rest(Instant t) {
        if (spots.restPool().isPositive()) {
            memory.put(key(), new State.Shown(t.toEpochMilli()));
        }
    }

    /// Remembers that a clip is shown.
    void shown(long clip, Instant t) {
        memory.put(keyOf(clip), new State.Shown(t.toEpochMilli()));
    }

    private static String keyOf(long clip) {
        return "shown " + clip;
    }

    private String key() {
        return "pool " + spots.cursor();
    }
}
