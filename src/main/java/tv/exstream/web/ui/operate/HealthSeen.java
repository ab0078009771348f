package tv.exstream.web.ui.operate;

import java.util.Locale;
import org.springframework.stereotype.Component;
import tv.exstream.web.api.HealthChecks;
import tv.exstream.web.ui.PageTexts;

/// How the parts of the server are doing, as pages say it. Thread-safe.
@Component
record HealthSeen(HealthChecks checks, PageTexts texts) {
    /// Takes as long as the checks have patience.
    HealthShown now(Locale language) throws InterruptedException {
        return HealthShown.of(checks.report(), said -> texts.wording(said, language));
    }
}
