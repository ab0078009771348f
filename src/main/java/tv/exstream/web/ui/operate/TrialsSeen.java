package tv.exstream.web.ui.operate;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tv.exstream.web.api.TrialView;
import tv.exstream.web.ui.PageTexts;

/// The trials and what came of them, as pages say it. Thread-safe.
@Component
record TrialsSeen(TrialView trials, PageTexts texts) {
    /// The newest first.
    List<TrialShown> all(Locale language) {
        return trials.all().trials().stream()
                .map(trial -> TrialShown.of(trial, said -> texts.wording(said, language)))
                .toList();
    }
}
