package tv.exstream.schedule;

import static tv.exstream.schedule.Stage.earlier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.expression.Expression;
import tv.exstream.media.Outline;
import tv.exstream.playout.Airing;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Programmes.Layout;

/// Carries out what has no body. Owned by one thread.
final class Performance {
    private final Stage stage;
    private final Stack stack;
    private final Tape tape;
    private final Leftovers leftovers;
    private final Shows shows;
    private final Choices choices;
    private final Counts counts;
    private final Targets targets;
    private final Beginning beginning;

    Performance(Stage stage, Shows shows, Choices choices) {
        this.stage = stage;
        this.shows = shows;
        this.choices = choices;
        stack = stage.stack();
        tape = stage.tape();
        leftovers = stage.leftovers();
        counts = new Counts(stage.run());
        targets = new Targets(stage.zone(), stack, tape);
        beginning = new Beginning(stage.run(), stack, tape);
    }

    /// Answers whether it is done. What is not comes again, or has a level of its own that goes on when it is over.
    boolean carryOut(Instruction.Simple instruction) {
        return switch (instruction) {
            case Instruction.Play play -> play(play);
            case Instruction.Show show -> show(show);
            case Instruction.Redirect redirect -> redirect(redirect);
            case Instruction.Fill fill -> !rests(fill, targets.of(fill.until()));
            case Instruction.Wait wait -> !rests(wait, targets.end(wait));
            case Instruction.End(Remark reason) -> {
                stage.stall(reason);
                yield false;
            }
            case Instruction.Setting setting -> {
                set(setting);
                yield true;
            }
        };
    }

    private void set(Instruction.Setting setting) {
        switch (setting) {
            case Instruction.Skip(String cursor, Expression count) ->
                    shows.skip(cursor, counts.of(new Amount.Computed(count, cursor), tape.at()));
            case Instruction.Seek seek -> shows.seek(seek);
            case Instruction.Turn(String cursor) -> shows.turn(cursor);
            case Instruction.Switch(Toggle toggle) -> {
                shows.toggle(toggle);
                if (toggle instanceof Toggle.Lock) {
                    tape.nextGroup();
                }
            }
            case Instruction.Rewind rewind -> beginning.rewind(rewind);
            case Instruction.Shuffle(String name) -> choices.shuffle(name);
        }
    }

    /// What a pin alone leaves no room for comes behind it.
    private boolean play(Instruction.Play wanted) {
        Instant at = tape.at();
        Style style = wanted.style().with(stack.breaks(at));
        Instruction.Play play = new Instruction.Play(wanted.cursor(), style);
        Room room = stack.room(at);
        Instant pin = leftovers.nextPin();
        Optional<Layout> layout = shows.show(play, at, room.upTo(pin, at), stack.title());
        boolean isInTheWay = layout.isEmpty() && !pin.equals(Instant.MAX);
        if (isInTheWay && shows.wouldFit(play, at, room)) {
            leftovers.waitFor(pin);
            return false;
        }
        layout.ifPresent(shown -> lay(shown, play.cursor()));
        return true;
    }

    private boolean show(Instruction.Show show) {
        Instant at = tape.at();
        Optional<Outline> item = shows.item(show);
        if (item.isPresent() && shows.isPassedOver(item.get(), at)) {
            return true;
        }
        Instant end = show.length().map(at::plus).orElse(at);
        Instant limit = show.length().isPresent() ? end : Instant.MAX;
        Optional<Layout> layout =
                item.flatMap(
                        each -> shows.cut(each, at, stack.room(at).upTo(limit, at), stack.title()));
        Instant pin = leftovers.nextPin();
        if (layout.isPresent() && at.plus(layout.get().length()).isAfter(pin)) {
            leftovers.waitFor(pin);
            return false;
        }
        layout.ifPresent(shown -> lay(shown, Remark.of(Word.ITEM, show.item().value())));
        return !rests(show, end);
    }

    private Remark said(String cursor) {
        return stage.run().places().said(cursor);
    }

    void lay(Layout layout, String cursor) {
        lay(layout, said(cursor));
    }

    /// @param what is shown
    private void lay(Layout layout, Remark what) {
        if (!shows.isLocked() && !stack.isGrouped()) {
            tape.nextGroup();
        }
        layout.clips().forEach(tape::lay);
        leftovers.leaveEmpty(tape.at().plus(layout.pause()), Remark.of(Word.PADDING, what));
    }

    /// Behind a pin it goes on.
    private boolean redirect(Instruction.Redirect redirect) {
        Instant wanted = earlier(targets.of(redirect.until()), stack.deadline());
        Instant end = earlier(untilOtherDate(wanted), leftovers.nextPin());
        if (end.isAfter(tape.at()) && !end.equals(Instant.MAX)) {
            tape.redirect(end, redirect);
        }
        return end.equals(wanted);
    }

    /// Fills the time up to `end` from now on. Answers whether there is any.
    private boolean rests(Instruction instruction, Instant end) {
        if (end.equals(Instant.MAX) || !end.isAfter(tape.at())) {
            return false;
        }
        Level level = stack.push(instruction, List.of(), tape.at());
        level.step = Level.RESTING;
        level.deadline = Level.millis(untilOtherDate(earlier(end, stack.deadline())));
        return true;
    }

    private Instant untilOtherDate(Instant end) {
        return Dates.change(stack, tape.at(), end, stage.zone());
    }

    /// Shows what a person wants now. What was one programme in the guide before is another one behind it.
    void lay(Airing pin) {
        tape.nextGroup();
        tape.lay(pin, Remark.of(Word.PINNED));
        if (shows.isLocked() || stack.isGrouped()) {
            tape.nextGroup();
        }
    }
}
