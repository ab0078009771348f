package tv.exstream.web.api;

import java.util.List;
import java.util.function.UnaryOperator;
import tv.exstream.web.RemarkTexts;

/// Says reasons that were kept as English texts in the language of who asks over the interface; pages say them by themselves. Thread-safe.
record ReasonTexts(RemarkTexts texts) implements UnaryOperator<String> {
    /// What nobody here has a word for, such as what other servers say, stays as it is.
    @Override
    public String apply(String reason) {
        return texts.said(() -> Said.reason(reason), reason);
    }

    JobsAnswer in(JobsAnswer answer) {
        return new JobsAnswer(
                answer.jobs().stream().map(this::in).toList(), answer.total(), answer.next());
    }

    JobEntry in(JobEntry job) {
        return new JobEntry(
                job.name(),
                job.state(),
                job.began(),
                job.ended(),
                job.progress(),
                job.report().map(report -> report.in(this)));
    }

    SourcesAnswer in(SourcesAnswer answer) {
        return new SourcesAnswer(
                answer.sources().stream().map(this::in).toList(), answer.total(), answer.next());
    }

    SourceEntry in(SourceEntry source) {
        return source.with(source.reading().map(this::in));
    }

    LibrariesAnswer in(LibrariesAnswer answer) {
        return new LibrariesAnswer(
                answer.libraries().stream()
                        .map(each -> each.with(each.job().map(this::in)))
                        .toList(),
                answer.total(),
                answer.next());
    }

    ScanAnswer in(ScanAnswer answer) {
        List<ScanAnswer.LibraryReport> reports =
                answer.reports().stream().map(report -> report.in(this)).toList();
        return answer.with(reports);
    }

    LibraryReportAnswer in(LibraryReportAnswer answer) {
        return answer.with(answer.findings().stream().map(each -> each.in(this)).toList());
    }
}
