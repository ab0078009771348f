package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Feeds.Drawn;
import tv.exstream.schedule.Fillers.Need;
import tv.exstream.schedule.Fitting.Stretch;
import tv.exstream.schedule.Instruction.Fit;
import tv.exstream.schedule.Programmes.Layout;
import tv.exstream.schedule.Programmes.Wish;
import tv.exstream.schedule.Terms.Extent;
import tv.exstream.schedule.cursor.Cursor;

/// Carries fits out: first it is worked out how many items there are and until when each has time, then they are shown one by
/// one, so that a plan can begin anew between any two. Owned by one thread.
final class Fits {
    private static final String PLANNED = "fit";

    private final Program program;
    private final Places places;
    private final Feeds feeds;
    private final Shows shows;
    private final Programmes programmes;
    private final Memory memory;

    Fits(Run run, Shows shows, Programmes programmes) {
        program = run.program();
        places = run.places();
        feeds = new Feeds(run);
        this.shows = shows;
        this.programmes = programmes;
        memory = run.memory();
    }

    /// How far a stretch that is fitted is.
    ///
    /// @param begun when it began
    /// @param end that of the window around it; [Instant#MAX] when there is none
    /// @param pin the next pin within the window; [Instant#MAX] when there is none
    /// @param joined whether an item that is too long is joined in progress
    /// @param shown how many of its items were shown
    /// @param day the one that its window belongs to
    /// @param title of the group around it; empty for none
    record Now(
            Instant at,
            Instant begun,
            Instant end,
            Instant pin,
            boolean joined,
            int shown,
            LocalDate day,
            String title) {
        boolean isPinned() {
            return !pin.equals(Instant.MAX);
        }

        Now withoutPin() {
            return new Now(at, begun, end, Instant.MAX, joined, shown, day, title);
        }
    }

    /// Works out what comes next.
    ///
    /// @return until when; `at` when nothing does
    Instant plan(Fit fit, Now now) {
        Fitting.Result result = fitted(fit, now);
        List<Long> finishes = result.finishes().stream().map(Instant::toEpochMilli).toList();
        memory.put(PLANNED, new State.Fitted(finishes, result.more() || now.isPinned()));
        return result.finishes().isEmpty() ? now.at() : result.finishes().getLast();
    }

    /// Whether something would come next without the pin.
    boolean isKeptByPin(Fit fit, Now now) {
        return now.isPinned() && !fitted(fit, now.withoutPin()).finishes().isEmpty();
    }

    private Fitting.Result fitted(Fit fit, Now now) {
        Feeds.Reel reel = feeds.open(fit.feed(), now.shown(), now.day());
        return new Fitting(fit.terms(), stretch(fit.terms(), now), program.zone())
                .of(at -> reel.next(at).map(drawn -> Tape.lengthOf(drawn.item())));
    }

    private static Stretch stretch(Terms terms, Now now) {
        Instant end = end(terms, now);
        Instant stop = now.pin().isBefore(end) ? now.pin() : end;
        return new Stretch(
                now.at(),
                stop.equals(Instant.MAX) ? Optional.empty() : Optional.of(stop),
                terms.extent() instanceof Extent.Items(int count)
                        ? count - now.shown()
                        : Integer.MAX_VALUE,
                start(now));
    }

    private static Stretch.Start start(Now now) {
        if (now.isPinned()) {
            return Stretch.Start.PINNED;
        }
        if (now.shown() > 0) {
            return Stretch.Start.FURTHER;
        }
        return now.joined() ? Stretch.Start.JOINED : Stretch.Start.FIRST;
    }

    private static Instant end(Terms terms, Now now) {
        return switch (terms.extent()) {
            case Extent.ToEnd _ -> now.end();
            case Extent.Longest(Duration length) -> now.begun().plus(length);
            case Extent.Items _ -> Instant.MAX;
        };
    }

    /// Whether all was shown that was to be.
    boolean isDone(Fit fit, Now now) {
        return fit.terms().extent() instanceof Extent.Items(int count)
                ? now.shown() >= count
                : !now.at().isBefore(end(fit.terms(), now));
    }

    /// Whether an item is the last one that was planned.
    ///
    /// @param number from 0
    boolean isLast(int number) {
        return number + 1 >= planned().finishes().size();
    }

