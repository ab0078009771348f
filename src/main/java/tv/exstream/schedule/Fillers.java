package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Roll.Quantity;
import tv.exstream.schedule.Supply.Candidate;
import tv.exstream.schedule.cursor.Chance;
import tv.exstream.schedule.cursor.Cursor;

/// Chooses filler for stretches of time. Owned by one thread.
final class Fillers {
    /// How many clips one step lays out at most, so that a plan can begin anew within a long stretch of filler; arbitrary.
    private static final int MOST = 48;

    private static final Duration ANY_LENGTH = Duration.ofDays(366);

    private final Program program;
    private final Places places;
    private final Memory memory;

    Fillers(Run run) {
        program = run.program();
        places = run.places();
        memory = run.memory();
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
    }

    /// Whole clips that together come nearest to the length, in order. No clip comes twice before all others that fit have come.
    List<Clip> fill(List<Spots> pools, Need need) {
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
            List<Clip> next = next(pools, rest, 1);
            if (next.isEmpty()) {
                return clips;
            }
            clips.add(cut(next.getFirst(), rest.length()));
        }
        return clips;
    }

    /// So many clips in the order of their pools, whatever their length; fewer when there are none.
    List<Clip> next(List<Spots> pools, Need need, int count) {
        List<Clip> clips = new ArrayList<>();
        while (clips.size() < count) {
            Optional<Clip> next = one(pools, need.after(clips), clips.size());
            if (next.isEmpty()) {
                return clips;
            }
            clips.add(next.get());
        }
        return clips;
    }

    /// As much as the quantity of a roll says, whatever the length of the need when it counts clips; none when it pads.
    List<Clip> take(Roll roll, Need need) {
        List<Spots> pools = roll.spots();
        return switch (roll.quantity()) {
            case Quantity.Clips(int count) -> next(pools, need, count);
            case Quantity.UpTo(int most) -> next(pools, need, drawn(most, need.from()));
            case Quantity.Passes(int count) -> next(pools, need, count * pass(pools.getFirst()));
            case Quantity.Length(Duration most) -> fill(pools, need.atMost(most));
            case Quantity.PadTo _ -> List.of();
        };
    }

    private int drawn(int most, Instant at) {
        return Chance.draw(Chance.seed(program.seed(), "clips"), at.toEpochMilli(), most + 1);
    }

    private Optional<Clip> one(List<Spots> pools, Need need, int number) {
        for (Spots spots : inOrder(pools, need.from().plusMillis(number))) {
            Supply supply = supply(spots);
            List<Candidate> ahead = supply.ahead(need.from(), ANY_LENGTH, 1);
            Optional<Candidate> first = ahead.stream().filter(Candidate::fits).findFirst();
            if (first.isPresent()) {
                supply.take(ahead, List.of(first.get()), need.from());
                return Optional.of(clip(spots, first.get(), need));
            }
        }
        return Optional.empty();
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
            supply.take(ahead, taken, need.from());
        }
        return taken.stream().map(each -> clip(spots, each, need)).toList();
    }

    private Supply supply(Spots spots) {
        return new Supply(spots, places, memory, program.zone());
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

    private static Clip clip(Spots spots, Candidate candidate, Need need) {
        return new Clip(
                candidate.item(),
                Duration.ZERO,
                candidate.length(),
                need.kind(),
                need.presentation(),
                "filler from " + spots.cursor());
    }

    private static Clip cut(Clip clip, Duration length) {
        if (clip.length().compareTo(length) <= 0) {
            return clip;
        }
        return new Clip(
                clip.item(),
                clip.inPoint(),
                length,
                clip.kind(),
                clip.presentation(),
                clip.reason() + ", cut to fit");
    }
}
