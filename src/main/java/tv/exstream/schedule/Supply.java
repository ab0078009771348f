package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.exstream.media.Outline;
import tv.exstream.playout.AiringKind;
import tv.exstream.schedule.cursor.Cursor;
import tv.exstream.schedule.cursor.CursorState;

/// One pool of filler: which clips may come next, and which of them were taken. Owned by one thread.
///
/// A clip that does not fit is not lost: it waits, and is looked at first next time.
final class Supply {
    /// How many clips are looked at for one gap. More would find better combinations and take longer; thirty-two that are taken
    /// or left give four thousand million of them.
    static final int SIGHT = 32;

    /// How many clips are drawn at most to find some that fit; arbitrary.
    private static final int MOST_DRAWS = 512;

    /// How many clips wait at most. One that is dropped comes again in the next pass.
    private static final int MOST_WAITING = 64;

    private final Spots spots;
    private final Places places;
    private final Memory memory;
    private final PoolTimes times;
    private final boolean clipsRest;

    /// @param clipsRest whether it has to be remembered when a clip is shown
    Supply(Spots spots, Run run, boolean clipsRest) {
        this.spots = spots;
        places = run.places();
        memory = run.memory();
        times = new PoolTimes(spots, run.memory(), run.program().zone());
        this.clipsRest = clipsRest;
    }

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
        if (cursor == null || !times.isOpen(t)) {
            return List.of();
        }
        List<Candidate> ahead = new ArrayList<>();
        Set<Long> seen = HashSet.newHashSet(SIGHT + MOST_WAITING);
        State.Supply state = state(cursor);
        for (long id : state.waiting()) {
            Outline item = places.items(spots.cursor()).get(id);
            if (item != null && seen.add(id)) {
                ahead.add(new Candidate(item, null, times.fits(item, t, longest)));
            }
        }
        CursorState place = state.cursor();
        long fitting = ahead.stream().filter(Candidate::fits).count();
        int draws = Math.min(cursor.size(), MOST_DRAWS);
        for (int i = 0; i < draws && fitting < sight; i++) {
            Cursor.Draw draw = cursor.after(place);
            place = draw.state();
            if (seen.add(Cursor.idOf(draw.item()))) {
                boolean fits = times.fits(draw.item(), t, longest);
                ahead.add(new Candidate(draw.item(), place, fits));
                fitting += fits ? 1 : 0;
            }
        }
        return ahead;
    }

    /// The clips that come next, many more than [#ahead], and those that do not fit as well.
    List<Candidate> wide(Instant t, Duration longest) {
        Cursor cursor = places.cursor(spots.cursor()).orElse(null);
        if (cursor == null || !times.isOpen(t)) {
            return List.of();
        }
        List<Candidate> all = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        CursorState place = state(cursor).cursor();
        for (int i = 0; i < Math.min(cursor.size(), MOST_DRAWS); i++) {
            Cursor.Draw draw = cursor.after(place);
            place = draw.state();
            if (seen.add(Cursor.idOf(draw.item()))) {
                all.add(new Candidate(draw.item(), place, times.fits(draw.item(), t, longest)));
            }
        }
        return all;
    }

    /// Remembers that one of the clips in [#wide] is shown.
    void takeOne(List<Candidate> wide, Candidate taken, Fillers.Need need) {
        Cursor cursor = places.cursor(spots.cursor()).orElseThrow();
        CursorState next = Objects.requireNonNull(wide.getFirst().after());
        memory.put(key(), new State.Supply(next, state(cursor).waiting()));
        shown(taken, need);
        times.rest(need.from());
    }

    /// How long ago the clip was shown.
    Duration since(Candidate candidate, Instant t) {
        return times.since(candidate.id(), t);
    }

    /// For each clip that may be shown within the time: how long it has to wait until then.
    Stream<Duration> waits(Instant t, Duration longest) {
        return times.areBound()
                ? places.items(spots.cursor()).values().stream()
                        .flatMap(item -> times.waitFor(item, t, longest).stream())
                : Stream.empty();
    }

    /// Remembers which of the clips that were [#ahead] are shown.
    void take(List<Candidate> ahead, List<Candidate> taken, Fillers.Need need) {
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
            shown(candidate, need);
        }
        memory.put(key(), new State.Supply(place, newest(waiting)));
        times.rest(need.from());
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

    /// A fallback is shown for want of filler, and not counted as such.
    private void shown(Candidate candidate, Fillers.Need need) {
        if (clipsRest && need.kind() != AiringKind.FALLBACK) {
            times.shown(candidate.id(), need.from());
        }
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
