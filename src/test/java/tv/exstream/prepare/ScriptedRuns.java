package tv.exstream.prepare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.ffmpeg.Hearing;
import tv.exstream.rendition.Urgency;

/// Runs that do what a test says instead of ffmpeg; when it says nothing, they make everything. Owned by one thread.
final class ScriptedRuns implements Run.Maker {
    private final FaultyRenditions renditions;
    private final Deque<Work> script = new ArrayDeque<>();
    private final List<FillOrder> orders = new ArrayList<>();
    private final List<Placing> placings = new ArrayList<>();
    private Work otherwise = filled();

    /// What a run does.
    interface Work {
        RunResult run(FillOrder order, Output output);
    }

    /// Where a run puts what it makes.
    interface Output {
        /// Stores the frames from `from` on, up to `to`.
        void make(long from, long to);
    }

    ScriptedRuns(FaultyRenditions renditions) {
        this.renditions = renditions;
    }

    /// What the next runs do, one after another.
    void then(Work... works) {
        script.addAll(List.of(works));
    }

    /// What every run does that has nothing else to do.
    void otherwise(Work work) {
        otherwise = work;
    }

    /// Makes everything that was ordered.
    static Work filled() {
        return makes(Long.MAX_VALUE, new RunResult.Filled());
    }

    /// Makes what was ordered up to a frame, and ends like this.
    static Work makes(long to, RunResult result) {
        return (order, output) -> {
            output.make(order.from(), Math.min(to, order.to()));
            return result;
        };
    }

    static Work makesNothing(RunResult result) {
        return makes(0, result);
    }

    /// The orders so far, such as `ENCODE 0..15000`, and what is heard where that is not all.
    List<String> orders() {
        return orders.stream()
                .map(
                        order ->
                                "%s %d..%d%s"
                                        .formatted(
                                                order.method(),
                                                order.from(),
                                                order.to(),
                                                order.hearing() == Hearing.ALL
                                                        ? ""
                                                        : " " + order.hearing()))
                .toList();
    }

    /// How each of them is placed.
    List<Placing> placings() {
        return List.copyOf(placings);
    }

    @Override
    public Run make(FillOrder order, Placing placing, Urgency urgency) {
        orders.add(order);
        placings.add(placing);
        return new Scripted(order, script.isEmpty() ? otherwise : script.removeFirst());
    }

    private final class Scripted implements Run {
        private final FillOrder order;
        private final Work work;
        private long reached;
        private boolean stopped;

        Scripted(FillOrder order, Work work) {
            this.order = order;
            this.work = work;
            reached = order.from();
        }

        @Override
        public RunResult run() {
            RunResult result = work.run(order, this::store);
            return stopped ? new RunResult.Stopped() : result;
        }

        private void store(long from, long to) {
            var request = order.request();
            renditions.store(request.key(), from, to);
            reached = Math.max(reached, to);
        }

        @Override
        public long reached() {
            return reached;
        }

        @Override
        public void stop(String reason) {
            stopped = true;
        }
    }
}
