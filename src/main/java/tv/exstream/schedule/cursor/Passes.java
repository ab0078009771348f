package tv.exstream.schedule.cursor;

import java.util.function.LongFunction;

/// The last two passes that were needed, because around a seam they are asked for in turn. Owned by one thread.
final class Passes {
    private final LongFunction<Pass> made;
    private Pass recent;
    private Pass other;

    Passes(LongFunction<Pass> made) {
        this.made = made;
        this.recent = made.apply(0);
        this.other = recent;
    }

    Pass get(long number) {
        if (recent.number() != number) {
            Pass wanted = other.number() == number ? other : made.apply(number);
            other = recent;
            recent = wanted;
        }
        return recent;
    }
}
