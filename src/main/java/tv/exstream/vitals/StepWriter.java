package tv.exstream.vitals;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.measure.Step;
import tv.exstream.measure.Steps;
import tv.exstream.measure.Tracks;
import tv.exstream.problem.ProblemException;

/// Reads what earlier runs have measured, and writes down what this one measures: once for each quarter of an hour, which is 16 rows, and when
/// the server ends. Owned by one thread.
///
/// What cannot be written is written with the next.
final class StepWriter {
    private static final Logger LOG = LoggerFactory.getLogger(StepWriter.class);

    private final Vitals vitals;
    private final Steps steps;
    private long quarter = -1;

    StepWriter(Vitals vitals, Steps steps) {
        this.vitals = vitals;
        this.steps = steps;
    }

    void read() {
        try {
            List<Step> measured = steps.all();
            vitals.recall(measured);
        } catch (ProblemException e) {
            LOG.warn(
                    "what was measured before the start is not shown until the next: {}",
                    e.getMessage());
        }
    }

    /// Writes where a quarter has ended; does nothing else.
    void writeEnded() {
        long now = vitals.latest().at().getEpochSecond() / Tracks.QUARTER.toSeconds();
        if (now != quarter) {
            quarter = now;
            write(vitals.ended());
        }
    }

    /// Writes what has begun, too: nothing is measured any more.
    void writeAll() {
        write(vitals.begun());
    }

    private void write(Vitals.Unwritten unwritten) {
        if (unwritten.steps().isEmpty()) {
            return;
        }
        try {
            steps.keep(unwritten.steps(), unwritten.reach());
            vitals.kept(unwritten.steps());
        } catch (ProblemException e) {
            LOG.warn("what was measured is written down later: {}", e.getMessage());
        }
    }
}
