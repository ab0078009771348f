package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.exstream.media.Outline;
import tv.exstream.schedule.cursor.Cursor;
import tv.exstream.schedule.cursor.CursorState;

/// One pool of filler: which clips may come next, and which of them were taken. Owned by one thread.
///
/// A clip that does not fit is not lost: it waits, and is looked at first next time.
final class Supply {
    /// How many clips are looked at for one gap. More would find better combinations and take longer; thirty-two that are taken
    /// or left give four thousand million of them.
    static final int SIGHT = 32;

    private final Spots spots;
    private final Places places;
    private final Memory memory;
    private final ZoneId zone;

    Supply(Spots spots, Places places, Memory memory, ZoneId zone) {
        this.spots = spots;
        this.places = places;
        this.memory = memory;
        this.zone = zone;
    }

    /// How many clips are drawn at most to find some that fit; arbitrary.
    private static final int MOST_DRAWS = 512;

    /// How many clips wait at most. One that is dropped comes again in the next pass.
    private static final int MOST_WAITING = 64;

    /// A clip that comes next.
    ///
    /// @param after the place of the cursor behind it; absent when the clip has been waiting
    /// @param fits whether it may be shown now
    record Candidate(Outline item, @Nullable CursorState after, boolean fits) {
        Duration length() {
            return Tape.lengthOf(item);
        }

        long id() {
            return Cursor.idOf(item);
        }
    }

    /// The clips that come next, each once, in order. Those fit that may be shown at `t` and are not longer than `longest`.
    ///
    /// @param sight how many that fit are looked for, at most [#SIGHT]
    List<Candidate> ahead(Instant t, Duration longest, int sight) {
        Cursor cursor = places.cursor(spots.cursor()).orElse(null);
        if (cursor == null || !isOpen(t)) {
            return List.of();
        }
        List<Candidate> ahead = new ArrayList<>();
        Set<Long> seen = HashSet.newHashSet(SIGHT + MOST_WAITING);
        State.Supply state = state(cursor);
        for (long id : state.waiting()) {
            Outline item = places.items(spots.cursor()).get(id);
            if (item != null && seen.add(id)) {
                ahead.add(new Candidate(item, null, fits(item, t, longest)));
            }
        }
        CursorState place = state.cursor();
        long fitting = ahead.stream().filter(Candidate::fits).count();
        int draws = Math.min(cursor.size(), MOST_DRAWS);
        for (int i = 0; i < draws && fitting < sight; i++) {
            Cursor.Draw draw = cursor.after(place);
            place = draw.state();
            if (seen.add(Cursor.idOf(draw.item()))) {
                boolean fits = fits(draw.item(), t, longest);
                ahead.add(new Candidate(draw.item(), place, fits));
                fitting += fits ? 1 : 0;
            }
        }
        return ahead;
    }

    /// Remembers which of the clips that were [#ahead] are shown at `t`.
    void take(List<Candidate> ahead, List<Candidate> taken, Instant t) {
        Cursor cursor = places.cursor(spots.cursor()).orElseThrow();
        State.Supply state = state(cursor);
        Set<Long> waiting = new LinkedHashSet<>(state.waiting());
        CursorState place = state.cursor();
        int last = lastDrawn(ahead, taken);
        for (int i = 0; i <= last; i++) {
            Candidate candidate = ahead.get(i);
            waiting.add(candidate.id());
            if (candidate.after() != null) {
                place = candidate.after();
            }
        }
        for (Candidate candidate : taken) {
            waiting.remove(candidate.id());
            shown(candidate, t);
        }
        memory.put(key(), new State.Supply(place, newest(waiting)));
        if (spots.restPool().isPositive()) {
            memory.put("pool " + spots.cursor(), new State.Shown(t.toEpochMilli()));
        }
    }

    private static List<Long> newest(Set<Long> waiting) {
        List<Long> all = List.copyOf(waiting);
        return all.subList(Math.max(0, all.size() - MOST_WAITING), all.size());
    }

    private static int lastDrawn(List<Candidate> ahead, List<Candidate> taken) {
        int last = ahead.size() - 1;
        while (last >= 0 && !taken.contains(ahead.get(last))) {
            last--;
        }
        return last;
    }

    private void shown(Candidate candidate, Instant t) {
        if (spots.restClip().isPositive()) {
            memory.put("shown " + candidate.id(), new State.Shown(t.toEpochMilli()));
        }
    }

    private boolean fits(Outline item, Instant t, Duration longest) {
        Duration length = Tape.lengthOf(item);
        return length.compareTo(longest) <= 0
                && length.compareTo(spots.longest()) <= 0
                && length.compareTo(spots.shortest()) >= 0
                && hasRested(item, t);
    }

    private boolean hasRested(Outline item, Instant t) {
        // Most clips need no rest, and this is asked of every clip that is looked at.
        return !spots.restClip().isPositive()
                || rested("shown " + Cursor.idOf(item), spots.restClip(), t);
    }

    private boolean isOpen(Instant t) {
        LocalTime time = LocalTime.ofInstant(t, zone);
        boolean inDaypart =
                spots.dayparts().isEmpty()
                        || spots.dayparts().stream().anyMatch(part -> part.contains(time));
        return inDaypart && rested("pool " + spots.cursor(), spots.restPool(), t);
    }

    private boolean rested(String key, Duration rest, Instant t) {
        return !rest.isPositive()
                || !(memory.get(key) instanceof State.Shown(long at))
                || !Instant.ofEpochMilli(at).plus(rest).isAfter(t);
    }

    private State.Supply state(Cursor cursor) {
        return memory.get(key()) instanceof State.Supply supply
                ? supply
                : new State.Supply(cursor.beginning(), List.of());
    }

    private String key() {
        return "supply " + spots.cursor();
    }
}
