package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tv.exstream.library.ScanState;

/// Which jobs are wanted, as text; absent ones are empty.
record JobParameters(
        @Parameter(description = "only those that have this in their names, whatever the case")
                String name,
        @Parameter(description = "only those that are so") Optional<ScanState> state) {
    private static final Order<JobEntry> ORDER =
            Order.byName(JobEntry::name)
                    .and("began", each -> Order.key(each.began().toEpochMilli()))
                    .and("state", each -> each.state().name());

    JobParameters {
        // Spring gives null for what is not in the request.
        name = Objects.requireNonNullElse(name, "");
        state = Objects.requireNonNullElse(state, Optional.empty());
    }

    JobsAnswer some(JobsAnswer all, ListParameters part) {
        NamePart called = new NamePart(name);
        List<JobEntry> wanted =
                all.jobs().stream()
                        .filter(each -> called.isIn(each.name()))
                        .filter(each -> state.filter(one -> one != each.state()).isEmpty())
                        .toList();
        var slice = ORDER.slice("jobs", wanted, part);
        return new JobsAnswer(slice.entries(), slice.total(), slice.next());
    }
}
