package tv.exstream.schedulefile;

import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.sequential.SequentialSchedule;

/// What came of reading a schedule file.
public sealed interface Reading {
    /// @param files the names of all files that it was read from, the first one first; when one of them changes it has to be read again
    /// @param contents where each content was read, by key
    record Accepted(
            SequentialSchedule schedule, SequencedSet<String> files, Map<String, Place> contents)
            implements Reading {}

    /// @param flaws everything that is wrong, in the order it was found; at most a bounded number of them
    /// @param count of all that is wrong, those beyond that number included
    /// @param files the names of all files that were read or are missing
    record Refused(List<Flaw> flaws, int count, SequencedSet<String> files)
            implements Reading, Compilation {
        public Refused {
            flaws = List.copyOf(flaws);
        }

        /// INVALID_SCHEDULE_FILE with everything that is wrong, a line each.
        public ProblemException problem() {
            return new ProblemException(
                    Problem.INVALID_SCHEDULE_FILE,
                    Remark.of(
                            Demand.SCHEDULE_FILE_FLAWED,
                            count,
                            Remark.joined(
                                    Demand.LINES, flaws.stream().map(Flaw::remark).toList())));
        }
    }

    /// @throws ProblemException INVALID_SCHEDULE_FILE with everything that is wrong, a line each
    default SequentialSchedule orThrow() {
        return switch (this) {
            case Accepted accepted -> accepted.schedule();
            case Refused refused -> throw refused.problem();
        };
    }
}
