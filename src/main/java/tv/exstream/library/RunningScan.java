package tv.exstream.library;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// A scan that was begun, and that any number of callers may wait for. Thread-safe.
public final class RunningScan {
    private final FutureTask<ScanReport> task;

    RunningScan(Callable<ScanReport> scan) {
        this.task = new FutureTask<>(scan);
    }

    /// Waits until the scan has ended.
    ///
    /// @throws ProblemException NOT_READY when the server stopped it
    public ScanReport await() throws InterruptedException {
        try {
            return task.get();
        } catch (CancellationException e) {
            throw new ProblemException(Problem.NOT_READY, "the server is stopping", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw new ProblemException(Problem.NOT_READY, "the server is stopping", e);
            }
            throw new IllegalStateException("the scan broke", e.getCause());
        }
    }

    Runnable task() {
        return task;
    }
}
