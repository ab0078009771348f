package tv.exstream.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tv.exstream.schedule.Instruction.Round;
import tv.exstream.schedule.cursor.Chance;

/// In which order the parts of something come.
final class RoundOrder {
    private RoundOrder() {}

    /// The index of the part at each step of a pass.
    static List<Integer> of(Round round, long seed, long pass) {
        int size = round.body().size();
        if (round.shuffled()) {
            return shuffled(size, seed, pass);
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        if (round.randomStart()) {
            Collections.rotate(order, -Chance.draw(Chance.seed(seed, "round start"), 0, size));
        }
        return order;
    }

    /// The index of the part at each step of what was shuffled so many times.
    static List<Integer> of(Instruction.Arranged arranged, long seed, long times) {
        int size = arranged.body().size();
        return times == 0
                ? IntStream.range(0, size).boxed().toList()
                : ranked(size, Chance.seed(seed, arranged.name()), times);
    }

    /// Never begins with the part that ended the pass before.
    private static List<Integer> shuffled(int size, long seed, long pass) {
        List<Integer> order = ranked(size, seed, pass);
        if (pass > 0 && size > 1) {
            int last = shuffled(size, seed, pass - 1).getLast();
            if (order.getFirst() == last) {
                Collections.swap(order, 0, 1);
            }
        }
        return order;
    }

    private static List<Integer> ranked(int size, long seed, long pass) {
        long ofPass = Chance.seed(Chance.seed(seed, "round"), pass);
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        order.sort(Comparator.comparingLong(part -> Chance.seed(ofPass, part)));
        return order;
    }
}
