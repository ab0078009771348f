package tv.exstream.web.ui.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.exstream.web.api.LogQuestion;

class LogsPageTest {
    private static final String SIX = "2026-11-20T18:00:00.000Z";

    @Test
    void linesAreAskedForByTheInstantsThatTheScriptOfThePageMakes() {
        LogQuestion question = question(SIX, "2026-11-20T19:00:00Z");

        assertThat(question.since()).contains(Instant.parse(SIX));
        assertThat(question.until()).contains(Instant.parse("2026-11-20T19:00:00Z"));
    }

    @Test
    void whatIsNoInstantIsNotLookedFor() {
        assertThat(question("yesterday", "2026-11-20T19:00").since()).isEmpty();
        assertThat(question("yesterday", "2026-11-20T19:00").until()).isEmpty();
        assertThat(question("", null).since()).isEmpty();
        assertThat(question(null, "").until()).isEmpty();
    }

    private static LogQuestion question(@Nullable String since, @Nullable String until) {
        return new LogsPage.Asked(null, null, null, since, until, null).question();
    }
}
