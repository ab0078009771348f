package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.media.Outline;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Fillers.Need;
import tv.exstream.schedule.Roll.Quantity;
import tv.exstream.time.CivilTime;

/// Puts a programme and the filler that goes with it together. Owned by one thread.
///
/// ```
///   pre-roll | part 1 | mid-roll | part 2 | mid-roll | part 3 | post-roll | what pads to the mark | pause
/// ```
final class Programmes {
    private static final Duration ANY_LENGTH = Duration.ofDays(366);

    /// How often a programme is interrupted at most, because each break that there is no room for costs another try; arbitrary, and
    /// one every two minutes of the longest films.
    private static final int MOST_BREAKS = 100;

    private final Program program;
    private final Fillers fillers;
    private final Memory memory;
    private final Set<Remark> warnings;

    Programmes(Run run, Fillers fillers) {
        program = run.program();
        this.fillers = fillers;
        memory = run.memory();
        warnings = run.warnings();
    }

    /// A programme with its filler.
    ///
    /// @param pause what is left empty after it, up to the mark it is padded to
    record Layout(List<Clip> clips, Duration pause) {
        Duration length() {
            return Clip.total(clips).plus(pause);
        }
    }

    /// What is to be shown, and when.
    record Wish(
            Outline item, Instant at, Presentation presentation, Remark reason, AiringKind kind) {
        Wish(Outline item, Instant at, Presentation presentation, Remark reason) {
            this(item, at, presentation, reason, AiringKind.PROGRAMME);
        }

        Clip part(Duration from, Duration to) {
            return new Clip(item, from, to.minus(from), kind, presentation, reason);
        }
    }

    /// The programme with as much of its filler as fits: mid-rolls are left out from the last break on, then what comes after,
    /// then what comes before. Empty when the programme alone does not fit.
    ///
    /// @param room absent for any length
    Optional<Layout> layout(Wish wish, Style style, List<Roll> rolls, Optional<Duration> room) {
        Duration length = Tape.lengthOf(wish.item());
        if (room.isPresent() && length.compareTo(room.get()) > 0) {
            return Optional.empty();
        }
        if (rolls.isEmpty()) {
            return Optional.of(
                    new Layout(List.of(wish.part(Duration.ZERO, length)), Duration.ZERO));
        }
        return Optional.of(dressed(wish, style, usable(rolls), room));
    }

    /// Filler that stands for itself; each roll of which there is room for something.
    ///
    /// @param need where it begins and what room there is
    List<Clip> inset(List<Roll> rolls, Need need) {
        List<Clip> clips = new ArrayList<>();
        for (Roll roll : rolls) {
            Need rest = need.after(clips);
            clips.addAll(fillers.take(roll, rest.of(roll.place())));
        }
        return clips;
    }

    /// What pads a stretch of time that nothing else fills.
    List<Clip> fallback(Style style, Need need) {
        return fillers.fillAndCut(style.fallback(), need);
    }

    private List<Roll> usable(List<Roll> rolls) {
        if (rolls.stream().filter(Roll::pads).count() > 1) {
            warnings.add(Remark.of(Word.SEVERAL_PAD));
            return List.of();
        }
        return rolls;
    }

    private Layout dressed(Wish wish, Style style, List<Roll> rolls, Optional<Duration> room) {
        List<Duration> breaks = breaks(wish.item(), rolls);
        int mark = memory.mark();
        List<Roll> kept = new ArrayList<>(rolls);
        while (true) {
            Assembly assembly = new Assembly(wish, style, kept, breaks);
            assembly.addFixed();
            if (room.isEmpty() || assembly.length().compareTo(room.get()) <= 0) {
                return assembly.padded(room);
            }
            memory.backTo(mark);
            if (breaks.isEmpty()) {
                kept.removeIf(roll -> roll.equals(least(kept)));
            } else {
                breaks = breaks.subList(0, breaks.size() - 1);
            }
        }
    }

    /// What is given up first when there is no room. A programme without any fits.
    private static Roll least(List<Roll> rolls) {
        return rolls.stream()
                .filter(roll -> roll.place() != AiringKind.PRE_ROLL)
                .reduce((_, last) -> last)
                .orElseGet(rolls::getLast);
    }

