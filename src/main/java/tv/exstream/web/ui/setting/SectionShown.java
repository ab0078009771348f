package tv.exstream.web.ui.setting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.web.api.SettingEntry;

/// Settings that belong together.
///
/// @param key its heading is the message `settings.section.KEY`
public record SectionShown(String key, List<SettingShown> settings) {
    /// Groups of one or few, by what people look for them under.
    private static final Map<String, String> UNDER =
            Map.of(
                    "data", "storage",
                    "database", "storage",
                    "secret", "storage",
                    "schedules", "timeline");

    public SectionShown {
        settings = List.copyOf(settings);
    }

    /// In the order in which their first settings come.
    static List<SectionShown> of(List<SettingEntry> all) {
        Map<String, List<SettingShown>> sections = new LinkedHashMap<>();
        for (SettingEntry each : all) {
            String key = UNDER.getOrDefault(each.group(), each.group());
            sections.computeIfAbsent(key, _ -> new ArrayList<>()).add(SettingShown.of(each));
        }
        return sections.entrySet().stream()
                .map(each -> new SectionShown(each.getKey(), each.getValue()))
                .toList();
    }

    /// How many of them are something else than their default.
    public long changed() {
        return settings.stream().filter(SettingShown::changed).count();
    }
}
