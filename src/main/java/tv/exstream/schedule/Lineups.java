package tv.exstream.schedule;

import static tv.exstream.schedule.Stage.earlier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.schedule.Instruction.Lineup;
import tv.exstream.schedule.Instruction.Lineup.Part;

/// Knows where lineups go on. Owned by one thread.
final class Lineups {
    private static final String PLACE = "lineup";

    private final Memory memory;
    private final Stack stack;
    private final Tape tape;

    Lineups(Stage stage) {
        memory = stage.run().memory();
        stack = stage.stack();
        tape = stage.tape();
    }

    /// A place in a lineup.
    ///
    /// @param until when the part ends that has begun before; not after the present when the part is still to begin
    private record Place(int part, Instant until) {}

    /// Puts a level for it on the stack, and one for the part that is to be gone on with.
    void enter(Lineup lineup) {
        Instant at = tape.at();
        Place place =
                memory.get(PLACE) instanceof State.Lined last && last.lineup().equals(lineup.name())
                        ? behind(last, lineup, at)
                        : joined(lineup, at);
        Level level = stack.push(lineup, lineup.body(), at);
        level.step = place.part();
        if (level.step > 0) {
            // What is left of a pass may show nothing though the whole does.
            level.passBegunAt = at.toEpochMilli() - 1;
        }
        if (place.until().isAfter(at)) {
            goOn(lineup.parts().get(place.part()).body(), place.until());
        }
    }

    private void goOn(Instruction body, Instant until) {
        Instant end = earlier(until, stack.deadline());
        Level level = stack.push(body, Bodies.of(body, 0), tape.at());
        level.deadline = Level.millis(end);
        if (body instanceof Instruction.Simple) {
            level.step = Level.RESTING;
        }
    }

    /// Remembers that a part has begun, or has been shown when only its item says how long it is.
    void note(Lineup lineup, int part, Instant at) {
        List<Part> parts = lineup.parts();
        Part begun = parts.get(part);
        long until = begun.length().map(at::plus).orElse(tape.at()).toEpochMilli();
        String next = parts.get((part + 1) % parts.size()).key();
        memory.put(PLACE, new State.Lined(lineup.name(), begun.key(), next, until));
    }

    private static Place behind(State.Lined last, Lineup lineup, Instant at) {
        Instant until = Instant.ofEpochMilli(last.until());
        Optional<Integer> present = find(lineup, last.last());
        if (present.isPresent() && until.isAfter(at)) {
            return new Place(present.get(), until);
        }
        int next =
                present.map(part -> part + 1).or(() -> find(lineup, last.next())).orElse(0)
                        % lineup.parts().size();
        return past(lineup, next, earlier(until, at), at);
    }

    /// Time has gone by where there was nothing to show; it counts for parts without an item.
    private static Place past(Lineup lineup, int first, Instant begin, Instant at) {
        List<Part> parts = lineup.parts();
        Instant end = begin;
        for (int i = first; i < first + parts.size(); i++) {
            Part part = parts.get(i % parts.size());
            if (part.isItem()) {
                return new Place(i % parts.size(), at);
            }
            end = end.plus(part.length().orElse(Duration.ZERO));
            if (end.isAfter(at)) {
                return new Place(i % parts.size(), end);
            }
        }
        return new Place(first, at);
    }

    private static Optional<Integer> find(Lineup lineup, String key) {
        for (int i = 0; i < lineup.parts().size(); i++) {
            if (lineup.parts().get(i).key().equals(key)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// As if it had begun when it says.
    private static Place joined(Lineup lineup, Instant at) {
        boolean isKnown = lineup.parts().stream().allMatch(part -> part.length().isPresent());
        if (!isKnown || lineup.since().isEmpty() || lineup.since().get().isAfter(at)) {
            return new Place(0, at);
        }
        List<Duration> lengths =
                lineup.parts().stream().map(part -> part.length().orElseThrow()).toList();
        Cycle.Position position = Cycle.position(lengths, lineup.since().get(), at);
        boolean begins = position.start().equals(at);
        return new Place(
                position.part(), begins ? at : position.start().plus(lengths.get(position.part())));
    }
}
