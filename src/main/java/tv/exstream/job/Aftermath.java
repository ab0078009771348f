package tv.exstream.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.problem.ProblemException;

/// What follows a change that has happened. When it fails the change still has happened, so it is logged and nobody is told that it was refused.
public final class Aftermath {
    private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);

    private Aftermath() {}

    /// @param what is done, for the log
    public static void follow(String what, Runnable work) {
        try {
            work.run();
        } catch (ProblemException e) {
            LOG.error("a change has happened, but not {}: {}", what, e.getMessage());
        }
    }
}
