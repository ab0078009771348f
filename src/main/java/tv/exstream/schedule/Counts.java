package tv.exstream.schedule;

import java.time.Instant;
import java.util.Map;
import tv.exstream.expression.Value;
import tv.exstream.schedule.cursor.Chance;
import tv.exstream.schedule.cursor.Cursor;
import tv.exstream.time.CivilTime;

/// Works amounts out. Owned by one thread.
final class Counts {
    /// No repetition is longer, whatever an expression says; arbitrary, but more than a day of four-second clips.
    private static final long MOST = 20_000;

    private final Program program;
    private final Places places;

    Counts(Run run) {
        program = run.program();
        places = run.places();
    }

    /// From 0.
    long of(Amount amount, Instant at) {
        long count =
                switch (amount) {
                    case Amount.Times(int times) -> times;
                    case Amount.Computed computed -> of(computed, at);
                    case Amount.Pass(String cursor) -> size(cursor);
                    case Amount.Unit(String cursor) ->
                            places.cursor(cursor)
                                    .map(each -> each.unit(places.place(cursor, each)))
                                    .orElse(0);
                };
        return Math.clamp(count, 0, MOST);
    }

    /// What an expression gives, which may be less than 0; 0 when it is not a number.
    long of(Amount.Computed computed, Instant at) {
        int size = size(computed.cursor());
        long seed = Chance.seed(program.seed(), computed.where());
        long day = CivilTime.dayOf(at, program.zone()).toEpochDay();
        return computed.expression()
                .wholeNumber(
                        Map.of(
                                "count", Value.of(size),
                                "random", Value.of(Chance.draw(seed, day, Math.max(1, size)))));
    }

    private int size(String cursor) {
        return places.cursor(cursor).map(Cursor::size).orElse(0);
    }
}
