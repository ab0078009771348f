package tv.exstream.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tv.exstream.config.SettingState;
import tv.exstream.config.SettingsDesk;
import tv.exstream.web.RemarkTexts;

/// The settings as JSON. Thread-safe.
public record SettingsView(SettingsDesk desk, RemarkTexts texts) {
    public SettingsAnswer all() {
        return new SettingsAnswer(
                new SettingsAnswer.File(desk.place(), desk.tag(), desk.mistake().map(texts::said)),
                desk.all().stream().map(each -> SettingEntry.of(each, texts)).toList(),
                waiting().waiting());
    }

    public SettingsWaitingAnswer waiting() {
        return new SettingsWaitingAnswer(desk.waiting().stream().map(SettingsView::entry).toList());
    }

    private static SettingsWaitingAnswer.Waiting entry(SettingsDesk.Waiting waiting) {
        return new SettingsWaitingAnswer.Waiting(
                waiting.key(),
                SettingEntry.value(waiting.form(), waiting.now()),
                SettingEntry.value(waiting.form(), waiting.then()));
    }

    private Map<String, SettingState> known() {
        return desk.all().stream()
                .collect(Collectors.toMap(SettingState::key, Function.identity()));
    }

    /// @throws tv.exstream.problem.ProblemException as [SettingsDesk#change] does
    SettingsAnswer change(SettingsPatch patch, Optional<String> version) {
        desk.change(patch.changes(), version);
        return all();
    }

    /// @throws tv.exstream.problem.ProblemException as [SettingsDesk#change] does
    SettingsCheckAnswer check(SettingsPatch patch, Optional<String> version) {
        desk.check(patch.changes(), version);
        Map<String, SettingState> known = known();
        List<String> atOnce = new ArrayList<>();
        List<String> afterRestart = new ArrayList<>();
        patch.changes()
                .keySet()
                .forEach(
                        key ->
                                (Objects.requireNonNull(known.get(key)).live()
                                                ? atOnce
                                                : afterRestart)
                                        .add(key));
        return new SettingsCheckAnswer(atOnce, afterRestart);
    }

    SettingsAnswer reload() {
        boolean _ = desk.reload();
        return all();
    }
}
