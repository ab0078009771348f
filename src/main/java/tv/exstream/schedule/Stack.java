package tv.exstream.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.schedule.Instruction.Agenda;
import tv.exstream.schedule.Instruction.Billed;
import tv.exstream.schedule.Instruction.Group;
import tv.exstream.schedule.Instruction.Interspersed;
import tv.exstream.schedule.Instruction.Round;
import tv.exstream.schedule.Instruction.Sequence;
import tv.exstream.schedule.Instruction.Wait;
import tv.exstream.schedule.Instruction.Window;

/// The instructions that are being carried out, outermost first. Owned by one thread.
final class Stack {
    private final Program program;
    private final List<Level> levels = new ArrayList<>();

    /// Where an anchor was; at the first instruction when it has no place or is one of other rules.
    Stack(Program program, Anchor anchor) {
        this.program = program;
        if (!new Resumption(this, program).isDone(anchor)) {
            levels.clear();
            levels.add(new Level(null, program.instructions(), anchor.at()));
        }
    }

    /// What an agenda does up to its next slot.
    Wait waitOf(Agenda agenda, Instant until) {
        return new Wait(
                LocalTime.ofInstant(until, program.zone()), Patience.STRICT, agenda.between());
    }

    /// What an agenda carries out.
    Optional<Instruction> slotOf(Agenda agenda, Level level) {
        if (level.goal < 0) {
            return Optional.empty();
        }
        return new Days(agenda, program.zone())
                .of(level.pass).stream()
                        .skip(level.goal)
                        .findFirst()
                        .map(entry -> Bodies.windowOf(entry.slot()));
    }

    State.Frames frames() {
        return new State.Frames(levels.stream().map(Level::frame).toList());
    }

    Level top() {
        return levels.getLast();
    }

    List<Level> levels() {
        return levels;
    }

    Level push(Instruction node, List<Instruction> body, Instant at) {
        Level level = new Level(node, body, at);
        levels.add(level);
        return level;
    }

    void pop() {
        levels.removeLast();
    }

    void closeDownTo(Level level) {
        while (top() != level) {
            pop();
        }
    }

    /// Which part of the body is next: a round may have an order of its own in each pass, and what is arranged has the one that
    /// it began with.
    int index(Level level) {
        return switch (level.node) {
            case Round round -> RoundOrder.part(round, program.seed(), level.pass, level.step);
            case Instruction.Arranged arranged ->
                    RoundOrder.part(arranged, program.seed(), level.pass, level.step);
            case null, default -> level.step;
        };
    }

    /// Whether all of the program has been carried out once.
    boolean isDone() {
        return levels.size() == 1 && top().step >= top().body.size();
    }

    /// Whether time has gone by since the program began.
    boolean hasMoved(Instant at) {
        return levels.getFirst().begunAt < at.toEpochMilli();
    }

    /// All that is being carried out begins at an earlier instant instead.
    void rewindTo(Instant at) {
        levels.forEach(level -> level.rewindTo(at));
    }

    /// The end of the innermost window; [Instant#MAX] when there is none. No window reaches beyond the one around it.
    Instant deadline() {
        for (Level level : levels.reversed()) {
            if (level.deadline != Level.NEVER) {
                return Instant.ofEpochMilli(level.deadline);
            }
        }
        return Instant.MAX;
    }

    /// The innermost window ends at `end` when that is later than its end.
    void extend(Instant end) {
        for (Level level : levels.reversed()) {
            if (level.deadline != Level.NEVER) {
                level.deadline = Math.max(level.deadline, end.toEpochMilli());
                return;
            }
        }
    }

    /// Whether the innermost window has begun too late and goes on as if it had begun in time.
    boolean isJoined() {
        for (Level level : levels.reversed()) {
            if (level.node instanceof Window) {
                return level.pass == Level.JOINED;
            }
        }
        return false;
    }

    /// The day of the innermost agenda's slot.
    Optional<LocalDate> day() {
        for (Level level : levels.reversed()) {
            if (level.node instanceof Agenda && level.pass != Level.NO_DAY) {
                return Optional.of(LocalDate.ofEpochDay(level.pass));
            }
        }
        return Optional.empty();
    }

    Room room(Instant at) {
        return Room.of(levels, at);
    }

    boolean isGrouped() {
        return levels.stream().anyMatch(level -> level.node instanceof Group);
    }

    boolean isBilled() {
        return levels.stream().anyMatch(level -> level.node instanceof Billed);
    }

    /// What goes with a programme because of where it stands; empty for nothing.
    List<Roll> breaks(Instant at) {
        List<Roll> rolls = new ArrayList<>();
        for (Level level : levels) {
            if (level.node instanceof Interspersed(Breaks breaks, var _)) {
                rolls.addAll(level.moved(at) ? breaks.between() : breaks.opening());
            }
        }
        return rolls;
    }

    /// The title of the innermost group that has one; else empty.
    String title() {
        for (Level level : levels.reversed()) {
            if (level.node instanceof Group(String title, var _) && !title.isEmpty()) {
                return title;
            }
        }
        return "";
    }

    /// What the next part of the enclosing round waits for, when it begins with that.
    Optional<Wait> nextFixedStart() {
        for (Level level : levels.reversed()) {
            if (level.node instanceof Round round) {
                return next(round, level).flatMap(Stack::firstOf);
            }
        }
        return Optional.empty();
    }

    private Optional<Instruction> next(Round round, Level level) {
        if (round.body().size() < 2) {
            return Optional.empty();
        }
        boolean isLast = level.step + 1 == round.body().size();
        long pass = isLast ? level.pass + 1 : level.pass;
        int step = isLast ? 0 : level.step + 1;
        return Optional.of(round.body().get(RoundOrder.part(round, program.seed(), pass, step)));
    }

    private static Optional<Wait> firstOf(Instruction instruction) {
        return switch (instruction) {
            case Wait wait -> Optional.of(wait);
            case Sequence(var _, List<Instruction> body) when !body.isEmpty() ->
                    firstOf(body.getFirst());
            case Group(var _, List<Instruction> body) when !body.isEmpty() ->
                    firstOf(body.getFirst());
            default -> Optional.empty();
        };
    }
}
