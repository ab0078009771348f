package tv.exstream.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.schedule.Instruction.Agenda;

/// Puts the levels on a stack that were there when an anchor was made. Owned by one thread.
final class Resumption {
    private final Stack stack;
    private final Program program;

    Resumption(Stack stack, Program program) {
        this.stack = stack;
        this.program = program;
    }

    /// Answers whether the program has such levels; if it has not, what is on the stack is of no use.
    boolean isDone(Anchor anchor) {
        return anchor.memory().get(Anchor.FRAMES) instanceof State.Frames frames
                && (frames.areOfOtherRules()
                        ? resume(frames.frames(), anchor.at())
                        : restore(frames.frames()));
    }

    private boolean restore(List<State.Frame> frames) {
        if (frames.isEmpty()) {
            return false;
        }
        stack.levels().add(new Level(null, program.instructions(), frames.getFirst()));
        return restoreWithin(frames.subList(1, frames.size()));
    }

    /// Goes on within a slot that has the same body, beginning and end as under the rules before.
    private boolean resume(List<State.Frame> frames, Instant at) {
        if (frames.size() < 3 || !(program.instructions().getFirst() instanceof Agenda agenda)) {
            return false;
        }
        State.Frame ofAgenda = frames.get(1);
        State.Frame ofSlot = frames.get(2);
        Optional<Days.Entry> same =
                ofAgenda.step() == Level.BETWEEN_SLOTS
                        ? Optional.empty()
                        : new Days(agenda, program.zone()).like(ofSlot, ofAgenda.pass());
        if (same.isEmpty()) {
            return false;
        }
        stack.levels().add(new Level(null, program.instructions(), at));
        Level level = new Level(agenda, List.of(), ofAgenda);
        level.goal = same.get().index();
        stack.levels().add(level);
        return restoreWithin(frames.subList(2, frames.size()));
    }

    private boolean restoreWithin(List<State.Frame> frames) {
        for (State.Frame frame : frames) {
            Optional<Instruction> child = child(stack.top(), frame);
            if (child.isEmpty() || !Bodies.has(child.get(), frame.goal())) {
                return false;
            }
            List<Instruction> body = Bodies.of(child.get(), (int) frame.goal());
            stack.levels().add(new Level(child.get(), body, frame));
        }
        return true;
    }

    private Optional<Instruction> child(Level parent, State.Frame frame) {
        if (parent.node instanceof Agenda agenda) {
            return parent.step == Level.BETWEEN_SLOTS
                    ? Optional.of(stack.waitOf(agenda, Instant.ofEpochMilli(frame.deadline())))
                    : stack.slotOf(agenda, parent);
        }
        return parent.step >= 0 && parent.step < parent.body.size()
                ? Optional.of(parent.body.get(stack.index(parent)))
                : Optional.empty();
    }
}
