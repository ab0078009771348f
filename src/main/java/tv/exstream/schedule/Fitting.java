package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tv.exstream.schedule.Terms.Extent;
import tv.exstream.schedule.Terms.Reach;
import tv.exstream.schedule.Terms.Spare;
import tv.exstream.schedule.cursor.Cursor;

/// Works out which of the items to come fit into a stretch of time, and until when each of them has time. Used once.
///
/// ```
///   at                finish 1               finish 2            end
///   │ item 1 │ pad    │ item 2 │ pad         │      what is left │
/// ```
final class Fitting {
    /// How many items are worked out at once, so that the state stays small; arbitrary. The next ones follow when these have been
    /// shown.
    static final int MOST = 96;

    private final Terms terms;
    private final Stretch stretch;
    private final ZoneId zone;
    private final List<Duration> lengths = new ArrayList<>();
    private final List<Duration> pads = new ArrayList<>();
    private Instant at;
    private boolean ended;

    /// The time there is.
    ///
    /// @param end absent when there is none
    record Stretch(Instant at, Optional<Instant> end, int mostItems, Start start) {
        /// What comes first in it, and how strictly it ends.
        enum Start {
            /// An item, which alone may be longer.
            FIRST,
            /// An item, which is joined in progress when it is longer.
            JOINED,
            /// An item that others were before, so none may be longer.
            FURTHER,
            /// Any item, and at the end is a pin, so nothing reaches beyond that.
            PINNED,
        }

        boolean isStrict() {
            return start == Start.PINNED;
        }
    }

    /// @param finishes until when each item has time, with its padding
    /// @param more whether others may follow
    record Result(List<Instant> finishes, boolean more) {}

    Fitting(Terms terms, Stretch stretch, ZoneId zone) {
        this.terms = terms;
        this.stretch = stretch;
        this.zone = zone;
        at = stretch.at();
    }

    /// @param next the length of the item to come at an instant, one after another; empty when there are no more
    Result of(Function<Instant, Optional<Duration>> next) {
        while (!ended && lengths.size() < Math.min(MOST, stretch.mostItems())) {
            next.apply(at).ifPresentOrElse(this::offer, () -> ended = true);
        }
        boolean more = !ended && lengths.size() < stretch.mostItems();
        return new Result(more || lengths.isEmpty() ? finishes() : shared(), more);
    }

    private void offer(Duration length) {
        if (fits(length)) {
            add(length);
            return;
        }
        if (lengths.isEmpty() && stretch.start() == Stretch.Start.FIRST) {
            addAlone(length);
        } else if (lengths.isEmpty() && stretch.start() == Stretch.Start.JOINED) {
            addRest();
        } else {
            squeeze(length);
        }
        ended = true;
    }

    private boolean fits(Duration length) {
        if (stretch.end().isEmpty()) {
            return true;
        }
        Instant end = stretch.end().get();
        Instant finish = at.plus(length);
        boolean inTime = !finish.isAfter(end.plus(lateness()));
        return inTime
                || (!stretch.isStrict()
                        && terms.reach() instanceof Reach.Extend(Duration most)
                        && at.isBefore(end)
                        && !finish.isAfter(end.plus(most)));
    }

    private Duration lateness() {
        return !stretch.isStrict() && terms.extent() instanceof Extent.ToEnd(Duration lateness)
                ? lateness
                : Duration.ZERO;
    }

    private void add(Duration length) {
        Instant finish = at.plus(length);
        lengths.add(length);
        pads.add(terms.marksEach() ? pad(finish) : Duration.ZERO);
        at = finish.plus(pads.getLast());
    }

    private Duration pad(Instant finish) {
        return terms.padding()
                .mark()
                .map(mark -> mark.from(finish, zone))
                .filter(mark -> !stretch.isStrict() || !mark.isAfter(stretch.end().orElseThrow()))
                .map(mark -> Duration.between(finish, mark))
                .orElse(Duration.ZERO);
    }

    /// The first item is longer than all the time there is.
    private void addAlone(Duration length) {
        if (terms.reach() instanceof Reach.Cut) {
            addRest();
        } else {
            add(length);
        }
    }

    private void squeeze(Duration length) {
        switch (terms.reach()) {
            case Reach.Cut() -> addRest();
            case Reach.Compress(Duration most) -> compress(length, most);
            case Reach.Within(), Reach.Extend(var _) -> {}
        }
    }

    private void addRest() {
        Duration left = Duration.between(at, stretch.end().orElseThrow());
        if (left.compareTo(Cursor.SHORTEST_ITEM) >= 0) {
            lengths.add(left);
            pads.add(Duration.ZERO);
            at = at.plus(left);
        }
    }

    private void compress(Duration length, Duration most) {
        Duration excess = Duration.between(stretch.end().orElseThrow(), at.plus(length));
        Duration padding = pads.stream().reduce(Duration.ZERO, Duration::plus);
        if (excess.compareTo(most) > 0 || excess.compareTo(padding) > 0) {
            return;
        }
        for (int i = pads.size() - 1; i >= 0 && excess.isPositive(); i--) {
            Duration less = excess.compareTo(pads.get(i)) < 0 ? excess : pads.get(i);
            pads.set(i, pads.get(i).minus(less));
            at = at.minus(less);
            excess = excess.minus(less);
        }
        lengths.add(length);
        pads.add(Duration.ZERO);
        at = at.plus(length);
    }

    private List<Instant> shared() {
        Duration left = left();
        if (!left.isPositive()) {
            return finishes();
        }
        if (terms.spare() == Spare.END) {
            return terms.marksEach() ? lastOneLater(left) : allLater(left);
        }
        List<Duration> more =
                terms.marksEach()
                        ? Sharing.inUnits(pads, unit(), left)
                        : Sharing.evenly(pads, left);
        pads.clear();
        pads.addAll(more);
        return finishes();
    }

    private Duration unit() {
        return Duration.ofMinutes(terms.padding().mark().orElseThrow().minutes());
    }

    /// What is left up to the end, or up to the mark at which the whole ends.
    private Duration left() {
        return switch (terms.extent()) {
            case Extent.ToEnd _ ->
                    stretch.end().map(end -> Duration.between(at, end)).orElse(Duration.ZERO);
            case Extent.Longest _, Extent.Items _ -> terms.marksEach() ? Duration.ZERO : pad(at);
        };
    }

    private List<Instant> finishes() {
        List<Instant> finishes = new ArrayList<>();
        Instant finish = stretch.at();
        for (int i = 0; i < lengths.size(); i++) {
            finish = finish.plus(lengths.get(i)).plus(pads.get(i));
            finishes.add(finish);
        }
        return finishes;
    }

    private List<Instant> lastOneLater(Duration left) {
        List<Instant> finishes = finishes();
        finishes.set(finishes.size() - 1, finishes.getLast().plus(left));
        return finishes;
    }

    /// Without marks, whoever comes first may use what is left.
    private List<Instant> allLater(Duration left) {
        return finishes().stream().map(finish -> finish.plus(left)).toList();
    }
}
