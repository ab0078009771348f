package tv.exstream.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tv.exstream.media.Outline;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Feed.Log;
import tv.exstream.schedule.Feed.Overflow;
import tv.exstream.schedule.Feed.Period;
import tv.exstream.schedule.Feed.Replay;
import tv.exstream.schedule.cursor.Cursor;
import tv.exstream.schedule.cursor.CursorState;

/// What comes from feeds, looked at ahead and then taken. Owned by one thread.
final class Feeds {
    /// How many items a log holds; arbitrary, and a day of three-minute songs. What is shown beyond that is not replayed.
    private static final int LONGEST_LOG = 480;

    private static final LocalDate A_MONDAY = LocalDate.of(1970, 1, 5);

    private final Edits edits;
    private final Places places;
    private final Memory memory;

    Feeds(Run run) {
        edits = run.edits();
        places = run.places();
        memory = run.memory();
    }

    /// @param after the place of the cursor behind it; absent when it comes from a log
    record Drawn(
            Outline item, Supplier<Remark> choice, boolean listed, @Nullable CursorState after) {}

    /// The items from number `shown` on, without taking any.
    ///
    /// @param day the one whose period counts
    Reel open(Feed feed, int shown, LocalDate day) {
        return new Reel(feed, shown, day);
    }

    /// Items ahead.
    final class Reel {
        private final Feed feed;
        private final List<Outline> log;
        private final @Nullable Cursor cursor;
        private @Nullable CursorState place;
        private int number;

        private Reel(Feed feed, int shown, LocalDate day) {
            this.feed = feed;
            number = shown;
            log = feed.replay().map(replay -> logged(feed, replay, day)).orElse(List.of());
            cursor = places.cursor(feed.cursor()).orElse(null);
            place = cursor == null ? null : places.place(feed.cursor(), cursor);
        }

        /// What comes at `t`, without what a person passes over then.
        Optional<Drawn> next(Instant t) {
            Optional<Drawn> next = next();
            int most = log.size() + (cursor == null ? 0 : cursor.size());
            for (int tried = 0; tried < most && isSkipped(next, t); tried++) {
                next = next();
            }
            return isSkipped(next, t) ? Optional.empty() : next;
        }

        private boolean isSkipped(Optional<Drawn> next, Instant t) {
            return next.isPresent() && edits.skips(next.get().item().id(), t);
        }

        private Optional<Drawn> next() {
            int index = number++;
            if (index < log.size()) {
                return Optional.of(again(index));
            }
            Overflow overflow = feed.replay().map(Replay::overflow).orElse(Overflow.NEW);
            return switch (overflow) {
                case NOTHING -> Optional.empty();
                case AGAIN ->
                        log.isEmpty() ? Optional.empty() : Optional.of(again(index % log.size()));
                case NEW -> drawn();
            };
        }

        private Drawn again(int index) {
            return new Drawn(log.get(index), () -> Remark.of(Word.AGAIN, index + 1), true, null);
        }

        private Optional<Drawn> drawn() {
            if (cursor == null || place == null) {
                return Optional.empty();
            }
            Cursor.Draw draw = cursor.after(place);
            place = draw.state();
            return Optional.of(new Drawn(draw.item(), draw.choice(), draw.listed(), draw.state()));
        }
    }

    /// Moves the cursor behind the item, and logs it.
    void take(Feed feed, Drawn drawn, LocalDate day) {
        if (drawn.after() == null) {
            return;
        }
        places.put(feed.cursor(), drawn.after());
        for (Log log : feed.records()) {
            List<Long> items = new ArrayList<>(items(log, day));
            if (items.size() < LONGEST_LOG) {
                items.add(Cursor.idOf(drawn.item()));
                memory.put(key(log), new State.Logged(beginning(log.period(), day), items));
            }
        }
    }

    private List<Outline> logged(Feed feed, Replay replay, LocalDate day) {
        var known = places.items(feed.cursor());
        return items(replay.log(), day).stream()
                .filter(known::containsKey)
                .map(known::get)
                .toList();
    }

    private List<Long> items(Log log, LocalDate day) {
        return memory.get(key(log)) instanceof State.Logged(long since, List<Long> items)
                        && since == beginning(log.period(), day)
                ? items
                : List.of();
    }

    /// The first day of the period, as days since the epoch.
    private static long beginning(Period period, LocalDate day) {
        return switch (period) {
            case DAY -> day.toEpochDay();
            case WEEK ->
                    day.toEpochDay() - Math.floorMod(ChronoUnit.DAYS.between(A_MONDAY, day), 7L);
        };
    }

    private static String key(Log log) {
        return "log " + log.name();
    }
}
