package tv.exstream.schedule;

import java.time.Instant;
import java.util.Map;
import tv.exstream.expression.Expression;
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
                    case Amount.Computed(Expression expression, String cursor) ->
                            of(expression, cursor, at);
                    case Amount.Pass(String cursor) -> size(cursor);
                    case Amount.Unit(String cursor) ->
                            places.cursor(cursor)
                                    .map(each -> each.unit(places.place(cursor, each)))
                                    .orElse(0);
                };
        return Math.clamp(count, 0, MOST);
    }

    /// What an expression gives; 0 when it is not a number.
    long of(Expression expression, String cursor, Instant at) {
        long seed = Chance.seed(program.seed(), expression.text() + " of " + cursor);
        long day = CivilTime.dayOf(at, program.zone()).toEpochDay();
        return expression.wholeNumber(
                Map.of(
                        "count", new Value.Numeric(size(cursor)),
                        "random", new Value.Numeric(Chance.draw(seed, day, Integer.MAX_VALUE))));
    }

    private int size(String cursor) {
        return places.cursor(cursor).map(Cursor::size).orElse(0);
    }
}
