package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Roll.Quantity;
import tv.exstream.schedule.Spots.Choice;
import tv.exstream.schedule.Supply.Candidate;
import tv.exstream.schedule.cursor.Chance;
import tv.exstream.schedule.cursor.Cursor;

/// Chooses filler for stretches of time. Owned by one thread.
final class Fillers {
    /// How many clips one step lays out at most, so that a plan can begin anew within a long stretch of filler; arbitrary.
    private static final int MOST = 48;

    /// How many clips go with one programme in one place at most, whatever a count says; arbitrary.
    static final int MOST_AROUND = 500;

    private static final Duration ANY_LENGTH = Duration.ofDays(366);

    private final Run run;
    private final Program program;
    private final Places places;
    private final Counts counts;
    private final Memory memory;
    private final boolean clipsRest;

    Fillers(Run run) {
        counts = new Counts(run);
        this.run = run;
        program = run.program();
        places = run.places();
        memory = run.memory();
        clipsRest = program.clipsRest();
    }

    /// Where and what for filler is needed.
    record Need(Instant from, Duration length, AiringKind kind, Presentation presentation) {
        Need atMost(Duration most) {
            return length.compareTo(most) > 0 ? new Need(from, most, kind, presentation) : this;
        }

        Need after(List<Clip> clips) {
            Duration taken = Clip.total(clips);
            return new Need(from.plus(taken), length.minus(taken), kind, presentation);
        }

        Need without(List<Clip> clips) {
            return new Need(from, length.minus(Clip.total(clips)), kind, presentation);
        }

        Need of(AiringKind other) {
            return new Need(from, length, other, presentation);
        }

        Need withAnyLength() {
            return new Need(from, ANY_LENGTH, kind, presentation);
        }
    }

    /// Whole clips that together come nearest to the length, in order. No clip comes twice before all others that fit have come.
    List<Clip> fill(List<Spots> pools, Need need) {
        boolean areAllInOrder = pools.stream().allMatch(pool -> pool.choice() == Choice.IN_ORDER);
        return areAllInOrder ? combined(pools, need) : next(pools, need, MOST);
    }

    private List<Clip> combined(List<Spots> pools, Need need) {
        List<Clip> clips = new ArrayList<>();
        for (Spots spots : inOrder(pools, need.from())) {
            List<Clip> more = pass(spots, need.after(clips));
            while (!more.isEmpty() && clips.size() < MOST) {
                clips.addAll(more);
                more = pass(spots, need.after(clips));
            }
        }
        return clips;
    }

    /// As [#fill], and then one more clip that is cut to what is left.
    List<Clip> fillAndCut(List<Spots> pools, Need need) {
        List<Clip> clips = new ArrayList<>();
        while (clips.size() < MOST) {
            Need rest = need.after(clips);
            if (rest.length().compareTo(Cursor.SHORTEST_ITEM) < 0) {
                return clips;
            }
            List<Clip> next = next(pools, rest.withAnyLength(), 1);
            if (next.isEmpty()) {
                return clips;
            }
            clips.add(cut(next.getFirst(), rest.length()));
        }
        return clips;
    }

    /// As much of a roll as it wants, as far as there is room, with its bumpers. One that pads wants nothing.
    List<Clip> take(Roll roll, Need need) {
        int mark = memory.mark();
        List<Clip> clips = new ArrayList<>(next(roll.bumpers().in(), need, 1));
        List<Clip> out = next(roll.bumpers().out(), need.after(clips), 1);
        List<Clip> between = between(roll, need.after(clips).without(out));
        if (between.isEmpty()) {
            memory.backTo(mark);
            return List.of();
        }
        clips.addAll(between);
        clips.addAll(out);
        return clips;
    }

    private List<Clip> between(Roll roll, Need need) {
        return switch (roll.quantity()) {
            case Quantity.Clips(int count) -> next(roll.spots(), need, count);
            case Quantity.Counted(Amount amount) ->
                    next(roll.spots(), need, counts.of(amount, need.from()));
            case Quantity.UpTo(int most) -> next(roll.spots(), need, drawn(most, need.from()));
            case Quantity.Passes(int count) ->
                    next(roll.spots(), need, (long) count * pass(roll.spots().getFirst()));
            case Quantity.Length(Duration most) -> fill(roll.spots(), need.atMost(most));
            case Quantity.Exactly(Duration length) -> fillAndCut(roll.spots(), need.atMost(length));
            case Quantity.PadTo _ -> List.of();
        };
    }

    private int drawn(int wanted, Instant at) {
        int most = Math.clamp(wanted, 0, MOST_AROUND);
        return Chance.draw(Chance.seed(program.seed(), "clips"), at.toEpochMilli(), most + 1);
    }

