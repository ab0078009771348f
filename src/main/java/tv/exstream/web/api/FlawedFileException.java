package tv.exstream.web.api;

import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedulefile.Reading;

/// A schedule file that was to be used has flaws.
final class FlawedFileException extends RuntimeException {
    // Never serialized.
    private final transient Reading.Refused refused;

    FlawedFileException(Reading.Refused refused) {
        super(
                refused.flaws().getFirst().toString(),
                new ProblemException(
                        Problem.INVALID_SCHEDULE_FILE, refused.flaws().getFirst().remark()));
        this.refused = refused;
    }

    Reading.Refused refused() {
        return refused;
    }
}