    /// Whether others follow those that were planned.
    boolean hasMore() {
        return planned().more();
    }

    /// An item with everything that belongs to it; empty when it is no longer as planned.
    ///
    /// @param number of the item in what was planned, from 0
    Optional<Layout> show(Fit fit, Now now, int number) {
        Instant finish = Instant.ofEpochMilli(planned().finishes().get(number));
        Duration room = Duration.between(now.at(), finish);
        boolean isLast = isLast(number) && !hasMore();
        Optional<Drawn> next = feeds.open(fit.feed(), now.shown(), now.day()).next(now.at());
        if (next.isEmpty()
                || finish.isAfter(now.pin())
                || room.compareTo(Cursor.SHORTEST_ITEM) < 0) {
            return Optional.empty();
        }
        Drawn drawn = next.get();
        Wish wish = wish(fit, now, drawn);
        Duration spare = room.minus(Tape.lengthOf(drawn.item()));
        Optional<Layout> layout =
                spare.isNegative()
                        ? part(fit, wish, room, now)
                        : Optional.of(whole(fit, wish, new Place(room, now.shown() == 0, isLast)));
        layout.ifPresent(_ -> feeds.take(fit.feed(), drawn, now.day()));
        return layout;
    }

    /// @param room what there is for the item and its filler
    private record Place(Duration room, boolean first, boolean last) {}

    private Wish wish(Fit fit, Now now, Drawn drawn) {
        Presentation presentation = shows.presentation(fit.style(), now.title(), drawn.listed());
        Remark reason =
                Remark.of(Word.DRAWN, places.said(fit.feed().cursor()), drawn.choice().get());
        return new Wish(drawn.item(), now.at(), presentation, reason);
    }

    private static Optional<Layout> part(Fit fit, Wish wish, Duration room, Now now) {
        Duration length = Tape.lengthOf(wish.item());
        if (now.joined() && now.shown() == 0) {
            return Optional.of(only(wish.part(length.minus(room), length)));
        }
        return fit.terms().reach() instanceof Terms.Reach.Cut
                ? Optional.of(only(wish.part(Duration.ZERO, room)))
                : Optional.empty();
    }

    private static Layout only(Clip clip) {
        return new Layout(List.of(clip), Duration.ZERO);
    }

    private Layout whole(Fit fit, Wish wish, Place place) {
        Instant finish = wish.at().plus(place.room());
        Duration spare = place.room().minus(Tape.lengthOf(wish.item()));
        List<Clip> clips = new ArrayList<>();
        if (place.first()) {
            clips.addAll(programmes.inset(fit.terms().head(), need(wish, wish.at(), spare)));
        }
        Instant begin = wish.at().plus(Clip.total(clips));
        Wish own = new Wish(wish.item(), begin, wish.presentation(), wish.reason());
        Layout dressed =
                programmes
                        .layout(
                                own,
                                fit.style(),
                                shows.rolls(fit.style(), wish.item()),
                                Optional.of(Duration.between(begin, finish)))
                        .orElseThrow();
        clips.addAll(dressed.clips());
        Instant end = begin.plus(dressed.length());
        if (place.last()) {
            Duration left = Duration.between(end, finish);
            clips.addAll(programmes.inset(fit.terms().tail(), need(wish, end, left)));
        }
        return padded(fit, wish, place, clips);
    }

    private Layout padded(Fit fit, Wish wish, Place place, List<Clip> clips) {
        boolean waits = fit.terms().marksEach() || fit.terms().spare() == Terms.Spare.DISTRIBUTE;
        boolean endsItself = !(fit.terms().extent() instanceof Extent.ToEnd);
        if (place.last() ? !endsItself : !waits) {
            return new Layout(clips, Duration.ZERO);
        }
        Duration left = place.room().minus(Clip.total(clips));
        Need need = need(wish, wish.at().plus(Clip.total(clips)), left);
        clips.addAll(programmes.fallback(fit.style(), need));
        return new Layout(clips, place.room().minus(Clip.total(clips)));
    }

    private static Need need(Wish wish, Instant from, Duration length) {
        return new Need(from, length, AiringKind.FALLBACK, wish.presentation());
    }

    private State.Fitted planned() {
        return memory.get(PLANNED) instanceof State.Fitted fitted
                ? fitted
                : new State.Fitted(List.of(), false);
    }
}
