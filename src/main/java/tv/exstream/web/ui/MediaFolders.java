package tv.exstream.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.web.api.SettingEntry;
import tv.exstream.web.api.SettingsAnswer;

/// The folders with media that the settings have, and what they become with another one.
///
/// @param folders as they are written
/// @param lockedBy what sets them in place of the file; empty when they can be changed here
/// @param version of the file that says them: a change of another one is refused
public record MediaFolders(List<String> folders, String lockedBy, String version) {
    private static final String KEY = "media.folders";

    public MediaFolders {
        folders = List.copyOf(folders);
    }

    public static MediaFolders of(SettingsAnswer settings) {
        Optional<SettingEntry> setting =
                settings.settings().stream().filter(each -> each.key().equals(KEY)).findFirst();
        return new MediaFolders(
                setting.map(SettingEntry::value).map(MediaFolders::texts).orElse(List.of()),
                setting.flatMap(SettingEntry::lockedBy).orElse(""),
                settings.file().version());
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /// Where the interface takes changes of them.
    public String change() {
        return "PATCH api/settings?version=" + version;
    }

    /// The change of the settings that adds a folder, as the interface takes it.
    public String with(String folder) {
        List<String> more = new ArrayList<>(folders);
        more.add(folder);
        return body(more);
    }

    /// The change that takes one away.
    public String without(String folder) {
        return body(folders.stream().filter(each -> !each.equals(folder)).toList());
    }

    private static String body(List<String> all) {
        return JsonMapper.shared().writeValueAsString(Map.of("media", Map.of("folders", all)));
    }

    public boolean has(String folder) {
        return folders.stream()
                .anyMatch(each -> each.equals(folder) || each.endsWith("=" + folder));
    }
}
