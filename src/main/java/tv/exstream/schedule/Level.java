package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Instruction.Wait;
import tv.exstream.schedule.Instruction.Window;

/// An instruction with a body that is being carried out. Owned by one thread.
final class Level {
    static final long NEVER = Long.MAX_VALUE;

    /// The value of [#step] when the body is over and what is left of the time is being filled.
    static final int RESTING = Integer.MAX_VALUE;

    /// The value of [#step] when an agenda waits for its next slot.
    static final int BETWEEN_SLOTS = 1;

    /// The value of [#pass] of a window that has begun too late and goes on as if it had begun in time.
    static final long JOINED = -1;

    /// The value of [#pass] of an agenda that has not begun a slot yet; else it is the day of the slot.
    static final long NO_DAY = Long.MIN_VALUE;

    /// The instruction; absent for the program itself.
    final @Nullable Instruction node;

    final List<Instruction> body;

    int step;
    long pass;
    long goal;

    /// When it began; for a slot, when it should have begun.
    long begunAt;

    long passBegunAt;
    long deadline = NEVER;

    Level(@Nullable Instruction node, List<Instruction> body, Instant at) {
        this.node = node;
        this.body = body;
        begunAt = at.toEpochMilli();
        passBegunAt = begunAt;
    }

    Level(@Nullable Instruction node, List<Instruction> body, State.Frame frame) {
        this.node = node;
        this.body = body;
        step = frame.step();
        pass = frame.pass();
        goal = frame.goal();
        begunAt = frame.begunAt();
        passBegunAt = frame.passBegunAt();
        deadline = frame.deadline();
    }

    /// An instant as a deadline; [Instant#MAX] is never.
    static long millis(Instant instant) {
        return instant.equals(Instant.MAX) ? NEVER : instant.toEpochMilli();
    }

    State.Frame frame() {
        return new State.Frame(step, pass, goal, begunAt, passBegunAt, deadline);
    }

    void nextPass(Instant at) {
        step = 0;
        pass++;
        passBegunAt = at.toEpochMilli();
    }

    void rewindTo(Instant at) {
        begunAt = at.toEpochMilli();
        passBegunAt = begunAt;
    }

    /// Whether time has gone by since the present pass began.
    boolean moved(Instant at) {
        return at.toEpochMilli() > passBegunAt;
    }

    boolean isOver(Instant at) {
        return at.toEpochMilli() >= deadline;
    }

    /// What people are told that it is.
    Remark name(Places places) {
        return switch (node) {
            case Window window -> places.said(window.name());
            case Wait wait -> Remark.of(Word.WAIT, wait.time().toString());
            case Instruction.Show show -> Remark.of(Word.TIME_OF_ITEM, show.item().value());
            case Instruction.Fill(Target.Today(LocalTime time, var _), var _) ->
                    Remark.of(Word.WAIT, time.toString());
            case Instruction.Fill(Target.For(Duration length), var _) ->
                    Remark.of(Word.PAUSE, length);
            case null, default -> Remark.of(Word.SCHEDULE);
        };
    }
}
