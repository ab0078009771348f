package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/// Time that stands still until somebody moves it, or lets it run for a while: then it moves whenever the one who uses it sleeps.
/// Thread-safe.
final class SimulatedTicker implements Ticker {
    private final Queue<Task> tasks = new PriorityQueue<>(Comparator.comparingLong(Task::dueNanos));
    private Instant wall;
    private long nanos;
    private long endNanos;
    private boolean running;
    private Runnable beforeSleep = () -> {};

    private record Task(long dueNanos, Runnable work) {}

    SimulatedTicker(Instant wall) {
        this.wall = wall;
    }

    @Override
    public synchronized Instant wall() {
        return wall;
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        beforeSleep.run();
        synchronized (this) {
            while (nanos >= endNanos) {
                running = false;
                notifyAll();
                wait();
            }
        }
        advance(duration);
    }

    /// Lets time move with every sleep from now on.
    synchronized void runFreely() {
        endNanos = Long.MAX_VALUE;
    }

    /// Lets time run for this long, and waits until it is over.
    synchronized void run(Duration length) throws InterruptedException {
        endNanos = nanos + length.toNanos();
        running = true;
        notifyAll();
        while (running) {
            wait();
        }
    }

    /// Does something whenever somebody goes to sleep.
    void beforeSleep(Runnable what) {
        beforeSleep = what;
    }

    /// Moves time on and does what is due on the way.
    void advance(Duration duration) {
        long until = nanos() + duration.toNanos();
        for (Task task = dueBefore(until); task != null; task = dueBefore(until)) {
            moveTo(task.dueNanos());
            task.work().run();
        }
        moveTo(until);
    }

    /// Does something after this time from now.
    synchronized void after(Duration duration, Runnable work) {
        tasks.add(new Task(nanos + duration.toNanos(), work));
    }

    /// Sets the computer's clock, as a person or NTP would.
    synchronized void stepWall(Duration by) {
        wall = wall.plus(by);
    }

    private synchronized Task dueBefore(long until) {
        return tasks.isEmpty() || tasks.peek().dueNanos() > until ? null : tasks.poll();
    }

    private synchronized void moveTo(long target) {
        long step = Math.max(0, target - nanos);
        wall = wall.plusNanos(step);
        nanos += step;
    }
}