    /// So many clips in the order of their pools, as far as they fit, but no more than [#MOST_AROUND]; fewer when there are none.
    List<Clip> next(List<Spots> pools, Need need, long count) {
        List<Clip> clips = new ArrayList<>();
        while (clips.size() < Math.min(count, MOST_AROUND)) {
            Optional<Clip> next = one(pools, need.after(clips), clips.size());
            if (next.isEmpty()) {
                return clips;
            }
            clips.add(next.get());
        }
        return clips;
    }

    private Optional<Clip> one(List<Spots> pools, Need need, int number) {
        for (Spots spots : inOrder(pools, need.from().plusMillis(number))) {
            Optional<Candidate> next =
                    spots.choice() == Choice.IN_ORDER
                            ? first(spots, need)
                            : drawn(spots, need, number);
            if (next.isPresent()) {
                return Optional.of(clip(spots, next.get(), need));
            }
        }
        return Optional.empty();
    }

    private Optional<Candidate> first(Spots spots, Need need) {
        Supply supply = supply(spots);
        List<Candidate> ahead = supply.ahead(need.from(), need.length(), 1);
        Optional<Candidate> first = ahead.stream().filter(Candidate::fits).findFirst();
        first.ifPresent(taken -> supply.take(ahead, List.of(taken), need));
        return first;
    }

    private Optional<Candidate> drawn(Spots spots, Need need, int number) {
        Supply supply = supply(spots);
        List<Candidate> all = supply.wide(need.from(), need.length());
        List<Candidate> fitting = all.stream().filter(Candidate::fits).toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        List<Appeal.Clip> clips =
                fitting.stream()
                        .map(
                                each ->
                                        new Appeal.Clip(
                                                each.length(), supply.since(each, need.from())))
                        .toList();
        double[] weights = Appeal.weights(spots, clips);
        long seed = Chance.seed(Chance.seed(program.seed(), spots.cursor()), number);
        Candidate chosen =
                fitting.get(Draws.weighted(Chance.seed(seed, need.from().toEpochMilli()), weights));
        supply.takeOne(all, chosen, need);
        return Optional.of(chosen);
    }

    /// How long to wait until a clip of the pools may be shown that then still fits; empty when there is nothing to wait for.
    Optional<Duration> untilReady(List<Spots> pools, Need need) {
        return pools.stream()
                .flatMap(spots -> supply(spots).waits(need.from(), need.length()))
                .min(Comparator.naturalOrder());
    }

    /// How many clips one pass of a pool has.
    int pass(Spots spots) {
        return places.cursor(spots.cursor()).map(cursor -> cursor.size()).orElse(0);
    }

    private List<Clip> pass(Spots spots, Need need) {
        Supply supply = supply(spots);
        List<Candidate> ahead = supply.ahead(need.from(), need.length(), Supply.SIGHT);
        List<Candidate> fitting = ahead.stream().filter(Candidate::fits).toList();
        long[] lengths = fitting.stream().mapToLong(each -> each.length().toMillis()).toArray();
        List<Candidate> taken =
                Combination.of(lengths, need.length().toMillis()).stream()
                        .map(fitting::get)
                        .toList();
        if (!taken.isEmpty()) {
            supply.take(ahead, taken, need);
        }
        return taken.stream().map(each -> clip(spots, each, need)).toList();
    }

    private Supply supply(Spots spots) {
        return new Supply(spots, run, clipsRest);
    }

    /// Pools in the order they are asked: drawn by weight, one after another.
    private List<Spots> inOrder(List<Spots> pools, Instant t) {
        if (pools.size() < 2) {
            return pools;
        }
        List<Spots> left = new ArrayList<>(pools);
        List<Spots> order = new ArrayList<>();
        while (!left.isEmpty()) {
            long seed = Chance.seed(program.seed(), "pools") + order.size();
            double[] weights = left.stream().mapToDouble(Spots::weight).toArray();
            order.add(left.remove(Draws.weighted(Chance.seed(seed, t.toEpochMilli()), weights)));
        }
        return order;
    }

    private Clip clip(Spots spots, Candidate candidate, Need need) {
        return new Clip(
                candidate.item(),
                Duration.ZERO,
                candidate.length(),
                need.kind(),
                need.presentation(),
                Remark.of(Word.FILLER, places.said(spots.cursor())));
    }

    private static Clip cut(Clip clip, Duration wanted) {
        Duration length = wanted.truncatedTo(ChronoUnit.MILLIS);
        if (clip.length().compareTo(length) <= 0) {
            return clip;
        }
        return new Clip(
                clip.item(),
                clip.inPoint(),
                length,
                clip.kind(),
                clip.presentation(),
                Remark.of(Word.CUT, clip.reason()));
    }
}