    private static List<Duration> breaks(Outline item, List<Roll> rolls) {
        return rolls.stream()
                .filter(roll -> roll.place() == AiringKind.MID_ROLL)
                .findFirst()
                .map(roll -> roll.breaks().breaks(item))
                .orElse(List.of())
                .stream()
                .map(at -> at.truncatedTo(ChronoUnit.MILLIS))
                .filter(at -> at.isPositive() && at.compareTo(Tape.lengthOf(item)) < 0)
                .distinct()
                .limit(MOST_BREAKS)
                .toList();
    }

    /// One try to put a programme together. Used once.
    private final class Assembly {
        private final Wish wish;
        private final Style style;
        private final List<Roll> rolls;
        private final List<Duration> breaks;
        private final List<Clip> before = new ArrayList<>();
        private final List<List<Clip>> within = new ArrayList<>();
        private final List<Clip> after = new ArrayList<>();

        Assembly(Wish wish, Style style, List<Roll> rolls, List<Duration> breaks) {
            this.wish = wish;
            this.style = style;
            this.rolls = rolls;
            this.breaks = breaks;
            breaks.forEach(_ -> within.add(new ArrayList<>()));
        }

        void addFixed() {
            for (Roll roll : rolls) {
                if (!roll.pads()) {
                    placesOf(roll)
                            .forEach(
                                    clips ->
                                            clips.addAll(
                                                    fillers.take(
                                                            roll, need(roll.place(), ANY_LENGTH))));
                }
            }
        }

        /// A mid-roll without a break comes after the programme.
        private List<List<Clip>> placesOf(Roll roll) {
            return switch (roll.place()) {
                case PRE_ROLL -> List.of(before);
                case MID_ROLL -> within.isEmpty() ? List.of(after) : within;
                case PROGRAMME, POST_ROLL, TAIL, FALLBACK -> List.of(after);
            };
        }

        private Need need(AiringKind kind, Duration length) {
            return new Need(wish.at().plus(length()), length, kind, wish.presentation());
        }

        Duration length() {
            Duration length = Tape.lengthOf(wish.item());
            for (List<Clip> clips : within) {
                length = length.plus(Clip.total(clips));
            }
            return length.plus(Clip.total(before)).plus(Clip.total(after));
        }

        Layout padded(Optional<Duration> room) {
            Optional<Roll> pad = rolls.stream().filter(Roll::pads).findFirst();
            if (pad.isEmpty() || !(pad.get().quantity() instanceof Quantity.PadTo(var mark))) {
                return new Layout(clips(), Duration.ZERO);
            }
            Instant end = wish.at().plus(length());
            Instant goal = CivilTime.markAtOrAfter(end, mark.minutes(), program.zone());
            if (room.isPresent() && wish.at().plus(room.get()).isBefore(goal)) {
                goal = wish.at().plus(room.get());
            }
            pad(pad.get(), Duration.between(end, goal));
            fallBack(goal);
            return new Layout(clips(), Duration.between(wish.at().plus(length()), goal));
        }

        /// Each place gets an even share of what is left.
        private void pad(Roll roll, Duration gap) {
            List<List<Clip>> places = placesOf(roll);
            Duration left = gap;
            for (int i = 0; i < places.size() && left.isPositive(); i++) {
                Duration share = left.dividedBy(places.size() - i);
                Need need =
                        new Need(
                                wish.at(),
                                Duration.ofMillis(share.toMillis()),
                                roll.place(),
                                wish.presentation());
                List<Clip> more = fillers.fill(roll.spots(), need);
                places.get(i).addAll(more);
                left = left.minus(Clip.total(more));
            }
        }

        private void fallBack(Instant goal) {
            Duration left = Duration.between(wish.at().plus(length()), goal);
            after.addAll(fillers.fillAndCut(style.fallback(), need(AiringKind.FALLBACK, left)));
        }

        private List<Clip> clips() {
            List<Clip> clips = new ArrayList<>(before);
            Duration from = Duration.ZERO;
            for (int i = 0; i < breaks.size(); i++) {
                clips.add(wish.part(from, breaks.get(i)));
                clips.addAll(within.get(i));
                from = breaks.get(i);
            }
            clips.add(wish.part(from, Tape.lengthOf(wish.item())));
            clips.addAll(after);
            return clips;
        }
    }
}
