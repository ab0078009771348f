package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;

/// How much of a preview is wanted.
@ParameterObject
record PreviewParameters(
        @Parameter(description = "how many hours: 1..336; 24 when absent") Optional<Integer> hours,
        @Parameter(
                        description =
                                "at most this many airings in each list: 1..10000; 2000 when absent")
                Optional<Integer> limit,
        @Parameter(
                        description =
                                "an instant within these hours: what is over by then is in no list")
                Optional<String> from) {
    private static final int USUAL_HOURS = 24;

    int wholeHours() {
        return hours.orElse(USUAL_HOURS);
    }

    PreviewPart part() {
        return PreviewPart.of(from.orElse(""), limit.orElse(PreviewPart.USUAL.most()));
    }
}
