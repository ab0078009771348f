package tv.exstream.web.api;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedulefile.Flaw;
import tv.exstream.schedulefile.Reading;
import tv.exstream.web.RemarkTexts;

/// A schedule file that was to be used has flaws.
final class FlawedFileException extends RuntimeException {
    // Never serialized.
    private final transient Reading.Refused refused;

    FlawedFileException(Reading.Refused refused) {
        super(
                refused.flaws().getFirst().toString(),
                new ProblemException(
                        Problem.INVALID_SCHEDULE_FILE, refused.flaws().getFirst().toString()));
        this.refused = refused;
    }

    /// With everything that is wrong, a line each, in the language of who asks.
    ProblemException problem(RemarkTexts texts) {
        Stream<Remark> lines =
                Stream.concat(
                        Stream.of(Remark.of(Word.FILE_FLAWED, refused.count())),
                        refused.flaws().stream().map(Flaw::remark));
        return new ProblemException(
                Problem.INVALID_SCHEDULE_FILE,
                lines.map(texts::said).collect(Collectors.joining(System.lineSeparator())));
    }

    Reading.Refused refused() {
        return refused;
    }
}
