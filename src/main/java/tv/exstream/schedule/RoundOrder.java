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

    /// The index of the part at a step of a pass.
    static int part(Round round, long seed, long pass, int step) {
        int size = round.body().size();
        if (round.shuffled()) {
            return shuffled(size, seed, pass).get(step);
        }
        return round.randomStart()
                ? (step + Chance.draw(Chance.seed(seed, "round start"), 0, size)) % size
                : step;
    }

    /// The index of the part at a step of what was shuffled so many times.
    static int part(Instruction.Arranged arranged, long seed, long times, int step) {
        return times == 0
                ? step
                : ranked(arranged.body().size(), Chance.seed(seed, arranged.name()), times)
                        .get(step);
    }

    /// Never begins with the part that ended the pass before.
    private static List<Integer> shuffled(int size, long seed, long pass) {
        // Two that are never to be last and first can only alternate.
        List<Integer> order = ranked(size, seed, size < 3 ? 0 : pass);
        if (pass > 0 && size > 2) {
            // A swap of the first two never changes which one is last.
            int last = ranked(size, seed, pass - 1).getLast();
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
