package tv.exstream.schedulefile;

import java.util.List;
import java.util.SequencedSet;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.sequential.SequentialSchedule;

/// What came of reading a schedule file.
public sealed interface Reading {
    /// @param files the names of all files that it was read from, the first one first; when one of them changes it has to be read again
    record Accepted(SequentialSchedule schedule, SequencedSet<String> files) implements Reading {}

    /// @param flaws everything that is wrong, in the order it was found; at most a bounded number of them
    /// @param count of all that is wrong, those beyond that number included
    record Refused(List<Flaw> flaws, int count) implements Reading {
        public Refused {
            flaws = List.copyOf(flaws);
        }
    }

    /// @throws ProblemException INVALID_SCHEDULE_FILE with everything that is wrong, a line each
    default SequentialSchedule orThrow() {
        return switch (this) {
            case Accepted(SequentialSchedule schedule, var _) -> schedule;
            case Refused(List<Flaw> flaws, int count) ->
                    throw new ProblemException(
                            Problem.INVALID_SCHEDULE_FILE,
                            "schedule file must have no flaws: %d%n%s"
                                    .formatted(
                                            count,
                                            String.join(
                                                    System.lineSeparator(),
                                                    flaws.stream().map(Flaw::toString).toList())));
        };
    }
}
