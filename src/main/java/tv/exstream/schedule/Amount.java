package tv.exstream.schedule;

import tv.exstream.expression.Expression;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Wanted;

/// How often something is done, worked out when it begins.
public sealed interface Amount {
    record Times(int count) implements Amount {
        public Times {
            if (count < 0) {
                throw UnacceptableException.mustBe("count", Wanted.atLeast(0), count);
            }
        }
    }

    /// An expression over `count`, the items of the cursor's pass, and `random`, a whole number below that.
    ///
    /// @param where the seed, this and the day give the random number
    record Computed(Expression expression, String cursor, String where) implements Amount {
        public Computed(Expression expression, String cursor) {
            this(expression, cursor, expression.text() + " of " + cursor);
        }
    }

    /// Once for every item of the cursor's pass.
    record Pass(String cursor) implements Amount {}

    /// Once for every item that the cursor shows without a break from here, such as the parts of a story.
    record Unit(String cursor) implements Amount {}
}
