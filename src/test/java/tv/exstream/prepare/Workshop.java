package tv.exstream.prepare;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.media.MediaItem;
import tv.exstream.process.ProcessBudget;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Urgency;

/// A queue of fills in simulated time. What it hands out runs on threads as it does in the server, but each run makes only what a
/// test says, when it says so. Owned by one thread.
final class Workshop {
    /// More than any thread needs to get to its next step.
    private static final long STUCK_SECONDS = 60;

    final FaultyRenditions renditions = new FaultyRenditions();
    final ProcessBudget budget;
    final FillQueue queue;
    private final Dispatcher dispatcher;

    /// The fills that are under way.
    final List<Job> jobs = new ArrayList<>();

    private final Shelf shelf;
    private final Map<RenditionKey, Instant> airings = new HashMap<>();
    private final AtomicLong nanos = new AtomicLong(-1_000_000);

    /// Runs that have begun; nothing for the end of a fill.
    private final BlockingQueue<Optional<HandRun>> news = new LinkedBlockingQueue<>();

    private Runnable whileOrdering = () -> {};

    Workshop(Path folder, ProcessBudget budget) {
        shelf = new Shelf(folder);
        this.budget = budget;
        var parts =
                new Fill.Parts(
                        renditions,
                        (order, _, _) -> new HandRun(order),
                        new RefusedCopies(),
                        new Sources(_ -> {}));
        queue = new FillQueue(nanos::get);
        dispatcher = new Dispatcher(queue, parts, budget, this::nextAiring);
    }

    private Optional<Instant> nextAiring(RenditionKey key) {
        whileOrdering.run();
        return Optional.ofNullable(airings.get(key));
    }

    /// Done at every dispatch, between the look at what waits and the decision what begins.
    void whileOrdering(Runnable what) {
        whileOrdering = what;
    }

    /// An item of 15,000 frames that must be encoded.
    MediaItem film(String name) {
        return film(name, Duration.ofMinutes(10));
    }

    MediaItem film(String name, Duration length) {
        return shelf.foreign(name, length);
    }

    void airs(MediaItem item, Instant start) {
        airings.put(Shelf.request(item).key(), start);
    }

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    void ask(MediaItem item, long from, Urgency urgency) {
        queue.request(new Need.Frames(Shelf.request(item), from), urgency);
    }

    void askForLeadIn(MediaItem item, long from, Urgency urgency) {
        queue.request(new Need.LeadIn(Shelf.request(item), from), urgency);
    }

    Optional<String> failure(MediaItem item) {
        return queue.failure(Shelf.request(item).key());
    }

    /// Lets the queue hand out what may begin, and begins it.
    List<Job> dispatch() {
        return dispatcher.dispatch().stream().map(Job::new).toList();
    }

    /// The same; the names and places of what begins, such as `alien 0` or `alien lead-in 30`.
    List<String> begins() {
        return dispatch().stream().map(Job::toString).toList();
    }

    /// The fill of an item that is under way.
    Job job(MediaItem item) {
        return jobs.stream().filter(job -> job.item().equals(item)).findFirst().orElseThrow();
    }

    /// Lets everything that is under way store what it is for, and end.
    void makeAll() {
        while (!jobs.isEmpty()) {
            jobs.getFirst().make(Long.MAX_VALUE);
            jobs.getFirst().end(new RunResult.Filled());
        }
    }

    /// A fill that is under way.
    final class Job {
        final Active active;
        private final CompletableFuture<Fill.Outcome> outcome = new CompletableFuture<>();
        private Optional<HandRun> run = Optional.empty();

        Job(Active active) {
            this.active = active;
            jobs.add(this);
            Thread.ofVirtual().start(this::work);
            settle();
        }

        private void work() {
            try {
                outcome.complete(active.fill().run());
            } catch (InterruptedException e) {
                outcome.completeExceptionally(e);
            }
            news.add(Optional.empty());
        }

        /// Waits until the fill is in its next run or over.
        private void settle() {
            try {
                run = Optional.ofNullable(news.poll(STUCK_SECONDS, TimeUnit.SECONDS)).orElseThrow();
                if (run.isEmpty()) {
                    Fill.Outcome how = outcome.get(STUCK_SECONDS, TimeUnit.SECONDS);
                    jobs.remove(this);
                    active.permit().close();
                    queue.ended(active, how);
                }
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new AssertionError(e);
            }
        }

        /// Stores the next frames.
        void make(long frames) {
            run.orElseThrow().make(frames);
        }

        /// Ends the current run like this; the fill goes on to another one or ends, too.
        void end(RunResult result) {
            run.orElseThrow().result.complete(result);
            settle();
        }

        void fail(String reason) {
            end(new RunResult.Failed(reason));
        }

        /// Ends as a run ends that was stopped.
        void obey() {
            end(new RunResult.Stopped());
        }

        /// Makes everything that is missing.
        void finish() {
            while (jobs.contains(this)) {
                make(Long.MAX_VALUE);
                end(new RunResult.Filled());
            }
        }

        MediaItem item() {
            return active.fill().request().item();
        }

        @Override
        public String toString() {
            String what = active.isLeadIn() ? " lead-in " : " ";
            return item().title().name() + what + active.fill().from();
        }
    }

    /// A run that makes what it is told.
    private final class HandRun implements Run {
        private final FillOrder order;
        private final CompletableFuture<RunResult> result = new CompletableFuture<>();
        private volatile long reached;

        HandRun(FillOrder order) {
            this.order = order;
            reached = order.from();
        }

        void make(long frames) {
            long to = reached + Math.min(frames, order.to() - reached);
            var request = order.request();
            renditions.store(request.key(), reached, to);
            reached = to;
        }

        @Override
        public RunResult run() throws InterruptedException {
            news.add(Optional.of(this));
            try {
                return result.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public long reached() {
            return reached;
        }

        /// The test sees it by [Active#isStopping] and lets it end.
        @Override
        public void stop(String reason) {}
    }
}
