package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Selection;
import tv.exstream.media.Outline;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Extension.Gap;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.cursor.Chance;
import tv.exstream.schedule.cursor.ContentSnapshot;
import tv.exstream.schedule.cursor.Cursor;
import tv.exstream.schedule.cursor.CursorState;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.time.TimeRange;

/// One run of a program. Used once and owned by one thread.
final class Build {
    private final Program program;
    private final ContentSnapshot content;
    private final Instant from;
    private Anchor anchor;
    private final Map<String, Optional<Cursor>> cursors = new HashMap<>();
    private final List<Planned> airings = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    Build(Program program, ContentSnapshot content, Anchor anchor) {
        this.program = program;
        this.content = content;
        this.from = anchor.at();
        this.anchor = anchor;
    }

    Extension until(Instant wanted) {
        // An anchor counts whole milliseconds, so it could never come up to less than one.
        Instant until = wanted.truncatedTo(ChronoUnit.MILLIS);
        int idle = 0;
        while (anchor.at().isBefore(until) && airings.size() < Scheduler.MOST_AIRINGS) {
            idle = run(current()) ? 0 : idle + 1;
            if (idle == program.instructions().size()) {
                leaveEmpty(until);
            }
        }
        return new Extension(from, airings, gaps, anchor, List.copyOf(warnings), content.version());
    }

    private Instruction current() {
        return program.instructions().get(anchor.step() % program.instructions().size());
    }

    /// Does a little of the instruction. Answers whether the timeline has grown.
    private boolean run(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Play(String name, int count) ->
                    cursor(name).map(cursor -> play(name, cursor, count)).orElseGet(this::skip);
        };
    }

    private boolean play(String name, Cursor cursor, int count) {
        CursorState place = anchor.cursors().getOrDefault(name, cursor.beginning());
        Cursor.Draw draw = cursor.after(place);
        Airing airing = airingOf(draw.item());
        boolean last = anchor.done() + 1 >= count;
        anchor =
                new Anchor(
                                airing.finish(),
                                last ? nextStep() : anchor.step(),
                                last ? 0 : anchor.done() + 1,
                                airing.guideGroup(),
                                anchor.cursors())
                        .with(name, draw.state());
        airings.add(new Planned(airing, name + ": " + draw.choice(), anchor));
        return true;
    }

    private Airing airingOf(Outline item) {
        return new Airing(
                anchor.at(),
                anchor.at().plus(lengthOf(item)),
                item.id(),
                Duration.ZERO,
                AiringKind.PROGRAMME,
                anchor.guideGroup() + 1,
                Presentation.PLAIN);
    }

    private boolean skip() {
        anchor = new Anchor(anchor.at(), nextStep(), 0, anchor.guideGroup(), anchor.cursors());
        return false;
    }

    private int nextStep() {
        return (anchor.step() + 1) % program.instructions().size();
    }

    private void leaveEmpty(Instant until) {
        gaps.add(new Gap(new TimeRange(anchor.at(), until), String.join("; ", warnings)));
        anchor = anchor.movedTo(until);
    }

    private Optional<Cursor> cursor(String name) {
        return cursors.computeIfAbsent(name, this::open);
    }

    /// Empty when the cursor has nothing to show.
    private Optional<Cursor> open(String name) {
        Source.Pooled source = (Source.Pooled) program.source(name);
        CollectionId collection = ((Selection.Collection) source.selection()).id();
        long seed = Chance.seed(program.seed(), collection.value());
        return Cursor.open(source, content, seed, warnings::add);
    }

    /// Timelines count milliseconds; rounding down never asks for more than the file has.
    private static Duration lengthOf(Outline item) {
        return item.duration().truncatedTo(ChronoUnit.MILLIS);
    }
}
